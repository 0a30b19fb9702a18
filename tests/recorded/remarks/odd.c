/* Names and shapes that trouble a reader of remark records. Asm labels put any byte into a symbol's name. */
extern int plain(int);
extern int one_newline(int) __asm__("one\nnewline");
extern int two_newlines(int) __asm__("two\nnew\nlines");
extern int blank_lines(int) __asm__("a\n\n\nb  \n  c");
extern int fake_document(int) __asm__("a\n...\n--- !Passed\nPass: inline");
extern int start_in_line(int) __asm__("--- !Missed");
extern int quotes(int) __asm__("it's \"quoted\" \\ back");
extern int tab(int) __asm__("tab\there");
extern int controls(int) __asm__("bell\a del\x7f");
extern int utf8(int) __asm__("caf\xc3\xa9 \xe2\x80\x8b");
extern int not_utf8(int) __asm__("bad\xff tail");
extern int indicators(int) __asm__("a: b # c, [d] {e} &f *g !h %i @j |k ?l -m");
extern int number(int) __asm__("0x1f");
extern int null(int) __asm__("null");
extern int spaces(int) __asm__(" lead and trail ");

static int __attribute__((noinline)) never(int x)
{
	return plain(x) * 3;
}

int own_name(int x) __asm__("own\nfunction\nname");
int own_name(int x)
{
	return never(x) + never(x + 1) + two_newlines(x);
}

int user(int x)
{
	int s = one_newline(x) + two_newlines(x) + blank_lines(x) + fake_document(x) + start_in_line(x);

	s += quotes(x) + tab(x) + controls(x) + utf8(x) + not_utf8(x) + indicators(x) + number(x) + null(x);
	return s + spaces(x) + own_name(s) + never(s);
}

void pragma(float *a, const float *b, int n)
{
#pragma clang loop vectorize(enable)
	for (int i = 0; i < n; i++) {
		if (b[i] > 1.0f)
			break;
		a[i] = b[i] + (float)plain(i);
	}
}
