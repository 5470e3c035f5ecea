#!/usr/bin/env bats
# The command check: what it finds, how it tells it, and what its exit status is.

load common

check() {
	"$PARLANCE" check --glossary "$GLOSSARIES/check.json" "$@"
}

conforms() {
	"$TESTS/../$BUILD/tests/tools/conforms" "$1"
}

# found: what check finds in case.md, as "line:column severity rule".
found() {
	check case.md | sed -n 's/^case\.md:\([0-9]*:[0-9]*\): \([a-z]*\): .* \[\(.*\)\]$/\1 \2 \3/p'
}

judge_case() {
	local got
	got=$(found)
	[ -z "$title" ] || [ "$got" = "$wanted" ] && return
	echo "== $title"
	diff <(printf '%s\n' "$wanted") <(printf '%s\n' "$got") || true
	wrong=1
}

@test "check: the table of cases" {
	title='' wanted='' wrong=0 count=0
	: >case.md
	while IFS= read -r line || [ -n "$line" ]; do
		case $line in
		'#'* | '') ;;
		'== '*)
			judge_case
			title=${line#== } wanted=''
			count=$((count + 1))
			: >case.md
			;;
		'|') printf '\n' >>case.md ;;
		'| '*) printf '%s\n' "${line#| }" >>case.md ;;
		*) wanted=${wanted:+$wanted$'\n'}$line ;;
		esac
	done <"$TESTS/cli/check-cases.txt"
	judge_case
	[ "$count" -gt 25 ]
	[ "$wrong" -eq 0 ]
}

@test "check: a line says what to write instead, and why" {
	printf 'Each grantee runs a drop-in for old folk.\n' >a.md
	run -1 --separate-stderr check a.md
	says ''
	is 'a.md:1:6: warning: write "grant recipient" for "grantee": Grant agreements call it the grant recipient. [chk/grantee]
a.md:1:21: note: perhaps "an open-access session" for "a drop-in": Specifications speak of open-access sessions. [chk/drop-in]
a.md:1:33: warning: "old folk" is dated, better not used; write "older people": Councils write older people. [chk/older-people]
1 file: 2 warnings, 1 note'
}

@test "check: words over a line end stand in the message without the blank beside them" {
	echo '{"parlance": 1, "id": "w", "concepts": [{"id": "costs", "pos": "noun", "mapping": "exact", "terms": {
	  "third-sector": [{"term": "running costs", "number": "plural", "inflect": false}],
	  "commissioner": [{"term": "overheads", "number": "plural", "inflect": false}]}}]}' >w.json
	printf 'It closed. Running\ncosts are high.\n' >in.txt
	run -1 --separate-stderr "$PARLANCE" check -g w.json in.txt
	[[ ${lines[0]} == 'in.txt:1:12: warning: write "Overheads" for "Running costs"'* ]]
}

# The charity's own preferred word would be told of next.
@test "check: of a charity's dated word it tells the buyer's, and of what would not fit nothing" {
	echo '{"parlance": 1, "id": "w", "concepts": [{"id": "wheels", "pos": "noun", "mapping": "close", "terms": {
	  "third-sector": [{"term": "person in a wheelchair", "action": "replace"},
	    {"term": "confined to a wheelchair", "status": "deprecated", "action": "explain", "pos": "phrase"}],
	  "commissioner": ["wheelchair user"]}},
	 {"id": "terms", "pos": "noun", "mapping": "close", "action": "suggest", "terms": {
	  "third-sector": ["offer letter"], "commissioner": ["grant agreement"]}}]}' >w.json
	run -1 --separate-stderr "$PARLANCE" check -g w.json - <<<'She is confined to a wheelchair.'
	[[ ${lines[0]} == *'"confined to a wheelchair" is dated, better not used; write "wheelchair user"'* ]]
	run -0 --separate-stderr "$PARLANCE" check -g w.json - <<<'They send an offer letter and a grant agreement.'
	is '1 file: nothing found'
	run -0 --separate-stderr "$PARLANCE" check -g w.json - <<<'They send an offer letter.'
	[[ ${lines[0]} == *'perhaps "a grant agreement" for "an offer letter"'* ]]
}

@test "check: what is told about acronyms, words and comments" {
	cat >a.md <<-'END'
		The SROI grows.

		The social return on investment (SROI) is high. The steering group met, and the steering
		group wrote; the oversight committee agreed. So did an oversight committee in Leeds.
		The social return on investment (SROI) grows.

		<!-- parlance-disable-line grantie --> <!-- parlance-dsable --> <!-- parlance-disable-line x2 -->
		<!-- parlance-disable grantee -->
	END
	run -1 --separate-stderr check a.md
	is 'a.md:1:5: note: "SROI" is used here and written out only later, in line 3: write "SROI" out where it comes first [acronym-late]
a.md:4:18: note: "oversight committee" (2 times) is "steering group" elsewhere (2 times): one word for one thing is read more easily; also in line 4 [one-concept-two-words]
a.md:5:5: note: "SROI" was written out before, in line 3: "SROI" is enough here [acronym-expanded-twice]
a.md:7:1: warning: no concept, domain or rule in use is called "grantie"; did you mean "grantee"? [comment-unknown]
a.md:7:40: warning: "parlance-dsable" is no comment to parlance; there are parlance-disable, parlance-enable, parlance-disable-line and parlance-disable-next-line [comment-unknown]
a.md:7:65: warning: no concept, domain or rule in use is called "x2"; a reason stands behind a colon [comment-unknown]
a.md:8:1: warning: this comment switches nothing off: delete it, or it will hide what comes later [comment-unused]
1 file: 4 warnings, 3 notes'
	printf 'The SROI grows.\n' >b.md
	run -0 check b.md
	is 'b.md:1:5: note: "SROI" is never written out; where it comes first, write "social return on investment (SROI)" [acronym-unexpanded]
1 file: 1 note'
}

@test "check: the exit status is what --fail-on says" {
	printf 'Old folk.\n' >deprecated.md
	printf 'A grantee.\n' >replace.md
	printf 'A drop-in.\n' >suggest.md
	printf 'The SROI grows.\n' >any.md
	printf 'Nothing.\n' >none.md
	# kind: the files for which it fails
	while read -r kind failing; do
		for file in deprecated replace suggest any none; do
			status=0
			check --fail-on "$kind" $file.md >/dev/null || status=$?
			wanted=0
			[[ " $failing " == *" $file "* ]] && wanted=1
			[ "$status" -eq "$wanted" ] || {
				echo "--fail-on $kind $file.md: $status"
				return 1
			}
		done
	done <<-'END'
		deprecated deprecated
		replace deprecated replace
		suggest deprecated replace suggest
		any deprecated replace suggest any
		never
	END
	run -0 check suggest.md
	run -1 check none.md replace.md
	run -2 check replace.md missing.md
	run -2 check --fail-on grave none.md
	[[ $output == *"--fail-on does not take 'grave'"* ]]
}

@test "check: --only and --skip take concepts, domains and rules" {
	printf 'A grantee, old folk, the SROI, a drop-in.\n' >a.md
	rules() {
		check "$@" a.md | sed -n 's/.*\[\(.*\)\]$/\1/p' | tr '\n' ' '
	}
	[ "$(rules)" = "chk/grantee chk/older-people acronym-unexpanded chk/drop-in " ]
	[ "$(rules --skip grantee)" = "chk/older-people acronym-unexpanded chk/drop-in " ]
	[ "$(rules --skip acronym-unexpanded)" = "chk/grantee chk/older-people chk/drop-in " ]
	[ "$(rules --skip deprecated)" = "chk/grantee acronym-unexpanded chk/drop-in " ]
	[ "$(rules --only deprecated)" = "chk/older-people " ]
	[ "$(rules --only finance)" = "chk/grantee acronym-unexpanded " ]
	[ "$(rules --only finance --skip acronym-unexpanded)" = "chk/grantee " ]
	[ "$(rules --only deprecated --only drop-in)" = "chk/older-people chk/drop-in " ]
	[ "$(rules --only deprecated --skip older-people)" = "" ]
	run -2 check --only acronym-latte a.md
	[[ $output == *"--only: no glossary in use has a concept or domain 'acronym-latte'"* ]]
	# other commands have no rules
	run -2 "$PARLANCE" annotate --glossary "$GLOSSARIES/check.json" --skip acronym-late a.md
}

@test "check: the project file decides, and may name rules" {
	printf 'A grantee, old folk, the SROI.\n' >a.md
	printf '{"parlance-project": 1, "glossaries": ["%s"], "skip": ["acronym-unexpanded"], "decisions": {"grantee": {"grantee": "leave"}}}' \
		"$GLOSSARIES/check.json" >parlance.json
	run -1 --separate-stderr "$PARLANCE" check a.md
	says ''
	is 'a.md:1:12: warning: "old folk" is dated, better not used; write "older people": Councils write older people. [chk/older-people]
1 file: 1 warning
By the project file parlance.json'
	run -0 --separate-stderr "$PARLANCE" validate parlance.json
	run -1 --separate-stderr "$PARLANCE" check --format sarif a.md
	conforms "$TESTS/cli/sarif.schema.json" <<<"$output"
	[[ $output == *'"ruleId":"chk/grantee"'*'"suppressions":[{"kind":"external","justification":"declined in the project file"}]'* ]]
}

@test "check: what a comment switches off is off for translate and annotate, too" {
	printf 'A grantee <!-- parlance-disable-line grantee --> and a drop-in.\n\nA grantee.\n' >a.md
	run -0 --separate-stderr "$PARLANCE" translate --glossary "$GLOSSARIES/check.json" --apply suggest a.md
	is 'A grantee <!-- parlance-disable-line grantee --> and an open-access session.

A grant recipient.'
	run -0 --separate-stderr "$PARLANCE" annotate --format jsonl --glossary "$GLOSSARIES/check.json" a.md
	[ "${#lines[@]}" -eq 2 ]
	run -0 --separate-stderr "$PARLANCE" translate --glossary "$GLOSSARIES/check.json" a.md -o b.md --record b.json
	[[ $(cat b.json) == *'a comment in the document switches it off'* ]]
}

@test "check: JSON lines, by their schema" {
	printf 'A drop-in \xf0\x9f\x8e\x89 is on; grantees were old folk, and the SROI.\n<!-- parlance-x -->\n' >a.md
	run -1 --separate-stderr check --format jsonl a.md
	conforms "$TESTS/../docs/jsonl.schema.json" <<<"$output"
	[ "${#lines[@]}" -eq 5 ]
	[[ ${lines[0]} == '{"file":"a.md","event":"issue","start":2,"end":9,"line":1,"column":3,"utf16":{"start":2,"end":9,"line":1,"column":3,"end_line":1,"end_column":10},"text":"drop-in","severity":"note","kind":"suggest","rule":"chk/drop-in",'*'"edits":[{"start":0,"end":9,"utf16":{"start":0,"end":9,"line":1,"column":1,"end_line":1,"end_column":10},"replacement":"An open-access session"}],"others":[],"fingerprint":"'*'","v":1}' ]]
	[[ ${lines[4]} == *'"text":"<!-- parlance-x -->","severity":"warning","kind":"comment-unknown","rule":"comment-unknown"'* ]]
}

@test "check: SARIF, with UTF-16 columns, related places and suppressions" {
	# A byte order mark, CRLF, two UTF-16 units in one character, a mark of two bytes, a tab
	printf '\xef\xbb\xbfOne\r\n\xf0\x9f\x8e\x89 e\xcc\x81\tA grantee came.\r\n\r\nThe SROI. Social return on investment (SROI).\r\n\r\nA grantee. <!-- parlance-disable-line -->\r\n' >a.md
	run -1 --separate-stderr check --format sarif a.md
	conforms "$TESTS/cli/sarif.schema.json" <<<"$output"
	[[ $output == *'"ruleId":"chk/grantee","ruleIndex":0,"level":"warning"'*'"region":{"startLine":2,"startColumn":9,"endLine":2,"endColumn":16,"byteOffset":19,"byteLength":7}'* ]]
	[[ $output == *'"ruleId":"acronym-late","ruleIndex":1,"level":"note"'*'"relatedLocations":[{"physicalLocation":{"artifactLocation":{"uri":"a.md"},"region":{"startLine":4,"startColumn":11,'* ]]
	[[ $output == *'"suppressions":[{"kind":"inSource","justification":"switched off by a comment in the document"}]'* ]]
	[[ $output == *'"partialFingerprints":{"parlanceWords/v1":"'* ]]
	[[ $output == *'"help":{"text":"Source: Northcote Council: how we buy services, https://northcote.example/buying"}'* ]]
	[[ $output != *helpUri* ]]
}

@test "check: folders, several files at a time, standard input" {
	mkdir tree
	for i in {10..40}; do
		printf 'A grantee of number %d runs a drop-in. The SROI.\n' "$i" >tree/$i.md
	done
	run -1 check -j 1 tree
	one=$output
	[ "${#lines[@]}" -eq 94 ]
	run -1 check -j 3 tree
	is "$one"
	run -1 check - <<<'A grantee.'
	is '(standard input):1:3: warning: write "grant recipient" for "grantee": Grant agreements call it the grant recipient. [chk/grantee]
1 file: 1 warning'
	run -0 check /dev/null
	is '1 file: nothing found'
}

@test "check: a sentence that is switched off is no reason to hold another change back" {
	printf 'A grantee <!-- parlance-disable-line grantee --> met. Each grantee\nreports, and grantees write.\n' >a.md
	run -0 --separate-stderr "$PARLANCE" translate --glossary "$GLOSSARIES/check.json" a.md
	is 'A grantee <!-- parlance-disable-line grantee --> met. Each grantee
reports, and grant recipients write.'
}

@test "check: of what is superseded, and replaced by no word, the reason says what came after it" {
	cat >old.json <<-'END'
		{"parlance": 1, "id": "old", "registers": ["third-sector", "commissioner"], "concepts": [
		 {"id": "form", "definition": "A first form.", "reason": "The short form came after it.",
		  "terms": {"commissioner": [{"term": "long form", "status": "superseded"}]}}]}
	END
	echo 'We sent the long form.' >a.md
	run -0 --separate-stderr "$PARLANCE" check --no-profile --glossary old.json a.md
	is 'a.md:1:13: note: "long form" is superseded, no longer used: The short form came after it. [old/form]
1 file: 1 note'
	run -0 --separate-stderr "$PARLANCE" annotate --no-profile --glossary old.json --for third-sector a.md
	[[ $output == *"A first form."* ]]
}

@test "check: the word list of one house: each word is held against the one that it prefers" {
	cat >house.json <<-'END'
		{"parlance": 1, "id": "house", "registers": ["house"], "concepts": [
		 {"id": "guest", "pos": "noun", "reason": "Guests asked us to.", "terms": ["guest", {"term": "resident", "status": "admitted"},
		  {"term": "inmate", "status": "deprecated", "action": "replace"}, {"term": "client", "action": "replace"}]},
		 {"id": "key-worker", "terms": ["key worker", {"term": "support worker", "action": "suggest"}]},
		 {"id": "wellbeing", "terms": ["wellbeing", {"term": "wellness", "status": "superseded"}]},
		 {"id": "none", "terms": [{"term": "the needy", "status": "deprecated"}]},
		 {"id": "sroi", "terms": ["social return on investment", "SROI"]}]}
	END
	run -0 "$PARLANCE" validate house.json
	printf 'An inmate saw a support worker about wellness. The needy like the SROI.\n\nNone of our clients left.\n\nOur guest rang. The guest wrote. Here a resident cooks.\n' >a.md
	run -1 --separate-stderr "$PARLANCE" check --no-profile --glossary house.json a.md
	says ''
	is 'a.md:1:4: warning: "An inmate" is dated, better not used; write "A guest": Guests asked us to. [house/guest]
a.md:1:17: note: perhaps "key worker" for "support worker" [house/key-worker]
a.md:1:38: warning: "wellness" is superseded, no longer used; write "wellbeing" [house/wellbeing]
a.md:1:48: warning: "The needy" is dated, better not used [house/none]
a.md:1:67: note: "SROI" is never written out; where it comes first, write "social return on investment (SROI)" [acronym-unexpanded]
a.md:3:13: warning: write "guests" for "clients": Guests asked us to. [house/guest]
a.md:5:41: note: "resident" (once) is "guest" elsewhere (2 times): one word for one thing is read more easily [one-concept-two-words]
1 file: 4 warnings, 3 notes'
	run -1 --separate-stderr "$PARLANCE" check --no-profile --glossary house.json --format jsonl a.md
	conforms "$TESTS/../docs/jsonl.schema.json" <<<"$output"
	[[ ${lines[0]} == *'"kind":"deprecated"'*'"edits":[{"start":0,"end":9,'*'"replacement":"A guest"}]'* ]]
	run -0 "$PARLANCE" check --no-profile --glossary house.json --from house --fail-on never a.md
	run -2 --separate-stderr "$PARLANCE" check --no-profile --glossary house.json --to commissioner a.md
	says "error: --to: no glossary in use has the register 'commissioner' [P-180]
help: there are: house"
}

@test "check: streams of records" {
	cat >in.ndjson <<-'END'
		{"id": 1, "text": "\ufeff\ud83c\udf89 A grantee, in the SROI."}
		{"id": 2, "format": "markdown", "text": "A grantee. <!-- parlance-disable-line -->"}
		{"id": 3, "text": "The social return on investment (SROI)."}
	END
	run -1 --separate-stderr check --ndjson in.ndjson
	says ''
	[ "${#lines[@]}" -eq 3 ]
	[[ ${lines[0]} == '{"id":1,"findings":[{"file":"-","event":"issue","start":10,"end":17,"line":1,"column":5,"utf16":{"start":6,"end":13,"line":1,"column":6,"end_line":1,"end_column":13},"text":"grantee",'*'"kind":"acronym-unexpanded"'*'],"v":1}' ]]
	[ "${lines[1]}" = '{"id":2,"findings":[],"v":1}' ]
	[ "${lines[2]}" = '{"id":3,"findings":[],"v":1}' ]
	run -1 --separate-stderr check --ndjson --jobs 2 in.ndjson
	run -0 check --ndjson --fail-on deprecated in.ndjson
	echo '{"id": 4}' >>in.ndjson
	run -2 check --ndjson in.ndjson
	for option in "--baseline b.json" "--write-baseline"; do
		# shellcheck disable=SC2086 # words of an option
		run -2 --separate-stderr check --ndjson $option in.ndjson
		says "error: ${option%% b*} does not go with --ndjson [P-379]
help: the answers go to standard output, a JSON object a line; leave one of them away"
	done
}
