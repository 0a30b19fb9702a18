x.o: src/a\ b.c \
  /usr/include/stdio.h \
  c$$d.h e\#f.h

src/a\ b.c:
