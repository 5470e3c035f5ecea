/*
 * refer.c - references between entries, and sources, which are known when the file has ended.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

#include "read.h"

static unsigned *times_of(const struct tbx_reader *reader, const char *kind, const char *id)
{
	return xmlHashLookup2(reader->used, (const xmlChar *)id, (const xmlChar *)kind);
}

/* Notes that ID is wanted once; false: out of memory. */
static bool want(struct tbx_reader *reader, const char *kind, const char *id)
{
	unsigned *times = parl_arena_alloc(reader->arena, sizeof(*times));

	if (!times)
		return false;
	*times = 1;
	return xmlHashAddEntry2(reader->used, (const xmlChar *)id, (const xmlChar *)kind, times) ==
		0;
}

const char *tbx_free_id(struct tbx_reader *reader, const char *kind, const char *id)
{
	char stem[91], name[sizeof(stem) + 12];
	const char *free_id = id;

	/* Counted by what they have in common, so that many long ones are no more work. */
	snprintf(stem, sizeof(stem), "%s", id);
	if (times_of(reader, kind, id) && !times_of(reader, kind, stem) &&
		!want(reader, kind, stem))
		return NULL;
	while (times_of(reader, kind, free_id)) {
		snprintf(name, sizeof(name), "%s-%u", stem, ++*times_of(reader, kind, stem));
		free_id = name;
	}
	free_id = parl_arena_copy(reader->arena, parl_view_of(free_id)).data;
	return free_id && want(reader, kind, free_id) ? free_id : NULL;
}

void tbx_wait(struct tbx_reader *reader, struct parl_node *concept_, const struct tbx_item *item)
{
	struct tbx_wait *waits =
		parl_room(reader->waits, &reader->wait_room, reader->wait_count, sizeof(*waits));
	parl_view target = item->target ? parl_view_of(item->target) : (parl_view){"", 0};
	struct tbx_wait *wait;

	if (!waits) {
		reader->failed = true;
		return;
	}
	reader->waits = waits;
	wait = &waits[reader->wait_count++];
	*wait = (struct tbx_wait){.concept_ = concept_,
		.source = item->category != TBX_REFERENCE,
		.number = reader->number,
		.target = parl_arena_copy(reader->arena, target).data,
		.text = parl_arena_copy(reader->arena, item->text),
		.name = parl_arena_copy(reader->arena, parl_view_of(item->name)).data,
		.at = item->at};
	reader->failed |= !wait->target || !wait->text.data || !wait->name;
}

static const char *find_source(const struct tbx_reader *reader, const char *cited)
{
	return xmlHashLookup(reader->sources, (const xmlChar *)cited);
}

/* What is cited in more than one way keeps the first meaning. */
static void cite(struct tbx_reader *reader, const char *as, const char *key)
{
	if (*as && xmlHashAddEntry(reader->sources, (const xmlChar *)as, (void *)key) < 0)
		reader->failed |= !find_source(reader, as);
}

void tbx_add_source(
	struct tbx_reader *reader, parl_view key, parl_view title, parl_view url, const char *at)
{
	struct parl_builder *builder = reader->builder;
	struct parl_origin origin = {.at = at};
	struct parl_node *sources =
		parl_builder_object(builder, parl_builder_root(builder), "sources", origin);
	const char *made = key.size ? key.data : parl_builder_id(builder, title);
	const char *name = made ? tbx_free_id(reader, "source", *made ? made : "source") : NULL;
	const char *both = tbx_both(title, name, reader->arena);
	struct parl_node *source;

	if (!both) {
		reader->failed = true;
		return;
	}
	source = parl_builder_object(builder, sources, name, origin);
	if (title.size)
		parl_builder_text(builder, source, "title", title, origin);
	if (url.size)
		parl_builder_text(builder, source, "url", url, origin);
	cite(reader, title.size ? title.data : name, name);
	cite(reader, both, name);
	cite(reader, name, name);
}

/* Whether the concept did not say KEY of ITS KIND before. */
static bool is_new(struct tbx_reader *reader, const struct tbx_wait *wait, const char *key)
{
	char number[40];

	snprintf(number, sizeof(number), "%zu%s", wait->number, wait->source ? "s" : "r");
	if (xmlHashLookup2(reader->cited, (const xmlChar *)key, (const xmlChar *)number))
		return false;
	reader->failed |= xmlHashAddEntry2(reader->cited, (const xmlChar *)key,
				  (const xmlChar *)number, (void *)key) != 0;
	return true;
}

static void add(
	struct tbx_reader *reader, const struct tbx_wait *wait, const char *list, const char *key)
{
	struct parl_origin origin = {.row = wait->number, .at = wait->at};
	struct parl_builder *builder = reader->builder;

	if (is_new(reader, wait, key))
		parl_builder_text(builder, parl_builder_list(builder, wait->concept_, list, origin),
			NULL, parl_view_of(key), origin);
}

static void add_cited(struct tbx_reader *reader, const struct tbx_wait *wait)
{
	parl_view url = parl_view_of(wait->target), title = wait->text;
	const char *key;

	if (title.size == 0)
		title = url;
	if (!parl_text_is_web_address(url))
		url = parl_text_is_web_address(title) ? title : (parl_view){"", 0};
	key = title.size ? find_source(reader, title.data) : NULL;
	if (!key && title.size) {
		tbx_add_source(reader, (parl_view){"", 0}, title, url, wait->at);
		key = find_source(reader, title.data);
	}
	if (key)
		add(reader, wait, "sources", key);
}

static void add_seen(struct tbx_reader *reader, const struct tbx_wait *wait)
{
	parl_view id = parl_node_text(parl_builder_member(reader->builder, wait->concept_, "id"));
	const char *other = xmlHashLookup(reader->ids, (const xmlChar *)wait->target);

	if (other && !parl_view_equal(parl_view_of(other), id))
		add(reader, wait, "see", other);
	else
		tbx_lose(reader, wait->name);
}

void tbx_refer(struct tbx_reader *reader)
{
	for (size_t i = 0; i < reader->wait_count && !reader->failed; i++) {
		if (reader->waits[i].source)
			add_cited(reader, &reader->waits[i]);
		else
			add_seen(reader, &reader->waits[i]);
	}
}
