/*
 * conforms.c - whether each line of standard input is JSON that a schema allows.
 *
 *   conforms SCHEMA <LINES
 *
 * Knows as much of JSON Schema (draft 2020-12) as our schemas use, and refuses a keyword that it
 * does not know: a schema that is not checked would be worse than none. Ends with 1 and the first
 * line that does not conform.
 */
#include <parlance/types.h>

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static json_t *root;

static bool allows(json_t *schema, json_t *value);

static const char *type_of(json_t *value)
{
	switch (json_typeof(value)) {
	case JSON_OBJECT:
		return "object";
	case JSON_ARRAY:
		return "array";
	case JSON_STRING:
		return "string";
	case JSON_INTEGER:
		return "integer";
	case JSON_REAL:
		return "number";
	case JSON_NULL:
		return "null";
	default:
		return "boolean";
	}
}

static bool is_type(json_t *wanted, json_t *value)
{
	size_t index;
	json_t *one;
	if (json_is_string(wanted))
		return strcmp(json_string_value(wanted), type_of(value)) == 0;
	json_array_foreach(wanted, index, one) if (is_type(one, value)) return true;
	return false;
}

static size_t count_allowing(json_t *schemas, json_t *value)
{
	size_t index, count = 0;
	json_t *schema;
	json_array_foreach(schemas, index, schema) count += allows(schema, value);
	return count;
}

static bool is_one_of(json_t *values, json_t *value)
{
	size_t index;
	json_t *one;
	json_array_foreach(values, index, one) if (json_equal(one, value)) return true;
	return false;
}

static bool has_all(json_t *names, json_t *value)
{
	size_t index;
	json_t *name;
	json_array_foreach(names, index, name) if (json_is_object(value) &&
		!json_object_get(value, json_string_value(name))) return false;
	return true;
}

static bool properties_allow(json_t *schema, json_t *value)
{
	json_t *properties = json_object_get(schema, "properties");
	bool closed = json_is_false(json_object_get(schema, "additionalProperties"));
	const char *name;
	json_t *field;
	json_object_foreach(value, name, field)
	{
		json_t *property = json_object_get(properties, name);
		if (property ? !allows(property, field) : closed)
			return false;
	}
	return true;
}

static bool items_allow(json_t *schema, json_t *value)
{
	size_t index;
	json_t *item;
	json_array_foreach(value, index, item) if (!allows(schema, item)) return false;
	return true;
}

static json_t *referred(const char *reference)
{
	static const char prefix[] = "#/$defs/";
	json_t *schema = NULL;
	if (strncmp(reference, prefix, strlen(prefix)) == 0)
		schema =
			json_object_get(json_object_get(root, "$defs"), reference + strlen(prefix));
	if (!schema) {
		fprintf(stderr, "conforms: unknown reference %s\n", reference);
		exit(2);
	}
	return schema;
}

static bool keyword_allows(const char *keyword, json_t *says, json_t *value)
{
	static const char *const silent[] = {"$schema", "$id", "$defs", "title", "description",
		"properties", "additionalProperties"};
	for (size_t i = 0; i < PARL_LENGTH(silent); i++)
		if (strcmp(keyword, silent[i]) == 0)
			return true;
	if (strcmp(keyword, "$ref") == 0)
		return allows(referred(json_string_value(says)), value);
	if (strcmp(keyword, "type") == 0)
		return is_type(says, value);
	if (strcmp(keyword, "const") == 0)
		return json_equal(says, value);
	if (strcmp(keyword, "enum") == 0)
		return is_one_of(says, value);
	if (strcmp(keyword, "required") == 0)
		return has_all(says, value);
	if (strcmp(keyword, "oneOf") == 0)
		return count_allowing(says, value) == 1;
	if (strcmp(keyword, "items") == 0)
		return items_allow(says, value);
	if (strcmp(keyword, "minItems") == 0)
		return json_array_size(value) >= (size_t)json_integer_value(says);
	if (strcmp(keyword, "maxItems") == 0)
		return json_array_size(value) <= (size_t)json_integer_value(says);
	if (strcmp(keyword, "minimum") == 0)
		return !json_is_integer(value) ||
			json_integer_value(value) >= json_integer_value(says);
	fprintf(stderr, "conforms: unknown keyword %s\n", keyword);
	exit(2);
}

static bool allows(json_t *schema, json_t *value)
{
	const char *keyword;
	json_t *says;
	json_object_foreach(
		schema, keyword, says) if (!keyword_allows(keyword, says, value)) return false;
	return properties_allow(schema, value);
}

int main(int count, char **words)
{
	json_error_t error;
	char *line = NULL;
	size_t room = 0;
	int status = 0;
	root = count == 2 ? json_load_file(words[1], JSON_REJECT_DUPLICATES, &error) : NULL;
	if (!root) {
		fprintf(stderr, "conforms: no schema\n");
		return 2;
	}
	while (status == 0 && getline(&line, &room, stdin) >= 0) {
		json_t *value = json_loads(line, JSON_REJECT_DUPLICATES, &error);
		if (!value || !allows(root, value)) {
			printf("does not conform: %s", line);
			status = 1;
		}
		json_decref(value);
	}
	free(line);
	json_decref(root);
	return status;
}
