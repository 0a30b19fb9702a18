#define _GNU_SOURCE /* realpath */
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/shelf.h"
#include "base/tmp.h"

static bool read_to_end(int fd, const char *path, struct str *text, struct err *err)
{
	struct buf b = {0};

	for (;;) {
		char *room = buf_room(&b, 1 << 16);
		ssize_t n = read(fd, room, 1 << 16);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			buf_release(&b);
			return err_set(err, "cannot read %s: %s", path, strerror(errno));
		}
		if (n == 0)
			break;
		b.len += (size_t)n;
	}
	*text = buf_str(&b);
	return true;
}

bool file_open(struct file *f, const char *path, struct err *err)
{
	struct stat st;
	bool ok = true;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	*f = (struct file){0};
	if (fd < 0)
		return err_set(err, "cannot read %s: %s", path, strerror(errno));
	if (fstat(fd, &st) != 0)
		ok = err_set(err, "cannot read %s: %s", path, strerror(errno));
	else if (S_ISDIR(st.st_mode))
		ok = err_set(err, "cannot read %s: it is a folder", path);
	else if (S_ISREG(st.st_mode) && st.st_size > 0) {
		void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);

		if (p == MAP_FAILED)
			ok = err_set(err, "cannot read %s: %s", path, strerror(errno));
		else
			*f = (struct file){.text = {p, (size_t)st.st_size}, .is_mapped = true};
	} else {
		ok = read_to_end(fd, path, &f->text, err);
	}
	close(fd);
	return ok;
}

void file_close(struct file *f)
{
	if (f->may_rest)
		shelf_take_back(f->text);
	if (f->is_mapped)
		munmap((void *)f->text.ptr, f->text.len);
	else
		free((void *)f->text.ptr);
	*f = (struct file){0};
}

void file_forget(const struct file *f)
{
	/* the bytes are those of the file: nothing is lost */
	if (f->is_mapped)
		madvise((void *)f->text.ptr, f->text.len, MADV_DONTNEED);
}

void file_may_rest(struct file *f)
{
	if (!f->is_mapped || f->may_rest || f->text.len < SHELF_FROM_BYTES)
		return;
	shelf_lend(f->text);
	f->may_rest = true;
}

bool fd_write_all(int fd, const char *name, struct str text, struct err *err)
{
	while (text.len) {
		ssize_t n = write(fd, text.ptr, text.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return err_set(err, "cannot write %s: %s", name, strerror(errno));
		text = str_from(text, (size_t)n);
	}
	return true;
}

/* Where path leads when it is a symbolic link, so that the link stays and what it names is replaced. */
static const char *resolve(struct arena *a, const char *path)
{
	struct stat st;
	char *real;

	if (lstat(path, &st) != 0 || !S_ISLNK(st.st_mode))
		return path;
	real = realpath(path, NULL);
	if (real)
		path = str_to_c(a, str_c(real));
	free(real);
	return path;
}

static bool is_same(const char *path, const struct stat *was)
{
	struct stat st;

	return stat(path, &st) == 0 && st.st_dev == was->st_dev && st.st_ino == was->st_ino &&
	       st.st_size == was->st_size && st.st_mtim.tv_sec == was->st_mtim.tv_sec &&
	       st.st_mtim.tv_nsec == was->st_mtim.tv_nsec;
}

static void take(struct drain *d, struct str piece)
{
	struct file_writing *w = (struct file_writing *)d;

	if (!w->err.message)
		fd_write_all(w->fd, w->path, piece, &w->err);
}

void file_begin_fd(struct file_writing *w, int fd, const char *name)
{
	*w = (struct file_writing){.drain = {take}, .path = name, .fd = fd};
}

bool file_begin(struct file_writing *w, const char *path, struct err *err)
{
	struct stat st;

	*w = (struct file_writing){.drain = {take},
				   .path = path,
				   .target = path,
				   .exists = stat(path, &st) == 0,
				   .is_open = true};
	w->mode = w->exists ? st.st_mode : 0;
	if (w->exists && !S_ISREG(st.st_mode)) {
		w->fd = open(path, O_WRONLY | O_CLOEXEC);
	} else {
		w->target = resolve(&w->names, path);
		w->fd = tmp_file_near(&w->names, w->target, &w->temp);
	}
	if (w->fd >= 0)
		return true;
	err_set(err, "cannot write %s: %s", path, strerror(errno));
	arena_clear(&w->names);
	return false;
}

static void note_failure(struct file_writing *w)
{
	if (!w->err.message)
		err_set(&w->err, "cannot write %s: %s", w->path, strerror(errno));
}

static bool end(struct file_writing *w, bool is_synced, const struct stat *expected, struct err *err)
{
	bool ok;

	if (w->temp && w->exists && !w->err.message && fchmod(w->fd, w->mode & 07777) != 0)
		note_failure(w);
	if (w->temp && is_synced && !w->err.message && fsync(w->fd) != 0 && errno != EINVAL)
		note_failure(w);
	if (w->is_open && close(w->fd) != 0)
		note_failure(w);
	if (w->temp && expected && !w->err.message && !is_same(w->path, expected))
		err_set(&w->err, "%s has been changed meanwhile", w->path);
	if (w->temp && !w->err.message && rename(w->temp, w->target) != 0)
		note_failure(w);
	ok = !w->err.message;
	if (w->temp && !ok)
		unlink(w->temp);
	if (w->temp)
		tmp_forget(w->temp);
	if (!ok)
		err_set(err, "%s", w->err.message);
	err_clear(&w->err);
	arena_clear(&w->names);
	return ok;
}

bool file_end(struct file_writing *w, struct err *err)
{
	return end(w, true, NULL, err);
}

static bool replace(const char *path, struct str text, bool is_synced, const struct stat *expected,
		    struct err *err)
{
	struct file_writing w;

	if (!file_begin(&w, path, err))
		return false;
	take(&w.drain, text);
	return end(&w, is_synced, expected, err);
}

bool file_replace(const char *path, struct str text, struct err *err)
{
	return replace(path, text, true, NULL, err);
}

bool file_swap(const char *path, struct str text, const struct stat *expected, struct err *err)
{
	return replace(path, text, false, expected, err);
}
