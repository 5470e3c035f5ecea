#!/usr/bin/env bats
# translate --interactive: asking on a terminal, one change after the other.

load common

run_parlance() {
	"$PARLANCE" "$@"
}

setup_words() {
	cat >words.json <<-'E'
		{"parlance": 1, "id": "w", "registers": {"third-sector": "a", "commissioner": "b"},
		 "sources": {"guide": {"title": "The Guide"}},
		 "concepts": [
		 {"id": "people", "pos": "noun", "mapping": "exact", "reason": "Contracts say so.", "sources": ["guide"], "terms": {
			"third-sector": ["client", "guest"],
			"commissioner": ["service user", {"term": "individual", "status": "admitted"}]}},
		 {"id": "help", "pos": "noun", "mapping": "close", "reason": "Forms ask so.", "terms": {
			"third-sector": ["helper"], "commissioner": ["assistant"]}}]}
	E
	printf 'A client came.\n\nThe clients met a helper.\n\nOur guest waits.\n' >in.txt
}

# asked KEYS ARGUMENT...: translate -i on a terminal of its own, where KEYS are typed. What it showed is
# in the file screen, without colour.
asked() {
	local keys=$1
	shift
	status=0
	printf "$keys" | NO_COLOR=1 timeout 20 script -qec "'$PARLANCE' translate -g words.json -i $*" typescript >/dev/null || status=$?
	sed 's/\r*$//; 1,/^Script started/d; /^Script done/d' typescript >screen
	[ -s screen ] || sed 's/\r*$//' typescript >screen
}

# shows TEXT: it stands on the screen.
shows() {
	grep -qF -- "$1" screen || {
		echo "not on the screen: $1"
		cat screen
		return 1
	}
}

@test "interactive: a question with its place, sentence, change, grounds and choices" {
	setup_words
	asked 'yq' in.txt -o out.txt
	shows 'in.txt:1:3  (question 1 of 4, 11 words so far)'
	shows '    A [client] came.'
	shows '  client -> service user  (+1 word)'
	shows '    Contracts say so.'
	shows '    Source: The Guide (glossary w)'
	shows '  2: An individual'
	shows 'Change it? [y n a d 2 q ?] y'
	shows 'in.txt:3:5  (question 2 of 4, 12 words so far)'
	shows 'Change it? [y n a d 2 u q ?] q'
	is_file out.txt 'A service user came.

The clients met a helper.

Our guest waits.'
	[ ! -e parlance.json ]
}

is_file() {
	output=$(cat "$1")
	is "$2"
}

@test "interactive: yes, no, all, none; the rest is put off" {
	setup_words
	asked 'nynq' in.txt -o out.txt
	is_file out.txt 'A client came.

The service users met a helper.

Our guest waits.'
	shows 'Declined by you: 2'
	shows 'Not applied, for you to decide: 1'
	[ ! -e parlance.json ]
	asked 'ay' in.txt -o out.txt
	is_file out.txt 'A service user came.

The service users met an assistant.

Our guest waits.'
	shows 'y changes it, n leaves it, ? says what the other keys do.'
	shows 'a and d are remembered for the next run in parlance.json, which will be made.'
	shows 'parlance.json: note: this file was made, and keeps 1 decision of yours for the next run [P-249]'
	is_file parlance.json '{
  "parlance-project": 1,
  "decisions": {
    "w/people": {"client": "take"}
  }
}'
}

@test "interactive: what was decided of a term is not asked again, and holds without asking" {
	setup_words
	asked 'dd' in.txt -o out.txt
	is_file parlance.json '{
  "parlance-project": 1,
  "decisions": {
    "w/people": {"client": "leave"},
    "w/help": {"helper": "leave"}
  }
}'
	asked 'y' in.txt -o out.txt
	shows '(question 1 of 1, '
	shows 'Our [guest] waits.'
	is_file out.txt 'A client came.

The clients met a helper.

Our service user waits.'
	run -0 --separate-stderr run_parlance translate -g words.json in.txt
	is 'A client came.

The clients met a helper.

Our service user waits.'
	[[ $stderr == *'Declined by you: 3'* ]]
}

@test "interactive: another wording, here and everywhere" {
	setup_words
	asked '2a' in.txt -o out.txt
	shows '  A client -> An individual'
	shows '  1: service user  (+1 word)'
	is_file out.txt 'An individual came.

The individuals met a helper.

Our guest waits.'
	grep -qF '"w/people": {"client": {"write": "individual"}}' parlance.json
	run -0 --separate-stderr run_parlance translate -g words.json in.txt
	[[ $output == 'An individual came.'* ]]
}

@test "interactive: undo goes back, and takes back what was decided of the term" {
	setup_words
	asked 'duyq' in.txt -o out.txt
	[[ $(cat out.txt) == 'A service user came.

The clients met'* ]]
	[ ! -e parlance.json ]
	asked 'yyuunq' in.txt -o out.txt
	[[ $(cat out.txt) == 'A client came.'* ]]
	# At the first question there is nothing to take back: the help comes instead.
	asked 'uq' in.txt -o out.txt
	shows 'n  no, leave it here'
}

@test "interactive: the project file of the bid is kept as it is, but for the decision" {
	setup_words
	mkdir bid
	cp in.txt bid
	printf '{\r\n\t"parlance-project": 1, "skip": [ "x\\u0079z" ],\r\n\t"$comment" : "ours"\r\n}' >parlance.json
	asked 'dq' bid/in.txt -o out.txt
	shows "remembered for the next run in $BATS_TEST_TMPDIR/parlance.json."
	printf '{\r\n\t"parlance-project": 1, "skip": [ "x\\u0079z" ],\r\n\t"$comment" : "ours",\r\n\t"decisions" : {\r\n\t\t"w/people": {"client": "leave"}\r\n\t}\r\n}' >wanted
	cmp parlance.json wanted
	[ ! -e bid/parlance.json ]
}

@test "interactive: without a project file nothing is remembered" {
	setup_words
	asked 'd' --no-profile in.txt -o out.txt
	shows 'a and d count for this run only.'
	[ ! -e parlance.json ]
}

@test "interactive: a decision holds for the files behind, and quit for all of them" {
	setup_words
	mkdir out
	cp in.txt b.txt
	asked 'dyy' in.txt b.txt
	[ "$(grep -c '(question' screen)" -eq 4 ]
	shows 'b.txt:3:17  (question 1 of 2, '
	asked 'q' in.txt b.txt
	[ "$(grep -c '(question' screen)" -eq 1 ]
}

@test "interactive: the text may come from standard input" {
	setup_words
	printf 'n' | NO_COLOR=1 timeout 20 script -qec "printf 'A client.' | '$PARLANCE' translate -g words.json -i - >out.txt" typescript >/dev/null
	is_file out.txt 'A client.'
	grep -qF '(standard input):1:' typescript
}

@test "interactive: Ctrl-C writes nothing, and the terminal is as it was" {
	setup_words
	before=$(ls)
	{
		sleep 0.5
		printf 'd'
		sleep 0.5
		printf '\003'
		sleep 0.5
	} | timeout 20 script -qec "trap : INT; '$PARLANCE' translate -g words.json -i in.txt -o out.txt; echo ended \$?; stty -a | grep -c ' icanon.* echo ' | sed s/^/icanon=/" typescript >/dev/null || true
	grep -q '^ended 130' typescript
	grep -q '^icanon=1' typescript
	rm typescript
	[ "$(ls -A)" = "$before" ]
}

@test "interactive: without a terminal it says what to type" {
	setup_words
	run -2 --separate-stderr setsid -w "$PARLANCE" translate -g words.json -i in.txt
	is ''
	says 'error: --interactive asks on the terminal, and there is none [P-247]
help: leave --interactive away: parlance translate FILE'
}

@test "interactive: a doubtful place is asked about, though the term is decided" {
	setup_words
	echo 'A helper came. The helper assistant group met.' >in.txt
	asked 'ay' in.txt -o out.txt
	shows '    Caution: '
	[ "$(grep -c '(question' screen)" -eq 2 ]
}

@test "interactive: how much of the limit is used so far, and what would break it" {
	setup_words
	asked 'yyq' --limit 12w --limit 50-90c:crlf in.txt -o out.txt || true
	shows '(question 1 of 4, 11 of 12 words, 63 of 50 to 90 characters so far)'
	shows '  client -> service user  (+1 word)'
	shows '(question 2 of 4, 12 of 12 words, 69 of 50 to 90 characters so far)'
	shows '  clients -> service users  (+1 word)  over the limit: 13 words'
	shows '(question 3 of 4, 13 of 12 words'
	[ "$status" -eq 1 ]
}

@test "interactive: a wording with an article of its own is no choice behind an article" {
	cat >words.json <<-'E'
		{"parlance": 1, "id": "w", "registers": {"third-sector": "a", "commissioner": "b"},
		 "concepts": [{"id": "people", "pos": "noun", "mapping": "exact", "terms": {
			"third-sector": ["client"],
			"commissioner": ["service user", {"term": "a person who uses services", "pos": "phrase", "status": "admitted"}]}}]}
	E
	echo 'A client came.' >in.txt
	asked 'y' in.txt -o out.txt
	shows 'Change it? [y n a d q ?] y'
}

@test "interactive: the text may be typed on the same terminal" {
	setup_words
	{
		sleep 0.5
		printf 'A client came.\n\004'
		sleep 0.7
		printf 'y'
		sleep 0.3
	} | NO_COLOR=1 timeout 20 script -qec "'$PARLANCE' translate -g words.json -i - -o out.txt" typescript >/dev/null
	is_file out.txt 'A service user came.'
}
