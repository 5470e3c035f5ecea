#include "issue_line.h"

#include <stdio.h>
#include <stdlib.h>

#include <parlance/output.h>

#include "../text/key.h"

parl_view parl_issue_line(struct parl_arena *arena, const char *format, va_list list)
{
	parl_view line;
	char *bytes = NULL;
	int size = vasprintf(&bytes, format, list);

	if (size < 0)
		return (parl_view){NULL, 0};
	line = parl_text_line((parl_view){bytes, (size_t)size}, arena);
	free(bytes);
	return line;
}

static const char *say(struct parl_arena *arena, const char *format, ...) PARL_PRINTF(2, 3);

static const char *say(struct parl_arena *arena, const char *format, ...)
{
	parl_view line;
	va_list list;

	va_start(list, format);
	line = parl_issue_line(arena, format, list);
	va_end(list);
	return line.data;
}

parl_view parl_issue_wording(const struct parl_finding *finding)
{
	parl_view written = parl_finding_replacement(finding);
	const struct parl_term *term = parl_finding_term(finding);
	const struct parl_term *better;

	if (written.data)
		return written;
	better = parl_term_successor(term);
	return better && better != term ? parl_term_text(better) : (parl_view){NULL, 0};
}

#define SAID(view) (int)(view).size, (view).data

/* ": Councils write so. Caution: ..."; nothing where the glossary says nothing that would help.
 * NULL: out of memory. */
static const char *reason_of(struct parl_arena *arena, const struct parl_finding *finding)
{
	const struct parl_concept *of = parl_term_concept(parl_finding_term(finding));
	const char *caution = parl_finding_weakened(finding);
	bool said = parl_concept_reason(of) || parl_concept_definition(of);

	return parl_arena_print(arena, "%s%s%s%s%s", said ? ": " : "",
		said ? parl_finding_reason(finding) : "",
		caution ? said ? " Caution: " : ". Caution: " : "", caution ? caution : "",
		caution ? "." : "");
}

/* "An addict" is dated, better not used; write "A person with a drug dependence": ... */
static const char *say_status(struct parl_arena *arena, parl_view old, const char *status,
	parl_view wording, const char *reason)
{
	if (wording.data)
		return say(arena, "\"%.*s\" is %s; write \"%.*s\"%s", SAID(old), status,
			SAID(wording), reason);
	return say(arena, "\"%.*s\" is %s%s", SAID(old), status, reason);
}

const char *parl_issue_finding_line(
	struct parl_arena *arena, enum parl_issue_kind kind, const struct parl_finding *finding)
{
	parl_view text = parl_block_text(parl_finding_block(finding));
	parl_span span = parl_finding_span(finding);
	/* A term over a line end may take the blank before it with it. */
	parl_view old = parl_text_trim(parl_view_part(text, span));
	parl_view wording = parl_text_trim(parl_issue_wording(finding));
	const char *status =
		parl_term_status_words(parl_term_status_of(parl_finding_term(finding)));
	const char *reason = reason_of(arena, finding);

	if (!reason)
		return NULL;
	if (kind == PARL_ISSUE_EXPLAIN)
		return say(arena, "\"%.*s\": %s", SAID(old), reason);
	if (status && parl_finding_sense_count(finding) == 1)
		return say_status(arena, old, status, wording, reason);
	return say(arena, "%s \"%.*s\" for \"%.*s\"%s",
		kind == PARL_ISSUE_REPLACE ? "write" : "perhaps", SAID(wording), SAID(old), reason);
}
