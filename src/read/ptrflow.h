/* The text form of struct ptrflow: what the child that asks LLVM writes and casm reads.
 *
 * Lines of fields separated by one blank; a name is bytes above 0x20 and below 0x7f, all others and '%' as %XX
 * (two hexadecimal digits); "-" is none (a name that is "-" is written %2d). Ids count from 0 in the order of lines of
 * their letter, and are written so that a lost line is seen. Only ids that came earlier are referred to, except callees
 * (f) and successors (b). The last line is "end".
 *
 *	ptrflow 1 LLVM-MAJOR
 *	s ID DIR FILE                           a source file: as in DIFile
 *	c ID NAME SOURCE LINE                   a subprogram: linkage name, else name
 *	l ID SOURCE LINE COL SUBPROGRAM INLINED-AT     a location; INLINED-AT: the id of another, or -
 *	g ID NAME FLAGS                         a global variable; i: internal
 *	f ID NAME BINDING FLAGS SIZE-ARG COUNT-ARG SUBPROGRAM    BINDING e external, i internal, w weak (replaceable),
 *	                                        x declared; FLAGS v variadic, n noreturn, m noalias result, A R F
 *	                                        allockind alloc realloc free, o writes nothing, p result is a pointer;
 *	                                        all functions come before the first body
 *	a FLAGS                                 the next parameter of the last f: p pointer, n nocapture, r readonly,
 *	                                        x readnone, R returned, B byval or sret, F allocptr
 *	d FUNC                                  the body of function FUNC begins: ids of b, i, r start again at 0
 *	b ID END[@LOC] SUCC...                  END: r u j; LOC: of the instruction that ends the block
 *	i ID BLOCK ORDER LOC CALLEE FLAGS ARG...       a call; CALLEE: id of f, * through a pointer, @ inline assembly;
 *	                                        FLAGS t tail, w unwinds; ARG: =N a constant integer, =0 also null,
 *	                                        . anything else
 *	r ID p PARAM
 *	r ID c CALL
 *	r ID a NAME SIZE FLAGS LOC              FLAGS d dynamic, x variable index; SIZE -1 unknown
 *	r ID v ROOT | r ID d ROOT
 *	u ROOT KIND FLAGS BLOCK ORDER LOC ...   KIND as in model/ptrflow.h; FLAGS m merged, o offset; then
 *	                                        S, M: BASE [INDEX]; C: CALL ARG; X: WORD; R, L: nothing
 *	n ROOT BLOCK SUCC                       null edge
 *	q r ROOT | q n | q o                    source of the result
 *	end */
#ifndef READ_PTRFLOW_H
#define READ_PTRFLOW_H

#include "base/err.h"
#include "model/unit.h"

/* Makes a struct ptrflow in u's arena; file names go through unit_file(). False: not the format, a line that is out
 * of order or refers to what is not there, or no end; err names from and the line. Nothing is kept then. */
bool ptrflow_read(struct unit *u, struct str text, struct str from, struct ptrflow **out, struct err *err);

#endif
