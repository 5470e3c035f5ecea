#!/bin/bash
# Prints every key that a glossary may have, from the tables in core/glossary (project files and baselines are none).
set -eu
cd "$(dirname "$0")/../.."
find core/glossary -name '*.c' ! -name read_project.c ! -name read_decisions.c ! -name read_baseline.c -exec cat {} + | grep -oE '^[[:space:]]*(\{|[A-Z]+\()"[a-z_]+"' | grep -oE '[a-z_]+' | sort -u
