#include "chosen.h"

#include <string.h>
#include <strings.h>

#include "../base/seek.h"
#include "defined.h"

#define FORMS(array) array, PARL_LENGTH(array)

bool parl_chosen_serves(parl_view text)
{
	static const char *const served[] = {"beneficiary", "citizen", "client", "customer",
		"guest", "learner", "participant", "patient", "recipient", "service user", "user"};

	for (size_t i = 0; i < PARL_LENGTH(served); i++) {
		if (parl_defined_same(parl_view_of(served[i]), text))
			return true;
	}
	return false;
}

/* The size of the one of them that stands at AT; 0: none does. */
static size_t size_of_any(parl_view text, size_t at, const parl_view *some, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (text.size - at >= some[i].size &&
			strncasecmp(text.data + at, some[i].data, some[i].size) == 0)
			return some[i].size;
	}
	return 0;
}

static size_t end_of_word(parl_view text, size_t at)
{
	while (at < text.size && (text.data[at] | 0x20) >= 'a' && (text.data[at] | 0x20) <= 'z')
		at++;
	return at;
}

/* What shows that a word was taken, and nobody employed: "to fit the spec", "throughout". */
static bool tells_why(parl_view text, size_t at)
{
	static const parl_view reasons[] = {PARL_SOUGHT(" throughout"), PARL_SOUGHT(" because"),
		PARL_SOUGHT(" to fit "), PARL_SOUGHT(" to match "), PARL_SOUGHT(" to mean "),
		PARL_SOUGHT(" to follow "), PARL_SOUGHT(" as you do"), PARL_SOUGHT(" as your "),
		PARL_SOUGHT(" as the spec"), PARL_SOUGHT(" as the council"),
		PARL_SOUGHT(" for anyone "), PARL_SOUGHT(" for anybody "),
		PARL_SOUGHT(" for everyone "), PARL_SOUGHT(" in the form"),
		PARL_SOUGHT(" in this answer"), PARL_SOUGHT(" in this application"),
		PARL_SOUGHT(" in this bid"), PARL_SOUGHT(" in this document"),
		PARL_SOUGHT(" in this form"), PARL_SOUGHT(" in this proposal"),
		PARL_SOUGHT(" in this response"), PARL_SOUGHT(" in this tender")};

	return size_of_any(text, at, FORMS(reasons)) > 0;
}

parl_view parl_chosen_at(parl_view text, size_t start)
{
	static const parl_view words[] = {
		PARL_SOUGHT("the word "), PARL_SOUGHT("the term "), PARL_SOUGHT("the phrase ")};
	static const parl_view opening[] = {
		PARL_SOUGHT("\""), PARL_SOUGHT("'"), PARL_SOUGHT("“"), PARL_SOUGHT("‘")};
	static const parl_view closing[] = {
		PARL_SOUGHT("\""), PARL_SOUGHT("'"), PARL_SOUGHT("”"), PARL_SOUGHT("’")};
	static const parl_view service = PARL_SOUGHT("service ");
	size_t end;

	start += size_of_any(text, start, FORMS(words));
	start += size_of_any(text, start, FORMS(opening));
	end = end_of_word(text, start + size_of_any(text, start, &service, 1));
	if (!parl_chosen_serves((parl_view){text.data + start, end - start}) ||
		!tells_why(text, end + size_of_any(text, end, FORMS(closing))))
		return (parl_view){text.data, 0};
	return (parl_view){text.data + start, end - start};
}
