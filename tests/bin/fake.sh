# Fake compilers: sourced by the others. Each answers -v as clang does, then behaves badly. $real is a compiler that
# works; files it would write are in $outputs; $FAKE_PIDS, when set, is a file that takes the processes started here.
# shellcheck shell=bash disable=SC2034
real=${FAKE_REAL:-$(command -v clang-19 || command -v clang-14 || command -v clang || true)}
[ -n "${FAKE_PIDS:-}" ] && echo $$ >>"$FAKE_PIDS"
for arg in "$@"; do
	if [ "$arg" = -v ]; then
		echo 'clang version 19.1.7' >&2
		echo 'Target: x86_64-pc-linux-gnu' >&2
		echo 'Thread model: posix' >&2
		exit 0
	fi
done
outputs=()
before=
for arg in "$@"; do
	[ "$before" = -o ] && outputs+=("$arg")
	before=$arg
done
records() { case " $* " in *opt-record* | *optimization-record*) return 0 ;; esac; return 1; }
