#include "stated.h"

#include <string.h>

#include "token.h"

/* How many tokens around a number or a unit may say what is meant by it. */
#define AROUND 7

/* A place in the text, with the tokens that came before it: the nearest is the first. */
struct reader {
	parl_view text;
	size_t at;
	struct parl_token behind[AROUND];
};

/* The next token, which then stands behind. */
static struct parl_token next_token(struct reader *reader)
{
	struct parl_token token = parl_token_at(reader->text, reader->at);

	memmove(reader->behind + 1, reader->behind, sizeof(reader->behind) - sizeof(token));
	reader->behind[0] = token;
	reader->at = token.kind == PARL_TOKEN_END ? reader->text.size : parl_token_end(&token);
	return token;
}

/* 0: it is no unit. */
static enum parl_unit unit_of(const struct parl_token *token)
{
	static const char *const words[] = {"word", "words", "wds", NULL};
	static const char *const characters[] = {"character", "characters", "chars", NULL};

	if (parl_token_is_any(token, words))
		return PARL_UNIT_WORDS;
	return parl_token_is_any(token, characters) ? PARL_UNIT_CHARACTERS : (enum parl_unit)0;
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
static enum said says(const struct parl_token *one, const struct parl_token *before,
	const struct parl_token *first)
{
	static const char *const most[] = {
		"max", "maximum", "limit", "limited", "within", "exceed", "exceeding", NULL};
	static const char *const about[] = {"about", "approx", "approximately", "around", "circa",
		"over", "recommended", "roughly", "suggested", NULL};
	static const char *const not_any[] = {"no", "not", NULL};
	static const char *const more[] = {"more", "longer", "greater", NULL};
	static const char *const fewer[] = {"fewer", "less", "shorter", NULL};

	if ((parl_token_is(one, "to") && parl_token_is(before, "up")) ||
		(parl_token_is(one, "most") && parl_token_is(before, "at")) ||
		(parl_token_is(one, "over") && parl_token_is_any(before, not_any)))
		return SAID_MOST;
	if (parl_token_is(one, "than") && parl_token_is_any(before, more))
		return parl_token_is_any(first, not_any) ? SAID_MOST : SAID_NO_LIMIT;
	if (parl_token_is(one, "than") && parl_token_is_any(before, fewer))
		return parl_token_is_any(first, not_any) ? SAID_LEAST : SAID_BELOW;
	if (parl_token_is(one, "under") || parl_token_is(one, "below"))
		return SAID_BELOW;
	if (parl_token_is(one, "min") || parl_token_is(one, "minimum") ||
		(parl_token_is(one, "least") && parl_token_is(before, "at")))
		return SAID_LEAST;
	if (parl_token_is_any(one, most))
		return SAID_MOST;
	return parl_token_is_any(one, about) ? SAID_NO_LIMIT : SAID_NOTHING;
}

/* What may stand between a number and what is said of it. */
static bool is_filler(const struct parl_token *token)
{
	static const char *const fillers[] = {"a", "an", "and", "answer", "answers", "be",
		"between", "characters", "count", "for", "in", "is", "length", "number", "of",
		"per", "response", "section", "the", "this", "to", "total", "words", "word", NULL};

	return parl_token_is_any(token, fillers) || parl_token_is_sign(token, ":=,.") ||
		parl_token_is_dash(token);
}

/* What the tokens before the number say, of which BEHIND is the nearest. */
static enum said said_before(const struct parl_token *behind, size_t count)
{
	for (size_t i = 0; i + 2 < count; i++) {
		enum said said = says(&behind[i], &behind[i + 1], &behind[i + 2]);

		if (said != SAID_NOTHING)
			return said;
		/* A full stop ends a sentence, unless it is that of "max." */
		if (!is_filler(&behind[i]) ||
			(parl_token_is_sign(&behind[i], ".") &&
				!parl_token_is(&behind[i + 1], "max") &&
				!parl_token_is(&behind[i + 1], "min") &&
				!parl_token_is(&behind[i + 1], "approx")))
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
	struct parl_token one = parl_token_at(text, *at), other;

	if (parl_token_is_sign(&one, "(,"))
		one = parl_token_at(text, parl_token_end(&one));
	other = parl_token_at(text, parl_token_end(&one));
	if (parl_token_is_any(&one, most) || parl_token_is_any(&one, least)) {
		*at = parl_token_end(&one);
		return parl_token_is_any(&one, most) ? SAID_MOST : SAID_LEAST;
	}
	if ((parl_token_is(&one, "at") && parl_token_is(&other, "most")) ||
		(parl_token_is(&one, "or") && parl_token_is_any(&other, fewer))) {
		*at = parl_token_end(&other);
		return SAID_MOST;
	}
	if ((parl_token_is(&one, "at") && parl_token_is(&other, "least")) ||
		(parl_token_is(&one, "or") && parl_token_is(&other, "more"))) {
		*at = parl_token_end(&other);
		return SAID_LEAST;
	}
	return SAID_NOTHING;
}

/* --- a number before its unit: "maximum of 400-500 words" */

/* Whether what is said by itself begins the text or opens before the number and closes behind the
 * unit. */
static bool stands_alone(parl_view text, const struct parl_token *before, size_t at)
{
	static const char *const in_all[] = {"all", "each", "in", "only", "total", NULL};
	struct parl_token after = parl_token_at(text, at);

	while (parl_token_is_any(&after, in_all))
		after = parl_token_at(text, parl_token_end(&after));
	return (before->kind == PARL_TOKEN_END || parl_token_is_sign(before, "([:/,") ||
		       parl_token_is_dash(before) || parl_token_is(before, "and") ||
		       parl_token_is(before, "or")) &&
		(after.kind == PARL_TOKEN_END || parl_token_is_sign(&after, ")],/;"));
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
		struct parl_token token = parl_token_at(text, end);

		end = parl_token_end(&token);
		if (parl_token_is(&token, "spaces") || parl_token_is(&token, "space")) {
			*at = end;
			return out;
		}
		if (parl_token_is_any(&token, without))
			out = true;
		else if (!parl_token_is_any(&token, between) &&
			!parl_token_is_sign(&token, "(,.") && !parl_token_is_dash(&token))
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
static size_t first_of_range(const struct parl_token *behind, size_t *index)
{
	const struct parl_token *number = &behind[*index];
	const struct parl_token *joint = number + 1, *first = number + 2;
	bool joined = parl_token_is_dash(joint) || parl_token_is(joint, "to") ||
		(parl_token_is(joint, "and") && parl_token_is(number + 3, "between"));

	if (!joined || first->kind != PARL_TOKEN_NUMBER || first->number > number->number)
		return 0;
	*index += 2;
	return first->number;
}

/* The reader has just read a unit, and a number stands before it. */
static bool read_before(
	const struct reader *reader, enum parl_unit unit, struct parl_stated *stated)
{
	const struct parl_token *behind = reader->behind;
	size_t index = parl_token_is_dash(&behind[1]) ? 2 : 1;
	size_t most = behind[index].number, first;
	enum said said;

	if (behind[index].kind != PARL_TOKEN_NUMBER)
		return false;
	first = index + 3 < AROUND ? first_of_range(behind, &index) : 0;
	stated->span = (parl_span){behind[index].start, reader->at};
	said = said_before(behind + index + 1, AROUND - index - 1);
	if (said == SAID_NOTHING)
		said = said_after(reader->text, &stated->span.end);
	stated->bare = said == SAID_NOTHING && !parl_token_is(&behind[index + 1], "between");
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
	const struct parl_token *behind = reader->behind;
	enum said said = said_before(behind + 1, AROUND - 1);
	struct parl_token before = behind[0], first = behind[1], token, after;
	size_t at = reader->at;

	for (size_t i = 0; i < AROUND; i++) {
		enum said here;

		token = parl_token_at(reader->text, at);
		if (token.kind == PARL_TOKEN_NUMBER)
			break;
		here = says(&token, &before, &first);
		if (here == SAID_NOTHING && !is_filler(&token) &&
			!parl_token_is_sign(&token, "(") && !parl_token_is(&token, "up") &&
			!parl_token_is(&token, "no") && !parl_token_is(&token, "more") &&
			!parl_token_is(&token, "not") && !parl_token_is(&token, "at"))
			return false;
		said = here == SAID_NOTHING ? said : here;
		first = before;
		before = token;
		at = parl_token_end(&token);
	}
	if (token.kind != PARL_TOKEN_NUMBER || said == SAID_NOTHING)
		return false;
	stated->span = (parl_span){behind[0].start, parl_token_end(&token)};
	after = parl_token_at(reader->text, stated->span.end);
	/* "Word limit: 400 words"; but in other words up to 400 people came. */
	if (unit_of(&after) == unit)
		stated->span.end = parl_token_end(&after);
	else if (after.kind == PARL_TOKEN_WORD || parl_token_is_dash(&after) ||
		parl_token_is_sign(&after, "%"))
		return false;
	set_rule(stated, reader->text, unit);
	stated->bare = false;
	return set_bounds(&stated->limit, said, token.number);
}

bool parl_stated_next(parl_view text, size_t from, struct parl_stated *stated)
{
	struct reader reader = {.text = text, .at = from};

	for (;;) {
		struct parl_token token = next_token(&reader);
		enum parl_unit unit = unit_of(&token);

		if (token.kind == PARL_TOKEN_END)
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
		struct parl_token token = parl_token_at(text, at);

		if (token.kind == PARL_TOKEN_END)
			break;
		if (token.kind == PARL_TOKEN_WORD && !parl_token_is_any(&token, fillers))
			return false;
		at = parl_token_end(&token);
	}
	return parl_stated_next(text, 0, &stated);
}
