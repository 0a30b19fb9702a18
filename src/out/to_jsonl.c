/* JSON lines: a record per line, so that files can be joined, sorted and compared line by line. */
#include "out/writer.h"

static void write_jsonl(const struct doc *d, const struct look *look, struct buf *out)
{
	struct json j;

	if (!d->data.record && !d->data.json) {
		/* the JSON writer knows how to tell a doc without data; its line breaks are only layout */
		struct buf pretty = {0};
		struct str rest, line;

		writer_json.write(d, look, &pretty);
		rest = buf_str(&pretty);
		while (str_line(&rest, &line))
			buf_add(out, str_trim(line));
		buf_addc(out, '\n');
		buf_release(&pretty);
		return;
	}
	if (!d->data.record) {
		j = (struct json){.out = out, .settles = true};
		d->data.json(d->data.context, &j);
		buf_addc(out, '\n');
		return;
	}
	for (size_t i = 0;; i++) {
		size_t before = out->len;

		j = (struct json){.out = out};
		if (!d->data.record(d->data.context, i, &j)) {
			out->len = before; /* it may have begun before it saw its end */
			break;
		}
		buf_addc(out, '\n');
		buf_settle(out);
	}
}

const struct writer writer_jsonl = {
	.name = "jsonl",
	.description = "JSON lines: a header, then one record per line; the form that is stored",
	.is_data = true,
	.write = write_jsonl,
};
