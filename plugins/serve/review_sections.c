#include "review_sections.h"

#include "counting.h"

static bool no_memory(struct parl_job *job)
{
	return parl_diagnose_memory(parl_job_diagnostics(job), NULL) == PARL_OK;
}

bool review_sections_begin(struct review_sections *sections, struct parl_job *job)
{
	struct parl_arena *arena = parl_job_arena(job);

	*sections = (struct review_sections){.count = 0};
	sections->items = parl_sections_find(parl_job_document(job), arena, &sections->count);
	sections->open = parl_arena_array(arena, sections->count, sizeof(*sections->open));
	return (sections->items && sections->open) || no_memory(job);
}

static void write_section(
	struct parl_json *json, const struct parl_section *section, parl_view answer)
{
	parl_json_open(json, NULL, '{');
	parl_json_text(json, "title", section->title);
	if (section->block)
		parl_json_number(json, "block", (int64_t)parl_block_index(section->block));
	parl_json_open(json, "limits", '[');
	for (size_t i = 0; i < section->limit_count; i++) {
		parl_json_open(json, NULL, '{');
		counting_limit(json, &section->limits[i]);
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
	counting_lengths(json, answer);
	parl_json_close(json, '}');
}

bool review_sections_write(
	const struct review_sections *sections, struct parl_json *json, struct parl_job *job)
{
	struct parl_buffer answer = PARL_BUFFER_EMPTY;
	bool fine = true;

	parl_json_open(json, "sections", '[');
	for (size_t i = 0; fine && i < sections->count; i++) {
		parl_buffer_clear(&answer);
		fine = parl_section_text(parl_job_document(job), sections->items[i], &answer) ==
			PARL_OK;
		if (fine)
			write_section(json, sections->items[i], parl_buffer_view(&answer));
	}
	parl_json_close(json, ']');
	parl_buffer_release(&answer);
	return fine || no_memory(job);
}

/* Those that go on in the block INDEX. */
static void move_to(struct review_sections *sections, size_t index)
{
	size_t kept = 0;

	while (sections->next < sections->count &&
		sections->items[sections->next]->blocks.start <= index)
		sections->open[sections->open_count++] = sections->next++;
	for (size_t i = 0; i < sections->open_count; i++)
		if (sections->items[sections->open[i]]->blocks.end > index)
			sections->open[kept++] = sections->open[i];
	sections->open_count = kept;
}

void review_sections_of(struct review_sections *sections, struct parl_json *json,
	const struct parl_finding *finding)
{
	const struct parl_block *block = parl_finding_block(finding);

	move_to(sections, parl_block_index(block));
	parl_json_open(json, "sections", '[');
	for (size_t i = 0; i < sections->open_count; i++)
		if (parl_section_has(
			    sections->items[sections->open[i]], block, parl_finding_span(finding)))
			parl_json_number(json, NULL, (int64_t)sections->open[i]);
	parl_json_close(json, ']');
}
