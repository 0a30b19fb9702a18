#include "base/json.h"

#include <inttypes.h>

#include "base/err.h"

static void before_value(struct json *j)
{
	if (j->after_key) {
		j->after_key = false;
		return;
	}
	if (j->has_value)
		buf_addc(j->out, ',');
	if (j->is_pretty && j->depth) {
		buf_addc(j->out, '\n');
		buf_fill(j->out, ' ', (size_t)j->depth * 2);
	}
}

static void begin(struct json *j, char bracket, bool is_array)
{
	before_value(j);
	buf_addc(j->out, bracket);
	if (++j->depth > 63)
		BUG("JSON nested too deep");
	if (is_array)
		j->is_array |= (uint64_t)1 << j->depth;
	else
		j->is_array &= ~((uint64_t)1 << j->depth);
	j->has_value = false;
}

void json_object(struct json *j)
{
	begin(j, '{', false);
}

void json_array(struct json *j)
{
	begin(j, '[', true);
}

void json_end(struct json *j)
{
	bool is_array = j->is_array >> j->depth & 1;

	if (j->depth == 0 || j->after_key)
		BUG("json_end without a container to end");
	j->depth--;
	if (j->is_pretty && j->has_value) {
		buf_addc(j->out, '\n');
		buf_fill(j->out, ' ', (size_t)j->depth * 2);
	}
	buf_addc(j->out, is_array ? ']' : '}');
	j->has_value = true;
	if (j->settles)
		buf_settle(j->out);
}

void json_key_str(struct json *j, struct str key)
{
	before_value(j);
	json_quote(j->out, key);
	buf_add(j->out, j->is_pretty ? S(": ") : S(":"));
	j->after_key = true;
	j->has_value = true;
}

void json_key(struct json *j, const char *key)
{
	json_key_str(j, str_c(key));
}

void json_str(struct json *j, struct str s)
{
	before_value(j);
	if (s.ptr)
		json_quote(j->out, s);
	else
		buf_add(j->out, S("null"));
	j->has_value = true;
}

void json_i64(struct json *j, int64_t v)
{
	before_value(j);
	buf_printf(j->out, "%" PRId64, v);
	j->has_value = true;
}

void json_u64(struct json *j, uint64_t v)
{
	before_value(j);
	buf_printf(j->out, "%" PRIu64, v);
	j->has_value = true;
}

void json_milli(struct json *j, int64_t thousandths)
{
	uint64_t n = thousandths < 0 ? 0 - (uint64_t)thousandths : (uint64_t)thousandths;

	before_value(j);
	buf_printf(j->out, "%s%" PRIu64 ".%03" PRIu64, thousandths < 0 ? "-" : "", n / 1000, n % 1000);
	j->has_value = true;
}

void json_bool(struct json *j, bool v)
{
	before_value(j);
	buf_add(j->out, v ? S("true") : S("false"));
	j->has_value = true;
}

void json_null(struct json *j)
{
	json_str(j, STR_NONE);
}

void json_quote(struct buf *out, struct str s)
{
	size_t plain = 0;

	buf_addc(out, '"');
	while (plain < s.len) {
		unsigned char c = (unsigned char)s.ptr[plain];
		size_t n = c < 0x80 ? 1 : utf8_len(str_from(s, plain));

		if (n && c >= 0x20 && c != '"' && c != '\\' && c != 0x7f) {
			plain += n;
			continue;
		}
		buf_add(out, str_head(s, plain));
		s = str_from(s, plain + (n ? n : 1));
		plain = 0;
		if (!n)
			buf_add(out, S("\\ufffd"));
		else if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else if (c == '\n')
			buf_add(out, S("\\n"));
		else if (c == '\t')
			buf_add(out, S("\\t"));
		else
			buf_printf(out, "\\u%04x", c);
	}
	buf_add(out, s);
	buf_addc(out, '"');
}
