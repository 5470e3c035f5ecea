#!/usr/bin/env bats
# What runs keep compiled for each other: that nothing else is different by it, that it is never
# believed unchecked, and that it takes no more room than it may.

load program

setup() {
	common_setup
	export PARLANCE_CACHE=$BATS_TEST_TMPDIR/kept/parlance
	cp "$top/docs/examples/kirkdale.json" ours.json
	printf 'Our clients hold a grant.\nThe grantees met.\n' >bid.txt
}

# How many files are kept.
kept() {
	find kept -type f 2>/dev/null | wc -l
}

# Which set of glossaries, by their names behind --glossary.
run_with() {
	local command=$1 options=()
	shift
	for name in ${set:-ours.json}; do
		options+=(--glossary "$name")
	done
	parlance "$command" --no-profile "${options[@]}" "$@"
}

@test "runs say the same with it, byte for byte, whatever lies on top" {
	cat >tender.json <<-'END'
		{"parlance": 1, "id": "tender", "layer": "tender", "requires": ["uk-base"], "concepts": [
		  {"overrides": "uk-base/service-user", "action": "replace",
		   "terms": {"third-sector": [{"term": "client", "drop": true}],
		             "commissioner": [{"term": "supported resident", "status": "preferred"}]}},
		  {"id": "van", "mapping": "exact",
		   "terms": {"third-sector": ["our van"], "commissioner": ["outreach vehicle"]}}]}
	END
	for set in ours.json "tender.json ours.json" "uk-wales uk-health-and-care" "tender.json uk-housing"; do
		for round in json first second; do
			[ $round != json ] || export PARLANCE_CACHE=
			{
				run_with translate "$top/docs/examples/answer.txt" bid.txt
				run_with annotate --format jsonl "$top/docs/examples/answer.txt"
				run_with lookup client || true
				run_with lookup -- '*ing' || true
			} >$round 2>&1
			export PARLANCE_CACHE=$BATS_TEST_TMPDIR/kept/parlance
		done
		[ -s json ]
		cmp json first
		cmp json second
	done
	[ "$(kept)" -eq 4 ]
	set="tender.json ours.json"
	expect 0 run_with compile --check
	grep -q '^/.*/kept/parlance/[0-9a-f]*\.compiled: is used$' out
}

@test "a glossary that was changed is another set, and its file is written anew" {
	expect 0 run_with lookup grantee
	sed 's/"title": "[^"]*"/"title": "Another title"/' ours.json >new && mv new ours.json
	expect 1 run_with compile --check
	expect 0 run_with lookup grantee
	expect 0 run_with compile --check
	[ "$(kept)" -eq 1 ]
}

@test "a damaged file hinders nothing, and is written anew" {
	expect 0 run_with translate bid.txt
	cp out before
	file=$(echo kept/parlance/*.compiled)
	for damage in "truncate -s 100" "truncate -s 0" "truncate -s -1" "cp bid.txt"; do
		$damage "$file"
		expect 1 run_with compile --check
		expect 0 run_with translate bid.txt
		same out <before
		expect 0 run_with compile --check
	done
}

@test "nothing is kept where it is switched off, or for a few terms" {
	PARLANCE_CACHE='' expect 0 run_with translate bid.txt
	printf '{"parlance": 1, "id": "few", "terms": ["client"]}' >few.json
	set=few.json expect 0 run_with lookup client
	[ "$(kept)" -eq 0 ]
}

@test "by default it is the user's folder of such things" {
	unset PARLANCE_CACHE
	XDG_CACHE_HOME=$PWD/xdg HOME=$PWD/home expect 0 run_with lookup grantee
	HOME=$PWD/home XDG_CACHE_HOME='' expect 0 run_with lookup grantee
	[ "$(ls xdg/parlance)" = "$(ls home/.cache/parlance)" ]
	[ "$(stat -c %a xdg xdg/parlance | sort -u)" = 700 ]
	env -u XDG_CACHE_HOME -u HOME "$PARLANCE" lookup --no-profile --glossary ours.json grantee
}

@test "a folder that cannot be used is passed over in silence" {
	expect 0 run_with translate bid.txt
	cat out err >before
	chmod g+w kept/parlance
	expect 1 run_with compile --check
	expect 0 run_with translate bid.txt
	cat out err | cmp before
	: >file
	PARLANCE_CACHE=$PWD/file/parlance expect 0 run_with translate bid.txt
	cat out err | cmp before
	PARLANCE_CACHE=/proc/parlance expect 0 run_with translate bid.txt
	cat out err | cmp before
}

@test "what was not used for longest goes, once it is too much" {
	mkdir -p -m 700 kept/parlance
	for i in {10..30}; do
		: >"kept/parlance/old$i.compiled"
		touch -d "2020-01-$i" "kept/parlance/old$i.compiled"
	done
	: >kept/parlance/.123.compiled && touch -d 2019-01-01 kept/parlance/.123.compiled
	: >kept/parlance/mine.txt
	expect 0 run_with translate bid.txt
	[ "$(ls kept/parlance/*.compiled | wc -l)" -eq 16 ]
	[ -e kept/parlance/mine.txt ] && [ ! -e kept/parlance/.123.compiled ]
	[ -e kept/parlance/old30.compiled ] && [ ! -e kept/parlance/old15.compiled ]
	expect 0 run_with compile --check
}
