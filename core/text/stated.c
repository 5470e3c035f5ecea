#include "stated.h"

#include <string.h>
#include <strings.h>

/* Nobody asks for more, as in limit.c. */
#define DIGITS_MOST 9

/* How many tokens around a number or a unit may say what is meant by it. */
#define AROUND 7

enum token_kind {
	TOKEN_END,
	TOKEN_WORD,
	TOKEN_NUMBER,
	TOKEN_SIGN /* one byte, or all bytes of a character that is no ASCII */
};

struct token {
	enum token_kind kind;
	parl_view text;
	size_t start;
	size_t number; /* 0: too large to be one */
};

/* A place in the text, with the tokens that came before it: the nearest is the first. */
struct reader {
	parl_view text;
	size_t at;
	struct token behind[AROUND];
};

/* --- tokens */

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_blank(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Whether three digits and no fourth stand at AT: what is behind a comma in "2,000". */
static bool is_thousand(parl_view text, size_t at)
{
	return at + 3 <= text.size && is_digit(text.data[at]) && is_digit(text.data[at + 1]) &&
		is_digit(text.data[at + 2]) &&
		(at + 3 == text.size || !is_digit(text.data[at + 3]));
}

static size_t read_number(parl_view text, size_t at, size_t *number)
{
	size_t digits = 0;

	*number = 0;
	for (; at < text.size; at++) {
		if (text.data[at] == ',' && is_thousand(text, at + 1))
			continue;
		if (!is_digit(text.data[at]))
			break;
		*number = ++digits > DIGITS_MOST ? 0 : *number * 10 + (size_t)(text.data[at] - '0');
	}
	return at;
}

/* A no-break space, U+00A0: between a number and its unit as white space is. */
static bool is_no_break(parl_view text, size_t at)
{
	return at + 1 < text.size && text.data[at] == '\xC2' && text.data[at + 1] == '\xA0';
}

static size_t skip_blanks(parl_view text, size_t at)
{
	while (at < text.size && (is_blank(text.data[at]) || is_no_break(text, at)))
		at += is_blank(text.data[at]) ? 1 : 2;
	return at;
}

static size_t read_sign(parl_view text, size_t at)
{
	at++;
	while (at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
		at++;
	return at;
}

static struct token token_at(parl_view text, size_t at)
{
	struct token token = {.start = skip_blanks(text, at)};
	size_t end = token.start;

	if (end == text.size)
		return token;
	if (is_digit(text.data[end])) {
		token.kind = TOKEN_NUMBER;
		end = read_number(text, end, &token.number);
	} else if (is_letter(text.data[end])) {
		token.kind = TOKEN_WORD;
		while (end < text.size && is_letter(text.data[end]))
			end++;
	} else {
		token.kind = TOKEN_SIGN;
		end = read_sign(text, end);
	}
	token.text = (parl_view){text.data + token.start, end - token.start};
	return token;
}

static size_t end_of(const struct token *token)
{
	return token->start + token->text.size;
}

/* The next token, which then stands behind. */
static struct token next_token(struct reader *reader)
{
	struct token token = token_at(reader->text, reader->at);

	memmove(reader->behind + 1, reader->behind, sizeof(reader->behind) - sizeof(token));
	reader->behind[0] = token;
	reader->at = token.kind == TOKEN_END ? reader->text.size : end_of(&token);
	return token;
}

static bool is(const struct token *token, const char *word)
{
	return token->kind == TOKEN_WORD && token->text.size == strlen(word) &&
		strncasecmp(token->text.data, word, token->text.size) == 0;
}

static bool is_any(const struct token *token, const char *const *words)
{
	for (; *words; words++)
		if (is(token, *words))
			return true;
	return false;
}

static bool is_sign(const struct token *token, const char *signs)
{
	return token->kind == TOKEN_SIGN && token->text.size == 1 &&
		strchr(signs, token->text.data[0]);
}

/* A hyphen, or a dash: U+2010 to U+2014. */
static bool is_dash(const struct token *token)
{
	return is_sign(token, "-") ||
		(token->kind == TOKEN_SIGN && token->text.size == 3 &&
			memcmp(token->text.data, "\xE2\x80", 2) == 0 &&
			(unsigned char)token->text.data[2] >= 0x90 &&
			(unsigned char)token->text.data[2] <= 0x94);
}

/* 0: it is no unit. */
static enum parl_unit unit_of(const struct token *token)
{
	static const char *const words[] = {"word", "words", "wds", NULL};
	static const char *const characters[] = {"character", "characters", "chars", NULL};

	if (is_any(token, words))
		return PARL_UNIT_WORDS;
	return is_any(token, characters) ? PARL_UNIT_CHARACTERS : (enum parl_unit)0;
}

/* --- what is said of a number */

enum said {
	SAID_NOTHING,
	SAID_MOST,
	SAID_BELOW, /* "fewer than 500": 499 at most */
	SAID_LEAST,
	SAID_NO_LIMIT /* "about 500" */
};

/* What the word ONE says, with the two before it. */
static enum said says(
	const struct token *one, const struct token *before, const struct token *first)
{
	static const char *const most[] = {
		"max", "maximum", "limit", "limited", "within", "exceed", "exceeding", NULL};
	static const char *const about[] = {"about", "approx", "approximately", "around", "circa",
		"over", "recommended", "roughly", "suggested", NULL};
	static const char *const not_any[] = {"no", "not", NULL};
	static const char *const more[] = {"more", "longer", "greater", NULL};
	static const char *const fewer[] = {"fewer", "less", "shorter", NULL};

	if ((is(one, "to") && is(before, "up")) || (is(one, "most") && is(before, "at")) ||
		(is(one, "over") && is_any(before, not_any)))
		return SAID_MOST;
	if (is(one, "than") && is_any(before, more))
		return is_any(first, not_any) ? SAID_MOST : SAID_NO_LIMIT;
	if (is(one, "than") && is_any(before, fewer))
		return is_any(first, not_any) ? SAID_LEAST : SAID_BELOW;
	if (is(one, "under") || is(one, "below"))
		return SAID_BELOW;
	if (is(one, "min") || is(one, "minimum") || (is(one, "least") && is(before, "at")))
		return SAID_LEAST;
	if (is_any(one, most))
		return SAID_MOST;
	return is_any(one, about) ? SAID_NO_LIMIT : SAID_NOTHING;
}

/* What may stand between a number and what is said of it. */
static bool is_filler(const struct token *token)
{
	static const char *const fillers[] = {"a", "an", "and", "answer", "answers", "be",
		"between", "characters", "count", "for", "in", "is", "length", "number", "of",
		"per", "response", "section", "the", "this", "to", "total", "words", "word", NULL};

	return is_any(token, fillers) || is_sign(token, ":=,.") || is_dash(token);
}

/* What the tokens before the number say, of which BEHIND is the nearest. */
static enum said said_before(const struct token *behind, size_t count)
{
	for (size_t i = 0; i + 2 < count; i++) {
		enum said said = says(&behind[i], &behind[i + 1], &behind[i + 2]);

		if (said != SAID_NOTHING)
			return said;
		/* A full stop ends a sentence, unless it is that of "max." */
		if (!is_filler(&behind[i]) ||
			(is_sign(&behind[i], ".") && !is(&behind[i + 1], "max") &&
				!is(&behind[i + 1], "min") && !is(&behind[i + 1], "approx")))
			return SAID_NOTHING;
	}
	return SAID_NOTHING;
}

/* What stands behind the unit, "maximum", "limit", "or fewer"; AT moves behind it. */
static enum said said_after(parl_view text, size_t *at)
{
	static const char *const most[] = {"max", "maximum", "limit", "limits", NULL};
	static const char *const least[] = {"min", "minimum", NULL};
	static const char *const fewer[] = {"fewer", "less", "under", NULL};
	struct token one = token_at(text, *at), other;

	if (is_sign(&one, "(,"))
		one = token_at(text, end_of(&one));
	other = token_at(text, end_of(&one));
	if (is_any(&one, most) || is_any(&one, least)) {
		*at = end_of(&one);
		return is_any(&one, most) ? SAID_MOST : SAID_LEAST;
	}
	if ((is(&one, "at") && is(&other, "most")) || (is(&one, "or") && is_any(&other, fewer))) {
		*at = end_of(&other);
		return SAID_MOST;
	}
	if ((is(&one, "at") && is(&other, "least")) || (is(&one, "or") && is(&other, "more"))) {
		*at = end_of(&other);
		return SAID_LEAST;
	}
	return SAID_NOTHING;
}

/* --- a number before its unit: "maximum of 400-500 words" */

/* Whether what is said by itself begins the text or opens before the number and closes behind the
 * unit. */
static bool stands_alone(parl_view text, const struct token *before, size_t at)
{
	static const char *const in_all[] = {"all", "each", "in", "only", "total", NULL};
	struct token after = token_at(text, at);

	while (is_any(&after, in_all))
		after = token_at(text, end_of(&after));
	return (before->kind == TOKEN_END || is_sign(before, "([:/,") || is_dash(before) ||
		       is(before, "and") || is(before, "or")) &&
		(after.kind == TOKEN_END || is_sign(&after, ")],/;"));
}

/* "not including spaces", behind the unit: characters are counted without them. */
static bool leaves_spaces_out(parl_view text, size_t *at)
{
	static const char *const without[] = {
		"excl", "excluding", "exclusive", "no", "not", "without", NULL};
	static const char *const between[] = {"counting", "exc", "inc", "incl", "including",
		"inclusive", "of", "with", "the", NULL};
	size_t end = *at;
	bool out = false;

	for (size_t i = 0; i < AROUND; i++) {
		struct token token = token_at(text, end);

		end = end_of(&token);
		if (is(&token, "spaces") || is(&token, "space")) {
			*at = end;
			return out;
		}
		if (is_any(&token, without))
			out = true;
		else if (!is_any(&token, between) && !is_sign(&token, "(,.") && !is_dash(&token))
			return false;
	}
	return false;
}

static void set_rule(struct parl_stated *stated, parl_view text, enum parl_unit unit)
{
	bool bare = unit == PARL_UNIT_CHARACTERS && leaves_spaces_out(text, &stated->span.end);

	stated->limit.rule = parl_rule_find(unit, parl_view_of(bare ? "no-spaces" : ""));
}

/* The bounds of NUMBER, of which that is said. False: they are none. */
static bool set_bounds(struct parl_limit *limit, enum said said, size_t number)
{
	limit->least = said == SAID_LEAST ? number : 0;
	limit->most = said == SAID_LEAST ? SIZE_MAX : number - (said == SAID_BELOW);
	return number > 0 && said != SAID_NO_LIMIT && limit->most > 0;
}

/* "400-500", "between 400 and 500": the first number; 0: there is only one. INDEX moves to it. */
static size_t first_of_range(const struct token *behind, size_t *index)
{
	const struct token *number = &behind[*index];
	const struct token *joint = number + 1, *first = number + 2;
	bool joined = is_dash(joint) || is(joint, "to") ||
		(is(joint, "and") && is(number + 3, "between"));

	if (!joined || first->kind != TOKEN_NUMBER || first->number > number->number)
		return 0;
	*index += 2;
	return first->number;
}

/* The reader has just read a unit, and a number stands before it. */
static bool read_before(
	const struct reader *reader, enum parl_unit unit, struct parl_stated *stated)
{
	const struct token *behind = reader->behind;
	size_t index = is_dash(&behind[1]) ? 2 : 1;
	size_t most = behind[index].number, first;
	enum said said;

	if (behind[index].kind != TOKEN_NUMBER)
		return false;
	first = index + 3 < AROUND ? first_of_range(behind, &index) : 0;
	stated->span = (parl_span){behind[index].start, reader->at};
	said = said_before(behind + index + 1, AROUND - index - 1);
	if (said == SAID_NOTHING)
		said = said_after(reader->text, &stated->span.end);
	stated->bare = said == SAID_NOTHING && !is(&behind[index + 1], "between");
	set_rule(stated, reader->text, unit);
	if (first) {
		stated->limit.least = first;
		stated->limit.most = most;
		return first > 0 && said != SAID_NO_LIMIT;
	}
	if (stated->bare && !stands_alone(reader->text, &behind[index + 1], stated->span.end))
		return false;
	return set_bounds(&stated->limit, said, most);
}

/* --- a unit before its number: "Word limit: 400" */

static bool read_behind(
	const struct reader *reader, enum parl_unit unit, struct parl_stated *stated)
{
	const struct token *behind = reader->behind;
	enum said said = said_before(behind + 1, AROUND - 1);
	struct token before = behind[0], first = behind[1], token, after;
	size_t at = reader->at;

	for (size_t i = 0; i < AROUND; i++) {
		enum said here;

		token = token_at(reader->text, at);
		if (token.kind == TOKEN_NUMBER)
			break;
		here = says(&token, &before, &first);
		if (here == SAID_NOTHING && !is_filler(&token) && !is_sign(&token, "(") &&
			!is(&token, "up") && !is(&token, "no") && !is(&token, "more") &&
			!is(&token, "not") && !is(&token, "at"))
			return false;
		said = here == SAID_NOTHING ? said : here;
		first = before;
		before = token;
		at = end_of(&token);
	}
	if (token.kind != TOKEN_NUMBER || said == SAID_NOTHING)
		return false;
	stated->span = (parl_span){behind[0].start, end_of(&token)};
	after = token_at(reader->text, stated->span.end);
	/* "Word limit: 400 words"; but in other words up to 400 people came. */
	if (unit_of(&after) == unit)
		stated->span.end = end_of(&after);
	else if (after.kind == TOKEN_WORD || is_dash(&after) || is_sign(&after, "%"))
		return false;
	set_rule(stated, reader->text, unit);
	stated->bare = false;
	return set_bounds(&stated->limit, said, token.number);
}

bool parl_stated_next(parl_view text, size_t from, struct parl_stated *stated)
{
	struct reader reader = {.text = text, .at = from};

	for (;;) {
		struct token token = next_token(&reader);
		enum parl_unit unit = unit_of(&token);

		if (token.kind == TOKEN_END)
			return false;
		if (unit &&
			(read_before(&reader, unit, stated) || read_behind(&reader, unit, stated)))
			return true;
	}
}

bool parl_stated_only(parl_view text)
{
	static const char *const fillers[] = {"a", "all", "an", "and", "answer", "answers", "any",
		"appendices", "approx", "as", "at", "be", "between", "char", "chars", "character",
		"characters", "charts", "count", "diagrams", "each", "exceed", "exceeding", "excl",
		"excluding", "exclusive", "fewer", "for", "headings", "images", "in", "incl",
		"including", "inclusive", "is", "it", "keep", "least", "length", "less", "limit",
		"limited", "limits", "longer", "max", "maximum", "may", "min", "minimum", "more",
		"most", "must", "no", "not", "number", "of", "or", "over", "part", "per", "please",
		"question", "response", "responses", "section", "should", "space", "spaces",
		"submission", "tables", "text", "than", "the", "there", "this", "to", "total",
		"under", "up", "use", "will", "with", "within", "without", "word", "words", "wds",
		"you", "your", NULL};
	struct parl_stated stated;
	size_t at = 0;

	for (;;) {
		struct token token = token_at(text, at);

		if (token.kind == TOKEN_END)
			break;
		if (token.kind == TOKEN_WORD && !is_any(&token, fillers))
			return false;
		at = end_of(&token);
	}
	return parl_stated_next(text, 0, &stated);
}
