# Writes random functions that allocate, move and free: awk -v seed=N -v n=FUNCTIONS. Each allocation has a size of its
# own, so that a block tells which call made it.
function pick(text,  parts) { return parts[1 + int(rand() * split(text, parts, "|"))] }
function var() { return pick("p|q|r") }
function place() { return pick("l.a|l.b|p|q|r|r|l.a") }
function chance(p) { return rand() < p }
function cond(  c) {
	c = rand()
	if (c < .5) return "BIT"
	if (c < .65) return var()
	if (c < .8) return "!" var()
	return c < .9 ? var() " == " var() : "l.a"
}
function several(n, depth, in_loop,  text) {
	while (n-- > 0) text = text statement(depth, in_loop) " "
	return text
}
function way_out(x) {
	return pick("g1 = " x ";|*pp = " x ";|h_store(" x ");|ext_keep(" x ");|gs = l;|h_leak(&l);|" x " = g1;|pp[1] = " x ";|h_jump(BIT);")
}
function helper(x) {
	return pick("h_free(" x "); " x " = NULL;|h_maybe(" x ", BIT); " x " = NULL;|" x " = h_ret(" x ", BIT);|" x " = h_same(" var() ");|h_put(&l, " x ");|h_read(&l);|h_freea(&l);|h_swap(&p, &q);|i_free(&" x ");|i_two(p, q); p = q = NULL;|m = l;|memcpy(&l, &m, sizeof l);|" x " = realloc(" x ", " ++id ");|{ char *t = realloc(" x ", " ++id "); if (t) " x " = t; }")
}
function statement(depth, in_loop,  c, x, text) {
	c = rand()
	x = var()
	if (c < .17) return x " = malloc(" ++id ");"
	if (c < .19) return x " = calloc(1, " ++id ");"
	if (c < .36) return "free(" x ");" (chance(.8) ? " " x " = NULL;" : "")
	if (c < .44) return x " = " (chance(.5) ? var() : "NULL") ";"
	if (c < .50) return place() " = " place() ";"
	if (c < .53) return "if (" x ") sink += " x "[1];"
	if (c < .55) return "if (" x ") " x "[0] = 1;"
	if (c < .60) return chance(leaks) ? way_out(x) : "ext_look(" x ");"
	if (c < .70) return helper(x)
	if (c < .86 && depth < 3) {
		text = "if (" cond() ") { " several(1 + int(rand() * 3), depth + 1, in_loop) "}"
		if (chance(.5)) text = text " else { " several(1 + int(rand() * 2), depth + 1, in_loop) "}"
		return text
	}
	if (c < .91 && depth < 2) return "while (FUEL && " cond() ") { " several(1 + int(rand() * 4), depth + 1, 1) "}"
	if (c < .93 && in_loop) return pick("break;|continue;")
	if (c < .96) return pick("goto out;|return NULL;|return NULL;|" (chance(leaks) ? "return p;" : "goto out;"))
	if (c < .97 && depth < 2)
		return "switch (BIT + 2 * BIT) { case 0: " several(2, depth + 1, in_loop) "break; case 1: " several(1, depth + 1, in_loop) "case 2: " several(1, depth + 1, in_loop) "break; default: ; }"
	return x " = BIT ? " var() " : " var() ";"
}
BEGIN {
	srand(seed)
	id = 16
	print "#include \"random.h\""
	for (k = 0; k < n; k++) {
		leaks = pick("0|0|.3|1")
		text = several(3 + int(rand() * 7), 0, 0)
		printf "char *f%d(const unsigned char *bits, char **pp) { int fuel = 12; char *p = NULL, *q = NULL, *r = NULL; struct S l = {0}, m = {0}; (void)m; %sout: %s return %s; }\n", k, text, pick("free(p); free(q); free(r);|free(r); if (p != r) free(p);|free(p);||free(p); if (q) free(q);"), pick("NULL|NULL|NULL|" (leaks ? "p" : "NULL"))
	}
	printf "Function *const functions[] = {"
	for (k = 0; k < n; k++) printf "f%d, ", k
	print "NULL};"
}
