/*
 * markdown.c - a change record to read and to attach: a table of what it is about, then a section a
 * document.
 *
 * Of each change there is the sentence that it stands in, so that it can be judged without the
 * document beside it.
 */
#include "record.h"

#include <string.h>

static void put_string(struct parl_output *output, const char *text)
{
	parl_markdown_write(output, parl_view_of(text));
}

/* In a link's brackets an address needs no more than this. */
static void put_address(struct parl_output *output, const char *url)
{
	for (const char *at = url; *at; at++) {
		if (strchr("<> \\\n", *at))
			parl_output_print(output, "%%%02X", (unsigned char)*at);
		else
			parl_output_write(output, (parl_view){at, 1});
	}
}

static const char *plural(long count)
{
	return count == 1 || count == -1 ? "" : "s";
}

static const char *name_of(const char *path)
{
	return strcmp(path, "-") == 0 ? "standard input" : path;
}

/* --- the head */

static void put_row(struct parl_output *output, const char *name, const char *value)
{
	parl_output_print(output, "| %s | ", name);
	put_string(output, value);
	parl_output_print(output, " |\n");
}

static void put_glossary(struct parl_output *output, const struct parl_glossary *glossary)
{
	const char *title = parl_glossary_title(glossary);
	const char *version = parl_glossary_version(glossary);
	parl_output_print(output, "| Glossary | ");
	put_string(output, title ? title : parl_glossary_id(glossary));
	parl_output_print(output, " (%s", title ? parl_glossary_id(glossary) : "");
	if (version) {
		parl_output_print(output, "%sversion ", title ? ", " : "");
		put_string(output, version);
	}
	parl_output_print(output, ") |\n");
}

void markdown_begin(struct record *record, const struct parl_event *event)
{
	struct parl_output *output = record->output;
	size_t count = parl_vocabulary_glossary_count(event->vocabulary);
	parl_output_print(
		output, "# Change record\n\n%s\n\n|  |  |\n|---|---|\n", record_statement);
	if (record_date(event))
		put_row(output, "Date", record_date(event));
	parl_output_print(output, "| Program | parlance %s |\n", parl_version());
	for (size_t i = 0; i < count; i++)
		put_glossary(output, parl_vocabulary_glossary(event->vocabulary, i));
	if (event->project)
		put_row(output, "Project file", event->project);
}

/* --- entries that say the same are told together */

static void put_place(struct parl_output *output, const struct parl_place *place)
{
	if (place->in_bytes)
		parl_output_print(output, "Line %zu: ", place->line);
	else
		parl_output_print(output, "Paragraph %zu, %s: ", place->paragraph, place->part);
}

/* "All of our ~~clients~~ **service users** have a named worker." */
static void put_changed(struct parl_output *output, const struct entry *entry)
{
	parl_markdown_write(output, entry->lead);
	parl_output_print(output, "~~");
	parl_markdown_write(output, entry->before);
	parl_output_print(output, "~~ **");
	parl_markdown_write(output, entry->after);
	parl_output_print(output, "**");
	parl_markdown_write(output, entry->tail);
	if (!entry->also_before.data)
		return;
	parl_output_print(output, " (with it ~~");
	parl_markdown_write(output, entry->also_before);
	parl_output_print(output, "~~ **");
	parl_markdown_write(output, entry->also_after);
	parl_output_print(output, "**)");
}

static void put_unchanged(struct parl_output *output, const struct entry *entry)
{
	parl_markdown_write(output, entry->lead);
	parl_output_print(output, "**");
	parl_markdown_write(output, entry->before);
	parl_output_print(output, "**");
	parl_markdown_write(output, entry->tail);
}

static void put_occurrence(struct parl_output *output, const struct entry *entry)
{
	parl_output_print(output, "  - ");
	put_place(output, &entry->place);
	if (entry->part == CHANGED)
		put_changed(output, entry);
	else
		put_unchanged(output, entry);
	if (entry->part == OFFERED && entry->why)
		parl_output_print(output, " (%s)", entry->why);
	parl_output_print(output, "\n");
}

static void put_source(struct parl_output *output, const struct parl_concept *of)
{
	const char *title = parl_concept_source_count(of) ? parl_concept_source_title(of, 0) : NULL;
	const char *url = title ? parl_concept_source_url(of, 0) : NULL;
	parl_output_print(output, "  ");
	if (title) {
		parl_output_print(output, "Source: %s", url ? "[" : "");
		put_string(output, title);
		if (url) {
			parl_output_print(output, "](<");
			put_address(output, url);
			parl_output_print(output, ">)");
		}
		parl_output_print(output, "; entry ");
	} else {
		parl_output_print(output, "Entry ");
	}
	parl_output_print(output, "%s/%s.\n", parl_glossary_id(parl_concept_glossary(of)),
		parl_concept_id(of));
}

static const char *why_left(const struct entry *entry)
{
	if (entry->several)
		return "the word has several meanings, and the place does not settle which";
	return entry->why ? entry->why : "the glossary explains this term and does not replace it";
}

/* Why the text was changed, or would be; of what is left, what left it. What a person declined has
 * that for its reason. */
static void put_grounds(struct parl_output *output, const struct entry *entry)
{
	if (entry->part == LEFT) {
		parl_output_print(output, ": ");
		put_string(output, why_left(entry));
	}
	if (entry->part == LEFT || entry->part == DECLINED) {
		parl_output_print(output, "\n");
		return;
	}
	parl_output_print(output, "\\\n  ");
	put_string(output, entry->reason);
	parl_output_print(output, "%s\n", entry->decided ? " So the writer decided." : "");
	put_source(output, parl_term_concept(entry->term));
}

/* Headed by the first of them as it stands in the text: the glossary's base form may be in another
 * number. */
static void put_head(
	struct parl_output *output, const struct group *group, const struct entry *head)
{
	parl_output_print(output, "- **");
	parl_markdown_write(output, head->before);
	parl_output_print(output, "**");
	if (head->after.data && head->part != LEFT) {
		parl_output_print(output, " \xE2\x86\x92 **");
		parl_markdown_write(output, head->after);
		parl_output_print(output, "**");
	}
	if (head->part == CHANGED && group->words != 0)
		parl_output_print(output, " (%+ld word%s)", group->words, plural(group->words));
	put_grounds(output, head);
}

static void put_group(struct record *record, const struct group *group)
{
	struct entry entry;
	uint32_t index;
	for (size_t i = 0; i < group->members.count; i++) {
		parl_rows_get(&group->members, i, &index);
		if (!entries_get(record, index, &entry))
			return;
		if (i == 0)
			put_head(record->output, group, &entry);
		put_occurrence(record->output, &entry);
	}
}

/* --- a document */

static void put_part(struct record *record, enum part part, const char *title, const char *none)
{
	struct parl_output *output = record->output;
	size_t count = entries_count(record, part);
	parl_output_print(output, "\n### %s (%zu)\n\n", title, count);
	if (count == 0)
		parl_output_print(output, "%s\n", none);
	for (size_t i = 0; i < record->group_count; i++)
		if (record->groups[i].part == part)
			put_group(record, &record->groups[i]);
}

static void put_count(struct parl_output *output, const char *name, long before, long after)
{
	parl_output_print(
		output, "| %s | %ld | %ld | %+ld |\n", name, before, after, after - before);
}

/* "Limit of 400 to 500 words (between spaces, as web forms count)" */
static void put_limit(struct parl_output *output, const struct parl_job_limit *item)
{
	const struct parl_limit *limit = &item->limit;
	parl_output_print(output, "| ");
	if (limit->most == SIZE_MAX)
		parl_output_print(output, "At least %zu", limit->least);
	else if (limit->least > 0)
		parl_output_print(output, "Limit of %zu to %zu", limit->least, limit->most);
	else
		parl_output_print(output, "Limit of %zu", limit->most);
	parl_output_print(output, " %ss (%s)%s", parl_unit_name(parl_rule_unit(limit->rule)),
		parl_rule_title(limit->rule),
		parl_limit_compare(limit, item->after) == 0 ? "" : ", **not kept**");
	if (item->section && item->section->block) {
		parl_output_print(output, ", below “");
		parl_markdown_write(output, item->section->title);
		parl_output_print(output, "”");
	}
	parl_output_print(output, " | %zu | %zu | %+ld |\n", item->before, item->after,
		(long)item->after - (long)item->before);
}

void markdown_document(struct record *record, const struct parl_event *event)
{
	struct parl_output *output = record->output;
	const struct parl_totals *totals = event->totals;
	parl_output_print(output, "\n## ");
	put_string(output, name_of(event->path));
	parl_output_print(output, "\n\n|  | before | after | change |\n|---|---:|---:|---:|\n");
	put_count(output, "Words", totals->words_before, totals->words_after);
	put_count(output, "Characters", totals->characters_before, totals->characters_after);
	for (size_t i = 0; i < event->limit_count; i++)
		put_limit(output, &event->limits[i]);
	put_part(record, CHANGED, "Changed", "Nothing was changed.");
	if (event->limit_count > 0)
		put_part(record, HELD, "Held back to keep the limit", "Nothing was held back.");
	put_part(record, OFFERED, "Suggested and not taken", "There was no further suggestion.");
	put_part(record, DECLINED, "Declined by the writer", "Nothing was declined.");
	put_part(record, LEFT, "Left as it stands", "No other term of the glossaries was found.");
}
