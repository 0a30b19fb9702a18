/* SARIF 2.1.0, within what GitHub's code scanning takes: at most 25,000 results, the worst first, in at most 10 MB
 * gzipped; what is left out is counted in a notification.
 *
 * A finding whose cause is a changed line has that line as its place, and its own place as the related one: code
 * scanning shows a result in a pull request only where the request changed a line. Without a file there is no place
 * to show, and code scanning refuses a result without one: such findings are notifications. A waived finding has a
 * suppression and, since not every reader of SARIF honours these, the level note; properties keep its own.
 *
 * Text from outside may look like SARIF's own markup: braces are doubled, brackets of what reads as a link escaped. */
#include "base/gz.h"
#include "base/map.h"
#include "base/pieces.h"
#include "base/shelf.h"
#include "base/version.h"
#include "out/said.h"
#include "out/writer.h"

#include <stdlib.h>

enum {
	RESULTS_MAX = 25000,
	PACKED_BYTES_MAX = 10000000,
	LINE_BYTES_MAX = 2000,
	MESSAGE_BYTES_MAX = 8000,
	HELP_BYTES_MAX = 4000,
	NOTIFICATIONS_MAX = 1000, /* of findings without a place, and of what a compiler refused */
	ID_BYTES_MAX = 200
};

struct rule {
	struct str id, help;
	enum level level; /* the worst it was found with */
	size_t index;
};
struct rules VEC(struct rule *);

struct sarif {
	struct arena *kept; /* what is known of all results */
	struct arena *a;    /* what is said of one */
	struct json *j;
	struct rules rules;
	struct map by_id;
};

static void key_str(struct json *j, const char *key, struct str s)
{
	json_key(j, key);
	json_str(j, s);
}

static void key_number(struct json *j, const char *key, uint64_t n)
{
	json_key(j, key);
	json_u64(j, n);
}

static struct str rule_id(struct arena *a, const struct finding *f)
{
	return f->rule.len ? said_shown(a, f->rule, ID_BYTES_MAX) : S("finding");
}

static int by_id(const void *x, const void *y)
{
	return str_cmp((*(struct rule *const *)x)->id, (*(struct rule *const *)y)->id);
}

static void collect_rules(struct sarif *s, const struct said *said)
{
	for (size_t i = 0; shelf_turn(i, said->findings.count); i++) {
		const struct finding *f = said->findings.items[i];
		struct str id = rule_id(s->a, f);
		struct rule *r = map_find(&s->by_id, id);

		if (!r) {
			r = arena_new(s->kept, struct rule);
			r->id = str_dup(s->kept, id);
			*map_at(s->kept, &s->by_id, r->id) = r;
			vec_push(s->kept, &s->rules, r);
		}
		arena_clear(s->a);
		if (!r->help.len)
			r->help = f->help;
		if (f->level > r->level)
			r->level = f->level;
	}
	vec_sort(&s->rules, by_id);
	for (size_t i = 0; i < s->rules.count; i++)
		s->rules.items[i]->index = i;
}

static bool reads_as_link(struct str s)
{
	return str_find(s, S("](")) != (size_t)-1;
}

static void put_escaped(struct buf *b, struct str shown, bool has_link)
{
	for (size_t i = 0; i < shown.len; i++) {
		char c = shown.ptr[i];

		if (c == '{' || c == '}')
			buf_addc(b, c);
		else if (has_link && (c == '[' || c == ']' || c == '\\'))
			buf_addc(b, '\\');
		buf_addc(b, c);
	}
}

/* {"text": …} of shown text; linked (or empty): what the related location with id 1 is called. */
static void put_linked_message(struct sarif *s, struct str shown, struct str linked)
{
	bool has_link = linked.len || reads_as_link(shown);
	struct buf b = {0};

	put_escaped(&b, shown, has_link);
	if (linked.len) {
		buf_add(&b, S("\nseen at ["));
		put_escaped(&b, linked, true);
		buf_add(&b, S("](1)"));
	}
	json_object(s->j);
	key_str(s->j, "text", b.len ? buf_str(&b) : S("(no text)"));
	json_end(s->j);
	buf_release(&b);
}

static void put_message(struct sarif *s, struct str shown)
{
	put_linked_message(s, shown, STR_NONE);
}

static void put_rules(struct sarif *s)
{
	json_key(s->j, "rules");
	json_array(s->j);
	for (size_t i = 0; i < s->rules.count; i++) {
		const struct rule *r = s->rules.items[i];
		struct str help = r->help.len ? said_shown(s->a, r->help, HELP_BYTES_MAX) : r->id;

		json_object(s->j);
		key_str(s->j, "id", r->id);
		json_key(s->j, "shortDescription");
		put_message(s, help);
		json_key(s->j, "fullDescription");
		put_message(s, help);
		json_key(s->j, "help");
		put_message(s, help);
		json_key(s->j, "defaultConfiguration");
		json_object(s->j);
		key_str(s->j, "level", str_c(level_names[r->level]));
		json_end(s->j);
		json_end(s->j);
	}
	json_end(s->j);
}

/* RFC 3986: what may stand in the path of a URI is kept. "a:b" at the start would be a scheme, so colons are not. */
static void put_uri(struct sarif *s, struct str path)
{
	struct buf b = {0};
	bool is_absolute = path.len && path.ptr[0] == '/';

	if (is_absolute)
		buf_add(&b, S("file://"));
	for (size_t i = 0; i < path.len; i++) {
		char c = path.ptr[i];
		bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
				(c && strchr("-._~/!$&'()*+,;=@", c));

		if (is_plain)
			buf_addc(&b, c);
		else
			buf_printf(&b, "%%%02X", (unsigned char)c);
	}
	json_key(s->j, "artifactLocation");
	json_object(s->j);
	key_str(s->j, "uri", buf_str(&b));
	if (!is_absolute)
		key_str(s->j, "uriBaseId", S("%SRCROOT%"));
	json_end(s->j);
	buf_release(&b);
}

/* Compilers count bytes, SARIF UTF-16 units; without the line at hand they are taken for equal. */
static uint32_t utf16_column(uint32_t col, struct str line)
{
	uint32_t units = 1;
	size_t at = 0;

	if (!line.ptr || col > line.len + 1)
		return col;
	while (at + 1 < col) {
		size_t n = utf8_len(str_from(line, at));

		units += n == 4 ? 2 : 1;
		at += n ? n : 1;
	}
	return units;
}

static void put_location(struct sarif *s, struct loc loc, struct str line, struct str function,
			 struct str message)
{
	json_object(s->j);
	if (message.len) {
		key_number(s->j, "id", 1);
		json_key(s->j, "message");
		put_message(s, message);
	}
	json_key(s->j, "physicalLocation");
	json_object(s->j);
	put_uri(s, loc.file);
	if (loc.line) {
		json_key(s->j, "region");
		json_object(s->j);
		key_number(s->j, "startLine", loc.line);
		if (loc.col)
			key_number(s->j, "startColumn", utf16_column(loc.col, line));
		json_end(s->j);
	}
	json_end(s->j);
	if (function.len) {
		json_key(s->j, "logicalLocations");
		json_array(s->j);
		json_object(s->j);
		key_str(s->j, "name", said_shown(s->a, function, LINE_BYTES_MAX));
		key_str(s->j, "kind", S("function"));
		json_end(s->j);
		json_end(s->j);
	}
	json_end(s->j);
}

static struct str message_of(struct arena *a, const struct finding *f)
{
	struct said_lines lines = {0};
	struct buf b = {0};
	struct str text;
	size_t i;

	said_lines(a, f, LINE_BYTES_MAX, &lines);
	for (i = 0; i < lines.count && b.len + lines.items[i].len < MESSAGE_BYTES_MAX; i++) {
		if (i)
			buf_addc(&b, '\n');
		buf_add(&b, lines.items[i]);
	}
	if (i < lines.count)
		buf_printf(&b, "\nand %zu more lines", lines.count - i);
	text = str_dup(a, buf_str(&b));
	buf_release(&b);
	return text;
}

/* Headers of the system ("<stdio.h>") are no files of the repository. */
static bool is_place(struct loc loc)
{
	return loc.file.len && loc.file.ptr[0] != '<';
}

static bool has_cause(const struct finding *f)
{
	return is_place(f->cause) && f->cause.line && !loc_eq(f->cause, f->loc);
}

static bool has_place(const struct finding *f)
{
	return is_place(f->loc) || has_cause(f);
}

static bool has_related(const struct finding *f)
{
	return has_cause(f) && is_place(f->loc);
}

static struct str place_text(struct arena *a, struct loc loc)
{
	struct buf b = {0};
	struct str text;

	loc_print(loc, &b);
	text = said_shown(a, buf_str(&b), LINE_BYTES_MAX);
	buf_release(&b);
	return text;
}

static void put_locations(struct sarif *s, const struct finding *f)
{
	json_key(s->j, "locations");
	json_array(s->j);
	if (has_cause(f))
		put_location(s, f->cause, STR_NONE, f->function, STR_NONE);
	else
		put_location(s, f->loc, f->source, f->function, STR_NONE);
	json_end(s->j);
	if (has_related(f)) {
		json_key(s->j, "relatedLocations");
		json_array(s->j);
		put_location(s, f->loc, f->source, STR_NONE, said_shown(s->a, f->title, LINE_BYTES_MAX));
		json_end(s->j);
	}
}

static void put_result(struct sarif *s, const struct finding *f, bool tells_suppressions)
{
	struct json *j = s->j;
	struct str id = rule_id(s->a, f);
	const struct rule *r = map_find(&s->by_id, id);

	json_object(j);
	key_str(j, "ruleId", id);
	key_number(j, "ruleIndex", r->index);
	key_str(j, "level", str_c(level_names[f->is_waived ? LEVEL_NOTE : f->level]));
	json_key(j, "message");
	/* code scanning shows a related location only where the message links to it */
	put_linked_message(s, message_of(s->a, f), has_related(f) ? place_text(s->a, f->loc) : STR_NONE);
	put_locations(s, f);
	if (f->fingerprint.len) {
		json_key(j, "partialFingerprints");
		json_object(j);
		key_str(j, "casm/v1", said_shown(s->a, f->fingerprint, ID_BYTES_MAX));
		/* the only one that code scanning compares */
		key_str(j, "primaryLocationLineHash", said_shown(s->a, f->fingerprint, ID_BYTES_MAX));
		json_end(j);
	}
	if (tells_suppressions) {
		json_key(j, "suppressions");
		json_array(j);
		if (f->is_waived) {
			json_object(j);
			key_str(j, "kind", S("external"));
			key_str(j, "status", S("accepted"));
			if (f->waiver.len)
				key_str(j, "justification", said_shown(s->a, f->waiver, LINE_BYTES_MAX));
			json_end(j);
		}
		json_end(j);
	}
	if (f->heat.is_known) {
		json_key(j, "rank"); /* 0 to 100 */
		json_milli(j, f->heat.n);
	}
	if (f->is_waived || f->heat.is_known) {
		json_key(j, "properties");
		json_object(j);
		if (f->is_waived)
			key_str(j, "waivedLevel", str_c(level_names[f->level]));
		if (f->heat.is_known) {
			json_key(j, "samplesPercent");
			json_milli(j, f->heat.n);
		}
		json_end(j);
	}
	json_end(j);
}

static void put_notification(struct sarif *s, enum level level, struct str shown, struct str file)
{
	json_object(s->j);
	key_str(s->j, "level", str_c(level_names[level]));
	json_key(s->j, "message");
	put_message(s, shown);
	if (file.len) {
		json_key(s->j, "locations");
		json_array(s->j);
		put_location(s, (struct loc){.file = file}, STR_NONE, STR_NONE, STR_NONE);
		json_end(s->j);
	}
	json_end(s->j);
}

static size_t at_least(size_t n, size_t less)
{
	return n > less ? n - less : 0;
}

static void put_invocation(struct sarif *s, const struct doc *d, const struct said *said, size_t nleft_out)
{
	const struct gate_said *g = &d->gate;
	size_t nbroken = 0, nput = 0, nunplaced = 0;

	for (size_t i = 0; shelf_turn(i, g->checked.count); i++)
		nbroken += g->checked.items[i].outcome == CHECK_BROKEN;
	json_key(s->j, "invocations");
	json_array(s->j);
	json_object(s->j);
	json_key(s->j, "executionSuccessful");
	json_bool(s->j, nbroken == 0);
	json_key(s->j, "toolExecutionNotifications");
	json_array(s->j);
	if (g->is_set) {
		const struct str lines[] = {g->counts, g->footer, g->context, g->weights};

		put_notification(s, LEVEL_NOTE, said_verdict(s->a, g), STR_NONE);
		for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
			if (lines[i].len)
				put_notification(s, LEVEL_NOTE, said_shown(s->a, lines[i], LINE_BYTES_MAX),
						 STR_NONE);
	}
	for (size_t i = 0; nbroken && shelf_turn(i, g->checked.count); i++) {
		const struct checked *c = &g->checked.items[i];

		if (c->outcome == CHECK_BROKEN && nput++ < NOTIFICATIONS_MAX)
			put_notification(s, LEVEL_ERROR,
					 c->message.len ? said_shown(s->a, c->message, LINE_BYTES_MAX)
							: S("could not be compiled"),
					 c->suite);
	}
	for (size_t i = 0; shelf_turn(i, said->findings.count); i++)
		if (!has_place(said->findings.items[i]) && nunplaced++ < NOTIFICATIONS_MAX)
			put_notification(s, said->findings.items[i]->level,
					 message_of(s->a, said->findings.items[i]), STR_NONE);
	nleft_out += at_least(nput, NOTIFICATIONS_MAX) + at_least(nunplaced, NOTIFICATIONS_MAX);
	if (nleft_out) {
		struct str n = number_of(s->a, (int64_t)nleft_out, "result is", "results are");

		put_notification(
			s, LEVEL_WARNING,
			str_printf(s->a, STR_FMT " left out: the format's readers take no more", STR_ARG(n)),
			STR_NONE);
	}
	json_end(s->j);
	json_end(s->j);
	json_end(s->j);
}

/* Returns how many results there could have been; at most max are written. */
static size_t put_log(const struct doc *d, size_t max, struct buf *out)
{
	struct arena kept = {.may_rest = d->arena->may_rest}, a = {0};
	struct json j = {.out = out, .settles = true};
	struct sarif s = {.kept = &kept, .a = &a, .j = &j};
	struct said said;
	size_t nplaced = 0, nput = 0;

	said_collect(&kept, d, &said);
	collect_rules(&s, &said);
	for (size_t i = 0; shelf_turn(i, said.findings.count); i++)
		nplaced += has_place(said.findings.items[i]);
	json_object(&j);
	key_str(&j, "$schema", S("https://json.schemastore.org/sarif-2.1.0.json"));
	key_str(&j, "version", S("2.1.0"));
	json_key(&j, "runs");
	json_array(&j);
	json_object(&j);
	json_key(&j, "tool");
	json_object(&j);
	json_key(&j, "driver");
	json_object(&j);
	key_str(&j, "name", S("casm"));
	key_str(&j, "semanticVersion", S(CASM_VERSION));
	put_rules(&s);
	json_end(&j);
	json_end(&j);
	put_invocation(&s, d, &said, nplaced > max ? nplaced - max : 0);
	key_str(&j, "columnKind", S("utf16CodeUnits"));
	json_key(&j, "results");
	json_array(&j);
	for (size_t i = 0; nput < max && shelf_turn(i, said.findings.count); i++)
		if (has_place(said.findings.items[i])) {
			put_result(&s, said.findings.items[i], said.nwaived > 0);
			arena_clear(&a);
			nput++;
		}
	json_end(&j);
	json_end(&j);
	json_end(&j);
	json_end(&j);
	buf_addc(out, '\n');
	arena_clear(&a);
	arena_clear(&kept);
	return nplaced;
}

/* How many results fit is seen when they are all there, so none is given out before. */
static void write_sarif(const struct doc *d, const struct look *look, struct buf *out)
{
	size_t max = RESULTS_MAX, nplaced, packed;
	struct pieces log;
	struct buf b;

	(void)look;
	for (;;) {
		pieces_init(&log, d->arena->may_rest);
		b = (struct buf){.drain = &log.drain};
		nplaced = put_log(d, max, &b);
		buf_drain(&b);
		buf_release(&b);
		if (max > nplaced)
			max = nplaced;
		/* gzip makes nothing larger to speak of */
		if (!max || log.len <= PACKED_BYTES_MAX ||
		    (packed = gz_size(log.list.items, log.list.count)) <= PACKED_BYTES_MAX)
			break;
		max = (size_t)((double)max * 0.95 * PACKED_BYTES_MAX / (double)packed);
		pieces_release(&log);
	}
	pieces_put(&log, out);
	pieces_release(&log);
}

const struct writer writer_sarif = {
	.name = "sarif",
	.description = "SARIF 2.1.0: findings for code scanning and editors",
	.is_data = true,
	.write = write_sarif,
};
