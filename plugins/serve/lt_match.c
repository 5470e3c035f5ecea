/*
 * lt_match.c - a finding as a match of LanguageTool's interface.
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

static struct change change_of(struct lt_check *check, const struct parl_finding *finding)
{
	struct change change = {.text = {NULL, 0}};
	struct parl_edit edits[EDITS_MOST];

	if (parl_finding_replacement(finding).data &&
		parl_finding_action(finding) >= PARL_ACTION_SUGGEST &&
		write_edits(check, edits, edits_of(finding, edits), &change.span)) {
		change.text = parl_arena_copy(check->arena, parl_buffer_view(&check->scratch));
		check->failed = check->failed || !change.text.data;
		return change;
	}
	change.span =
		parl_block_place(parl_finding_block(finding), parl_finding_match(finding)).bytes;
	return change;
}

static void write_replacement(struct lt_check *check, parl_view text, parl_view note)
{
	parl_json_open(check->json, NULL, '{');
	parl_json_text(check->json, "value", text);
	if (note.size)
		parl_json_text(check->json, "shortDescription", note);
	parl_json_close(check->json, '}');
}

/* Other wordings stand for the term alone: they are offered where that is all that is replaced. */
static void write_replacements(
	struct lt_check *check, const struct parl_finding *finding, const struct change *change)
{
	parl_span edit = parl_finding_span(finding), match = parl_finding_match(finding);
	bool alone = edit.start == match.start && edit.end == match.end &&
		parl_finding_also_count(finding) == 0;

	parl_json_open(check->json, "replacements", '[');
	if (change->text.data)
		write_replacement(check, change->text, (parl_view){NULL, 0});
	for (size_t i = 0; change->text.data && alone && i < parl_finding_offer_count(finding); i++)
		if (!parl_view_equal(parl_finding_offer(finding, i), change->text))
			write_replacement(
				check, parl_finding_offer(finding, i), (parl_view){NULL, 0});
	parl_json_close(check->json, ']');
}

/* --- what is said */

static const struct parl_concept *concept_of(const struct parl_finding *finding)
{
	return parl_term_concept(parl_finding_term(finding));
}

/* Why; what speaks against it here; on whose word. */
static void write_message(struct lt_check *check, const struct parl_finding *finding)
{
	const struct parl_concept *of = concept_of(finding);
	const char *doubt = parl_finding_weakened(finding);
	long words = parl_finding_words(finding);

	if (!doubt)
		doubt = parl_finding_doubt(finding);
	parl_buffer_clear(&check->scratch);
	parl_buffer_print(&check->scratch, "%s", parl_finding_reason(finding));
	if (doubt)
		parl_buffer_print(&check->scratch, " Caution: %s.", doubt);
	if (words != 0 && parl_finding_replacement(finding).data)
		parl_buffer_print(&check->scratch, " (%+ld word%s)", words,
			words == 1 || words == -1 ? "" : "s");
	if (parl_concept_source_count(of) && parl_concept_source_title(of, 0))
		parl_buffer_print(
			&check->scratch, " Source: %s.", parl_concept_source_title(of, 0));
	parl_json_text(check->json, "message", parl_buffer_view(&check->scratch));
}

static bool begins_character(char c)
{
	return ((unsigned char)c & 0xC0) != 0x80;
}

static void write_context(struct lt_check *check, parl_span span)
{
	parl_view text = check->text->text;
	size_t start = span.start > CONTEXT ? span.start - CONTEXT : 0;
	size_t end = text.size - span.end > CONTEXT ? span.end + CONTEXT : text.size;
	size_t before;

	while (start > 0 && !begins_character(text.data[start]))
		start--;
	while (end < text.size && !begins_character(text.data[end]))
		end++;
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

static void write_sentence(struct lt_check *check, const struct parl_finding *finding)
{
	parl_span sentence = parl_finding_sentence(finding);
	parl_view text = parl_block_text(parl_finding_block(finding));

	parl_json_text(check->json, "sentence",
		(parl_view){text.data + sentence.start, sentence.end - sentence.start});
}

static void write_urls(struct parl_json *json, const struct parl_concept *of)
{
	parl_json_open(json, "urls", '[');
	for (size_t i = 0; i < parl_concept_source_count(of); i++) {
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
	parl_json_string(json, "id", rule->id);
	parl_json_string(json, "name", rule->category);
	parl_json_close(json, '}');
	parl_json_close(json, '}');
}

static void write_match(struct lt_check *check, const struct parl_finding *finding,
	const struct lt_rule *rule, const char *id)
{
	struct parl_json *json = check->json;
	struct change change = change_of(check, finding);
	parl_span units;
	bool whole;

	if (!lt_place(check->text, change.span, &units, &whole))
		return;
	if (!whole)
		change.text.data = NULL;
	parl_json_open(json, NULL, '{');
	write_message(check, finding);
	parl_json_string(json, "shortMessage", rule->short_message);
	write_replacements(check, finding, &change);
	parl_json_number(json, "offset", (int64_t)units.start);
	parl_json_number(json, "length", (int64_t)(units.end - units.start));
	write_context(check, change.span);
	write_sentence(check, finding);
	parl_json_open(json, "type", '{');
	parl_json_string(json, "typeName", "Hint");
	parl_json_close(json, '}');
	write_rule(check, rule, concept_of(finding), id);
	parl_json_bool(json, "ignoreForIncompleteSentence", false);
	parl_json_number(json, "contextForSureMatch", -1);
	parl_json_close(json, '}');
}

void lt_match(struct lt_check *check, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	const struct lt_rule *rule = lt_rule_of(finding);
	const struct parl_concept *of = concept_of(finding);
	const char *id = parl_arena_print(check->arena, "%s/%s",
		parl_glossary_id(parl_concept_glossary(of)), parl_concept_id(of));

	check->failed = check->failed || !id;
	if (!id || event->state == PARL_FINDING_DECLINED ||
		parl_finding_action(finding) == PARL_ACTION_LEAVE ||
		!lt_choice_wants(&check->choice, rule, id))
		return;
	if (event->state == PARL_FINDING_NOTED && is_told(check, of))
		return;
	write_match(check, finding, rule, id);
}
