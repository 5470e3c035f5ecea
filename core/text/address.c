/*
 * address.c - what of the texts of a glossary is an address that a reader can follow.
 */
#include <parlance/text.h>

#include <string.h>
#include <strings.h>

bool parl_text_is_web_address(parl_view text)
{
	static const char *const schemes[] = {"https://", "http://"};

	for (size_t i = 0; i < PARL_LENGTH(schemes); i++) {
		size_t size = strlen(schemes[i]);

		if (text.size > size && strncasecmp(text.data, schemes[i], size) == 0)
			return true;
	}
	return false;
}
