#include "site.h"

#include "../base/utf8.h"
#include "../text/sentence.h"

struct parl_site parl_site_of(const struct parl_block *block, parl_span sentence, parl_span match)
{
	struct parl_site site = {.block = block, .text = parl_block_text(block), .match = match};

	site.sentence = sentence;
	if (match.start - sentence.start > PARL_SITE_REACH)
		site.sentence.start = match.start - PARL_SITE_REACH;
	if (sentence.end > match.end && sentence.end - match.end > PARL_SITE_REACH)
		site.sentence.end = match.end + PARL_SITE_REACH;
	if (site.sentence.end < match.end)
		site.sentence.end = match.end;
	site.has_before = parl_word_before(site.text, match.start, &site.before);
	site.has_after = parl_word_after(site.text, match.end, &site.after);
	return site;
}

parl_view parl_site_view(const struct parl_site *site, parl_span span)
{
	return (parl_view){site->text.data + span.start, span.end - span.start};
}

parl_view parl_site_before(const struct parl_site *site)
{
	return site->has_before ? parl_site_view(site, site->before) : (parl_view){"", 0};
}

parl_view parl_site_after(const struct parl_site *site)
{
	return site->has_after ? parl_site_view(site, site->after) : (parl_view){"", 0};
}

bool parl_site_next_word(const struct parl_site *site, size_t at, parl_span *word)
{
	for (; at < site->sentence.end; at++) {
		if (parl_word_after(site->text, at, word))
			return word->start < site->sentence.end;
	}
	return false;
}

int32_t parl_char_at(parl_view text, size_t at)
{
	return at < text.size ? parl_utf8_next(text, &at) : 0;
}

int32_t parl_char_before(parl_view text, size_t at)
{
	return at > 0 ? parl_utf8_before(text, &at) : 0;
}
