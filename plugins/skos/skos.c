/*
 * skos.c - the plugin: glossaries as thesauri in SKOS.
 */
#include "skos.h"

static const struct parl_exporter exporter = {
	.head = {sizeof(struct parl_exporter), PARL_CAPABILITY_EXPORTER, "skos",
		"Thesaurus in SKOS (Turtle)"},
	.extensions = "ttl",
	.write = skos_export,
};

static const struct parl_capability *const capabilities[] = {&exporter.head, NULL};

PARL_PLUGIN("skos", "1.0", "MIT", "Glossaries as thesauri in SKOS",
	"exporter skos ttl Thesaurus in SKOS (Turtle)\n", capabilities);
