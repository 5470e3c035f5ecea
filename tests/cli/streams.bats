#!/usr/bin/env bats
# --ndjson: a JSON object a line in, one a line out, in the same order, whatever is wrong with some.

load program

setup() {
	common_setup
	export bid="--glossary $top/tests/glossaries/bid.json --no-profile"
}

ndjson() {
	local command=$1
	shift
	parlance "$command" --ndjson $bid "$@"
}

# A client that waits for each answer before it sends the next record.
talk() {
	local answer i
	coproc program { ndjson annotate --jobs "$1"; }
	local pid=$program_PID
	for i in 1 2 3; do
		echo "{\"id\": $i, \"text\": \"no term\"}" >&"${program[1]}"
		read -r -t 20 answer <&"${program[0]}" || return 1
		[ "$answer" = "{\"id\":$i,\"findings\":[],\"v\":1}" ] || return 1
	done
	eval "exec ${program[1]}>&-"
	wait "$pid"
}

records() {
	local i
	for i in $(seq 1 "$1"); do
		case $((i % 7)) in
		0) echo "{\"id\": $i, \"text\": 7}" ;;
		1) echo "{\"id\": \"r$i\", \"text\": \"Our client number $i met a helper.\\nClients stay.\"}" ;;
		*) echo "{\"id\": $i, \"text\": \"Nothing of that in record $i.\"}" ;;
		esac
	done
}

@test "ndjson: the answer to a record" {
	expect 0 ndjson annotate <<<'{"id": 7, "text": "Our client came."}'
	same out <<-'END'
	{"id":7,"findings":[{"file":"-","start":4,"end":10,"line":1,"column":5,"utf16":{"start":4,"end":10,"line":1,"column":5,"end_line":1,"end_column":11},"text":"client","term":"client","concept":"service-user","glossary":"bid","register":"third-sector","action":"replace","replacement":"service user","applied":false,"decided":null,"reason":"The council's contracts count service users.","source":{"title":"Northcote Council: how we buy services","url":"https://northcote.example/buying"},"cost":{"words":1,"characters":6},"match":[4,10],"also":[],"senses":[],"v":1}],"v":1}
	END
	[ ! -s err ]
}

@test "ndjson: the id comes back as it stands, whatever it is, and null where there is none" {
	expect 0 ndjson annotate <<-'END'
	{"text": "a", "id": [1.50, {"x": 1e400}]}
	{"id": "b\u00e9\"", "text": "a"}
	{"more": {"id": 3}, "text": "a"}
	END
	same out <<-'END'
	{"id":[1.50, {"x": 1e400}],"findings":[],"v":1}
	{"id":"b\u00e9\"","findings":[],"v":1}
	{"id":null,"findings":[],"v":1}
	END
}

@test "ndjson: translate gives the new text; a format and a language are the record's own" {
	expect 0 ndjson translate <<-'END'
	{"id": 1, "text": "Two \"clients\" came.\n\nA client\tstayed."}
	{"id": 2, "text": "# Clients\n\n`client`: a client", "format": "markdown"}
	{"id": 3, "text": "A client.", "lang": "cy"}
	END
	sed -E 's/"findings":\[(.*)\],"text"/"text"/' out >texts
	same texts <<-'END'
	{"id":1,"text":"Two \"clients\" came.\n\nA service user\tstayed.","v":1}
	{"id":2,"text":"# Service users\n\n`client`: a service user","v":1}
	{"id":3,"text":"A client.","v":1}
	END
	# The code is no finding, and the two others are.
	[ "$(sed -n 2p out | grep -o '"applied":true' | wc -l)" -eq 2 ]
}

@test "ndjson: the findings are those of --format jsonl" {
	text='Our client met a helper. The inmate left.\nClients stay.'
	printf '{"text": "%s"}\n' "$text" | ndjson annotate >out
	printf "$text" | parlance annotate $bid --format jsonl >lines
	[ "$(wc -l <lines)" -eq 4 ]
	sed 's/^{"id":null,"findings":\[//; s/\],"v":1}$//' out | diff - <(paste -sd, lines)
}

@test "ndjson: what is wrong with a record stands in its answer; the others are done" {
	printf '%s\n' '{"id": 1}' '' '[1]' '{"id": 2, "text": 7}' '{"id": 3, "text": "cut' \
		'{"id": 4, "text": "\u0000"}' '{"id": 5, "text": "a", "format": "tablet"}' \
		'{"id": 6, "text": "a", "lang": "english"}' '{"id": 7, "text": "a"} {}' \
		$'{"id": 8, "text": "caf\xe9"}' '{"id": 9, "text": "good"}' >in
	expect 2 ndjson annotate in
	same out <<-'END'
	{"id":1,"error":{"code":"P-375","message":"the record has no \"text\"","help":"write {\"id\": 1, \"text\": \"...\"}"},"v":1}
	{"id":null,"error":{"code":"P-024","message":"the record is empty","help":"a record begins with { and ends with }","column":1},"v":1}
	{"id":null,"error":{"code":"P-374","message":"the record is no JSON object","help":"write {\"id\": 1, \"text\": \"...\"}, all of it on one line","column":1},"v":1}
	{"id":2,"error":{"code":"P-375","message":"\"text\" is no text","help":"put it in double quotes","column":19},"v":1}
	{"id":null,"error":{"code":"P-025","message":"the record ends inside this text","help":"get a whole copy of the record, or close the text with a double quote and then every bracket","column":19},"v":1}
	{"id":null,"error":{"code":"P-023","message":"\\u0000 stands for the NUL character, which no record can hold","help":"delete it","column":20},"v":1}
	{"id":5,"error":{"code":"P-372","message":"there is no file format 'tablet'","help":"`parlance plugins` lists those that are installed"},"v":1}
	{"id":6,"error":{"code":"P-172","message":"--lang does not take 'english'","help":"write a language tag such as en-GB or cy"},"v":1}
	{"id":null,"error":{"code":"P-037","message":"something follows after the end of the record","help":"a record is one pair of { } with everything inside; delete what follows, or see whether a bracket above closes too early","column":24},"v":1}
	{"id":null,"error":{"code":"P-377","message":"the bytes from byte 22 on are not UTF-8","help":"write JSON in UTF-8","column":23},"v":1}
	{"id":9,"findings":[],"v":1}
	END
	same err <<-'END'
	in: warning: 10 of 11 records could not be done, the first in line 1 [P-378]
	help: their answers have an "error", which says why
	END
}

# What a thread keeps from record to record must not be seen, nor what of a faulty one is missing.
@test "ndjson: no record knows of another" {
	cat >records <<-'END'
	{"id": 1, "text": "Our clients met a client.", "lang": "no language"}
	{"id": 2, "text": "Our clients met a client."}
	{"id": 3, "text": "# Our clients\n\n- a `client`\n- a client", "format": "markdown"}
	{"id": 4, "text": "Our clients met a client.", "lang": "cy"}
	{"id": 5, "text": "By \"client\" we mean a person.\r\n\r\nOur clients  met   a client\u2019s helper."}
	{"id": 6, "text": ""}
	{"id": 7, "text": "No helper (a HLP).\tA client 1", "lang": "en-GB", "format": "plaintext"}
	{"id": 8, "text": "Our clients met a client.", "format": "none"}
	END
	for ((i = 0; i < 20000; i++)); do
		printf 'Our client %d came. ' $i
	done | sed 's/^/{"id": 9, "text": "/; s/$/"}/' >>records
	{ cat records; echo; head -8 records; } >more && mv more records
	for command in annotate translate check "search --vocabulary" "search --vocabulary --every"; do
		"$PARLANCE" $command --ndjson --jobs 1 $bid records >together 2>err || true
		while IFS= read -r record; do
			printf '%s\n' "$record" | "$PARLANCE" $command --ndjson --jobs 1 $bid 2>err || true
		done <records >alone
		[ "$(wc -l <together)" -eq 17 ]
		cmp together alone
	done
}

@test "ndjson: a limit that is not kept is a warning of its record, and makes the status 1" {
	expect 1 ndjson translate --limit 2w <<<'{"id": 1, "text": "One two three."}'
	grep -q '"warnings":\[{"code":"P-240","message":"3 words by the rule .spaces., 1 more than the limit of 2"' out
	[ ! -s err ]
}

@test "ndjson: an empty stream, the last line without an end, CR LF, a byte order mark" {
	expect 0 ndjson annotate </dev/null
	[ ! -s out ]
	printf '\xef\xbb\xbf{"id": 1, "text": "a"}\r\n{"id": 2, "text": "b"}' >in
	expect 0 ndjson annotate in
	same out <<-'END'
	{"id":1,"findings":[],"v":1}
	{"id":2,"findings":[],"v":1}
	END
}

@test "ndjson: a record that is too long is refused, and those around it are done" {
	{
		echo '{"id": 1, "text": "a"}'
		printf '{"id": 2, "text": "'
		head -c 17000000 /dev/zero | tr '\0' x
		printf '"}\n{"id": 3, "text": "b"}\n'
	} >in
	for jobs in 1 3; do
		expect 2 ndjson annotate --jobs $jobs in
		same out <<-'END'
		{"id":1,"findings":[],"v":1}
		{"id":null,"error":{"code":"P-376","message":"the record is too long: the most is 16777216 bytes","help":"split the text into several records"},"v":1}
		{"id":3,"findings":[],"v":1}
		END
		grep -q '1 of 3 records could not be done, the first in line 2' err
	done
	# The longest that is taken.
	{
		printf '{"text": "'
		head -c 16777204 /dev/zero | tr '\0' ' '
		printf '"}\n'
	} >in
	expect 0 ndjson annotate in
	# At the end of the stream too.
	head -c 17000000 /dev/zero | tr '\0' x >in
	expect 2 ndjson annotate in
	[ "$(wc -l <out)" -eq 1 ]
}

@test "ndjson: the same answers in the same order with one, two, three and eight jobs" {
	records 3000 >in
	ndjson translate --jobs 1 in >one 2>one.err || [ $? -eq 2 ]
	[ "$(wc -l <one)" -eq 3000 ]
	for jobs in 2 3 8; do
		ndjson translate --jobs $jobs in >more 2>more.err || [ $? -eq 2 ]
		cmp one more
		cmp one.err more.err
	done
	grep -q '^in: warning: 428 of 3000 records could not be done, the first in line 7 ' one.err
}

@test "ndjson: several streams, one behind the other; one that is not there" {
	echo '{"id": 1, "text": "a"}' >a
	echo '{"id": 2, "text": "b"}' >b
	expect 2 ndjson annotate a none b
	same out <<-'END'
	{"id":1,"findings":[],"v":1}
	{"id":2,"findings":[],"v":1}
	END
	grep -q '^none: error: there is no such file' err
}

@test "ndjson: who waits for an answer before sending on gets it" {
	talk 1
	talk 3
}

@test "ndjson: a reader that goes away ends the run quietly" {
	records 20000 >in
	ndjson annotate in 2>err | head -n 1 >first
	[ "$(wc -l <first)" -eq 1 ]
	[ ! -s err ]
}

@test "ndjson: options that do not go with it" {
	for option in --format=sarif --output=new --interactive --record=r.md --diff; do
		expect 2 ndjson translate "$option" </dev/null
		[ ! -s out ]
		grep -qE -- '^error: --(format|output|interactive|record) does not go with --ndjson \[P-379\]' err
	done
	expect 0 ndjson annotate --format jsonl </dev/null
	expect 2 parlance search --ndjson -l client </dev/null
	grep -qF 'error: --files-with-matches does not go with --ndjson [P-379]' err
}

@test "ndjson: search" {
	printf '%s\n' '{"id": 1, "text": "Our clients\nmet a \"client\"."}' '{"id": 2}' '{"id": 3, "text": "None."}' >in
	expect 2 ndjson search --vocabulary --every --fields start,end,line,column,text,term in
	same out <<-'END'
	{"id":1,"findings":[{"start":4,"end":11,"line":1,"column":5,"text":"clients","term":"client"},{"start":19,"end":25,"line":2,"column":8,"text":"client","term":"client"}],"v":1}
	{"id":2,"error":{"code":"P-375","message":"the record has no \"text\"","help":"write {\"id\": 1, \"text\": \"...\"}"},"v":1}
	{"id":3,"findings":[],"v":1}
	END
	sed -i 2d in
	expect 0 ndjson search client in
	[ "$(grep -c '"text":"client"' out)" -eq 1 ]
	expect 1 ndjson search nobody in
	same out <<-'END'
	{"id":1,"findings":[],"v":1}
	{"id":3,"findings":[],"v":1}
	END
}

@test "ndjson: the recipe for GNU parallel gives what a serial run gives" {
	command -v parallel >/dev/null || skip "GNU parallel is not installed"
	records 2000 >records.ndjson
	cp "$top/glossaries/uk-base.json" .
	export PATH=$top/$BUILD/bin:$PATH HOME=$PWD
	recipe=$(sed -n '/^```sh$/,/^```$/p' "$top/docs/streams.md" | sed '1d;$d')
	[[ $recipe == *parallel* ]]
	bash -c "$recipe" 2>/dev/null || true
	parlance annotate --ndjson records.ndjson >serial 2>/dev/null || true
	[ "$(wc -l <serial)" -eq 2000 ]
	cmp serial answers.ndjson
}
