/*
 * test_check.c - checking a document in memory: acronyms by hand, comments on hostile lines, what
 * an embedder can decide, and memory that runs out.
 */
#include "failing.h"
#include "glossaries.h"

#include <parlance/acronym.h>
#include <parlance/check.h>

static const char glossary_text[] =
	"{\"parlance\": 1, \"id\": \"t\", \"title\": \"t\", \"version\": \"1\", \"language\": \"en-GB\","
	"\"licence\": \"MIT\", \"layer\": \"base\","
	"\"registers\": {\"third-sector\": \"a\", \"commissioner\": \"b\"}, \"concepts\": ["
	"{\"id\": \"grantee\", \"domain\": \"finance\", \"pos\": \"noun\", \"mapping\": \"exact\","
	"\"definition\": \"d.\", \"reason\": \"r.\", \"terms\": {\"third-sector\": [\"grantee\"],"
	"\"commissioner\": [\"grant recipient\"]}},"
	"{\"id\": \"sroi\", \"domain\": \"finance\", \"pos\": \"noun\", \"mapping\": \"related\","
	"\"definition\": \"d.\", \"terms\": {\"commissioner\": [\"social return on investment\","
	"{\"term\": \"SROI\", \"case\": \"exact\"}]}},"
	"{\"id\": \"guest\", \"domain\": \"people\", \"pos\": \"noun\", \"mapping\": \"related\","
	"\"definition\": \"d.\", \"reason\": \"r.\", \"terms\": {\"third-sector\": [\"guest\"],"
	"\"commissioner\": [\"visitor\"]}}]}";

/* TEXT as one paragraph; comments are what stands between "<!--" and "-->". */
static struct parl_document *document_of(const char *text)
{
	struct parl_document *document = parl_document_new(parl_view_of(text), "en-GB");
	struct parl_block *block;
	size_t done = 0;

	if (!document)
		return NULL;
	block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	for (const char *at = text; block && (at = strstr(at, "<!--")); at++) {
		const char *end = strstr(at, "-->");
		parl_span place = {(size_t)(at - text), (size_t)(end + 3 - text)};

		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){done, place.start});
		parl_block_add_mark(block, PARL_SEGMENT_ANCHOR, place);
		parl_document_add_comment(
			document, (parl_view){at + 4, (size_t)(end - at - 4)}, place);
		done = place.end;
	}
	if (block)
		parl_block_add_source(
			block, PARL_SEGMENT_VERBATIM, (parl_span){done, strlen(text)});
	if (block && !parl_document_failed(document))
		return document;
	parl_document_free(document);
	return NULL;
}

static struct parl_check *check_of(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, struct parl_check_options options)
{
	options.size = sizeof(options);
	options.from = 0;
	options.to = 1;
	return parl_check_new(vocabulary, document, &options);
}

/* The rules of what is found in TEXT, each with a blank behind it. */
static void expect(const char *text, struct parl_check_options options, const char *rules)
{
	struct parl_vocabulary *vocabulary = vocabulary_of(glossary_text);
	struct parl_document *document = document_of(text);
	struct parl_check *check = check_of(vocabulary, document, options);
	struct parl_buffer found = PARL_BUFFER_EMPTY;

	assert_non_null(check);
	for (size_t i = 0; i < parl_check_count(check); i++)
		parl_buffer_print(&found, "%s ", parl_check_issue(check, i)->rule);
	assert_string_equal(found.size ? found.data : "", rules);
	parl_buffer_release(&found);
	parl_check_free(check);
	parl_document_free(document);
	parl_vocabulary_free(vocabulary);
}

static const struct parl_finding *decline(void *data, struct parl_bridge *bridge,
	const struct parl_finding *finding, enum parl_issue_state *state)
{
	(void)data;
	(void)bridge;
	*state = PARL_ISSUE_DECLINED;
	return finding;
}

static const struct parl_finding *drop(void *data, struct parl_bridge *bridge,
	const struct parl_finding *finding, enum parl_issue_state *state)
{
	(void)data;
	(void)bridge;
	(void)finding;
	(void)state;
	return NULL;
}

static bool about_no_acronyms(
	void *data, enum parl_issue_kind kind, const struct parl_concept *concept_)
{
	(void)data;
	(void)concept_;
	return kind != PARL_ISSUE_ACRONYM_UNEXPANDED;
}

static void an_embedder_decides(void **state)
{
	const struct parl_check_options plain = {.size = 0};
	static const char text[] = "The grantee has an SROI.";

	(void)state;
	expect(text, plain, "t/grantee acronym-unexpanded ");
	expect(text, (struct parl_check_options){.concerns = about_no_acronyms}, "t/grantee ");
	expect(text, (struct parl_check_options){.settle = decline}, "acronym-unexpanded ");
	expect(text, (struct parl_check_options){.settle = decline, .hushed = true},
		"t/grantee acronym-unexpanded ");
	expect(text, (struct parl_check_options){.settle = drop}, "acronym-unexpanded ");
	expect("A guest met the grantee.", plain, "t/grantee ");
	expect("A guest met the grantee.", (struct parl_check_options){.explained = true},
		"t/guest t/grantee ");
	expect("<!-- parlance-disable guest -->A guest met the grantee.",
		(struct parl_check_options){.explained = true}, "t/grantee ");
	expect("<!-- parlance-disable -->The grantee has an SROI.", plain, "");
	expect("<!-- parlance-disable -->The grantee has an SROI.",
		(struct parl_check_options){.hushed = true}, "t/grantee acronym-unexpanded ");
}

/* Those of TEXT: "SROI" where it is used, "(SROI)" where it is introduced, "SROI=words". */
static void expect_acronyms(const char *text, const char *wanted)
{
	struct parl_buffer found = PARL_BUFFER_EMPTY;
	struct parl_acronym acronym;

	for (size_t at = 0; parl_acronym_next(parl_view_of(text), &at, &acronym);) {
		int size = (int)(acronym.span.end - acronym.span.start);
		int words = (int)(acronym.expanded.end - acronym.expanded.start);

		parl_buffer_print(&found, acronym.bracketed ? "(%.*s)" : "%.*s", size,
			text + acronym.span.start);
		if (words > 0)
			parl_buffer_print(&found, "=%.*s", words, text + acronym.expanded.start);
		parl_buffer_print(&found, acronym.used ? "! " : " ");
	}
	assert_string_equal(found.size ? found.data : "", wanted);
	parl_buffer_release(&found);
}

static void acronyms_in_their_place(void **state)
{
	(void)state;
	expect_acronyms("", "");
	expect_acronyms("the SROI of it", "SROI! ");
	expect_acronyms("The KPIs, KPI's and KPI.", "KPI! KPI! KPI! ");
	expect_acronyms("a key performance indicator (KPI) is", "(KPI)=key performance indicator ");
	expect_acronyms("key performance indicators (KPIs)", "(KPI)=key performance indicators ");
	expect_acronyms(
		"key performance indicators (\"KPIs\")", "(KPI)=key performance indicators ");
	expect_acronyms("Key Performance Indicator (the \xE2\x80\x9CKPI\xE2\x80\x9D)",
		"(KPI)=Key Performance Indicator ");
	expect_acronyms("KPI (key performance indicator)", "KPI=key performance indicator ");
	expect_acronyms("KPI - key performance indicator, and", "KPI=key performance indicator ");
	expect_acronyms("KPI: key performance", "KPI! ");
	expect_acronyms("the Department of Health (DoH)", "(DoH)=Department of Health ");
	expect_acronyms("the Department of Health (DH)", "(DH)=Department of Health ");
	expect_acronyms("targeted recruitment and training (TR&T)",
		"(TR&T)=targeted recruitment and training ");
	expect_acronyms("small and medium-sized enterprise (SME)",
		"(SME)=small and medium-sized enterprise ");
	expect_acronyms("what society gets (SROI)", "(SROI) ");
	expect_acronyms("Ends here. Key performance (KP)", "(KP)=Key performance ");
	expect_acronyms("Key. Performance (KP)", "(KP) ");
	/* names, references, addresses, capitals */
	expect_acronyms("Leeds CIC and the CIC Regulator, PAS 2060", "CIC CIC PAS ");
	expect_acronyms("ITT-7, x@SROI.org/KPI, #SROI, KPI_2", "");
	expect_acronyms("McDonald iPhone A B2 Leeds", "");
	expect_acronyms("d\xC5\xB5rSROI SROI\xC5\xB5", "");
}

/* FNV-1a over SIZE bytes, as docs/checking.md says. */
static uint64_t fnv(uint64_t hash, const char *bytes, size_t size)
{
	for (size_t i = 0; i < size; i++)
		hash = (hash ^ (unsigned char)bytes[i]) * UINT64_C(1099511628211);
	return hash;
}

/* That of "grantee" in SENTENCE, of which NUMBER stand before it. */
static void expect_fingerprint(struct parl_issue *issue, const char *sentence, size_t number)
{
	static const char rule[] = "t/grantee", words[] = "grantee";
	uint64_t hash = fnv(UINT64_C(14695981039346656037), rule, sizeof(rule));
	char wanted[17];

	assert_non_null(issue);
	assert_string_equal(issue->rule, rule);
	hash = fnv(fnv(hash, words, sizeof(words)), sentence, strlen(sentence) + 1);
	for (; number > 0; number /= 256)
		hash = fnv(hash, &(char){(char)(number % 256)}, 1);
	snprintf(wanted, sizeof(wanted), "%016llx", (unsigned long long)hash);
	assert_string_equal(issue->fingerprint, wanted);
}

/* Sentences that stand once, and one that stands so often that its number takes two bytes. */
static void fingerprints_of_what_is_alike(void **state)
{
	enum { COUNT = 600 };
	struct parl_vocabulary *vocabulary = vocabulary_of(glossary_text);
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct parl_document *document;
	struct parl_check *check;
	char once[64];

	(void)state;
	for (int i = 0; i < COUNT; i++)
		parl_buffer_print(&text, "The grantee  came. Then grantee %d left. ", i);
	document = document_of(text.data);
	check = check_of(vocabulary, document, (struct parl_check_options){.size = 0});
	assert_non_null(check);
	assert_int_equal(parl_check_count(check), 2 * COUNT);
	for (size_t i = 0; i < COUNT; i++) {
		snprintf(once, sizeof(once), "Then grantee %zu left.", i);
		expect_fingerprint(parl_check_issue(check, 2 * i), "The grantee came.", i);
		expect_fingerprint(parl_check_issue(check, 2 * i + 1), once, 0);
	}
	parl_check_free(check);
	parl_document_free(document);
	parl_vocabulary_free(vocabulary);
	parl_buffer_release(&text);
}

/* Any number of comments on one line, and names that nobody knows. */
static void hostile_comments(void **state)
{
	enum { COUNT = 20000 };
	struct parl_vocabulary *vocabulary = vocabulary_of(glossary_text);
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct parl_document *document;
	struct parl_check *check;

	(void)state;
	for (int i = 0; i < COUNT; i++)
		parl_buffer_print(&text,
			"<!-- parlance-disable-%s grantee --> A grantee. <!-- parlance-disable n%d -->",
			i % 2 ? "line" : "next-line", i);
	document = document_of(text.data);
	check = check_of(vocabulary, document, (struct parl_check_options){.size = 0});
	assert_non_null(check);
	/* the names, and what disables the next line, which does not come */
	assert_int_equal(parl_check_count(check), COUNT + COUNT / 2 + COUNT / 2 - 1);
	parl_check_free(check);
	parl_document_free(document);
	parl_buffer_release(&text);
	parl_vocabulary_free(vocabulary);
}

static void memory_runs_out(void **state)
{
	static const char text[] =
		"The grantee has an SROI, and the NVF. <!-- parlance-disable grantie -->"
		"A Northcote Voluntary Fund (NVF) is one. <!-- parlance-disable-line t/sroi -->";
	struct parl_vocabulary *vocabulary = vocabulary_of(glossary_text);
	bool done = false;

	(void)state;
	for (long n = 0; !done; n++) {
		struct parl_document *document;
		struct parl_check *check = NULL;

		allocations_left = n;
		document = document_of(text);
		if (document)
			check = check_of(
				vocabulary, document, (struct parl_check_options){.hushed = true});
		done = allocations_left >= 0;
		allocations_left = -1;
		/* a look-up without memory finds nothing: one note less, and no fault */
		if (check)

			assert_in_range(parl_check_count(check), done ? 4 : 3, 4);
		else
			assert_false(done);
		parl_check_free(check);
		parl_document_free(document);
	}
	parl_vocabulary_free(vocabulary);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_embedder_decides),
		cmocka_unit_test(acronyms_in_their_place),
		cmocka_unit_test(fingerprints_of_what_is_alike),
		cmocka_unit_test(hostile_comments),
		cmocka_unit_test(memory_runs_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
