/*
 * opc.c - how the parts of a Word or Excel package find one another: content types and
 * relationships.
 */
#include "opc.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* The folder of a part, with its slash; 0: it lies in none. */
static size_t folder_size(const char *part)
{
	const char *slash = strrchr(part, '/');

	return slash ? (size_t)(slash - part) + 1 : 0;
}

const char *opc_relations_name(const char *part, struct parl_arena *arena)
{
	size_t folder = folder_size(part);

	return parl_arena_print(arena, "%.*s_rels/%s.rels", (int)folder, part, part + folder);
}

/* Takes "." and ".." out of a name, in place; false: it leads out of the package. */
static bool straighten(char *name)
{
	char *to = name;
	const char *from = name;

	while (*from) {
		size_t size = strcspn(from, "/");

		if (size == 2 && from[0] == '.' && from[1] == '.') {
			if (to == name)
				return false;
			for (to--; to > name && to[-1] != '/';)
				to--;
		} else if (size > 0 && !(size == 1 && from[0] == '.')) {
			memmove(to, from, size);
			to += size;
			if (from[size])
				*to++ = '/';
		}
		from += size + (from[size] != '\0');
	}
	*to = '\0';
	return to > name && to[-1] != '/';
}

bool opc_target(
	const char *part, const xmlNode *relation, struct parl_arena *arena, const char **name)
{
	const char *mode = xml_attribute(relation, NULL, "TargetMode");
	const char *target = xml_attribute(relation, NULL, "Target");
	const char *joined;
	parl_view whole;

	*name = NULL;
	if (!target || (mode && strcasecmp(mode, "External") == 0))
		return true;
	joined = target[0] == '/'
		? target + 1
		: parl_arena_print(arena, "%.*s%s", (int)folder_size(part), part, target);
	if (!joined)
		return false;
	whole = parl_arena_copy(arena, parl_view_of(joined));
	if (whole.data && straighten((char *)whole.data))
		*name = whole.data;
	return whole.data != NULL;
}

const xmlNode *opc_relation(const xmlDoc *relations, const char *kind, const xmlNode *after)
{
	const size_t lead = strlen(OPC_OFFICE), strict = strlen(OPC_OFFICE_STRICT);
	const xmlNode *node;

	if (!relations)
		return NULL;
	node = after
		? xml_next(after, OPC_RELATIONS_SPACE, "Relationship")
		: xml_child(xmlDocGetRootElement(relations), OPC_RELATIONS_SPACE, "Relationship");
	for (; node; node = xml_next(node, OPC_RELATIONS_SPACE, "Relationship")) {
		const char *type = xml_attribute(node, NULL, "Type");

		if (!type)
			continue;
		if (strncmp(type, OPC_OFFICE, lead) == 0 && strcmp(type + lead, kind) == 0)
			return node;
		if (strncmp(type, OPC_OFFICE_STRICT, strict) == 0 &&
			strcmp(type + strict, kind) == 0)
			return node;
	}
	return NULL;
}

bool opc_find_main(struct package *package, struct parl_arena *arena, const char **name)
{
	bool missing, good;
	xmlDoc *root = xml_read(package, "_rels/.rels", &missing);
	const xmlNode *relation;

	*name = NULL;
	if (!root)
		return missing ? package_missing(package, "_rels/.rels") : false;
	relation = opc_relation(root, "officeDocument", NULL);
	good = !relation || opc_target("", relation, arena, name);
	xmlFreeDoc(root);
	return good;
}

static const char *type_by_extension(const xmlNode *root, const char *part)
{
	const char *dot = strrchr(part, '.');
	const xmlNode *node = xml_child(root, OPC_TYPES_SPACE, "Default");

	for (; dot && node; node = xml_next(node, OPC_TYPES_SPACE, "Default")) {
		const char *extension = xml_attribute(node, NULL, "Extension");

		if (extension && strcasecmp(extension, dot + 1) == 0)
			return xml_attribute(node, NULL, "ContentType");
	}
	return NULL;
}

const char *opc_type(const xmlDoc *types, const char *part)
{
	const xmlNode *root = xmlDocGetRootElement(types);
	const xmlNode *node = xml_child(root, OPC_TYPES_SPACE, "Override");

	for (; node; node = xml_next(node, OPC_TYPES_SPACE, "Override")) {
		const char *name = xml_attribute(node, NULL, "PartName");

		if (name && name[0] == '/' && strcasecmp(name + 1, part) == 0)
			return xml_attribute(node, NULL, "ContentType");
	}
	return type_by_extension(root, part);
}

static bool set(xmlNode *node, const char *name, const char *value)
{
	return xml_set(node, NULL, name, value);
}

bool opc_add_type(xmlDoc *types, const char *part, const char *type)
{
	xmlNode *root = xmlDocGetRootElement(types);
	xmlNode *node = xml_new(types, root, root->ns, "Override");
	char name[256];

	snprintf(name, sizeof(name), "/%s", part);
	return node && set(node, "PartName", name) && set(node, "ContentType", type);
}

/* The largest number N of ids "rIdN". */
static unsigned long largest_id(const xmlNode *root)
{
	const xmlNode *node = xml_child(root, OPC_RELATIONS_SPACE, "Relationship");
	unsigned long most = 0;

	for (; node; node = xml_next(node, OPC_RELATIONS_SPACE, "Relationship")) {
		const char *id = xml_attribute(node, NULL, "Id");
		unsigned long number = 0;
		char rest;

		if (id && strlen(id) < 12 && sscanf(id, "rId%lu%c", &number, &rest) == 1 &&
			number > most)
			most = number;
	}
	return most;
}

bool opc_add_relation(xmlDoc *relations, const char *kind, const char *target)
{
	xmlNode *root = xmlDocGetRootElement(relations);
	unsigned long number = largest_id(root) + 1;
	xmlNode *node = xml_new(relations, root, root->ns, "Relationship");
	char id[32], type[160];

	snprintf(id, sizeof(id), "rId%lu", number);
	snprintf(type, sizeof(type), OPC_OFFICE "%s", kind);
	return node && set(node, "Id", id) && set(node, "Type", type) &&
		set(node, "Target", target);
}

xmlDoc *opc_new_relations(void)
{
	xmlDoc *doc = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *root = doc ? xml_new(doc, NULL, NULL, "Relationships") : NULL;

	if (root)
		xmlDocSetRootElement(doc, root);
	if (root && xmlNewNs(root, (const xmlChar *)OPC_RELATIONS_SPACE, NULL)) {
		xmlSetNs(root, root->nsDef);
		doc->standalone = 1;
		return doc;
	}
	xmlFreeDoc(doc);
	return NULL;
}
