#!/bin/bash
# Prints every key that a glossary may have, from the tables in core/glossary.
set -eu
cd "$(dirname "$0")/../.."
cat core/glossary/*.c | grep -oE '^[[:space:]]*(\{|[A-Z]+\()"[a-z_]+"' | grep -oE '[a-z_]+' | sort -u
