#!/bin/bash
# outside.sh PARLANCE - the server asked by programs that know nothing of it: LibreOffice through UNO, and gramma, a
# LanguageTool client from npm ($GRAMMA is its path). One that is not there is left out, aloud.
set -u
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
folder=$(mktemp -d) || exit 2
server=
trap '[ -n "$server" ] && kill "$server"; rm -rf "$folder"' EXIT
export PYTHONDONTWRITEBYTECODE=1 HOME=$folder XDG_CONFIG_HOME=$folder
passed=0
failed=0
cd "$folder" || exit 2

"$program" serve --port 0 --glossary "$here/../glossaries/bid.json" --no-profile >served 2>served.err &
server=$!
for _ in $(seq 100); do
	url=$(sed -n 's|^parlance is at \(http://[^/]*\)/.*|\1|p' served)
	[ -n "$url" ] && break
	sleep 0.1
done
if [ -z "$url" ]; then
	cat served.err
	echo "0 passed, 1 failed"
	exit 1
fi

if command -v soffice >/dev/null && /usr/bin/python3 -c 'import uno' 2>/dev/null; then
	for base in "$url" "$url/v2"; do
		line=$(/usr/bin/python3 "$here/libreoffice.py" "$base" | tee /dev/stderr | tail -n 1)
		if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
			passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
		else
			failed=$((failed + 1))
		fi
	done
else
	echo "LibreOffice is left out: install libreoffice-writer and python3-uno"
fi

gramma=${GRAMMA:-$(command -v gramma)}
if [ -x "$gramma" ]; then
	"$gramma" config -g api_url "$url/v2/check" >/dev/null
	out=$("$gramma" listen --print --no-colors --language en-GB "A 😀 client & a friend came.")
	if [[ $out = *client*"service user"* ]]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		printf 'gramma: %s\n' "$out"
	fi
else
	echo "gramma is left out: npm install gramma, and name it in GRAMMA"
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
