/* What `perf script` prints (linux, tools/perf/builtin-script.c; seen: perf 6.1). With call chains, a record is a header
 * and a frame on each line, innermost first, then an empty line:
 *
 *	prog  4711/4712 [000]  1234.567890:     250000 cpu-clock:pppH:
 *	            1139 hash+0x9 (/usr/bin/prog)
 *	            1160 work (inlined)
 *	            1160 main+0x20 (/usr/bin/prog)
 *	  prog.c:12                                  -F +srcline; of an inlined frame "  prog.c:12 (inlined)"
 *
 * Without, it is one line: "prog 4711 1234.5: 250000 cycles:u:  55e0c139 hash+0x9 (/usr/bin/prog)". The addresses of a chain
 * are those of the file, the address on a single line is the one in memory. A frame that was inlined stands before the one
 * that it was inlined into, at the same address. Thread, processor, time and period may be missing. */
#include "read/profiles.h"
#include "read/stacks.h"

enum { EVENTS_MAX = 64, DEPTH_MAX = 1 << 16, INLINED_MAX = 1 << 10, TOKENS_MAX = 64 };

struct header {
	struct str comm, event;
	int64_t pid, tid, time_ns, period; /* tid, time_ns, period: -1 unknown */
	struct str frame;                  /* on the same line; may be empty */
};

struct frame {
	uint64_t address;
	struct str symbol, file; /* empty: unknown */
	uint64_t offset;         /* in the symbol; UINT64_MAX unknown */
	bool is_inlined;
	struct str source; /* "prog.c" */
	int64_t source_line;
};

/* A sample; types are known only at the end, when all events were seen. */
struct raw_sample {
	struct str comm;
	int64_t pid, tid, period;
	uint32_t event, depth;
	size_t first; /* in stacks */
};

struct script {
	struct profile *p;
	struct stacks s;
	struct arena scratch;
	struct script_events VEC(struct str) events;
	struct script_samples VEC(struct raw_sample) samples;
	struct script_stacks VEC(uint32_t) stacks;
	struct script_lines VEC(struct profile_line)
		lines;      /* of the location that is gathered, innermost first */
	uint64_t address;   /* of the frame before, in the same sample; 0: unknown */
	struct frame frame; /* the one that is gathered; its source may follow */
	bool has_frame, is_single, has_sources, has_inlined, lacks_period;
	int64_t first_ns, last_ns;
};

static bool is_digits(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] < '0' || s.ptr[i] > '9')
			return false;
	return s.len > 0;
}

static bool next_token(struct str *rest, struct str *token)
{
	size_t len = 0;

	while (rest->len && (rest->ptr[0] == ' ' || rest->ptr[0] == '\t' || rest->ptr[0] == '\r'))
		*rest = str_from(*rest, 1);
	while (len < rest->len && rest->ptr[len] != ' ' && rest->ptr[len] != '\t' && rest->ptr[len] != '\r')
		len++;
	*token = str_head(*rest, len);
	*rest = str_from(*rest, len);
	return len > 0;
}

/* "1234.567890:" */
static bool take_time(struct str token, int64_t *ns)
{
	struct str fraction, seconds;
	int64_t s, f;

	if (!str_ends(token, S(":")))
		return false;
	fraction = str_head(token, token.len - 1);
	seconds = str_cut(&fraction, '.');
	if (!is_digits(seconds) || !is_digits(fraction) || fraction.len > 9 || !take_count(seconds, &s) ||
	    !take_count(fraction, &f) || s > INT64_MAX / 2000000000)
		return false;
	for (size_t i = fraction.len; i < 9; i++)
		f *= 10;
	*ns = s * 1000000000 + f;
	return true;
}

/* "4711" or "4711/4712"; perf's pid -1 is that of samples of no process. */
static bool take_ids(struct str token, struct header *h)
{
	struct str tid = token, pid = str_cut(&tid, '/');

	h->tid = -1;
	if (!take_count(pid, &h->pid) || h->pid < -1)
		return false;
	return !tid.ptr || (take_count(tid, &h->tid) && h->tid >= -1);
}

/* What follows the process: "[cpu] time: period event: frame" */
static bool take_rest(struct str rest, struct header *h)
{
	struct str token;

	h->time_ns = h->period = -1;
	if (!next_token(&rest, &token))
		return false;
	if (token.len > 2 && token.ptr[0] == '[' && token.ptr[token.len - 1] == ']' &&
	    is_digits(str_make(token.ptr + 1, token.len - 2))) {
		if (!next_token(&rest, &token))
			return false;
	}
	if (take_time(token, &h->time_ns)) {
		if (!next_token(&rest, &token))
			return false;
	}
	if (is_digits(token)) {
		take_count(token, &h->period);
		if (!next_token(&rest, &token))
			return false;
	}
	if (token.len < 2 || token.ptr[token.len - 1] != ':' || (token.ptr[0] >= '0' && token.ptr[0] <= '9'))
		return false;
	h->event = str_head(token, token.len - 1);
	if (str_ends(h->event, S(":"))) /* "cycles::" has no modifiers */
		h->event.len--;
	h->frame = str_trim(rest);
	return h->event.len > 0;
}

/* The name of the process may have blanks and numbers in it: the first number after which the rest fits is its id. */
static bool take_header(struct str line, struct header *h)
{
	struct str rest = line, token;
	const char *start = NULL;

	for (size_t n = 0; n < TOKENS_MAX && next_token(&rest, &token); n++) {
		if (!start) {
			start = token.ptr;
			continue;
		}
		if (take_ids(token, h) && take_rest(rest, h)) {
			h->comm = str_trim(str_make(start, (size_t)(token.ptr - start)));
			return true;
		}
	}
	return false;
}

static int digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

static bool take_hex(struct str s, uint64_t *n)
{
	if (str_starts(s, S("0x")))
		s = str_from(s, 2);
	*n = 0;
	for (size_t i = 0; i < s.len; i++) {
		if (digit(s.ptr[i]) > 15 || *n >> 60)
			return false;
		*n = *n << 4 | (uint64_t)digit(s.ptr[i]);
	}
	return s.len > 0;
}

/* The last part of a line in parentheses, which may have such in it: "(/usr/bin/prog (deleted))". */
static bool cut_parentheses(struct str *s, struct str *inside)
{
	size_t at = s->len;
	unsigned open = 0;

	if (!at || s->ptr[at - 1] != ')')
		return false;
	while (at--) {
		if (s->ptr[at] == ')')
			open++;
		else if (s->ptr[at] == '(' && --open == 0)
			break;
	}
	if (open || at == (size_t)-1)
		return false;
	*inside = str_make(s->ptr + at + 1, s->len - at - 2);
	*s = str_trim(str_head(*s, at));
	return true;
}

/* "1139 hash+0x9 (/usr/bin/prog)" */
static bool take_frame(struct str line, struct frame *f)
{
	struct str rest = line, token, inside = STR_NONE;
	size_t plus;

	*f = (struct frame){.offset = UINT64_MAX};
	if (!next_token(&rest, &token) || !take_hex(token, &f->address))
		return false;
	rest = str_trim(rest);
	if (cut_parentheses(&rest, &inside)) {
		f->is_inlined = str_eq(inside, S("inlined"));
		if (!f->is_inlined && !str_eq(inside, S("[unknown]")) && !str_eq(inside, S("unknown")))
			f->file = inside;
	}
	plus = str_rfind_char(rest, '+');
	if (plus < rest.len && take_hex(str_from(rest, plus + 1), &f->offset))
		rest = str_head(rest, plus);
	if (!str_eq(rest, S("[unknown]")))
		f->symbol = rest;
	return true;
}

/* "  prog.c:12", "  ??:0"; of an inlined frame "  prog.h:4 (inlined)" */
static bool take_source(struct str line, struct frame *f)
{
	size_t colon, discriminator;
	struct str number;
	bool is_inlined;

	line = str_trim(line);
	is_inlined = str_ends(line, S(" (inlined)"));
	if (is_inlined)
		line = str_trim(str_head(line, line.len - strlen(" (inlined)")));
	discriminator = str_find(line, S(" (discriminator"));
	line = str_head(line, discriminator < line.len ? discriminator : line.len);
	colon = str_rfind_char(line, ':');
	number = str_from(line, colon + 1);
	if (colon >= line.len || !is_digits(number))
		return false;
	take_count(number, &f->source_line);
	f->source = str_head(line, colon);
	if (str_eq(f->source, S("??")))
		f->source = STR_NONE;
	f->is_inlined |= is_inlined;
	return true;
}

static uint32_t mapping_of(struct script *sc, const struct frame *f, int64_t pid)
{
	struct profile *p = sc->p;
	struct profile_mapping *m;
	bool is_new;
	uint32_t at;

	if (!f->file.len)
		return PROFILE_NONE;
	at = stacks_mapping(&sc->s, f->file, sc->is_single && pid > 0 ? (uint64_t)pid : 0, &is_new);
	m = &p->mappings.items[at];
	if (is_new)
		m->has_file_addresses = !sc->is_single;
	if (!m->anchor.len && f->symbol.len && f->offset != UINT64_MAX) {
		m->anchor = intern(&p->names, f->symbol);
		m->anchor_address = f->address;
		m->anchor_offset = f->offset;
	}
	return at;
}

/* Inlined frames of which the frame with the code is missing: perf leaves it out where it knows the function by two names, as
 * in C libraries. */
static void end_inlined(struct script *sc, struct raw_sample *sample)
{
	if (!sc->lines.count)
		return;
	vec_push(&sc->scratch, &sc->stacks,
		 stacks_location(&sc->s, PROFILE_NONE, 0, sc->lines.items, (uint32_t)sc->lines.count));
	sample->depth++;
	sc->lines.count = 0;
}

/* The gathered frame becomes a line; when it is a frame with code, the lines become a location of the last sample. */
static void end_frame(struct script *sc)
{
	struct raw_sample *sample = sc->samples.count ? &sc->samples.items[sc->samples.count - 1] : NULL;
	struct frame *f = &sc->frame;
	struct profile_line line = {.function = PROFILE_NONE, .line = f->source_line};
	bool is_caller;

	if (!sc->has_frame || !sample)
		return;
	sc->has_frame = false;
	/* what is inlined has the address of the code that it is inlined into */
	if (sc->lines.count && f->address && sc->address && f->address != sc->address)
		end_inlined(sc, sample);
	sc->address = f->address;
	if (sample->depth >= DEPTH_MAX)
		return;
	if (f->symbol.len)
		line.function = stacks_function(&sc->s, f->symbol, f->source);
	if ((line.function != PROFILE_NONE || f->source_line) && sc->lines.count < INLINED_MAX)
		vec_push(&sc->scratch, &sc->lines, line);
	sc->has_sources |= f->source_line > 0;
	sc->has_inlined |= f->is_inlined;
	if (f->is_inlined)
		return;
	is_caller = sample->depth > 0 &&
		    f->address; /* a return address, or already one byte less: within the call */
	vec_push(&sc->scratch, &sc->stacks,
		 stacks_location(&sc->s, mapping_of(sc, f, sample->pid), f->address - is_caller,
				 sc->lines.items, (uint32_t)sc->lines.count));
	sample->depth++;
	sc->lines.count = 0;
}

static void end_sample(struct script *sc)
{
	end_frame(sc);
	if (sc->samples.count)
		end_inlined(sc, &sc->samples.items[sc->samples.count - 1]);
}

static bool find_event(struct script *sc, struct str name, uint32_t *at)
{
	for (size_t i = 0; i < sc->events.count; i++) {
		*at = (uint32_t)i;
		if (str_eq(sc->events.items[i], name))
			return true;
	}
	if (sc->events.count == EVENTS_MAX)
		return false;
	*at = (uint32_t)sc->events.count;
	vec_push(&sc->scratch, &sc->events, intern(&sc->p->names, name));
	return true;
}

static bool begin_sample(struct script *sc, struct str line, uint64_t at, bool *has_frames, struct err *err)
{
	struct profile *p = sc->p;
	struct header h;
	struct raw_sample *sample;
	uint32_t event;

	if (!take_header(line, &h))
		return err_set(err,
			       "cannot read " STR_FMT
			       ":%llu: expected a sample: \"COMM PID TIME: PERIOD EVENT:\"",
			       STR_ARG(p->source), (unsigned long long)at);
	if (!find_event(sc, h.event, &event))
		return err_set(err, "cannot read " STR_FMT ":%llu: more than %d events", STR_ARG(p->source),
			       (unsigned long long)at, EVENTS_MAX);
	if (h.time_ns >= 0) {
		sc->first_ns = sc->first_ns < 0 || h.time_ns < sc->first_ns ? h.time_ns : sc->first_ns;
		sc->last_ns = h.time_ns > sc->last_ns ? h.time_ns : sc->last_ns;
	}
	sc->lacks_period |= h.period < 0;
	sample = vec_add(&sc->scratch, &sc->samples);
	*sample = (struct raw_sample){.comm = intern(&p->names, h.comm),
				      .pid = h.pid,
				      .tid = h.tid,
				      .period = h.period,
				      .event = event,
				      .first = sc->stacks.count};
	if (h.frame.len) {
		sc->is_single = true;
		sc->has_frame = take_frame(h.frame, &sc->frame);
	}
	*has_frames = !h.frame.len;
	return true;
}

/* One event: "samples" and the event itself. Several: both of each. An event of time counts nanoseconds. */
static void add_types(struct script *sc)
{
	struct profile *p = sc->p;

	for (size_t i = 0; i < sc->events.count; i++) {
		struct str event = sc->events.items[i], name = str_head(event, str_find_char(event, ':'));
		bool is_time = str_eq(name, S("cpu-clock")) || str_eq(name, S("task-clock"));
		struct str samples = sc->events.count == 1
					     ? S("samples")
					     : str_printf(&p->arena, "samples:" STR_FMT, STR_ARG(event));

		vec_push(&p->arena, &p->types, ((struct profile_value_type){samples, S("count")}));
		if (!sc->lacks_period)
			vec_push(&p->arena, &p->types,
				 ((struct profile_value_type){event,
							      is_time ? S("nanoseconds") : S("count")}));
	}
}

static void add_samples(struct script *sc)
{
	unsigned per_event = sc->lacks_period ? 1 : 2;

	for (size_t i = 0; i < sc->samples.count; i++) {
		const struct raw_sample *raw = &sc->samples.items[i];
		int64_t values[EVENTS_MAX * 2] = {0};
		const struct profile_label labels[] = {
			{.key = S("comm"), .text = raw->comm, .unit = S("")},
			{.key = S("pid"), .number = raw->pid, .unit = S("")},
			{.key = S("tid"), .number = raw->tid, .unit = S("")},
		};

		values[raw->event * per_event] = 1;
		if (per_event == 2)
			values[raw->event * per_event + 1] = raw->period;
		stacks_add(&sc->s, raw->depth ? sc->stacks.items + raw->first : NULL, raw->depth, values,
			   labels, raw->tid >= 0 ? 3 : 2);
	}
}

static bool read_lines(struct script *sc, struct str bytes, struct err *err)
{
	bool is_inside = false; /* a sample whose frames have lines of their own */
	struct str line;

	for (uint64_t at = 1; str_line(&bytes, &line); at++) {
		bool is_indented = line.len && (line.ptr[0] == ' ' || line.ptr[0] == '\t');
		struct header ignored;
		struct frame f;

		if (!str_trim(line).len) {
			end_sample(sc);
			is_inside = false;
		} else if (line.ptr[0] == '#' && !is_inside) {
			continue;
		} else if (is_inside && is_indented && take_frame(line, &f)) {
			end_frame(sc);
			sc->frame = f;
			sc->has_frame = true;
		} else if (is_indented && sc->has_frame && take_source(line, &sc->frame)) {
			continue;
		} else if (is_inside && is_indented && !take_header(line, &ignored)) {
			diag_add(&sc->p->diags, DIAG_WARNING, sc->p->source, at,
				 "a line that is neither a frame nor a place");
		} else {
			end_sample(sc);
			if (!begin_sample(sc, line, at, &is_inside, err))
				return false;
		}
	}
	end_sample(sc);
	return true;
}

static bool read_perfscript(struct profile *p, struct str bytes, struct err *err)
{
	struct script sc = {.p = p, .first_ns = -1, .last_ns = -1};
	bool ok;

	p->format = profile_reader_perfscript.name;
	stacks_init(&sc.s, p);
	ok = read_lines(&sc, bytes, err);
	if (ok) {
		add_types(&sc);
		add_samples(&sc);
		/* With names alone there is more to be found in the binary, where it is at hand. */
		for (size_t i = 0; i < p->mappings.count; i++) {
			p->mappings.items[i].has_functions = sc.has_sources;
			p->mappings.items[i].has_lines = p->mappings.items[i].has_files = sc.has_sources;
			p->mappings.items[i].has_inlined = sc.has_inlined;
		}
		if (sc.first_ns >= 0)
			p->duration_ns = sc.last_ns - sc.first_ns;
		if (sc.events.count) {
			p->period_type = p->types.items[p->types.count - 1];
			p->period = sc.events.count == 1 && p->types.count == 2 && p->nsamples
					    ? sc.samples.items[0].period
					    : 0;
		}
	}
	stacks_clear(&sc.s);
	arena_clear(&sc.scratch);
	return ok;
}

/* The first line that is no comment is the header of a sample. */
static bool is_perfscript(struct str head)
{
	struct header h;
	struct str line;

	while (str_line(&head, &line))
		if (str_trim(line).len && line.ptr[0] != '#')
			return take_header(line, &h);
	return false;
}

const struct profile_reader profile_reader_perfscript = {
	.name = "perf script", .is = is_perfscript, .read = read_perfscript};
