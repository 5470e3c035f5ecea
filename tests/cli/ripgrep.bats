#!/usr/bin/env bats
# What search finds beside ripgrep: every difference has a name (docs/searching.md).

load common

@test "search: all that ripgrep finds, differences named" {
	command -v rg >/dev/null || skip "ripgrep is not installed"
	command -v python3 >/dev/null || skip "python3 is not installed"
	run -0 python3 "$TESTS/search/ripgrep.py" "$PARLANCE" "$GLOSSARIES/bid.json" \
		"$TESTS/../docs/matching.md" "$TESTS/../README.md"
	[[ ${lines[-1]} == *" passed, 0 failed" ]]
}
