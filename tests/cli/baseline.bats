#!/usr/bin/env bats
# Baselines of the command check: what is known is not told, however the document moves around it.

load common

check() {
	"$PARLANCE" check --glossary "$GLOSSARIES/check.json" "$@"
}

write() {
	check --baseline known.json --write-baseline "$@" >/dev/null 2>&1
}

# tells STATUS N: with the baseline, a.md has N findings that are told.
tells() {
	run -"$1" --separate-stderr check --baseline known.json --fail-on any a.md
	[ "$(grep -c '^a\.md:' <<<"$output")" -eq "$2" ] || {
		echo "$output"
		return 1
	}
}

@test "baseline: it is written, in order, and what it knows is not told" {
	mkdir bids
	printf 'A grantee met old folk.\n\nThe SROI.\n' >bids/b.md
	printf 'Old folk. A drop-in.\n' >a.md
	run -0 --separate-stderr check --baseline known.json --write-baseline bids a.md
	is '2 files: nothing found; 5 known by the baseline'
	says 'known.json: note: has 5 findings, which are not told any more [P-341]'
	run cat known.json
	marks=$(sed 's/"fingerprint":"[0-9a-f]\{16\}"/"fingerprint":"F"/' known.json)
	[ "$marks" = '{
  "parlance-baseline": 1,
  "files": {
    "a.md": [
      {"rule":"chk/drop-in","text":"drop-in","fingerprint":"F"},
      {"rule":"chk/older-people","text":"Old folk","fingerprint":"F"}
    ],
    "bids/b.md": [
      {"rule":"acronym-unexpanded","text":"SROI","fingerprint":"F"},
      {"rule":"chk/grantee","text":"grantee","fingerprint":"F"},
      {"rule":"chk/older-people","text":"old folk","fingerprint":"F"}
    ]
  }
}' ]
	run -0 --separate-stderr check --baseline known.json --fail-on any bids a.md
	is '2 files: nothing found; 5 known by the baseline'
	says ''
	# the order of the inputs and of the jobs does not show
	cp known.json first.json
	rm known.json
	write -j 3 a.md bids bids/b.md
	cmp known.json first.json
}

@test "baseline: what stays in its sentence stays known, wherever it goes" {
	printf 'One line. Each grantee met old folk, and the grantee left. Each grantee met old folk, and the grantee left.\n' >a.md
	write a.md
	tells 0 0
	# lines above it, wrapped anew, another sentence before it
	printf '# New\n\nMore.\n\nOne more line. Each\ngrantee met old   folk,\nand the grantee left. Each grantee met old folk, and\nthe grantee left.\n' >a.md
	tells 0 0
	# one more of the same is new
	printf 'Each grantee met old folk, and the grantee left. Each grantee met old folk, and the grantee left. Each grantee met old folk, and the grantee left.\n' >a.md
	tells 1 3
	# another sentence is new
	printf 'Each grantee met old folk, and the grantee stayed. Each grantee met old folk, and the grantee left.\n' >a.md
	tells 1 3
}

@test "baseline: what is gone is said, and does not count" {
	printf 'A grantee. Old folk.\n' >a.md
	printf 'A grantee.\n' >b.md
	write a.md b.md
	printf 'Nobody. Old folk.\n' >a.md
	run -0 --separate-stderr check --baseline known.json a.md
	says 'known.json: note: one of its findings is not there any more: "grantee" [chk/grantee] in a.md [P-340]
help: write it anew with --write-baseline'
	printf 'Nobody.\n' >a.md
	run -0 --separate-stderr check --baseline known.json a.md b.md
	[[ $stderr == 'known.json: note: 2 of its findings are not there any more, the first is "'*'" ['*'] in a.md [P-340]'* ]]
	# a run about a part says nothing of the others
	run -0 --separate-stderr check --only people --baseline known.json a.md
	says ''
}

@test "baseline: files that are not checked stay, files that are gone go" {
	printf 'A grantee.\n' >a.md
	printf 'Old folk.\n' >b.md
	printf 'A drop-in.\n' >c.md
	write a.md b.md c.md
	rm c.md
	printf 'A grantee and old folk.\n' >a.md
	write a.md
	[ "$(grep -c '"rule"' known.json)" -eq 3 ]
	grep -q '"b.md"' known.json
	! grep -q '"c.md"' known.json
}

@test "baseline: files are named from its folder, from wherever it is used" {
	mkdir -p repo/bids/sub repo/ci
	printf 'A grantee.\n' >repo/bids/sub/a.md
	(cd repo && check --baseline ci/known.json --write-baseline bids >/dev/null 2>&1)
	grep -q '"../bids/sub/a.md": \[' repo/ci/known.json
	run -0 check --baseline repo/ci/known.json repo/bids
	is '1 file: nothing found; 1 known by the baseline'
	cd repo/bids/sub
	run -0 check --baseline ../../ci/known.json a.md
	is '1 file: nothing found; 1 known by the baseline'
	run -0 check --baseline "$BATS_TEST_TMPDIR/repo/ci/known.json" "$PWD/a.md"
	is '1 file: nothing found; 1 known by the baseline'
}

@test "baseline: what is wrong with one is said" {
	printf 'A drop-in.\n' >first.md
	run -2 --separate-stderr check --baseline none.json first.md
	says 'none.json: error: there is no such file [P-002]
help: check the spelling; to make it, add --write-baseline this once'
	printf 'A grantee.\n' >a.md
	run -2 --separate-stderr check --write-baseline a.md
	is ''
	says 'error: --write-baseline does not say which file [P-342]
help: type: --baseline FILE --write-baseline'
	run -2 check --baseline missing.json a.md
	[[ $output == 'missing.json: error: '* ]]
	run -2 check --baseline nowhere/known.json --write-baseline a.md
	[[ $output == 'nowhere/known.json: error: --baseline: there is no such folder'* ]]
	for bad in '' '[]' '{}' '{"parlance-baseline": 2, "files": {}}' '{"parlance-baseline": 1}' \
		'{"parlance-baseline": 1, "files": []}' '{"parlance-baseline": 1, "files": {"a.md": {}}}' \
		'{"parlance-baseline": 1, "files": {"a.md": [1]}}' \
		'{"parlance-baseline": 1, "files": {"a.md": [{"rule": "x", "text": "y"}]}}' \
		'{"parlance-baseline": 1, "files": {"a.md": [{"rule": "x", "text": "y", "fingerprint": "z", "more": 1}]}, "a": 1}'; do
		printf '%s' "$bad" >bad.json
		run -2 --separate-stderr check --baseline bad.json a.md
		[[ $stderr == 'bad.json:'*': error: '* ]] || {
			echo "$bad: $stderr"
			return 1
		}
		# what is no baseline is not overwritten
		run -2 check --baseline bad.json --write-baseline a.md
		[ "$(cat bad.json)" = "$bad" ]
	done
}

@test "baseline: comments and declined terms are not in it; SARIF has its state" {
	printf 'A grantee <!-- parlance-disable-line grantee -->\n\nOld folk.\n' >a.md
	write a.md
	[ "$(grep -c '"rule"' known.json)" -eq 1 ]
	printf 'A grantee.\n\nOld folk.\n' >a.md
	run -1 --separate-stderr check --baseline known.json --format sarif a.md
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/cli/sarif.schema.json" <<<"$output"
	[[ $output == *'"ruleId":"chk/grantee"'*'"baselineState":"new"'*'"ruleId":"chk/older-people"'*'"baselineState":"unchanged"'* ]]
}
