/* The text form of struct source_facts: what the child that asks libclang writes and casm reads.
 *
 * Lines of fields separated by one blank; a name is bytes above 0x20 and below 0x7f, all others and '%' as %XX
 * (two hexadecimal digits); "-" is none (a name that is "-" is written %2d). Ids count from 0 in the order of lines of
 * their letter, and are written so that a lost line is seen. Only ids that came earlier are referred to. The last line
 * is "end".
 *
 *	PLACE       FILE OFFSET LINE COL, or -
 *	EXTENT      FILE BEGIN LINE COL END LINE COL FLAGS, or -; FLAGS m: in a macro
 *
 *	source 1 LIBCLANG-VERSION
 *	i ID FLAGS NAME                         a file; FLAGS m main, s system
 *	# FILE LINE NAME LINE                   that line of the file is known by another name and number
 *	f ID NAME SPELLING FLAGS TYPE           a function; FLAGS i internal, v variadic, n inline, s system
 *	d FUNC STORAGE FLAGS PLACE EXTENT EXTENT RESULT    a declaration: its name, all of it, the body; STORAGE n none,
 *	                                        e extern, s static; FLAGS d definition, m its name
 *	                                        comes from a macro
 *	p NAME FLAGS RESTRICT-AT TYPE EXTENT    the next parameter of the last d; FLAGS p pointer, a array, r restrict,
 *	                                        c const, C points to const; RESTRICT-AT: an offset, or -
 *	a NAME TEXT PLACE EXTENT MACRO PLACE    the next attribute of the last d
 *	t FUNC PLACE                            the function's address is taken: the first time
 *	l ID FUNC KIND PARENT DEPTH FLAGS PLACE PLACE EXTENT BODY HEAD INIT CONDITION STEP PRAGMA   a loop; from BODY on
 *	                                        EXTENTs; KIND f w d r; FLAGS a attribute, b in a block; the places: keyword, in a macro's argument
 *	c FUNC LOOP CALLEE PLACE PLACE EXTENT TARGET TEXT TYPE     a call; CALLEE: id of f, or -
 *	g EXTENT TEXT                           the next argument of the last c
 *	x FUNC LOOP KIND FLAGS EXTENT TEXT TYPE an access; KIND m i d v; FLAGS r read, w written, & address taken
 *	n PLACE TEXT                            an error in the source
 *	N COUNT                                 how many errors there are
 *	end */
#ifndef READ_SOURCE_H
#define READ_SOURCE_H

#include "base/err.h"
#include "model/source.h"

/* Makes facts of the text, in arena a. directory: absolute, what names of files in the text are relative to; from: what
 * the text is called in messages. False: not the format, a line that is out of order or refers to what is not there, or
 * no end; err names from and the line. */
bool source_read(struct arena *a, struct str text, struct str from, struct str directory,
		 struct source_facts *out, struct err *err);

#endif
