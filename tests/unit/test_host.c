/*
 * test_host.c - the plugin host: every kind of bad plugin has one clear message, and the rest of
 * what is installed goes on working.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <parlance/host.h>
#include <parlance/job.h>
#include <parlance/memory.h>

#define FIXTURES PARL_TEST_BUILD "/tests/plugins"
#define GOOD FIXTURES "/good"
#define WORKS "newer" /* a small plugin that works, to be made worse */

struct fixture {
	struct parl_host *host;
	struct parl_diagnostics *faults;
	char folder[PATH_MAX]; /* for files made by the tests */
};

static int set_up(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	fixture->host = parl_host_new();
	fixture->faults = parl_diagnostics_new();
	snprintf(fixture->folder, sizeof(fixture->folder), "%s/tests/host-XXXXXX", PARL_TEST_BUILD);
	assert_non_null(mkdtemp(fixture->folder));
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	char command[PATH_MAX + 16];

	snprintf(command, sizeof(command), "rm -rf '%s'", fixture->folder);
	assert_int_equal(system(command), 0);
	parl_host_free(fixture->host);
	parl_diagnostics_free(fixture->faults);
	free(fixture);
	return 0;
}

/* --- helpers */

static struct parl_buffer read_file(const char *path)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	FILE *file = fopen(path, "rb");
	char piece[4096];
	size_t size;

	assert_non_null(file);
	while ((size = fread(piece, 1, sizeof(piece), file)) > 0)
		parl_buffer_add(&bytes, piece, size);
	fclose(file);
	return bytes;
}

static const char *in_folder(const struct fixture *fixture, const char *name)
{
	static char path[2 * PATH_MAX];

	snprintf(path, sizeof(path), "%s/%s", fixture->folder, name);
	return path;
}

static void write_file(
	const struct fixture *fixture, const char *name, const void *bytes, size_t size)
{
	FILE *file = fopen(in_folder(fixture, name), "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	fclose(file);
}

/* A copy of the working plugin under the name of its own, or another. */
static void copy_working(const struct fixture *fixture, const char *name)
{
	struct parl_buffer bytes = read_file(GOOD "/" WORKS ".so");

	write_file(fixture, name, bytes.data, bytes.size);
	parl_buffer_release(&bytes);
}

static void scan(struct fixture *fixture, const char *folder)
{
	assert_int_equal(parl_host_scan(fixture->host, folder, fixture->faults), PARL_OK);
}

static const struct parl_diagnostic *only_fault(const struct fixture *fixture)
{
	if (parl_diagnostics_count(fixture->faults) != 1)
		for (size_t i = 0; i < parl_diagnostics_count(fixture->faults); i++)
			print_error("%s\n", parl_diagnostics_get(fixture->faults, i)->text);
	assert_int_equal(parl_diagnostics_count(fixture->faults), 1);
	return parl_diagnostics_get(fixture->faults, 0);
}

static void assert_ends_with(const char *text, const char *end)
{
	size_t size = strlen(text), tail = strlen(end);

	if (size < tail || strcmp(text + size - tail, end) != 0)
		fail_msg("'%s' does not end with '%s'", text, end);
}

/* --- plugins that work */

static void good_plugins_are_listed_without_running(void **state)
{
	struct fixture *fixture = *state;
	struct parl_plugin_info info;

	scan(fixture, GOOD);
	assert_int_equal(parl_host_plugin_count(fixture->host), 3);
	info = parl_host_plugin(fixture->host, 0);
	assert_string_equal(info.name, "fixture");
	assert_string_equal(info.version, "1.2");
	assert_string_equal(info.license, "MIT");
	assert_string_equal(info.summary, "Commands for tests");
	assert_int_equal(info.file[0], '/');
	assert_ends_with(info.file, "/good/fixture.so");
	assert_null(info.refused);
	assert_string_equal(parl_host_plugin(fixture->host, 1).name, "newer");
	assert_string_equal(parl_host_plugin(fixture->host, 2).name, "older");
}

static void a_formats_offer_has_extensions_and_signatures(void **state)
{
	struct fixture *fixture = *state;
	struct parl_offer offer;

	scan(fixture, GOOD);
	offer = parl_host_offer(fixture->host, 5);
	assert_int_equal(offer.kind, PARL_CAPABILITY_FORMAT);
	assert_string_equal(offer.name, "lines");
	assert_string_equal(offer.extensions, "lines ln");
	assert_string_equal(offer.signatures, "4c494e45533a");
	assert_string_equal(offer.summary, "Each line a block");
}

static void capabilities_are_opened(void **state)
{
	struct fixture *fixture = *state;

	scan(fixture, GOOD);
	assert_non_null(parl_host_command(fixture->host, "words", fixture->faults));
	assert_non_null(parl_host_format(fixture->host, "lines", fixture->faults));
	assert_non_null(parl_host_report(fixture->host, "listing", fixture->faults));
	assert_ptr_equal(parl_host_command(fixture->host, "words", NULL),
		parl_host_command(fixture->host, "words", NULL));
}

static void what_nobody_offers_is_no_fault(void **state)
{
	struct fixture *fixture = *state;

	scan(fixture, GOOD);
	parl_diagnostics_clear(fixture->faults);
	assert_null(parl_host_command(fixture->host, "lines", fixture->faults));
	assert_null(parl_host_report(fixture->host, "nothing", fixture->faults));
	assert_int_equal(parl_diagnostics_count(fixture->faults), 0);
}

static void an_older_plugin_reads_as_zero_where_it_is_smaller(void **state)
{
	struct fixture *fixture = *state;
	const struct parl_command *command;
	const struct parl_format *format;

	scan(fixture, GOOD);
	command = parl_host_command(fixture->host, "old", fixture->faults);
	assert_non_null(command->run);
	assert_null(command->check);
	assert_false(command->any);
	format = parl_host_format(fixture->host, "oldformat", fixture->faults);
	assert_non_null(format->read);
	assert_null(format->write);
	assert_string_equal(format->extensions, "");
}

static void an_unknown_kind_is_left_out_and_listed(void **state)
{
	struct fixture *fixture = *state;
	const struct parl_diagnostic *fault;
	struct parl_offer offer;

	scan(fixture, GOOD);
	fault = only_fault(fixture);
	assert_int_equal(fault->code, PARL_CODE_PLUGIN_UNKNOWN_KIND);
	assert_int_equal(fault->severity, PARL_SEVERITY_NOTE);
	assert_ends_with(fault->file, "/newer.so");
	assert_string_equal(fault->text,
		"offers the telepathy 'guess', a kind that this parlance does not know");
	offer = parl_host_offer(fixture->host, 9);
	assert_int_equal(offer.kind, 0);
	assert_string_equal(offer.kind_name, "telepathy");
	assert_string_equal(offer.name, "guess");
	assert_non_null(parl_host_command(fixture->host, "new", fixture->faults));
}

static enum parl_status read_nothing(parl_view bytes, struct parl_builder *builder)
{
	(void)bytes;
	(void)builder;
	return PARL_OK;
}

static void a_linked_in_plugin_needs_no_file(void **state)
{
	static const struct parl_importer importer = {
		.head = {sizeof(importer), PARL_CAPABILITY_IMPORTER, "in", "Reads"},
		.extensions = "in",
		.read = read_nothing};
	static const struct parl_capability *const capabilities[] = {&importer.head, NULL};
	static const struct parl_plugin plugin = {
		sizeof(plugin), PARL_PLUGIN_ABI, "linked", "1", "MIT", "Linked in", capabilities};
	struct fixture *fixture = *state;

	assert_int_equal(parl_host_add(fixture->host, &plugin, fixture->faults), PARL_OK);
	assert_null(parl_host_plugin(fixture->host, 0).file);
	assert_string_equal(parl_host_offer(fixture->host, 0).kind_name, "importer");
	assert_string_equal(parl_host_offer(fixture->host, 0).extensions, "in");
	assert_ptr_equal(
		parl_host_importer(fixture->host, "in", fixture->faults)->read, read_nothing);
	assert_null(parl_host_exporter(fixture->host, "in", fixture->faults));
	assert_int_equal(parl_host_add(fixture->host, &plugin, fixture->faults), PARL_FAILED);
	assert_int_equal(only_fault(fixture)->code, PARL_CODE_PLUGIN_DUPLICATE);
}

/* --- plugins that do not */

struct defect {
	const char *name;
	bool opened; /* found only when the plugin is opened */
	enum parl_code code;
	const char *text; /* its end */
};

static const struct defect defects[] = {
	{"no-note", false, PARL_CODE_PLUGIN_NO_NOTE,
		"is a shared object, but does not say that it is a plugin of parlance"},
	{"note-older", false, PARL_CODE_PLUGIN_OLDER,
		"is built for plugin interface 0, and this parlance has interface 1"},
	{"note-newer", false, PARL_CODE_PLUGIN_NEWER,
		"is built for plugin interface 4000000000, and this parlance has interface 1"},
	{"note-garbage", false, PARL_CODE_PLUGIN_NOTE,
		"has a note with the interface number 'one'"},
	{"note-no-abi", false, PARL_CODE_PLUGIN_NOTE,
		"has a note that does not begin as PARL_PLUGIN's do"},
	{"note-no-name", false, PARL_CODE_PLUGIN_NO_NAME, "does not say its name"},
	{"note-bad-name", false, PARL_CODE_PLUGIN_NO_NAME,
		"calls itself 'Bad/Name', which is no name"},
	{"note-no-version", false, PARL_CODE_PLUGIN_NOTE, "does not say its version"},
	{"note-bad-offer", false, PARL_CODE_PLUGIN_NOTE,
		"offers a command called 'Good!', which is no name"},
	{"other-file", false, PARL_CODE_PLUGIN_FILE_NAME,
		"calls itself 'something-else', but its file is 'other-file.so'"},
	{"no-descriptor", true, PARL_CODE_PLUGIN_NO_DESCRIPTOR,
		"has the note of a plugin, but no constant 'parl_plugin'"},
	{"descriptor-function", true, PARL_CODE_PLUGIN_NO_DESCRIPTOR,
		"has the note of a plugin, but no constant 'parl_plugin'"},
	{"small-descriptor", true, PARL_CODE_PLUGIN_DESCRIPTOR,
		"has a descriptor that says it is 16 bytes large; 56 are needed, and 56 are there"},
	{"lying-descriptor", true, PARL_CODE_PLUGIN_DESCRIPTOR,
		"has a descriptor that says it is 112 bytes large; 56 are needed, and 56 are there"},
	{"code-older", true, PARL_CODE_PLUGIN_OLDER,
		"is built for plugin interface 0, and this parlance has interface 1"},
	{"code-newer", true, PARL_CODE_PLUGIN_NEWER,
		"is built for plugin interface 2, and this parlance has interface 1"},
	{"code-no-name", true, PARL_CODE_PLUGIN_NO_NAME,
		"has a descriptor without a name of a-z, 0-9 and '-'"},
	{"code-no-version", true, PARL_CODE_PLUGIN_DESCRIPTOR,
		"has a descriptor without a version"},
	{"code-no-list", true, PARL_CODE_PLUGIN_DESCRIPTOR,
		"has a descriptor without a list of capabilities"},
	{"code-other-name", true, PARL_CODE_PLUGIN_DISAGREES,
		"has a note that says name code-other-name, and code that says other"},
	{"code-other-version", true, PARL_CODE_PLUGIN_DISAGREES,
		"has a note that says version 1.0, and code that says 2.0"},
	{"code-other-extensions", true, PARL_CODE_PLUGIN_DISAGREES,
		"has a note that gives the format 'goodformat' the extensions 'good', and code that "
		"gives it 'good better'"},
	{"code-offers-more", true, PARL_CODE_PLUGIN_DISAGREES,
		"has code for the command 'extra', which its note does not list"},
	{"code-offers-less", true, PARL_CODE_PLUGIN_DISAGREES,
		"has a note that lists the report 'ghost', and no code for it"},
	{"small-capability", true, PARL_CODE_PLUGIN_CAPABILITY,
		"has a capability of 36 bytes, which is too small"},
	{"capability-no-name", true, PARL_CODE_PLUGIN_CAPABILITY,
		"has a command '' whose name is not of a-z, 0-9 and '-'"},
	{"capability-no-summary", true, PARL_CODE_PLUGIN_CAPABILITY,
		"has a command 'good' without a summary"},
	{"no-run", true, PARL_CODE_PLUGIN_CALLBACK,
		"has a command 'good' without the function 'run'"},
	{"no-read", true, PARL_CODE_PLUGIN_CALLBACK,
		"has a format 'goodformat' without the function 'read'"},
	{"no-report", true, PARL_CODE_PLUGIN_CALLBACK,
		"has a report 'ghost' without the function 'open'"},
	{"bad-option", true, PARL_CODE_PLUGIN_CAPABILITY,
		"has a command 'good' whose option 'Bad Option' is not well declared"},
	{"undefined-symbol", true, PARL_CODE_PLUGIN_LOAD,
		"cannot be loaded: undefined symbol: parl_function_of_the_future"},
	{"missing-library", true, PARL_CODE_PLUGIN_LOAD,
		"cannot be loaded: libparlance-gone.so: cannot open shared object file: No such "
		"file or directory"},
};

/* The fault names the file and the next step, is kept, and is not told again. */
static void check_defect(struct fixture *fixture, const struct defect *defect)
{
	const struct parl_diagnostic *fault;
	struct parl_plugin_info info;
	char path[PATH_MAX];

	snprintf(path, sizeof(path), FIXTURES "/%s", defect->name);
	scan(fixture, path);
	if (defect->opened) {
		assert_int_equal(parl_diagnostics_count(fixture->faults), 0);
		assert_null(parl_host_plugin(fixture->host, 0).refused);
		assert_null(parl_host_command(fixture->host, "good", fixture->faults));
	}
	fault = only_fault(fixture);
	assert_string_equal(fault->text, defect->text);
	assert_int_equal(fault->code, defect->code);
	assert_int_equal(fault->severity, parl_code_find((int)defect->code)->severity);
	snprintf(path, sizeof(path), "/%s/%s.so", defect->name, defect->name);
	assert_ends_with(fault->file, path);
	assert_non_null(fault->help);
	info = parl_host_plugin(fixture->host, 0);
	assert_string_equal(info.refused, defect->text);
	assert_string_equal(info.help, fault->help);
	assert_int_equal(info.code, defect->code);

	assert_null(parl_host_command(fixture->host, "good", fixture->faults));
	assert_int_equal(parl_host_open(fixture->host, 0, fixture->faults), PARL_NONE);
	assert_int_equal(parl_diagnostics_count(fixture->faults), 1);
	parl_diagnostics_clear(fixture->faults);

	scan(fixture, GOOD);
	assert_non_null(parl_host_command(fixture->host, "new", NULL));
}

static void each_defect_has_one_message(void **state)
{
	for (size_t i = 0; i < PARL_LENGTH(defects); i++) {
		void *own;

		set_up(&own);
		check_defect(own, &defects[i]);
		tear_down(&own);
	}
	(void)state;
}

/* Scans the folder of the test, which holds one bad file. */
static void assert_refused(struct fixture *fixture, enum parl_code code, const char *text)
{
	const struct parl_diagnostic *fault;

	scan(fixture, fixture->folder);
	fault = only_fault(fixture);
	assert_string_equal(fault->text, text);
	assert_int_equal(fault->code, code);
	assert_non_null(fault->help);
	assert_int_equal(parl_host_offer_count(fixture->host), 0);
}

static void an_empty_file(void **state)
{
	write_file(*state, "empty.so", "", 0);
	assert_refused(*state, PARL_CODE_PLUGIN_NOT_ELF, "is empty");
}

static void a_text_file(void **state)
{
	write_file(*state, "script.so", "#!/bin/sh\n", 10);
	assert_refused(*state, PARL_CODE_PLUGIN_NOT_ELF,
		"is no shared object: it does not begin as an ELF file does");
}

static void a_folder(void **state)
{
	assert_int_equal(mkdir(in_folder(*state, "folder.so"), 0755), 0);
	assert_refused(*state, PARL_CODE_PLUGIN_UNREADABLE, "cannot be read: it is a folder");
}

static void a_pipe_does_not_block(void **state)
{
	assert_int_equal(mkfifo(in_folder(*state, "pipe.so"), 0600), 0);
	assert_refused(
		*state, PARL_CODE_PLUGIN_UNREADABLE, "cannot be read: it is no ordinary file");
}

static void a_link_to_nowhere(void **state)
{
	assert_int_equal(symlink("nowhere", in_folder(*state, "link.so")), 0);
	assert_refused(
		*state, PARL_CODE_PLUGIN_UNREADABLE, "cannot be read: No such file or directory");
}

static void a_file_that_others_may_change(void **state)
{
	copy_working(*state, WORKS ".so");
	assert_int_equal(chmod(in_folder(*state, WORKS ".so"), 0666), 0);
	assert_refused(
		*state, PARL_CODE_PLUGIN_WRITABLE, "may be changed by anyone on this machine");
}

static void a_folder_that_others_may_change(void **state)
{
	struct fixture *fixture = *state;

	copy_working(fixture, WORKS ".so");
	copy_working(fixture, "another.so");
	assert_int_equal(chmod(fixture->folder, 01777), 0);
	assert_refused(fixture, PARL_CODE_PLUGIN_WRITABLE,
		"none of its plugins is used: the folder may be changed by anyone on this machine");
	assert_int_equal(parl_host_plugin_count(fixture->host), 2);
	assert_string_equal(parl_host_plugin(fixture->host, 0).refused,
		"is in a folder that may be changed by anyone on this machine");
}

static void a_link_into_a_folder_that_others_may_change(void **state)
{
	struct fixture *fixture = *state;
	char target[PATH_MAX + 32];

	assert_int_equal(mkdir(in_folder(fixture, "open"), 0755), 0);
	assert_int_equal(chmod(in_folder(fixture, "open"), 0777), 0);
	copy_working(fixture, "open/" WORKS ".so");
	snprintf(target, sizeof(target), "open/%s.so", WORKS);
	assert_int_equal(symlink(target, in_folder(fixture, WORKS ".so")), 0);
	assert_refused(fixture, PARL_CODE_PLUGIN_WRITABLE,
		"is in a folder that may be changed by anyone on this machine");
}

static void patched(struct fixture *fixture, size_t at, char byte)
{
	struct parl_buffer bytes = read_file(GOOD "/" WORKS ".so");

	bytes.data[at] = byte;
	write_file(fixture, WORKS ".so", bytes.data, bytes.size);
	parl_buffer_release(&bytes);
}

static void a_plugin_for_another_machine(void **state)
{
	struct fixture *fixture = *state;

	patched(fixture, 4, 1); /* e_ident[EI_CLASS]: 32 bits */
	scan(fixture, fixture->folder);
	assert_int_equal(only_fault(fixture)->code, PARL_CODE_PLUGIN_MACHINE);
	parl_diagnostics_clear(fixture->faults);
	patched(fixture, 18, 21); /* e_machine: PowerPC 64 */
	parl_host_free(fixture->host);
	fixture->host = parl_host_new();
	scan(fixture, fixture->folder);
	assert_int_equal(only_fault(fixture)->code, PARL_CODE_PLUGIN_MACHINE);
}

static void a_program(void **state)
{
	patched(*state, 16, 2); /* e_type: executable */
	assert_refused(*state, PARL_CODE_PLUGIN_NOT_ELF, "is an ELF file, but no shared object");
}

/* Cut at every length up to the first page, and at many beyond: never opened, always answered. */
static void a_file_cut_short(void **state)
{
	struct fixture *fixture = *state;
	struct parl_buffer bytes = read_file(GOOD "/" WORKS ".so");

	for (size_t size = 1; size < bytes.size; size += size < 4096 ? 61 : 509) {
		write_file(fixture, WORKS ".so", bytes.data, size);
		parl_diagnostics_clear(fixture->faults);
		parl_host_free(fixture->host);
		fixture->host = parl_host_new();
		scan(fixture, fixture->folder);
		assert_int_equal(only_fault(fixture)->code, PARL_CODE_PLUGIN_CUT_SHORT);
		assert_null(parl_host_command(fixture->host, "new", fixture->faults));
	}
	write_file(fixture, WORKS ".so", bytes.data, bytes.size - 1);
	parl_diagnostics_clear(fixture->faults);
	parl_host_free(fixture->host);
	fixture->host = parl_host_new();
	scan(fixture, fixture->folder);
	assert_int_equal(only_fault(fixture)->code, PARL_CODE_PLUGIN_CUT_SHORT);
	parl_buffer_release(&bytes);
}

/* Offsets and sizes near the top of 64 bits do not wrap around. */
static void headers_that_lie(void **state)
{
	static const size_t places[] = {32, 40}; /* e_phoff, e_shoff */
	struct fixture *fixture = *state;

	for (size_t i = 0; i < PARL_LENGTH(places); i++) {
		patched(fixture, places[i] + 7, (char)0xff);
		parl_diagnostics_clear(fixture->faults);
		parl_host_free(fixture->host);
		fixture->host = parl_host_new();
		scan(fixture, fixture->folder);
		assert_int_equal(only_fault(fixture)->code, PARL_CODE_PLUGIN_CUT_SHORT);
	}
}

static void a_second_plugin_of_the_name(void **state)
{
	struct fixture *fixture = *state;
	const struct parl_diagnostic *fault;

	copy_working(fixture, WORKS ".so");
	scan(fixture, GOOD);
	parl_diagnostics_clear(fixture->faults);
	scan(fixture, fixture->folder);
	fault = only_fault(fixture);
	assert_int_equal(fault->code, PARL_CODE_PLUGIN_DUPLICATE);
	assert_non_null(strstr(fault->text, "is a second plugin 'newer': /"));
	assert_ends_with(fault->text, "/good/newer.so is used");
	assert_non_null(parl_host_command(fixture->host, "new", fixture->faults));
}

static void the_same_folder_twice_is_nothing_new(void **state)
{
	struct fixture *fixture = *state;

	scan(fixture, GOOD);
	scan(fixture, GOOD "/../good/");
	assert_int_equal(parl_host_plugin_count(fixture->host), 3);
	assert_int_equal(parl_diagnostics_count(fixture->faults), 1);
}

static void a_second_capability_of_the_name(void **state)
{
	struct fixture *fixture = *state;
	const struct parl_diagnostic *fault;

	scan(fixture, FIXTURES "/no-run");
	scan(fixture, FIXTURES "/no-read");
	assert_int_equal(parl_diagnostics_count(fixture->faults), 2);
	fault = parl_diagnostics_get(fixture->faults, 0);
	assert_int_equal(fault->code, PARL_CODE_PLUGIN_SHADOWED);
	assert_string_equal(fault->text,
		"offers the command 'good', which the plugin 'no-run' offers already: that one is "
		"used");
	assert_true(parl_host_offer(fixture->host, 0).used);
	assert_false(parl_host_offer(fixture->host, 2).used);
}

static void folders_that_are_none(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(
		parl_host_scan(fixture->host, in_folder(fixture, "nowhere"), fixture->faults),
		PARL_NONE);
	assert_int_equal(parl_diagnostics_count(fixture->faults), 0);
	write_file(fixture, "file", "", 0);
	assert_int_equal(parl_host_scan(fixture->host, in_folder(fixture, "file"), fixture->faults),
		PARL_FAILED);
	assert_int_equal(only_fault(fixture)->code, PARL_CODE_PLUGIN_FOLDER);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(good_plugins_are_listed_without_running),
		TEST(a_formats_offer_has_extensions_and_signatures),
		TEST(capabilities_are_opened),
		TEST(what_nobody_offers_is_no_fault),
		TEST(an_older_plugin_reads_as_zero_where_it_is_smaller),
		TEST(an_unknown_kind_is_left_out_and_listed),
		TEST(a_linked_in_plugin_needs_no_file),
		TEST(each_defect_has_one_message),
		TEST(an_empty_file),
		TEST(a_text_file),
		TEST(a_folder),
		TEST(a_pipe_does_not_block),
		TEST(a_link_to_nowhere),
		TEST(a_file_that_others_may_change),
		TEST(a_folder_that_others_may_change),
		TEST(a_link_into_a_folder_that_others_may_change),
		TEST(a_plugin_for_another_machine),
		TEST(a_program),
		TEST(a_file_cut_short),
		TEST(headers_that_lie),
		TEST(a_second_plugin_of_the_name),
		TEST(the_same_folder_twice_is_nothing_new),
		TEST(a_second_capability_of_the_name),
		TEST(folders_that_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
