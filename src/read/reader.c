#include "read/reader.h"

const struct reader *const readers[] = {
#define X(name) &reader_##name,
	READERS(X)
#undef X
		NULL,
};
