# casm: build, test, install. `make help` lists the targets.
V ?= release
B := build/$(V)
PROG := $(if $(filter release,$(V)),build/casm,$(B)/casm)
PREFIX ?= /usr/local
FILE ?= corpus/tour.c

flags.release := -O2 -g
flags.asan := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
flags.cov := -O0 -g --coverage
flags.fuzz := -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
ifeq ($(V),fuzz)
CC := $(shell command -v clang-14 || command -v clang)
endif
$(if $(flags.$(V)),,$(error V=$(V): choose release, asan, fuzz or cov))
WARN := -Wall -Wextra -Wshadow -Wmissing-prototypes -Wstrict-prototypes -Wwrite-strings -Wformat=2 -Wvla -Wundef
override CPPFLAGS += -Isrc -D_POSIX_C_SOURCE=200809L
override CFLAGS := -std=c11 -pthread $(flags.$(V)) $(WARN) $(CFLAGS)
LIBS := -lelf -ldw -lcapstone -lyaml -lz -liberty -lm

SRC := $(wildcard src/*/*.c src/*/*/*.c)
OBJ := $(SRC:src/%.c=$(B)/%.o)
# ONLY=FILE: objects (of the release build) which are all that the library needs to have this time
OBJ := $(if $(ONLY),$(filter $(patsubst build/release/%,$(B)/%,$(shell cat $(ONLY))),$(OBJ)),$(OBJ))
UNIT := $(patsubst tests/%.c,$(B)/tests/%.o,$(wildcard tests/unit/*.c))
rows = $(shell awk "/^.define $(1)/ { on = 1 } on { print; if (!/[\\\\]$$/) exit }" $(2) | grep -o "X([a-z0-9_]*)" | tr -d "X()")
READERS := $(call rows,READERS,src/read/reader.h)
PROFILES := $(call rows,PROFILE_READERS,src/read/profiles.h)
PARSERS := $(filter-out reader profile,$(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c)))
FUZZED := $(READERS) $(PROFILES) $(PARSERS)

# One short line for each step; VERBOSE=1 shows the commands, make -s shows nothing.
Q := $(if $(VERBOSE),,@)
note = $(if $(VERBOSE)$(findstring s,$(firstword -$(MAKEFLAGS))),,@echo "  $(1)")

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: all report test unit cases live differential fuzz replay bench oracle stories lint format accept record install \
	uninstall clean help packages FORCE
all: $(PROG) ## build build/casm (V=asan, fuzz, cov: build/V/casm)
report: all ## build, then report on FILE (default corpus/tour.c) with ARGS, such as ARGS="-- -O3"
	@$(PROG) report $(FILE) $(ARGS)

$(PROG): $(B)/main.o $(B)/libcasm.a
	$(call note,link $@)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
$(B)/libcasm.a: $(OBJ) $(B)/objects
	@rm -f $@
	$(Q)ar rcs $@ $(OBJ)
$(B)/unit: $(UNIT) $(B)/libcasm.a
	$(call note,link $@)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
$(B)/%.o: src/%.c Makefile $(B)/command | packages
	@mkdir -p $(@D)
	$(call note,cc $<)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) $(if $(WERROR),-Werror) -MMD -MP -c -o $@ $<
$(B)/tests/%.o: tests/%.c Makefile $(B)/command | packages
	@mkdir -p $(@D)
	$(call note,cc $<)
	$(Q)$(CC) $(CPPFLAGS) -Itests/unit -I$(B) $(CFLAGS) -Wno-missing-prototypes $(if $(WERROR),-Werror) -MMD -MP -c -o $@ $<
$(B)/tests/unit/main.o: $(B)/unit-list.h
$(B)/rule/rulesdir.o: $(B)/prefix
$(B)/rule/rulesdir.o: override CPPFLAGS += -DCASM_RULES_DIR='"$(PREFIX)/share/casm/rules"'
# What casm carries to put into compilers: a library of its own, free of sanitizers, which shows two names to the compiler.
PRELOAD := preload preload_shelf base/arena base/buf base/err base/file base/limit base/str read/fields read/llvmc \
	$(patsubst src/%.c,%,$(wildcard src/read/bitcode*.c))
PRELOAD := $(PRELOAD:%=$(B)/preload/%.o)
$(B)/base/standby_image.o: $(B)/preload.so
$(B)/base/standby_image.o: override CPPFLAGS += -DCASM_PRELOAD='"$(B)/preload.so"'
$(B)/preload/%.o: src/%.c Makefile $(B)/command | packages
	@mkdir -p $(@D)
	$(call note,cc -fPIC $<)
	$(Q)$(CC) $(CPPFLAGS) -std=c11 -O2 $(WARN) $(if $(WERROR),-Werror) -fPIC -fvisibility=hidden -ffunction-sections \
		-fdata-sections -MMD -MP -c -o $@ $<
$(B)/preload.so: $(PRELOAD)
	$(call note,link $@)
	$(Q)$(CC) -shared -pthread -Wl,--gc-sections,-z,defs,-s -o $@ $^
# fuzz-NAME drives a parser with libFuzzer, replay-NAME with the seeds cut and mutated: rows of READERS by one
# file, rows of PROFILE_READERS by another, others by their own.
fuzz_file = tests/fuzz/fuzz_$(if $(filter $*,$(PARSERS)),$*,$(if $(filter $*,$(PROFILES)),profile,reader)).c
fuzz_input = tests/fuzz/driver.c $(fuzz_file) $(B)/libcasm.a
$(B)/fuzz-%: $(wildcard tests/fuzz/*.[ch]) $(B)/libcasm.a
	$(call note,link $@)
	$(Q)$(CC) $(CPPFLAGS) -Itests/fuzz $(CFLAGS) -fsanitize=fuzzer -DNAME=$* -o $@ $(fuzz_input) $(LIBS)
$(B)/replay-%: $(wildcard tests/fuzz/*.[ch]) $(B)/libcasm.a
	$(call note,link $@)
	$(Q)$(CC) $(CPPFLAGS) -Itests/fuzz $(CFLAGS) -DREPLAY -DNAME=$* -o $@ $(fuzz_input) $(LIBS)
$(B)/bench_%: tests/bench/bench_%.c $(B)/libcasm.a
	$(call note,link $@)
	$(Q)$(CC) $(CPPFLAGS) $(CFLAGS) -o $@ $^ $(LIBS)
-include $(OBJ:.o=.d) $(UNIT:.o=.d) $(PRELOAD:.o=.d) $(B)/main.d

# Files that change only when what they hold does: what they stand for is then made again.
keep = @mkdir -p $(@D); printf '%s\n' $(1) | cmp -s - $@ || printf '%s\n' $(1) >$@
$(B)/objects: FORCE ; $(call keep,$(OBJ))
$(B)/command: FORCE ; $(call keep,'$(CC) $(CPPFLAGS) $(CFLAGS)')
$(B)/prefix: FORCE ; $(call keep,'$(PREFIX)')
$(B)/unit-list.h: FORCE
	$(call keep,$$(sed -n 's/^void \(test_[a-z0-9_]*\)(void)$$/X(\1)/p' tests/unit/test_*.c))

packages:
	@CC='$(CC)' scripts/bootstrap build

test: ## all tests, as in CI; the last line is "N passed, N failed" (PARTS="unit cases": some)
	@MAKE="$(MAKE)" tests/all $(PARTS)
unit: $(B)/unit ## unit tests (V=asan: under the sanitizers; T=PREFIX: some of them)
	@$(B)/unit $(T)
cases: $(PROG) ## golden cases under tests/cases and README's sessions (T=PREFIX: some of them)
	@CASM=$(PROG) tests/run $(T)
live: all ## relations on the installed compilers (FULL=1: all inputs × compilers × levels)
	@tests/group live $(T)
differential: all ## casm against nm, objdump, addr2line, llvm-remarkutil and llvm-dis
	@tests/group differential $(T)
replay: ## every seed through its parser: whole, cut, mutated; under the sanitizers
	@$(MAKE) -s V=asan $(FUZZED:%=build/asan/replay-%)
	@tests/fuzz/run replay $(FUZZED:%=build/asan/replay-%)
fuzz: build/release/libcasm.a ## libFuzzer, FUZZ_SECONDS for each parser
	@mkdir -p build/fuzz && tests/fuzz/needed $(OBJ) >build/fuzz/needed
	@$(MAKE) -s V=fuzz ONLY=build/fuzz/needed $(FUZZED:%=build/fuzz/fuzz-%) 2>/dev/null || \
		$(MAKE) -s V=fuzz $(FUZZED:%=build/fuzz/fuzz-%)
	@tests/fuzz/run fuzz $(FUZZED:%=build/fuzz/fuzz-%)
bench: all $(B)/bench_remarks $(B)/bench_profile ## times and peak memory on large inputs, as ratios (N=runs)
	@tests/bench/run $(N)
oracle: all ## real runs of Lua, zstd and SQLite against the verdicts on allocations (minutes)
	@tests/oracle/run
stories: all ## Lua, SQLite, zstd and Redis profiled into build/stories (minutes)
	@tests/stories/run
lint: | packages ## format, layers, headers alone, rows against files, shellcheck
	@scripts/check-layers
format: ## let clang-format rewrite the sources
	@clang-format-14 -i $$(git ls-files -co --exclude-standard 'src/*.[ch]' 'tests/*.[ch]' ':!tests/cases')
accept: $(PROG) ## take the present output of cases T=PREFIX as expected
	@CASM=$(PROG) tests/run --accept $(T)
record: ## make tests/recorded again with the installed compilers
	@scripts/record

share := $(DESTDIR)$(PREFIX)/share
rules := rules $(patsubst %/,%,$(sort $(dir $(wildcard rules/*/*.yaml))))
installed := $(DESTDIR)$(PREFIX)/bin/casm $(share)/casm $(share)/man/man1/casm.1 $(share)/zsh/site-functions/_casm \
	$(share)/bash-completion/completions/casm $(share)/fish/vendor_completions.d/casm.fish
install: all ## program, rules, man page and shell completions under PREFIX (default /usr/local)
	@mkdir -p $(dir $(installed)) $(rules:%=$(share)/casm/%)
	install -m 755 $(PROG) $(DESTDIR)$(PREFIX)/bin/casm
	for folder in $(rules); do install -m 644 $$folder/*.yaml $(share)/casm/$$folder || exit; done
	$(PROG) help --man >$(share)/man/man1/casm.1
	$(PROG) help --completion=zsh >$(share)/zsh/site-functions/_casm
	$(PROG) help --completion=bash >$(share)/bash-completion/completions/casm
	$(PROG) help --completion=fish >$(share)/fish/vendor_completions.d/casm.fish
uninstall: ## remove what install put there
	rm -rf $(installed)
clean: ## remove build/, fetched inputs too
	rm -rf build
help: ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 24
