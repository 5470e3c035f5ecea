#!/bin/bash
# What axe-core finds on the pages of annotate and translate, in a real browser: nothing may be found,
# on a wide screen, on a narrow one, in the dark, in large print, with a note opened.
#
# axe-core is fetched with npm into $BUILD/axe, and so this stands in .ci/run and not in `make check`,
# which needs no network. Closes with 'N passed, N failed'; without npm or a Chromium that is a failure.
set -u
cd "$(dirname "$0")/../.." || exit 2
: "${BUILD:=build}"
passed=0
failed=0

without() {
	echo "$1"
	echo "0 passed, 1 failed"
	exit 1
}

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) ||
	without "there is no Chromium: the pages are not checked with axe-core"
command -v npm >/dev/null || without "npm is missing: the pages are not checked with axe-core"
[ -x "$BUILD/bin/parlance" ] || without "there is no $BUILD/bin/parlance: type make"
axe=$BUILD/axe/node_modules/axe-core/axe.min.js
if [ ! -e "$axe" ]; then
	npm install --prefix "$BUILD/axe" --no-save --no-audit --no-fund --loglevel=error axe-core@4 ||
		without "npm could not install axe-core: the pages are not checked with it"
fi
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT

# judge NAME PAGE SCRIPT OPTION...: SCRIPT runs before axe looks.
judge() {
	local name=$1 page=$2 script=$3 found
	shift 3
	{
		sed '/<\/body>/,$d' "$page"
		echo '<script>'
		cat "$axe"
		echo "</script><script>$script; axe.run({runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag2aaa',"
		echo "'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}}).then(found => { const told = document.createElement('pre');"
		echo "told.textContent = 'AXE ' + found.passes.length + ' ' + found.violations.length + ' ' +"
		echo "found.violations.map(v => v.id + ': ' + v.nodes[0].html.slice(0, 200)).join(' / ') + ' END';"
		echo 'document.body.replaceChildren(told); });</script></body></html>'
	} >"$folder/judged.html"
	found=$("$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$folder/profile" \
		--virtual-time-budget=20000 "$@" --dump-dom "$folder/judged.html" 2>/dev/null |
		tr '\n' ' ' | grep -o 'AXE [0-9]* [0-9]*.*END')
	if [[ $found =~ ^AXE\ ([0-9]+)\ 0\  ]] && [ "${BASH_REMATCH[1]}" -gt 10 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$name: ${found:-the page said nothing}"
	fi
}

parlance="$BUILD/bin/parlance"
text=docs/examples/answer.txt
# Headings, a table, two meanings, a dated word, Welsh.
printf '# A bid\n\n### Money\n\nCore costs of the handicapped, a match.\n\n| Our clients | x |\n|---|---|\n| core costs | 2 |\n' >"$folder/bid.md"
"$parlance" annotate --no-profile --format html "$text" >"$folder/writer.html"
"$parlance" annotate --no-profile --for commissioner --format html "$text" "$folder/bid.md" >"$folder/reader.html"
"$parlance" annotate --no-profile --format html-large "$folder/bid.md" >"$folder/large.html"
"$parlance" translate --no-profile --format html "$text" >"$folder/translated.html"
printf 'Rain.\n' | "$parlance" annotate --no-profile --format html >"$folder/nothing.html"
for page in writer reader large translated nothing; do
	judge "$page, wide" "$folder/$page.html" "" --window-size=1200,900
	judge "$page, narrow" "$folder/$page.html" "" --window-size=360,800
	judge "$page, dark" "$folder/$page.html" "" --window-size=1000,900 --blink-settings=preferredColorScheme=0
done
judge "a note opened" "$folder/writer.html" "document.querySelector('.note').showPopover()" --window-size=1000,900
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
