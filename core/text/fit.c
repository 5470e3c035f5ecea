#include "fit.h"

#include <strings.h>

#include "sentence.h"

/* How far before a verb "have", "be" or "get" may stand to make it a participle. */
#define AUXILIARY_REACH 3

static bool word_is_any(parl_view word, const char *const *list)
{
	for (; *list; list++) {
		parl_view entry = parl_view_of(*list);

		if (word.size == entry.size && strncasecmp(word.data, *list, entry.size) == 0)
			return true;
	}
	return false;
}

static bool follows_auxiliary(parl_view before)
{
	static const char *const auxiliaries[] = {"am", "are", "be", "been", "being", "get", "gets",
		"getting", "got", "had", "has", "have", "having", "is", "was", "were", NULL};
	size_t at = before.size;
	parl_span word;

	for (int i = 0; i < AUXILIARY_REACH && parl_word_before(before, at, &word); i++) {
		if (word_is_any((parl_view){before.data + word.start, word.end - word.start},
			    auxiliaries))
			return true;
		at = word.start;
	}
	return false;
}

static bool has_form(const struct parl_fit_request *request, enum parl_form form)
{
	return request->forms & (1u << form);
}

/* The form to write. A verb whose past and participle are one ("helped") is read by its
 * neighbours, one whose base is also its past ("put") as present. */
static enum parl_form wanted_form(const struct parl_fit_request *request)
{
	if (has_form(request, PARL_FORM_BASE))
		return has_form(request, PARL_FORM_PARTICIPLE) && follows_auxiliary(request->before)
			? PARL_FORM_PARTICIPLE
			: PARL_FORM_BASE;
	if (has_form(request, PARL_FORM_PAST) && has_form(request, PARL_FORM_PARTICIPLE))
		return follows_auxiliary(request->before) ? PARL_FORM_PARTICIPLE : PARL_FORM_PAST;
	for (int form = PARL_FORM_PLURAL; form < PARL_FORM_COUNT; form++) {
		if (has_form(request, (enum parl_form)form))
			return (enum parl_form)form;
	}
	return PARL_FORM_BASE;
}

static parl_view inflected(const struct parl_fit_request *request, struct parl_arena *arena)
{
	enum parl_form form = wanted_form(request);
	parl_view made;

	if (form == PARL_FORM_BASE || request->target_class == PARL_CLASS_NONE ||
		parl_inflect(request->target, request->target_class, request->target_head, form,
			&made, 1, arena) == 0)
		return request->target;
	return made;
}

/* The article that stands before the match, made anew for what follows now. */
static parl_view article_for(
	const struct parl_fit_request *request, parl_view text, struct parl_arena *arena)
{
	static const char *const indefinite[] = {"a", "an", NULL};
	parl_view old;
	parl_span word;

	if (!parl_word_before(request->before, request->before.size, &word))
		return (parl_view){"", 0};
	old = (parl_view){request->before.data + word.start, word.end - word.start};
	if (!word_is_any(old, indefinite))
		return (parl_view){"", 0};
	if (old.data[0] != 'A')
		return parl_view_of(parl_article(text));
	if (old.size == 2 && old.data[1] == 'N')
		return parl_view_of(parl_article(text)[1] ? "AN" : "A");
	return parl_capital_first(parl_view_of(parl_article(text)), false, arena);
}

bool parl_fit_term(
	const struct parl_fit_request *request, struct parl_fit *fit, struct parl_arena *arena)
{
	parl_view form = inflected(request, arena);

	if (!form.data)
		return false;
	fit->text = parl_capitals(request->matched, request->spelled, form, arena);
	if (!fit->text.data)
		return false;
	fit->article = article_for(request, fit->text, arena);
	return fit->article.data != NULL;
}
