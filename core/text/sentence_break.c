/*
 * sentence_break.c - from one end of a sentence to the next.
 *
 * Only terminators and paragraph separators matter; what lies between is passed over. Behind a
 * terminator the rules are gone through once. What SB8 looks ahead for is remembered, so that a
 * flood of full stops is read twice at most.
 */
#include "sentence_break.h"

#include "../base/among.h"
#include "../base/utf8.h"

#include <pthread.h>
#include <unicode/uchar.h>

/* The end of the text; no value of Sentence_Break. */
#define END (-1)

static signed char ascii_classes[128];

static int class_of(int32_t c)
{
	if (c >= 0 && c < 0x80)
		return ascii_classes[c];
	return u_getIntPropertyValue(c < 0 ? 0xFFFD : c, UCHAR_SENTENCE_BREAK);
}

static int class_at(parl_view text, size_t *at)
{
	unsigned char byte = (unsigned char)text.data[*at];

	if (byte >= 0x80)
		return class_of(parl_utf8_next(text, at));
	++*at;
	return ascii_classes[byte];
}

static bool is_transparent(int k)
{
	return k == U_SB_EXTEND || k == U_SB_FORMAT;
}

static bool is_term(int k)
{
	return k == U_SB_ATERM || k == U_SB_STERM;
}

static bool is_separator(int k)
{
	return k == U_SB_SEP || k == U_SB_CR || k == U_SB_LF;
}

/* The class at *AT, which moves over it and what SB5 ignores behind it. */
static int next_class(parl_view text, size_t *at)
{
	int k;

	if (*at >= text.size)
		return END;
	k = class_at(text, at);
	while (*at < text.size && (unsigned char)text.data[*at] >= 0x80) {
		size_t next = *at;

		if (!is_transparent(class_at(text, &next)))
			break;
		*at = next;
	}
	return k;
}

/* The same without moving. */
static int peek_class(parl_view text, size_t at)
{
	return at < text.size ? class_at(text, &at) : END;
}

/* The class before AT, what SB5 ignores aside. */
static int class_before(parl_view text, size_t start, size_t at)
{
	while (at > start) {
		int k = class_of(parl_utf8_before(text, &at));

		if (!is_transparent(k))
			return k;
	}
	return END;
}

/* Behind the separator at AT: CR and LF are one. */
static size_t behind_separator(parl_view text, size_t at)
{
	int k = class_at(text, &at);

	if (k == U_SB_CR && at < text.size && text.data[at] == '\n')
		at++;
	return at;
}

/* SB8: whether of the letters, separators and terminators at or after AT the first is a small
 * letter. */
static bool goes_on_small(struct parl_sentence_breaks *breaks, size_t at)
{
	parl_view text = breaks->text;

	if (breaks->decided < at) {
		breaks->decider = END;
		breaks->decided = text.size;
		while (at < text.size) {
			size_t start = at;
			int k = class_at(text, &at);

			if (k == U_SB_OLETTER || k == U_SB_UPPER || k == U_SB_LOWER || is_term(k) ||
				is_separator(k)) {
				breaks->decider = k;
				breaks->decided = start;
				break;
			}
		}
	}
	return breaks->decider == U_SB_LOWER;
}

/* Goes from behind the terminator K over what belongs to it; true: the sentence ends there. */
static bool ends(struct parl_sentence_breaks *breaks, int k, int before, size_t *at)
{
	parl_view text = breaks->text;
	int next = peek_class(text, *at);

	if (k == U_SB_ATERM &&
		(next == U_SB_NUMERIC ||
			(next == U_SB_UPPER && (before == U_SB_UPPER || before == U_SB_LOWER))))
		return false; /* SB6, SB7 */
	for (; next == U_SB_CLOSE; next = peek_class(text, *at))
		next_class(text, at);
	for (; next == U_SB_SP; next = peek_class(text, *at))
		next_class(text, at);
	if (k == U_SB_ATERM && goes_on_small(breaks, *at))
		return false;
	if (next == U_SB_SCONTINUE || is_term(next))
		return false; /* SB8a */
	if (is_separator(next))
		*at = behind_separator(text, *at);
	return true;
}

/* Whether BYTE may be, or begin, a terminator or a separator. */
static bool may_end(unsigned char byte)
{
	return byte >= 0x80 || byte == '.' || byte == '!' || byte == '?' || byte == '\n' ||
		byte == '\r';
}

static struct parl_among enders = PARL_AMONG(may_end);

static void make_ascii_classes(void)
{
	for (int c = 0; c < 128; c++)
		ascii_classes[c] = (signed char)u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK);
}

size_t parl_sentence_next(struct parl_sentence_breaks *breaks)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	parl_view text = breaks->text;
	size_t at = breaks->at;

	pthread_once(&once, make_ascii_classes);
	while ((at = parl_among_next(&enders, text, at)) < text.size) {
		size_t start = at;
		int k = class_at(text, &at);

		if (is_separator(k)) {
			at = behind_separator(text, start);
			break;
		}
		if (!is_term(k))
			continue;
		at = start;
		next_class(text, &at);
		if (ends(breaks, k, class_before(text, breaks->at, start), &at))
			break;
	}
	return breaks->at = at;
}
