/* CASM_PRELOAD: the file, which the Makefile builds first. */
#include "base/standby_image.h"

__asm__(".section .rodata\n"
	".globl standby_image, standby_image_end\n"
	"standby_image:\n"
	".incbin \"" CASM_PRELOAD "\"\n"
	"standby_image_end:\n"
	".byte 0\n"
	".previous\n");
