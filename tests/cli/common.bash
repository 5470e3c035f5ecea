# What the tests of the command line share: the program, a folder of their own, a glossary of their
# own (the base glossary grows; these tests must not change with it).
bats_require_minimum_version 1.5.0

# What import says behind its count of a sheet that says of no pair what may be done with it.
explained='
help: its terms are only explained: for translate to write one, add a column "action", with replace or suggest in its row'

setup() {
	TESTS=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
	: "${BUILD:=build}"
	: "${PARLANCE:=$TESTS/../$BUILD/bin/parlance}"
	REPLAY=$TESTS/../$BUILD/tests/tools/replay
	GLOSSARIES=$TESTS/glossaries
	unset PARLANCE_PLUGIN_PATH PARLANCE_GLOSSARY_PATH
	export PARLANCE_CACHE= # nothing outside of the test's folder is written
	cd "$BATS_TEST_TMPDIR" || return 1
}

# The program over the tests' glossary.
parlance() {
	local command=$1
	shift
	"$PARLANCE" "$command" --glossary "$GLOSSARIES/bid.json" "$@"
}

# is TEXT: the output of the last run, with its line ends.
is() {
	if [ "$output" != "$1" ]; then
		diff <(printf '%s\n' "$1") <(printf '%s\n' "$output")
		return 1
	fi
}

# says TEXT: what the last run (--separate-stderr) wrote to standard error.
says() {
	if [ "$stderr" != "$1" ]; then
		diff <(printf '%s\n' "$1") <(printf '%s\n' "$stderr")
		return 1
	fi
}
