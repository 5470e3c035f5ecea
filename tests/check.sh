#!/bin/bash
# Runs every test of the build in $BUILD and closes with one line over all of them.
#
# Runners that are ours close with 'N passed, N failed'; cmocka and bats speak TAP. A runner that
# ends badly without saying what failed counts as one failure.
set -u
cd "$(dirname "$0")/.." || exit 2
: "${BUILD:=build}" "${CC:=cc}"
export BUILD CC
export PARLANCE=$PWD/$BUILD/bin/parlance
passed=0
failed=0
out=$(mktemp) || exit 2
trap 'rm -f "$out"' EXIT

# count NAME STATUS PASSED FAILED: adds a runner's result, and says it.
count() {
	local name=$1 status=$2 good=$3 bad=$4
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		echo "$name ended with status $status"
		bad=1
	fi
	passed=$((passed + good))
	failed=$((failed + bad))
	printf '%-40s %s passed, %s failed\n' "$name" "$good" "$bad"
}

# tap NAME COMMAND...: a runner that speaks TAP; only what is not ok is shown. A test that is skipped
# counts neither way (cmocka calls it "not ok" and bats "ok").
tap() {
	local name=$1 status
	shift
	"$@" >"$out" 2>&1
	status=$?
	sed -i '/^\(not \)\?ok .*# \(SKIP\|skip\)/d' "$out"
	if [ $status -ne 0 ]; then
		grep -vE '^ok |^1\.\.' "$out"
	fi
	count "$name" $status "$(grep -c '^ok ' "$out")" "$(grep -c '^not ok ' "$out")"
}

# closing NAME COMMAND...: a runner of ours; its last line is 'N passed, N failed'.
closing() {
	local name=$1 status last
	shift
	"$@" >"$out" 2>&1
	status=$?
	last=$(tail -n 1 "$out")
	if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
		sed '$d' "$out"
		count "$name" $status "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
	else
		cat "$out"
		count "$name" 1 0 0
	fi
}

for test in tests/unit/test_*.c; do
	if [ ! -e "$BUILD/${test%.c}" ] && [ -e "plugins/${test:16:-2}/plugin.mk" ]; then
		echo "${test%.c} is left out: its plugin needs a library that is not installed"
		continue
	fi
	[ -e "$test" ] && CMOCKA_MESSAGE_OUTPUT=TAP tap "${test%.c}" "$BUILD/${test%.c}"
done
for runner in tests/contract/*.c; do
	[ -e "$runner" ] && closing "${runner%.c}" "$BUILD/${runner%.c}"
done
for target in tests/fuzz/fuzz_*.c; do
	name=$(basename "$target" .c)
	if [ ! -e "$BUILD/tests/fuzz/$name" ]; then
		echo "tests/fuzz/$name is left out: its plugin needs a library that is not installed"
		continue
	fi
	# shellcheck disable=SC2046 # folders of the corpus, without spaces
	closing "tests/fuzz/$name, its corpus" "$BUILD/tests/fuzz/$name" $(find $(tests/fuzz/corpus.sh "$name") -type f)
done
closing tests/floors.sh tests/floors.sh
closing tests/headers.sh tests/headers.sh
for cases in tests/cli/*.bats; do
	[ -e "$cases" ] && tap "$cases" bats --tap "$cases"
done

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
