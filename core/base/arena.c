/*
 * arena.c - chunks of memory in a row, each twice the size of the last up to a limit.
 *
 * Chunks before `current` are full, those behind it are left over from before a reset and empty.
 */
#include <parlance/memory.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sum.h"

#define FIRST_CHUNK ((size_t)4096)
#define LARGEST_CHUNK ((size_t)1 << 20)

struct chunk {
	struct chunk *next;
	size_t size;
	size_t used;
	max_align_t bytes[];
};

struct parl_arena {
	struct chunk *first;
	struct chunk *current;
};

#define ECHOES 256

/* By their sums. */
struct parl_echoes {
	parl_view texts[ECHOES];
};

struct parl_arena *parl_arena_new(void)
{
	return calloc(1, sizeof(struct parl_arena));
}

void parl_arena_free(struct parl_arena *arena)
{
	if (!arena)
		return;
	struct chunk *next;
	for (struct chunk *chunk = arena->first; chunk; chunk = next) {
		next = chunk->next;
		free(chunk);
	}
	free(arena);
}

void parl_arena_reset(struct parl_arena *arena)
{
	for (struct chunk *chunk = arena->first; chunk; chunk = chunk->next)
		chunk->used = 0;
	arena->current = arena->first;
}

/* Puts a new chunk with room for SIZE bytes behind the current one. */
static struct chunk *add_chunk(struct parl_arena *arena, size_t size)
{
	size_t room = arena->current ? arena->current->size : FIRST_CHUNK / 2;
	room = room < LARGEST_CHUNK / 2 ? room * 2 : LARGEST_CHUNK;
	if (room < size)
		room = size;
	/* C has no objects beyond PTRDIFF_MAX, whatever malloc would say */
	if (room > PTRDIFF_MAX - sizeof(struct chunk))
		return NULL;
	struct chunk *chunk = malloc(sizeof(struct chunk) + room);
	if (!chunk)
		return NULL;
	chunk->size = room;
	chunk->used = 0;
	if (arena->current) {
		chunk->next = arena->current->next;
		arena->current->next = chunk;
	} else {
		chunk->next = NULL;
		arena->first = chunk;
	}
	return chunk;
}

/* The first chunk from the current one on with room for SIZE bytes. */
static struct chunk *find_chunk(struct parl_arena *arena, size_t size)
{
	struct chunk *chunk = arena->current;
	if (chunk && chunk->size - chunk->used >= size)
		return chunk;
	if (chunk && chunk->next && chunk->next->size >= size)
		return chunk->next;
	return add_chunk(arena, size);
}

void *parl_arena_alloc(struct parl_arena *arena, size_t size)
{
	const size_t align = _Alignof(max_align_t);
	if (size > SIZE_MAX - align)
		return NULL;
	/* every allocation takes a whole number of units, so that the next one is aligned too */
	size_t rounded = (size + align - 1) / align * align;
	if (rounded == 0)
		rounded = align;
	struct chunk *chunk = find_chunk(arena, rounded);
	if (!chunk)
		return NULL;
	arena->current = chunk;
	void *memory = (char *)chunk->bytes + chunk->used;
	chunk->used += rounded;
	return memset(memory, 0, rounded);
}

void *parl_arena_array(struct parl_arena *arena, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		return NULL;
	return parl_arena_alloc(arena, count * size);
}

parl_view parl_arena_copy(struct parl_arena *arena, parl_view text)
{
	char *copy = text.size < SIZE_MAX ? parl_arena_alloc(arena, text.size + 1) : NULL;
	if (!copy)
		return (parl_view){NULL, 0};
	if (text.size > 0)
		memcpy(copy, text.data, text.size);
	return (parl_view){copy, text.size};
}

parl_view parl_arena_echo(struct parl_arena *arena, struct parl_echoes **echoes, parl_view text)
{
	if (!*echoes)
		*echoes = parl_arena_alloc(arena, sizeof(**echoes));
	if (!*echoes)
		return parl_arena_copy(arena, text);
	parl_view *last = &(*echoes)->texts[parl_sum(text) % ECHOES];
	if (!last->data || !parl_view_equal(*last, text))
		*last = parl_arena_copy(arena, text);
	return *last;
}

const char *parl_arena_print(struct parl_arena *arena, const char *format, ...)
{
	char small[256]; /* most texts are made once */
	va_list list;
	va_start(list, format);
	int size = vsnprintf(small, sizeof(small), format, list);
	va_end(list);
	char *text = size < 0 ? NULL : parl_arena_alloc(arena, (size_t)size + 1);
	if (!text)
		return NULL;
	if ((size_t)size < sizeof(small)) {
		memcpy(text, small, (size_t)size + 1);
		return text;
	}
	va_start(list, format);
	vsnprintf(text, (size_t)size + 1, format, list);
	va_end(list);
	return text;
}

const char *parl_arena_join(
	struct parl_arena *arena, const char *list, const char *between, const char *more)
{
	bool first = !list || *list == '\0';
	const char *parts[] = {first ? "" : list, first ? "" : between, more};
	size_t sizes[3], size = 0;
	char *text, *end;

	for (size_t i = 0; i < 3; i++)
		size += sizes[i] = strlen(parts[i]);
	text = end = parl_arena_alloc(arena, size + 1);
	if (!text)
		return NULL;
	for (size_t i = 0; i < 3; end += sizes[i++])
		memcpy(end, parts[i], sizes[i]);
	*end = '\0';
	return text;
}
