/* The process that asks LLVM about bitcode files (cmd/ptrflow_serve.h), one for a run of casm: started when it is first
 * wanted, asked by several threads at once. */
#ifndef CMD_LOAD_FLOW_SERVER_H
#define CMD_LOAD_FLOW_SERVER_H

#include <pthread.h>
#include <stdatomic.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/vec.h"

struct flow_answer {
	struct str file;
	const char *missing; /* NULL: it has been read */
};

struct flow_server {
	const char *folder;   /* where the files are */
	unsigned timeout_s;   /* for each of them */
	pthread_mutex_t lock; /* of what follows */
	pthread_cond_t news;
	pthread_t thread;
	atomic_bool is_stuck; /* the thread is to end the process */
	struct arena arena;
	int input, requests; /* both ends of the pipe; -1 */
	bool is_started, has_thread, is_ready, has_ended;
	int library;     /* major version, once it is ready; 0: none */
	const char *end; /* why it has ended */
	struct buf line; /* begun by the process */
	struct flow_answers VEC(struct flow_answer) answers;
};

void flow_server_init(struct flow_server *s, const char *folder, unsigned timeout_s);
/* Starts the process, if nobody did yet; does not wait for it. */
void flow_server_start(struct flow_server *s);
/* Waits until the library is loaded; its major version, 0: none. */
int flow_server_library(struct flow_server *s);
/* Waits until the pointer flow of FILE, a name in the folder, is in FILE.flow. NULL, or why it is not, a phrase that
 * lives as long as the server. */
const char *flow_server_read(struct flow_server *s, const char *file);
/* Ends the process. */
void flow_server_stop(struct flow_server *s);

#endif
