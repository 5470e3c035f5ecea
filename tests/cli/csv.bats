#!/usr/bin/env bats
# parlance import, parlance export: glossaries in spreadsheets

load common

import() {
	"$PARLANCE" import "$@"
}

export_() {
	"$PARLANCE" export "$@"
}

@test "import: 25 faults in 500 rows are all told, and the other 475 are loaded" {
	bash "$TESTS/spreadsheets/seed.sh" 3>rows >seeded.csv
	[ "$(wc -l <rows)" -eq 25 ]
	run -2 --separate-stderr import seeded.csv -o seeded.json
	sed -n 's/^seeded.csv:row \([0-9]*\).*: error: .*/\1/p' <<<"$stderr" | sort -nu | diff - rows
	[ "$(grep -c ': error: ' <<<"$stderr")" -eq 25 ]
	[[ $stderr == *'seeded.csv: note: 475 concepts from 475 rows; the rows with errors are left out [P-205]'* ]]
	[ "$(grep -c '"term [0-9]*"' seeded.json)" -eq 475 ]
	while read -r row; do
		! grep -q "\"term $row\"" seeded.json
	done <rows
	run -0 "$PARLANCE" validate seeded.json
}

@test "import: what the faults say" {
	run -2 --separate-stderr import "$TESTS/spreadsheets/faults.csv"
	sed "s,^$TESTS/spreadsheets/,," <<<"$stderr" | diff - "$TESTS/spreadsheets/faults.expected"
	diff <(printf '%s\n' "$output") "$TESTS/spreadsheets/faults.expected.json"
}

@test "export, import, export: byte for byte, for every glossary in the tree" {
	for file in "$TESTS"/../glossaries/uk-*.json "$TESTS"/../docs/examples/{kirkdale,watch}.json; do
		"$PARLANCE" export "$file" -o one.csv 2>/dev/null
		"$PARLANCE" import one.csv -o two.json 2>/dev/null
		"$PARLANCE" export two.json -o two.csv 2>/dev/null
		cmp one.csv two.csv
		"$PARLANCE" import two.csv -o three.json 2>/dev/null
		cmp two.json three.json
	done
}

@test "CSV, JSON, CSV: byte for byte" {
	"$PARLANCE" import "$TESTS/../docs/examples/terms.csv" -o terms.json
	run -0 --separate-stderr export_ terms.json -o terms.csv
	says ''
	cmp terms.csv "$TESTS/../docs/examples/terms.csv"
}

@test "export: several glossaries composed" {
	run -0 --separate-stderr export_ --as csv -g uk-base -g "$TESTS/../docs/examples/kirkdale.json" -o all.csv
	grep -q '^service-users,.*,client,.*,diner,preferred,' all.csv
	run -0 --separate-stderr import all.csv -o all.json
	[[ $stderr != *error:* ]]
	[[ $stderr != *'[P-088]'* ]]
}

@test "export: a glossary that is compiled is the same as its file" {
	ls "$TESTS/../$BUILD"/share/parlance/glossaries/uk-base.compiled
	export_ --as csv -g uk-base --no-profile -o named.csv 2>/dev/null
	export_ "$TESTS/../glossaries/uk-base.json" -o file.csv 2>/dev/null
	[ "$(wc -l <file.csv)" -gt 1000 ]
	cmp named.csv file.csv
}

@test "export: what a row cannot hold is counted" {
	run -0 --separate-stderr export_ "$TESTS/../docs/examples/kirkdale.json" --as csv
	[[ $stderr == *'2 conditions of 2 terms left out, since a row has no place for them: 1 not_in, 1 not_near [P-217]'* ]]
	[[ $stderr == *'3 examples of 2 concepts left out'* ]]
	# Done, with warnings: status 0, also with -o and composed.
	run -0 --separate-stderr export_ "$TESTS/../docs/examples/kirkdale.json" -o kirkdale.csv
	[[ $stderr == *'[P-217]'* ]]
	[ -s kirkdale.csv ]
}

# The same sheet in all its dresses comes to the same glossary.
sheet() {
	printf '%s\n' 'Concept,Third-sector term,Commissioner term,Action' 'tea,tea £2,social session,Replace' \
		'tea,"cake, ""sliced""",,' ',quiche,,'
}

@test "import: separators, line ends, byte order mark, Windows-1252, sep=" {
	sheet >plain.csv
	import plain.csv --id sheet >want.json
	grep -q '"id": "quiche"' want.json
	grep -q '"cake, \\"sliced\\""' want.json
	{ printf '\xEF\xBB\xBF' && sheet; } >bom.csv
	sheet | sed 's/$/\r/' >crlf.csv
	sheet | tr '\n' '\r' >cr.csv
	sheet | iconv -f UTF-8 -t CP1252 >windows.csv
	sheet | sed 's/cake, /cake@ /; s/,/;/g; s/cake@ /cake, /' >semicolon.csv
	sheet | sed 's/cake, /cake@ /; s/,/\t/g; s/cake@ /cake, /' >tab.tsv
	{ printf 'sep=;\r\n' && cat semicolon.csv; } >sep.csv
	for file in bom.csv crlf.csv cr.csv windows.csv semicolon.csv tab.tsv sep.csv; do
		import "$file" --id sheet >got.json
		diff want.json got.json
	done
	run -0 --separate-stderr import windows.csv
	[[ $stderr == *'windows.csv: note: read as Windows-1252, since it is not UTF-8 [P-206]'* ]]
}

@test "import: line breaks inside quotation marks count as one row" {
	printf 'concept,third-sector term,definition,action\na,one,"first\nsecond",\nb,two,,swap\n' >lines.csv
	run -2 --separate-stderr import lines.csv
	[[ $stderr == *'lines.csv:row 3, column "action": error:'* ]]
	[[ $output == *'"first\nsecond"'* ]]
}

@test "formulas are defused, and come back as they were" {
	cat >formula.json <<-'END'
	{"parlance": 1, "id": "formula", "concepts": [{"id": "a", "definition": "=cmd|'/c calc'!A1",
	 "reason": "'+ and more", "note": "-5 degrees", "terms": {"third-sector": ["@home", "'tis"]}}]}
	END
	run -0 --separate-stderr export_ --as csv formula.json
	[[ $output == *"'=cmd|'/c calc'!A1"* ]]
	[[ $output == *"''+ and more"* ]]
	[[ $output == *"'-5 degrees"* ]]
	[[ $output == *",'@home,"* ]]
	[[ $output == *",'tis,"* ]]
	printf '%s\n' "$output" | "$PARLANCE" import --as csv >back.json 2>/dev/null
	for text in '"=cmd|'\''/c calc'\''!A1"' '"'\''+ and more"' '"-5 degrees"' '"@home"' '"'\''tis"'; do
		grep -qF "$text" back.json
	done
}

@test "what would be taken for a number, a date or a time is kept, and comes back as it was" {
	changed=(1:1 007 24/7 03/04 1/2 1-1 2026.10 1,000 50% £5 €5 1e5 "March 5" "12 Sept" "10.30 am" 0.50 12345678901234567)
	kept=(0 12 2026.11 0.5 100 a1 "1st May" "2 beds" 3a-b may "May Day 1x" 1.2x)
	terms=
	for text in "${changed[@]}" "${kept[@]}"; do
		terms+="${terms:+, }\"$text\""
	done
	printf '{"parlance": 1, "id": "n", "version": "2026.10", "concepts": [{"id": "a1", "review": "2027-03",
		"definition": "d", "terms": {"third-sector": [%s, "'\''07"]}}]}' "$terms" >one.json
	run -0 --separate-stderr export_ one.json -o one.csv
	[[ $(sed -n 3p one.csv) = "#version,'2026.10,"* ]]
	grep -q "^a1,.*,'2027-03" one.csv
	for text in "${changed[@]}"; do
		echo "$text" && grep -qE "^a1,,\"?'${text//./\\.}[\",]" one.csv
	done
	for text in "${kept[@]}"; do
		echo "$text" && grep -q "^a1,,${text//./\\.}," one.csv
	done
	grep -q "^a1,,''07," one.csv
	run -0 --separate-stderr import one.csv -o two.json
	[[ $(<two.json) = *'"version": "2026.10"'*'"review": "2027-03"'* ]]
	for text in "${changed[@]}" "${kept[@]}" "'07"; do
		grep -qF "\"$text\"" two.json
	done
	run -0 export_ two.json -o two.csv
	cmp one.csv two.csv
	printf 'concept,third-sector term,review\na,lunch club,Mar-27\n' >dated.csv
	run -2 --separate-stderr import dated.csv
	[[ $stderr = *'dated.csv:row 2, column "review": error: "Mar-27" is no date [P-089]
help: write the year first, with an apostrophe before it, so that the spreadsheet program leaves it as it is: '"'2027-03 or '2027-03-31"* ]]
}

@test "two spreadsheets that disagree: exported together they are imported again, and say the same" {
	cat >north.csv <<-'E'
		concept,third-sector term,commissioner term,definition,mapping,action
		warm-place,warm bank,warm hub,A heated room.,close,replace
		helper,helper,volunteer,Who gives time.,exact,replace
		lunch,lunch club,meal,A meal.,close,replace
	E
	cat >south.csv <<-'E'
		concept,third-sector term,commissioner term,definition,mapping,action
		warm-place,warm bank,warm space,A warm room.,close,suggest
		warm-place-south,warm spot,warm corner,Another.,close,replace
		lunch,lunch club,meal,A meal.,close,replace
		guest,guest,participant,Who comes.,close,replace
	E
	import north.csv -o north.json 2>/dev/null
	import south.csv -o south.json 2>/dev/null
	run -0 --separate-stderr export_ --glossary north.json --glossary south.json -o both.csv
	says 'warning: 3 terms left out, since a glossary above has the same words [P-217]
help: parlance glossaries --explain lists them, and what each glossary says
warning: "warm-place" of south is called "warm-place-south-2" here, since another concept has that name [P-217]'
	run -0 cut -d, -f1,3,5 <(tr -d '\r' <both.csv)
	is 'concept,third-sector term,commissioner term
#glossary,,
warm-place,warm bank,warm hub
helper,helper,volunteer
lunch,lunch club,meal
warm-place-south-2,,warm space
warm-place-south,warm spot,warm corner
guest,guest,participant'
	import both.csv -o both.json 2>/dev/null
	echo 'A warm bank with a lunch club, a warm spot, a helper and a guest.' >bid.txt
	"$PARLANCE" translate --no-profile --glossary north.json --glossary south.json bid.txt >one.txt 2>/dev/null
	"$PARLANCE" translate --no-profile --glossary both.json bid.txt >two.txt 2>/dev/null
	cmp one.txt two.txt
	grep -q 'warm hub with a meal, a warm corner, a volunteer and a participant' two.txt
}

@test "import: what Excel saves as Unicode Text, UTF-16 of both byte orders" {
	printf 'concept\tthird-sector term\tcommissioner term\nmeal\tcaf\xc3\xa9 \xe2\x80\x93 \xf0\x9f\x98\x80\tshared meal\n' >plain.csv
	import plain.csv 2>/dev/null | sed 's/plain/wide/' >expected.json
	grep -q '😀' expected.json
	{ printf '\xff\xfe' && iconv -f utf-8 -t utf-16le plain.csv; } >wide.csv
	run -0 --separate-stderr import wide.csv
	is "$(cat expected.json)"
	says 'wide.csv: note: 1 concept from 1 row [P-205]'"$explained"
	{ printf '\xfe\xff' && iconv -f utf-8 -t utf-16be plain.csv; } >wide.csv
	run -0 --separate-stderr import wide.csv
	is "$(cat expected.json)"
	# Half a pair, the other half, NUL, half a unit: each is a character that cannot be told.
	printf '\xff\xfeh\0\x3d\xd8i\0\x00\xdc\0\0j' >wide.csv
	run -2 --separate-stderr import wide.csv
	[[ $stderr == 'wide.csv:row 1, column "h\uFFFDi\uFFFD\uFFFD\uFFFD": warning: '* ]] || [[ $stderr == *'column "h�i���"'* ]]
}

@test "import: a workbook, an empty file, no columns, nothing left" {
	printf 'PK\x03\x04rest' >book.csv
	run -2 --separate-stderr import book.csv
	[[ $stderr == *'book.csv: error: this is a workbook (.xlsx or .ods), not a CSV file [P-203]'* ]]
	: >empty.csv
	run -2 --separate-stderr import empty.csv
	[[ $stderr == *'empty.csv: error: this file is empty [P-202]'* ]]
	printf 'lunch club,community meal\n' >bare.csv
	run -2 --separate-stderr import bare.csv
	[[ $stderr == *'bare.csv:row 1: error: there is no column "third-sector term" [P-207]'* ]]
	printf 'concept,third-sector term,action\na,b,swap\n' >none.csv
	run -2 --separate-stderr import none.csv -o none.json
	[[ $stderr == *'none.csv: error: there is no row in it that could be imported [P-202]'* ]]
	[ ! -s none.json ]
}

@test "import: a further row that says something else; an override of what is not required" {
	printf 'concept,third-sector term,commissioner term,action\na,warm bank,warm hub,replace\na,,warm place,suggest\nuk-base/grantee,,award holder,\n' >in.csv
	run -2 --separate-stderr import in.csv -o out.json
	says 'in.csv:row 3, column "action": error: the concept "a" begins in row 2, which says something else [P-213]
help: leave it empty here, or add a third-sector term to this row
in.csv: note: 2 concepts from 2 rows; the rows with errors are left out [P-205]
help: mend the 1 row that was left out, and import the file again'
	run -1 "$PARLANCE" validate out.json
	[[ $output == *'cannot be overridden: no glossary "uk-base" is loaded [P-079]'* ]]
	[[ $output == *'help: write "requires": ["uk-base"] into this glossary (in a spreadsheet, a row #requires), name that one too with --glossary, or compare its "id"'* ]]
}

@test "import: rows that stand on a row that is left out" {
	printf '%s\n' 'concept,third-sector term,commissioner term,action,see' 'a,one,two,swap,' 'b,three,four,,a' \
		'bad id,five,six,,' 'bad id,seven,eight,,' >stands.csv
	run -2 --separate-stderr import stands.csv
	[[ $stderr == *'row 3, column "see": warning: this is left out too: there is no concept "a" to see [P-204]'* ]]
	[[ $stderr == *'row 5: warning: this row is left out too: the name of its concept cannot be used [P-204]'* ]]
	[[ $stderr == *'1 concept from 1 row;'*'the 3 rows that were left out'* ]]
	[[ $output == *'"three"'* && $output != *'"see"'* && $output != *'seven'* ]]
}

@test "import: what fails leaves the file alone that it was to write" {
	printf 'old' >out.json
	printf '\377\376a\000b\000' >wide.csv
	run -2 --separate-stderr import wide.csv -o out.json
	[ "$(cat out.json)" = old ]
	run -2 --separate-stderr import wide.csv -o new.json
	[ ! -e new.json ]
}

@test "a table is no glossary, and the message says what to do with it" {
	sheet >members.csv
	run -2 --separate-stderr "$PARLANCE" translate --glossary members.csv members.csv
	says "members.csv: error: this is a table, such as CSV, not a glossary [P-020]
help: a glossary is a text file in JSON that begins with {; tables can be made into one with: parlance import"
}

@test "import and export: which format" {
	sheet >members.txt
	run -2 --separate-stderr import members.txt
	[[ $stderr == *'members.txt: error: its name does not say as what to import it [P-200]
help: say which it is: --as csv'* ]]
	printf 'PK\003\004 and more' >book.gnumeric
	run -2 --separate-stderr import book.gnumeric
	says "book.gnumeric: error: its name does not say as what to import it [P-200]
help: if it is a workbook, open it in Excel or LibreOffice, choose 'Save as' and then 'Excel workbook (.xlsx)', and import that"
	run -0 --separate-stderr import --as csv members.txt
	[[ $output == *'"id": "members"'* ]]
	run -2 --separate-stderr import --as cvs members.txt
	[[ $stderr == *"error: --as does not take 'cvs' [P-172]
help: did you mean 'csv'?"* ]]
	run -2 --separate-stderr export_
	[[ $stderr == 'error: nothing says as what to export it: there is no -o with the name of a file [P-200]
help: say which it is: --as csv or '* ]]
}

@test "import: a side of its own, and Welsh beside English" {
	printf '%s\n' 'concept,plain term,commissioner term,language' '#register,plain,Plain words,' \
		'#register,commissioner,What buyers write,' 'a,help,support,' 'a,cymorth,cefnogaeth,cy' >plain.csv
	run -0 --separate-stderr import plain.csv
	[[ $output == *'"plain": ["help", {"term": "cymorth", "lang": "cy"}]'* ]]
	printf '%s\n' "$output" >plain.json
	"$PARLANCE" export plain.json --as csv | tr -d '\r' >out.csv
	grep -q '^a,,cymorth,,cefnogaeth,,.*,cy$' out.csv
}

@test "import, export: what to ask" {
	printf 'concept,third-sector term,commissioner term,mapping,what to ask\nhours,volunteer hours,in-kind match,related,Who checks them?\n' >in.csv
	run -0 --separate-stderr import in.csv -o out.json
	grep -q '"ask": "Who checks them?"' out.json
	run -0 --separate-stderr export_ out.json --as csv
	[[ ${lines[*]} == *',ask,'*'Who checks them?'* ]]
}

@test "import, export: what needs no explanation" {
	printf 'concept,third-sector term,commissioner term,mapping,plain,third-sector plain\nvisits,a friendly face,befriending,related,yes,\n,buddy scheme,,,,no\n' >in.csv
	run -0 --separate-stderr import in.csv -o out.json
	tr -d '\n' <out.json | grep -q '"plain": true.*"buddy scheme".*"plain": false'
	run -0 --separate-stderr export_ out.json --as csv
	[[ ${lines[*]} == *',plain,'*',third-sector plain'* ]]
}

@test "import: headings above the columns, columns called by the side, rows with nothing but a number" {
	printf '%s\r\n' 'Terms, draft of May;;;;' ';;;;' '#title;Members;;;' ';What we say;;What they say;' \
		'Ref;Third sector term;Meaning;Commissioner term;Review date' '1;lunch club;A meal.;community meal;2027-03' \
		'2;;;;' '3;Lunch Club;Another meal.;meals session;' '4;"food bank; foodbank";;food aid;' '5;;Nothing.;;' >in.csv
	run -2 --separate-stderr import in.csv -o out.json
	says 'in.csv:row 5, column "Ref": warning: there is no column of that name, and what stands in it is left out [P-208]
help: docs/spreadsheets.md lists the columns; if it is one of your own, all is well
in.csv:row 5: note: this row names the columns, and what stands above it is left out [P-223]
in.csv:row 8, column "Meaning": error: the concept "lunch-club" begins in row 6, which says something else [P-213]
help: leave it empty here; or, if this row is about another idea, write a name of its own into the column "concept"
in.csv:row 9, column "Third sector term": warning: this cell is taken for one term [P-222]
help: if it is several, give each a row of its own, with the same name in the column "concept"
in.csv:row 10: error: this row has no term [P-212]
help: write a third-sector term, a commissioner term, or both
in.csv: note: 2 concepts from 2 rows; the rows with errors are left out [P-205]
help: mend the 2 rows that were left out, and import the file again'
	grep -q '"title": "Members"' out.json
	grep -q '"review": "2027-03"' out.json
	printf 'Third sector,Commissioners\nlunch club,community meal\n' >sides.csv
	run -0 --separate-stderr import sides.csv
	[[ $output == *'"third-sector": ["lunch club"]'*'"commissioner": ["community meal"]'* ]]
	# A term that is called as a side is one, wherever it stands.
	printf 'commissioner term,action\ncommissioner,explain\nThird sector,explain\n' >terms.csv
	run -0 --separate-stderr import terms.csv
	says 'terms.csv: note: 2 concepts from 2 rows [P-205]'
	printf 'a,b\nthird sector,c\n' >none.csv
	run -2 --separate-stderr import none.csv
	[[ $stderr == *'none.csv:row 1: error: there is no column "third-sector term" [P-207]
help: write "third-sector term" above your own words and "commissioner term" above the buyers'"'"'; docs/spreadsheets.md has a template'* ]]
}

@test "import: names made from terms keep letters with accents, and what a slash parts" {
	printf '%s\n' 'third-sector term,commissioner term' 'tŷ cymunedol,a' 'café/bar,b' '24/7 line,c' 'R&D,d' \
		'women’s refuge,e' 'ﬁrst (aid),f' >in.csv
	run -0 --separate-stderr import in.csv
	run grep -oP '      "id": "\K[^"]*' <<<"$output"
	is 'ty-cymunedol
cafe-bar
24-7-line
r-d
womens-refuge
first-aid'
}

@test "import: what a spreadsheet program made of a term is told, and what merely looks odd is not" {
	made=('24-Jul' 'Jul-24' '24 July 2026' '01/02/2001' '2027-03-01' '1.2.2026' '01:01:00' '1.2E+03')
	odd=('24/7' '24/7/365' '50/50' '1-2-1' '1:1' '101' '101.5' '16-25' '2024/25' '10.30 am' 'Section 106' 'May' 'E5-8' 'Step-up' '-5')
	{
		echo 'third-sector term,commissioner term'
		for term in "${made[@]}" "${odd[@]}"; do
			echo "$term,word of $term"
		done
	} >made.csv
	run -0 --separate-stderr import made.csv -o made.json
	[ "$(grep -c 'P-226' <<<"$stderr")" -eq "${#made[@]}" ]
	[ "$(sed -n 's/.*:row \([0-9]*\),.*P-226.*/\1/p' <<<"$stderr" | xargs)" = "2 3 4 5 6 7 8 9" ]
	[[ $stderr == *'made.csv:row 2, column "third-sector term": warning: the spreadsheet program may have made this of something else, such as 24/7 or 1-2-1 [P-226]
help: type again what it was, with an apostrophe before it: '"'"'24/7
'* ]]
}

@test "import: a word alone in its row, as merged cells come out, is told" {
	cat >merged.csv <<-'END'
		concept,third-sector term,commissioner term,definition
		community-meal,lunch club,community meal,A meal.
		,dinner club,,
		,,meals session,
		,soup run,,Soup from a van.
		hub,warm bank,,
		,coffee morning,social session,
	END
	run -0 --separate-stderr import merged.csv -o merged.json
	says 'merged.csv:row 3: warning: this word is a concept of its own, without a word on the other side [P-227]
help: where cells were merged, write the same name into the column "concept" of each of their rows
merged.csv:row 4: warning: this word is a concept of its own, without a word on the other side [P-227]
merged.csv: note: 6 concepts from 6 rows [P-205]'"$explained"
	# A list of one side's words is no such thing, nor are further rows of one concept.
	printf 'third-sector term\nlunch club\ndinner club\n' >list.csv
	run -0 --separate-stderr import list.csv -o list.json
	says 'list.csv: note: 2 concepts from 2 rows [P-205]'
}

@test "export: of a workbook, what to write instead" {
	echo '{"parlance": 1, "id": "own", "concepts": [{"id": "a", "terms": {"third-sector": ["warm bank"]}}]}' >own.json
	run -2 --separate-stderr export_ own.json -o our.words.ods
	says 'our.words.ods: error: its name does not say as what to export it [P-200]
help: write what spreadsheet programs open: -o our.words.xlsx'
	run -2 --separate-stderr export_ own.json -o words.unknown
	[[ $stderr == *'help: say which it is: --as csv'* ]]
}

@test "import: a letter that was lost when the file was saved is told" {
	printf 'third-sector term,commissioner term,definition\nd?r,c\xe2n,Is it wet?\ncaf\xe9,t?,\n' >welsh.csv
	run -0 --separate-stderr import welsh.csv -o welsh.json
	says "welsh.csv: note: read as Windows-1252, since it is not UTF-8 [P-206]
help: see whether accents and pound signs look right; if not, save it as 'CSV UTF-8'
welsh.csv:row 2, column \"third-sector term\": warning: the question mark may stand for a letter that was lost when the file was saved [P-228]
help: if one was, save the file again as 'CSV UTF-8', and import that
welsh.csv:row 3, column \"commissioner term\": warning: the question mark may stand for a letter that was lost when the file was saved [P-228]
welsh.csv: note: 2 concepts from 2 rows [P-205]$explained"
}

@test "a glossary in a sheet that is read as a text is told of; other sheets are texts" {
	warning="%s: warning: this is a glossary in a sheet, and is read as if it were a text [P-161]
help: for a glossary to be used type: parlance import %s -o %s"
	printf '\357\273\277Our words\n\n"concept";"Third-Sector Term";"commissioner term"\n;lunch club;community meal\n' >"our words.csv"
	for command in translate annotate check; do
		run --separate-stderr "$PARLANCE" $command "our words.csv"
		[[ $stderr == "$(printf "$warning" 'our words.csv' "'our words.csv'" "'our words.json'")"* ]]
	done
	# What is looked for in it is found as ever; a folder holds what it holds; and so does a text of another name.
	run -0 --separate-stderr "$PARLANCE" search club "our words.csv"
	says ''
	run -0 --separate-stderr "$PARLANCE" check .
	says ''
	cp "our words.csv" words.txt
	run -0 --separate-stderr "$PARLANCE" annotate words.txt
	says ''
	# Answers kept in a sheet, and a side's name alone.
	printf 'question,commissioner,our answer\n1,Leeds,Our term for it is lunch club.\n' >answers.csv
	run -0 --separate-stderr "$PARLANCE" annotate answers.csv
	says ''
}

@test "import: pairs of which none may be written are told, and what is no sheet has a way into one" {
	printf 'third-sector term,commissioner term\nlunch club,meal session\n' >pairs.csv
	run -0 --separate-stderr import pairs.csv
	says 'pairs.csv: note: 1 concept from 1 row [P-205]'"$explained"
	# Said of one; pairs that mean the same; one side alone; and what only looks like the key.
	printf 'third-sector term,commissioner term,action\nlunch club,meal session,\ntea,drink,suggest\n' >said.csv
	run -0 --separate-stderr import said.csv
	says 'said.csv: note: 2 concepts from 2 rows [P-205]'
	printf 'third-sector term,commissioner term,mapping\nlunch club,meal session,exact\n' >said.csv
	run -0 --separate-stderr import said.csv
	says 'said.csv: note: 1 concept from 1 row [P-205]'
	printf 'third-sector term\nlunch club\n' >said.csv
	run -0 --separate-stderr import said.csv
	says 'said.csv: note: 1 concept from 1 row [P-205]'
	printf 'third-sector term,commissioner term,note\ntea,drink,"it says ""action"": none"\n' >said.csv
	run -0 --separate-stderr import said.csv
	says 'said.csv: note: 1 concept from 1 row [P-205]'"$explained"
	printf 'PK\003\004' >words.docx
	run -2 --separate-stderr import words.docx
	says "words.docx: error: its name does not say as what to import it [P-200]
help: copy its table into a sheet of Excel or LibreOffice, save that as 'Excel workbook (.xlsx)', and import that; what a tender defines is taken by: parlance extract"
}
