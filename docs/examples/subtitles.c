/* subtitles.c - a format for parlance: SubRip subtitles (.srt), to be read and rewritten. */
#include <parlance/plugin.h>
#include <string.h>

/* The text of one line: <i> opens and </i> closes emphasis, which an edit keeps. */
static void add_line(struct parl_block *cue, parl_view file, parl_span line)
{
	for (size_t at = line.start, next; at < line.end; at = next) {
		bool tag = file.data[at] == '<';
		const char *end = memchr(file.data + at, tag ? '>' : '<', line.end - at);

		next = end ? (size_t)(end - file.data) + tag : line.end;
		if (!tag || !end)
			parl_block_add_source(cue, PARL_SEGMENT_VERBATIM, (parl_span){at, next});
		else if (file.data[at + 1] == '/')
			parl_block_add_mark(cue, PARL_SEGMENT_CLOSE, (parl_span){at, next});
		else
			parl_block_add_mark(cue, PARL_SEGMENT_OPEN, (parl_span){at, next});
	}
}

static bool has_arrow(parl_view line)
{
	const char *tip = memchr(line.data, '>', line.size);

	return tip && tip - line.data > 2 && tip[-1] == '-' && tip[-2] == '-';
}

/* A cue is a number, a line of times with an arrow, and lines of text, up to an empty line. */
static enum parl_status read_document(
	struct parl_document *document, const char *path, struct parl_diagnostics *faults)
{
	parl_view file = parl_document_source(document), line;
	struct parl_block *cue = NULL;
	size_t cues = 0;

	for (size_t at = 0, start = 0; parl_view_line(file, &at, &line); start = at) {
		if (line.size == 0 || line.data[0] == '\r')
			cue = NULL;
		else if (cue)
			add_line(cue, file, (parl_span){start, at});
		else if (has_arrow(line) && ++cues)
			cue = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	}
	if (parl_document_failed(document))
		return parl_diagnose_memory(faults, path);
	if (cues > 0)
		return PARL_OK;
	parl_diagnose(faults, PARL_CODE_PLUGIN_OWN_ERROR, path,
		"a cue has a line such as 00:00:01,000 --> 00:00:04,000", "it has no subtitles");
	return PARL_FAILED;
}

static const struct parl_format format = {
	.head = {sizeof(format), PARL_CAPABILITY_FORMAT, "subtitles", "SubRip subtitles"},
	.extensions = "srt",
	.read = read_document};
static const struct parl_capability *const capabilities[] = {&format.head, NULL};
PARL_PLUGIN("subtitles", "1.0", "MIT", "Subtitles as documents",
	"format subtitles srt SubRip subtitles\n", capabilities);
