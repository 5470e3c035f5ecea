/*
 * tree.c - gumbo, kept within memory and time.
 *
 * gumbo does not ask whether an allocation worked, frees its tree by recursion, and needs quadratic
 * time for a few pages that nobody writes but to do harm. So its memory is ours: each piece is
 * listed, and given back from the list; where there is no more, or time is up, the parser is left
 * by longjmp, which does it no harm because it holds nothing but memory.
 */
#include "html.h"

#include <setjmp.h>
#include <stdlib.h>
#include <time.h>

/* Pages take ten to sixty times their size. Those that take more have been made to. */
#define MEMORY_LEAST ((size_t)64 << 20)
#define MEMORY_TIMES 128
#define MEMORY_MOST ((size_t)1 << 30)

/* A page of a megabyte takes less than a tenth of a second. */
#define SECONDS_LEAST 5
#define BYTES_A_SECOND ((size_t)1 << 20)
#define ALLOCATIONS_BETWEEN 4096

/* Stands before each piece of memory; its own size keeps the piece aligned for any type. */
struct chunk {
	_Alignas(max_align_t) struct chunk *before;
	struct chunk *after;
	size_t size;
};

struct html_tree {
	struct chunk all; /* a ring, with this one as its knot */
	size_t used;
	size_t most;
	size_t allocations;
	time_t seconds;
	enum html_fault fault;
	GumboOutput *output;
	jmp_buf out;
};

static time_t seconds_used(void)
{
	struct timespec time = {0};

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	return time.tv_sec;
}

static void leave(struct html_tree *tree, enum html_fault fault)
{
	tree->fault = fault;
	longjmp(tree->out, 1);
}

static void *take(void *userdata, size_t size)
{
	struct html_tree *tree = userdata;
	struct chunk *chunk;

	if (size > tree->most - tree->used)
		leave(tree, HTML_TOO_COSTLY);
	if (++tree->allocations % ALLOCATIONS_BETWEEN == 0 && seconds_used() > tree->seconds)
		leave(tree, HTML_TOO_COSTLY);
	chunk = malloc(sizeof(*chunk) + size);
	if (!chunk)
		leave(tree, HTML_NO_MEMORY);
	tree->used += size;
	chunk->size = size;
	chunk->before = &tree->all;
	chunk->after = tree->all.after;
	chunk->after->before = chunk;
	tree->all.after = chunk;
	return chunk + 1;
}

static void give_back(void *userdata, void *bytes)
{
	struct html_tree *tree = userdata;
	struct chunk *chunk;

	if (!bytes)
		return;
	chunk = (struct chunk *)bytes - 1;
	chunk->before->after = chunk->after;
	chunk->after->before = chunk->before;
	tree->used -= chunk->size;
	free(chunk);
}

static void parse(struct html_tree *tree, parl_view text)
{
	GumboOptions options = kGumboDefaultOptions;

	options.allocator = take;
	options.deallocator = give_back;
	options.userdata = tree;
	options.max_errors = 0;
	if (setjmp(tree->out) == 0)
		tree->output = gumbo_parse_with_options(&options, text.data, text.size);
}

struct html_tree *html_tree_new(parl_view text, enum html_fault *fault)
{
	struct html_tree *tree = calloc(1, sizeof(*tree));

	*fault = HTML_NO_MEMORY;
	if (!tree)
		return NULL;
	tree->all.before = tree->all.after = &tree->all;
	tree->most = text.size < (MEMORY_MOST - MEMORY_LEAST) / MEMORY_TIMES
		? MEMORY_LEAST + MEMORY_TIMES * text.size
		: MEMORY_MOST;
	tree->seconds = seconds_used() + SECONDS_LEAST + (time_t)(text.size / BYTES_A_SECOND);
	parse(tree, text);
	*fault = tree->fault;
	if (tree->output)
		return tree;
	html_tree_free(tree);
	return NULL;
}

void html_tree_free(struct html_tree *tree)
{
	if (!tree)
		return;
	for (struct chunk *at = tree->all.after, *after; at != &tree->all; at = after) {
		after = at->after;
		free(at);
	}
	free(tree);
}

const GumboOutput *html_tree_output(const struct html_tree *tree)
{
	return tree->output;
}
