/*
 * term.c - the terms of an entry.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "read.h"

/* Where no register is named: the name of the only one that a plain list of terms has. */
#define NAMELESS "terms"

static const char *keep_register(struct tbx_reader *reader, const char *name)
{
	const size_t room = PARL_LENGTH(reader->registers);
	bool nameless = strcmp(name, NAMELESS) == 0;

	for (size_t i = 0; i < reader->register_count; i++)
		if (strcmp(reader->registers[i], name) == 0)
			return reader->registers[i];
	/* A place is kept for the terms that name none. */
	if (!nameless && reader->register_count + 1 >= room)
		return NULL;
	if (!nameless)
		reader->registers[reader->register_count++] = name;
	return nameless ? NAMELESS : name;
}

const char *tbx_register(struct tbx_reader *reader, parl_view name)
{
	const char *id = name.size ? parl_builder_id(reader->builder, name) : "";
	const char *kept = NULL;

	reader->failed |= !id;
	if (id && *id)
		kept = keep_register(reader, id);
	return kept ? kept : NAMELESS;
}

/* Acronyms that are written as words are something else: PAL, pal. */
static bool is_capitals(parl_view text)
{
	bool any = false;

	for (size_t i = 0; i < text.size; i++) {
		if (text.data[i] >= 'a' && text.data[i] <= 'z')
			return false;
		any = any || (text.data[i] >= 'A' && text.data[i] <= 'Z');
	}
	return any;
}

static bool is_short(parl_view type)
{
	static const char *const types[] = {"acronym", "initialism", "abbreviation"};

	for (size_t i = 0; i < PARL_LENGTH(types); i++)
		if (parl_view_equal(type, parl_view_of(types[i])))
			return true;
	return false;
}

/* A language tag as a glossary has it: with hyphens. NULL: none, or out of memory. */
static const char *tag_of(struct tbx_reader *reader, const char *language)
{
	char *tag = language ? (char *)parl_arena_copy(reader->entry, parl_view_of(language)).data
			     : NULL;

	for (char *at = tag; at && *at; at++)
		if (*at == '_')
			*at = '-';
	return tag;
}

size_t tbx_assigned(struct tbx_reader *reader, const struct tbx_item *item)
{
	const char *tag;

	if (item->category != TBX_TERM)
		return parl_builder_assigned(reader->builder, item->name, item->text);
	tag = tag_of(reader, item->language);
	return tag ? parl_builder_assigned(reader->builder, "lang", parl_view_of(tag)) : SIZE_MAX;
}

/* Whether a term of the language TAG has to say so. Files from elsewhere say "en" of terms in one
 * place and "en-GB" of the whole in another, and mean the same. */
static bool is_other(const struct tbx_reader *reader, const char *tag)
{
	size_t size = strlen(tag);

	if (!reader->language || strcasecmp(tag, reader->language) == 0)
		return false;
	return reader->named || strncasecmp(tag, reader->language, size) != 0 ||
		reader->language[size] != '-';
}

static void take_type(struct tbx_reader *reader, const struct tbx_made *made,
	const struct tbx_item *item, parl_view term)
{
	if (is_short(item->text) && is_capitals(term))
		parl_builder_text(reader->builder, made->node, "case", parl_view_of("exact"),
			tbx_origin(reader, item->at));
	else
		tbx_lose(reader, item->name);
}

static void take_note(struct tbx_reader *reader, struct tbx_made *made, const struct tbx_item *item,
	struct parl_buffer *notes)
{
	parl_view text;
	const struct tbx_label *label =
		tbx_label_of(tbx_term_labels, tbx_term_label_count, item->text, &text);

	if (!label) {
		tbx_join_note(notes, item->text);
	} else if (strcmp(label->key, "pos") == 0) {
		made->pos = text.data;
	} else {
		tbx_add_label(reader, made->node, label, text, tbx_origin(reader, item->at));
	}
}

static void take_item(struct tbx_reader *reader, struct parl_node *concept_, struct tbx_made *made,
	const struct tbx_item *item, const struct tbx_item *term, struct parl_buffer *notes)
{
	switch (item->category) {
	case TBX_SPEECH:
		if (!made->pos)
			made->pos = tbx_speech_of(item->text);
		if (!made->pos && !parl_view_equal(item->text, parl_view_of("other")))
			tbx_lose(reader, item->name);
		break;
	case TBX_STATUS:
		made->status = tbx_status_of(item->text);
		if (made->status < 0)
			tbx_lose(reader, item->name);
		break;
	case TBX_NOTE:
		take_note(reader, made, item, notes);
		break;
	case TBX_TERM_TYPE:
		take_type(reader, made, item, term->text);
		break;
	case TBX_SOURCE:
	case TBX_ADDRESS:
	case TBX_REFERENCE:
		tbx_wait(reader, concept_, item);
		break;
	case TBX_TERM:
		if (item != term)
			tbx_lose(reader, item->name);
		break;
	case TBX_REGISTER:
	case TBX_DEFINITION:
	case TBX_SUBJECT:
		break;
	default:
		if (tbx_assigned(reader, item) == SIZE_MAX)
			tbx_lose(reader, item->name);
	}
}

static const struct tbx_item *find(
	const struct tbx_item *items, size_t count, enum tbx_category category)
{
	for (size_t i = 0; i < count; i++)
		if (items[i].category == category && items[i].text.size)
			return &items[i];
	return NULL;
}

static struct tbx_made *keep(struct tbx_reader *reader, struct tbx_made made)
{
	struct tbx_made *list =
		parl_room(reader->made, &reader->made_room, reader->made_count, sizeof(*list));

	if (!list) {
		reader->failed = true;
		return NULL;
	}
	reader->made = list;
	list[reader->made_count] = made;
	return &list[reader->made_count++];
}

/* The register of a term: what the user says of it, what the file does, what the user says of the
 * rest. */
static const char *side_of(struct tbx_reader *reader, const struct tbx_item *items, size_t count,
	const struct tbx_side *entry)
{
	const struct tbx_item *subset = find(items, count, TBX_REGISTER);
	parl_view register_ = subset ? subset->text : entry->register_;
	size_t first = entry->assigned;

	for (size_t i = 0; i < count; i++) {
		size_t assigned = tbx_assigned(reader, &items[i]);

		first = assigned < first ? assigned : first;
	}
	if (first == SIZE_MAX && register_.size == 0)
		first = parl_builder_assigned(reader->builder, NULL, (parl_view){"", 0});
	if (first != SIZE_MAX)
		register_ = parl_view_of(parl_builder_assignment(reader->builder, first));
	return tbx_register(reader, register_);
}

void tbx_add_term(struct tbx_reader *reader, struct parl_node *concept_,
	const struct tbx_item *items, size_t count, const struct tbx_side *entry)
{
	const struct tbx_item *term = find(items, count, TBX_TERM);
	const char *name = side_of(reader, items, count, entry);
	struct parl_buffer notes = PARL_BUFFER_EMPTY;
	struct tbx_made *made;
	const char *tag;

	if (!term) {
		tbx_lose(reader, "section without a term");
		return;
	}
	reader->nameless += strcmp(name, NAMELESS) == 0;
	tag = tag_of(reader, term->language);
	made = keep(reader,
		(struct tbx_made){.register_ = name,
			.language = tag ? tag : "",
			.status = -1,
			.origin = tbx_origin(reader, term->at)});
	if (!made)
		return;
	made->node = parl_builder_term(reader->builder, concept_, name, term->text, made->origin);
	for (size_t i = 0; i < count; i++)
		take_item(reader, concept_, made, &items[i], term, &notes);
	if (tag && is_other(reader, tag))
		parl_builder_text(
			reader->builder, made->node, "lang", parl_view_of(tag), made->origin);
	reader->failed |= notes.failed;
	if (notes.size)
		parl_builder_text(reader->builder, made->node, "note", parl_buffer_view(&notes),
			made->origin);
	parl_buffer_release(&notes);
}

/* --- what holds of all terms of an entry */

/* By register and language, the dialects of one language together; then as they come. */
static int by_side(const void *a, const void *b)
{
	const struct tbx_made *one = *(struct tbx_made *const *)a;
	const struct tbx_made *other = *(struct tbx_made *const *)b;
	size_t size = strcspn(one->language, "-"), length = strcspn(other->language, "-");
	int order = strcmp(one->register_, other->register_);

	if (order == 0)
		order = size < length ? -1 : size > length;
	if (order == 0)
		order = strncasecmp(one->language, other->language, size);
	return order;
}

static int by_side_and_place(const void *a, const void *b)
{
	const struct tbx_made *one = *(struct tbx_made *const *)a;
	const struct tbx_made *other = *(struct tbx_made *const *)b;
	int order = by_side(a, b);

	return order ? order : one < other ? -1 : one > other;
}

static bool stands(const struct tbx_made *made)
{
	return made->status < 0 || made->status == PARL_TERM_PREFERRED ||
		made->status == PARL_TERM_ADMITTED;
}

/* Takes away what holds without a word of COUNT terms of one side, where one is preferred: the
 * others are admitted, and it is the first. */
static void settle_side(struct tbx_made **side, size_t count)
{
	const struct tbx_made *first = NULL;
	size_t preferred = 0;

	for (size_t i = 0; i < count; i++) {
		preferred += side[i]->status == PARL_TERM_PREFERRED;
		first = first || !stands(side[i]) ? first : side[i];
	}
	for (size_t i = 0; preferred == 1 && i < count; i++)
		if (side[i]->status == PARL_TERM_ADMITTED ||
			(side[i]->status == PARL_TERM_PREFERRED && side[i] == first))
			side[i]->status = -1;
}

static void settle_statuses(struct tbx_reader *reader)
{
	size_t count = reader->made_count;
	struct tbx_made **list = parl_arena_array(reader->entry, count, sizeof(*list));

	reader->failed |= !list;
	for (size_t i = 0; list && i < count; i++)
		list[i] = &reader->made[i];
	if (list && count)
		qsort(list, count, sizeof(*list), by_side_and_place);
	for (size_t i = 0, end; list && i < count; i = end) {
		for (end = i + 1; end < count && by_side(&list[i], &list[end]) == 0;)
			end++;
		settle_side(list + i, end - i);
	}
}

void tbx_settle_terms(struct tbx_reader *reader, struct parl_node *concept_, bool partial)
{
	const char *pos = reader->made_count ? reader->made[0].pos : NULL;

	if (!partial)
		settle_statuses(reader);
	for (size_t i = 0; pos && i < reader->made_count; i++)
		if (!reader->made[i].pos || strcmp(reader->made[i].pos, pos) != 0)
			pos = NULL;
	if (pos)
		parl_builder_text(reader->builder, concept_, "pos", parl_view_of(pos),
			tbx_origin(reader, reader->now.at));
	for (size_t i = 0; i < reader->made_count; i++) {
		const struct tbx_made *made = &reader->made[i];

		if (!pos && made->pos)
			parl_builder_text(reader->builder, made->node, "pos",
				parl_view_of(made->pos), made->origin);
		if (made->status >= 0)
			parl_builder_text(reader->builder, made->node, "status",
				parl_view_of(
					parl_term_status_name((enum parl_term_status)made->status)),
				made->origin);
	}
}
