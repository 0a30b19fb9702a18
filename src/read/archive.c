/* ar archives, System V / GNU form (the manual of ar does not give it; see <ar.h>):
 *
 *	!<arch>\n
 *	/          1700000000  0  0  0    1234  `\n    symbol index, skipped
 *	//                                56    `\n    long names, each ends in "/\n"
 *	lapi.o/    0           0  0  644  7890  `\n    a member; data padded to an even length
 *	/17        0           0  0  644  7890  `\n    its name stands at byte 17 of //
 *
 * (the fields are 16, 12, 6, 6, 8, 10 and 2 bytes wide). BSD writes "#1/20" for the name and puts its
 * 20 bytes before the data. */
#include "read/elf.h"

enum { HEADER_BYTES = 60 };

/* "lapi.o/   ", "/17   ", "#1/20   "; a BSD name is cut off *data. False when it points nowhere. */
static bool member_name(struct str field, struct str long_names, struct str *data, struct str *name)
{
	uint64_t n;

	field = str_trim(field);
	if (str_starts(field, S("#1/"))) {
		if (!str_u64(str_from(field, 3), &n) || n > data->len)
			return false;
		*name = str_head(*data, (size_t)n);
		while (name->len && name->ptr[name->len - 1] == '\0')
			name->len--;
		*data = str_from(*data, (size_t)n);
		return true;
	}
	if (field.len > 1 && field.ptr[0] == '/' && str_u64(str_from(field, 1), &n)) {
		if (n >= long_names.len)
			return false;
		*name = str_from(long_names, (size_t)n);
		*name = str_head(*name, str_find_char(*name, '\n'));
	} else {
		*name = field;
	}
	if (name->len && name->ptr[name->len - 1] == '/')
		name->len--;
	return name->len > 0;
}

bool archive_read(struct arena *a, struct str bytes, struct origin from, struct diags *diags,
		  struct archive_members *members, struct err *err)
{
	struct str long_names = STR_NONE;
	size_t at = 8, nother = 0, nmembers = 0;

	if (str_starts(bytes, S("!<thin>\n")))
		return err_set(err,
			       STR_FMT
			       " is a thin archive: it only names its members; give the objects themselves",
			       STR_ARG(from.path));
	if (!str_starts(bytes, S("!<arch>\n")))
		return err_set(err, STR_FMT " is not an archive", STR_ARG(from.path));
	while (bytes.len - at >= HEADER_BYTES) {
		struct str header = str_head(str_from(bytes, at), HEADER_BYTES), data, name, field;
		uint64_t size;

		field = str_head(header, 16);
		if (!str_ends(header, S("`\n")) ||
		    !str_u64(str_trim(str_head(str_from(header, 48), 10)), &size)) {
			diag_add(diags, DIAG_WARNING, from.path, 0,
				 "broken member header at byte %zu of the archive; the rest is not read", at);
			break;
		}
		at += HEADER_BYTES;
		if (size > bytes.len - at) {
			diag_add(diags, DIAG_WARNING, from.path, 0,
				 "truncated archive: the last member has %zu of %llu bytes", bytes.len - at,
				 (unsigned long long)size);
			size = bytes.len - at;
		}
		data = str_head(str_from(bytes, at), (size_t)size);
		at += (size_t)size + ((size & 1) && at + size < bytes.len);
		if (str_starts(field, S("// "))) {
			long_names = data;
		} else if (!str_starts(field, S("/ ")) && !str_starts(field, S("/SYM64/ "))) {
			nmembers++;
			if (!member_name(field, long_names, &data, &name)) {
				diag_add(diags, DIAG_WARNING, from.path, 0,
					 "archive member without a name; not read");
				continue;
			}
			if (str_starts(name, S("__.SYMDEF")))
				continue;
			if (str_starts(data, S("\177ELF")))
				vec_push(a, members, ((struct archive_member){name, data}));
			else
				nother++;
		}
	}
	if (bytes.len - at > 0 && bytes.len - at < HEADER_BYTES)
		diag_add(diags, DIAG_WARNING, from.path, 0,
			 "truncated archive: %zu bytes behind the last member", bytes.len - at);
	if (nother)
		diag_add(diags, DIAG_NOTE, from.path, 0, "%zu of %zu members are not ELF objects", nother,
			 nmembers);
	return true;
}
