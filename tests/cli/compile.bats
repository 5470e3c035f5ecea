#!/usr/bin/env bats
# `parlance compile`: what it writes and says, that a run uses it where it fits and only there, and
# that nothing else is different.

load program

setup() {
	common_setup
	cp "$top/docs/examples/kirkdale.json" ours.json
	cp "$top/glossaries/uk-base.json" .
	printf 'Our clients hold a grant.\nThe grantees met.\n' >bid.txt
}

# Runs over the glossaries of this folder only.
ours() {
	local command=$1
	shift
	parlance "$command" --glossary-dir . --glossary ours.json "$@"
}

compile() {
	expect 0 ours compile
}

# stale REASON: the file is not used, and why.
stale() {
	expect 1 ours compile --check
	same out <<<"ours.compiled: is not used: $1"
	quiet err
}

@test "it says what it wrote, and then that it is used" {
	stale "there is none"
	compile
	grep -q '^ours.compiled: [0-9]* concepts of 2 glossaries, [0-9.]* MB$' out
	expect 0 ours compile --check
	same out <<<"ours.compiled: is used"
}

@test "with it a run says the same, byte for byte" {
	texts=("$top"/docs/examples/answer.txt "$top"/docs/*.md bid.txt)
	for command in "translate --no-profile" "annotate --format jsonl" "lookup client" "lookup cleint" \
		"lookup -- '*ing'" "search --vocabulary" "export --as csv"; do
		files=("${texts[@]}")
		case $command in lookup* | export*) files=() ;; esac
		eval ours "$command" '"${files[@]}"' >"json.$((++number))" 2>&1 || true
	done
	compile
	expect 0 ours compile --check
	number=0
	for command in "translate --no-profile" "annotate --format jsonl" "lookup client" "lookup cleint" \
		"lookup -- '*ing'" "search --vocabulary" "export --as csv"; do
		files=("${texts[@]}")
		case $command in lookup* | export*) files=() ;; esac
		eval ours "$command" '"${files[@]}"' >"compiled" 2>&1 || true
		[ -s compiled ]
		cmp compiled "json.$((++number))"
	done
}

@test "names that a run protects, what it skips and what was decided count with it too" {
	compile
	expect 0 ours translate --protect "Our clients" bid.txt
	grep -q "Our clients hold" out
	expect 0 ours translate --skip service-user bid.txt
	grep -q "Our clients hold" out
	expect 0 ours translate bid.txt
	! grep -q "Our clients hold" out
}

@test "a glossary that was changed is read instead" {
	compile
	sed -i 's/"version": "[^"]*"/"version": "9999.1"/' ours.json
	stale "ours.json has changed since, or was not there when it was compiled"
	compile
	expect 0 ours compile --check
	# The same size, the same time: the contents count.
	touch -r uk-base.json time
	sed -i 's/fund/dnuf/' uk-base.json
	touch -r time uk-base.json
	stale "uk-base.json has changed since, or was not there when it was compiled"
}

@test "another set is another set" {
	printf '{"parlance": 1, "id": "more", "requires": ["uk-base"], "terms": ["bid"]}' >more.json
	expect 0 ours compile --glossary more.json
	expect 0 ours compile --glossary more.json --check
	expect 1 ours compile --check
	same out <<<"ours.compiled: is not used: it was compiled of more glossaries"
	compile
	expect 1 ours compile --glossary more.json --check
	same out <<<"ours.compiled: is not used: more.json has changed since, or was not there when it was compiled"
}

@test "within a layer, the order of the glossaries counts" {
	printf '{"parlance": 1, "id": "a", "terms": ["bid"]}' >a.json
	printf '{"parlance": 1, "id": "b", "terms": ["bid"]}' >b.json
	expect 0 parlance compile -g a.json -g b.json
	expect 0 parlance compile -g a.json -g b.json --check
	expect 1 parlance compile -g b.json -g a.json --check
	same out <<<"a.compiled: is not used: it was compiled of the glossaries in another order"
}

@test "a damaged or foreign file is not used, and hinders nothing" {
	compile
	expect 0 ours translate bid.txt
	cp out wanted
	cp err said
	cp ours.compiled whole
	head -c 3000 whole >ours.compiled
	stale "it is damaged"
	expect 0 ours translate bid.txt
	cmp out wanted
	{ head -c 200 whole; printf X; tail -c +202 whole; } >ours.compiled
	stale "it is damaged"
	printf 'Dear Sir' >ours.compiled
	stale "it is no compiled file, or one of another kind of machine"
	: >ours.compiled
	stale "it is no compiled file, or one of another kind of machine"
	expect 0 ours translate bid.txt
	cmp out wanted
	cmp err said
}

@test "that of a project lies beside its project file" {
	printf '{"parlance-project": 1, "glossaries": ["ours.json"]}\n' >parlance.json
	expect 0 parlance compile --glossary-dir .
	grep -q '^parlance.compiled: ' out
	[ ! -e ours.compiled ]
	expect 0 parlance compile --glossary-dir . --check
	same out <<<"parlance.compiled: is used"
}

@test "what is shipped comes compiled" {
	expect 0 parlance compile --no-profile --check
	grep -q 'uk-base.compiled: is used$' out
	expect 0 parlance glossaries
	grep -A1 'uk-base.json$' out | grep -q '^  compiled$'
	[ "$(grep -c compiled out)" -eq 1 ]
}

@test "the list of glossaries says which are compiled, and which no longer" {
	compile
	expect 0 parlance glossaries --glossary-dir .
	grep -A1 'ours.json$' out | grep -q '^  compiled$'
	echo >>uk-base.json
	expect 0 parlance glossaries --glossary-dir .
	grep -q '^  compiled, but not used: ./uk-base.json has changed since, or was not there when it was compiled$' out
	expect 0 parlance glossaries --glossary-dir . --format json
	grep -q '"name":"ours".*"compiled":"stale"' out
}

@test "-o writes it elsewhere; what cannot be written or found is said" {
	expect 0 ours compile -o elsewhere
	quiet out
	cmp <(head -c 8 elsewhere) <(printf parlance)
	[ ! -e ours.compiled ]
	expect 2 parlance compile -g gone
	grep -q "error: there is no glossary 'gone'" err
	printf '{' >bad.json
	expect 2 parlance compile -g bad.json
	[ ! -e bad.compiled ]
}
