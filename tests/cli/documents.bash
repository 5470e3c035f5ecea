# What the tests of Word documents and of OpenDocument texts share. make_docx and make_odt, which make a
# document of that name here, are the caller's.

# summary_of NAME ENDING: of a document with one suggestion and one explanation.
summary_of() {
	local file=$1.$2
	"make_$2" "$1"
	run -0 --separate-stderr parlance translate "$file" -o "out.$2"
	says "$file: no changes, 2 comments
Not applied, for you to decide: 1
  body 1  community café -> meals service  (-1 character)
          The council buys the meals, not the company.
Found and left as it is: 1 term (the comments explain it)
9 words before, 9 after"
	run -0 --separate-stderr parlance translate "out.$2" -o "again.$2"
	[[ $stderr == "out.$2: no changes
"* ]] || return 1
	cmp "out.$2" "again.$2" || return 1
	run -0 --separate-stderr parlance translate --apply suggest "$file" -o "out.$2"
	[[ $stderr == "$file: 1 change, 2 comments
"* ]]
}

# in_place NAME ENDING: a document that is written over itself, twice.
in_place() {
	local file=$1.$2
	"make_$2" "$1"
	cp "$file" "before.$2"
	run -0 --separate-stderr parlance translate "$file" -o "$file"
	[[ $stderr == *"
$file: note: what it was is kept in $file.orig [P-011]" ]] || return 1
	cmp "$file.orig" "before.$2" || return 1
	cp "$file" "once.$2"
	parlance translate "$file" -o "$file" 2>/dev/null
	cmp "$file" "once.$2"
}

# annotated_once NAME ENDING: of a document with a term twice in one section and once in another.
annotated_once() {
	local file=$1.$2
	"make_$2" "$1"
	parlance annotate "$file" -o "out.$2" 2>summary.txt
	head -n 1 summary.txt | grep -qx "$file: no changes, 2 comments" || return 1
	parlance annotate "$file" -o "out.$2" --every 2>summary.txt
	head -n 1 summary.txt | grep -qx "$file: no changes, 3 comments" || return 1
	parlance annotate "$file" -o list.txt
	grep -q "$file: 2 terms" list.txt || return 1
	parlance annotate "$file" -o list.txt --every
	grep -q "$file: 3 terms" list.txt
}
