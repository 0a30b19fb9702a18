/* The program or library that a mapping of a profile speaks of, and the file with its debug information:
 *
 *	binary   named on the command line; else in the folders of PPROF_BINARY_PATH (default ~/pprof/binaries) as
 *	         ID/NAME, ID/(any), PATH/ID, NAME, PATH; else where the mapping says it is
 *	debug    the binary itself; else by build id, .build-id/xx/yyyy.debug in those folders and in /usr/lib/debug;
 *	         else beside it or in /usr/lib/debug what .gnu_debuglink names, else NAME.debug
 *
 * Files that are named from outside are opened only when they are regular ones. */
#ifndef CMD_PROFILE_FIND_BINARY_H
#define CMD_PROFILE_FIND_BINARY_H

#include "base/file.h"
#include "read/binary.h"

struct binary_file {
	struct str path, debug_path; /* debug_path: empty when the binary has it itself, or nobody */
	struct file file, debug_file;
	struct binary *binary;
};

/* Opens path and, unless it has it itself, its debug information. */
bool binary_file_open(struct arena *a, struct str path, struct binary_file *f, struct err *err);
void binary_file_close(struct binary_file *f);

/* The path of a file for a mapping with this name and build id (either may be empty); ptr NULL: none. *other becomes
 * the build id of the last one that was passed over because of it; empty: none was. */
struct str binary_find(struct arena *a, struct str file, struct str build_id, struct str *other);

#endif
