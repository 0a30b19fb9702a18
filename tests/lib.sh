# Shared by the shell tests: source it, report with pass, fail and skip, end with finish.
# shellcheck shell=bash disable=SC2034 # variables for the scripts
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
casm=$(realpath "${CASM:-$root/build/casm}")
inputs=$root/build/inputs
area=${area:-$(basename "$(cd "$(dirname "$0")" && pwd)")}
npassed=0 nfailed=0

exec </dev/null
# A work folder for this script; its path in $work. It stays after a failure.
work=$root/build/tests/$area-$(basename "$0")
rm -rf "$work"
mkdir -p "$work/tmp"
export LC_ALL=C TZ=UTC TERM=dumb TMPDIR="$work/tmp" XDG_CACHE_HOME="$work/cache" CASM_CACHE=no # what is tested is made anew
unset CASM_CACHE_SIZE CC MAKEFLAGS MFLAGS MAKELEVEL CASM_TRACE CLICOLOR CLICOLOR_FORCE NO_COLOR PAGER

pass() { npassed=$((npassed + 1)); }
# fail NAME WHY...: more lines come from stdin: fail x y <<<"details"
fail() {
	local name=$1
	shift
	nfailed=$((nfailed + 1))
	echo "FAIL  $area/$name  $*"
	head -n 25 | sed "s/^/        /"
}
skip() { echo "SKIP  $area/$1  ${*:2}"; }
# ok NAME WHY COMMAND...: passes when the command succeeds.
ok() {
	local name=$1 why=$2 output
	shift 2
	if output=$("$@" 2>&1 </dev/null); then pass; else fail "$name" "$why" <<<"$output"; fi
}
# same NAME EXPECTED-FILE GOT-FILE (pipes will do)
same() {
	cat "$2" >"$work/.expected" && cat "$3" >"$work/.got"
	set -- "$1" "$work/.expected" "$work/.got"
	if cmp -s "$2" "$3"; then
		pass
	else
		fail "$1" "differs" < <(diff -u --label expected --label got "$2" "$3" | cut -c1-200)
	fi
}
finish() {
	if [ -n "$(ls -A "$work/tmp")" ]; then
		fail temporary-files "left in TMPDIR" < <(find "$work/tmp" -mindepth 1)
	else
		pass
	fi
	echo "$npassed passed, $nfailed failed"
	[ $nfailed = 0 ] && rm -rf "$work"
	[ $nfailed = 0 ]
}

compilers() { # those of the versions casm is tested with that are installed, and gcc
	local c
	for c in clang-14 clang-15 clang-16 clang-19 clang-22 gcc; do
		command -v "$c" >/dev/null && echo "$c"
	done
}
newest_clang() { compilers | grep clang | grep -v clang-22 | tail -n 1; }
# Whether a process still runs: one that ended and waits for its parent to notice does not.
runs() { [[ $(ps -o stat= -p "$1" 2>/dev/null) =~ ^[^Z] ]]; }
