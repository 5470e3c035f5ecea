#!/bin/bash
# pictures.sh - makes the pictures of the guides anew, docs/pictures: of LibreOffice by window.sh, of the page by run.sh.
# They are made small: few colours, and what the eye does not need left away. Look at them before they are committed.
set -eu
cd "$(dirname "$0")/../.."
: "${BUILD:=build}"

# small FROM TO GEOMETRY: of the picture that a test has left.
small() {
	convert "$BUILD/browser/pictures/$1.png" -crop "$3" +repage +dither -colors "${4:-32}" "docs/pictures/$2.png"
	if command -v optipng >/dev/null; then
		optipng -quiet -strip all "docs/pictures/$2.png"
	fi
}

tests/serve/window.sh "$BUILD/bin/parlance" docs/pictures
BUILD=$BUILD tests/serve/run.sh
small 2-reviewing page 1280x900+0+0
small 8-phone page-phone 360x740+0+0
small 9-dark page-dark 1280x800+0+0
ls -l docs/pictures
