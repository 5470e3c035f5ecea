#!/usr/bin/env bats
# parlance export: glossaries as lists of words for OmegaT, search engines, PostgreSQL and Vale

load common

export_() {
	"$PARLANCE" export "$@"
}

# A glossary in which each term is left out of one list or another, or of none.
words() {
	cat >words.json <<-'END'
	{"parlance": 1, "id": "words", "title": "Words", "version": "3", "licence": "CC0-1.0", "language": "en-GB", "concepts": [
	 {"id": "meal", "mapping": "exact", "definition": "A meal,\nshared.", "terms": {
	  "third-sector": ["lunch, shared", {"term": "pop-in (daily)", "use": ["meal for \"all\""]}, {"term": "pop", "not_in": ["pop song"]},
	   {"term": "SEND", "case": "exact"}, {"term": "diner's club", "everyday": true}, {"term": "clwb", "lang": "cy"}, {"term": "cinio", "lang": "cy"}],
	  "commissioner": ["meal", "meal for \"all\"", {"term": "saig", "lang": "cy", "status": "preferred"}]}},
	 {"id": "wide", "mapping": "broader", "action": "replace", "terms": {"third-sector": ["cook", "baker"], "commissioner": ["worker", "staff"]}},
	 {"id": "narrow", "mapping": "narrower", "terms": {"third-sector": ["driver", {"term": "lad", "mapping": "exact"}], "commissioner": ["van driver"]}},
	 {"id": "rel", "mapping": "related", "terms": {"third-sector": ["chat", "natter"], "commissioner": ["session", {"term": "#hash", "action": "leave"}]}},
	 {"id": "two", "mapping": "close", "terms": {"third-sector": [{"term": "Chat", "action": "leave"}, "#talk", "a => b"], "commissioner": ["talk"]}},
	 {"id": "one-sided", "terms": {"third-sector": ["alone"]}},
	 {"id": "article", "mapping": "exact", "terms": {"third-sector": ["guest"], "commissioner": ["attendee"]}}]}
	END
}

@test "OmegaT: source, target and comment with tabs" {
	words
	run -0 --separate-stderr export_ words.json -o words.utf8
	says 'words.json: warning: 3 terms left out, since each line is a pair of words: 1 to be left alone, 1 without a word of the other side, 1 that cannot be written there [P-217]'
	tr '\t' '|' <words.utf8 | diff - <(
		cat <<-'END'
		# Words
		# version 3
		# CC0-1.0
		lunch, shared|meal|The same. A meal, shared.
		pop-in (daily)|meal for "all"|The same. A meal, shared.
		pop|meal|The same; elsewhere it may mean something else. A meal, shared.
		SEND|meal|The same. A meal, shared.
		diner's club|meal|The same. A meal, shared.
		clwb|saig|The same. A meal, shared.
		cinio|saig|The same. A meal, shared.
		cook|worker|Nearly the same, but wider.
		baker|worker|Nearly the same, but wider.
		driver|van driver|Nearly the same, but narrower.
		lad|van driver|The same.
		chat|session|Not a replacement.
		natter|session|Not a replacement.
		a => b|talk|Nearly the same.
		guest|attendee|The same.
		END
	)
}

@test "search engines: what finds what, and what has to find nothing else" {
	words
	run -0 --separate-stderr export_ words.json --as solr
	is '# Words
# version 3
# CC0-1.0
clwb, cinio, saig
lunch\, shared, pop-in (daily), diner'"'"'s club, meal, meal for "all"
cook, baker
worker, staff => cook, baker, worker, staff
driver => driver, van driver
session, #hash
\#talk, a \=\> b, talk
guest, attendee'
	says 'words.json: warning: 5 terms left out, since a search engine takes words for one another everywhere: 1 of which only the words around tell what they mean, 2 of several concepts, 1 that only capitals tell apart, 1 with a mapping of their own [P-217]'
}

@test "PostgreSQL: the words by which a text is found stand beside what it says" {
	words
	run -0 --separate-stderr export_ words.json -o words.ths
	says 'words.json: warning: 14 terms left out, since PostgreSQL takes words for one another everywhere: 1 of which only the words around tell what they mean, 2 of several concepts, 1 that only capitals tell apart, 1 with a mapping of their own, 3 that are not in English, 6 that cannot be written there [P-217]'
	diff words.ths - <<-'END'
	# Words
	# version 3
	# CC0-1.0
	diner ? club : diner club meal
	meal : diner club meal
	cook : cook baker worker staff
	baker : cook baker worker staff
	worker : worker staff
	staff : worker staff
	van driver : driver van driver
	guest : guest attendee
	attendee : guest attendee
	END
}

@test "PostgreSQL: samples are cut as its parser cuts texts, and no file has a stop word" {
	echo '{"parlance": 1, "id": "s", "concepts": [{"id": "a", "mapping": "exact", "terms": {"third-sector": ["Looked After", "the young", "drop-in",
	 "drop-in session", "children’s home", "24 hours", "café", "R&D", "-free", "in and out", "up-and-coming"], "commissioner": ["home for children", "cyd\u2011gynhyrchu"]}}]}' >s.json
	run -0 --separate-stderr export_ s.json --as postgresql
	right='drop-in drop children home café up-and-coming coming home children'
	is "# s
drop-in : $right
children ? home : $right
café : $right
up-and-coming : $right
home ? children : $right"
	[[ $stderr == *': 8 that cannot be written there [P-217]' ]]
	sed -n '/^[^#]/s/.*: //p' <<<"$output" | tr ' ' '\n' | { ! grep -ixE 'the|in|for|and|up|s|after'; }
}

@test "search engines: a word that both sides have stands there once, and by itself nowhere" {
	echo '{"parlance": 1, "id": "b", "concepts": [{"id": "a", "mapping": "exact", "terms": {"third-sector": ["volunteer"], "commissioner": ["Volunteer"]}},
	 {"id": "b", "mapping": "exact", "terms": {"third-sector": ["carer", "minder"], "commissioner": ["carer"]}}]}' >b.json
	run -0 export_ b.json --as solr
	is '# b
carer, minder'
	run -0 export_ b.json --as postgresql
	is '# b
carer : carer minder
minder : carer minder'
}

@test "Vale: only what may be swapped anywhere" {
	words
	run -0 --separate-stderr export_ words.json -o words.yml
	says 'words.json: warning: 13 terms left out, since Vale swaps words without looking around: 7 not to be replaced without asking, 1 that texts on other subjects have, too, 1 of which only the words around tell what they mean, 1 that only capitals tell apart, 2 of another language than the glossary, 1 beside which something would have to change (a, an, a verb) [P-217]'
	diff words.yml - <<-'END'
	# Words
	# version 3
	# CC0-1.0
	extends: substitution
	message: "Use '%s' instead of '%s'."
	level: warning
	ignorecase: true
	action:
	  name: replace
	swap:
	  'lunch, shared': 'meal'
	  'pop-in \(daily\)': 'meal for "all"'
	  'cook': 'worker'
	  'baker': 'worker'
	  'lad': 'van driver'
	END
}

@test "a swap beside which a verb, a or an would have to change is none" {
	echo '{"parlance": 1, "id": "f", "concepts": [{"id": "a", "mapping": "exact", "terms": {"third-sector": ["helper",
	 {"term": "things we count", "number": "plural", "inflect": false, "pos": "phrase"}, "hour", "aide", "inn keeper", "unit"],
	 "commissioner": ["assistant"]}}, {"id": "b", "mapping": "exact", "terms": {"third-sector": [{"term": "folk", "number": "plural", "inflect": false}],
	 "commissioner": [{"term": "older people", "number": "plural", "inflect": false}]}}]}' >f.json
	run -0 --separate-stderr export_ f.json --as vale
	[ "${output#*swap:}" = "
  'aide': 'assistant'
  'inn keeper': 'assistant'
  'folk': 'older people'" ]
}

@test "where nothing may be written, nothing is, and it is said" {
	echo '{"parlance": 1, "id": "g", "concepts": [{"id": "a", "mapping": "close", "terms": {"third-sector": ["one"], "commissioner": ["two"]}}]}' >g.json
	run -2 --separate-stderr export_ g.json -o g.yml
	says 'g.json: warning: 1 term left out, since Vale swaps words without looking around: 1 not to be replaced without asking [P-217]
g.json: error: no term is left that could be written [P-221]
help: docs/interchange.md says which terms are written'
	[ ! -e g.yml ]
	echo '{"parlance": 1, "id": "o", "concepts": [{"overrides": "uk-base/grantee", "terms": {"third-sector": ["one"]}}]}' >o.json
	run -2 --separate-stderr export_ o.json --as omegat
	[[ $stderr == *'1 term left out, since each line is a pair of words: 1 in overrides of another glossary [P-217]
help: name this glossary and those it stands on with --glossary, and overrides are settled'* ]]
}

@test "every line of the shipped glossaries is well-formed" {
	export_ --as omegat -g uk-base -g uk-wales -o all.utf8 2>/dev/null
	[ "$(grep -v '^# ' all.utf8 | awk -F'\t' 'NF != 3 || $1 == "" || $2 == "" || $3 == ""' | wc -l)" -eq 0 ]
	export_ --as solr -g uk-base -g uk-wales -o all.solr 2>/dev/null
	[ "$(grep -v '^# ' all.solr | grep -cvE ', .* => |, | => ')" -eq 0 ]
	export_ --as postgresql -g uk-base -g uk-wales -o all.ths 2>/dev/null
	[ "$(grep -v '^# ' all.ths | grep -cvE "^[^ :?-][^:]*[^ :?] :( [^ :?]+)+\$")" -eq 0 ]
}
