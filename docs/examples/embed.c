/* Translates each of its arguments: the first says where the plugins are, the second the glossary. */
#include <stdio.h>

#include <parlance/session.h>

static bool tell(void *state, const struct parl_event *event)
{
	(void)state;
	printf("  %s: %s\n", parl_concept_id(parl_term_concept(parl_finding_term(event->finding))),
		parl_finding_reason(event->finding));
	return true;
}

int main(int argc, char **argv)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_host *host = parl_host_new();
	struct parl_setting settings[] = {{"glossary", argc > 2 ? argv[2] : "uk-base"}};
	struct parl_request request = {.size = sizeof(request), .command = "translate",
		.settings = settings, .setting_count = 1};
	struct parl_session *session = NULL;

	if (faults && host && argc > 2 && parl_host_scan(host, argv[1], faults) == PARL_OK)
		session = parl_session_open(host, &request, NULL, faults);
	for (int i = 3; session && i < argc; i++) {
		struct parl_buffer document = PARL_BUFFER_EMPTY;
		struct parl_text text = {.size = sizeof(text), .bytes = parl_view_of(argv[i]),
			.take = tell, .events = PARL_EVENT_FINDING, .document = &document};

		if (parl_session_perform(session, &text, faults) == PARL_OK)
			printf("%s\n", parl_buffer_view(&document).data);
		parl_buffer_release(&document);
	}
	if (faults)
		parl_run_show(faults, PARL_SEVERITY_WARNING);
	parl_session_free(session);
	parl_host_free(host);
	parl_diagnostics_free(faults);
	return session ? 0 : 2;
}
