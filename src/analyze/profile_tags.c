/* --tagfocus, --tagignore: samples by their labels. */
#include "analyze/measure.h"
#include "analyze/profile_filter.h"
#include "base/buf.h"
#include "base/pattern.h"

enum { PATTERNS_MAX = 32 };

struct tag_range {
	bool is_range, has_low, has_high;
	double low, high;
	struct str unit; /* of both */
};

struct tag_match {
	bool is_set, matched;
	struct str key; /* ptr NULL: any */
	struct tag_range range;
	regex_t patterns[PATTERNS_MAX];
	size_t npatterns;
};

struct key_unit {
	struct str key, unit;
};

struct tag_filter {
	const struct profile *profile;
	struct tag_match focus, ignore;
	struct key_units VEC(struct key_unit) units; /* of numbers, by key: that of the first that has one */
	struct buf text;
};

/* --- ranges --- */

static bool take_number(struct str *rest, int64_t *n, struct str *unit)
{
	size_t digits = rest->len && (rest->ptr[0] == '+' || rest->ptr[0] == '-'), end;
	struct str number;

	for (end = digits; end < rest->len && rest->ptr[end] >= '0' && rest->ptr[end] <= '9'; end++)
		;
	if (end == digits)
		return false;
	number = str_head(*rest, end);
	if (number.ptr[0] == '+')
		number = str_from(number, 1);
	if (!str_i64(number, n))
		return false;
	*rest = str_from(*rest, end);
	for (end = 0; end < rest->len && ((rest->ptr[end] | 32) >= 'a' && (rest->ptr[end] | 32) <= 'z');
	     end++)
		;
	*unit = str_head(*rest, end);
	*rest = str_from(*rest, end);
	return true;
}

static bool parse_range(struct str text, struct tag_range *r)
{
	int64_t n;
	struct str unit;
	struct measure m;

	*r = (struct tag_range){0};
	if (take_number(&text, &n, &unit)) {
		m = measure_scale(n, unit, unit);
		r->low = r->high = m.value;
		r->unit = m.unit;
		r->has_low = true;
		if (!text.len) {
			r->has_high = true;
			return true;
		}
	}
	if (!text.len || text.ptr[0] != ':')
		return false;
	text = str_from(text, 1);
	if (!text.len)
		return r->has_low;
	if (!take_number(&text, &n, &unit) || text.len)
		return false;
	m = measure_scale(n, unit, r->has_low ? r->unit : unit);
	if (r->has_low && !str_eq(m.unit, r->unit))
		return false;
	r->unit = m.unit;
	r->high = m.value;
	return r->has_high = true;
}

static bool in_range(const struct tag_range *r, int64_t n, struct str unit)
{
	struct measure m = measure_scale(n, unit, r->unit);

	return str_eq(m.unit, r->unit) && (!r->has_low || m.value >= r->low) &&
	       (!r->has_high || m.value <= r->high);
}

/* --- */

static void match_end(struct tag_match *m)
{
	for (size_t i = 0; i < m->npatterns; i++)
		regfree(&m->patterns[i]);
	m->npatterns = 0;
}

static bool match_make(const char *option, const char *text, struct tag_match *m, struct err *err)
{
	struct str rest = str_c(text), value;
	size_t equals;

	if (!text || !*text)
		return true;
	m->is_set = true;
	equals = str_find_char(rest, '=');
	if (equals < rest.len) {
		m->key = str_head(rest, equals);
		rest = str_from(rest, equals + 1);
	}
	m->range.is_range = parse_range(rest, &m->range);
	if (m->range.is_range)
		return true;
	do {
		value = str_cut(&rest, ',');
		if (m->npatterns == PATTERNS_MAX)
			return err_set(err, "--%s=%s: more than %d expressions", option, text, PATTERNS_MAX);
		if (!pattern_compile(value, &m->patterns[m->npatterns], err))
			return err_wrap(err, "--%s", option);
		m->npatterns++;
	} while (rest.ptr);
	return true;
}

static struct key_unit *find_unit(struct tag_filter *f, struct str key)
{
	for (size_t i = 0; i < f->units.count; i++)
		if (str_eq(f->units.items[i].key, key))
			return &f->units.items[i];
	return NULL;
}

static void find_units(struct arena *a, struct tag_filter *f)
{
	const struct profile *p = f->profile;

	for (size_t i = 0; i < p->labels.count; i++) {
		const struct profile_label *l = &p->labels.items[i];
		struct key_unit *u;

		if (l->text.ptr)
			continue;
		u = find_unit(f, l->key);
		if (!u)
			vec_push(a, &f->units, ((struct key_unit){l->key, l->unit}));
		else if (!u->unit.len)
			u->unit = l->unit;
	}
	for (size_t i = 0; i < f->units.count; i++) {
		struct key_unit *u = &f->units.items[i];

		if (!u->unit.len)
			u->unit = str_eq(u->key, S("alignment")) || str_eq(u->key, S("request")) ? S("bytes")
												 : u->key;
	}
}

bool tag_filter_make(struct arena *a, const struct profile *p, const struct view_filter *o,
		     struct tag_filter **f, struct err *err)
{
	*f = NULL;
	if ((!o->tagfocus || !*o->tagfocus) && (!o->tagignore || !*o->tagignore))
		return true;
	*f = arena_new(a, struct tag_filter);
	(*f)->profile = p;
	if (!match_make("tagfocus", o->tagfocus, &(*f)->focus, err) ||
	    !match_make("tagignore", o->tagignore, &(*f)->ignore, err)) {
		tag_filter_end(*f, NULL);
		return false;
	}
	find_units(a, *f);
	return true;
}

static bool has_number(struct tag_filter *f, const struct tag_match *m, const struct profile_label *labels,
		       size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct profile_label *l = &labels[i];

		if (!l->text.ptr && (!m->key.ptr || str_eq(m->key, l->key)) &&
		    in_range(&m->range, l->number, find_unit(f, l->key)->unit))
			return true;
	}
	return false;
}

static bool has_text(struct tag_filter *f, const struct tag_match *m, const regex_t *re,
		     const struct profile_label *labels, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct profile_label *l = &labels[i];

		if (!l->text.ptr || (m->key.ptr && !str_eq(m->key, l->key)))
			continue;
		f->text.len = 0;
		if (!m->key.ptr) {
			buf_add(&f->text, l->key);
			buf_addc(&f->text, ':');
		}
		buf_add(&f->text, l->text);
		if (pattern_matches(re, f->text.ptr ? buf_str(&f->text) : S("")))
			return true;
	}
	return false;
}

static bool has_match(struct tag_filter *f, struct tag_match *m, const struct profile_sample *s)
{
	const struct profile_label *labels = f->profile->labels.items + s->first_label;
	bool all = m->npatterns > 0, any = false;

	if (m->range.is_range)
		return has_number(f, m, labels, s->nlabels);
	for (size_t i = 0; i < m->npatterns; i++) {
		bool is = has_text(f, m, &m->patterns[i], labels, s->nlabels);

		all &= is;
		any |= is;
	}
	return m->key.ptr ? any : all;
}

bool tag_filter_keeps(struct tag_filter *f, const struct profile_sample *s)
{
	bool focused = !f->focus.is_set || has_match(f, &f->focus, s);
	bool ignored = f->ignore.is_set && has_match(f, &f->ignore, s);

	f->focus.matched |= focused;
	f->ignore.matched |= ignored;
	return focused && !ignored;
}

void tag_filter_end(struct tag_filter *f, struct frame_filter *said)
{
	if (!f)
		return;
	if (said && f->focus.is_set && !f->focus.matched)
		said->unmatched[said->nunmatched++] = "tagfocus";
	if (said && f->ignore.is_set && !f->ignore.matched)
		said->unmatched[said->nunmatched++] = "tagignore";
	match_end(&f->focus);
	match_end(&f->ignore);
	buf_release(&f->text);
}
