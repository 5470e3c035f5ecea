#!/usr/bin/env bats
# parlance translate

load common

# becomes IN OUT: the translation of IN, byte for byte.
becomes() {
	printf '%b' "$1" >in.txt
	printf '%b' "$2" >wanted.txt
	parlance translate in.txt >out.txt 2>summary.txt
	cmp wanted.txt out.txt || { diff wanted.txt out.txt; return 1; }
}

stays() {
	becomes "$1" "$1"
}

@test "translate: plurals, possessives, capitals, articles, verbs" {
	becomes 'Our clients met a helper. A client left.\n' \
		'Our service users met an unpaid assistant. A service user left.\n'
	becomes "Each client's key is on a hook; the clients' garden is not locked.\n" \
		"Each service user's key is on a hook; the service users' garden is not locked.\n"
	becomes 'CLIENTS COME FIRST\n' 'SERVICE USERS COME FIRST\n'
	becomes 'Clients choose the paint.\n' 'Service users choose the paint.\n'
}

@test "translate: names, quotations, links and phrases of another sense stay" {
	stays 'The Northcote Helpers Trust wrote to us.\n'
	stays 'They joined the Riverside Clients Forum in May.\n'
	stays '"A client can say no," the leaflet says.\n'
	stays '\xe2\x80\x9cA client can say no,\xe2\x80\x9d the leaflet says.\n'
	stays 'Write to client@charity.example or see https://charity.example/client for a form.\n'
	stays 'Send us the client list by noon.\n'
}

@test "translate: a term over a line end, a no-break space, a soft hyphen" {
	becomes 'We hold a drop-in\nsession on Fridays.\n' 'We hold an open-access\nsession on Fridays.\n'
	becomes 'The drop-in\xc2\xa0session is full.\n' 'The open-access session is full.\n'
	becomes 'A cli\xc2\xadent rang.\n' 'A service user rang.\n'
}

@test "translate: CRLF, a byte order mark, no final line end, nothing at all" {
	becomes 'A client rang.\r\nTwo clients came.\r\n' \
		'A service user rang.\r\nTwo service users came.\r\n'
	becomes '\xef\xbb\xbfA client rang.\n' '\xef\xbb\xbfA service user rang.\n'
	becomes 'A client rang.' 'A service user rang.'
	becomes '' ''
}

@test "translate: Markdown keeps its code, its links and its quotations" {
	cat >in.md <<-'E'
		# Clients first

		> A client can say no.

		- Each client has a key.
		- Type `client` to begin.

		Then:

		    client --start

		See [our clients](https://charity.example/client).
	E
	run -0 --separate-stderr parlance translate in.md
	is "# Service users first

> A client can say no.

- Each service user has a key.
- Type \`client\` to begin.

Then:

    client --start

See [our service users](https://charity.example/client)."
}

@test "translate: on its own output it changes nothing" {
	printf 'Our clients and a helper came to a drop-in\nsession. Each case is a match.\n' >in.txt
	parlance translate in.txt >once.txt
	run -1 cmp -s in.txt once.txt
	parlance translate once.txt >twice.txt
	cmp once.txt twice.txt
}

@test "translate: the JSON lines give the translation, byte for byte, and its cost" {
	printf 'Our clients met a helper at a drop-in\r\nsession. A caf\xc3\xa9 fed each client; %s' \
		$'the helpers\' hall is a community caf\xc3\xa9.\r\n\r\nHELPERS AND CLIENTS' >in.txt
	for apply in replace suggest; do
		parlance translate --apply $apply in.txt >out.txt
		parlance translate --apply $apply --format jsonl in.txt >edits.jsonl
		"$REPLAY" in.txt edits.jsonl >replayed.txt
		cmp out.txt replayed.txt
	done
}

@test "translate: the JSON lines of the example answer too" {
	cp "$TESTS/../docs/examples/answer.txt" in.txt
	for apply in replace suggest; do
		"$PARLANCE" translate -g "$TESTS/../glossaries/uk-base.json" --apply $apply in.txt >out.txt
		"$PARLANCE" translate -g "$TESTS/../glossaries/uk-base.json" --apply $apply -f jsonl in.txt \
			>edits.jsonl
		"$REPLAY" in.txt edits.jsonl >replayed.txt
		cmp out.txt replayed.txt
	done
}

@test "translate: a suggestion is offered, and applied when asked" {
	echo 'We run a community café.' >in.txt
	run -0 --separate-stderr parlance translate in.txt
	is 'We run a community café.'
	[[ $stderr == *"meals service"* ]]
	run -0 --separate-stderr parlance translate --apply suggest in.txt
	is 'We run a meals service.'
}

@test "translate: standard input, and a file for the output" {
	run -0 --separate-stderr parlance translate <<<'A client rang.'
	is 'A service user rang.'
	run -0 --separate-stderr parlance translate -o out.txt - <<<'A client rang.'
	is ''
	[ "$(cat out.txt)" = 'A service user rang.' ]
}

@test "translate: into the input itself, which is kept" {
	echo 'A client rang.' >in.txt
	run -0 --separate-stderr parlance translate -o in.txt in.txt
	[ "$(cat in.txt)" = 'A service user rang.' ]
	[ "$(cat in.txt.orig)" = 'A client rang.' ]
}

@test "translate: a missing file is status 2, and the others are done" {
	echo 'A client rang.' >a.txt
	echo 'A helper rang.' >b.txt
	run -2 --separate-stderr parlance translate a.txt nowhere.txt b.txt
	is 'A service user rang.
An unpaid assistant rang.'
	[[ $stderr == *"nowhere.txt"*"[P-002]"* ]]
}

@test "translate: the other way round, what nobody decided is only told" {
	echo 'A service user rang.' >in.txt
	run -0 --separate-stderr parlance translate --from commissioner in.txt
	is 'A service user rang.'
	run -0 --separate-stderr parlance translate --from commissioner --format jsonl in.txt
	[[ $output == *'"applied":false'* ]]
	run -0 --separate-stderr parlance translate --to third-sector in.txt
	is 'A service user rang.'
}

@test "translate: a register that is none, or the same twice" {
	echo 'A client rang.' >in.txt
	run -2 --separate-stderr parlance translate --from comissioner in.txt in.txt
	is ''
	says "error: --from: no glossary in use has the register 'comissioner' [P-180]
help: did you mean 'commissioner'?"
	run -2 --separate-stderr parlance translate --from commissioner --to commissioner in.txt
	is ''
	says 'error: --from and --to are both "commissioner" [P-181]
help: name two different registers, or leave --from or --to away'
}

@test "translate: what cannot be written is not told as changed" {
	echo 'A client came.' >in.txt
	run -2 --separate-stderr parlance translate in.txt -o nowhere/out.txt
	says 'nowhere/out.txt: error: the folder of this file does not exist [P-006]
help: make the folder first, or check its spelling'
}

@test "translate: a file that is named as a patch takes the patch, any other the document" {
	echo 'A client came.' >in.txt
	parlance translate --diff in.txt >wanted.diff
	parlance translate --diff in.txt -o out.diff
	cmp wanted.diff out.diff
	parlance translate --diff in.txt -o out.patch
	cmp wanted.diff out.patch
	run -0 parlance translate --diff in.txt -o out.txt
	diff wanted.diff <(echo "$output")
	[ "$(cat out.txt)" = 'A service user came.' ]
	parlance translate --format jsonl in.txt >wanted.jsonl
	parlance translate --format jsonl in.txt -o out.jsonl
	cmp wanted.jsonl out.jsonl
	# A patch that is translated itself stays a document.
	cp in.txt in.diff
	parlance translate --diff in.diff -o out.diff >/dev/null
	[ "$(cat out.diff)" = 'A service user came.' ]
}

@test "translate: --diff is a patch that patch understands" {
	printf 'One.\nA client rang.\nThree.\n' >in.txt
	run -0 --separate-stderr parlance translate --diff in.txt
	[[ $output == *"-A client rang."*"+A service user rang."* ]]
	printf '%s\n' "$output" >in.patch
	if command -v patch >/dev/null; then
		patch -s in.txt in.patch
		[ "$(cat in.txt)" = $'One.\nA service user rang.\nThree.' ]
	fi
	run -0 --separate-stderr parlance translate --format diff in.txt
}

@test "translate: a higher layer's word wins" {
	run -0 --separate-stderr "$PARLANCE" translate -g "$GLOSSARIES/bid.json" \
		-g "$GLOSSARIES/council.json" <<<'Our clients met a helper.'
	is 'Our residents met an unpaid assistant.'
}

@test "translate: bytes that are no UTF-8 are rewritten only by force" {
	printf 'A client rang.\nA caf\xe9.\n' >in.txt
	run -2 --separate-stderr parlance translate in.txt
	is ''
	[[ $stderr == *"in.txt:2:6: error: not rewritten: "*"[P-152]"* ]]
	[[ $stderr == *"--force"* ]]
	parlance translate --force in.txt 2>/dev/null >out.txt
	printf 'A service user rang.\nA caf\xe9.\n' | cmp - out.txt
}

@test "translate: --help" {
	run -0 --separate-stderr parlance translate --help
	for words in "--from" "--to" "--apply" "replace or suggest" "--diff" "--output" "--glossary" \
		"parlance translate --diff answer.md"; do
		[[ $output == *"$words"* ]]
	done
	says ""
}

@test "translate: a list of words beside the glossary changes nothing, wherever it is named" {
	echo '{"parlance": 1, "id": "words", "terms": ["client", "silver bullet"]}' >words.json
	echo 'A client rang.' >in.txt
	run -0 --separate-stderr parlance translate --glossary words.json in.txt
	is 'A service user rang.'
	run -0 --separate-stderr "$PARLANCE" translate -g words.json -g "$GLOSSARIES/bid.json" in.txt
	is 'A service user rang.'
}

@test "translate: a list of words has nothing to translate to" {
	echo '{"parlance": 1, "id": "list", "terms": ["client"]}' >list.json
	echo 'Our clients came.' >in.txt
	run -2 --separate-stderr "$PARLANCE" translate -g list.json in.txt
	is ''
	says 'error: the glossaries in use have only one register, "terms": there is nothing to translate to [P-275]
help: name a further glossary that has words for the other side; parlance check tells where a word is not the one that the glossary prefers'
	# Beside one that has both sides it is at home.
	run -0 --separate-stderr parlance translate -g list.json in.txt
	is 'Our service users came.'
}

@test "translate: --help says the default registers as they are" {
	run -0 --separate-stderr parlance translate --help
	[[ $output == *"whose words to replace (default: the glossaries'"*'first register)'* ]]
	[[ $output == *'whose words to write (default: the other of their'*'first two)'* ]]
}

@test "translate: a plural is not written in the singular" {
	echo '{"parlance": 1, "id": "one", "concepts": [{"id": "a", "pos": "noun", "mapping": "exact",
		"terms": {"third-sector": ["helper"], "commissioner": [{"term": "aide", "number": "singular"}]}}]}' >one.json
	echo 'We work with helpers. A helper came.' >in.txt
	run -0 --separate-stderr "$PARLANCE" translate --apply suggest -g one.json in.txt
	is 'We work with helpers. An aide came.'
	[[ $stderr == *'  1:14  helpers -> aide  (-3 characters)  the new term has no plural'* ]]
	# The glossaries' own.
	echo 'We work with teenagers.' >in.txt
	run -0 --separate-stderr "$PARLANCE" translate --apply suggest -g uk-children-and-young-people in.txt
	is 'We work with young people.'
}
