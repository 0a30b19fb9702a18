/* Intel SDM volume 2, 2.3 (VEX) and 2.7 (EVEX):
 *
 *	[segment or address size]  c5 P0        opcode  modrm [sib] [displacement] [immediate]
 *	                           c4 P0 P1     opcode  …
 *	                           62 P0 P1 P2  opcode  …
 *
 * The low bits of the first payload byte choose the opcode map; map and opcode alone tell whether there is an
 * immediate, so that length needs no table of instructions. */
#include "read/vexlen.h"

static bool has_immediate(unsigned map, unsigned opcode)
{
	if (map == 3)
		return true;
	return map == 1 &&
	       ((opcode >= 0x70 && opcode <= 0x73) || opcode == 0xc2 || (opcode >= 0xc4 && opcode <= 0xc6));
}

static bool is_prefix(unsigned char c)
{
	return c == 0x64 || c == 0x65 || c == 0x67 || c == 0x2e || c == 0x36 || c == 0x3e || c == 0x26;
}

size_t vexlen(struct str code)
{
	const unsigned char *p = (const unsigned char *)code.ptr;
	size_t at = 0, payload;
	unsigned map, opcode, mod, rm;

	while (at < code.len && at < 4 && is_prefix(p[at]))
		at++;
	if (at == code.len)
		return 0;
	payload = p[at] == 0xc5 ? 1 : p[at] == 0xc4 ? 2 : p[at] == 0x62 ? 3 : 0;
	if (!payload || code.len - at < payload + 2)
		return 0;
	map = payload == 1 ? 1 : payload == 2 ? p[at + 1] & 31 : p[at + 1] & 7;
	at += 1 + payload;
	opcode = p[at++];
	if (map == 1 && opcode == 0x77 &&
	    payload < 3) /* vzeroupper and vzeroall are all that have no operands */
		return at;
	if (at == code.len || map == 0 || map == 4 || map > 6)
		return 0;
	mod = p[at] >> 6;
	rm = p[at++] & 7;
	if (mod != 3 && rm == 4) {
		if (at == code.len)
			return 0;
		if (mod == 0 && (p[at] & 7) == 5)
			at += 4;
		at++;
	} else if (mod == 0 && rm == 5) {
		at += 4;
	}
	at += mod == 1 ? 1 : mod == 2 ? 4 : 0;
	at += has_immediate(map, opcode);
	return at <= code.len ? at : 0;
}
