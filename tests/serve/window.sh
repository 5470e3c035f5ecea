#!/bin/bash
# window.sh PARLANCE [FOLDER] - LibreOffice Writer in a window underlines our terms, and its menu offers our words
# (window.py). Its pictures go to FOLDER; those of the guide, docs/pictures/libreoffice*.png, are made by
#   tests/serve/window.sh build/bin/parlance docs/pictures
# Needs Xvfb, xdotool, ImageMagick, and optipng for small pictures; what is not there leaves it out, aloud. Of a
# server's tests this one takes longest, so that .ci/run does not call it.
set -u
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
work=$(mktemp -d) || exit 2
pictures=$(realpath "${2:-$work}")
for tool in soffice Xvfb xdotool import convert; do
	command -v "$tool" >/dev/null && continue
	echo "LibreOffice in a window is left out: $tool is not installed"
	echo "0 passed, 0 failed"
	exit 0
done
if ! /usr/bin/python3 -c 'import uno' 2>/dev/null; then
	echo "LibreOffice in a window is left out: python3-uno is not installed"
	echo "0 passed, 0 failed"
	exit 0
fi
server=
screen=
trap '[ -n "$server" ] && kill "$server"; [ -n "$screen" ] && kill "$screen"; rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1 HOME=$work XDG_CONFIG_HOME=$work

(cd "$work" && exec "$program" serve --port 0 --glossary "$here/../glossaries/bid.json" --no-profile >served) &
server=$!
for _ in $(seq 100); do
	url=$(sed -n 's|^parlance is at \(http://[^/]*\)/.*|\1|p' "$work/served" 2>/dev/null)
	[ -n "$url" ] && break
	sleep 0.1
done
Xvfb -displayfd 3 -screen 0 1024x768x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
screen=$!
for _ in $(seq 100); do
	[ -s "$work/display" ] && break
	sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY
/usr/bin/python3 "$here/window.py" "$url" "$pictures"
status=$?
command -v optipng >/dev/null && optipng -quiet -strip all "$pictures"/libreoffice*.png
exit $status
