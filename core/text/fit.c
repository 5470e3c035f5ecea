#include "fit.h"

#include <unicode/uchar.h>

#include "../base/utf8.h"
#include "fit_form.h"
#include "sentence.h"

static parl_view inflected(const struct parl_fit_request *request, struct parl_arena *arena)
{
	enum parl_form form = parl_fit_form(request);
	parl_view made;

	if (request->target_forms[form].data)
		return request->target_forms[form];
	if (form == PARL_FORM_BASE || request->target_class == PARL_CLASS_NONE ||
		parl_inflect(request->target, request->target_class, request->target_head, form,
			&made, 1, arena) == 0)
		return request->target;
	return made;
}

/* Where the text before the match ends, less the quotation marks and brackets that open there. */
static size_t before_opening(parl_view before)
{
	size_t at = before.size;
	while (at > 0) {
		size_t start = at;
		int32_t c = parl_utf8_before(before, &start);
		int type = c < 0 ? 0 : u_charType(c);
		bool opens = type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION ||
			c == '"' || c == '\'' || c == '*' || c == '_';
		if (!opens)
			break;
		at = start;
	}
	return at;
}

/* The article whose noun begins at the end of BEFORE: it stands apart from it and from what is
 * before, and is no label ("option A", "(a)"). */
static bool find_article(parl_view before, parl_span *article)
{
	static const char *const indefinite[] = {"a", "an", NULL};
	static const char *const labels[] = {"annex", "appendix", "band", "category", "class",
		"grade", "group", "hepatitis", "level", "lot", "option", "part", "phase", "plan",
		"schedule", "section", "stage", "table", "team", "tier", "type", "vitamin", NULL};
	size_t end = before_opening(before);
	parl_span label;
	if (!parl_word_before(before, end, article) || article->end == end ||
		!parl_fit_is_any(parl_view_part(before, *article), indefinite))
		return false;
	return !(before.data[article->start] == 'A' &&
		parl_word_before(before, article->start, &label) &&
		parl_fit_is_any(parl_view_part(before, label), labels));
}

/* Whether the word before the article is shouted too: "FOR A FUNDER". */
static bool is_shouting(const struct parl_fit_request *request, parl_span article)
{
	parl_span span;
	if (!parl_word_before(request->before, article.start, &span))
		return false;
	for (size_t i = span.start; i < span.end; i++)
		if (request->before.data[i] < 'A' || request->before.data[i] > 'Z')
			return false;
	return true;
}

/* The article that stands before the match, made anew for what follows now. */
static parl_view article_for(
	const struct parl_fit_request *request, parl_view text, struct parl_fit *fit)
{
	if (!find_article(request->before, &fit->place)) {
		fit->place = (parl_span){0, 0};
		return (parl_view){"", 0};
	}
	parl_view old = parl_view_part(request->before, fit->place);
	bool an = parl_article(text)[1] == 'n';
	if (old.data[0] != 'A')
		return parl_view_of(an ? "an" : "a");
	bool shouted = old.size == 2 ? old.data[1] == 'N' : is_shouting(request, fit->place);
	return parl_view_of(!an ? "A" : shouted ? "AN" : "An");
}

/* Whether TEXT has no letter and no digit. */
static bool is_blank(parl_view text)
{
	for (size_t at = 0; at < text.size;) {
		int32_t c = parl_utf8_next(text, &at);
		if (c < 0 || u_isalnum(c))
			return false;
	}
	return true;
}

/* At the start of a sentence an acronym that becomes words leaves them its capital, and a digit
 * that becomes a word has one to give: "1:1 support". */
static parl_view capital_of(
	const struct parl_fit_request *request, parl_view form, struct parl_arena *arena)
{
	parl_view text = parl_capitals(request->matched, request->spelled, form, arena);
	char letter = request->matched.size > 0 ? request->matched.data[0] : 'a';
	bool first = text.data &&
		((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')) &&
		is_blank(request->before);
	return first ? parl_capital_first(text, false, arena) : text;
}

bool parl_fit_term(
	const struct parl_fit_request *request, struct parl_fit *fit, struct parl_arena *arena)
{
	parl_view form = inflected(request, arena);

	if (!form.data)
		return false;
	fit->text = capital_of(request, form, arena);
	if (!fit->text.data)
		return false;
	/* by the form: in capitals a word looks like an acronym */
	fit->article = article_for(request, form, fit);
	return true;
}
