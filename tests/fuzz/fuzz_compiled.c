/*
 * Any bytes as changes of a compiled file, whose sum is then put right, so that they are met: four
 * bytes each say where, and what. Whatever stands there, it is refused, or it can be used without
 * leaving the file. What else the target gets, it takes for a file.
 */
#include "compiled.h"

#include "fuzz.h"

static const struct parl_buffer *good(void)
{
	static struct parl_buffer image;

	if (image.size == 0) {
		struct parl_vocabulary *vocabulary = compiled_vocabulary();

		if (!vocabulary || !parl_vocabulary_compile(vocabulary, &image))
			abort();
		parl_vocabulary_free(vocabulary);
	}
	return &image;
}

static void try(const char *bytes, size_t size)
{
	enum parl_compiled_fault fault;
	struct parl_vocabulary *vocabulary = compiled_load(bytes, size, &fault);

	if (vocabulary)
		compiled_use(vocabulary);
	else if (fault == PARL_COMPILED_GOOD)
		abort();
	parl_vocabulary_free(vocabulary);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t whole = good()->size;
	char *bytes = malloc(whole + size);

	if (!bytes)
		return 0;
	memcpy(bytes, good()->data, whole);
	for (size_t i = 0; i + 4 <= size; i += 4) {
		size_t at =
			((size_t)data[i] | (size_t)data[i + 1] << 8 | (size_t)data[i + 2] << 16) %
			whole;

		bytes[at] = (char)data[i + 3];
	}
	compiled_mend(bytes, whole);
	try(bytes, whole);
	if (size > 0)
		memcpy(bytes, data, size);
	try(bytes, size);
	free(bytes);
	return 0;
}
