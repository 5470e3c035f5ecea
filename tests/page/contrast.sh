#!/bin/bash
# contrast.sh <PAGE.html - the contrast (WCAG 2.2) of each colour of an exported page with its paper, in
# each of its dresses: on a light screen, on a dark one, in print. Text needs 7:1, lines 3:1. A colour
# that stands elsewhere than in :root would not be measured, and fails. Closes with 'N passed, N failed'.
set -u
awk '
function part(hex) {
	return (index("0123456789abcdef", substr(hex, 1, 1)) - 1) * 16 + index("0123456789abcdef", substr(hex, 2, 1)) - 1
}
function linear(value) {
	value /= 255
	return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ^ 2.4
}
function luminance(colour) {
	return 0.2126 * linear(part(substr(colour, 2))) + 0.7152 * linear(part(substr(colour, 4))) + \
		0.0722 * linear(part(substr(colour, 6)))
}
function contrast(a, b) {
	a = luminance(a); b = luminance(b)
	return a > b ? (a + 0.05) / (b + 0.05) : (b + 0.05) / (a + 0.05)
}
function judge(dress, name, least,   ratio) {
	if (!((dress, name) in colours)) {
		print dress, name, "is not there"; failed++
		return
	}
	ratio = contrast(colours[dress, name], colours[dress, "paper"])
	printf "%s %s %.1f\n", dress, name, ratio
	if (ratio >= least) passed++; else { print dress, name, "needs", least; failed++ }
}
/<style>/ { inside = 1; dress = "light" }
/<\/style>/ { inside = 0 }
inside && /^@media.*dark/ { dress = "dark" }
inside && /^@media print/ { dress = "print" }
inside && /^}/ { dress = "light" }
inside {
	line = tolower($0)
	while (match(line, /--[a-z]+: #[0-9a-f]+/)) {
		found = substr(line, RSTART, RLENGTH)
		line = substr(line, 1, RSTART - 1) substr(line, RSTART + RLENGTH)
		split(substr(found, 3), pair, ": ")
		colours[dress, pair[1]] = pair[2]
		if (length(pair[2]) != 7) { print "not #rrggbb: " found; failed++ }
	}
	if (line ~ /#[0-9a-f][0-9a-f][0-9a-f]|rgb|hsl|(color|background|border|outline)[^;]*(black|white|red|gr[ae]y|blue|green)/) {
		print "a colour outside :root: " $0; failed++
	}
}
END {
	split("light dark print", dresses, " ")
	for (i = 1; i <= 3; i++) {
		judge(dresses[i], "ink", 7); judge(dresses[i], "soft", 7)
		judge(dresses[i], "link", 7); judge(dresses[i], "flag", 7)
		judge(dresses[i], "line", 3)
	}
	for (each in colours) {
		split(each, pair, SUBSEP)
		if (pair[2] !~ /^(ink|paper|soft|link|flag|line)$/) { print each " is a colour of no known use"; failed++ }
	}
	printf "%d passed, %d failed\n", passed, failed
	exit failed > 0
}'
