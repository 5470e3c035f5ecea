/*
 * plugins.c - `parlance plugins`: what is installed, and what was refused and why.
 */
#include "about.h"

static void print_offers(struct parl_output *output, const struct parl_host *host, size_t plugin)
{
	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		if (offer.plugin != plugin)
			continue;
		parl_output_print(output, "  %s %s", offer.kind_name, offer.name);
		if (offer.extensions && *offer.extensions)
			parl_output_print(output, " (%s)", offer.extensions);
		parl_output_print(output, ": ");
		parl_output_text(output, parl_view_of(offer.summary));
		if (offer.kind == 0)
			parl_output_print(output, " (left out: an unknown kind)");
		else if (!offer.used)
			parl_output_print(output, " (left out: an earlier plugin offers it too)");
		parl_output_print(output, "\n");
	}
}

/* "lookup 1.0 (MIT): Look terms up", of which a refused plugin may lack some. */
static void print_head(struct parl_output *output, const struct parl_plugin_info *info)
{
	parl_output_text(output, parl_view_of(info->name));
	if (info->version) {
		parl_output_print(output, " ");
		parl_output_text(output, parl_view_of(info->version));
	}
	if (info->license) {
		parl_output_print(output, " (");
		parl_output_text(output, parl_view_of(info->license));
		parl_output_print(output, ")");
	}
	if (info->summary) {
		parl_output_print(output, ": ");
		parl_output_text(output, parl_view_of(info->summary));
	}
	parl_output_print(output, "\n  ");
	parl_output_text(output, parl_view_of(info->file ? info->file : "(part of the program)"));
	parl_output_print(output, "\n");
}

static void print_refusal(struct parl_output *output, const struct parl_plugin_info *info)
{
	parl_output_print(output, "  refused: it ");
	parl_output_text(output, parl_view_of(info->refused));
	parl_output_print(output, " [P-%03d]\n", (int)info->code);
	if (!info->help)
		return;
	parl_output_print(output, "  help: ");
	parl_output_text(output, parl_view_of(info->help));
	parl_output_print(output, "\n");
}

enum parl_status parl_plugins_run(struct parl_job *job)
{
	struct parl_host *host = parl_job_host(job);
	struct parl_output *output = parl_job_output(job);
	size_t refused = 0;
	size_t count = parl_host_plugin_count(host);

	for (size_t i = 0; i < count; i++) {
		struct parl_plugin_info info;

		/* Their faults are told below, each with its plugin. */
		if (!parl_job_option(job, "no-check"))
			parl_host_open(host, i, NULL);
		info = parl_host_plugin(host, i);
		print_head(output, &info);
		if (info.refused) {
			print_refusal(output, &info);
			refused++;
		} else {
			print_offers(output, host, i);
		}
		parl_output_print(output, "\n");
	}
	parl_output_print(
		output, "%zu plugin%s, %zu refused\n", count, count == 1 ? "" : "s", refused);
	return PARL_OK;
}
