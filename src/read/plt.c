/* What stubs look like, x86-64:
 *
 *	.plt       16 bytes  ff 25 rel32  jmp *slot(%rip);  68 imm32  push;  e9 rel32  jmp to the header
 *	.plt.sec   16 bytes  f3 0f 1e fa  endbr64;  f2 ff 25 rel32  bnd jmp *slot(%rip);  padding
 *	.plt.got    8 bytes  ff 25 rel32;  66 90
 *
 * AArch64 (16 bytes; 24 with bti):
 *
 *	[bti c]   adrp x16, page of slot   ldr x17, [x16, offset]   add x16, x16, offset   br x17 */
#include "read/plt.h"

static uint32_t u32_at(struct str code, size_t at)
{
	const unsigned char *p = (const unsigned char *)code.ptr + at;

	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

void plt_stubs_x86_64(struct arena *a, struct str code, uint64_t addr, uint64_t entry_bytes,
		      struct plt_stubs *stubs)
{
	size_t stride = entry_bytes == 8 ? 8 : 16;

	for (size_t at = 0; at + 6 <= code.len; at++) {
		struct plt_stub *s;

		if (code.ptr[at] != '\xff' || code.ptr[at + 1] != '\x25')
			continue;
		s = vec_add(a, stubs);
		s->addr = addr + at / stride * stride;
		s->slot = addr + at + 6 + (uint64_t)(int64_t)(int32_t)u32_at(code, at + 2);
		s->size_bytes = (uint32_t)stride;
		at += 5;
	}
}

void plt_stubs_aarch64(struct arena *a, struct str code, uint64_t addr, struct plt_stubs *stubs)
{
	for (size_t at = 0; at + 8 <= code.len; at += 4) {
		uint32_t adrp = u32_at(code, at), load = u32_at(code, at + 4);
		bool has_bti = at >= 4 && u32_at(code, at - 4) == 0xd503245f;
		uint64_t page;
		struct plt_stub *s;

		if ((adrp & 0x9f00001f) != 0x90000010 || (load & 0xffc003ff) != 0xf9400211)
			continue;
		/* 21 bits, high part first in the number, sign at its top */
		page = (uint64_t)(adrp >> 5 & 0x7ffff) << 2 | (adrp >> 29 & 3);
		page = (page ^ 1u << 20) - (1u << 20);
		s = vec_add(a, stubs);
		s->addr = addr + at - (has_bti ? 4 : 0);
		s->slot = ((addr + at) & ~(uint64_t)0xfff) + (page << 12) + (load >> 10 & 0xfff) * 8;
		s->size_bytes = has_bti ? 24 : 16;
	}
}
