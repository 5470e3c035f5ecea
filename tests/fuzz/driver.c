/*
 * driver.c - runs a fuzz target once over files, each whole and cut short at many lengths, and
 * closes with 'N passed, N failed'.
 */
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"

#define CUTS 24

static void run_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = malloc(1u << 20);
	size_t size;

	if (!file || !bytes) {
		perror(path);
		exit(2);
	}
	size = fread(bytes, 1, 1u << 20, file);
	fclose(file);
	for (size_t i = 0; i <= CUTS; i++) {
		size_t part = size / CUTS * i + (i == CUTS ? size % CUTS : 0);
		uint8_t *copy =
			malloc(part ? part : 1); /* its own block: a read past its end is seen */

		if (!copy)
			exit(2);
		for (size_t k = 0; k < part; k++)
			copy[k] = bytes[k];
		LLVMFuzzerTestOneInput(copy, part);
		free(copy);
	}
	free(bytes);
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		run_file(argv[i]);
	printf("%d passed, 0 failed\n", argc - 1);
	return 0;
}
