/* Whole files in, whole files out. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <sys/stat.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

/* The bytes of a file. Release with file_close(); slices into text die with it. */
struct file {
	struct str text;
	bool is_mapped;
	bool may_rest; /* file_may_rest() was called */
};

/* Regular files are mapped, others (pipes, /dev/stdin) read to their end. A folder is an error. */
bool file_open(struct file *f, const char *path, struct err *err);
void file_close(struct file *f);
/* Gives back the memory of a mapped file that was read so far; it is read again when it is touched. */
void file_forget(const struct file *f);
/* The same whenever there is much in memory (base/shelf.h), until it is closed: for a file that may be large. */
void file_may_rest(struct file *f);

/* Writes to a temporary name in the same folder, flushes to disk, renames over path: a reader sees the
 * old file or the new one. On failure the temporary file is gone and path is as it was. A path that
 * exists and is not a regular file (/dev/stdout, a FIFO) is written in place. The temporary file is also
 * removed when casm is ended by a signal. */
bool file_replace(const char *path, struct str text, struct err *err);
/* The same for text that comes in pieces: what w->drain is given, as that of a buf. file_end() says whether all of it went
 * well, and until then path is as it was. After false of file_begin() there is nothing to end. */
struct file_writing {
	struct drain drain; /* first */
	struct arena names;
	const char *path;
	const char *target; /* path, or where the link leads */
	const char *temp;   /* NULL: it is written in place */
	int fd;
	bool is_open; /* and to be closed */
	bool exists;
	mode_t mode; /* of what is replaced */
	struct err err;
};
bool file_begin(struct file_writing *w, const char *path, struct err *err);
/* The same to a descriptor that stays open. name is for the message. */
void file_begin_fd(struct file_writing *w, int fd, const char *name);
bool file_end(struct file_writing *w, struct err *err);
/* The same for what is quickly made again: nothing is forced to disk. expected: what stat() said of path; when it is
 * another file since, or another's content, nothing is written. NULL: whatever it is. */
bool file_swap(const char *path, struct str text, const struct stat *expected, struct err *err);
/* All of text to fd, through short writes; name is for the message. */
bool fd_write_all(int fd, const char *name, struct str text, struct err *err);

#endif
