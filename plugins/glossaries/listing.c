/*
 * listing.c - our words around those of the user.
 */
#include "listing.h"

#include <stdarg.h>
#include <string.h>

void listing_say(struct listing *listing, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	for (const char *at = format; *at;) {
		const char *mark = strstr(at, "%s");
		size_t size = mark ? (size_t)(mark - at) : strlen(at);

		parl_output_write(listing->output, (parl_view){at, size});
		at += size;
		if (mark) {
			parl_output_text(listing->output, parl_view_of(va_arg(list, const char *)));
			at += 2;
		}
	}
	va_end(list);
}
