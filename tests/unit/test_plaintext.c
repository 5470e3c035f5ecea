/*
 * test_plaintext.c - what plain text is taken for.
 */
#include "../../plugins/plaintext/columns.c"
#include "../../plugins/plaintext/lines.c"
#include "../../plugins/plaintext/plaintext.c"
#include "../../plugins/plaintext/within.c"

#include "dump.h"

static void paragraphs_are_parted_by_blank_lines(void **state)
{
	(void)state;
	expect_blocks("", "");
	expect_blocks(" \n\t\n", "");
	expect_blocks("We support service\nusers in care.\n\nNext one.",
		"P We support service\\nusers in care.\nP Next one.\n");
	expect_blocks("  One\r\n  two.\r\n \r\nThree.\r\n", "P One\\r\\n  two.\nP Three.\n");
	expect_blocks("One.\rTwo.\r\rThree.", "P One.\\rTwo.\nP Three.\n");
	expect_blocks("One.\n\fTwo.\n\f\nThree.", "P One.\nP Two.\nP Three.\n");
	expect_blocks("The service\n\fuser came.", "P The service\\n\fuser came.\n");
	expect_blocks("One.\n\xC2\xA0\nTwo.", "P One.\nP Two.\n");
}

static void a_bom_is_no_text_and_stays(void **state)
{
	(void)state;
	expect_blocks("\xEF\xBB\xBFOur users.\n", "P Our users.\n");
	expect_edit("\xEF\xBB\xBFOur users.\n", "users", "clients", "\xEF\xBB\xBFOur clients.\n");
}

static void odd_spaces_stay_in_the_text(void **state)
{
	(void)state;
	expect_blocks("service\xC2\xA0users and vol\xC2\xADunteers.",
		"P service\xC2\xA0users and vol\xC2\xADunteers.\n");
}

static void bullets_begin_items(void **state)
{
	(void)state;
	expect_blocks(
		"We offer:\n- advice to service\n  users\n- training\n  * for staff\n- lunch\n",
		"P We offer:\nL1 advice to service\\n  users\nL1 training\nL2 for staff\nL1 lunch\n");
	expect_blocks("\xE2\x80\xA2        Accommodation \n\xE2\x80\xA2\tAdvice",
		"L1 Accommodation\nL1 Advice\n");
	expect_blocks(
		"1. One\n2) Two\n(iv) Four\na) Letter", "L1 One\nL1 Two\nL1 Four\nL1 Letter\n");
	expect_blocks("It will:\n-Be kind\n-Offer help", "P It will:\nL1 Be kind\nL1 Offer help\n");
	expect_blocks("- one\n\n- two\n", "L1 one\nL1 two\n");
}

static void a_dash_in_running_text_begins_none(void **state)
{
	(void)state;
	expect_blocks("We run a hostel\n- the only one in town -\nfor young people.",
		"P We run a hostel\\n- the only one in town -\\nfor young people.\n");
	expect_blocks("We help peer\n-led groups.", "P We help peer\\n-led groups.\n");
	expect_blocks("It was founded in\n1998. It is large.",
		"P It was founded in\\n1998. It is large.\n");
	expect_blocks("As said in section\n2. The rest is plain.",
		"P As said in section\\n2. The rest is plain.\n");
}

static void a_list_ends(void **state)
{
	(void)state;
	expect_blocks("- advice\n- training\nWe have done this work in the county for many years.",
		"L1 advice\nL1 training\nP We have done this work in the county for many years.\n");
	expect_blocks("- advice for young people and for those who are leaving the\n"
		      "National Care Service early",
		"L1 advice for young people and for those who are leaving the\\n"
		"National Care Service early\n");
}

static void headings_stand_alone(void **state)
{
	(void)state;
	expect_blocks("Our approach\n\nWe listen.\n", "H2 Our approach\nP We listen.\n");
	expect_blocks("ABOUT US\nWe listen.\n", "H1 ABOUT US\nP We listen.\n");
	expect_blocks(
		"Our approach\n============\nWe listen.\n", "H1 Our approach\nP We listen.\n");
	expect_blocks("Our approach\n---\nWe listen.\n", "H2 Our approach\nP We listen.\n");
}

static void doubtful_lines_are_paragraphs(void **state)
{
	(void)state;
	expect_blocks("We support service users", "P We support service users\n");
	expect_blocks("What will you do?\n\nWe listen.\n", "P What will you do?\nP We listen.\n");
	expect_blocks("as follows\n\nWe listen.\n", "P as follows\nP We listen.\n");
	expect_blocks("WE ARE A CHARITY AND\nWE LISTEN\n", "P WE ARE A CHARITY AND\\nWE LISTEN\n");
	expect_blocks("Our Approach\nis to listen.\n", "P Our Approach\\nis to listen.\n");
	expect_blocks("We are funded by the\nNHS\nand others.",
		"P We are funded by the\\nNHS\\nand others.\n");
}

#define LONG                                                                                      \
	"This line is so long that nobody can have wrapped it by hand, as happens whenever text " \
	"is pasted from the box of a form, or from a word processor."

static void long_lines_are_paragraphs_by_themselves(void **state)
{
	(void)state;
	expect_blocks("Our Values\n" LONG "\nWe listen.\nand so on\n",
		"H2 Our Values\nP " LONG "\nP We listen.\nP and so on\n");
}

static void quotations(void **state)
{
	(void)state;
	expect_blocks("She wrote:\n> the service\n> users came\n>\n> > twice\nand left.\n",
		"P She wrote:\nQ1 the service\\nusers came\nQ2 twice\nP and left.\n");
	expect_blocks("> one line\n\nNext.", "Q1 one line\nP Next.\n");
	expect_blocks("Applicants with\n> 5 years of practice\nare welcome.",
		"P Applicants with\\n> 5 years of practice\\nare welcome.\n");
	expect_blocks(
		"> 5 years of practice\nare welcome.", "P > 5 years of practice\\nare welcome.\n");
	expect_edit("> the service\r\n> users came\r\n", "service\r\nusers", "clients",
		"> the clients came\r\n");
}

static void tables(void **state)
{
	(void)state;
	expect_blocks("Name\tRole\nAnn\tservice user\n", "C Name\nC Role\nC Ann\nC service user\n");
	expect_blocks("| Name | Role |\n|------|------|\n| Ann | |\n", "C Name\nC Role\nC Ann\n");
	expect_blocks("Name     Role\nAnn      user\n", "C Name\nC Role\nC Ann\nC user\n");
	expect_blocks("One line with\ta tab.", "P One line with\ta tab.\n");
	expect_blocks("He said this.   Then that\nand more    of it.",
		"P He said this.   Then that\\nand more    of it.\n");
	expect_blocks("either | or\nsaid he", "P either | or\\nsaid he\n");
}

static void the_text_is_the_file(void **state)
{
	(void)state;
	expect_text("", "");
	expect_text(" \r\n\t\n", "");
	expect_text("\xEF\xBB\xBF\n One\ntwo.\n\n\n- three\r\n  four \n\n",
		"One\ntwo.\n\n\n- three\r\n  four");
	expect_text("a\tb\nc\td\n> said\n> so\n", "a\tb\nc\td\n> said\n> so");
}

static void floods_are_linear(void **state)
{
	(void)state;
	static const char *const units[] = {"x", "> ", "- ", "\t", "|", "|\n", "x   ", " ", "\n",
		"> x\n", "- x\n", "A\tB\n", "1. ", "AA\n", "AA\n\n", "-", "\r", "\f", "> x\n\n",
		"x:\n> y\n"};
	for (size_t i = 0; i < PARL_LENGTH(units); i++)
		read_flood(units[i], 4000000);
}

/* The blocks of the parts that TEXT has on both sides of AT, one behind the other. */
static void dump_parts(parl_view text, size_t at, struct parl_buffer *out)
{
	const parl_view parts[] = {{text.data, at}, {text.data + at, text.size - at}};
	for (size_t i = 0; i < 2; i++) {
		struct parl_document *document = dump_read(parts[i]);
		for (size_t k = 0; k < parl_document_block_count(document); k++)
			dump_block(parl_document_block(document, k), out);
		parl_document_free(document);
	}
	parl_buffer_add(out, "", 1);
}

/* Lines of all kinds, in any order, with any line ends: where next_seam says that a text can be
 * parted, the blocks are those of the whole. */
static void a_text_is_parted_at_its_seams(void **state)
{
	(void)state;
	static const char *const lines[] = {"", "", "", " ", "\t", "Our Work", "OUR WORK",
		"We support people", "users and", "- one", "  - two", "1. three", "> said",
		"> > so", "a\tb", "c\td", "| a | b |", "---", "=====", "\f", "\fNext page",
		"It is so:", "\xE2\x80\xA2 dot", "\xC2\xA0",
		"   A long line that nobody has wrapped, with more "
		"than one hundred and thirty-two bytes of plain text "
		"in it, and so a paragraph by itself, as it were."};
	static const char *const ends[] = {"\n", "\n", "\r\n", "\r"};
	unsigned seed = 7;
	size_t seams = 0;
	for (int round = 0; round < 3000; round++) {
		struct parl_buffer text = PARL_BUFFER_EMPTY, whole = PARL_BUFFER_EMPTY;
		for (int i = 0; i < 14; i++) {
			seed = seed * 1103515245 + 12345;
			parl_buffer_print(&text, "%s%s", lines[(seed >> 16) % PARL_LENGTH(lines)],
				ends[(seed >> 8) % 4]);
		}
		dump_parts(parl_buffer_view(&text), 0, &whole);
		for (size_t at = 0, last = 0; at < text.size; at++) {
			size_t seam = next_seam(parl_buffer_view(&text), at);
			struct parl_buffer parted = PARL_BUFFER_EMPTY;
			assert_true(seam >= at);
			if (seam == last || seam == text.size)
				continue;
			dump_parts(parl_buffer_view(&text), seam, &parted);
			assert_string_equal(parted.data, whole.data);
			parl_buffer_release(&parted);
			last = seam;
			seams++;
		}
		parl_buffer_release(&text);
		parl_buffer_release(&whole);
	}
	assert_true(seams > 3000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_are_parted_by_blank_lines),
		cmocka_unit_test(a_bom_is_no_text_and_stays),
		cmocka_unit_test(odd_spaces_stay_in_the_text),
		cmocka_unit_test(bullets_begin_items),
		cmocka_unit_test(a_dash_in_running_text_begins_none),
		cmocka_unit_test(a_list_ends),
		cmocka_unit_test(headings_stand_alone),
		cmocka_unit_test(doubtful_lines_are_paragraphs),
		cmocka_unit_test(long_lines_are_paragraphs_by_themselves),
		cmocka_unit_test(quotations),
		cmocka_unit_test(tables),
		cmocka_unit_test(the_text_is_the_file),
		cmocka_unit_test(a_text_is_parted_at_its_seams),
		cmocka_unit_test(floods_are_linear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
