#!/usr/bin/env bats
# The project file, and what the command line says over it

load common

run_parlance() {
	"$PARLANCE" "$@"
}

# project JSON: writes parlance.json over the tests' glossary.
project() {
	cp "$GLOSSARIES/bid.json" words.json
	printf '{"parlance-project": 1, "glossaries": ["words.json"]%s}\n' "$1" >parlance.json
}

translated() {
	run -0 --separate-stderr run_parlance translate "$@"
}

@test "project: glossaries in order, from the folder of the file, found upward" {
	project ''
	mkdir -p a/b
	echo 'Our clients came.' >a/b/in.txt
	translated a/b/in.txt
	is 'Our service users came.'
	[[ $stderr == *"
By the project file $BATS_TEST_TMPDIR/parlance.json" ]]
	cd a/b
	translated <in.txt
	is 'Our service users came.'
	cp "$GLOSSARIES/council.json" ../../council.json
	cp ../../words.json ../../bid.json
	printf '{"parlance-project": 1, "glossaries": "council.json"}' >../../parlance.json
	translated in.txt
	is 'Our residents came.'
}

@test "project: the nearest one, --profile, --no-profile, --glossary" {
	project ''
	mkdir sub
	echo 'A client.' >sub/in.txt
	echo '{"parlance-project": 1, "glossaries": ["../words.json"], "skip": "service-user"}' >sub/parlance.json
	translated sub/in.txt
	is 'A client.'
	[[ $stderr == *"
By the project file sub/parlance.json" ]]
	translated --profile parlance.json sub/in.txt
	is 'A service user.'
	translated --no-profile sub/in.txt
	[[ $stderr != *'project file'* ]]
	echo '{"parlance": 1, "id": "x", "concepts": [{"id": "y", "pos": "noun", "mapping": "exact",
		"terms": {"third-sector": ["client"], "commissioner": ["person"]}}]}' >other.json
	translated --profile parlance.json -g other.json sub/in.txt
	is 'A person.'
	run -2 --separate-stderr run_parlance translate --profile nowhere.json sub/in.txt
	[[ $stderr == *'[P-002]'* ]]
}

@test "project: where everybody may write, a stranger's file is told of and not used" {
	[ "$(id -u)" = 0 ] || skip "only root can give a file away"
	project ''
	mkdir sub
	echo 'A client.' >sub/in.txt
	chmod 777 .
	chown 65534 parlance.json
	translated --glossary words.json sub/in.txt
	[[ $stderr == "$BATS_TEST_TMPDIR/parlance.json: warning: not used: it belongs to another user, in a folder where everybody may write [P-234]
help: if you know who wrote it, name it with --profile"* ]]
	[[ $stderr != *'By the project file'* ]]
	translated --profile parlance.json sub/in.txt
	[[ $stderr != *P-234* && $stderr == *'By the project file parlance.json'* ]]
	chmod 755 .
	translated sub/in.txt
	[[ $stderr != *P-234* && $stderr == *'By the project file'* ]]
}

@test "project: another input with a project of its own is told of" {
	project ''
	mkdir sub
	echo 'A client.' | tee in.txt >sub/in.txt
	echo '{"parlance-project": 1}' >sub/parlance.json
	translated in.txt sub/in.txt
	[[ $stderr == 'sub/in.txt: warning: its project file sub/parlance.json is not used, since the first input has another [P-233]'* ]]
	rm sub/parlance.json
	translated in.txt sub/in.txt
	[[ $stderr != *P-233* ]]
}

@test "project: protected names are letter for letter; --protect adds to them" {
	project ', "protect": ["Big clients Fund"]'
	echo 'The Big clients Fund, the big clients fund and the clients club.' >in.txt
	translated in.txt
	is 'The Big clients Fund, the big service users fund and the service users club.'
	translated --protect 'clients club' in.txt
	is 'The Big clients Fund, the big service users fund and the clients club.'
}

@test "project: skip and only, by id, glossary/id and domain, and the command line over them" {
	echo 'A client and a helper.' >in.txt
	project ''
	domain=$("$PARLANCE" lookup --format json client | grep -o '"domain":"[^"]*"' | head -1 | cut -d'"' -f4)
	[ -n "$domain" ]
	for name in service-user bid/service-user "$domain"; do
		project ", \"skip\": [\"$name\"]"
		translated in.txt
		[[ $output == 'A client '* ]]
		# What is named by itself is looked for again.
		translated --only service-user in.txt
		is 'A service user and a helper.'
	done
	project ', "only": ["service-user"]'
	translated in.txt
	is 'A service user and a helper.'
	translated --skip service-user in.txt
	is 'A client and a helper.'
	run -0 --separate-stderr run_parlance annotate --format jsonl in.txt
	[ "${#lines[@]}" -eq 1 ]
}

@test "project: a former id still skips" {
	echo '{"parlance": 1, "id": "x", "concepts": [{"id": "new", "formerly": ["old"], "pos": "noun", "mapping": "exact",
		"terms": {"third-sector": ["client"], "commissioner": ["person"]}}]}' >x.json
	echo 'A client.' >in.txt
	translated -g x.json in.txt
	is 'A person.'
	translated -g x.json --skip old in.txt
	is 'A client.'
}

@test "project: a name that is none: an error on the command line, a warning in the file" {
	project ', "skip": ["service-usr"]'
	echo 'A client.' >in.txt
	translated in.txt
	is 'A service user.'
	[[ $stderr == 'parlance.json:1:64: warning: "service-usr" is no concept and no domain of the glossaries in use [P-231]'*'help: did you mean "service-user"?'* ]]
	run -2 --separate-stderr run_parlance translate --no-profile -g words.json --skip service-usr in.txt
	is ''
	says "error: --skip: no glossary in use has a concept or domain 'service-usr' [P-187]
help: did you mean 'service-user'?"
}

@test "project: every fault with its place, in one run, and nothing is done" {
	cat >parlance.json <<-'END'
		{"parlance-project": 1,
		 "glosaries": [],
		 "skip": 3,
		 "limits": {"a.md": "500w", "b.md": "3000c:word", "c.md": "500", "d.md": "0w"},
		 "decisions": {"grantee": "take", "client": "maybe"},
		 "protect": ["\u200b"]}
	END
	echo 'A client.' >in.txt
	run -2 --separate-stderr run_parlance translate in.txt
	is ''
	[ "$(grep -E '^parlance.json:' <<<"$stderr")" = 'parlance.json:2:2: error: a project file has no key "glosaries" [P-051]
parlance.json:3:10: error: "skip" must be a list of texts, but a number stands here [P-050]
parlance.json:4:59: error: "500" is no limit [P-232]
parlance.json:4:74: error: "0w" is no limit [P-232]
parlance.json:5:45: error: a decision cannot be "maybe" [P-053]
parlance.json:6:14: error: "'$'\u200b''" can never be found in a text [P-057]' ]
	[[ $stderr == *'help: did you mean "glossaries"?'* ]]
}

@test "project: files that are none" {
	echo 'A client.' >in.txt
	echo '{"glossaries": "nowhere"}' >parlance.json
	run -2 --separate-stderr run_parlance translate in.txt
	[[ $stderr == 'parlance.json:1:1: error: the project file has no "parlance-project" [P-052]'* ]]
	echo '{"parlance-project": 1, "glossaries": ["nowhere"]}' >parlance.json
	run -2 --separate-stderr run_parlance translate in.txt
	[[ $stderr == 'parlance.json:1:40: error: there is no glossary "nowhere" [P-230]'* ]]
	echo '{"parlance-project": 2}' >parlance.json
	run -2 --separate-stderr run_parlance translate in.txt
	[[ $stderr == *'error: this project file is in format 2, and this parlance reads format 1 [P-055]'* ]]
	echo '[]' >parlance.json
	run -2 --separate-stderr run_parlance translate in.txt
	[[ $stderr == *'a project file { }'*'[P-050]'* ]]
	: >parlance.json
	run -2 --separate-stderr run_parlance translate in.txt
	[[ $stderr == *'help: a project file begins with { and ends with }'* ]]
	echo '{"parlance-project": 1' >parlance.json
	run -2 --separate-stderr run_parlance translate in.txt
	[[ $stderr == *'[P-025]'* ]]
	rm parlance.json
	mkfifo parlance.json
	run -0 --separate-stderr run_parlance translate in.txt
}

@test "project: look-up and search use its glossaries; validate and plugins do not ask for it" {
	project ', "skip": ["no-such"]'
	echo 'A client.' >in.txt
	run -0 --separate-stderr run_parlance lookup client
	[[ $output == 'service-user'* ]]
	says ''
	echo '{' >parlance.json
	run -2 --separate-stderr run_parlance lookup client
	run -0 --separate-stderr run_parlance validate words.json
	run -0 --separate-stderr run_parlance plugins
}

@test "project: validate judges it by itself and with what it names, every name at its place" {
	project ', "skip": ["service-usr", "zzzz"], "only": "volunteers-of-all-sorts",
 "limits": {"there.md": "500w", "gone.md": "3000c"},
 "decisions": {"service-user": "take", "bid/nobody": "leave"}'
	: >there.md
	run -0 --separate-stderr run_parlance validate parlance.json
	[ "$(grep -E '^(parlance.json:|help|[0-9])' <<<"$output")" = \
'parlance.json:1:64: warning: "service-usr" is no concept and no domain of the glossaries in use [P-231]
help: did you mean "service-user"?
parlance.json:1:79: warning: "zzzz" is no concept and no domain of the glossaries in use [P-231]
help: compare the spelling with parlance lookup, which shows ids and domains, or delete it
parlance.json:1:96: warning: "volunteers-of-all-sorts" is no concept and no domain of the glossaries in use [P-231]
parlance.json:3:40: warning: "bid/nobody" is no concept of the glossaries in use [P-231]
parlance.json:2:33: warning: this limit is for "gone.md", which is not there [P-271]
help: files are named from the folder of the project file; if it is still to be written, nothing is wrong
5 warnings in 1 file' ]
	project ', "skip": ["service-user"]'
	run -0 --separate-stderr run_parlance validate parlance.json
	is '1 file: no faults'
	# By its key, whatever it is called; on standard input its folder is the one we are in.
	mv parlance.json bid.json
	run -0 --separate-stderr run_parlance validate bid.json
	is '1 file: no faults'
	run -0 --separate-stderr run_parlance validate - <bid.json
	is '1 file: no faults'
}

@test "project: validate says which of its glossaries is wrong, and ends with 1" {
	echo '{"parlance-project": 1, "skip": 3, "glossaries": ["nowhere"]}' >parlance.json
	run -1 --separate-stderr run_parlance validate parlance.json
	[[ $output == 'parlance.json:1:33: error: "skip" must be a list of texts, but a number stands here [P-050]'* ]]
	echo '{"parlance-project": 1, "glossaries": ["uk-base", "nowhere"]}' >parlance.json
	run -1 --separate-stderr run_parlance validate parlance.json
	[[ $output == 'parlance.json:1:51: error: there is no glossary "nowhere" [P-230]'* ]]
	project ''
	sed -i 's/"id": "bid"/"id": "b d"/' words.json
	run -1 --separate-stderr run_parlance validate parlance.json
	[[ $output == 'parlance.json:1:40: error: its glossaries cannot be used: words.json: '*' [P-270]'*'
help: see all that is wrong with it: parlance validate words.json'* ]]
	cp "$GLOSSARIES/council.json" words.json
	run -1 --separate-stderr run_parlance validate parlance.json
	[[ $output == *'its glossaries cannot be used: words.json: this glossary stands on "bid", which is not loaded [P-270]'* ]]
}
