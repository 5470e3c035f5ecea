/*
 * image.c - numbers and arrays in a row of bytes.
 */
#include "image.h"

#include <string.h>

/* Seven bits a byte, the lowest first; the highest bit says that more follow. */
void parl_image_put(struct parl_buffer *image, uint64_t number)
{
	for (; number > 0x7F; number >>= 7)
		parl_buffer_add_char(image, (char)((number & 0x7F) | 0x80));
	parl_buffer_add_char(image, (char)number);
}

uint64_t parl_image_get(struct parl_image *image)
{
	uint64_t number = 0;
	for (unsigned shift = 0; !image->bad && shift < 64; shift += 7) {
		if (image->at >= image->size)
			break;
		unsigned char byte = (unsigned char)image->data[image->at++];
		number |= (uint64_t)(byte & 0x7F) << shift;
		if (byte < 0x80)
			return number;
	}
	image->bad = true;
	return 0;
}

uint64_t parl_image_get_most(struct parl_image *image, uint64_t most)
{
	uint64_t number = parl_image_get(image);
	if (number <= most)
		return number;
	image->bad = true;
	return 0;
}

size_t parl_image_get_count(struct parl_image *image)
{
	size_t count = (size_t)parl_image_get_most(image, image->size);
	if (count <= image->size - image->at)
		return count;
	image->bad = true;
	return 0;
}

static size_t padding(size_t at)
{
	return (PARL_IMAGE_ALIGN - at % PARL_IMAGE_ALIGN) % PARL_IMAGE_ALIGN;
}

void parl_image_put_array(struct parl_buffer *image, const void *items, size_t count, size_t size)
{
	static const char zeros[PARL_IMAGE_ALIGN];
	parl_image_put(image, count);
	parl_buffer_add(image, zeros, padding(image->size));
	if (count > 0)
		parl_buffer_add(image, items, count * size);
}

const void *parl_image_get_array(struct parl_image *image, size_t *count, size_t size)
{
	*count = (size_t)parl_image_get_most(image, image->size);
	size_t start = image->at + padding(image->at);
	if (image->bad || start > image->size || *count > (image->size - start) / size) {
		image->bad = true;
		*count = 0;
		return NULL;
	}
	image->at = start + *count * size;
	return image->data + start;
}

/* Each step loses nothing of the lane before it, so that any one change is seen. */
static uint64_t step(uint64_t lane, uint64_t word)
{
	lane = (lane ^ word) * UINT64_C(0x9E3779B97F4A7C15);
	return lane << 29 | lane >> 35;
}

static uint64_t word_at(const char *data)
{
	uint64_t word;
	memcpy(&word, data, sizeof(word));
	return word;
}

/* Up to eight bytes at AT, the rest zeros. */
static uint64_t last_word(parl_view text, size_t at)
{
	uint64_t word = 0;
	if (at < text.size)
		memcpy(&word, text.data + at, text.size - at < 8 ? text.size - at : 8);
	return word;
}

/* Four lanes, so that no step waits for the one before it; by name, since not every compiler keeps
 * an array of them in registers. */
uint64_t parl_image_sum(parl_view text)
{
	uint64_t a = 1, b = 2, c = 3, d = 4, sum = step(0, text.size);
	size_t at = 0;
	for (; at + 32 <= text.size; at += 32) {
		a = step(a, word_at(text.data + at));
		b = step(b, word_at(text.data + at + 8));
		c = step(c, word_at(text.data + at + 16));
		d = step(d, word_at(text.data + at + 24));
	}
	sum = step(sum, step(a, last_word(text, at)));
	sum = step(sum, step(b, last_word(text, at + 8)));
	sum = step(sum, step(c, last_word(text, at + 16)));
	sum = step(sum, step(d, last_word(text, at + 24)));
	return sum ^ sum >> 32;
}
