/* The ELF header and the section table are read here byte by byte (System V ABI, chapter 4), in either class and
 * byte order, since the table is also written.
 *
 *	header         32 bit   64 bit         section header   32 bit   64 bit
 *	class, order        4        4         name                  0        0
 *	section table      32       40         type                  4        4
 *	entry size         46       58         flags                 8        8
 *	entries            48       60         offset               16       24
 *	names' section     50       62         size                 20       32
 *	                                       link                 24       40
 *	                                       alignment            32       48   */
#include "read/carried.h"

#include "base/gz.h"
#include "read/facts.h"
#include "read/facts_join.h"

#define MAGIC "casmfct1"

enum {
	MAGIC_BYTES = 8,
	RECORD_BYTES = MAGIC_BYTES + 16,
	SECTIONS_RESERVED = 0xff00, /* from here on counts stand in the first entry of the table */
	INDEX_ELSEWHERE = 0xffff,
	TYPE_PROGBITS = 1,
	TYPE_NOBITS = 8,
	FLAG_ALLOC = 2,
	FLAG_COMPRESSED = 0x800,
	COMPRESSED_ZLIB = 1,
};
/* gzip packs 1 byte of 1,032 at best: a record that claims more is broken, not large. */
#define RATIO_MAX 1100
#define UNPACKED_MAX ((uint64_t)1 << 30)

struct image {
	struct str bytes;
	bool is_wide, is_big;
	uint64_t table, count, entry_bytes, names;
};

static uint64_t get(const struct image *im, uint64_t at, unsigned nbytes)
{
	const unsigned char *p = (const unsigned char *)im->bytes.ptr + at;
	uint64_t v = 0;

	for (unsigned i = 0; i < nbytes; i++)
		v |= (uint64_t)p[im->is_big ? nbytes - 1 - i : i] << 8 * i;
	return v;
}

static void put(const struct image *im, char *p, uint64_t v, unsigned nbytes)
{
	for (unsigned i = 0; i < nbytes; i++)
		p[im->is_big ? nbytes - 1 - i : i] = (char)(v >> 8 * i);
}

static unsigned word_bytes(const struct image *im)
{
	return im->is_wide ? 8 : 4;
}

static bool is_inside(struct str bytes, uint64_t at, uint64_t size)
{
	return at <= bytes.len && size <= bytes.len - at;
}

static bool image_read(struct image *im, struct str bytes)
{
	const uint64_t header_bytes_of[] = {52, 64}, entry_bytes_of[] = {40, 64};
	uint64_t first;

	*im = (struct image){.bytes = bytes};
	if (bytes.len < header_bytes_of[0] || !str_starts(bytes, S("\177ELF")) ||
	    (bytes.ptr[4] != 1 && bytes.ptr[4] != 2) || (bytes.ptr[5] != 1 && bytes.ptr[5] != 2))
		return false;
	im->is_wide = bytes.ptr[4] == 2;
	im->is_big = bytes.ptr[5] == 2;
	if (bytes.len < header_bytes_of[im->is_wide])
		return false;
	im->table = first = get(im, im->is_wide ? 40 : 32, word_bytes(im));
	im->entry_bytes = get(im, im->is_wide ? 58 : 46, 2);
	im->count = get(im, im->is_wide ? 60 : 48, 2);
	im->names = get(im, im->is_wide ? 62 : 50, 2);
	if (!im->table || im->entry_bytes != entry_bytes_of[im->is_wide] ||
	    !is_inside(bytes, first, im->entry_bytes))
		return false;
	if (!im->count)
		im->count = get(im, first + (im->is_wide ? 32 : 20), word_bytes(im));
	if (im->names == INDEX_ELSEWHERE)
		im->names = get(im, first + (im->is_wide ? 40 : 24), 4);
	return im->count <= bytes.len / im->entry_bytes &&
	       is_inside(bytes, im->table, im->count * im->entry_bytes) && im->names < im->count;
}

struct section {
	uint64_t name, type, flags, offset, size;
};

static struct section section_at(const struct image *im, uint64_t i)
{
	uint64_t at = im->table + i * im->entry_bytes;
	unsigned w = word_bytes(im);

	return (struct section){.name = get(im, at, 4),
				.type = get(im, at + 4, 4),
				.flags = get(im, at + 8, w),
				.offset = get(im, at + (im->is_wide ? 24 : 16), w),
				.size = get(im, at + (im->is_wide ? 32 : 20), w)};
}

/* ptr NULL: none in the file. */
static struct str content(const struct image *im, const struct section *s)
{
	if (s->type == TYPE_NOBITS || !is_inside(im->bytes, s->offset, s->size))
		return STR_NONE;
	return str_make(im->bytes.ptr + s->offset, (size_t)s->size);
}

static bool is_named(struct str names, const struct section *s)
{
	const struct str wanted = {CARRIED_SECTION, sizeof(CARRIED_SECTION)}; /* with its end */

	return s->name < names.len && str_starts(str_from(names, (size_t)s->name), wanted);
}

/* Index of the next section with facts from `from` on; count: there is none. */
static uint64_t find(const struct image *im, uint64_t from)
{
	struct section names_section = section_at(im, im->names);
	struct str names = content(im, &names_section);

	for (; from < im->count; from++) {
		struct section s = section_at(im, from);

		if (is_named(names, &s))
			break;
	}
	return from;
}

bool carried_is_in(struct str elf)
{
	struct image im;

	return image_read(&im, elf) && find(&im, 0) < im.count;
}

/* --- records --- */

struct parts VEC(struct stored);

static uint64_t little(const char *p)
{
	const struct image im = {.bytes = {p, 8}};

	return get(&im, 0, 8);
}

/* False: it is broken, *why says how; *size is what it takes of bytes, 0 when that cannot be told. */
static bool read_record(struct arena *a, struct str name, struct str bytes, struct stored *s, size_t *size,
			struct err *why)
{
	uint64_t packed, unpacked;
	struct buf text = {0};
	bool ok;

	*size = 0;
	if (bytes.len < RECORD_BYTES || !str_starts(bytes, S(MAGIC)))
		return err_set(why, "expected a record, found other bytes");
	packed = little(bytes.ptr + MAGIC_BYTES);
	unpacked = little(bytes.ptr + MAGIC_BYTES + 8);
	if (packed > bytes.len - RECORD_BYTES)
		return err_set(why, "its record is cut off");
	*size = RECORD_BYTES + (size_t)packed;
	if (unpacked > UNPACKED_MAX || unpacked / RATIO_MAX > packed)
		return err_set(why, "its record claims to be of %llu bytes", (unsigned long long)unpacked);
	ok = gz_unpack(str_make(bytes.ptr + RECORD_BYTES, (size_t)packed), (size_t)unpacked, "its record",
		       &text, why);
	if (ok && text.len != unpacked)
		ok = err_set(why, "its record is of %zu bytes, not %llu", text.len,
			     (unsigned long long)unpacked);
	ok = ok && facts_open(a, name, str_dup(a, buf_str(&text)), s, why);
	buf_release(&text);
	return ok;
}

static void read_records(struct arena *a, struct str name, struct str bytes, struct parts *parts,
			 struct diags *d)
{
	for (size_t at = 0, size; at < bytes.len; at += size) {
		struct stored s;
		struct err why = {0};

		if (!bytes.ptr[at]) { /* alignment */
			size = 1;
			continue;
		}
		if (read_record(a, name, str_from(bytes, at), &s, &size, &why)) {
			vec_push(a, parts, s);
			continue;
		}
		diag_add(d, DIAG_WARNING, name, 0, "facts that it carries are left out: %s", why.message);
		err_clear(&why);
		if (!size) { /* from the next one on, wherever that is */
			size_t next = str_find(str_from(bytes, at + 1), S(MAGIC));

			if (next == (size_t)-1)
				break;
			size = next + 1;
		}
	}
}

/* What a linker compressed: {type, [reserved,] size, alignment}, then the stream. */
static bool inflate_section(struct arena *a, const struct image *im, struct str *data, const char **why)
{
	uint64_t at = (uint64_t)(data->ptr - im->bytes.ptr), size, head = im->is_wide ? 24 : 12;
	char *room;

	*why = "it is compressed in a way that is not known";
	if (data->len < head || get(im, at, 4) != COMPRESSED_ZLIB)
		return false;
	size = get(im, at + (im->is_wide ? 8 : 4), word_bytes(im));
	*why = "its compressed data are broken";
	if (size > UNPACKED_MAX || size / RATIO_MAX > data->len)
		return false;
	room = arena_bytes(a, (size_t)size);
	if (!gz_inflate(str_from(*data, (size_t)head), room, (size_t)size))
		return false;
	*data = str_make(room, (size_t)size);
	return true;
}

bool carried_open(struct arena *a, struct str name, struct str elf, struct stored *s, struct diags *d,
		  struct err *err)
{
	struct parts parts = {0};
	struct image im;

	if (!image_read(&im, elf))
		return err_set(err, STR_FMT ": no ELF file with sections", STR_ARG(name));
	for (uint64_t i = find(&im, 0); i < im.count; i = find(&im, i + 1)) {
		struct section section = section_at(&im, i);
		struct str data = content(&im, &section);
		const char *why = "the section reaches beyond the end of the file";

		if (!data.ptr || (section.flags & FLAG_COMPRESSED && !inflate_section(a, &im, &data, &why)))
			diag_add(d, DIAG_WARNING, name, 0, "%s is not read: %s", CARRIED_SECTION, why);
		else
			read_records(a, name, data, &parts, d);
	}
	if (!parts.count)
		return err_set(err, STR_FMT ": it carries no facts that can be read", STR_ARG(name));
	facts_join(a, name, parts.items, parts.count, s);
	return true;
}

/* --- writing --- */

void carried_pack(struct str facts, struct buf *out)
{
	const struct image little_end = {0};
	size_t start = out->len;
	char sizes[16] = {0};

	buf_add(out, S(MAGIC));
	buf_add(out, str_make(sizes, sizeof(sizes)));
	gz_pack(facts, out);
	put(&little_end, out->ptr + start + MAGIC_BYTES, out->len - start - RECORD_BYTES, 8);
	put(&little_end, out->ptr + start + MAGIC_BYTES + 8, facts.len, 8);
}

bool carried_attach(struct str name, struct str elf, struct str records, struct buf *out, struct err *err)
{
	const size_t start = out->len;
	uint64_t records_at, names_at, table_at, name_at;
	struct section names_section;
	struct str names;
	struct image im;
	unsigned w;
	char *header, *entry;

	if (!image_read(&im, elf))
		return err_set(err, STR_FMT ": no ELF file with sections", STR_ARG(name));
	names_section = section_at(&im, im.names);
	names = content(&im, &names_section);
	if (!names.ptr || names_section.flags & (FLAG_ALLOC | FLAG_COMPRESSED))
		return err_set(err, STR_FMT ": its section names cannot be moved", STR_ARG(name));
	w = word_bytes(&im);
	buf_add(out, elf);
	records_at = out->len - start;
	buf_add(out, records);
	names_at = out->len - start;
	name_at = names.len;
	buf_add(out, names);
	buf_add(out, str_make(CARRIED_SECTION, sizeof(CARRIED_SECTION)));
	buf_fill(out, '\0', -(out->len - start) & 7);
	table_at = out->len - start;
	buf_add(out, str_make(elf.ptr + im.table, (size_t)(im.count * im.entry_bytes)));
	buf_fill(out, '\0', (size_t)im.entry_bytes);
	if (!im.is_wide && out->len - start > UINT32_MAX)
		return err_set(err, STR_FMT ": too large for another section", STR_ARG(name));

	entry = out->ptr + start + table_at + im.names * im.entry_bytes;
	put(&im, entry + (im.is_wide ? 24 : 16), names_at, w);
	put(&im, entry + (im.is_wide ? 32 : 20), names.len + sizeof(CARRIED_SECTION), w);
	entry = out->ptr + start + table_at + im.count * im.entry_bytes;
	put(&im, entry, name_at, 4);
	put(&im, entry + 4, TYPE_PROGBITS, 4);
	put(&im, entry + (im.is_wide ? 24 : 16), records_at, w);
	put(&im, entry + (im.is_wide ? 32 : 20), records.len, w);
	put(&im, entry + (im.is_wide ? 48 : 32), 1, w);
	header = out->ptr + start;
	put(&im, header + (im.is_wide ? 40 : 32), table_at, w);
	if (im.count + 1 < SECTIONS_RESERVED) {
		put(&im, header + (im.is_wide ? 60 : 48), im.count + 1, 2);
	} else {
		put(&im, header + (im.is_wide ? 60 : 48), 0, 2);
		put(&im, out->ptr + start + table_at + (im.is_wide ? 32 : 20), im.count + 1, w);
	}
	return true;
}
