/* pairs.c - an importer for parlance: a text of lines such as "lunch club = community meal". */
#include <parlance/plugin.h>
#include <string.h>

/* Several words on the left for one on the right are terms of one concept. A pair in a list is a
 * suggestion, "close": that a word may be swapped unread is for a person to say. */
static void add_pair(
	struct parl_builder *builder, parl_view ours, parl_view theirs, struct parl_origin origin)
{
	parl_view id = parl_view_of(parl_builder_id(builder, theirs));
	struct parl_node *concept_ = parl_builder_concept(builder, id, origin);
	bool known = parl_builder_member(builder, concept_, "terms") != NULL;

	parl_builder_text(builder, concept_, "mapping", parl_view_of("close"), origin);
	parl_builder_term(builder, concept_, "third-sector", ours, origin);
	if (!known)
		parl_builder_term(builder, concept_, "commissioner", theirs, origin);
}

/* Views into the file; without the blanks at their ends they are copies in the builder's arena. */
static void read_line(struct parl_builder *builder, parl_view line, struct parl_origin origin)
{
	const char *equals = memchr(line.data, '=', line.size);
	size_t size = equals ? (size_t)(equals - line.data) : line.size;
	struct parl_arena *arena = parl_builder_arena(builder);
	parl_view ours = parl_text_line((parl_view){line.data, size}, arena);
	parl_view theirs = {"", 0};

	if (equals)
		theirs = parl_text_line((parl_view){equals + 1, line.size - size - 1}, arena);
	if (ours.size > 0 && theirs.size > 0)
		add_pair(builder, ours, theirs, origin);
	else if (line.size > 0 && line.data[0] != '#' && (equals || ours.size > 0))
		parl_builder_fault(builder, PARL_CODE_PLUGIN_OWN_ERROR, origin,
			"write both words with = between, or # before a remark",
			"this line is no pair of words");
}

static enum parl_status read_pairs(parl_view bytes, struct parl_builder *builder)
{
	struct parl_origin origin = {0};
	parl_view line;

	parl_builder_source(builder, bytes);
	for (size_t at = 0; parl_view_line(bytes, &at, &line);) {
		origin.row++;
		origin.at = line.data;
		read_line(builder, line, origin);
	}
	return PARL_OK;
}

static const struct parl_importer importer = {.head = {sizeof(importer), PARL_CAPABILITY_IMPORTER,
						      "pairs", "Pairs of words, line by line"},
	.extensions = "pairs",
	.read = read_pairs};
static const struct parl_capability *const capabilities[] = {&importer.head, NULL};
PARL_PLUGIN("pairs", "1.0", "MIT", "Pairs of words as a glossary",
	"importer pairs pairs Pairs of words, line by line\n", capabilities);
