/* A builder: what it holds, how it is laid out, and what is left out of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <parlance/builder.h>
#include <parlance/glossary.h>

#include <string.h>

#define V(text) parl_view_of(text)

struct fixture {
	struct parl_builder *builder;
	struct parl_diagnostics *faults;
	struct parl_buffer json;
	struct parl_built built;
};

static int begin(void **state)
{
	static struct fixture fixture;
	fixture = (struct fixture){.builder = parl_builder_new("terms.csv"),
		.faults = parl_diagnostics_new(),
		.json = PARL_BUFFER_EMPTY};
	*state = &fixture;
	return fixture.builder == NULL || fixture.faults == NULL;
}

static int end(void **state)
{
	struct fixture *fixture = *state;
	parl_builder_free(fixture->builder);
	parl_diagnostics_free(fixture->faults);
	parl_buffer_release(&fixture->json);
	return 0;
}

static struct parl_origin at(size_t row, const char *column)
{
	return (struct parl_origin){.row = row, .column = column};
}

static struct parl_origin inside(size_t entry, const char *place)
{
	return (struct parl_origin){.row = entry, .at = place};
}

static struct parl_node *add_pair(
	struct fixture *fixture, size_t row, const char *id, const char *first, const char *second)
{
	struct parl_node *concept_ =
		parl_builder_concept(fixture->builder, V(id), at(row, "concept"));
	parl_builder_term(fixture->builder, concept_, "third-sector", V(first), at(row, "first"));
	parl_builder_term(fixture->builder, concept_, "commissioner", V(second), at(row, "second"));
	return concept_;
}

static enum parl_status finish(struct fixture *fixture)
{
	return parl_builder_finish(
		fixture->builder, &fixture->json, &fixture->built, fixture->faults);
}

static const struct parl_diagnostic *fault(struct fixture *fixture, size_t index)
{
	assert_true(index < parl_diagnostics_count(fixture->faults));
	return parl_diagnostics_get(fixture->faults, index);
}

static void it_is_laid_out_as_by_hand(void **state)
{
	struct fixture *fixture = *state;
	struct parl_builder *builder = fixture->builder;
	struct parl_node *concept_ = add_pair(fixture, 2, "a", "one", "two \"2\"");
	struct parl_node *term =
		parl_builder_term(builder, concept_, "third-sector", V("three"), at(3, NULL));
	parl_builder_bool(builder, term, "inflect", false, at(3, NULL));
	/* Said out of order, and written in that of the guide. */
	parl_builder_text(builder, term, "status", V("admitted"), at(3, NULL));
	parl_builder_text(builder, concept_, "domain", V("d"), at(2, NULL));
	parl_builder_text(builder, parl_builder_root(builder), "id", V("g"), at(1, NULL));
	assert_int_equal(finish(fixture), PARL_OK);
	assert_string_equal(fixture->json.data,
		"{\n"
		"  \"parlance\": 1,\n"
		"  \"id\": \"g\",\n"
		"  \"concepts\": [\n"
		"    {\n"
		"      \"id\": \"a\",\n"
		"      \"domain\": \"d\",\n"
		"      \"terms\": {\n"
		"        \"third-sector\": [\"one\", {\"term\": \"three\", \"status\": "
		"\"admitted\", "
		"\"inflect\": false}],\n"
		"        \"commissioner\": [\"two \\\"2\\\"\"]\n"
		"      }\n"
		"    }\n"
		"  ]\n"
		"}\n");
	assert_int_equal(fixture->built.concepts, 1);
	assert_int_equal(fixture->built.rows, 2);
	assert_int_equal(fixture->built.left_out, 0);
}

/* 118 columns are one line, 119 are several; a comma counts. */
static void lines_have_118_columns(void **state)
{
	struct fixture *fixture = *state;
	char text[120];
	parl_builder_name(fixture->builder, V("g"));
	struct parl_node *concept_ = add_pair(fixture, 2, "a", "one", "two");
	struct parl_node *see =
		parl_builder_list(fixture->builder, concept_, "formerly", at(2, NULL));
	/* `      "formerly": ["x...x"]` is 22 columns and the text. */
	memset(text, 'x', sizeof(text));
	parl_builder_text(fixture->builder, see, NULL, (parl_view){text, 118 - 22}, at(2, NULL));
	assert_int_equal(finish(fixture), PARL_OK);
	assert_non_null(strstr(fixture->json.data, "      \"formerly\": [\"xxx"));
	parl_buffer_clear(&fixture->json);
	end(state);
	begin(state);
	parl_builder_name(fixture->builder, V("g"));
	concept_ = add_pair(fixture, 2, "a", "one", "two");
	see = parl_builder_list(fixture->builder, concept_, "formerly", at(2, NULL));
	parl_builder_text(fixture->builder, see, NULL, (parl_view){text, 119 - 22}, at(2, NULL));
	assert_int_equal(finish(fixture), PARL_OK);
	assert_non_null(strstr(fixture->json.data, "      \"formerly\": [\n        \"xxx"));
}

/* As where they are told; what cannot be a glossary at all is none. */
static void faults_need_not_be_asked_for(void **state)
{
	struct fixture *fixture = *state;
	struct parl_builder *nothing = parl_builder_new("terms.csv");
	add_pair(fixture, 2, "a", "one", "two");
	parl_builder_name(fixture->builder, V("My Terms"));
	parl_builder_text(fixture->builder, add_pair(fixture, 3, "b", "three", "four"), "action",
		V("swap"), at(3, "Action"));
	assert_int_equal(
		parl_builder_finish(fixture->builder, &fixture->json, &fixture->built, NULL),
		PARL_OK);
	assert_int_equal(fixture->built.concepts, 1);
	assert_int_equal(fixture->built.left_out, 1);
	assert_int_equal(
		parl_builder_finish(nothing, &fixture->json, &fixture->built, NULL), PARL_FAILED);
	parl_builder_free(nothing);
}

static void a_faulty_row_is_left_out_and_told(void **state)
{
	struct fixture *fixture = *state;
	parl_builder_name(fixture->builder, V("My Terms"));
	const struct parl_node *good = add_pair(fixture, 2, "a", "one", "two");
	struct parl_node *concept_ = add_pair(fixture, 3, "b", "three", "four");
	struct parl_node *action =
		parl_builder_text(fixture->builder, concept_, "action", V("swap"), at(3, "Action"));
	assert_int_equal(finish(fixture), PARL_OK);
	assert_true(parl_node_is_written(good));
	assert_false(parl_node_is_written(concept_));
	assert_false(parl_node_is_written(action));
	assert_int_equal(parl_diagnostics_count(fixture->faults), 1);
	assert_int_equal(fault(fixture, 0)->code, PARL_CODE_FIELD_WORD);
	assert_int_equal(fault(fixture, 0)->row, 3);
	assert_string_equal(fault(fixture, 0)->row_column, "Action");
	assert_string_equal(fault(fixture, 0)->file, "terms.csv");
	assert_non_null(strstr(fixture->json.data, "\"id\": \"my-terms\""));
	assert_non_null(strstr(fixture->json.data, "\"one\""));
	assert_null(strstr(fixture->json.data, "three"));
	assert_int_equal(fixture->built.left_out, 1);
}

static void what_stands_on_a_faulty_row_goes_alone(void **state)
{
	struct fixture *fixture = *state;
	parl_builder_name(fixture->builder, V("g"));
	struct parl_node *concept_ = add_pair(fixture, 2, "a", "one", "two");
	struct parl_node *see = parl_builder_list(fixture->builder, concept_, "see", at(2, "see"));
	parl_builder_text(fixture->builder, see, NULL, V("b"), at(2, "see"));
	add_pair(fixture, 3, "b", "three", "four");
	parl_builder_fault(
		fixture->builder, PARL_CODE_IMPORT_CELLS, at(3, NULL), "help", "%d more", 1);
	assert_int_equal(finish(fixture), PARL_OK);
	assert_int_equal(parl_diagnostics_count(fixture->faults), 2);
	assert_int_equal(fault(fixture, 0)->code, PARL_CODE_IMPORT_FOLLOWS);
	assert_int_equal(fault(fixture, 0)->row, 2);
	assert_int_equal(fault(fixture, 1)->code, PARL_CODE_IMPORT_CELLS);
	assert_non_null(strstr(fixture->json.data, "\"two\""));
	assert_null(strstr(fixture->json.data, "see"));
}

static void without_rows_the_concept_goes(void **state)
{
	struct fixture *fixture = *state;
	parl_builder_name(fixture->builder, V("g"));
	add_pair(fixture, 0, "a", "one", "two");
	struct parl_node *concept_ = add_pair(fixture, 0, "b", "three", "four");
	parl_builder_text(fixture->builder, concept_, "mapping", V("equal"), at(0, NULL));
	assert_int_equal(finish(fixture), PARL_OK);
	assert_non_null(strstr(fixture->json.data, "\"one\""));
	assert_null(strstr(fixture->json.data, "three"));
}

static void nothing_left_is_a_failure(void **state)
{
	struct fixture *fixture = *state;
	struct parl_node *concept_ = add_pair(fixture, 2, "a", "one", "two");
	parl_builder_text(fixture->builder, concept_, "mapping", V("equal"), at(2, NULL));
	parl_builder_name(fixture->builder, V("g"));
	assert_int_equal(finish(fixture), PARL_FAILED);
	assert_int_equal(fixture->json.size, 0);
	assert_int_equal(fault(fixture, 0)->code, PARL_CODE_IMPORT_NOTHING);
	assert_int_equal(fault(fixture, 1)->row, 2);
}

static void members_stay_as_they_are(void **state)
{
	struct fixture *fixture = *state;
	struct parl_node *root = parl_builder_root(fixture->builder);
	struct parl_node *first =
		parl_builder_text(fixture->builder, root, "title", V("x"), at(1, NULL));
	assert_ptr_equal(
		parl_builder_text(fixture->builder, root, "title", V("y"), at(2, NULL)), first);
	assert_ptr_equal(parl_builder_member(fixture->builder, root, "title"), first);
	assert_true(parl_view_equal(parl_node_text(first), V("x")));
	assert_int_equal(parl_node_origin(first).row, 1);
	assert_null(parl_builder_member(fixture->builder, root, "note"));
	assert_null(parl_builder_text(fixture->builder, NULL, "title", V("z"), at(1, NULL)));
}

/* Each of several texts has its own faults, in the order in which they were added. */
static void faults_stand_in_the_text_that_they_are_of(void **state)
{
	static const char second[] = "x\ny\n", first[] = "a\nb\nc\n";
	struct fixture *fixture = *state;
	struct parl_builder *builder = fixture->builder;

	parl_builder_add_source(builder, "first", V(first));
	parl_builder_add_source(builder, "second", V(second));
	parl_builder_name(builder, V("g"));
	add_pair(fixture, 1, "a", "one", "uno");
	parl_builder_fault(builder, PARL_CODE_IMPORT_LEFT, inside(1, second + 2), NULL, "y");
	parl_builder_fault(builder, PARL_CODE_IMPORT_LEFT, inside(2, first + 4), NULL, "c");
	assert_int_equal(finish(fixture), PARL_OK);
	assert_int_equal(parl_diagnostics_count(fixture->faults), 2);
	assert_string_equal(fault(fixture, 0)->file, "first");
	assert_int_equal(fault(fixture, 0)->line, 3);
	assert_string_equal(fault(fixture, 1)->file, "second");
	assert_int_equal(fault(fixture, 1)->line, 2);
}

/* Of a text, a row is an entry. */
static void faults_of_a_text_have_their_lines(void **state)
{
	static const char source[] = "<a>\n <one/>\n <two action=\"swap\"/>\n</a>\n";
	struct fixture *fixture = *state;
	struct parl_builder *builder = fixture->builder;
	const char *two = strstr(source, "<two");
	struct parl_node *concept_;

	assert_string_equal(parl_builder_unit(builder), "row");
	parl_builder_source(builder, V(source));
	assert_string_equal(parl_builder_unit(builder), "entry");
	parl_builder_name(builder, V("g"));
	add_pair(fixture, 1, "a", "one", "uno");
	concept_ = parl_builder_concept(builder, V("b"), inside(2, two));
	parl_builder_term(builder, concept_, "third-sector", V("two"), inside(2, two));
	parl_builder_text(builder, concept_, "action", V("swap"), inside(2, two));
	parl_builder_fault(builder, PARL_CODE_IMPORT_LEFT, at(0, NULL), NULL, "all of it");
	parl_builder_fault(builder, PARL_CODE_IMPORT_LEFT, inside(1, source), NULL, "the first");
	assert_int_equal(finish(fixture), PARL_OK);
	assert_int_equal(parl_diagnostics_count(fixture->faults), 3);
	assert_string_equal(fault(fixture, 0)->text, "all of it");
	assert_int_equal(fault(fixture, 0)->line, 0);
	assert_int_equal(fault(fixture, 1)->line, 1);
	assert_string_equal(fault(fixture, 2)->text, "\"action\" cannot be \"swap\"");
	assert_int_equal(fault(fixture, 2)->line, 3);
	assert_int_equal(fault(fixture, 2)->column, 2);
	assert_int_equal(fault(fixture, 2)->row, 0);
	assert_int_equal(fixture->built.concepts, 1);
	assert_int_equal(fixture->built.left_out, 1);
	assert_null(strstr(fixture->json.data, "two"));
	assert_string_equal(parl_builder_id(builder, V("Caf\u00e9 & Co")), "cafe-co");
	assert_string_equal(parl_builder_id(builder, V("&")), "");
}

/* By the order in which they were said; what is never true is told with what is there instead. */
static void terms_are_assigned_by_their_fields(void **state)
{
	struct fixture *fixture = *state;
	struct parl_builder *builder = fixture->builder;
	parl_builder_assign(builder, "commissioner", "customerSubset:NHS England");
	parl_builder_assign(builder, "third-sector", "lang:en");
	parl_builder_assign(builder, "welsh", "lang:cy");
	parl_builder_assign(builder, "any", "project");
	parl_builder_assign(builder, "rest", NULL);
	assert_int_equal(parl_builder_assigned(builder, "customerSubset", V("nhs england")), 0);
	assert_int_equal(parl_builder_assigned(builder, "lang", V("EN-gb")), 1);
	assert_int_equal(parl_builder_assigned(builder, "lang", V("enm")), SIZE_MAX);
	assert_int_equal(parl_builder_assigned(builder, "customerSubset", V("NHS")), SIZE_MAX);
	assert_int_equal(
		parl_builder_assigned(builder, "customerSubset", V("NHS England N")), SIZE_MAX);
	assert_int_equal(parl_builder_assigned(builder, "customer", V("NHS England")), SIZE_MAX);
	assert_int_equal(parl_builder_assigned(builder, "project", V("")), 3);
	assert_int_equal(parl_builder_assigned(builder, "note", V("x")), SIZE_MAX);
	assert_string_equal(parl_builder_assignment(builder, 3), "any");
	assert_null(parl_builder_assignment(builder, 5));
	parl_builder_name(builder, V("terms"));
	add_pair(fixture, 2, "one", "lunch club", "community meal");
	assert_int_equal(finish(fixture), PARL_OK);
	assert_int_equal(parl_diagnostics_count(fixture->faults), 2);
	assert_string_equal(fault(fixture, 0)->text,
		"no term has \"lang:cy\", so that none is given to \"welsh\" by it");
	assert_string_equal(fault(fixture, 0)->help, "the file has \"EN-gb\", \"enm\"");
	assert_string_equal(fault(fixture, 1)->text,
		"no term is left for \"rest\": of each it is said whose it is");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(it_is_laid_out_as_by_hand),
		TEST(lines_have_118_columns),
		TEST(faults_need_not_be_asked_for),
		TEST(a_faulty_row_is_left_out_and_told),
		TEST(what_stands_on_a_faulty_row_goes_alone),
		TEST(without_rows_the_concept_goes),
		TEST(nothing_left_is_a_failure),
		TEST(members_stay_as_they_are),
		TEST(faults_of_a_text_have_their_lines),
		TEST(faults_stand_in_the_text_that_they_are_of),
		TEST(terms_are_assigned_by_their_fields),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
