#include "bridge.h"

void parl_finding_weaken(struct parl_finding *finding, enum parl_action limit, const char *why)
{
	if (finding->action > limit) {
		finding->action = limit;
		finding->weakened = why;
	}
}

const struct parl_block *parl_finding_block(const struct parl_finding *finding)
{
	return finding->block;
}

parl_span parl_finding_match(const struct parl_finding *finding)
{
	return finding->match;
}

const struct parl_term *parl_finding_term(const struct parl_finding *finding)
{
	return finding->senses[0];
}

size_t parl_finding_sense_count(const struct parl_finding *finding)
{
	return finding->sense_count;
}

const struct parl_term *parl_finding_sense(const struct parl_finding *finding, size_t index)
{
	return finding->senses[index];
}

enum parl_action parl_finding_action(const struct parl_finding *finding)
{
	return finding->action;
}

parl_span parl_finding_span(const struct parl_finding *finding)
{
	return finding->span;
}

parl_view parl_finding_replacement(const struct parl_finding *finding)
{
	return finding->replacement;
}

const struct parl_term *parl_finding_target(const struct parl_finding *finding)
{
	return finding->target;
}

size_t parl_finding_offer_count(const struct parl_finding *finding)
{
	return finding->offer_count;
}

parl_view parl_finding_offer(const struct parl_finding *finding, size_t index)
{
	return finding->offers[index];
}

size_t parl_finding_also_count(const struct parl_finding *finding)
{
	return finding->also.block ? 1 : 0;
}

struct parl_edit parl_finding_also(const struct parl_finding *finding, size_t index)
{
	(void)index;
	return finding->also;
}

const char *parl_finding_reason(const struct parl_finding *finding)
{
	return finding->reason;
}

const char *parl_finding_weakened(const struct parl_finding *finding)
{
	return finding->weakened;
}

long parl_finding_words(const struct parl_finding *finding)
{
	return finding->words;
}

long parl_finding_characters(const struct parl_finding *finding)
{
	return finding->characters;
}
