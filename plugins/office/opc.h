/*
 * opc.h - how the parts of a Word or Excel package find one another: content types and
 * relationships.
 */
#ifndef OFFICE_OPC_H
#define OFFICE_OPC_H

#include "xml.h"

#define OPC_TYPES_NAME "[Content_Types].xml"
#define OPC_TYPES_SPACE "http://schemas.openxmlformats.org/package/2006/content-types"
#define OPC_RELATIONS_SPACE "http://schemas.openxmlformats.org/package/2006/relationships"
#define OPC_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define OPC_OFFICE_STRICT "http://purl.oclc.org/ooxml/officeDocument/relationships/"

/* The name of the part that holds the relationships of PART ("": of the package). NULL: out of
 * memory. */
const char *opc_relations_name(const char *part, struct parl_arena *arena);

/* The main part of a package, in ARENA; NULL in it: there is none. False, with a fault: what should
 * say so is damaged; without one: out of memory. */
bool opc_find_main(struct package *package, struct parl_arena *arena, const char **name);

/* The part that a relationship of PART leads to, as a NAME in the package; NULL in it: it leads
 * out. False: out of memory. */
bool opc_target(
	const char *part, const xmlNode *relation, struct parl_arena *arena, const char **name);

/* The first relationship of that kind (behind OPC_OFFICE) in a tree of them, behind AFTER (NULL:
 * from the start); NULL: none. */
const xmlNode *opc_relation(const xmlDoc *relations, const char *kind, const xmlNode *after);

/* The content type of a part; NULL: none is said. */
const char *opc_type(const xmlDoc *types, const char *part);

/* Adds the content type of a part, a relationship with an id of its own. False: out of memory. */
bool opc_add_type(xmlDoc *types, const char *part, const char *type);
bool opc_add_relation(xmlDoc *relations, const char *kind, const char *target);

/* A tree of relationships with none in it; NULL: out of memory. */
xmlDoc *opc_new_relations(void);

#endif
