#include "header.h"

int uses_header(int x)
{
	return header_kept(x) + 1;
}
