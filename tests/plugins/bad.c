/*
 * bad.c - a plugin with one defect, which is chosen when it is compiled (bad.list). Everything that
 * no defect changes is as it should be.
 */
#include <parlance/plugin.h>

#define OFFERS "command good Do a good thing\nformat goodformat good A good format\n"
#define LINE(x) x "\n"

#ifdef DEFECT_note_older
#define NOTE_ABI LINE("abi 0")
#elif defined(DEFECT_note_newer)
#define NOTE_ABI LINE("abi 4000000000")
#elif defined(DEFECT_note_no_abi)
#define NOTE_ABI
#elif defined(DEFECT_note_garbage)
#define NOTE_ABI LINE("abi one") LINE("\x01\x02 \xff")
#else
#define NOTE_ABI "abi " PARL_NOTE_NUMBER(PARL_PLUGIN_ABI) "\n"
#endif

#ifdef DEFECT_note_no_name
#define NOTE_NAME
#elif defined(DEFECT_note_bad_name)
#define NOTE_NAME LINE("name Bad/Name")
#elif defined(DEFECT_other_file)
#define NOTE_NAME LINE("name something-else")
#else
#define NOTE_NAME "name " NAME "\n"
#endif

#ifdef DEFECT_note_no_version
#define NOTE_VERSION LINE("version ")
#else
#define NOTE_VERSION LINE("version 1.0")
#endif

#ifdef DEFECT_note_bad_offer
#define NOTE_OFFERS LINE("command Good! Do a good thing")
#elif defined(DEFECT_code_offers_less) || defined(DEFECT_no_report)
#define NOTE_OFFERS OFFERS LINE("report ghost A report")
#else
#define NOTE_OFFERS OFFERS
#endif

#ifndef DEFECT_no_note
PARL_NOTE(NOTE_ABI NOTE_NAME NOTE_VERSION LINE("license MIT") LINE("summary A bad plugin")
		NOTE_OFFERS);
#endif

#ifdef DEFECT_undefined_symbol
extern void parl_function_of_the_future(void);
#endif

static enum parl_status run(struct parl_job *job)
{
	(void)job;
#ifdef DEFECT_undefined_symbol
	parl_function_of_the_future();
#endif
	return PARL_OK;
}

static enum parl_status read_nothing(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	(void)document;
	(void)path;
	(void)faults;
	return PARL_OK;
}

#ifdef DEFECT_bad_option
static const struct parl_option options[] = {{.name = "Bad Option", .summary = "none"}, {0}};
#endif

static const struct parl_command good = {
#ifdef DEFECT_small_capability
	.head = {sizeof(struct parl_capability) + 4, PARL_CAPABILITY_COMMAND, "good", "Do"},
#elif defined(DEFECT_capability_no_name)
	.head = {sizeof(good), PARL_CAPABILITY_COMMAND, NULL, "Do a good thing"},
#elif defined(DEFECT_capability_no_summary)
	.head = {sizeof(good), PARL_CAPABILITY_COMMAND, "good", ""},
#else
	.head = {sizeof(good), PARL_CAPABILITY_COMMAND, "good", "Do a good thing"},
#endif
#ifdef DEFECT_bad_option
	.options = options,
#endif
#ifdef DEFECT_no_run
	.run = 0 ? run : NULL,
#else
	.run = run,
#endif
};

static const struct parl_format goodformat = {
	.head = {sizeof(goodformat), PARL_CAPABILITY_FORMAT, "goodformat", "A good format"},
#ifdef DEFECT_code_other_extensions
	.extensions = "good better",
#else
	.extensions = "good",
#endif
#ifdef DEFECT_no_read
	.read = 0 ? read_nothing : NULL,
#else
	.read = read_nothing,
#endif
};

#ifdef DEFECT_no_report
static const struct parl_report ghost = {
	.head = {sizeof(ghost), PARL_CAPABILITY_REPORT, "ghost", "A report"}};
#endif

#ifdef DEFECT_code_offers_more
static const struct parl_command extra = {
	.head = {sizeof(extra), PARL_CAPABILITY_COMMAND, "extra", "Do more"}, .run = run};
#endif

static const struct parl_capability *const capabilities[] = {
	&good.head,
	&goodformat.head,
#ifdef DEFECT_no_report
	&ghost.head,
#elif defined(DEFECT_code_offers_more)
	&extra.head,
#endif
	NULL,
};

#ifdef DEFECT_no_descriptor
/* It must be used, lest the compiler complains. */
extern PARL_API const struct parl_capability *const *const parl_not_the_plugin;
const struct parl_capability *const *const parl_not_the_plugin = capabilities;
#elif defined(DEFECT_descriptor_function)
extern PARL_API const void *parl_plugin(void);
const void *parl_plugin(void)
{
	return capabilities;
}
#else
extern PARL_API const struct parl_plugin parl_plugin;
const struct parl_plugin parl_plugin = {
#ifdef DEFECT_small_descriptor
	.size = 16,
#elif defined(DEFECT_lying_descriptor)
	.size = sizeof(struct parl_plugin) * 2,
#else
	.size = sizeof(struct parl_plugin),
#endif
#ifdef DEFECT_code_older
	.abi = 0,
#elif defined(DEFECT_code_newer)
	.abi = PARL_PLUGIN_ABI + 1,
#else
	.abi = PARL_PLUGIN_ABI,
#endif
#ifdef DEFECT_code_no_name
	.name = NULL,
#elif defined(DEFECT_code_other_name)
	.name = "other",
#else
	.name = NAME,
#endif
#ifdef DEFECT_code_no_version
	.version = NULL,
#elif defined(DEFECT_code_other_version)
	.version = "2.0",
#else
	.version = "1.0",
#endif
	.license = "MIT",
	.summary = "A bad plugin",
#ifdef DEFECT_code_no_list
	.capabilities = 0 ? capabilities : NULL,
#else
	.capabilities = capabilities,
#endif
};
#endif
