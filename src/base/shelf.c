#define _GNU_SOURCE /* madvise */
#include "base/shelf.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/err.h"
#include "base/trace.h"

enum {
	MAX_SLABS = 1024,
	CHUNK_BYTES = 1024 * 1024,
	ALIGN = 16,
	PIECE_BYTES = 64 * 1024,
	SHORTEST_MS = 1,
	LONGEST_MS = 8
};
static const size_t slab_bytes = (size_t)64 * 1024 * 1024, largest_bytes = (size_t)1024 * 1024 * 1024;

struct slab { /* of the file, mapped */
	char *at;
	size_t nbytes;
	off_t start;
};

struct free_chunk {
	size_t nbytes;
	struct free_chunk *next;
};

static struct {
	pthread_mutex_t lock;
	int fd; /* 0: not open yet; -1: there is none */
	bool is_full, is_checked;
	int statm_fd;                 /* says how much is in memory */
	struct slab slabs[MAX_SLABS]; /* one after the other; what is larger than a usual one has its own */
	size_t nslabs;
	struct slab *filling; /* the last usual one; NULL: there is none yet */
	size_t used;          /* bytes of it that are given out */
	size_t asked_bytes;   /* by shelf_place() in all */
	struct free_chunk *free;
	struct str lent[SHELF_LENT];    /* ptr NULL: free */
	long page_bytes, shared_before; /* pages of files in memory when it was opened */
} shelf = {.lock = PTHREAD_MUTEX_INITIALIZER};

static atomic_bool is_in_use; /* there is something to give back; what near_bytes() needs is set */

/* --- giving memory back --- */

/* Of files, this process's: pages; -1: not known. */
static long shared_pages(void)
{
	char text[128];
	ssize_t n = pread(shelf.statm_fd, text, sizeof(text) - 1, 0);
	long shared;

	text[n > 0 ? n : 0] = '\0';
	return sscanf(text, "%*d %*d %ld", &shared) == 1 ? shared : -1;
}

static void rest(void)
{
	/* of a shared mapping nothing is lost: the file has it; who looks at it meanwhile gets it again */
	for (size_t i = 0; i < shelf.nslabs; i++)
		madvise(shelf.slabs[i].at, shelf.slabs[i].nbytes, MADV_DONTNEED);
	for (size_t i = 0; i < SHELF_LENT; i++)
		if (shelf.lent[i].ptr)
			madvise((void *)shelf.lent[i].ptr, shelf.lent[i].len, MADV_DONTNEED);
}

void shelf_rest(void)
{
	pthread_mutex_lock(&shelf.lock);
	rest();
	pthread_mutex_unlock(&shelf.lock);
}

/* Bytes that are in memory by now. */
static long near_bytes(void)
{
	long pages = shared_pages();

	return pages < 0 ? SHELF_NEAR_BYTES : (pages - shelf.shared_before) * shelf.page_bytes;
}

void shelf_look(void)
{
	enum { LOOKS = 4 }; /* to ask the system takes as long as to map 64 kB */
	static _Thread_local unsigned n;

	if (atomic_load_explicit(&is_in_use, memory_order_acquire) && ++n % LOOKS == 0 &&
	    near_bytes() >= SHELF_NEAR_BYTES)
		shelf_rest();
}

static void *keep_small(void *unused)
{
	long ms = SHORTEST_MS;

	(void)unused;
	for (;;) {
		struct timespec pause = {0, ms * 1000000};
		long near;

		nanosleep(&pause, NULL);
		near = near_bytes();
		if (near >= SHELF_NEAR_BYTES)
			shelf_rest();
		/* often while anything is looked at: the system maps what is beside, too, some 15 MB in a millisecond */
		if (near >= SHELF_NEAR_BYTES / 8)
			ms = SHORTEST_MS;
		else if (ms < LONGEST_MS)
			ms *= 2;
	}
	return NULL;
}

/* --- the file --- */

/* What is there stays, mapped; nothing is added. */
static void shelf_off(void)
{
	TRACE(memory, "shelf: no room: %s", strerror(errno));
	shelf.is_full = true;
}

/* Without a name, so that nobody else finds it and nothing is left behind. */
static int open_file(void)
{
	const char *folder = getenv("TMPDIR");
	struct rlimit limit;
	char name[4096];
	int fd;

	/* who limits files gets none that casm can do without */
	if (getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur != RLIM_INFINITY)
		return -1;
	if (!folder || !*folder)
		folder = "/var/tmp";
	fd = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC | O_EXCL, 0600);
	if (fd >= 0 || snprintf(name, sizeof(name), "%s/.casm-shelf-XXXXXX", folder) >= (int)sizeof(name))
		return fd;
	fd = mkostemp(name, O_CLOEXEC);
	if (fd >= 0)
		(void)unlink(name);
	return fd;
}

static bool is_open(void)
{
	pthread_t thread;

	if (shelf.fd)
		return shelf.fd > 0 && !shelf.is_full;
	shelf.fd = open_file();
	if (shelf.fd == 0) { /* stdin was closed */
		close(shelf.fd);
		shelf.fd = -1;
	}
	shelf.page_bytes = sysconf(_SC_PAGESIZE);
	shelf.statm_fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
	shelf.shared_before = shared_pages();
	if (shelf.fd > 0 && pthread_create(&thread, NULL, keep_small, NULL) == 0)
		pthread_detach(thread);
	else if (shelf.fd > 0)
		shelf_off();
	atomic_store_explicit(&is_in_use, shelf.fd > 0 && !shelf.is_full, memory_order_release);
	TRACE(memory, "shelf: %s", shelf.fd > 0 ? "opened" : "there is none");
	return shelf.fd > 0 && !shelf.is_full;
}

static struct slab *add_slab(size_t nbytes)
{
	struct slab *last = shelf.nslabs ? &shelf.slabs[shelf.nslabs - 1] : NULL,
		    *s = &shelf.slabs[shelf.nslabs];
	off_t start = last ? last->start + (off_t)last->nbytes : 0;
	char *at;

	if (shelf.nslabs == MAX_SLABS || ftruncate(shelf.fd, start + (off_t)nbytes) != 0)
		return NULL;
	at = mmap(NULL, nbytes, PROT_READ | PROT_WRITE, MAP_SHARED, shelf.fd, start);
	if (at == MAP_FAILED)
		return NULL;
	/* or a touch brings two megabytes into memory, where the file system keeps files like that */
	(void)madvise(at, nbytes, MADV_NOHUGEPAGE);
	*s = (struct slab){at, nbytes, start};
	shelf.nslabs++;
	return s;
}

/* nbytes, aligned, of the slab that is being filled or a new one; NULL: there is none. */
static char *take(size_t nbytes, size_t align)
{
	size_t at = (shelf.used + align - 1) & ~(align - 1);
	struct slab *new;

	if (nbytes > largest_bytes || !is_open())
		return NULL;
	if (nbytes > slab_bytes) {
		new = add_slab((nbytes + CHUNK_BYTES - 1) & ~(size_t)(CHUNK_BYTES - 1));
		return new ? new->at : NULL;
	}
	if (!shelf.filling || nbytes > slab_bytes - at) {
		new = add_slab(slab_bytes);
		if (!new)
			return NULL;
		shelf.filling = new;
		at = 0;
	}
	shelf.used = at + nbytes;
	return shelf.filling->at + at;
}

static off_t offset_of(const char *place)
{
	for (size_t i = 0; i < shelf.nslabs; i++) {
		const struct slab *s = &shelf.slabs[i];

		if (place >= s->at && place < s->at + s->nbytes)
			return s->start + (place - s->at);
	}
	BUG("not a place of the shelf");
}

/* --- what is asked for --- */

void *shelf_place(size_t nbytes)
{
	char *place = NULL;

	pthread_mutex_lock(&shelf.lock);
	shelf.asked_bytes += nbytes;
	if (shelf.asked_bytes > SHELF_FROM_BYTES)
		place = take(nbytes, ALIGN);
	pthread_mutex_unlock(&shelf.lock);
	return place;
}

bool shelf_write(void *place, struct str bytes)
{
	struct str all = bytes;
	bool ok = true;
	off_t at;
	int fd;

	pthread_mutex_lock(&shelf.lock);
	at = offset_of(place);
	fd = shelf.fd;
	pthread_mutex_unlock(&shelf.lock);
	while (ok && bytes.len) {
		ssize_t n = pwrite(fd, bytes.ptr, bytes.len, at);

		if (n < 0 && errno == EINTR)
			continue;
		ok = n > 0;
		at += ok ? n : 0;
		bytes = str_from(bytes, ok ? (size_t)n : 0);
	}
	pthread_mutex_lock(&shelf.lock);
	if (!ok)
		shelf_off();
	/* file systems over a network may show other bytes in memory than in the file */
	if (ok && !shelf.is_checked && memcmp(place, all.ptr, all.len) != 0) {
		shelf_off();
		ok = false;
	}
	shelf.is_checked = true;
	pthread_mutex_unlock(&shelf.lock);
	return ok;
}

/* Of this size, that somebody gave back. */
static void *take_free(size_t nbytes)
{
	for (struct free_chunk **at = &shelf.free; *at; at = &(*at)->next) {
		struct free_chunk *c = *at;

		if (c->nbytes != nbytes)
			continue;
		*at = c->next;
		return c;
	}
	return NULL;
}

/* Room on the disk, and memory of the file in pieces: a touch brings a piece, which is what was written at a time, into
 * memory, and where nothing was written yet a megabyte or two. */
static bool make_room(const char *chunk, size_t nbytes)
{
	static const char zeros[PIECE_BYTES];
	off_t at = offset_of(chunk), end = at + (off_t)nbytes;

	errno = posix_fallocate(shelf.fd, at, (off_t)nbytes);
	for (; !errno && at < end; at += PIECE_BYTES)
		if (pwrite(shelf.fd, zeros, PIECE_BYTES, at) != PIECE_BYTES)
			errno = errno ? errno : EIO;
	return !errno;
}

void *shelf_chunk(size_t *nbytes)
{
	size_t size = (*nbytes + CHUNK_BYTES - 1) & ~(size_t)(CHUNK_BYTES - 1);
	char *chunk;

	pthread_mutex_lock(&shelf.lock);
	chunk = take_free(size);
	if (!chunk) {
		chunk = take(size, PIECE_BYTES);
		if (chunk && !make_room(chunk, size)) {
			shelf_off();
			chunk = NULL;
		}
	}
	pthread_mutex_unlock(&shelf.lock);
	*nbytes = size;
	return chunk;
}

void shelf_lend(struct str mapped)
{
	pthread_mutex_lock(&shelf.lock);
	for (size_t i = 0; i < SHELF_LENT && is_open(); i++) {
		if (shelf.lent[i].ptr)
			continue;
		shelf.lent[i] = mapped;
		break;
	}
	pthread_mutex_unlock(&shelf.lock);
}

void shelf_take_back(struct str mapped)
{
	pthread_mutex_lock(&shelf.lock);
	for (size_t i = 0; i < SHELF_LENT; i++)
		if (shelf.lent[i].ptr == mapped.ptr)
			shelf.lent[i] = STR_NONE;
	pthread_mutex_unlock(&shelf.lock);
}

void shelf_give_chunk(void *chunk, size_t nbytes)
{
	struct free_chunk *c = chunk;

	pthread_mutex_lock(&shelf.lock);
	c->nbytes = nbytes;
	c->next = shelf.free;
	shelf.free = c;
	pthread_mutex_unlock(&shelf.lock);
}
