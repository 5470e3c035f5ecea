/*
 * place.c - files as URIs, and places in them by line, UTF-16 column and byte.
 */
#include "sarif.h"

#include <string.h>

#include <parlance/text.h>

/* What may stand in a path of a URI as it is (RFC 3986: unreserved, sub-delims, : @ /). */
static bool is_plain(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
		(byte >= '0' && byte <= '9') || (byte && strchr("-._~!$&'()*+,;=:@/", byte));
}

/* A relative path stays relative; where its first part has a colon, that would be a scheme. */
static parl_view uri_of(struct sarif *sarif, const char *path)
{
	size_t first = strcspn(path, "/");

	parl_buffer_clear(&sarif->bytes);
	if (*path == '/')
		parl_buffer_add_view(&sarif->bytes, parl_view_of("file://"));
	else if (memchr(path, ':', first))
		parl_buffer_add_view(&sarif->bytes, parl_view_of("./"));
	for (const char *at = path; *at; at++) {
		if (is_plain(*at))
			parl_buffer_add_char(&sarif->bytes, *at);
		else
			parl_buffer_print(&sarif->bytes, "%%%02X", (unsigned)(unsigned char)*at);
	}
	parl_output_check(sarif->output, &sarif->bytes);
	return parl_buffer_view(&sarif->bytes);
}

void place_file(struct sarif *sarif, const char *path)
{
	parl_json_open(&sarif->json, "artifactLocation", '{');
	parl_json_text(&sarif->json, "uri", uri_of(sarif, path));
	parl_json_close(&sarif->json, '}');
}

void place_region(struct sarif *sarif, struct parl_units *cursor, const char *key, parl_view source,
	parl_span bytes)
{
	struct parl_json *json = &sarif->json;

	parl_json_open(json, key, '{');
	parl_units_move(cursor, source, bytes.start);
	parl_json_number(json, "startLine", (int64_t)cursor->line);
	parl_json_number(json, "startColumn", (int64_t)cursor->column);
	parl_units_move(cursor, source, bytes.end);
	parl_json_number(json, "endLine", (int64_t)cursor->line);
	parl_json_number(json, "endColumn", (int64_t)cursor->column);
	parl_json_number(json, "byteOffset", (int64_t)bytes.start);
	parl_json_number(json, "byteLength", (int64_t)(bytes.end - bytes.start));
	parl_json_close(json, '}');
}
