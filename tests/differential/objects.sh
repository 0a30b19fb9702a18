#!/bin/sh
# The object readers against nm -S (addresses, sizes), llvm-objdump -d (instructions per function) and llvm-symbolizer
# (place and inline chain of every third instruction), on objects compiled here from corpus/. Known and taken out: padding,
# which objdump prints and casm does not count, and what llvm-symbolizer confuses (below).
set -u
cd "$(dirname "$0")/../.." || exit 2
root=$PWD
work=$root/build/tests/differential-objects
npassed=0 nfailed=0
rm -rf "$work"
mkdir -p "$work"
LC_ALL=C
export LC_ALL

result() { # NAME STATUS DETAILS-FILE
	if [ "$2" = 0 ]; then
		npassed=$((npassed + 1))
		echo "ok    objects/$1"
	else
		nfailed=$((nfailed + 1))
		echo "FAIL  objects/$1"
		head -n 20 "$3" | sed 's/^/        /'
	fi
}

finish() {
	echo "$npassed passed, $nfailed failed"
	[ $nfailed = 0 ] && rm -rf "$work"
	[ $nfailed = 0 ]
	exit
}

for tool in nm awk llvm-objdump-19 llvm-symbolizer-19; do
	command -v $tool >/dev/null || {
		echo "SKIP  objects: $tool is not installed"
		finish
	}
done
${CC:-cc} -std=c11 -O1 -g -Isrc -D_POSIX_C_SOURCE=200809L -o "$work/dump_object" tests/differential/dump_object.c \
	"${LIBCASM:-build/release/libcasm.a}" -pthread -lelf -ldw -lcapstone -lyaml -lz 2>"$work/log" || {
	result build 1 "$work/log"
	finish
}

compare() { # NAME OBJECT
	"$work/dump_object" "$2" 3 >"$work/facts" 2>"$work/log"
	result "$1: read" $? "$work/log"

	# aliases: nm has a line for each name, casm a function for each place
	awk '$1 == "F" { print $3, $4 }' "$work/facts" | sort -u >"$work/got"
	nm -S --defined-only "$2" | awk '
		NF == 4 && $3 ~ /[tTwW]/ { sub(/^0+/, "", $1); sub(/^0+/, "", $2); print ($1 == "" ? 0 : $1), $2 }' |
		sort -u >"$work/want"
	diff "$work/want" "$work/got" >"$work/log"
	result "$1: addresses and sizes as nm" $? "$work/log"

	awk '$1 == "F" { print $2, $5 }' "$work/facts" | sort >"$work/got"
	llvm-objdump-19 -d --no-show-raw-insn "$2" >"$work/objdump"
	awk '
		function hex(s,  i, n) {
			n = 0
			for (i = 1; i <= length(s); i++) n = n * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1
			return n
		}
		FILENAME ~ /facts$/ { if ($1 == "F") { end[$2] = hex($3) + hex($4); n[$2] = 0 } next }
		/^[0-9a-f]+ <.*>:$/ { f = substr($2, 2, length($2) - 3); next }
		/^ *[0-9a-f]+:/ {
			at = $1; sub(/:$/, "", at)
			if (!(f in n) || hex(at) >= end[f] || $2 ~ /^(nop|data16|cs)/ || $0 ~ /xchgw[ \t]+%ax, %ax/) next
			if ($2 == "lock" && NF == 2) next
			n[f]++
		}
		END { for (f in n) print f, n[f] }' "$work/facts" "$work/objdump" | sort >"$work/want"
	diff "$work/want" "$work/got" >"$work/log"
	result "$1: instructions as llvm-objdump" $? "$work/log"

	# Each section of a relocatable object begins at 0, which llvm-symbolizer does not keep apart: only .text is asked
	# for, and only where no other section has code at the same number.
	awk '
		function hex(s,  i, n) {
			n = 0
			for (i = 1; i <= length(s); i++) n = n * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1
			return n
		}
		function place(p) { return p ~ /:0$/ ? "?" : p }
		NR == FNR { if ($1 == "I" && $2 != ".text" && hex($3) + 16 > other) other = hex($3) + 16; next }
		$1 == "I" && $2 == ".text" && hex($3) >= other {
			print "0x" $3 >addresses
			for (i = 4; i <= NF; i++) printf "%s%s", place($i), i < NF ? " " : "\n"
		}' addresses="$work/addresses" "$work/facts" "$work/facts" >"$work/got"
	llvm-symbolizer-19 --obj="$2" --inlines --functions=none --output-style=LLVM <"$work/addresses" | awk '
		NF == 0 { if (line != "") print line; line = ""; next }
		{ p = $0; sub(/.*\//, "", p); sub(/:[0-9]+$/, "", p); if (p ~ /:0$/ || p ~ /\?\?/) p = "?"
		  line = line == "" ? p : line " " p }
		END { if (line != "") print line }' >"$work/want"
	diff "$work/want" "$work/got" >"$work/log" && [ -s "$work/got" ]
	result "$1: $(wc -l <"$work/got" | tr -d ' ') places as llvm-symbolizer" $? "$work/log"
}

for cc in clang-14 clang-19 clang-22 gcc; do
	command -v $cc >/dev/null || {
		echo "SKIP  objects: $cc is not installed"
		continue
	}
	for debug in -g1 -g; do
		for level in -O0 -O2; do
			for source in inline_chain tour inline; do
				[ -f corpus/$source.c ] || continue
				if $cc $level $debug -w -c corpus/$source.c -o "$work/x.o" 2>"$work/log"; then
					compare "$source $cc $level $debug" "$work/x.o"
				else
					result "$source $cc $level $debug: compile" 1 "$work/log"
				fi
			done
		done
	done
done
finish
