/*
 * slots.h - the keys of one mode and their beginnings, by hash.
 *
 * A slot stands for a key, or for the beginning of longer ones up to the end of a token, or both.
 * Only 32 bits of the hash are kept, so a slot is a hint: keys are compared byte by byte. Four
 * slots lie side by side and are looked at together, so that no look-up branches on which it is.
 */
#ifndef PARL_MATCH_SLOTS_H
#define PARL_MATCH_SLOTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PARL_BUCKET 4 /* slots */

/* Filled from the first slot on. */
struct parl_bucket {
	uint32_t tags[PARL_BUCKET];
	uint32_t values[PARL_BUCKET]; /* 0: empty */
};

#define PARL_SLOT_MORE (1u << 31)  /* keys go on from here with another token */
#define PARL_SLOT_SIGNS (1u << 30) /* a key goes on from here, and ends with signs */
#define PARL_SLOT_AGAIN (1u << 29) /* another slot with this tag is behind it */
#define PARL_SLOT_FULL                                                            \
	(1u << 28) /* of the last of a bucket: the next one has some of its slots \
		    */
#define PARL_SLOT_KEY (PARL_SLOT_FULL - 1) /* where a key is spelt; 0: no key */

struct parl_slots {
	struct parl_bucket *buckets;
	size_t count;   /* of slots in use */
	unsigned shift; /* from a tag to its bucket; 32 less the bits of a place */
};

/* Adds flags or a key (never two keys in one slot). False: memory is out. */
bool parl_slots_add(struct parl_slots *table, uint64_t hash, uint32_t value);
void parl_slots_release(struct parl_slots *table);

static inline uint32_t parl_slots_tag(uint64_t hash)
{
	return (uint32_t)(hash >> 32);
}

static inline size_t parl_slots_mask(const struct parl_slots *table)
{
	return ((size_t)1 << (32 - table->shift)) - 1;
}

/* Compared at once, where the processor can. */
typedef uint32_t parl_bucket_row __attribute__((vector_size(PARL_BUCKET * sizeof(uint32_t))));
typedef uint64_t parl_bucket_halves __attribute__((vector_size(sizeof(parl_bucket_row))));

/* What the slots of BUCKET with TAG say, all together. */
static inline uint32_t parl_bucket_find(const struct parl_bucket *bucket, uint32_t tag)
{
	parl_bucket_row tags, values, wanted = {tag, tag, tag, tag};
	memcpy(&tags, bucket->tags, sizeof(tags));
	memcpy(&values, bucket->values, sizeof(values));
	parl_bucket_halves found = (parl_bucket_halves)(values & (parl_bucket_row)(tags == wanted));
	uint64_t any = found[0] | found[1];
	return (uint32_t)(any | any >> 32) & ~PARL_SLOT_FULL;
}

/* The slot with the tag of HASH; 0: there is none. With PARL_SLOT_AGAIN in it there are more, and
 * the rest of it is of no use. */
static inline uint32_t parl_slots_find(const struct parl_slots *table, uint64_t hash)
{
	uint32_t tag = parl_slots_tag(hash), found;
	const struct parl_bucket *bucket = &table->buckets[tag >> table->shift];
	for (;;) {
		found = parl_bucket_find(bucket, tag);
		uint32_t full = bucket->values[PARL_BUCKET - 1] & PARL_SLOT_FULL;
		if (__builtin_expect((found | (full ^ PARL_SLOT_FULL)) != 0, 1))
			return found;
		size_t next = (size_t)(bucket - table->buckets) + 1;
		bucket = &table->buckets[next & parl_slots_mask(table)];
	}
}

/* From slot to slot with one tag. */
struct parl_slots_walk {
	const struct parl_slots *table;
	uint32_t tag;
	size_t bucket;
	unsigned next;
};

static inline struct parl_slots_walk parl_slots_begin(const struct parl_slots *table, uint64_t hash)
{
	uint32_t tag = parl_slots_tag(hash);
	return (struct parl_slots_walk){table, tag, tag >> table->shift, 0};
}

/* The next of them; 0: there are no more. */
uint32_t parl_slots_next(struct parl_slots_walk *walk);

#endif
