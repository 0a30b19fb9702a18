/* Docs made by hand, for the script beside it: formats DOC FORMAT writes one to stdout. */
#include <stdio.h>

#include "out/writer.h"

static const char hostile[] =
	"a\x1b[31m\nb\tc|d`e``f```g]]>h<script>i&amp;j%0Ak::error::l@user m\xff n\xe2\x80\xae"
	"o\x01p\xef\xbf\xbf#1 !2 https://example.org/ www.example.org :100: {0} [x](1) \\ \"q\" '";

static struct str text(struct arena *a, const char *kind, size_t i)
{
	return str_printf(a, "%s %zu %s", kind, i, hostile);
}

static void finding(struct arena *a, struct block *b, size_t i)
{
	struct finding *f = vec_add(a, &b->findings);

	f->level = i % 3 == 0 ? LEVEL_ERROR : i % 3 == 1 ? LEVEL_WARNING : LEVEL_NOTE;
	f->rule = i % 2 ? S("inline-lost") : S("alloc-in-loop");
	f->help = S("a call that was inlined is not any more");
	f->function = str_printf(a, "f%zu", i);
	f->loc = (struct loc){str_printf(a, "src/%zu.c", i % 7), (uint32_t)i + 1, 3};
	f->title = str_printf(a, "call to g%zu in f%zu was inlined, is not any more", i, i);
	f->reason = S("cost 240, threshold 225");
	f->fingerprint = str_printf(a, "%016zx", i);
}

static void make_many(struct doc *d, size_t n, bool is_random)
{
	struct block *b = doc_block(d, BLOCK_FINDINGS, STR_NONE);
	uint64_t seed = 1;

	for (size_t i = 0; i < n; i++) {
		struct finding *f;

		finding(d->arena, b, i);
		f = &b->findings.items[i];
		if (is_random) { /* what gzip cannot make smaller */
			char *noise = arena_bytes(d->arena, 2000);

			for (size_t k = 0; k < 2000; k++) {
				seed = seed * 6364136223846793005u + 1442695040888963407u;
				noise[k] = (char)('0' + (seed >> 33) % 75);
			}
			f->title = str_make(noise, 2000);
		}
	}
	d->gate = (struct gate_said){.is_set = true,
				     .is_failed = true,
				     .verdict = S("many errors"),
				     .counts = S("all regressed"),
				     .footer = S("checked everything"),
				     .context = S("clang 19.1.7")};
	for (size_t i = 0; i < n; i++)
		vec_push(d->arena, &d->gate.checked,
			 ((struct checked){.suite = str_printf(d->arena, "src/%zu.c", i % 7),
					   .name = str_printf(d->arena, "f%zu", i),
					   .outcome = i % 3 == 0 ? CHECK_FAILED : CHECK_PASSED,
					   .rule = S("inline-lost"),
					   .message = S("is not any more")}));
}

static void make_hostile(struct doc *d)
{
	struct arena *a = d->arena;
	struct block *b = doc_block(d, BLOCK_FINDINGS, text(a, "heading", 0));
	struct str long_name = str_make(memset(arena_bytes(a, 1000000), 'x', 1000000), 1000000);

	for (size_t i = 0; i < 6; i++) {
		struct finding *f;

		finding(a, b, i);
		f = &b->findings.items[i];
		f->rule = text(a, "rule", i);
		f->help = text(a, "help", i);
		f->function = text(a, "function", i);
		f->title = i == 4 ? long_name : text(a, "title", i);
		f->name = text(a, "name", i);
		f->reason = text(a, "reason", i);
		vec_push(a, &f->details, text(a, "detail", i));
		f->source = text(a, "source", i);
		f->next = text(a, "next", i);
		f->loc.file = text(a, "dir/file", i);
		f->is_waived = i == 3;
		f->waiver = text(a, "waiver", i);
		if (i == 2)
			f->cause = (struct loc){text(a, "dir/cause", i), 9, 2};
		if (i == 5)
			f->loc.file = STR_NONE;
	}
	b = doc_block(d, BLOCK_TABLE, text(a, "table", 0));
	doc_column(d, &b->table, (struct column){.head = text(a, "HEAD", 0), .key = S("function")});
	doc_column(d, &b->table, (struct column){.head = S("N"), .key = S("n"), .align = ALIGN_RIGHT});
	for (size_t i = 0; i < 3; i++) {
		doc_cell_text(d, &b->table, STYLE_PLAIN, text(a, "cell", i));
		doc_cell_number(d, &b->table, STYLE_PLAIN, i ? value_of(12345) : value_unknown("why"));
	}
	b = doc_block(d, BLOCK_LISTING, text(a, "listing", 0));
	for (size_t i = 0; i <= ROW_NOISE; i++)
		vec_push(a, &b->listing.rows,
			 ((struct row){.kind = (enum row_kind)i,
				       .addr = UINT64_MAX,
				       .text = text(a, "text", i),
				       .name = text(a, "name", i),
				       .note = text(a, "note", i)}));
	b = doc_block(d, BLOCK_LINES, text(a, "lines", 0));
	doc_span(d, b, STYLE_PLAIN, "# %s", hostile);
	d->gate = (struct gate_said){.is_set = true,
				     .is_failed = true,
				     .verdict = text(a, "verdict", 0),
				     .counts = text(a, "counts", 0),
				     .footer = text(a, "footer", 0),
				     .context = text(a, "context", 0)};
	for (size_t i = 0; i < 8; i++)
		vec_push(a, &d->gate.checked,
			 ((struct checked){.suite = i % 2 ? text(a, "suite", i) : STR_NONE,
					   .name = i == 7 ? STR_NONE : text(a, "checked", i),
					   .outcome = (enum check_outcome)(i % 4),
					   .rule = text(a, "rule", i),
					   .message = i == 3 ? STR_NONE : text(a, "message", i)}));
}

int main(int argc, char **argv)
{
	struct arena a = {0};
	struct doc d;
	struct buf out = {0};
	const struct look look = {.has_utf8 = true, .width = 100};
	const struct writer *w = argc == 3 ? writer_find(str_c(argv[2])) : NULL;
	size_t n;

	if (!w)
		return 2;
	doc_init(&d, &a);
	if (strcmp(argv[1], "hostile") == 0)
		make_hostile(&d);
	else if (sscanf(argv[1], "random-%zu", &n) == 1)
		make_many(&d, n, true);
	else if (sscanf(argv[1], "many-%zu", &n) == 1)
		make_many(&d, n, false);
	else if (strcmp(argv[1], "passed") == 0)
		d.gate.is_set = true;
	w->write(&d, &look, &out);
	if (out.len)
		fwrite(out.ptr, 1, out.len, stdout);
	buf_release(&out);
	arena_clear(&a);
	return 0;
}
