/*
 * issue_kind.c - the kinds of issues: their names, how grave they are, what is said of them.
 */
#include <parlance/check.h>

static const struct kind {
	const char *name;
	enum parl_severity severity;
	bool rule; /* comments, --skip and --only name it */
	const char *words;
} kinds[] = {
	[PARL_ISSUE_EXPLAIN] = {"explain", PARL_SEVERITY_NOTE, false,
		"The other side may read the word differently. Nothing is to be written instead."},
	[PARL_ISSUE_TWO_WORDS] = {"one-concept-two-words", PARL_SEVERITY_NOTE, true,
		"The document calls one thing by several words of the same side. A reader asks "
		"whether they mean different things: keep to one of them."},
	[PARL_ISSUE_ACRONYM_TWICE] = {"acronym-expanded-twice", PARL_SEVERITY_NOTE, true,
		"An acronym is written out a second time, close to the first. Once is enough in a "
		"section."},
	[PARL_ISSUE_ACRONYM_LATE] = {"acronym-late", PARL_SEVERITY_NOTE, true,
		"An acronym is used before the place that writes it out. Write it out where it "
		"comes first."},
	[PARL_ISSUE_ACRONYM_UNEXPANDED] = {"acronym-unexpanded", PARL_SEVERITY_NOTE, true,
		"An acronym of the glossaries is never written out. Those who score a bid need not "
		"know it: write it out where it comes first."},
	[PARL_ISSUE_SUGGEST] = {"suggest", PARL_SEVERITY_NOTE, false,
		"The other side mostly says something else. Whether it fits here, you decide."},
	[PARL_ISSUE_COMMENT_UNUSED] = {"comment-unused", PARL_SEVERITY_WARNING, true,
		"A comment to parlance switches off what is not there. Delete it: it would hide "
		"what comes later."},
	[PARL_ISSUE_COMMENT_UNKNOWN] = {"comment-unknown", PARL_SEVERITY_WARNING, true,
		"A comment to parlance says something that parlance does not know, so that it does "
		"nothing."},
	[PARL_ISSUE_REPLACE] = {"replace", PARL_SEVERITY_WARNING, false,
		"The other side calls it something else, and means the same."},
	[PARL_ISSUE_DEPRECATED] = {"deprecated", PARL_SEVERITY_WARNING, true,
		"The word is dated, or hurts those whom it names."},
};

#define KIND_COUNT PARL_LENGTH(kinds)

const char *parl_issue_kind_name(enum parl_issue_kind kind)
{
	return kind > 0 && kind < KIND_COUNT ? kinds[kind].name : NULL;
}

const char *parl_issue_kind_words(enum parl_issue_kind kind)
{
	return kind > 0 && kind < KIND_COUNT ? kinds[kind].words : NULL;
}

enum parl_severity parl_issue_severity(enum parl_issue_kind kind)
{
	return kind > 0 && kind < KIND_COUNT ? kinds[kind].severity : PARL_SEVERITY_NOTE;
}

enum parl_issue_kind parl_issue_rule(parl_view name)
{
	for (size_t i = 1; i < KIND_COUNT; i++)
		if (kinds[i].rule && parl_view_equal(name, parl_view_of(kinds[i].name)))
			return (enum parl_issue_kind)i;
	return 0;
}
