#!/usr/bin/env bats
# --record: what was changed in a document and why, what was offered, declined and left.

load common

run_parlance() {
	"$PARLANCE" "$@"
}

setup_words() {
	cat >words.json <<-'E'
		{"parlance": 1, "id": "w", "title": "Words & more", "version": "2.1",
		 "registers": {"third-sector": "a", "commissioner": "b"}, "protect": ["Client Fund"],
		 "sources": {"guide": {"title": "The [Guide]", "url": "https://example.org/a b>"}},
		 "concepts": [
		 {"id": "people", "pos": "noun", "mapping": "exact", "reason": "Contracts say *so*.", "sources": ["guide"], "terms": {
			"third-sector": ["client"], "commissioner": ["service user"]}},
		 {"id": "help", "pos": "noun", "mapping": "close", "reason": "Forms ask so.", "terms": {
			"third-sector": ["helper"], "commissioner": ["assistant"]}},
		 {"id": "trade", "pos": "noun", "mapping": "exact", "terms": {
			"third-sector": ["shop"], "commissioner": ["retail unit"]}},
		 {"id": "out", "pos": "noun", "mapping": "related", "terms": {
			"third-sector": ["outing"], "commissioner": ["activity"]}}]}
	E
	printf 'A client came with a helper_x. The\nclients_of_ours paid the Client Fund.\n\n' >in.txt
	printf '“Every client is a shop,” she said. The helper is in the shop; an outing.\n' >>in.txt
	printf '{"parlance-project": 1, "glossaries": ["words.json"], "decisions": {"trade": "leave"}}\n' >parlance.json
}

@test "record: every part of it, in Markdown" {
	setup_words
	run -0 --separate-stderr run_parlance translate in.txt --record rec.md -o out.txt --date 2026-11-22
	version=$(run_parlance version | grep -oE '[0-9]+\.[0-9]+\.[0-9]+' | head -1)
	diff - rec.md <<-E
		# Change record

		These changes come from glossaries and fixed rules, applied on the writer's own computer. No text left that computer, and no generative model had a part in it: the same text with the same glossaries and decisions gives the same changes again.

		|  |  |
		|---|---|
		| Date | 2026-11-22 |
		| Program | parlance $version |
		| Glossary | Words \\& more (w, version 2.1) |
		| Project file | parlance.json |

		## in.txt

		|  | before | after | change |
		|---|---:|---:|---:|
		| Words | 27 | 28 | +1 |
		| Characters | 147 | 153 | +6 |

		### Changed (1)

		- **client** → **service user** (+1 word)\\
		  Contracts say \\*so\\*.
		  Source: [The \\[Guide\\]](<https://example.org/a%20b%3E>); entry w/people.
		  - Line 1: A ~~client~~ **service user** came with a helper\\_x.

		### Suggested and not taken (1)

		- **helper** → **assistant**\\
		  Forms ask so.
		  Entry w/help.
		  - Line 4: The **helper** is in the shop; an outing.

		### Declined by the writer (1)

		- **shop** → **retail unit**
		  - Line 4: The helper is in the **shop**; an outing.

		### Left as it stands (4)

		- **Client**: a protected name
		  - Line 2: The clients\\_of\\_ours paid the **Client** Fund.
		- **client**: a quotation
		  - Line 4: “Every **client** is a shop,” she said.
		- **shop**: a quotation
		  - Line 4: “Every client is a **shop**,” she said.
		- **outing**: the glossary explains this term and does not replace it
		  - Line 4: The helper is in the shop; an **outing**.
	E
	[[ $stderr == *'in.txt: 1 change'* ]]
}

@test "record: JSON by the name of the file, which conforms to the schema" {
	setup_words
	run -0 --separate-stderr run_parlance translate in.txt --record rec.JSON
	"$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/record.schema.json" <rec.JSON
	grep -qF '"changed":[{"line":1,"column":3,"text":"client","replacement":"service user","also":[],' rec.JSON
	grep -qF '"why":"a quotation"' rec.JSON
	grep -qF '"date":null' rec.JSON
	sed 's/"parlance-record":1/"parlance-record":2/' rec.JSON >other
	run -1 "$TESTS/../$BUILD/tests/tools/conforms" "$TESTS/../docs/record.schema.json" <other
}

@test "record: the same bytes each time, and the same translation with it as without" {
	setup_words
	run_parlance translate in.txt --record one.md -o one.txt 2>/dev/null
	run_parlance translate in.txt --record two.md -o two.txt 2>/dev/null
	cmp one.md two.md
	run_parlance translate in.txt -o three.txt 2>/dev/null
	cmp one.txt three.txt
	[[ $(cat one.md) != *'| Date |'* ]]
}

@test "record: a section each of several files; what fails has none" {
	setup_words
	echo 'No term.' >b.txt
	printf 'A client \xff.' >bad.txt
	run -2 --separate-stderr run_parlance translate in.txt bad.txt b.txt --record rec.md
	[ "$(grep '^## ' rec.md)" = '## in.txt
## b.txt' ]
	[[ $(tail -n 20 rec.md) == *'Nothing was changed.'*'No other term of the glossaries was found.' ]]
}

@test "record: as the report of its own" {
	setup_words
	run -0 --separate-stderr run_parlance translate in.txt --format record
	[[ $output == '# Change record'*'### Left as it stands (4)'* ]]
	[ "$(wc -l <<<"$stderr")" -le 1 ]
}

@test "record: it overwrites neither input nor document" {
	setup_words
	cp in.txt old.txt
	for file in in.txt ./in.txt - out.txt; do
		run -2 --separate-stderr run_parlance translate in.txt -o out.txt --record "$file"
		[[ $stderr == *'[P-250]'* ]]
		[ ! -e out.txt ]
	done
	cmp in.txt old.txt
	run -2 --separate-stderr run_parlance translate in.txt --record nowhere/rec.md -o out.txt
	[[ $stderr == *'nowhere/rec.md: error: '* ]]
}

@test "record: where no document could be written, an earlier one stays as it is" {
	setup_words
	run_parlance translate in.txt -o out.txt --record rec.md 2>/dev/null
	cp rec.md kept.md
	run -2 --separate-stderr run_parlance translate in.txt -o nowhere/out.txt --record rec.md
	cmp rec.md kept.md
	run -2 --separate-stderr run_parlance translate in.txt -o nowhere/out.txt --record new.json
	[ ! -e new.json ]
}

@test "record: a finding whose verb changes with it says so" {
	cat >words.json <<-'E'
		{"parlance": 1, "id": "w", "registers": {"third-sector": "a", "commissioner": "b"},
		 "concepts": [{"id": "x", "pos": "noun", "mapping": "exact", "terms": {
			"third-sector": ["running cost"], "commissioner": [{"term": "expenditure", "countable": false}]}}]}
	E
	echo 'The running costs are high.' >in.txt
	run -0 --separate-stderr run_parlance translate -g words.json in.txt -f record
	[[ $output == *'The ~~running costs~~ **expenditure** are high. (with it ~~are~~ **is**)'* ]]
}

@test "record: limits, and what was held back for them" {
	setup_words
	run -1 --separate-stderr run_parlance translate in.txt --limit 27w --limit 100c -f record
	[[ $output == *'| Limit of 27 words (between spaces, as web forms count) | 27 | 27 | +0 |
| Limit of 100 characters ('*'), **not kept** | '*'### Held back to keep the limit (1)

- **client** → **service user**'* ]] || { echo "$output"; return 1; }
}
