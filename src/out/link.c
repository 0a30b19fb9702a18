#include "out/link.h"

#include <inttypes.h>
#include <string.h>

static const struct {
	const char *name, *form;
} editors[] = {
	{"vscode", "vscode://file{path}:{line}:{column}"},
	{"idea", "idea://open?file={path}&line={line}&column={column}"},
	{"file", "file://{path}"},
};

static bool is_printable(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.ptr[i] <= ' ' || (unsigned char)text.ptr[i] >= 0x7f)
			return false;
	return true;
}

struct str link_form(const char *editor, struct err *err)
{
	struct str text = str_c(editor);

	for (size_t i = 0; i < sizeof(editors) / sizeof(editors[0]); i++)
		if (strcmp(editor, editors[i].name) == 0)
			return str_c(editors[i].form);
	if (str_find(text, S("{path}")) == (size_t)-1)
		err_set(err,
			"'%s' is no editor that is known (%s, auto, none), and no form of a URL: that has "
			"{path}, and may have {line} and {column}",
			editor, LINK_EDITORS);
	else if (!is_printable(text))
		err_set(err, "the form of a URL has blanks or characters that are none of ASCII");
	else
		return text;
	return STR_NONE;
}

static void add_path(struct str path, struct buf *out)
{
	for (size_t i = 0; i < path.len; i++) {
		unsigned char c = (unsigned char)path.ptr[i];

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		    (c && strchr("/-._~", c)))
			buf_addc(out, (char)c);
		else
			buf_printf(out, "%%%02X", c);
	}
}

void link_url(struct str form, struct loc at, struct buf *out)
{
	while (form.len) {
		if (str_starts(form, S("{path}"))) {
			add_path(at.file, out);
			form = str_from(form, 6);
		} else if (str_starts(form, S("{line}"))) {
			buf_printf(out, "%" PRIu32, at.line ? at.line : 1);
			form = str_from(form, 6);
		} else if (str_starts(form, S("{column}"))) {
			buf_printf(out, "%" PRIu32, at.col ? at.col : 1);
			form = str_from(form, 8);
		} else {
			buf_addc(out, form.ptr[0]);
			form = str_from(form, 1);
		}
	}
}

void link_begin(struct str form, struct loc at, struct buf *out)
{
	buf_add(out, S("\x1b]8;;"));
	link_url(form, at, out);
	buf_add(out, S("\x1b\\"));
}

void link_end(struct buf *out)
{
	buf_add(out, S("\x1b]8;;\x1b\\"));
}
