# HTTP.
PACKAGES := libmicrohttpd

# The page's files are read by the assembler, which tells make nothing.
$(BUILD)/plugins/serve/page_files.o: $(wildcard plugins/serve/page/*)
