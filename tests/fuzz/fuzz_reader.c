/* Hostile bytes for one reader, named by -DNAME=row of READERS. */
#include "fuzz.h"

#include "read/gccinfo.h"
#include "read/reader.h"
#include "read/remarks.h"

#define ROW_OF(x) reader_##x
#define ROW(x) ROW_OF(x)

/* The slices that a reader leaves in the model may point into bytes, so bytes must outlive the unit. */
static void read_all(const struct reader *reader, struct str bytes)
{
	struct unit *u = unit_new(S("fuzz.c"), S("/fuzz"));
	struct origin from = {.kind = reader->kind, .path = S("fuzz input")};
	struct err err = {0};

	/* What this reader builds on was read from the same bytes by the readers before it. */
	for (const struct reader *const *r = readers; *r; r++) {
		bool is_read = (*r)->kind != reader->kind || (*r)->read(u, bytes, from, &err);

		if (!is_read && !err.message)
			abort(); /* a failure without a message */
		err_clear(&err);
		if (*r == reader)
			break;
	}
	unit_sort_funcs(u);
	unit_free(u);
}

/* A record arrives in pieces of any size: where it is cut must not change what is read. */
static uint64_t read_in_pieces(enum artifact_kind kind, struct str bytes, size_t piece)
{
	struct unit *u = unit_new(S("fuzz.c"), S("/fuzz"));
	struct origin from = {.kind = kind, .path = S("fuzz input")};
	struct remark_stream *s = kind == ARTIFACT_REMARKS ? remark_stream_open(u, from) : NULL;
	struct gccinfo_stream *g = s ? NULL : gccinfo_stream_open(u, from);
	uint64_t seen;

	while (bytes.len) {
		size_t n = piece < bytes.len ? piece : bytes.len;

		if (s)
			remark_stream_feed(s, str_head(bytes, n));
		else
			gccinfo_stream_feed(g, str_head(bytes, n));
		bytes = str_from(bytes, n);
		piece = piece * 3 % 61 + 1;
	}
	if (s)
		remark_stream_close(s);
	else
		gccinfo_stream_close(g);
	gccinfo_find_functions(u);
	seen = u->nremarks * 1000003 + u->remarks.count * 1009 + u->diags.total;
	unit_free(u);
	return seen;
}

void try_bytes(struct str bytes)
{
	const struct reader *reader = &ROW(NAME);

	read_all(reader, bytes);
	if (reader->kind == ARTIFACT_REMARKS || reader->kind == ARTIFACT_OPT_INFO) {
		uint64_t whole = read_in_pieces(reader->kind, bytes, bytes.len + 1);

		if (read_in_pieces(reader->kind, bytes, 1 + bytes.len % 57) != whole)
			abort(); /* the cuts changed what was read */
	}
}
