/*
 * formats.c - which format reads an input.
 *
 * Signatures and extensions stand in the plugins' notes: only a format that may fit is opened.
 */
#include "formats.h"

#include <string.h>
#include <strings.h>

static int hex_digit(char c)
{
	const char *digits = "0123456789abcdef0123456789ABCDEF";
	const char *at = c ? strchr(digits, c) : NULL;

	return at ? (int)((at - digits) % 16) : -1;
}

/* Whether BYTES begin as the hexadecimal WORD says. */
static bool begins_with(parl_view bytes, parl_view word)
{
	if (word.size == 0 || word.size % 2 != 0 || bytes.size < word.size / 2)
		return false;
	for (size_t i = 0; i < word.size; i += 2) {
		int high = hex_digit(word.data[i]), low = hex_digit(word.data[i + 1]);

		if (high < 0 || low < 0 || (unsigned char)bytes.data[i / 2] != high * 16 + low)
			return false;
	}
	return true;
}

static bool same_extension(parl_view extension, parl_view word)
{
	return extension.size == word.size &&
		strncasecmp(extension.data, word.data, word.size) == 0;
}

/* Whether MATCHES holds of one of the words of LIST, which stand between spaces. */
static bool any_word(
	const char *list, parl_view text, bool (*matches)(parl_view text, parl_view word))
{
	for (const char *at = list; at && *at; at += strspn(at, " ")) {
		parl_view word = {at, strcspn(at, " ")};

		if (matches(text, word))
			return true;
		at += word.size;
	}
	return false;
}

static parl_view extension_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *dot = strrchr(slash ? slash : path, '.');

	return parl_view_of(dot ? dot + 1 : "");
}

bool parl_path_ends(const char *path, const char *extensions)
{
	return any_word(extensions, extension_of(path), same_extension);
}

static bool by_signature(const struct parl_offer *offer, const char *path, parl_view bytes)
{
	(void)path;
	return any_word(offer->signatures, bytes, begins_with);
}

static bool by_extension(const struct parl_offer *offer, const char *path, parl_view bytes)
{
	(void)bytes;
	return parl_path_ends(path, offer->extensions);
}

typedef bool claim_test(const struct parl_offer *offer, const char *path, parl_view bytes);

/* The next format from *INDEX on of which TEST holds; its name, or NULL. */
static const char *next_claim(const struct parl_host *host, size_t *index, claim_test *test,
	const char *path, parl_view bytes)
{
	for (size_t count = parl_host_offer_count(host); *index < count;) {
		struct parl_offer offer;

		if (parl_host_offer_kind(host, (*index)++) != PARL_CAPABILITY_FORMAT)
			continue;
		offer = parl_host_offer(host, *index - 1);
		if (offer.used && test(&offer, path, bytes))
			return offer.name;
	}
	return NULL;
}

bool parl_format_claims(const struct parl_host *host, const char *path, parl_view bytes)
{
	size_t first = 0, again = 0;

	return next_claim(host, &first, by_signature, path, bytes) ||
		next_claim(host, &again, by_extension, path, bytes);
}

const char *parl_format_promised(const struct parl_host *host, const char *path)
{
	size_t index = 0;

	return next_claim(host, &index, by_extension, path, (parl_view){"", 0});
}

bool parl_format_begins(
	const struct parl_host *host, const struct parl_format *format, parl_view bytes)
{
	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		if (offer.kind == PARL_CAPABILITY_FORMAT && offer.used &&
			strcmp(offer.name, format->head.name) == 0)
			return by_signature(&offer, NULL, bytes);
	}
	return false;
}

/* The format to which the extension of PATH belongs; NULL: none, or, with a fault, one that cannot
 * be opened. */
static const struct parl_format *by_name_of(
	struct parl_host *host, const char *path, struct parl_diagnostics *faults)
{
	const char *name = parl_format_promised(host, path);

	return name ? parl_host_format(host, name, faults) : NULL;
}

bool parl_format_holds_notes(
	struct parl_host *host, const char *path, struct parl_diagnostics *faults)
{
	const struct parl_format *format = by_name_of(host, path, faults);

	return format && format->notes;
}

bool parl_format_only_reads(
	struct parl_host *host, const char *path, struct parl_diagnostics *faults)
{
	const struct parl_format *format = by_name_of(host, path, faults);

	return format && format->read_only;
}

bool parl_format_is_other(
	const struct parl_host *host, const struct parl_format *format, const char *path)
{
	const char *name = parl_format_promised(host, path);

	/* Documents that no plugin writes: a .docx of such a name would be one that lies. */
	if (!name && format->binary && parl_path_ends(path, "doc dot rtf pages wpd"))
		return true;
	return name && strcmp(name, format->head.name) != 0;
}

const struct parl_format *parl_format_named(
	struct parl_host *host, const char *name, struct parl_diagnostics *faults)
{
	size_t before = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR);
	const struct parl_format *format = parl_host_format(host, name, faults);

	if (!format && parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == before)
		parl_diagnose(faults, PARL_CODE_NO_FORMAT, NULL,
			"`parlance plugins` lists those that are installed",
			"there is no file format '%s'", name);
	return format;
}

/* The format that claims the input; NULL: none, or, with a fault, one that cannot be opened. */
static const struct parl_format *claimant(
	struct parl_host *host, const char *path, parl_view bytes, struct parl_diagnostics *faults)
{
	const struct parl_format *format;
	const char *name;
	size_t index = 0;

	while ((name = next_claim(host, &index, by_signature, path, bytes))) {
		format = parl_host_format(host, name, faults);
		if (format && (!format->recognises || format->recognises(bytes)))
			return format;
		if (!format && parl_diagnostics_no_memory(faults))
			return NULL;
	}
	return by_name_of(host, path, faults);
}

/* The plugin that claims the input and was refused when it was opened, which is an error; NULL:
 * none. Those that were refused before, of which there are only warnings, are as if not there. */
static const char *broken_claimant(const struct parl_host *host, const char *path, parl_view bytes)
{
	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_plugin_info plugin;
		struct parl_offer offer;

		if (parl_host_offer_kind(host, i) != PARL_CAPABILITY_FORMAT)
			continue;
		offer = parl_host_offer(host, i);
		plugin = parl_host_plugin(host, offer.plugin);
		if (plugin.refused &&
			parl_code_find((int)plugin.code)->severity == PARL_SEVERITY_ERROR &&
			(by_signature(&offer, path, bytes) || by_extension(&offer, path, bytes)))
			return plugin.name;
	}
	return NULL;
}

const struct parl_format *parl_format_pick(
	struct parl_host *host, const char *path, parl_view bytes, struct parl_diagnostics *faults)
{
	size_t before = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR);
	const struct parl_format *format = claimant(host, path, bytes, faults);
	const char *broken = format ? NULL : broken_claimant(host, path, bytes);

	if (broken)
		parl_diagnose(faults, PARL_CODE_INPUT_NO_FORMAT, path,
			"`parlance plugins` lists what is installed, and what was refused",
			"the plugin that reads it, '%s', cannot be used", broken);
	if (format || parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) != before)
		return format;
	format = parl_host_format(host, PARL_FORMAT_DEFAULT, faults);
	if (!format && parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == before)
		parl_diagnose(faults, PARL_CODE_INPUT_NO_FORMAT, path,
			"`parlance plugins` lists what is installed, and what was refused",
			"no plugin offers the format '%s'", PARL_FORMAT_DEFAULT);
	return format;
}
