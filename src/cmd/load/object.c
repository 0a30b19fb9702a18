#include <unistd.h>

#include "base/gz.h"
#include "cmd/load/link_record.h"
#include "cmd/load/parts.h"
#include "read/asmtext.h"
#include "read/gccinfo.h"
#include "read/remarks.h"

enum { GZ_MAX_BYTES = 2000000000 };

/* Reads a record that lies beside an object, or was named. Nothing in the unit points into it. */
static void read_remarks_file(struct loaded_job *j, const char *path)
{
	struct unit *u = j->unit;
	struct origin from = {ARTIFACT_REMARKS, str_dup(&u->arena, str_c(path))};
	struct err err = {0};
	struct buf unpacked = {0};
	struct remark_stream *s;
	struct file f = {0};
	struct str text = file_open(&f, path, &err) ? f.text : STR_NONE;

	if (gz_is(text))
		text = gz_unpack(text, GZ_MAX_BYTES, path, &unpacked, &err) ? buf_str(&unpacked) : STR_NONE;
	if (str_starts(text, S("[{\"format\""))) {
		/* gcc's -fsave-optimization-record */
		err_set(&err,
			"gcc's record as JSON is not read; what "
			"-fopt-info-inline-vec-loop-optimized-missed-note=FILE writes is, and says the same");
	} else if (artifact_sniff(from.path, str_head(text, 4096)) == ARTIFACT_OPT_INFO) {
		struct gccinfo_stream *g;

		from.kind = ARTIFACT_OPT_INFO;
		g = gccinfo_stream_open(u, from);
		gccinfo_stream_feed(g, text);
		gccinfo_stream_close(g);
	} else if (text.ptr) {
		s = remark_stream_open(u, from);
		remark_stream_feed(s, text);
		remark_stream_close(s);
	}
	if (err.message)
		diag_add(&u->diags, DIAG_WARNING, from.path, 0, "%s", err.message);
	err_clear(&err);
	buf_release(&unpacked);
	file_close(&f);
}

/* What clang writes when it optimizes while it links. */
static bool read_link_record(struct loaded_job *j)
{
	struct opt_list files = {0};

	link_records(&j->arena, j->path, &files);
	for (size_t i = 0; i < files.count; i++)
		read_remarks_file(j, files.items[i]);
	return files.count > 0;
}

/* x.o → x.opt.yaml, x.opt.yaml.gz, x.s: what clang and gcc write beside an object; x.opt-info: a name for gcc's report,
 * which has none of its own. */
static void read_neighbours(struct loaded_job *j)
{
	static const char *const records[] = {".opt.yaml", ".opt.yaml.gz", ".opt-info", NULL};
	struct str path = str_c(j->path), stem = path;
	const struct opt_list *named = &j->loader->inv->options.remarks.values;
	struct err err = {0};
	const char *beside;

	for (size_t i = 0; i < named->count; i++)
		read_remarks_file(j, named->items[i]);
	if (j->member.ptr)
		return;
	if (str_ends(path, S(".o")))
		stem = str_head(path, path.len - 2);
	if (!named->count && read_link_record(j))
		return;
	for (size_t i = 0; records[i] && !named->count; i++) {
		beside = str_printf(&j->arena, STR_FMT "%s", STR_ARG(stem), records[i]).ptr;
		if (access(beside, R_OK) == 0) {
			read_remarks_file(j, beside);
			break;
		}
	}
	beside = str_printf(&j->arena, STR_FMT ".s", STR_ARG(stem)).ptr;
	if (stem.len != path.len && access(beside, R_OK) == 0) {
		struct origin from = {ARTIFACT_ASSEMBLY, str_dup(&j->unit->arena, str_c(beside))};
		struct file *f = job_open(j, beside, &err);

		if (f)
			asmtext_read(j->unit, f->text, from, &err);
		if (err.message)
			diag_add(&j->unit->diags, DIAG_WARNING, from.path, 0, "%s", err.message);
		err_clear(&err);
	}
}

void load_object(struct loaded_job *j)
{
	struct loader *l = j->loader;
	struct err err = {0};
	struct origin from = {ARTIFACT_OBJECT, str_c(j->path)};
	struct unit *u;

	if (j->member.ptr)
		from.path = str_printf(&j->arena, "%s(" STR_FMT ")", j->path, STR_ARG(j->member));
	/* the folder that names are relative to is the compiler's, which the line tables tell */
	u = j->unit = unit_new(from.path, S(""));
	u->trim_path = str_c(l->inv->options.trim_path);
	u->keeps_all_remarks = l->inv->options.remarks.is_set;
	u->wants_why = l->lo->wants_why || u->keeps_all_remarks;
	u->ptrflow_missing = "pointers are followed in sources only, not in objects";
	read_neighbours(j);
	job_read_object(j, j->bytes, from, &err);
	if (err.message)
		job_fail(j, &err, STR_NONE);
	else
		job_finish(j);
}
