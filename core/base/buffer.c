/*
 * buffer.c - text that grows, with a failure that is remembered.
 */
#include <parlance/memory.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void parl_buffer_release(struct parl_buffer *buffer)
{
	free(buffer->data);
	*buffer = (struct parl_buffer)PARL_BUFFER_EMPTY;
}

void parl_buffer_clear(struct parl_buffer *buffer)
{
	buffer->size = 0;
	buffer->failed = false;
	if (buffer->data)
		buffer->data[0] = '\0';
}

bool parl_buffer_reserve(struct parl_buffer *buffer, size_t more)
{
	if (buffer->failed)
		return false;
	if (more < buffer->capacity - buffer->size)
		return true;
	/* C has no objects beyond PTRDIFF_MAX, whatever realloc would say */
	if (more >= PTRDIFF_MAX - buffer->size) {
		buffer->failed = true;
		return false;
	}
	size_t capacity = buffer->size + more + 1;
	/* doubling keeps a run of appends linear */
	if (buffer->capacity <= PTRDIFF_MAX / 2 && capacity < buffer->capacity * 2)
		capacity = buffer->capacity * 2;
	if (capacity < 64)
		capacity = 64;
	char *data = realloc(buffer->data, capacity);
	if (!data) {
		buffer->failed = true;
		return false;
	}
	buffer->data = data;
	buffer->capacity = capacity;
	buffer->data[buffer->size] = '\0';
	return true;
}

void parl_buffer_add(struct parl_buffer *buffer, const void *bytes, size_t size)
{
	if (!parl_buffer_reserve(buffer, size))
		return;
	if (size > 0)
		memcpy(buffer->data + buffer->size, bytes, size);
	buffer->size += size;
	buffer->data[buffer->size] = '\0';
}

void parl_buffer_add_view(struct parl_buffer *buffer, parl_view text)
{
	parl_buffer_add(buffer, text.data, text.size);
}

void parl_buffer_add_char(struct parl_buffer *buffer, char byte)
{
	parl_buffer_add(buffer, &byte, 1);
}

void parl_buffer_print(struct parl_buffer *buffer, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	int size = vsnprintf(NULL, 0, format, list);
	va_end(list);
	if (size < 0) {
		buffer->failed = true;
		return;
	}
	if (!parl_buffer_reserve(buffer, (size_t)size))
		return;
	va_start(list, format);
	vsnprintf(buffer->data + buffer->size, (size_t)size + 1, format, list);
	va_end(list);
	buffer->size += (size_t)size;
}

parl_view parl_buffer_view(const struct parl_buffer *buffer)
{
	return (parl_view){buffer->data ? buffer->data : "", buffer->size};
}
