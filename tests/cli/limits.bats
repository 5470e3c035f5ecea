#!/usr/bin/env bats
# parlance translate --limit: what fits, what is written shorter, what is held back

load common

# A glossary in which a client is a registered service user, or a recipient where that is too long.
setup_file() {
	cat >"$BATS_FILE_TMPDIR/care.json" <<-'END'
		{"parlance": 1, "id": "care", "title": "Care", "version": "1", "language": "en-GB", "licence": "MIT",
		 "registers": {"third-sector": "", "commissioner": ""},
		 "concepts": [
		  {"id": "user", "pos": "noun", "mapping": "exact", "definition": "One who uses a service.",
		   "reason": "The contract says so.",
		   "terms": {"third-sector": [{"term": "client", "use": ["registered service user", "service user", "recipient"]}],
		             "commissioner": ["registered service user", "service user", "recipient"]}},
		  {"id": "review", "pos": "noun", "mapping": "exact", "definition": "A look at what was done.",
		   "reason": "The form calls it that.",
		   "terms": {"third-sector": ["report"], "commissioner": ["monitoring return"]}},
		  {"id": "talk", "pos": "noun", "mapping": "exact", "definition": "People who meet.",
		   "reason": "The form calls it that.",
		   "terms": {"third-sector": ["group of people that meets"], "commissioner": ["forum"]}}]}
	END
}

translate() {
	"$PARLANCE" translate --glossary "$BATS_FILE_TMPDIR/care.json" "$@"
}

# The summary without its reasons.
summary() {
	sed -E '/^ +The (contract|form)/d; s/  The (contract|form) .*//' <<<"$stderr"
}

same_summary() {
	diff <(printf '%s\n' "$1") <(summary)
}

setup() {
	load common
	cd "$BATS_TEST_TMPDIR" || return 1
	TESTS=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
	: "${BUILD:=build}"
	: "${PARLANCE:=$TESTS/../$BUILD/bin/parlance}"
	# 13 words, 67 characters
	echo 'A client wrote a report. The client read it. One report, one client.' >in.txt
}

@test "limit: all changes fit, and all are made" {
	run -0 --separate-stderr translate --limit 21w in.txt
	is 'A registered service user wrote a monitoring return. The registered service user read it. One monitoring return, one registered service user.'
	same_summary 'in.txt: 5 changes
  1:3   client -> registered service user  (+2 words, +17 characters)
  1:18  report -> monitoring return  (+1 word, +11 characters)
  1:30  client -> registered service user  (+2 words, +17 characters)
  1:50  report -> monitoring return  (+1 word, +11 characters)
  1:62  client -> registered service user  (+2 words, +17 characters)
13 words before, 21 after (+8)
Limit of 21 words (spaces): 13 before, 21 after, 0 left'
}

@test "limit: where not all fits, a term is written shorter in all its places" {
	run -0 --separate-stderr translate --limit 20w in.txt
	is 'A recipient wrote a monitoring return. The recipient read it. One monitoring return, one recipient.'
	same_summary 'in.txt: 5 changes
  1:3   client -> recipient  (+3 characters)
  1:18  report -> monitoring return  (+1 word, +11 characters)
  1:30  client -> recipient  (+3 characters)
  1:50  report -> monitoring return  (+1 word, +11 characters)
  1:62  client -> recipient  (+3 characters)
13 words before, 15 after (+2)
Limit of 20 words (spaces): 13 before, 15 after, 5 left'
}

@test "limit: what still does not fit is held back, one concept in all of its places" {
	run -0 --separate-stderr translate --limit 14w in.txt
	is 'A recipient wrote a report. The recipient read it. One report, one recipient.'
	same_summary 'in.txt: 3 changes
  1:3   client -> recipient  (+3 characters)
  1:30  client -> recipient  (+3 characters)
  1:62  client -> recipient  (+3 characters)
Held back, or the text would break its limit: 2
  1:18  report -> monitoring return  (+1 word, +11 characters)
  1:50  report -> monitoring return  (+1 word, +11 characters)
13 words before, 13 after
Limit of 14 words (spaces): 13 before, 13 after, 1 left'
	echo "$output" >out.txt
	run -0 --separate-stderr translate --limit 14w out.txt
	[ "$output" = "$(cat out.txt)" ]
}

@test "limit: a shorter wording with another object of the verb is none" {
	echo 'We run a service that is free, and keep track of it with the clients.' >answer.txt
	run -0 --separate-stderr "$PARLANCE" translate --limit 15w answer.txt
	is 'We deliver a service that is free, and monitor it with the service users.'
	echo 'We run a service that is free.' >answer.txt
	run -0 --separate-stderr "$PARLANCE" translate --limit 30c answer.txt
	is 'We run a service that is free.'
}

@test "limit: a change that shortens the text makes room for one before it" {
	echo 'A report for the group of people that meets.' >in.txt
	run -0 --separate-stderr translate --limit 9w in.txt
	is 'A monitoring return for the forum.'
}

@test "limit: one that is broken already holds nothing back, and is told aloud" {
	run -1 --separate-stderr translate --limit 12w in.txt
	[[ $output == 'A registered service user wrote a monitoring return.'* ]]
	[ "$(tail -n 3 <<<"$stderr")" = "13 words before, 21 after (+8)
Limit of 12 words (spaces): 13 before, 21 after, 9 TOO MANY
in.txt: warning: 21 words by the rule 'spaces', 9 more than the limit of 12 [P-240]" ]
	run -1 --separate-stderr translate --limit 12w --diff in.txt
	says "in.txt: warning: 21 words by the rule 'spaces', 9 more than the limit of 12 [P-240]"
}

@test "limit: a minimum is kept likewise" {
	echo 'A report for the group of people that meets.' >in.txt
	run -0 --separate-stderr translate --limit 9-w in.txt
	is 'A monitoring return for the group of people that meets.'
	[[ $stderr == *'
Held back, or the text would break its limit: 1
  1:18  group of people that meets -> forum  (-4 words, -21 characters)'* ]]
	run -0 --separate-stderr translate --limit 6-9w in.txt
	is 'A monitoring return for the forum.'
	run -1 --separate-stderr translate --limit 20-30w in.txt
	[[ $stderr == *'Limit of 20 to 30 words (spaces): 9 before, 6 after, 14 TOO FEW'* ]]
	[[ $stderr == *"6 words by the rule 'spaces', 14 fewer than the minimum of 20 [P-240]" ]]
}

@test "limit: a text below its minimum is not lengthened beyond its maximum" {
	run -0 --separate-stderr translate --limit 15-15w in.txt
	is 'A recipient wrote a monitoring return. The recipient read it. One monitoring return, one recipient.'
}

@test "limit: words and characters at once, costs by the rule of the limit" {
	printf 'A client wrote.\r\nA report.\r\n' >in.txt
	run -0 --separate-stderr translate --limit 9w:unicode --limit 28c:crlf in.txt
	[ "$output" = $'A client wrote.\r\nA report.\r' ]
	same_summary 'in.txt: no changes
Held back, or the text would break its limit: 2
  1:3  client -> recipient  (+3 characters)
  2:3  report -> monitoring return  (+1 word, +11 characters)
5 words before, 5 after
Limit of 9 words (unicode): 5 before, 5 after, 4 left
Limit of 28 characters (crlf): 26 before, 26 after, 2 left'
	run -0 --separate-stderr translate --limit 9w:unicode --limit 29c:crlf in.txt
	[ "$output" = $'A recipient wrote.\r\nA report.\r' ]
	[[ $stderr == *'
Limit of 9 words (unicode): 5 before, 5 after, 4 left
Limit of 29 characters (crlf): 26 before, 29 after, 0 left' ]]
}

@test "limit: the project file's, and several texts each by its own" {
	cp in.txt a.txt
	cp in.txt b.txt
	cat >parlance.json <<-END
		{"parlance-project": 1, "glossaries": ["$BATS_FILE_TMPDIR/care.json"], "limits": {"a.txt": "14w", "b.txt": ["10w"]}}
	END
	run -1 --separate-stderr "$PARLANCE" translate a.txt b.txt
	[[ $stderr == *'Limit of 14 words (spaces): 13 before, 13 after, 1 left'* ]]
	[[ $stderr == *'Limit of 10 words (spaces): 13 before, 21 after, 11 TOO MANY'* ]]
	[[ $stderr == *"b.txt: warning: 21 words by the rule 'spaces', 11 more than the limit of 10 [P-240]"* ]]
}

@test "limit: JSON lines say what is held back, the costs by each rule, and the limits" {
	run -0 --separate-stderr translate -f jsonl --limit 14w --limit 100c:no-spaces in.txt
	says ''
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/jsonl.schema.json" <<<"$output"
	[ "$(grep -c '"held":true,"limits":\[{"unit":"words","rule":"spaces","cost":1},{"unit":"characters","rule":"no-spaces","cost":10}\]' <<<"$output")" = 2 ]
	[ "$(grep -c '"applied":true' <<<"$output")" = 3 ]
	[ "$(tail -n 2 <<<"$output")" = '{"file":"in.txt","event":"limit","unit":"words","rule":"spaces","least":null,"most":14,"before":13,"after":13,"kept":true,"v":1}
{"file":"in.txt","event":"limit","unit":"characters","rule":"no-spaces","least":null,"most":100,"before":56,"after":65,"kept":true,"v":1}' ]
	# without limits nothing of them is said
	run -0 --separate-stderr translate -f jsonl in.txt
	[[ $output != *held* && $output != *limit* ]]
}

@test "limit: by every rule the costs of what is applied are the change of the text" {
	command -v jq >/dev/null || skip "jq is not installed"
	cp "$TESTS/../docs/examples/answer.txt" answer.txt
	sed 's/$/\r/' answer.txt >windows.txt
	fmt -w 50 answer.txt | sed 's/^/  /; s/clients/**clients**/' >wrapped.md
	for rule in w:spaces w:word w:unicode c:lf c:crlf c:utf16 c:clusters c:word c:no-spaces; do
		for file in answer.txt windows.txt wrapped.md; do
			"$PARLANCE" translate --apply suggest -f jsonl --limit "1$rule" "$file" >records 2>/dev/null || true
			costs=$(jq -s 'map(select(.applied).limits[0].cost) | add' records)
			change=$(jq 'select(.event == "limit") | .after - .before' records)
			echo "$rule $file: the costs are $costs, the change is $change"
			[ "$costs" -ne 0 ]
			[ "$costs" = "$change" ]
		done
	done
}

@test "--sections: each answer keeps its own limit, whatever is held back in another" {
	printf '# One (4 words)\n\nA client reads reports.\n\n# Two\n\nWord limit: 20\n\nA client reads reports.\n\n# Three\n\nA client.\n' >in.md
	run -0 --separate-stderr translate --sections in.md --record rec.json
	is '# One (4 words)

A recipient reads reports.

# Two

Word limit: 20

A registered service user reads monitoring returns.

# Three

A registered service user.'
	[ "$(tail -n 4 <<<"$stderr")" = 'One (4 words)
  Limit of 4 words (spaces): 4 before, 4 after, 0 left
Two
  Limit of 20 words (spaces): 4 before, 7 after, 13 left' ]
	[[ $stderr == *'Held back, or the text would break its limit: 1'* ]]
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/record.schema.json" <rec.json
	grep -q '"section":2,"title":"Two"' rec.json || grep -q '"title": "Two"' rec.json
	run -0 --separate-stderr translate --sections in.md -f jsonl
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/jsonl.schema.json" <<<"$output"
	# The record of a finding has the limits of its own answer only.
	[ "$(grep -c '"limits":\[\]' <<<"$output")" -eq 1 ]
	# What comes out counts as was said.
	translate --sections in.md -o out.md 2>/dev/null
	run -0 --separate-stderr "$PARLANCE" count --sections out.md
	[ "$(grep Limit <<<"$output")" = '                     Limit of 4 words (spaces): 4, 0 left
                     Limit of 20 words (spaces): 7, 13 left' ]
}

@test "--sections: answers within one that has a limit for all of them" {
	printf '# Part A (9 words in total)\n\n## Q1 (7 words)\n\nA client reads it.\n\n## Q2 (4 words)\n\nA client reads it.\n' >in.md
	run -0 --separate-stderr translate --sections in.md
	[ "$(grep reads <<<"$output")" = 'A recipient reads it.
A recipient reads it.' ]
}

@test "an answer that translating makes too long is told of" {
	printf '# Q1 (5 words)\n\nA client reads the news.\n\n# Q2 (4 words)\n\nA client reads the news.\n' >in.md
	run -0 --separate-stderr translate in.md -o out.md
	[ "$(grep -c P-241 <<<"$stderr")" -eq 1 ] # the second broke its limit before
	[[ $stderr == *"below 'Q1 (5 words)': 7 words by the rule 'spaces', 2 more than the limit of 5 [P-241]"* ]]
	[[ $stderr == *--sections* ]]
	run -1 --separate-stderr translate --sections in.md -o out.md
	[[ $stderr != *P-241* ]]
	run -0 --separate-stderr "$PARLANCE" annotate in.md
	[[ $stderr != *P-241* ]]
}
