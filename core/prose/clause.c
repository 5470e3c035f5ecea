/*
 * clause.c - a full stop, a colon or a semicolon ends a clause; a comma only where an afterthought
 * follows that the sentence can do without: "A settled home, with strong support". In "People who
 * are lesbian, gay or trans", "The notice by which a buyer, before the Act, warned" or "Costs, such
 * as rent, that are shared" what comes before it would say something else.
 */
#include "clause.h"

#include "../text/measure.h"
#include "lexicon.h"

/* Fewer words are no clause that says anything. */
#define LEAST 4

/* What an afterthought begins with; sorted. */
static const char *const afterthoughts[] = {"above", "also", "although", "and", "apart", "as",
	"because", "but", "by", "chosen", "done", "down", "drawn", "for", "from", "in", "kept",
	"not", "now", "often", "on", "over", "published", "sent", "set", "so", "still", "though",
	"to", "under", "where", "whether", "which", "while", "who", "with", "without"};

static bool is_comma(parl_view text, size_t at)
{
	return text.data[at] == ',' && at + 1 < text.size && text.data[at + 1] == ' ';
}

static parl_view word_behind(parl_view text, size_t comma)
{
	size_t start = comma + 2, end = start;

	while (end < text.size && text.data[end] != ' ')
		end++;
	return (parl_view){text.data + start, end - start};
}

/* Whether the sentence ends with what follows COMMA: behind further commas are afterthoughts as
 * well, or, of examples, further ones. */
static bool is_last(parl_view text, size_t comma)
{
	bool examples = parl_word_equal(word_behind(text, comma), "such");

	for (size_t at = comma + 1; at < text.size; at++) {
		parl_view word;
		bool more;

		if (!is_comma(text, at))
			continue;
		word = word_behind(text, at);
		more = PARL_IS_ANY(word, afterthoughts) || parl_word_equal(word, "that");
		if (more == examples)
			return false;
	}
	return true;
}

/* Whether a clause ends with the sign at AT, behind which a blank stands. */
static bool ends(parl_view text, size_t at)
{
	parl_view word = word_behind(text, at);

	return text.data[at] != ',' ||
		((PARL_IS_ANY(word, afterthoughts) || parl_word_equal(word, "such")) &&
			is_last(text, at));
}

static bool is_sign(char byte)
{
	return byte == '.' || byte == ':' || byte == ';' || byte == ',';
}

size_t parl_clause_first(parl_view text, size_t most)
{
	for (size_t i = 0; i + 1 < text.size; i++) {
		size_t words;

		if (!is_sign(text.data[i]) || text.data[i + 1] != ' ')
			continue;
		words = (size_t)parl_measure_text((parl_view){text.data, i}).words;
		if (words > most)
			break;
		if (words >= LEAST && ends(text, i))
			return i;
	}
	return 0;
}
