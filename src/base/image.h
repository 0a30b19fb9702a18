/* A graph of structs as one block of bytes, and back: what one run of casm knows, kept for the next (cmd/load/cache_folder.h), or
 * moved out of an arena that is mostly other things. A table of types says where pointers are; all else is copied as
 * it stands. So the bytes mean something to the same build of casm on the same kind of machine only: whoever keeps
 * them must know whose they are.
 *
 *	const struct image_type types[] = {
 *		IMAGE_TYPE(struct list, list_fields), IMAGE_TYPE(struct item, item_fields) };
 *	image_write(types, 2, &list, &out);                  the root is of the first type
 *	struct list *l = image_read(types, 2, bytes, arena);
 *
 * In the bytes the structs of one type stand together, and a pointer is the number of what it leads to among these, from
 * 1, 0 for NULL; a text is its place among the texts, each of which is there once. So the reader can see for each
 * pointer that it leads to a struct of its type, whatever the bytes are, and touches every struct once. What is not a
 * pointer is not checked: bytes that may be damaged need a checksum around them. */
#ifndef BASE_IMAGE_H
#define BASE_IMAGE_H

#include "base/buf.h"

enum image_kind {
	IMAGE_STR,     /* struct str; what it points to need not be text */
	IMAGE_TEXT,    /* const char *, NUL-terminated */
	IMAGE_POINTER, /* to one struct of `type`; several may lead to the same */
	IMAGE_VECTOR,  /* VEC of `type`, whose items nothing else leads to */
	IMAGE_ARRAY,   /* the same by a pointer at `at`, which may be NULL, and a size_t at `count_at` */
	IMAGE_ARRAY32, /* the same with a uint32_t */
	IMAGE_DROPPED, /* `size` bytes that are zero when read back */
};

struct image_field {
	enum image_kind kind;
	size_t at; /* offset in the struct */
	unsigned type;
	size_t count_at; /* of lists: where the number of items is */
	size_t cap_at;   /* IMAGE_VECTOR: and the room for them */
	size_t size;     /* IMAGE_DROPPED */
};

struct image_type {
	size_t size;
	const struct image_field *fields;
	size_t nfields;
};

#define IMAGE_TYPE(type_, fields_)                                                                           \
	{                                                                                                    \
		sizeof(type_), fields_, sizeof(fields_) / sizeof((fields_)[0])                               \
	}
#define IMAGE_PLAIN(type_)                                                                                   \
	{                                                                                                    \
		sizeof(type_), NULL, 0                                                                       \
	}

/* Adds the graph below root, a struct of types[0], to out. */
void image_write(const struct image_type *types, size_t ntypes, const void *root, struct buf *out);
/* The root, in a with all that it leads to; NULL: these are no bytes of such a graph. */
void *image_read(const struct image_type *types, size_t ntypes, struct str bytes, struct arena *a);
/* The same for bytes that stand in block, aligned for any object, and are to be used when they have been copied to place,
 * which may be block itself: the root, in block, with addresses of place. After NULL block is of no use. */
void *image_move(const struct image_type *types, size_t ntypes, char *block, size_t len, void *place);

#endif
