/*
 * selection.c - concepts by id, former id or domain.
 *
 * What is left out is still found, so that a shorter term inside it does not come to light instead;
 * it is only not told to the command.
 */
#include "selection.h"

#include <string.h>

#include "choice.h"

struct selecting {
	const struct parl_vocabulary *vocabulary;
	struct parl_arena *arena;
	struct parl_diagnostics *faults;
	size_t count;
	bool fine;
	struct parl_selection *selection; /* takes rules; NULL: they are only known by name */
	bool *skipped;
};

/* A rule of the checker; false: NAME is none. */
static bool mark_rule(const struct selecting *selecting, parl_view name, bool skip)
{
	enum parl_issue_kind kind = parl_issue_rule(name);

	if (kind && selecting->selection && skip)
		selecting->selection->skipped_rules |= 1u << kind;
	else if (kind && selecting->selection)
		selecting->selection->only_rules |= 1u << kind;
	return kind != 0;
}

/* Sets MARKS of what NAME names: a concept by any id that it has or had, else all of a domain.
 * False: it names nothing. */
static bool mark(const struct selecting *selecting, parl_view name, bool *marks, bool value)
{
	const struct parl_concept *first = parl_vocabulary_concept(selecting->vocabulary, 0);
	const struct parl_concept *found = parl_vocabulary_find(selecting->vocabulary, name);
	bool any = found != NULL;

	if (found) {
		marks[found - first] = value;
		if (selecting->skipped)
			selecting->skipped[found - first] = value;
	}
	for (size_t i = 0; !found && i < selecting->count; i++) {
		const char *domain =
			parl_concept_domain(parl_vocabulary_concept(selecting->vocabulary, i));

		if (!domain || !parl_view_equal(parl_view_of(domain), name))
			continue;
		marks[i] = value;
		if (selecting->skipped)
			selecting->skipped[i] = value;
		any = true;
	}
	return any;
}

/* "a|b": every domain once, and every id, for a help. */
static const char *list_names(const struct selecting *selecting)
{
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	const char *last = "";
	const char *copy;

	for (size_t i = 0; i < selecting->count; i++) {
		const struct parl_concept *of = parl_vocabulary_concept(selecting->vocabulary, i);
		const char *domain = parl_concept_domain(of);

		if (domain && strcmp(domain, last) != 0)
			parl_buffer_print(&list, "%s|", domain);
		last = domain ? domain : last;
		parl_buffer_print(&list, "%s|", parl_concept_id(of));
	}
	copy = list.failed || list.size == 0
		? NULL
		: parl_arena_copy(selecting->arena, (parl_view){list.data, list.size - 1}).data;
	parl_buffer_release(&list);
	return copy;
}

static void mark_given(struct selecting *selecting, const struct parl_settings *settings,
	const char *option, bool *marks, bool value)
{
	size_t count = parl_setting_count(settings, option);

	for (size_t i = 0; i < count; i++) {
		const char *name = parl_setting_at(settings, option, i);

		if (mark(selecting, parl_view_of(name), marks, value) ||
			(settings->command->events & PARL_EVENT_ISSUE &&
				mark_rule(selecting, parl_view_of(name), value)))
			continue;
		parl_diagnose_choice(selecting->faults, PARL_CODE_NO_CONCEPT, name,
			list_names(selecting),
			"--%s: no glossary in use has a concept or domain '%s'", option, name);
		selecting->fine = false;
	}
}

void parl_selection_unknown(const struct parl_project *project,
	const struct parl_vocabulary *vocabulary, parl_view name, parl_span place, const char *what,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const struct selecting selecting = {vocabulary, arena, faults,
		parl_vocabulary_concept_count(vocabulary), true, NULL, NULL};
	const char *names = list_names(&selecting);
	parl_view near = names ? parl_choice_nearest(name, names) : (parl_view){NULL, 0};

	parl_diagnose_at(faults, PARL_CODE_PROJECT_NAME, project->path, project->text, place,
		near.data ? parl_arena_print(
				    arena, "did you mean \"%.*s\"?", (int)near.size, near.data)
			  : "compare the spelling with parlance lookup, which shows ids and "
			    "domains, or delete it",
		"\"%s\" is %s of the glossaries in use", name.data, what);
}

static void mark_said(struct selecting *selecting, const struct parl_project *project,
	const struct parl_said_texts *said, bool *marks, bool value)
{
	for (size_t i = 0; i < said->count; i++)
		if (!mark(selecting, said->items[i], marks, value) &&
			!mark_rule(selecting, said->items[i], value))
			parl_selection_unknown(project, selecting->vocabulary, said->items[i],
				said->places[i], "no concept and no domain", selecting->arena,
				selecting->faults);
}

bool parl_selection_judge(const struct parl_project *project,
	const struct parl_vocabulary *vocabulary, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	struct selecting selecting = {vocabulary, arena, faults,
		parl_vocabulary_concept_count(vocabulary), true, NULL, NULL};
	bool *marks = parl_arena_array(arena, selecting.count, sizeof(*marks));

	if (!marks || !parl_vocabulary_complete(vocabulary))
		return parl_diagnose_memory(faults, project->path) == PARL_OK;
	mark_said(&selecting, project, &project->skip, marks, true);
	mark_said(&selecting, project, &project->only, marks, true);
	return true;
}

/* The command line wins: its --only stands for the project's, and it takes back what that skips. */
bool parl_selection_make(struct parl_selection *selection, const struct parl_settings *settings,
	const struct parl_vocabulary *vocabulary, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	const struct parl_project *project = settings->project;
	size_t skip = parl_setting_count(settings, "skip");
	size_t only = parl_setting_count(settings, "only");
	bool said_only = project && project->only.count > 0;
	struct selecting selecting = {vocabulary, arena, faults,
		parl_vocabulary_concept_count(vocabulary), true, NULL, NULL};
	bool *marks;

	*selection = (struct parl_selection){.vocabulary = vocabulary};
	if (!skip && !only && !said_only && !(project && project->skip.count > 0))
		return true;
	marks = parl_arena_array(arena, selecting.count, sizeof(*marks));
	selecting.skipped = parl_arena_array(arena, selecting.count, sizeof(*marks));
	selecting.selection = selection;
	if (!marks || !selecting.skipped || !parl_vocabulary_complete(vocabulary))
		return parl_diagnose_memory(faults, NULL) == PARL_OK;
	selection->only = only || said_only;
	memset(marks, selection->only, selecting.count);
	if (said_only && !only)
		mark_said(&selecting, project, &project->only, marks, false);
	if (project)
		mark_said(&selecting, project, &project->skip, marks, true);
	mark_given(&selecting, settings, "only", marks, false);
	mark_given(&selecting, settings, "skip", marks, true);
	selection->left_out = marks;
	selection->skipped = selecting.skipped;
	return selecting.fine;
}

bool parl_selection_takes(
	const struct parl_selection *selection, const struct parl_finding *finding)
{
	const struct parl_concept *first;
	bool takes = !selection->left_out;

	if (takes)
		return true;
	first = parl_vocabulary_concept(selection->vocabulary, 0);
	for (size_t i = 0; !takes && i < parl_finding_sense_count(finding); i++)
		takes = !selection->left_out[parl_term_concept(parl_finding_sense(finding, i)) -
			first];
	return takes;
}

bool parl_selection_concerns(const struct parl_selection *selection, enum parl_issue_kind kind,
	const struct parl_concept *concept_)
{
	const struct parl_concept *first;
	size_t index;

	if (!selection->left_out)
		return true;
	if (selection->skipped_rules & 1u << kind)
		return false;
	if (!concept_)
		return !selection->only || selection->only_rules & 1u << kind;
	first = parl_vocabulary_concept(selection->vocabulary, 0);
	index = (size_t)(concept_ - first);
	return !selection->left_out[index] ||
		(selection->only_rules & 1u << kind && !selection->skipped[index]);
}
