#!/bin/bash
# Runs every test of the build in $BUILD and closes with one line over all of them.
#
# Runners that are ours close with 'N passed, N failed'; cmocka and bats speak TAP. A runner that
# ends badly without saying what failed counts as one failure. As many run at a time as there are
# cores (JOBS says otherwise); what they say is shown in the order of their names, runner by runner.
set -u
cd "$(dirname "$0")/.." || exit 2
: "${BUILD:=build}" "${CC:=cc}" "${JOBS:=$(nproc)}"
export BUILD CC PARLANCE_CACHE=
export PARLANCE=$PWD/$BUILD/bin/parlance
reports=$(mktemp -d) || exit 2
trap 'rm -rf "$reports"' EXIT
begun=0
shown=0
passed=0
failed=0

# Shows the reports that are there, up to the first that is still being written; their last line
# holds the counts.
show() {
	local report good bad
	while [ -e "$reports/$shown.done" ]; do
		report=$reports/$shown
		read -r good bad < <(tail -n 1 "$report")
		sed '$d' "$report"
		passed=$((passed + good))
		failed=$((failed + bad))
		shown=$((shown + 1))
	done
}

# begin COMMAND...: runs tap or closing beside the others, once there is a core for it.
begin() {
	local report=$reports/$begun
	while [ "$(jobs -rp | wc -l)" -ge "$JOBS" ]; do
		wait -n
	done
	show
	{
		"$@" >"$report" 2>&1
		touch "$report.done"
	} </dev/null &
	begun=$((begun + 1))
}

# count NAME STATUS PASSED FAILED: a runner's last words.
count() {
	local name=$1 status=$2 good=$3 bad=$4
	if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then
		echo "$name ended with status $status"
		bad=1
	fi
	printf '%-40s %s passed, %s failed\n%s %s\n' "$name" "$good" "$bad" "$good" "$bad"
}

# tap NAME COMMAND...: a runner that speaks TAP; only what is not ok is shown. A test that is skipped
# counts neither way (cmocka calls it "not ok" and bats "ok").
tap() {
	local name=$1 status out
	shift
	out=$("$@" 2>&1)
	status=$?
	out=$(grep -vE '^(not )?ok .*# (SKIP|skip)' <<<"$out")
	if [ $status -ne 0 ]; then
		grep -vE '^ok |^1\.\.' <<<"$out"
	fi
	count "$name" $status "$(grep -c '^ok ' <<<"$out")" "$(grep -c '^not ok ' <<<"$out")"
}

# closing NAME COMMAND...: a runner of ours; its last line is 'N passed, N failed'.
closing() {
	local name=$1 status last out
	shift
	out=$("$@" 2>&1)
	status=$?
	last=${out##*$'\n'}
	if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
		[ "$out" = "$last" ] || echo "${out%$'\n'*}"
		count "$name" $status "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
	else
		echo "$out"
		count "$name" 1 0 0
	fi
}

for test in tests/unit/test_*.c; do
	if [ ! -e "$BUILD/${test%.c}" ] && [ -e "plugins/${test:16:-2}/plugin.mk" ]; then
		echo "${test%.c} is left out: its plugin needs a library that is not installed"
		continue
	fi
	[ -e "$test" ] && CMOCKA_MESSAGE_OUTPUT=TAP begin tap "${test%.c}" "$BUILD/${test%.c}"
done
for runner in tests/contract/*.c; do
	[ -e "$runner" ] && begin closing "${runner%.c}" "$BUILD/${runner%.c}"
done
for target in tests/fuzz/fuzz_*.c; do
	name=$(basename "$target" .c)
	if [ ! -e "$BUILD/tests/fuzz/$name" ]; then
		echo "tests/fuzz/$name is left out: its plugin needs a library that is not installed"
		continue
	fi
	# shellcheck disable=SC2046 # folders of the corpus, without spaces
	begin closing "tests/fuzz/$name, its corpus" "$BUILD/tests/fuzz/$name" $(find $(tests/fuzz/corpus.sh "$name") -type f)
done
begin closing tests/floors.sh tests/floors.sh
begin closing tests/headers.sh tests/headers.sh
for cases in tests/cli/*.bats; do
	[ -e "$cases" ] && begin tap "$cases" bats --tap "$cases"
done
wait
show

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
