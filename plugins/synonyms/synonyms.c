/*
 * synonyms.c - the plugin: glossaries as lists of words for other programs.
 */
#include "synonyms.h"

static enum parl_status write_omegat(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	return syn_export(what, output, faults, syn_write_omegat, "each line is a pair of words");
}

static enum parl_status write_postgresql(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	return syn_export(what, output, faults, syn_write_postgresql,
		"PostgreSQL takes words for one another everywhere");
}

static enum parl_status write_solr(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	return syn_export(what, output, faults, syn_write_solr,
		"a search engine takes words for one another everywhere");
}

static enum parl_status write_vale(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	return syn_export(
		what, output, faults, syn_write_vale, "Vale swaps words without looking around");
}

static const struct parl_exporter omegat = {
	.head = {sizeof(struct parl_exporter), PARL_CAPABILITY_EXPORTER, "omegat",
		"Glossary for OmegaT (tabs)"},
	.extensions = "utf8",
	.write = write_omegat,
};

static const struct parl_exporter postgresql = {
	.head = {sizeof(struct parl_exporter), PARL_CAPABILITY_EXPORTER, "postgresql",
		"Thesaurus for PostgreSQL's full text search"},
	.extensions = "ths",
	.write = write_postgresql,
};

static const struct parl_exporter solr = {
	.head = {sizeof(struct parl_exporter), PARL_CAPABILITY_EXPORTER, "solr",
		"Synonyms for Solr, Elasticsearch and OpenSearch"},
	.extensions = "",
	.write = write_solr,
};

static const struct parl_exporter vale = {
	.head = {sizeof(struct parl_exporter), PARL_CAPABILITY_EXPORTER, "vale",
		"Substitution rule for Vale"},
	.extensions = "yml",
	.write = write_vale,
};

static const struct parl_capability *const capabilities[] = {
	&omegat.head, &postgresql.head, &solr.head, &vale.head, NULL};

PARL_PLUGIN("synonyms", "1.0", "MIT", "Glossaries as lists of words for other programs",
	"exporter omegat utf8 Glossary for OmegaT (tabs)\n"
	"exporter postgresql ths Thesaurus for PostgreSQL's full text search\n"
	"exporter solr - Synonyms for Solr, Elasticsearch and OpenSearch\n"
	"exporter vale yml Substitution rule for Vale\n",
	capabilities);
