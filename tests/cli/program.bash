# program.bash - what the tests of the command line share: the program of the build that is tested,
# a folder of their own to work in, and comparing with what is expected.

: "${BUILD:=build}"
top=$(cd "$BATS_TEST_DIRNAME/../.." && pwd)
: "${PARLANCE:=$top/$BUILD/bin/parlance}"
fixtures=$top/$BUILD/tests/plugins

parlance() {
	"$top/$BUILD/bin/parlance" "$@"
}

# No variable of whoever runs the tests changes what is expected.
common_setup() {
	unset PARLANCE_PLUGIN_PATH PARLANCE_GLOSSARY_PATH NO_COLOR
	export PARLANCE_CACHE= # nothing outside of the test's folder is written
	cd "$BATS_TEST_TMPDIR" || return 1
}

# with_fixtures: the good plugins of the tests beside the real ones.
with_fixtures() {
	export PARLANCE_PLUGIN_PATH=$fixtures/good
}

# expect STATUS COMMAND...: runs it, keeps what it prints in the files out and err.
expect() {
	local wanted=$1 status=0
	shift
	"$@" >out 2>err || status=$?
	if [ "$status" -ne "$wanted" ]; then
		echo "status $status, expected $wanted: $*"
		cat out err
		return 1
	fi
}

# same FILE: the file is exactly what stands on standard input.
same() {
	diff -u - "$1"
}

# quiet FILE: nothing was printed to it.
quiet() {
	same "$1" </dev/null
}
