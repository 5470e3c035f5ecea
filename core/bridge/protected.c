#include "protected.h"

#include "context.h"

static bool overlaps(parl_span a, parl_span b)
{
	return a.start < b.end && b.start < a.end;
}

/* Whether one of the ascending spans touches the match; spans that lie behind are passed for good.
 */
static bool touched(const parl_span *spans, size_t count, size_t *at, parl_span match)
{
	while (*at < count && spans[*at].end <= match.start)
		(*at)++;
	return *at < count && overlaps(spans[*at], match);
}

/* A protected name that is a term itself is explained: an Act, a body. */
static bool only_explains(const struct parl_case *c)
{
	for (size_t i = 0; i < c->candidate_count; i++) {
		if (c->candidates[i].action > PARL_ACTION_EXPLAIN)
			return false;
	}
	return true;
}

/* Whether HIT is of KIND, and of TERM. What cannot be told, since memory is out, is not touched. */
static bool is_of(const struct parl_vocabulary *vocabulary, const struct parl_context_hit *hit,
	enum parl_context_kind kind, const struct parl_term *term)
{
	const uint32_t *ids;
	size_t count;

	if (hit->name)
		return kind == PARL_CONTEXT_PROTECT;
	ids = parl_matcher_ids(parl_vocabulary_context(vocabulary), hit->key, &count);
	for (size_t i = 0; i < count; i++) {
		const struct parl_context_entry *entry =
			parl_vocabulary_context_entry(vocabulary, ids[i]);

		if (!entry || (entry->kind == kind && entry->term == term))
			return true;
	}
	return false;
}

/* Phrases are short, so the hits that touch a match begin at most a phrase before it; those further
 * back are passed for good. */
bool parl_protected_touches(
	struct parl_case *c, enum parl_context_kind kind, const struct parl_term *term)
{
	bool inner = kind == PARL_CONTEXT_PROTECT && only_explains(c);
	struct parl_block_context *block = &c->bridge->block;
	parl_span match = c->site.match;

	while (block->hit_at < block->hit_count &&
		block->hits[block->hit_at].span.end <= match.start)
		block->hit_at++;
	for (size_t i = block->hit_at; i < block->hit_count; i++) {
		const struct parl_context_hit *hit = &block->hits[i];

		if (hit->span.start >= match.end)
			return false;
		if (!overlaps(hit->span, match) ||
			(inner && hit->span.start >= match.start && hit->span.end <= match.end))
			continue;
		if (is_of(c->bridge->vocabulary, hit, kind, term))
			return true;
	}
	return false;
}

/* "example.org/clients", "docs/clients": an address or a path without a scheme, told by a slash or
 * backslash right before the match and a full stop or a slash earlier in the same run. */
static bool in_address(const struct parl_site *site)
{
	const char *data = site->text.data;
	size_t at = site->match.start;
	bool stop = false;

	if (at == 0 || (data[at - 1] != '/' && data[at - 1] != '\\'))
		return false;
	for (at--; at > site->sentence.start && (unsigned char)data[at - 1] > ' '; at--)
		stop = stop || data[at - 1] == '.' || data[at - 1] == '/' || data[at - 1] == '\\';
	return stop;
}

static const char *protection_name(enum parl_protection protection)
{
	static const char *const names[] = {
		[PARL_PROTECT_CODE] = "code or a file's name",
		[PARL_PROTECT_LINK] = "an address",
		[PARL_PROTECT_NAME] = "a name",
		[PARL_PROTECT_QUOTE] = "a quotation",
		[PARL_PROTECT_FIELD] = "a part that the document marks as not to be touched",
	};

	return names[protection];
}

const char *parl_protected_place(struct parl_case *c)
{
	struct parl_block_context *block = &c->bridge->block;
	enum parl_protection protection = parl_block_protection(c->site.block, c->site.match);

	if (protection && !(c->bridge->explain && protection > PARL_PROTECT_LINK))
		return protection_name(protection);
	if (!c->bridge->explain &&
		(parl_block_kind_of(c->site.block) == PARL_BLOCK_QUOTATION ||
			touched(block->quotes, block->quote_count, &block->quote_at,
				c->site.match)))
		return "a quotation";
	if (in_address(&c->site))
		return "an address";
	return parl_protected_touches(c, PARL_CONTEXT_PROTECT, NULL) ? "a protected name" : NULL;
}
