/*
 * lt_match.c - an issue as a match of LanguageTool's interface.
 *
 * A match has one range, and a replacement fills it. Where an edit brings others with it (the verb
 * of a subject whose number changes) the range goes from the first to the last of them.
 */
#include "lt_match.h"

#include <stdlib.h>

/* Of the edit and those that go with it; more go with none. */
#define EDITS_MOST 8

/* Bytes of context on either side. */
#define CONTEXT 60

/* What a match replaces, as bytes of the checked text, and by what. */
struct change {
	parl_span span;
	parl_view text; /* data NULL: nothing is offered */
};

static bool is_told(struct lt_check *check, const struct parl_concept *of)
{
	const struct parl_concept **more;

	for (size_t i = 0; i < check->explained_count; i++)
		if (check->explained[i] == of)
			return true;
	more = parl_room(check->explained, &check->explained_room, check->explained_count,
		sizeof(const struct parl_concept *));
	if (!more) {
		check->failed = true;
		return true;
	}
	check->explained = more;
	check->explained[check->explained_count++] = of;
	return false;
}

/* --- what would be written */

static int by_place(const void *a, const void *b)
{
	const struct parl_edit *one = a, *other = b;

	return one->span.start < other->span.start ? -1 : one->span.start > other->span.start;
}

static size_t edits_of(const struct parl_finding *finding, struct parl_edit *edits)
{
	size_t count = 0, also = parl_finding_also_count(finding);

	edits[count++] = (struct parl_edit){parl_finding_block(finding), parl_finding_span(finding),
		parl_finding_replacement(finding)};
	for (size_t i = 0; i < also && count < EDITS_MOST; i++)
		edits[count++] = parl_finding_also(finding, i);
	qsort(edits, count, sizeof(*edits), by_place);
	return count;
}

/* Appends what the edits make of the text from the first to the last. False: they cannot be made.
 */
static bool write_edits(
	struct lt_check *check, const struct parl_edit *edits, size_t count, parl_span *span)
{
	parl_view text = check->text->text;

	parl_buffer_clear(&check->scratch);
	for (size_t i = 0; i < count; i++) {
		struct parl_place place = parl_block_place(edits[i].block, edits[i].span);
		parl_span source;

		if (i > 0 && place.bytes.start < span->end)
			return false;
		if (i > 0)
			parl_buffer_add(&check->scratch, text.data + span->end,
				place.bytes.start - span->end);
		if (parl_edit_source(&edits[i], &source, &check->scratch) != PARL_OK)
			return false;
		if (i == 0)
			span->start = source.start;
		span->end = source.end;
	}
	return !check->scratch.failed;
}

static struct change change_of(struct lt_check *check, const struct parl_issue *issue)
{
	const struct parl_finding *finding = issue->finding;
	struct change change = {.text = {NULL, 0}};
	struct parl_edit edits[EDITS_MOST];

	if (finding && parl_finding_replacement(finding).data &&
		parl_finding_action(finding) >= PARL_ACTION_SUGGEST &&
		write_edits(check, edits, edits_of(finding, edits), &change.span)) {
		change.text = parl_arena_copy(check->arena, parl_buffer_view(&check->scratch));
		check->failed = check->failed || !change.text.data;
		return change;
	}
	change.span = issue->place.bytes;
	return change;
}

static void write_replacement(struct lt_check *check, parl_view text)
{
	parl_json_open(check->json, NULL, '{');
	parl_json_text(check->json, "value", text);
	parl_json_close(check->json, '}');
}

/* Other wordings stand for the term alone: they are offered where that is all that is replaced. */
static void write_offers(
	struct lt_check *check, const struct parl_finding *finding, parl_view written)
{
	parl_span edit = parl_finding_span(finding), match = parl_finding_match(finding);
	bool alone = edit.start == match.start && edit.end == match.end &&
		parl_finding_also_count(finding) == 0;

	for (size_t i = 0; alone && i < parl_finding_offer_count(finding); i++)
		if (!parl_view_equal(parl_finding_offer(finding, i), written))
			write_replacement(check, parl_finding_offer(finding, i));
}

static void write_replacements(
	struct lt_check *check, const struct parl_finding *finding, const struct change *change)
{
	parl_json_open(check->json, "replacements", '[');
	if (change->text.data) {
		write_replacement(check, change->text);
		write_offers(check, finding, change->text);
	}
	parl_json_close(check->json, ']');
}

/* --- what is said */

/* Why; what speaks against it here; what it costs. */
static void say_finding(struct parl_buffer *text, const struct parl_finding *finding)
{
	const char *doubt = parl_finding_weakened(finding);
	long words = parl_finding_words(finding);

	if (!doubt)
		doubt = parl_finding_doubt(finding);
	parl_buffer_print(text, "%s", parl_finding_reason(finding));
	if (doubt)
		parl_buffer_print(text, " Caution: %s.", doubt);
	if (words != 0 && parl_finding_replacement(finding).data)
		parl_buffer_print(
			text, " (%+ld word%s)", words, words == 1 || words == -1 ? "" : "s");
}

/* What is said of it, and on whose word. Where nothing can be put in its place, or the word itself
 * is what is amiss, `check` has said it. */
static void write_message(struct lt_check *check, const struct parl_issue *issue)
{
	const struct parl_concept *of = issue->finding ? issue->concept_ : NULL;

	parl_buffer_clear(&check->scratch);
	if (issue->finding && issue->kind != PARL_ISSUE_DEPRECATED)
		say_finding(&check->scratch, issue->finding);
	else
		parl_buffer_print(&check->scratch, "%s", issue->message);
	if (of && parl_concept_source_count(of) && parl_concept_source_title(of, 0))
		parl_buffer_print(
			&check->scratch, " Source: %s.", parl_concept_source_title(of, 0));
	parl_json_text(check->json, "message", parl_buffer_view(&check->scratch));
}

static bool begins_character(char c)
{
	return ((unsigned char)c & 0xC0) != 0x80;
}

/* SPAN of TEXT, and so much on either side, in whole characters. */
static parl_span widen(parl_view text, parl_span span, size_t by)
{
	size_t start = span.start > by ? span.start - by : 0;
	size_t end = text.size - span.end > by ? span.end + by : text.size;

	while (start > 0 && !begins_character(text.data[start]))
		start--;
	while (end < text.size && !begins_character(text.data[end]))
		end++;
	return (parl_span){start, end};
}

static void write_context(struct lt_check *check, parl_span span)
{
	parl_view text = check->text->text;
	size_t start = widen(text, span, CONTEXT).start, end = widen(text, span, CONTEXT).end;
	size_t before;

	before = lt_units(check->text, start);
	parl_buffer_clear(&check->scratch);
	parl_buffer_print(&check->scratch, "%s", start > 0 ? "..." : "");
	parl_buffer_add(&check->scratch, text.data + start, end - start);
	parl_buffer_print(&check->scratch, "%s", end < text.size ? "..." : "");
	parl_json_open(check->json, "context", '{');
	parl_json_text(check->json, "text", parl_buffer_view(&check->scratch));
	parl_json_number(check->json, "offset",
		(int64_t)(lt_units(check->text, span.start) - before + (start > 0 ? 3 : 0)));
	parl_json_number(check->json, "length",
		(int64_t)(lt_units(check->text, span.end) - lt_units(check->text, span.start)));
	parl_json_close(check->json, '}');
}

/* What is about more than a term has the words around it. */
static void write_sentence(struct lt_check *check, const struct parl_issue *issue)
{
	parl_view text = parl_block_text(issue->block);
	parl_span sentence = issue->finding ? parl_finding_sentence(issue->finding)
					    : widen(text, issue->span, CONTEXT);

	parl_json_text(check->json, "sentence", parl_view_part(text, sentence));
}

static void write_urls(struct parl_json *json, const struct parl_concept *of)
{
	parl_json_open(json, "urls", '[');
	for (size_t i = 0; of && i < parl_concept_source_count(of); i++) {
		if (!parl_concept_source_url(of, i))
			continue;
		parl_json_open(json, NULL, '{');
		parl_json_string(json, "value", parl_concept_source_url(of, i));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

static void write_rule(struct lt_check *check, const struct lt_rule *rule,
	const struct parl_concept *of, const char *id)
{
	struct parl_json *json = check->json;

	parl_json_open(json, "rule", '{');
	parl_json_string(json, "id", rule->id);
	parl_json_string(json, "subId", id);
	parl_json_string(json, "description", rule->description);
	parl_json_string(json, "issueType", rule->issue);
	write_urls(json, of);
	parl_json_open(json, "category", '{');
	parl_json_string(json, "id", rule->category);
	parl_json_string(json, "name", rule->category_name);
	parl_json_close(json, '}');
	parl_json_close(json, '}');
}

static void write_match(struct lt_check *check, const struct parl_issue *issue,
	const struct lt_rule *rule, const char *id)
{
	struct parl_json *json = check->json;
	struct change change = change_of(check, issue);
	parl_span units;
	bool whole;

	if (!lt_place(check->text, change.span, &units, &whole))
		return;
	if (!whole)
		change.text.data = NULL;
	parl_json_open(json, NULL, '{');
	write_message(check, issue);
	parl_json_string(json, "shortMessage", rule->short_message);
	write_replacements(check, issue->finding, &change);
	parl_json_number(json, "offset", (int64_t)units.start);
	parl_json_number(json, "length", (int64_t)(units.end - units.start));
	write_context(check, change.span);
	write_sentence(check, issue);
	parl_json_open(json, "type", '{');
	parl_json_string(json, "typeName", "Hint");
	parl_json_close(json, '}');
	write_rule(check, rule, issue->concept_, id);
	parl_json_bool(json, "ignoreForIncompleteSentence", false);
	parl_json_number(json, "contextForSureMatch", -1);
	parl_json_close(json, '}');
}

/* What the issue is about, as a client may name it behind its rule. */
static const char *subject_of(struct lt_check *check, const struct parl_issue *issue)
{
	const struct parl_concept *of = issue->concept_;

	return of ? parl_arena_print(check->arena, "%s/%s",
			    parl_glossary_id(parl_concept_glossary(of)), parl_concept_id(of))
		  : issue->rule;
}

void lt_match(struct lt_check *check, const struct parl_event *event)
{
	const struct parl_issue *issue = event->issue;
	const struct lt_rule *rule = lt_rule_of(issue->kind);
	const char *id;

	if (!rule || issue->state != PARL_ISSUE_OPEN || !issue->block)
		return;
	id = subject_of(check, issue);
	check->failed = check->failed || !id;
	if (!id ||
		!lt_choice_wants(
			&check->choice, rule, id, parl_document_block_count(event->document) > 1))
		return;
	if (issue->kind == PARL_ISSUE_EXPLAIN && is_told(check, issue->concept_))
		return;
	write_match(check, issue, rule, id);
}
