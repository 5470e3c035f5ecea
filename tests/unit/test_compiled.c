/*
 * test_compiled.c - vocabularies that lie in a file: they say what those of JSON say, and a file
 * that is cut, damaged, of another version or made to harm is refused, or does no harm.
 */
#include "glossaries.h"

#include <pthread.h>
#include <unistd.h>

#include "../fuzz/compiled.h"
#include "base/file.h"
#include "base/sum.h"
#include "json/field.h"

static struct parl_buffer image_of(const struct parl_vocabulary *vocabulary)
{
	struct parl_buffer image = PARL_BUFFER_EMPTY;
	assert_true(parl_vocabulary_compile(vocabulary, &image));
	return image;
}

static struct parl_vocabulary *loaded(const struct parl_buffer *image)
{
	enum parl_compiled_fault fault;
	struct parl_vocabulary *vocabulary = compiled_load(image->data, image->size, &fault);
	assert_int_equal(fault, PARL_COMPILED_GOOD);
	assert_non_null(vocabulary);
	return vocabulary;
}

/* --- the same in both */

static void same_text(const char *one, const char *other)
{
	assert_true((one == NULL) == (other == NULL));
	if (one != NULL)
		assert_string_equal(one, other);
}

static void same_view(parl_view one, parl_view other)
{
	assert_true((one.data == NULL) == (other.data == NULL));
	assert_true(parl_view_equal(one, other));
	if (other.data != NULL)
		assert_int_equal(other.data[other.size], '\0');
}

static void same_said(const struct parl_fields *fields,
	size_t (*said)(const void *of, const char *field, parl_view *found, size_t limit),
	const void *one, const void *other)
{
	for (size_t i = 0; i < fields->count; i++) {
		parl_view a[64], b[64];
		size_t count = said(one, fields->items[i].name, a, 64);
		assert_int_equal(count, said(other, fields->items[i].name, b, 64));
		for (size_t k = 0; k < count && k < 64; k++)
			same_view(a[k], b[k]);
	}
}

static size_t term_said(const void *of, const char *field, parl_view *found, size_t limit)
{
	return parl_term_said(of, field, found, limit);
}

static size_t concept_said(const void *of, const char *field, parl_view *found, size_t limit)
{
	return parl_concept_said(of, field, found, limit);
}

static size_t glossary_said(const void *of, const char *field, parl_view *found, size_t limit)
{
	return parl_glossary_said(of, field, found, limit);
}

static void same_texts(const struct parl_texts *one, const struct parl_texts *other)
{
	assert_int_equal(one->count, other->count);
	for (size_t i = 0; i < one->count; i++)
		same_view(one->items[i], other->items[i]);
}

/* What follows from what is said. */
static void same_term(const struct parl_term *one, const struct parl_term *other)
{
	same_said(&parl_fields_term, term_said, one, other);
	same_view(one->text, other->text);
	same_text(one->language, other->language);
	same_text(one->glossary->id.data, other->glossary->id.data);
	assert_string_equal(one->of->id, other->of->id);
	assert_int_equal(one->register_number, other->register_number);
	assert_int_equal(one->status, other->status);
	assert_int_equal(one->action, other->action);
	assert_int_equal(one->mapping, other->mapping);
	assert_int_equal(one->pos, other->pos);
	assert_int_equal(one->pattern_flags, other->pattern_flags);
	same_texts(&one->forms, &other->forms);
	same_texts(&one->conditions.not_in, &other->conditions.not_in);
	same_texts(&one->conditions.near, &other->conditions.near);
	assert_int_equal(one->conditions.found, other->conditions.found);
	assert_int_equal(one->conditions.otherwise, other->conditions.otherwise);
	assert_int_equal(one->use_count, other->use_count);
	for (size_t i = 0; i < one->use_count; i++)
		same_view(one->use[i]->text, other->use[i]->text);
}

static void same_concept(const struct parl_concept *one, const struct parl_concept *other)
{
	same_said(&parl_fields_concept, concept_said, one, other);
	same_text(one->id, other->id);
	same_text(one->overrides, other->overrides);
	same_text(one->glossary->id.data, other->glossary->id.data);
	assert_int_equal(one->mapping, other->mapping);
	assert_int_equal(one->action, other->action);
	assert_int_equal(one->source_count, other->source_count);
	for (size_t i = 0; i < one->source_count; i++) {
		same_text(one->sources[i]->key, other->sources[i]->key);
		same_text(one->sources[i]->title, other->sources[i]->title);
		same_text(one->sources[i]->url, other->sources[i]->url);
	}
	assert_int_equal(one->example_count, other->example_count);
	for (size_t i = 0; i < one->example_count; i++) {
		same_view(one->examples[i].text, other->examples[i].text);
		same_view(one->examples[i].becomes, other->examples[i].becomes);
	}
	assert_int_equal(one->term_count, other->term_count);
	for (size_t i = 0; i < one->term_count; i++)
		same_term(one->terms[i], other->terms[i]);
}

static void same_glossaries(const struct parl_vocabulary *one, const struct parl_vocabulary *other)
{
	assert_int_equal(one->glossary_count, other->glossary_count);
	for (size_t i = 0; i < one->glossary_count; i++) {
		const struct parl_glossary *a = one->glossaries[i], *b = other->glossaries[i];
		same_said(&parl_fields_header, glossary_said, a, b);
		assert_int_equal(a->sum, b->sum);
		assert_int_equal(parl_glossary_layer(a), parl_glossary_layer(b));
		assert_int_equal(a->deduced, b->deduced);
		assert_int_equal(a->source_count, b->source_count);
		assert_int_equal(a->register_count, b->register_count);
		for (size_t k = 0; k < a->register_count; k++) {
			same_text(a->registers[k].name, b->registers[k].name);
			same_text(a->registers[k].title, b->registers[k].title);
		}
	}
	assert_int_equal(one->register_count, other->register_count);
	for (size_t i = 0; i < one->register_count; i++)
		same_text(one->registers[i], other->registers[i]);
}

static void same_overrides(const struct parl_vocabulary *one, const struct parl_vocabulary *other)
{
	assert_int_equal(one->override_count, other->override_count);
	for (size_t i = 0; i < one->override_count; i++) {
		const struct parl_override *a = &one->overrides[i], *b = &other->overrides[i];
		assert_int_equal(a->kind, b->kind);
		same_text(a->by->id.data, b->by->id.data);
		same_text(a->of->id.data, b->of->id.data);
		same_text(a->concept_id, b->concept_id);
		same_view(a->term, b->term);
		assert_int_equal(a->register_number, b->register_number);
		assert_int_equal(a->field_count, b->field_count);
		for (size_t k = 0; k < a->field_count; k++) {
			same_text(a->fields[k].name, b->fields[k].name);
			same_view(a->fields[k].before, b->fields[k].before);
			same_view(a->fields[k].after, b->fields[k].after);
		}
	}
}

static void same_names(const struct parl_vocabulary *one, const struct parl_vocabulary *other)
{
	for (size_t i = 0; i < one->ids.count; i++) {
		parl_view name = one->ids.entries[i].key;
		same_text(
			parl_vocabulary_find(one, name)->id, parl_vocabulary_find(other, name)->id);
	}
	assert_null(parl_vocabulary_find(other, parl_view_of("no-such-concept")));
	assert_null(parl_vocabulary_find(other, parl_view_of("")));
}

/* Behind each key, and for each spelling that is looked up. */
static void same_entries(const struct parl_vocabulary *one, const struct parl_vocabulary *other)
{
	assert_int_equal(one->entry_count, other->entry_count);
	for (uint32_t i = 0; i < one->entry_count; i++) {
		const struct parl_entry *a = parl_vocabulary_entry(one, i);
		const struct parl_entry *b = parl_vocabulary_entry(other, i);
		const struct parl_term *found[2][8];
		uint32_t key[2];
		same_view(a->text, b->text);
		assert_int_equal(a->form, b->form);
		assert_int_equal(a->term->of - one->concepts, b->term->of - other->concepts);
		same_view(a->term->text, b->term->text);
		size_t count = parl_vocabulary_look_up(one, a->text, found[0], 8);
		assert_int_equal(count, parl_vocabulary_look_up(other, a->text, found[1], 8));
		for (size_t k = 0; k < count && k < 8; k++)
			same_view(found[0][k]->text, found[1][k]->text);
		assert_int_equal(parl_matcher_find(parl_vocabulary_terms(one), a->text, &key[0]),
			parl_matcher_find(parl_vocabulary_terms(other), a->text, &key[1]));
		assert_int_equal(key[0], key[1]);
	}
	assert_int_equal(one->context_count, other->context_count);
	for (uint32_t i = 0; i < one->context_count; i++) {
		const struct parl_context_entry *a = parl_vocabulary_context_entry(one, i);
		const struct parl_context_entry *b = parl_vocabulary_context_entry(other, i);
		assert_int_equal(a->kind, b->kind);
		assert_true((a->term == NULL) == (b->term == NULL));
		if (a->term != NULL)
			same_view(a->term->text, b->term->text);
	}
}

static void same(const struct parl_vocabulary *one, const struct parl_vocabulary *other)
{
	same_glossaries(one, other);
	same_overrides(one, other);
	same_names(one, other);
	same_entries(one, other);
	assert_int_equal(one->concept_count, other->concept_count);
	for (size_t i = 0; i < one->concept_count; i++)
		same_concept(parl_vocabulary_concept(one, i), parl_vocabulary_concept(other, i));
	assert_null(parl_vocabulary_concept(other, one->concept_count));
}

static void a_small_set_is_the_same(void **state)
{
	(void)state;
	struct parl_vocabulary *made = compiled_vocabulary();
	struct parl_buffer image = image_of(made), again = image_of(made);
	struct parl_vocabulary *lying = loaded(&image);
	same(made, lying);
	/* "Clients", "carried out", "IT" ... are found; "Client Fund" and "client servers" too. */
	assert_true(compiled_scan(made, false) > 8);
	assert_int_equal(compiled_scan(made, false), compiled_scan(lying, false));
	assert_true(compiled_scan(made, true) >= 2);
	assert_int_equal(compiled_scan(made, true), compiled_scan(lying, true));
	/* The same bytes each time; and nothing is compiled of what was. */
	assert_true(parl_view_equal(parl_buffer_view(&image), parl_buffer_view(&again)));
	assert_false(parl_vocabulary_compile(lying, &again));
	parl_buffer_release(&image);
	parl_buffer_release(&again);
	parl_vocabulary_free(made);
	parl_vocabulary_free(lying);
}

static void the_shipped_ones_are_the_same(void **state)
{
	(void)state;
	static const char *const files[] = {"uk-base", "uk-wales", "uk-scotland", "uk-england",
		"uk-northern-ireland", "uk-housing", "uk-health-and-care"};
	struct parl_glossary *list[PARL_LENGTH(files)];
	size_t count = PARL_LENGTH(files);
	for (size_t i = 0; i < count; i++) {
		char path[100];
		snprintf(path, sizeof(path), "glossaries/%s.json", files[i]);
		list[i] = parl_glossary_open(path, NULL);
		assert_non_null(list[i]);
	}
	struct parl_vocabulary *made = parl_vocabulary_new(list, count, NULL);
	assert_non_null(made);
	struct parl_buffer image = image_of(made);
	struct parl_vocabulary *lying = loaded(&image);
	assert_true(made->override_count > 10);
	same(made, lying);
	for (size_t i = 0; i < count; i++)
		parl_glossary_free(list[i]);
	parl_buffer_release(&image);
	parl_vocabulary_free(made);
	parl_vocabulary_free(lying);
}

/* --- any thread may be the first to ask */

static void *ask_for_all(void *vocabulary)
{
	compiled_use(vocabulary);
	return NULL;
}

static void threads_ask_at_once(void **state)
{
	(void)state;
	struct parl_vocabulary *made = compiled_vocabulary();
	struct parl_buffer image = image_of(made);
	for (int round = 0; round < 20; round++) {
		struct parl_vocabulary *lying = loaded(&image);
		pthread_t threads[4];
		for (int i = 0; i < 4; i++)
			assert_int_equal(pthread_create(&threads[i], NULL, ask_for_all, lying), 0);
		for (int i = 0; i < 4; i++)
			pthread_join(threads[i], NULL);
		same(made, lying);
		parl_vocabulary_free(lying);
	}
	parl_buffer_release(&image);
	parl_vocabulary_free(made);
}

/* --- files that are not right */

static void expect_fault(const char *bytes, size_t size, enum parl_compiled_fault wanted)
{
	enum parl_compiled_fault fault;
	assert_null(compiled_load(bytes, size, &fault));
	assert_int_equal(fault, wanted);
}

static void cut_files_are_refused(void **state)
{
	(void)state;
	struct parl_vocabulary *made = compiled_vocabulary();
	struct parl_buffer image = image_of(made);
	for (size_t size = 0; size < image.size; size++)
		expect_fault(image.data, size,
			size < sizeof(struct parl_compiled_head) ? PARL_COMPILED_FOREIGN
								 : PARL_COMPILED_DAMAGED);
	parl_buffer_release(&image);
	parl_vocabulary_free(made);
}

static void flipped_bits_are_seen(void **state)
{
	(void)state;
	struct parl_vocabulary *made = compiled_vocabulary();
	struct parl_buffer image = image_of(made);
	for (size_t bit = 0; bit < 8 * image.size; bit++) {
		enum parl_compiled_fault fault;
		image.data[bit / 8] ^= (char)(1 << bit % 8);
		assert_null(compiled_load(image.data, image.size, &fault));
		assert_true(fault != PARL_COMPILED_GOOD && fault != PARL_COMPILED_NO_MEMORY);
		image.data[bit / 8] ^= (char)(1 << bit % 8);
	}
	/* Two words that change places. */
	for (size_t at = sizeof(struct parl_compiled_head); at + 16 <= image.size; at += 8) {
		char word[8];
		memcpy(word, image.data + at, 8);
		if (memcmp(word, image.data + at + 8, 8) == 0)
			continue;
		memcpy(image.data + at, image.data + at + 8, 8);
		memcpy(image.data + at + 8, word, 8);
		expect_fault(image.data, image.size, PARL_COMPILED_DAMAGED);
		memcpy(image.data + at + 8, image.data + at, 8);
		memcpy(image.data + at, word, 8);
	}
	parl_vocabulary_free(loaded(&image));
	parl_buffer_release(&image);
	parl_vocabulary_free(made);
}

static void other_versions_are_told_apart(void **state)
{
	(void)state;
	static const struct {
		size_t at;
		enum parl_compiled_fault fault;
	} cases[] = {
		{offsetof(struct parl_compiled_head, magic), PARL_COMPILED_FOREIGN},
		{offsetof(struct parl_compiled_head, bytes), PARL_COMPILED_FOREIGN},
		{offsetof(struct parl_compiled_head, layout), PARL_COMPILED_OTHER},
		{offsetof(struct parl_compiled_head, rules), PARL_COMPILED_OTHER},
		{offsetof(struct parl_compiled_head, version), PARL_COMPILED_OTHER},
		{offsetof(struct parl_compiled_head, unicode), PARL_COMPILED_UNICODE},
		{offsetof(struct parl_compiled_head, size), PARL_COMPILED_DAMAGED},
		{offsetof(struct parl_compiled_head, sum), PARL_COMPILED_DAMAGED},
	};
	struct parl_vocabulary *made = compiled_vocabulary();
	struct parl_buffer image = image_of(made);
	for (size_t i = 0; i < PARL_LENGTH(cases); i++) {
		image.data[cases[i].at]++;
		expect_fault(image.data, image.size, cases[i].fault);
		image.data[cases[i].at]--;
	}
	parl_buffer_release(&image);
	parl_vocabulary_free(made);
}

/* Changed by somebody who puts the sum right. It may say something else then, as a glossary that
 * was changed would; but it is used, or refused, and nothing beyond it is touched. */
static void use_changed(const struct parl_buffer *image, char *bytes)
{
	enum parl_compiled_fault fault;
	compiled_mend(bytes, image->size);
	struct parl_vocabulary *vocabulary = compiled_load(bytes, image->size, &fault);
	assert_true((vocabulary != NULL) == (fault == PARL_COMPILED_GOOD));
	if (vocabulary != NULL)
		compiled_use(vocabulary);
	parl_vocabulary_free(vocabulary);
}

static void crafted_files_do_no_harm(void **state)
{
	(void)state;
	static const unsigned char values[] = {0x00, 0x01, 0x7F, 0x80, 0xFF};
	struct parl_vocabulary *made = compiled_vocabulary();
	struct parl_buffer image = image_of(made);
	char *bytes = malloc(image.size);
	assert_non_null(bytes);
	for (size_t at = sizeof(struct parl_compiled_head); at < image.size; at++) {
		/* Most of the bytes are those of filters and tables. */
		size_t step = image.data[at] == 0 && at % 7 != 0 ? 4 : 1;
		for (size_t i = 0; i < sizeof(values); i += step) {
			memcpy(bytes, image.data, image.size);
			bytes[at] = (char)values[i];
			use_changed(&image, bytes);
		}
		memcpy(bytes, image.data, image.size);
		bytes[at] ^= (char)(1 << at % 8);
		use_changed(&image, bytes);
	}
	free(bytes);
	parl_buffer_release(&image);
	parl_vocabulary_free(made);
}

/* A set by a glossary of which one byte is another is another set. */
static void sums_tell_texts_apart(void **state)
{
	(void)state;
	char text[100];
	memset(text, 'a', sizeof(text));
	for (size_t size = 0; size < sizeof(text); size++) {
		uint64_t sum = parl_sum((parl_view){text, size});
		assert_true(sum != parl_sum((parl_view){text, size + 1}));
		for (size_t at = 0; at < size; at++) {
			text[at] = 'b';
			assert_true(sum != parl_sum((parl_view){text, size}));
			text[at] = 'a';
		}
	}
}

/* Read in pieces, it is the sum of all of it, wherever a piece ends. */
static void sums_of_files(void **state)
{
	static const size_t sizes[] = {0, 1, 31, 32, 33, 16383, 16384, 16385, 32768, 40000};
	char name[] = "/tmp/parlance-sum-XXXXXX";
	static char bytes[40000];
	uint64_t sum = 0;
	int fd = mkstemp(name);
	(void)state;
	assert_true(fd >= 0);
	close(fd);
	for (size_t i = 0; i < sizeof(bytes); i++)
		bytes[i] = (char)(i * 7 + i / 251);
	for (size_t i = 0; i < PARL_LENGTH(sizes); i++) {
		parl_view text = {bytes, sizes[i]};
		assert_int_equal(parl_file_replace(name, text, false, NULL), PARL_OK);
		assert_true(parl_sum_file(name, sizes[i], &sum));
		assert_true(sum == parl_sum(text));
		if (sizes[i] > 0)
			assert_false(parl_sum_file(name, sizes[i] - 1, &sum));
	}
	remove(name);
	assert_false(parl_sum_file(name, 1, &sum));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_small_set_is_the_same),
		cmocka_unit_test(the_shipped_ones_are_the_same),
		cmocka_unit_test(threads_ask_at_once),
		cmocka_unit_test(cut_files_are_refused),
		cmocka_unit_test(flipped_bits_are_seen),
		cmocka_unit_test(other_versions_are_told_apart),
		cmocka_unit_test(crafted_files_do_no_harm),
		cmocka_unit_test(sums_tell_texts_apart),
		cmocka_unit_test(sums_of_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
