#include "analyze/profile_filter.h"

#include "base/pattern.h"

/* An expression and where it matches: every function and every mapping is asked once. */
struct matcher {
	bool is_set;
	bool *functions; /* name or file */
	bool *mappings;  /* file */
};

static bool matches_any(const regex_t *re, struct str a, struct str b)
{
	return pattern_matches(re, a.ptr ? a : S("")) || pattern_matches(re, b.ptr ? b : S(""));
}

static bool matcher_make(struct arena *a, const struct profile *p, const char *option, const char *text,
			 struct matcher *m, struct err *err)
{
	regex_t re;

	*m = (struct matcher){0};
	if (!text || !*text)
		return true;
	if (!pattern_compile(str_c(text), &re, err))
		return err_wrap(err, "--%s", option);
	m->is_set = true;
	m->functions = arena_array(a, bool, p->functions.count);
	m->mappings = arena_array(a, bool, p->mappings.count);
	for (size_t i = 0; i < p->functions.count; i++)
		m->functions[i] = matches_any(&re, p->functions.items[i].name, p->functions.items[i].file);
	for (size_t i = 0; i < p->mappings.count; i++) {
		struct str file = p->mappings.items[i].file;

		m->mappings[i] = pattern_matches(&re, file.ptr ? file : S(""));
	}
	regfree(&re);
	return true;
}

static bool in_function(const struct matcher *m, const struct profile *p, uint32_t line)
{
	uint32_t f = line == VIEW_NONE ? PROFILE_NONE : p->lines.items[line].function;

	return f != PROFILE_NONE && m->functions[f];
}

static bool in_mapping(const struct matcher *m, const struct profile_location *l)
{
	return l->mapping != PROFILE_NONE && m->mappings[l->mapping];
}

struct lines {
	uint32_t *items;
	uint32_t count;
};

static bool in_location(const struct matcher *m, const struct profile *p, const struct profile_location *l,
			struct lines lines)
{
	for (uint32_t i = 0; i < lines.count; i++)
		if (in_function(m, p, lines.items[i]))
			return true;
	return in_mapping(m, l);
}

/* Keeps the lines whose match is `wanted`, and those of which no function is known. */
static void keep_lines(const struct matcher *m, const struct profile *p, struct lines *lines, bool wanted)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < lines->count; i++) {
		uint32_t line = lines->items[i];

		if (line == VIEW_NONE)
			continue;
		if (p->lines.items[line].function == PROFILE_NONE || in_function(m, p, line) == wanted)
			lines->items[n++] = line;
	}
	lines->count = n;
}

/* --- frames that the profile itself wants dropped --- */

/* "ns::f(int)" → "ns::f"; the parentheses of "(anonymous namespace)" and "operator()" are part of the name. */
static struct str without_arguments(struct str name)
{
	static const struct str part_of_name[] = {{"(anonymous namespace)", 21}, {"operator()", 10}};

	name = str_from(name, name.len && name.ptr[0] == '.');
	for (size_t i = 0; i < name.len;) {
		size_t skip = 0;

		for (size_t k = 0; k < sizeof(part_of_name) / sizeof(part_of_name[0]); k++)
			if (str_starts(str_from(name, i), part_of_name[k]))
				skip = part_of_name[k].len;
		if (!skip && name.ptr[i] == '(')
			return str_head(name, i);
		i += skip ? skip : 1;
	}
	return name;
}

static bool compile_whole(struct arena *a, struct str text, regex_t *re, struct err *err)
{
	return pattern_compile(str_printf(a, "^(" STR_FMT ")$", STR_ARG(text)), re, err);
}

/* For each function: is it one to drop? NULL: none is. An expression that cannot be read is the profile's problem. */
static bool *find_dropped(struct arena *a, const struct profile *p)
{
	regex_t drop, keep;
	bool has_keep = p->keep_frames.len > 0, *dropped;
	struct err err = {0};

	if (!p->drop_frames.len)
		return NULL;
	if (!compile_whole(a, p->drop_frames, &drop, &err)) {
		err_clear(&err);
		return NULL;
	}
	if (has_keep && !compile_whole(a, p->keep_frames, &keep, &err)) {
		err_clear(&err);
		regfree(&drop);
		return NULL;
	}
	dropped = arena_array(a, bool, p->functions.count);
	for (size_t i = 0; i < p->functions.count; i++) {
		struct str name = without_arguments(p->functions.items[i].name);

		dropped[i] = p->functions.items[i].name.len && pattern_matches(&drop, name) &&
			     !(has_keep && pattern_matches(&keep, name));
	}
	regfree(&drop);
	if (has_keep)
		regfree(&keep);
	return dropped;
}

static void prune(const struct profile *p, const bool *dropped, struct lines *lines, uint8_t *flags)
{
	for (uint32_t i = lines->count; i-- > 0;) {
		uint32_t f = lines->items[i] == VIEW_NONE ? PROFILE_NONE
							  : p->lines.items[lines->items[i]].function;

		if (f == PROFILE_NONE || !dropped[f])
			continue;
		if (i + 1 == lines->count) {
			*flags |= FRAME_PRUNED;
			return;
		}
		*flags |= FRAME_PRUNED_BELOW;
		lines->count -= i + 1;
		memmove(lines->items, lines->items + i + 1, lines->count * sizeof(*lines->items));
		return;
	}
}

/* --- */

static bool show_from(const struct matcher *m, const struct profile *p, const struct profile_location *l,
		      struct lines *lines)
{
	if (in_mapping(m, l))
		return true;
	for (uint32_t i = lines->count; i-- > 0;)
		if (in_function(m, p, lines->items[i])) {
			lines->count = i + 1;
			return true;
		}
	return false;
}

struct matched {
	bool focus, ignore, hide, show, show_from;
};

static void note_unmatched(struct frame_filter *f, const struct matcher *m, bool matched, const char *name)
{
	if (m->is_set && !matched)
		f->unmatched[f->nunmatched++] = name;
}

bool frame_filter_make(struct arena *a, const struct profile *p, const struct view_filter *o,
		       struct frame_filter *f, struct err *err)
{
	struct matcher focus, ignore, hide, show, from;
	struct matched matched = {0};
	const bool *dropped = find_dropped(a, p);
	size_t nlines = 0;
	uint32_t next = 0;

	*f = (struct frame_filter){0};
	if (!matcher_make(a, p, "focus", o->focus, &focus, err) ||
	    !matcher_make(a, p, "ignore", o->ignore, &ignore, err) ||
	    !matcher_make(a, p, "hide", o->hide, &hide, err) ||
	    !matcher_make(a, p, "show", o->show, &show, err) ||
	    !matcher_make(a, p, "show-from", o->show_from, &from, err))
		return false;
	for (size_t i = 0; i < p->locations.count; i++)
		nlines += p->locations.items[i].nlines ? p->locations.items[i].nlines : 1;
	if (nlines >= VIEW_NONE)
		return err_set(err, STR_FMT ": it has more than 4 billion lines", STR_ARG(p->source));
	f->flags = arena_array(a, uint8_t, p->locations.count);
	f->first = arena_array(a, uint32_t, p->locations.count + 1);
	f->lines = arena_array(a, uint32_t, nlines);
	f->prunes = dropped != NULL;
	f->selects = focus.is_set || ignore.is_set;
	f->hides = hide.is_set || show.is_set;
	f->shows_from = from.is_set;
	for (size_t i = 0; i < p->locations.count; i++) {
		const struct profile_location *l = &p->locations.items[i];
		struct lines lines = {f->lines + next, l->nlines ? l->nlines : 1};
		uint8_t flags = 0;

		f->first[i] = next;
		for (uint32_t k = 0; k < lines.count; k++)
			lines.items[k] = l->nlines ? l->first_line + k : VIEW_NONE;
		if (dropped)
			prune(p, dropped, &lines, &flags);
		if (ignore.is_set && in_location(&ignore, p, l, lines)) {
			matched.ignore = true;
			flags |= FRAME_IGNORED;
		} else if (!focus.is_set || in_location(&focus, p, l, lines)) {
			matched.focus = true;
			flags |= FRAME_FOCUSED;
		}
		if (hide.is_set && in_location(&hide, p, l, lines)) {
			matched.hide = true;
			if (in_mapping(&hide, l))
				lines.count = 0;
			else
				keep_lines(&hide, p, &lines, false);
			flags |= lines.count ? 0 : FRAME_HIDDEN;
		}
		if (show.is_set) {
			if (!in_mapping(&show, l) || !l->nlines)
				keep_lines(&show, p, &lines, true);
			matched.show |= lines.count > 0;
			flags |= lines.count ? 0 : FRAME_HIDDEN;
		}
		if (from.is_set && show_from(&from, p, l, &lines)) {
			matched.show_from = true;
			flags |= FRAME_SHOWN_FROM;
		}
		f->flags[i] = flags;
		next += lines.count;
	}
	f->first[p->locations.count] = next;
	note_unmatched(f, &focus, matched.focus, "focus");
	note_unmatched(f, &ignore, matched.ignore, "ignore");
	note_unmatched(f, &hide, matched.hide, "hide");
	note_unmatched(f, &show, matched.show, "show");
	note_unmatched(f, &from, matched.show_from, "show-from");
	return true;
}

/* From the outermost frame inwards; what comes before the first frame that stays is not dropped, or nothing would be
 * left. */
static uint32_t prune_stack(const struct frame_filter *f, const uint32_t *stack, uint32_t depth)
{
	bool has_kept = false;

	for (uint32_t i = depth; i-- > 0;) {
		uint8_t flags = f->flags[stack[i]];

		if (!(flags & (FRAME_PRUNED | FRAME_PRUNED_BELOW)))
			has_kept = true;
		else if (has_kept)
			return flags & FRAME_PRUNED ? i + 1 : i;
	}
	return 0;
}

bool frame_filter_cut(const struct frame_filter *f, const uint32_t *stack, uint32_t depth, uint32_t *from,
		      uint32_t *to)
{
	uint32_t low = f->prunes ? prune_stack(f, stack, depth) : 0;
	uint8_t all = 0, all_hidden = FRAME_HIDDEN;

	*from = low;
	*to = depth;
	if (f->selects || f->hides) {
		for (uint32_t i = low; i < depth; i++) {
			all |= f->flags[stack[i]];
			all_hidden &= f->flags[stack[i]];
		}
		if (all & FRAME_IGNORED || !(all & FRAME_FOCUSED) || all_hidden)
			return false;
	}
	if (!f->shows_from)
		return true;
	for (uint32_t i = depth; i-- > low;) {
		uint8_t flags = f->flags[stack[i]];

		if (flags & FRAME_SHOWN_FROM && !(flags & FRAME_HIDDEN)) {
			*to = i + 1;
			return true;
		}
	}
	return false;
}
