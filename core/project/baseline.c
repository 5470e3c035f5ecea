/*
 * baseline.c - a baseline in order, and written so that a version control shows what changed: a
 * line for each finding, whatever machine and order they came from.
 */
#include "baseline.h"

#include <parlance/output.h>

int parl_baseline_by_key(const void *left, const void *right)
{
	const struct parl_baseline_item *a = left, *b = right;
	int order = parl_view_order(a->file, b->file);

	return order ? order : parl_view_order(a->fingerprint, b->fingerprint);
}

int parl_baseline_by_text(const void *left, const void *right)
{
	const struct parl_baseline_item *a = left, *b = right;
	int order = parl_view_order(a->file, b->file);

	if (order == 0)
		order = parl_view_order(a->rule, b->rule);
	if (order == 0)
		order = parl_view_order(a->text, b->text);
	return order ? order : parl_view_order(a->fingerprint, b->fingerprint);
}

static void write_item(struct parl_output *output, const struct parl_baseline_item *item)
{
	struct parl_json json;

	parl_output_print(output, "      ");
	parl_json_begin(&json, output);
	parl_json_open(&json, NULL, '{');
	parl_json_text(&json, "rule", item->rule);
	parl_json_text(&json, "text", item->text);
	parl_json_text(&json, "fingerprint", item->fingerprint);
	parl_json_close(&json, '}');
}

static void write_files(
	struct parl_output *output, const struct parl_baseline_item *items, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct parl_json json;

		if (i > 0 && parl_view_equal(items[i].file, items[i - 1].file)) {
			parl_output_print(output, ",\n");
		} else {
			parl_output_print(output, i > 0 ? "\n    ],\n    " : "    ");
			parl_json_begin(&json, output);
			parl_json_text(&json, NULL, items[i].file);
			parl_output_print(output, ": [\n");
		}
		write_item(output, &items[i]);
	}
	if (count > 0)
		parl_output_print(output, "\n    ]\n");
}

bool parl_baseline_write(
	const struct parl_baseline_item *items, size_t count, struct parl_buffer *text)
{
	struct parl_output *output = parl_output_to_buffer(text);
	bool done;

	if (!output)
		return false;
	parl_output_print(output, "{\n  \"parlance-baseline\": 1,\n  \"files\": {\n");
	write_files(output, items, count);
	parl_output_print(output, "  }\n}\n");
	done = parl_output_flush(output) && !parl_output_failed(output) && !text->failed;
	parl_output_free(output);
	return done;
}
