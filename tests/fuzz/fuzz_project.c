/*
 * Any bytes as a project file: read and judged; a good one takes a decision, after which it is
 * still good, says what was decided, and has every byte that it had. Deciding the same again
 * changes nothing. What is not so aborts.
 */
#include "../../core/project/project.h"

#include <stdlib.h>
#include <string.h>

#include "../../core/glossary/model.h"
#include "fuzz.h"

static const char glossary_text[] =
	"{\"parlance\":1,\"id\":\"w\",\"concepts\":[{\"id\":\"grantee\",\"formerly\":[\"holder\"],"
	"\"mapping\":\"exact\",\"pos\":\"noun\",\"terms\":{\"third-sector\":[\"grant holder\"],"
	"\"commissioner\":[\"grant recipient\"]}}]}";

static const struct parl_vocabulary *vocabulary(void)
{
	static struct parl_vocabulary *made;

	if (!made) {
		struct parl_glossary *glossary =
			parl_glossary_read(parl_view_of(glossary_text), "fuzz.json", NULL);

		if (!glossary || !(made = parl_vocabulary_new(&glossary, 1, NULL)))
			abort();
		parl_glossary_free(glossary);
	}
	return made;
}

static void decide(parl_view text, struct parl_buffer *result, struct parl_diagnostics *faults)
{
	const struct parl_concept *of = parl_vocabulary_concept(vocabulary(), 0);
	struct parl_project_change change = {of->terms[0], false, NULL};

	if (!parl_project_decide("parlance.json", text, vocabulary(), &change, result, faults))
		abort();
}

/* Whether PART is WHOLE with some bytes left out. */
static bool is_within(parl_view part, parl_view whole)
{
	size_t at = 0;

	for (size_t i = 0; i < whole.size && at < part.size; i++)
		at += part.data[at] == whole.data[i];
	return at == part.size;
}

static void check_written(const struct parl_project *before, struct parl_diagnostics *faults,
	struct parl_arena *arena)
{
	struct parl_project after = {.path = "parlance.json"};
	struct parl_buffer once = PARL_BUFFER_EMPTY, twice = PARL_BUFFER_EMPTY;

	decide(before->text, &once, faults);
	decide(parl_buffer_view(&once), &twice, faults);
	after.text = parl_buffer_view(&once);
	if (!parl_view_equal(after.text, parl_buffer_view(&twice)) ||
		!parl_project_read(&after, arena, faults))
		abort();
	/* What was decided before may have made room for what is decided now. */
	if (after.decisions.count == before->decisions.count + 1 &&
		!is_within(before->text, after.text))
		abort();
	if (after.decisions.count < before->decisions.count ||
		after.glossaries.count != before->glossaries.count ||
		after.protect.count != before->protect.count ||
		after.skip.count != before->skip.count || after.only.count != before->only.count ||
		after.limits.count != before->limits.count)
		abort();
	parl_buffer_release(&once);
	parl_buffer_release(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct parl_project project = {.path = "parlance.json", .text = {(const char *)data, size}};
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_arena *arena = parl_arena_new();

	if (faults && arena && parl_project_read(&project, arena, faults))
		check_written(&project, faults, arena);
	parl_diagnostics_free(faults);
	parl_arena_free(arena);
	return 0;
}
