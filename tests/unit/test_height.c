/*
 * test_height.c - how much memory there is at the height of a whole run, for each byte of its
 * document: a plain text takes less than three times its size, however many findings it has, and
 * Markdown no more.
 *
 * Allocations are counted by standing in front of the C library's, which sanitizers do themselves:
 * there this test does nothing. What a text takes for each byte is what one of twice its size takes
 * more. The bounds are a tenth above what is needed now.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <parlance/host.h>
#include <parlance/output.h>
#include <parlance/session.h>

#include "interposed.h"

#if INTERPOSED

#include "counted.h"

#define SIZE ((size_t)1 << 18)

static struct parl_host *host;
static struct parl_output *nowhere;
static char folder[] = PARL_TEST_BUILD "/tests/height-XXXXXX";
static char document[sizeof(folder) + 16];

/* PART over and over, numbered where it says how, SIZE bytes or a little more. */
static void write_document(const char *name, const char *part, size_t size)
{
	FILE *stream;
	size_t number = 0;

	snprintf(document, sizeof(document), "%s/%s", folder, name);
	stream = fopen(document, "w");
	assert_non_null(stream);
	for (size_t done = 0; done < size;)
		done += (size_t)fprintf(stream, part, number++);
	assert_int_equal(fclose(stream), 0);
}

/* What a run of COMMAND with REPORT (NULL: its own) takes at most. */
static size_t height_of(const char *command, const char *report)
{
	static const char *operands[] = {document};
	const struct parl_setting settings[] = {{"glossary", "tests/glossaries/bid.json"},
		{"no-profile", ""}, {"jobs", "1"}, {"format", report}};
	const struct parl_request request = {.size = sizeof(request),
		.command = command,
		.operands = operands,
		.operand_count = 1,
		.settings = settings,
		.setting_count = report ? 4 : 3,
		.results = nowhere,
		.messages = nowhere};
	size_t before = peak = live;

	assert_int_not_equal(parl_run(host, &request), PARL_FAILED);
	return peak - before;
}

struct run {
	const char *command;
	const char *report;
	size_t most; /* hundredths of a byte for each byte of the text */
};

static void measure(const char *name, const char *part, const struct run *runs)
{
	for (; runs->command; runs++) {
		size_t once, twice;

		write_document(name, part, SIZE);
		once = height_of(runs->command, runs->report);
		write_document(name, part, 2 * SIZE);
		twice = height_of(runs->command, runs->report);
		unlink(document);
		print_message("%s, %s %s: %zu %%\n", name, runs->command,
			runs->report ? runs->report : "", (twice - once) * 100 / SIZE);
		assert_in_range((twice - once) * 100 / SIZE, 90, runs->most);
	}
}

/* The worst there is: a block, an edit and a finding for every 9 bytes. */
static void paragraphs_of_a_word(void **state)
{
	(void)state;
	measure("word.txt", "clients\n\n",
		(const struct run[]){{"translate", NULL, 240}, {"translate", "html", 245},
			{"translate", "record", 260}, {"translate", "diff", 226},
			{"annotate", "text", 210}, {NULL, NULL, 0}});
}

static void paragraphs(void **state)
{
	(void)state;
	measure("paragraphs.txt", "The clients of all the town came to the meeting of today\n\n",
		(const struct run[]){{"translate", NULL, 145}, {"translate", "html", 145},
			{"translate", "record", 147}, {"translate", "diff", 141},
			{"annotate", "text", 141}, {NULL, NULL, 0}});
}

/* Sentences that are all alike, and all another; several findings in each; acronyms. */
static void checked(void **state)
{
	(void)state;
	measure("alike.txt", "clients\n\n",
		(const struct run[]){
			{"check", NULL, 260}, {"check", "jsonl", 260}, {NULL, NULL, 0}});
	measure("others.txt", "clients %06zu\n\n",
		(const struct run[]){
			{"check", NULL, 204}, {"check", "jsonl", 204}, {NULL, NULL, 0}});
	measure("sentences.txt", "The clients, a helper and the client %06zu came.\n",
		(const struct run[]){
			{"check", NULL, 137}, {"check", "jsonl", 137}, {NULL, NULL, 0}});
	measure("acronyms.txt", "The SROI and the VCSE of the KPI are %06zu.\n",
		(const struct run[]){{"check", NULL, 176}, {NULL, NULL, 0}});
}

static void one_line(void **state)
{
	(void)state;
	measure("line.txt", "The clients of all the town came to the meeting of today. ",
		(const struct run[]){{"translate", NULL, 118}, {"translate", "html", 118},
			{"annotate", "jsonl", 110}, {NULL, NULL, 0}});
}

static void without_full_stops(void **state)
{
	(void)state;
	measure("words.txt", "client and then the helper and ",
		(const struct run[]){{"translate", NULL, 135}, {NULL, NULL, 0}});
	measure("lines.txt", "client\n",
		(const struct run[]){{"translate", NULL, 154}, {NULL, NULL, 0}});
}

static void markdown(void **state)
{
	(void)state;
	measure("paragraphs.md", "The clients of all the town came to the meeting of today\n\n",
		(const struct run[]){
			{"translate", NULL, 130}, {"translate", "html", 131}, {NULL, NULL, 0}});
	measure("list.md", "- The clients of all the town came.\n",
		(const struct run[]){{"translate", NULL, 143}, {NULL, NULL, 0}});
}

static void markdown_with_marks(void **state)
{
	const struct run all[] = {{"translate", NULL, 280}, {"translate", "html", 280},
		{"check", NULL, 280}, {NULL, NULL, 0}};

	(void)state;
	measure("emphasis.md", "The **clients** of all *the town* came to it\n\n", all);
	measure("links.md", "[Clients](#all) of `the` town &amp; <b>more</b>\n\n", all);
	measure("items.md", "- The **clients** of\n  all \\*the* town\n", all);
	measure("quotations.md", "> The clients\n> came to it\n\n", all);
	measure("cells.md",
		"| Cost | **Year** |\n|-|-|\n| **Total** of all clients | 12,500 | `CIC-6` |\n",
		(const struct run[]){{"translate", NULL, 300}, {NULL, NULL, 0}});
}

static void cells(void **state)
{
	(void)state;
	measure("cells.txt", "abcd\tabcd\tabcd\n",
		(const struct run[]){{"annotate", "jsonl", 291}, {NULL, NULL, 0}});
}

static int begin(void **state)
{
	int fd = open("/dev/null", O_WRONLY);

	(void)state;
	host = parl_host_new();
	if (fd < 0 || !host || parl_host_scan(host, PARL_TEST_BUILD "/plugins", NULL) ||
		!mkdtemp(folder))
		return 1;
	nowhere = parl_output_to_descriptor(fd, PARL_COLOR_NEVER);
	return !nowhere;
}

static int end(void **state)
{
	(void)state;
	parl_output_free(nowhere);
	parl_host_free(host);
	return rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(paragraphs_of_a_word),
		cmocka_unit_test(paragraphs), cmocka_unit_test(checked), cmocka_unit_test(one_line),
		cmocka_unit_test(without_full_stops), cmocka_unit_test(markdown),
		cmocka_unit_test(markdown_with_marks), cmocka_unit_test(cells)};

	return cmocka_run_group_tests(tests, begin, end);
}

#else

int main(void)
{
	return not_interposed();
}

#endif
