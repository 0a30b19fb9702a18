# casm: build, test, install. `make help` lists the targets.
.DELETE_ON_ERROR:
V ?= release
CC ?= cc
B := build/$(V)
PKGS := libelf libdw capstone yaml-0.1 zlib
WARN := -Wall -Wextra -Wshadow -Wmissing-prototypes -Wstrict-prototypes -Wwrite-strings -Wformat=2 -Wvla -Wundef
CPPFLAGS_ALL := -Isrc -D_POSIX_C_SOURCE=200809L $(CPPFLAGS)
CFLAGS_ALL := -std=c11 -O2 -g -pthread $(WARN) $(CFLAGS)
LIBS := -lelf -ldw -lcapstone -lyaml -lz
SRC := $(wildcard src/*/*.c)
OBJ := $(SRC:src/%.c=$(B)/%.o)

all: build/casm
build/casm: $(B)/main.o $(OBJ)
	$(CC) -pthread -o $@ $^ $(LIBS)
$(B)/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS_ALL) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<
-include $(OBJ:.o=.d) $(B)/main.d
