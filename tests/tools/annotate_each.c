/*
 * annotate_each.c - annotates many texts in one process, as an embedder would, each by itself.
 *
 *   annotate_each PLUGINS REPORT [KEY=VALUE]... <FRAMES >FRAMES
 *
 * A frame in is "GLOSSARY SIZE\n" and the bytes of a text; one out is "SIZE\n" and the annotated
 * text. REPORT is the name of a report, or "page": then the text is a web page, and gets notes in
 * place.
 */
#include <parlance/session.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_SETTINGS 8

static struct parl_host *host;
static const char *report_name;
static struct parl_setting settings[MOST_SETTINGS];
static size_t setting_count;

static void fail(const char *why, struct parl_diagnostics *faults)
{
	fprintf(stderr, "annotate_each: %s\n", why);
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++)
		fprintf(stderr, "%s\n", parl_diagnostics_get(faults, i)->text);
	exit(2);
}

static void read_settings(int argc, char **argv)
{
	for (int i = 3; i < argc && setting_count < MOST_SETTINGS - 2; i++) {
		char *value = strchr(argv[i], '=');

		if (value)
			*value++ = '\0';
		settings[setting_count++] = (struct parl_setting){argv[i], value ? value : ""};
	}
}

static struct parl_session *open_with(const char *glossary, struct parl_diagnostics *faults)
{
	struct parl_setting all[MOST_SETTINGS + 2];
	struct parl_request request = {.size = sizeof(request),
		.command = "annotate",
		.settings = all,
		.setting_count = setting_count + 2};
	struct parl_session *session;

	memcpy(all, settings, sizeof(settings));
	all[setting_count] = (struct parl_setting){"glossary", glossary};
	all[setting_count + 1] = (struct parl_setting){"no-profile", ""};
	session = parl_session_open(host, &request, NULL, faults);
	if (!session)
		fail(glossary, faults);
	return session;
}

static void annotate(struct parl_session *session, parl_view bytes, struct parl_diagnostics *faults)
{
	bool page = strcmp(report_name, "page") == 0;
	struct parl_buffer result = PARL_BUFFER_EMPTY, document = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&result);
	struct parl_text text = {.size = sizeof(text), .bytes = bytes, .output = output};

	if (page) {
		text.format = "html";
		text.document = &document;
	} else {
		text.report = parl_host_report(host, report_name, faults);
		if (!text.report)
			fail(report_name, faults);
	}
	if (parl_session_perform(session, &text, faults) == PARL_FAILED)
		fail("a text could not be annotated", faults);
	parl_output_free(output);
	if (page) {
		parl_buffer_release(&result);
		result = document;
	}
	printf("%zu\n", result.size);
	if (result.size > 0)
		fwrite(result.data, 1, result.size, stdout);
	parl_buffer_release(&result);
}

static char *read_bytes(size_t size)
{
	char *bytes = malloc(size + 1);

	if (!bytes || fread(bytes, 1, size, stdin) != size)
		fail("a frame is cut short", NULL);
	return bytes;
}

int main(int argc, char **argv)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_session *session = NULL;
	char glossary[1024], last[1024] = "";
	size_t size;

	host = parl_host_new();
	if (argc < 3 || parl_host_scan(host, argv[1], faults) == PARL_FAILED)
		fail("type: annotate_each PLUGINS REPORT [KEY=VALUE]...", faults);
	report_name = argv[2];
	read_settings(argc, argv);
	while (scanf("%1023s %zu", glossary, &size) == 2 && getchar() == '\n') {
		char *bytes = read_bytes(size);

		if (strcmp(glossary, last) != 0) {
			parl_session_free(session);
			session = open_with(glossary, faults);
			memcpy(last, glossary, sizeof(last));
		}
		parl_diagnostics_clear(faults);
		annotate(session, (parl_view){bytes, size}, faults);
		free(bytes);
	}
	parl_session_free(session);
	parl_host_free(host);
	parl_diagnostics_free(faults);
	return 0;
}
