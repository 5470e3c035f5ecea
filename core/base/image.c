/*
 * image.c - numbers and arrays in a row of bytes.
 */
#include "image.h"

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
