/*
 * head.c - what stands before the entries, what the glossary says of itself, and behind them, the
 * sources that it rests on.
 */
#include <string.h>

#include "write.h"

#define ROOT                                                                                \
	"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                      \
	"<tbx type=\"TBX-Basic\" style=\"dct\" xml:lang=\"%s\""                             \
	" xmlns=\"urn:iso:std:iso:30042:ed-2\" xmlns:min=\"http://www.tbxinfo.net/ns/min\"" \
	" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\">\n"

/* What stands in the header as <p type="parlance-KEY">, a paragraph for each text. */
static const char *const keys[] = {
	"id", "version", "licence", "layer", "requires", "protect", "subject"};

static parl_view view(const char *text)
{
	return parl_view_of(text ? text : "");
}

static void write_said(struct tbx_writer *writer, const char *key)
{
	const struct parl_glossary *glossary = writer->what->glossary;
	const char *type = parl_arena_print(writer->arena, TBX_OURS "%s", key);
	size_t count = parl_glossary_said(glossary, key, NULL, 0);
	parl_view *texts = parl_arena_array(writer->arena, count, sizeof(*texts));

	if (!type || !texts) {
		writer->failed = true;
		return;
	}
	parl_glossary_said(glossary, key, texts, count);
	for (size_t i = 0; i < count; i++)
		tbx_write(writer, 3,
			(struct tbx_element){.name = "p", .attribute = "type", .value = view(type)},
			texts[i]);
}

static bool is_pair(const char *name)
{
	return strcmp(name, "third-sector") == 0 || strcmp(name, "commissioner") == 0;
}

static void write_registers(struct tbx_writer *writer)
{
	const struct parl_export *what = writer->what;
	bool declared = parl_glossary_registers_declared(what->glossary);

	for (size_t i = 0; i < what->register_count; i++)
		declared = declared || !is_pair(what->registers[i]);
	for (size_t i = 0; declared && i < what->register_count; i++) {
		const char *title = what->register_titles[i];
		const char *text = parl_arena_print(writer->arena, "%s%s%s", what->registers[i],
			title ? ": " : "", title ? title : "");

		writer->failed |= !text;
		tbx_write(writer, 3,
			(struct tbx_element){.name = "p",
				.attribute = "type",
				.value = view(TBX_OURS "register")},
			view(text));
	}
}

void tbx_head(struct tbx_writer *writer)
{
	const struct parl_glossary *glossary = writer->what->glossary;
	const char *id = parl_glossary_id(glossary), *title = parl_glossary_title(glossary);
	const char *version = parl_glossary_version(glossary);
	parl_view note = {"", 0};

	parl_output_print(writer->output, ROOT, parl_glossary_language(glossary));
	tbx_open(writer, 1, "tbxHeader");
	tbx_open(writer, 2, "fileDesc");
	tbx_open(writer, 3, "titleStmt");
	tbx_write(writer, 4, (struct tbx_element){.name = "title"}, view(title ? title : id));
	if (parl_glossary_said(glossary, "note", &note, 1))
		tbx_write(writer, 4, (struct tbx_element){.name = "note"}, note);
	tbx_close(writer, 3, "titleStmt");
	tbx_open(writer, 3, "sourceDesc");
	tbx_write(writer, 4, (struct tbx_element){.name = "p"},
		view(parl_arena_print(writer->arena, "Glossary %s%s%s, written by parlance", id,
			version ? ", version " : "", version ? version : "")));
	tbx_close(writer, 3, "sourceDesc");
	tbx_close(writer, 2, "fileDesc");
	tbx_open(writer, 2, "encodingDesc");
	for (size_t i = 0; i < PARL_LENGTH(keys); i++) {
		/* What was composed has taken in what it stands on. */
		if (!writer->what->vocabulary || strcmp(keys[i], "requires") != 0)
			write_said(writer, keys[i]);
	}
	write_registers(writer);
	tbx_close(writer, 2, "encodingDesc");
	tbx_close(writer, 1, "tbxHeader");
}

/* --- sources */

static struct tbx_source *lookup(xmlHashTable *table, const char *name)
{
	return xmlHashLookup(table, (const xmlChar *)name);
}

/* A name that sources of this file do not have yet: KEY, or with a number. */
static const char *free_key(struct tbx_writer *writer, const char *key)
{
	struct tbx_source *first = lookup(writer->keys, key);
	const char *name = key;

	while (name && lookup(writer->keys, name))
		name = parl_arena_print(writer->arena, "%s-%u", key, 1 + ++first->again);
	return name;
}

/* From now on NAME means SOURCE, unless it means another already. */
static void mean(struct tbx_writer *writer, const char *name, struct tbx_source *source)
{
	if (!name ||
		(!lookup(writer->sources, name) &&
			xmlHashAddEntry(writer->sources, (const xmlChar *)name, source) != 0))
		writer->failed = true;
}

/* The same source of another glossary, by all that is said of it. */
static bool is_same(const struct tbx_source *known, const struct tbx_source *source)
{
	return known && parl_view_equal(known->key, source->key) &&
		parl_view_equal(known->title, source->title) &&
		parl_view_equal(known->url, source->url);
}

/* Lists a source under a key of its own, and settles how it is cited: by its title, unless that
 * means another. Who reads the file settles it in the same order. */
static void list_source(struct tbx_writer *writer, struct tbx_source *source)
{
	const char *name = free_key(writer, source->key.data);
	const char *title = source->title.size ? source->title.data : name;
	const char *both = tbx_both(source->title, name, writer->arena);

	if (!name || !both || xmlHashAddEntry(writer->keys, (const xmlChar *)name, source) != 0) {
		writer->failed = true;
		return;
	}
	source->cited = lookup(writer->sources, title) ? both : title;
	source->key = view(name);
	writer->listed[writer->listed_count++] = source;
	mean(writer, title, source);
	mean(writer, both, source);
	mean(writer, name, source);
}

static void plan_source(struct tbx_writer *writer, const struct parl_glossary *glossary, size_t at)
{
	const char *said = parl_glossary_source_key(glossary, at);
	struct tbx_source *source = parl_arena_alloc(writer->arena, sizeof(*source));
	struct tbx_source *known;

	if (!source) {
		writer->failed = true;
		return;
	}
	source->key = tbx_tidy(view(said), writer->arena);
	source->title = tbx_tidy(view(parl_glossary_source_title(glossary, at)), writer->arena);
	source->url = tbx_tidy(view(parl_glossary_source_url(glossary, at)), writer->arena);
	if (!source->key.data || !source->title.data || !source->url.data) {
		writer->failed = true;
		return;
	}
	known = lookup(writer->keys, source->key.data);
	if (is_same(known, source))
		source = known;
	else if (source->key.size)
		list_source(writer, source);
	if (source->cited &&
		xmlHashUpdateEntry2(writer->cited, (const xmlChar *)said,
			(const xmlChar *)parl_glossary_id(glossary), source, NULL) != 0)
		writer->failed = true;
}

void tbx_plan_sources(struct tbx_writer *writer)
{
	const struct parl_export *what = writer->what;
	size_t room = 0;

	for (size_t i = 0; i < what->glossary_count; i++)
		room += parl_glossary_source_count(what->glossaries[i]);
	writer->listed = parl_arena_array(writer->arena, room, sizeof(struct tbx_source *));
	writer->sources = xmlHashCreate(64);
	writer->cited = xmlHashCreate(64);
	writer->keys = xmlHashCreate(64);
	if (!writer->listed || !writer->sources || !writer->cited || !writer->keys) {
		writer->failed = true;
		return;
	}
	for (size_t i = 0; i < what->glossary_count; i++)
		for (size_t k = 0; k < parl_glossary_source_count(what->glossaries[i]); k++)
			plan_source(writer, what->glossaries[i], k);
}

parl_view tbx_cited(
	struct tbx_writer *writer, const struct parl_glossary *glossary, const char *key)
{
	const struct tbx_source *source = xmlHashLookup2(
		writer->cited, (const xmlChar *)key, (const xmlChar *)parl_glossary_id(glossary));

	/* Composed, a concept may cite what a glossary below has. */
	source = source ? source : lookup(writer->keys, key);
	return view(source ? source->cited : key);
}

static void write_item(struct tbx_writer *writer, const char *type, parl_view text)
{
	tbx_write(writer, 5,
		(struct tbx_element){.name = "item", .attribute = "type", .value = view(type)},
		text);
}

void tbx_back(struct tbx_writer *writer)
{
	if (writer->listed_count == 0)
		return;
	tbx_open(writer, 2, "back");
	tbx_open(writer, 3, "refObjectSec type=\"bibl\"");
	for (size_t i = 0; i < writer->listed_count; i++) {
		tbx_open(writer, 4, "refObject");
		write_item(writer, "key", writer->listed[i]->key);
		write_item(writer, "title", writer->listed[i]->title);
		write_item(writer, "url", writer->listed[i]->url);
		tbx_close(writer, 4, "refObject");
	}
	tbx_close(writer, 3, "refObjectSec");
	tbx_close(writer, 2, "back");
}
