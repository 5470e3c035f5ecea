#include <parlance/shell.h>

#include <string.h>

/* Letters of other alphabets are bytes from 0x80 on. */
static bool is_plain(char byte)
{
	return (byte & 0x80) || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
		(byte >= '0' && byte <= '9') || (byte && strchr("%+,-./:=@_", byte));
}

const char *parl_shell_word(const char *text, struct parl_arena *arena)
{
	const char *word = "'";
	size_t plain = 0;

	while (is_plain(text[plain]))
		plain++;
	if (plain > 0 && !text[plain])
		return text;
	for (const char *quote; word && (quote = strchr(text, '\'')); text = quote + 1)
		word = parl_arena_print(arena, "%s%.*s'\\''", word, (int)(quote - text), text);
	return word ? parl_arena_print(arena, "%s%s'", word, text) : NULL;
}
