#!/usr/bin/env bats
# parlance import, parlance export: glossaries in workbooks of Excel and LibreOffice

load common

pack() {
	python3 "$TESTS/workbook/pack.py" "$@"
}

# import FILE...: into back.json.
import() {
	"$PARLANCE" import -o back.json "$@"
}

# rows NUMBER TEXT...: an Excel sheet whose rows from NUMBER on have the texts between bars as cells; an empty text is no cell.
rows() {
	local number=$1 text cell column
	shift
	for text; do
		echo "<row r=\"$number\">"
		column=A
		while IFS= read -r cell; do
			[ -z "$cell" ] || echo "<c r=\"$column$number\" t=\"inlineStr\"><is><t>$cell</t></is></c>"
			column=$(tr A-H B-I <<<"$column")
		done < <(tr '|' '\n' <<<"$text")
		echo '</row>'
		number=$((number + 1))
	done
}

sheet() {
	echo "<sheetData>$(rows "$@")</sheetData>"
}

# excel_with COLUMN=CELL...: book.xlsx with the three columns and one row of the concept "one"; CELL is what stands in its <c>, T and all.
excel_with() {
	{
		echo '<sheetData>'
		rows 1 'concept|third-sector term|commissioner term|review'
		echo '<row r="2"><c r="A2" t="inlineStr"><is><t>one</t></is></c>'
		local cell
		for cell; do
			echo "<c r=\"${cell%%=*}2\" ${cell#*=}</c>"
		done
		echo '</row></sheetData>'
	} >cells
	pack book.xlsx --formats "$TESTS/workbook/formats.xml" Glossary=cells
}

# shows TEXT CELL: what a cell of the commissioner's term is read as.
shows() {
	excel_with "C=$2"
	run -0 --separate-stderr import book.xlsx
	grep -qF "\"commissioner\": [\"$1\"]" back.json || { cat back.json && return 1; }
}

@test "export, import, export: byte for byte, for every glossary in the tree, and as by way of CSV" {
	for file in "$TESTS"/../glossaries/uk-*.json "$TESTS"/../docs/examples/{kirkdale,watch}.json; do
		"$PARLANCE" export "$file" -o one.xlsx 2>/dev/null
		"$PARLANCE" import one.xlsx -o two.json 2>/dev/null
		"$PARLANCE" export two.json -o two.xlsx 2>/dev/null
		cmp one.xlsx two.xlsx
		"$PARLANCE" export "$file" -o one.csv 2>/dev/null
		"$PARLANCE" import one.csv -o three.json 2>/dev/null
		cmp two.json three.json
	done
}

@test "the template is a workbook, too" {
	"$PARLANCE" import "$TESTS/../docs/examples/terms.csv" -o terms.json 2>/dev/null
	book=$(dirname "$PARLANCE")/../share/doc/parlance/examples/terms.xlsx
	run -0 --separate-stderr import "$book"
	says "$book: note: 2 concepts from 4 rows [P-205]"
	cmp terms.json back.json
}

@test "by way of LibreOffice: its workbooks, and ours that it wrote anew" {
	command -v soffice >/dev/null || skip "LibreOffice is not installed"
	"$PARLANCE" import "$TESTS/../docs/examples/terms.csv" -o terms.json 2>/dev/null
	"$PARLANCE" export terms.json -o terms.xlsx
	for form in ods fods xlsx; do
		HOME=$PWD soffice --headless --convert-to $form --outdir lo terms.xlsx >/dev/null 2>&1
		run -0 --separate-stderr import "lo/terms.$form"
		says "lo/terms.$form: note: 2 concepts from 4 rows [P-205]"
		cmp terms.json back.json
	done
	# What a person typed into a sheet: a number that is a name, a date, a formula.
	printf 'concept,third-sector term,commissioner term,review\none,=CONCATENATE("lunch";" club"),0800,2027-03-31\n' >typed.csv
	HOME=$PWD soffice --headless --infilter='CSV:44,34,76,1,4/2,,true,true,false,false,false' --convert-to ods --outdir lo typed.csv >/dev/null 2>&1
	run -0 --separate-stderr import lo/typed.ods
	grep -q '"review": "2027-03-31"' back.json
	grep -q '"third-sector": \["lunch club"\]' back.json
}

@test "import: texts of an Excel sheet: shared, in their cell, in runs, escaped, without readings" {
	cat >strings <<-'XML'
		<si><t>third-sector term</t></si><si><t>commissioner term</t></si>
		<si><r><t>lunch</t></r><r><rPr><b/></rPr><t xml:space="preserve"> &amp; tea</t></r><rPh sb="0" eb="1"><t>RANCHI</t></rPh><phoneticPr fontId="1"/></si>
	XML
	cat >cells <<-'XML'
		<sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
		<row><c t="s"><v>2</v></c><c t="inlineStr"><is><t>meal_x0041_ _x005F_x0041_ _x41_</t></is></c></row></sheetData>
	XML
	for strict in '' --strict; do
		# shellcheck disable=SC2086
		pack book.xlsx $strict --strings strings Terms=cells
		run -0 --separate-stderr import book.xlsx
		says 'book.xlsx: note: 1 concept from 1 row [P-205]'"$explained"
		grep -q '"lunch & tea"' back.json
		grep -q '"mealA _x0041_ _x41_"' back.json
	done
}

@test "import: numbers as they are shown" {
	shows 10 '><v>10</v>'
	shows 10 't="n"><v>1E1</v>'
	shows 0.3 '><v>0.30000000000000004</v>'
	shows 0800 's="1"><v>800</v>'
	shows 0.50 's="2"><v>0.5</v>'
	shows 1,234,567 's="3"><v>1234567.2</v>'
	shows 50% 's="4"><v>0.5</v>'
	shows '£1,234.50' 's="5"><v>1234.5</v>'
	shows '-7 kg' 's="6"><v>-7</v>'
	shows 12.5 's="7"><v>12.5</v>'
	shows 0.25 's="8"><v>0.25</v>'
	shows 800 's="99"><v>800</v>'
	says 'book.xlsx: note: 1 concept from 1 row [P-205]'
}

@test "import: dates, times and truth values are told, where they are terms" {
	for cell in '2026-07-24 s="20"><v>46227</v>' '2026-07-24 s="21"><v>46227</v>' '2027-03 s="22"><v>46447</v>' \
		'01:01:00 s="23"><v>4.2361111111111113E-2</v>' '25:30:00 s="24"><v>1.0625</v>' 'TRUE t="b"><v>1</v>' \
		'1900-02-28 s="20"><v>59</v>' '1900-03-01 s="20"><v>61</v>' '2026-07-24 t="d"><v>2026-07-24T00:00:00</v>' \
		'2026-07-24#12:00:00 s="25"><v>46227.5</v>'; do
		shown=${cell%% *}
		shows "${shown/\#/ }" "${cell#* }"
		[[ $stderr == 'book.xlsx:Glossary!C2: warning: the spreadsheet program may have made this of something else, such as 24/7 or 1-2-1 [P-226]
'* ]]
	done
	excel_with 'C=t="str"><v>meal</v>' 'D=s="22"><v>46447</v>'
	run -0 --separate-stderr import book.xlsx
	says 'book.xlsx: note: 1 concept from 1 row [P-205]'
	grep -q '"review": "2027-03"' back.json
	pack book.xlsx --old --formats "$TESTS/workbook/formats.xml" Glossary=cells
	import book.xlsx 2>/dev/null
	grep -q '"review": "2031-03"' back.json
}

@test "import: formulas by their result, errors and results that are missing are told" {
	shows 'stored words' 't="str"><f>A1&amp;"x"</f><v>stored words</v>'
	excel_with 'B=t="str"><v>lunch club</v>' 'C=t="e"><f>foo</f><v>#NAME?</v>'
	run -2 --separate-stderr import book.xlsx
	[[ $stderr == *'book.xlsx:Glossary!C2: error: the spreadsheet took this cell for a formula and shows the error #NAME? [P-211]
'* ]]
	excel_with 'B=t="str"><v>lunch club</v>' 'C=><f>A1</f>'
	run -0 --separate-stderr import book.xlsx
	says 'book.xlsx:Glossary!C2: warning: this cell is a formula whose result is not in the file, and is read as empty [P-434]
help: open the workbook in Excel or LibreOffice, and save it
book.xlsx: note: 1 concept from 1 row [P-205]'
}

@test "import: places are told as Excel calls them, and faults are those of CSV" {
	sheet 3 'concept|third-sector term|commissioner term|action|Owner' 'meal|lunch club|meal session|swap' 'driver' >cells
	pack book.xlsx "Our words=cells"
	run -2 --separate-stderr import book.xlsx
	says "book.xlsx: error: there is no row in it that could be imported [P-202]
help: compare the file with the template in docs/spreadsheets.md
book.xlsx:'Our words'!E3: warning: there is no column \"Owner\", and what stands in it is left out [P-208]
help: docs/spreadsheets.md lists the columns; if it is one of your own, all is well
book.xlsx:'Our words'!D4: error: \"action\" cannot be \"swap\" [P-053]
help: it can be leave, explain, suggest or replace
book.xlsx:'Our words', row 5: error: this row has no term [P-212]
help: write a third-sector term, a commissioner term, or both"
}

@test "import: what stands beside the columns, and what CSV would have lost" {
	sheet 1 'third-sector term|commissioner term' 'lunch club|meal session||| see Ann' 'who cares?|carers' >cells
	pack book.xlsx Words=cells
	run -0 --separate-stderr import book.xlsx
	says 'book.xlsx: note: 2 concepts from 2 rows [P-205]'"$explained"
}

@test "import: merged cells below the headings, hidden rows and columns are told" {
	{
		echo '<cols><col min="2" max="2" hidden="1"/><col min="9" max="16384" hidden="1"/></cols><sheetData>'
		rows 1 'Words of Kirkdale' 'concept|third-sector term|commissioner term' 'meal|lunch club|meal session' '|dinner club'
		rows 5 '|tea|hot drinks' '|cake|food' | sed 's/<row/& hidden="1"/'
		echo '<row r="20" hidden="1"/></sheetData>'
		echo '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>'
	} >cells
	pack book.xlsx Words=cells
	run -0 --separate-stderr import book.xlsx
	says 'book.xlsx: warning: rows that the sheet hides are read as the others are: 5 to 6 [P-433]
help: delete what is not to be in the glossary, and import it again
book.xlsx: warning: columns that the sheet hides are read as the others are: B [P-433]
book.xlsx:Words, row 2: note: this row names the columns, and what stands above it is left out [P-223]
book.xlsx:Words!A3: warning: the cells A3:A4 are merged: what they say is read in the first of them only [P-432]
help: take the cells apart, and write into each row what belongs there; rows of one idea have the same name in the column "concept"
book.xlsx: note: 4 concepts from 4 rows [P-205]'"$explained"
}

@test "import: which sheet" {
	sheet 1 'Read this first' >notes
	sheet 1 'third-sector term|commissioner term' 'lunch club|meal session' >words
	sheet 1 'third-sector term|commissioner term' 'befriender|home visitor' >more
	pack book.xlsx Notes=notes Words=words 'Old words:hidden=more'
	run -0 --separate-stderr import book.xlsx
	says 'book.xlsx: note: the sheet "Words" is read, which names columns of terms; the first, "Notes", does not [P-431]
book.xlsx: note: 1 concept from 1 row [P-205]'"$explained"
	grep -q 'lunch club' back.json
	run -0 --separate-stderr import book.xlsx --sheet 'old Words'
	says 'book.xlsx: note: 1 concept from 1 row [P-205]'"$explained"
	grep -q 'befriender' back.json
	run -2 --separate-stderr import book.xlsx --sheet Housing
	says 'book.xlsx: error: there is no sheet "Housing" [P-430]
help: the sheets are "Notes", "Words", "Old words"'
	pack book.xlsx Notes=notes Words=words 'More=more'
	run -2 --separate-stderr import book.xlsx
	says 'book.xlsx: error: several of its sheets are glossaries: "Words", "More" [P-430]
help: say which with --sheet; each can be imported by itself, and glossaries can be used together'
	pack book.xlsx Notes=notes 'Other=notes'
	run -2 --separate-stderr import book.xlsx
	[[ $stderr == *'book.xlsx:Notes, row 1: error: there is no column "third-sector term" [P-207]'* ]]
	printf 'third-sector term,commissioner term\nlunch club,meal session\n' >words.csv
	run -0 --separate-stderr import words.csv --sheet Words
	says 'words.csv: warning: --sheet is not needed: this file is no workbook, and has no sheets [P-435]
words.csv: note: 1 concept from 1 row [P-205]'"$explained"
}

# ods_cell TEXT: one of a LibreOffice sheet.
ods_cell() {
	printf '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' "$@"
}

@test "import: a sheet of LibreOffice: what repeats, spans, is covered, remarks, readings, blanks, dates" {
	cat >sheets <<-XML
		<table:table table:name="Notes"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
		<table:table table:name="Old" table:style-name="gone"><table:table-row>$(ods_cell 'third-sector term')</table:table-row></table:table>
		<table:table table:name="Words"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
		<table:table-header-rows><table:table-row>$(ods_cell concept 'third-sector term' 'commissioner term' review)</table:table-row></table:table-header-rows>
		<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
		<table:table-row>$(ods_cell meal)<table:table-cell><office:annotation><text:p>Is this right?</text:p></office:annotation><text:p> lunch<text:s text:c="2"/><text:span>club</text:span></text:p></table:table-cell>
		<table:table-cell><text:p><text:ruby><text:ruby-base>meal</text:ruby-base><text:ruby-text>miil</text:ruby-text></text:ruby>
		   session</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1048576"/></table:table-row>
		<table:table-row table:visibility="filter"><table:table-cell/><table:table-cell office:value-type="float" office:value="800"><text:p>0800</text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type="date" office:date-value="2027-03-31T00:00:00"><text:p>31.03.27</text:p></table:table-cell></table:table-row>
		<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>twice</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>tea</text:p></table:table-cell></table:table-row>
		<table:table-row><table:covered-table-cell/><table:table-cell table:formula="of:=1"/><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell></table:table-row>
		<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
	XML
	echo '<style:style style:name="gone" style:family="table"><style:table-properties table:display="false"/></style:style>' >styles
	for form in ods fods; do
		pack book.$form --styles styles sheets
		run -0 --separate-stderr import book.$form
		says "book.$form: note: the sheet \"Words\" is read, which names columns of terms; the first, \"Notes\", does not [P-431]
book.$form: warning: rows that the sheet hides are read as the others are: 6 [P-433]
help: delete what is not to be in the glossary, and import it again
book.$form: warning: columns that the sheet hides are read as the others are: C [P-433]
book.$form:Words!A7: warning: the cells A7:A8 are merged: what they say is read in the first of them only [P-432]
help: take the cells apart, and write into each row what belongs there; rows of one idea have the same name in the column \"concept\"
book.$form:Words!B8: warning: this cell is a formula whose result is not in the file, and is read as empty [P-434]
help: open the workbook in Excel or LibreOffice, and save it
book.$form:Words!C8: warning: the spreadsheet program may have made this of something else, such as 24/7 or 1-2-1 [P-226]
help: type again what it was, with an apostrophe before it: '24/7
book.$form: note: 4 concepts from 4 rows [P-205]$explained"
		grep -q '"lunch  club"' back.json
		grep -q '"meal session"' back.json
		grep -q '"0800"' back.json
		grep -q '"review": "2027-03-31"' back.json
		grep -q '"TRUE"' back.json
	done
}

@test "import: rows that repeat a text a million times are refused, at once" {
	cat >sheets <<-XML
		<table:table table:name="Words"><table:table-row>$(ods_cell 'third-sector term')</table:table-row>
		<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"><text:p>tea</text:p></table:table-cell></table:table-row></table:table>
	XML
	pack book.ods sheets
	run -2 --separate-stderr timeout 5 "$PARLANCE" import book.ods
	[[ $stderr == *' [P-039]'* ]]
}

@test "import: a cell that many cells name is weighed as often" {
	printf '<si><t>third-sector term</t></si><si><t>%s</t></si>' "$(head -c 100000 /dev/zero | tr '\0' x)" >strings
	{
		echo '<sheetData><row><c t="s"><v>0</v></c></row>'
		for ((i = 0; i < 2000; i++)); do echo '<row><c t="s"><v>1</v></c></row>'; done
		echo '</sheetData>'
	} >cells
	pack book.xlsx --strings strings Words=cells
	run -2 --separate-stderr timeout 10 "$PARLANCE" import book.xlsx
	[[ $stderr == *'error: a spreadsheet may have at most 33554432 bytes of text [P-039]'* ]]
}

@test "import: other kinds of files, whatever their names say" {
	sheet 1 'third-sector term|commissioner term' 'lunch club|meal session' >words
	pack book.xlsx Words=words
	cp book.xlsx book.ods
	run -0 --separate-stderr import book.ods
	printf '\320\317\021\340 and more' >old.xlsx
	run -2 --separate-stderr import old.xlsx
	says "old.xlsx: error: this is an Excel workbook of the old kind (.xls), which is not read [P-436]
help: open it in Excel or LibreOffice, choose 'Save as' and then 'Excel workbook (.xlsx)', and import that"
	cp old.xlsx old.xls
	run -2 --separate-stderr import old.xls
	says "old.xls: error: workbooks of this kind (.xls) are not read [P-436]
help: open it in Excel or LibreOffice, choose 'Save as' and then 'Excel workbook (.xlsx)', and import that"
	printf '\320\317\021\340 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0' >secret.xlsx
	run -2 --separate-stderr import secret.xlsx
	says 'secret.xlsx: error: the file is protected with a password [P-283]
help: open it in its own program, and save it without a password'
	echo 'a,b' >list.xlsx
	run -2 --separate-stderr import list.xlsx
	says 'list.xlsx: error: this is no workbook, whatever its name says [P-436]
help: if it is a CSV file, let its name end in .csv, or say --as csv'
	cp book.xlsx book.csv
	run -2 --separate-stderr import book.csv
	says 'book.csv: error: this is a workbook (.xlsx or .ods), not a CSV file [P-203]
help: let its name end as that of a workbook does, .xlsx or .ods, and import it so'
	head -c 400 book.xlsx >cut.xlsx
	run -2 --separate-stderr import cut.xlsx
	[[ $stderr == 'cut.xlsx: error: the file is damaged: '*' [P-282]'* ]]
}

@test "import: hostile workbooks" {
	run -0 python3 "$TESTS/workbook/hostile.py" "$PARLANCE"
	[[ ${lines[-1]} == *' passed, 0 failed' ]]
}

@test "export: what a spreadsheet would make something else of stays as it is" {
	cat >odd.json <<-'JSON'
		{"parlance": 1, "id": "odd", "concepts": [
			{"id": "a", "terms": {"third-sector": ["24/7", "=SUM(1)", "007", "'tis", "'1:1"], "commissioner": ["a < b & \"c\"", "_x0041_"]}},
			{"id": "b", "definition": "One line.\nAnother; ŵ and 𝄞.", "terms": {"third-sector": ["dŵr"]}}]}
	JSON
	run -0 --separate-stderr "$PARLANCE" export odd.json -o odd.xlsx
	says ''
	import odd.xlsx 2>/dev/null
	for term in '"24/7"' '"=SUM(1)"' '"007"' "\"'tis\"" "\"'1:1\"" '"a < b & \"c\""' '"_x0041_"' '"One line.\nAnother; ŵ and 𝄞."' '"dŵr"'; do
		grep -qF "$term" back.json
	done
	"$PARLANCE" export back.json -o again.xlsx 2>/dev/null
	cmp odd.xlsx again.xlsx
}

@test "export: a workbook goes to a file, and a text that no cell takes is told" {
	run -2 --separate-stderr script -qec "'$PARLANCE' export --as xlsx --glossary '$TESTS/../docs/examples/kirkdale.json'" /dev/null
	[[ $output == *'a workbook cannot be shown on the screen'*'[P-437]'* ]]
	printf '{"parlance": 1, "id": "long", "concepts": [{"id": "a", "note": "%s", "terms": {"third-sector": ["tea"]}}]}' \
		"$(head -c 40000 /dev/zero | tr '\0' x)" >long.json
	run -2 --separate-stderr "$PARLANCE" export long.json -o long.xlsx
	says 'long.json: error: a text of row 3 is longer than the 32767 characters that a cell takes [P-438]
help: make the text shorter, or write a CSV file'
	[ ! -e long.xlsx ]
}

@test "a workbook that is named as a text is sent to parlance import, by a line that can be typed" {
	"$PARLANCE" export "$TESTS/../docs/examples/kirkdale.json" -o "our terms.xlsx" 2>/dev/null
	mkdir -p bids
	cp "our terms.xlsx" bids/TERMS
	for command in translate annotate check search\ club count extract; do
		run -2 --separate-stderr "$PARLANCE" $command "our terms.xlsx"
		says "our terms.xlsx: error: this is an Excel workbook, which is not read as a text [P-154]
help: if it holds a glossary, type: parlance import 'our terms.xlsx' -o 'our terms.json'; if a text, copy that into a Word document (.docx)"
	done
	run -2 --separate-stderr "$PARLANCE" annotate bids/TERMS
	[[ $stderr == *'type: parlance import bids/TERMS -o bids/TERMS.json; '* ]]
	run -2 --separate-stderr "$PARLANCE" annotate <"our terms.xlsx"
	[[ $stderr == *'type: parlance import FILE -o terms.json; '* ]]
	# In a folder of documents it is none of them.
	run -0 --separate-stderr "$PARLANCE" translate --format jsonl .
	[[ $stderr != *P-154* ]]
}

@test "so is one of LibreOffice, packed or flat, and an old one of Excel" {
	printf 'PK\003\004%026dmimetypeapplication/vnd.oasis.opendocument.spreadsheet' 0 >terms.ods
	printf 'PK\003\004%026dmimetypeapplication/vnd.oasis.opendocument.presentation' 0 >talk.odp
	printf '<?xml version="1.0"?>\n<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet">client' >terms.fods
	printf '\320\317\021\340 W\0o\0r\0k\0b\0o\0o\0k\0' >terms.xls
	run -2 --separate-stderr "$PARLANCE" translate terms.ods talk.odp terms.fods terms.xls
	says 'terms.ods: error: this is a LibreOffice workbook, which is not read as a text [P-154]
help: if it holds a glossary, type: parlance import terms.ods -o terms.json; if a text, copy that into a Word document (.docx)
talk.odp: error: this is an OpenDocument presentation or drawing, which is not read [P-154]
help: copy its text into a Word document (.docx) or a plain text, and name that file
terms.fods: error: this is a LibreOffice workbook, which is not read as a text [P-154]
help: if it holds a glossary, type: parlance import terms.fods -o terms.json; if a text, copy that into a Word document (.docx)
terms.xls: error: this is an Excel workbook of the old kind (.xls), which is not read [P-154]
help: if it holds a glossary, save it as an Excel workbook (.xlsx), and import that with: parlance import; if a text, copy that into a Word document (.docx)'
}

@test "workbook: what stands within a sheet and is none of its rows is passed over, another book too" {
	run -0 --separate-stderr "$PARLANCE" import "$TESTS/workbook/parts/nested.fods"
	[[ $output == *'"third-sector": ["tea"]'*'"commissioner": ["refreshments"]'* ]]
	[[ $output != *lunch* ]]
}
