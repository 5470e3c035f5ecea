#!/bin/bash
# corpus.sh TARGET - the folders whose files a fuzz target starts from.
cd "$(dirname "$0")/../.." || exit 2
case $1 in
fuzz_glossary) echo tests/glossaries docs/examples ;;
fuzz_record) echo tests/schemas ;;
fuzz_project) echo tests/projects ;;
fuzz_markdown) echo docs ;;
fuzz_office) echo tests/word/parts tests/odt/parts ;;
fuzz_office_book) echo tests/workbook/parts docs/examples ;;
fuzz_csv) echo docs/examples tests/spreadsheets ;;
fuzz_tbx) echo tests/tbx ;;
fuzz_serve) echo tests/serve/requests tests/serve/clients ;;
fuzz_html) echo tests/web ;;
fuzz_tender) echo docs/examples ;;
fuzz_pdf) echo tests/pdf/layout ;;
*) echo docs/examples tests/contract/translate ;;
esac
