/*
 * memory.h - an arena for what belongs to one call, and a buffer for text that grows.
 *
 * Nothing here aborts when memory runs out: an arena returns NULL, a buffer remembers the failure,
 * so that a run of appends is checked once, at its end.
 */
#ifndef PARLANCE_MEMORY_H
#define PARLANCE_MEMORY_H

#include <parlance/types.h>

PARL_BEGIN

/* Memory that is given back all at once. */
struct parl_arena;

PARL_API struct parl_arena *parl_arena_new(void);
PARL_API void parl_arena_free(struct parl_arena *arena);

/* Forgets everything in the arena and keeps its memory for the next use. */
PARL_API void parl_arena_reset(struct parl_arena *arena);

/* SIZE bytes, zeroed, aligned for any type; NULL when memory is out. SIZE 0 gives a valid pointer.
 */
PARL_API void *parl_arena_alloc(struct parl_arena *arena, size_t size);

/* COUNT elements of SIZE bytes, zeroed; NULL when memory is out or the product overflows. */
PARL_API void *parl_arena_array(struct parl_arena *arena, size_t count, size_t size);

/* A copy of TEXT with a NUL behind it; {NULL, 0} when memory is out. */
PARL_API parl_view parl_arena_copy(struct parl_arena *arena, parl_view text);

/* printf into the arena; NULL when memory is out. */
PARL_API const char *parl_arena_print(struct parl_arena *arena, const char *format, ...)
	PARL_PRINTF(2, 3);

/* LIST (NULL or empty: nothing yet) with BETWEEN and MORE behind it: "a|b", one by one. NULL: out
 * of memory. */
PARL_API const char *parl_arena_join(
	struct parl_arena *arena, const char *list, const char *between, const char *more);

/* The same as parl_arena_copy, for texts that come over and over: one that was copied lately is not
 * copied again. Nobody writes to them. ECHOES, NULL at first, knows them; it lies in the arena, and
 * is to be NULL again once that is reset. */
struct parl_echoes;
PARL_API parl_view parl_arena_echo(
	struct parl_arena *arena, struct parl_echoes **echoes, parl_view text);

/* ITEMS with room for one more behind COUNT of them, SIZE bytes each; or a larger copy from
 * realloc, and they are gone. ROOM is how many fit, 0 at first. NULL: out of memory, ITEMS stand as
 * they are. */
PARL_API void *parl_room(void *items, size_t *room, size_t count, size_t size);

/*
 * A growing buffer. Start it as {0} (PARL_BUFFER_EMPTY), end it with parl_buffer_release.
 * Invariants: data is never NULL after the first append that worked, and then data[size] is NUL.
 * After a failed append `failed` is true, the contents are what they were, and every further
 * append does nothing.
 */
struct parl_buffer {
	char *data;
	size_t size;
	size_t capacity;
	bool failed;
};

#define PARL_BUFFER_EMPTY         \
	{                         \
		NULL, 0, 0, false \
	}

PARL_API void parl_buffer_release(struct parl_buffer *buffer);
PARL_API void parl_buffer_clear(struct parl_buffer *buffer); /* also forgets a failure */
/* Makes room for MORE bytes and a NUL behind what is there; false: it has failed. */
PARL_API bool parl_buffer_reserve(struct parl_buffer *buffer, size_t more);
PARL_API void parl_buffer_add(struct parl_buffer *buffer, const void *bytes, size_t size);
PARL_API void parl_buffer_add_view(struct parl_buffer *buffer, parl_view text);
PARL_API void parl_buffer_add_char(struct parl_buffer *buffer, char byte);
PARL_API void parl_buffer_print(struct parl_buffer *buffer, const char *format, ...)
	PARL_PRINTF(2, 3);
PARL_API parl_view parl_buffer_view(const struct parl_buffer *buffer); /* never data NULL */

PARL_END

#endif
