/*
 * inflect_word.c - what nouns and verbs share: looking at a word, and adding an ending to it.
 */
#include "inflect_word.h"

#include <string.h>

struct parl_word parl_word_of(parl_view text)
{
	struct parl_word word = {.text = text};
	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		bool capital = c >= 'A' && c <= 'Z';
		word.capitals += capital;
		word.smalls += (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
		word.digits += c >= '0' && c <= '9';
		if (text.size <= PARL_WORD_LONGEST)
			word.lower[word.size++] = capital ? (char)(c - 'A' + 'a') : c;
	}
	word.lower[word.size] = '\0';
	return word;
}

bool parl_word_ends(const struct parl_word *word, const char *ending)
{
	size_t size = strlen(ending);
	return word->size > size && memcmp(word->lower + word->size - size, ending, size) == 0;
}

bool parl_word_is_initialism(const struct parl_word *word)
{
	bool plural = word->smalls == 1 && word->text.data[word->text.size - 1] == 's';
	return word->capitals + word->digits >= 2 && word->capitals >= 1 &&
		(word->smalls == 0 || plural);
}

bool parl_is_vowel(char letter)
{
	return letter != '\0' && strchr("aeiou", letter);
}

/* HEAD and TAIL joined in the arena. */
static parl_view join(parl_view head, parl_view tail, struct parl_arena *arena)
{
	char *text = parl_arena_alloc(arena, head.size + tail.size + 1);
	if (!text)
		return (parl_view){NULL, 0};
	memcpy(text, head.data, head.size);
	memcpy(text + head.size, tail.data, tail.size);
	return (parl_view){text, head.size + tail.size};
}

static void add(struct parl_word_forms *forms, parl_view text)
{
	if (!text.data)
		forms->failed = true;
	else if (forms->count < PARL_WORD_FORMS)
		forms->items[forms->count++] = text;
}

void parl_forms_add(struct parl_word_forms *forms, const struct parl_word *word, size_t cut,
	const char *ending, struct parl_arena *arena)
{
	parl_view head = {word->text.data, word->text.size - cut};
	add(forms, join(head, parl_view_of(ending), arena));
}

void parl_forms_add_listed(struct parl_word_forms *forms, const struct parl_word *word,
	size_t start, const char *listed, struct parl_arena *arena)
{
	parl_view head = {word->text.data, start};
	bool capital = word->text.data[start] >= 'A' && word->text.data[start] <= 'Z';
	while (*listed) {
		size_t size = strcspn(listed, "|");
		parl_view text = join(head, (parl_view){listed, size}, arena);
		if (text.data && capital)
			((char *)text.data)[start] = (char)(listed[0] - 'a' + 'A');
		add(forms, text);
		listed += size + (listed[size] == '|');
	}
}

struct parl_word_forms parl_forms_around(
	parl_view text, parl_span part, struct parl_word_forms forms, struct parl_arena *arena)
{
	parl_view head = {text.data, part.start};
	parl_view tail = {text.data + part.end, text.size - part.end};
	struct parl_word_forms whole = {.failed = forms.failed};
	for (size_t i = 0; i < forms.count; i++) {
		parl_view start = join(head, forms.items[i], arena);
		add(&whole, start.data ? join(start, tail, arena) : start);
	}
	return whole;
}
