/*
 * words.c - what both directions say in the same words: texts, statuses, parts of speech.
 */
#include <libxml/xmlerror.h>
#include <string.h>
#include <strings.h>

#include "tbx.h"

void tbx_watch_memory(void)
{
	xmlResetLastError();
}

bool tbx_lacked_memory(void)
{
	const xmlError *last = xmlGetLastError();

	return last && last->code == XML_ERR_NO_MEMORY;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* The bytes at AT that XML cannot hold: control characters, U+FFFE and U+FFFF. */
static size_t forbidden(parl_view text, size_t at)
{
	if ((unsigned char)text.data[at] < ' ')
		return !is_space(text.data[at]);
	return text.size - at >= 3 &&
			(memcmp(text.data + at, "\xEF\xBF\xBE", 3) == 0 ||
				memcmp(text.data + at, "\xEF\xBF\xBF", 3) == 0)
		? 3
		: 0;
}

parl_view tbx_tidy(parl_view text, struct parl_arena *arena)
{
	char *tidy = parl_arena_alloc(arena, text.size + 1);
	bool blank = false;
	size_t size = 0;

	for (size_t at = 0; tidy && at < text.size;) {
		size_t none = forbidden(text, at);

		if (none) {
			at += none;
			continue;
		}
		blank = is_space(text.data[at]);
		if (!blank || (size && tidy[size - 1] != ' '))
			tidy[size++] = blank ? ' ' : text.data[at];
		at++;
	}
	while (size && tidy[size - 1] == ' ')
		size--;
	if (tidy)
		tidy[size] = '\0';
	return (parl_view){tidy, size};
}

const char *tbx_both(parl_view title, const char *key, struct parl_arena *arena)
{
	return key ? parl_arena_print(arena, "%.*s%s[%s]", (int)title.size, title.data,
			     title.size ? " " : "", key)
		   : NULL;
}

/* --- statuses */

/* By their numbers; TBX v2 has the same as normativeAuthorization, "preferredTerm". */
static const char *const statuses[] = {"preferred", "admitted", "deprecated", "superseded"};
static const char *const status_words[] = {"preferredTerm-admn-sts", "admittedTerm-admn-sts",
	"deprecatedTerm-admn-sts", "supersededTerm-admn-sts"};

const char *tbx_status_word(enum parl_term_status status)
{
	return status_words[status];
}

int tbx_status_of(parl_view word)
{
	for (size_t i = 0; i < PARL_LENGTH(statuses); i++) {
		size_t size = strlen(statuses[i]);

		if (word.size < size || strncasecmp(word.data, statuses[i], size) != 0)
			continue;
		if (word.size == size || strncasecmp(word.data + size, "Term", 4) == 0)
			return (int)i;
	}
	return -1;
}

/* --- parts of speech */

static const struct speech {
	const char *word; /* of TBX, its v2 and terminology programs */
	const char *pos;  /* ours */
} speeches[] = {
	{"noun", "noun"},
	{"verb", "verb"},
	{"adjective", "adjective"},
	{"properNoun", "noun"},
	{"proper noun", "noun"},
};

const char *tbx_speech_word(parl_view pos)
{
	for (size_t i = 0; i < 3; i++)
		if (parl_view_equal(pos, parl_view_of(speeches[i].pos)))
			return speeches[i].word;
	return "other";
}

const char *tbx_speech_of(parl_view word)
{
	for (size_t i = 0; i < PARL_LENGTH(speeches); i++)
		if (strlen(speeches[i].word) == word.size &&
			strncasecmp(speeches[i].word, word.data, word.size) == 0)
			return speeches[i].pos;
	return NULL;
}
