/*
 * role.c - what an element is to somebody who reads the page.
 *
 * What is not named here stands in a line of text, as browsers have it.
 */
#include "html.h"

#include <string.h>
#include <strings.h>

const char *html_attribute(const GumboElement *element, const char *name)
{
	const GumboAttribute *found = gumbo_get_attribute(&element->attributes, name);

	return found ? found->value : NULL;
}

bool html_is_hidden(const GumboElement *element)
{
	const char *style = html_attribute(element, "style");
	const char *display = style ? strcasestr(style, "display") : NULL;

	if (html_attribute(element, "hidden"))
		return true;
	if (!display)
		return false;
	display += strlen("display");
	display += strspn(display, " \t:");
	return strncasecmp(display, "none", 4) == 0;
}

/* By tag; what is not here stands in a line of text, unless it is hidden. */
static const unsigned char roles[GUMBO_TAG_LAST] = {
	[GUMBO_TAG_BR] = HTML_BREAK,
	[GUMBO_TAG_WBR] = HTML_EMPTY,
	[GUMBO_TAG_SCRIPT] = HTML_SKIPPED,
	[GUMBO_TAG_STYLE] = HTML_SKIPPED,
	[GUMBO_TAG_TEMPLATE] = HTML_SKIPPED,
	[GUMBO_TAG_IFRAME] = HTML_SKIPPED,
	[GUMBO_TAG_NOEMBED] = HTML_SKIPPED,
	[GUMBO_TAG_NOFRAMES] = HTML_SKIPPED,
	[GUMBO_TAG_FRAMESET] = HTML_SKIPPED,
	[GUMBO_TAG_OBJECT] = HTML_SKIPPED,
	[GUMBO_TAG_APPLET] = HTML_SKIPPED,
	[GUMBO_TAG_AUDIO] = HTML_SKIPPED,
	[GUMBO_TAG_VIDEO] = HTML_SKIPPED,
	[GUMBO_TAG_CANVAS] = HTML_SKIPPED,
	[GUMBO_TAG_IMG] = HTML_SKIPPED,
	[GUMBO_TAG_INPUT] = HTML_SKIPPED,
	[GUMBO_TAG_EMBED] = HTML_SKIPPED,
	[GUMBO_TAG_DEL] = HTML_SKIPPED, /* somebody has taken it out */
	[GUMBO_TAG_PLAINTEXT] = HTML_SKIPPED,
	[GUMBO_TAG_HTML] = HTML_BLOCK,
	[GUMBO_TAG_HEAD] = HTML_BLOCK,
	[GUMBO_TAG_TITLE] = HTML_BLOCK,
	[GUMBO_TAG_BODY] = HTML_BLOCK,
	[GUMBO_TAG_NOSCRIPT] = HTML_BLOCK,
	[GUMBO_TAG_ARTICLE] = HTML_BLOCK,
	[GUMBO_TAG_SECTION] = HTML_BLOCK,
	[GUMBO_TAG_NAV] = HTML_BLOCK,
	[GUMBO_TAG_ASIDE] = HTML_BLOCK,
	[GUMBO_TAG_H1] = HTML_BLOCK,
	[GUMBO_TAG_H2] = HTML_BLOCK,
	[GUMBO_TAG_H3] = HTML_BLOCK,
	[GUMBO_TAG_H4] = HTML_BLOCK,
	[GUMBO_TAG_H5] = HTML_BLOCK,
	[GUMBO_TAG_H6] = HTML_BLOCK,
	[GUMBO_TAG_HGROUP] = HTML_BLOCK,
	[GUMBO_TAG_HEADER] = HTML_BLOCK,
	[GUMBO_TAG_FOOTER] = HTML_BLOCK,
	[GUMBO_TAG_ADDRESS] = HTML_BLOCK,
	[GUMBO_TAG_P] = HTML_BLOCK,
	[GUMBO_TAG_HR] = HTML_BLOCK,
	[GUMBO_TAG_PRE] = HTML_BLOCK,
	[GUMBO_TAG_LISTING] = HTML_BLOCK,
	[GUMBO_TAG_XMP] = HTML_BLOCK,
	[GUMBO_TAG_BLOCKQUOTE] = HTML_BLOCK,
	[GUMBO_TAG_OL] = HTML_BLOCK,
	[GUMBO_TAG_UL] = HTML_BLOCK,
	[GUMBO_TAG_DIR] = HTML_BLOCK,
	[GUMBO_TAG_MENU] = HTML_BLOCK,
	[GUMBO_TAG_LI] = HTML_BLOCK,
	[GUMBO_TAG_DL] = HTML_BLOCK,
	[GUMBO_TAG_DT] = HTML_BLOCK,
	[GUMBO_TAG_DD] = HTML_BLOCK,
	[GUMBO_TAG_FIGURE] = HTML_BLOCK,
	[GUMBO_TAG_FIGCAPTION] = HTML_BLOCK,
	[GUMBO_TAG_MAIN] = HTML_BLOCK,
	[GUMBO_TAG_DIV] = HTML_BLOCK,
	[GUMBO_TAG_CENTER] = HTML_BLOCK,
	[GUMBO_TAG_TABLE] = HTML_BLOCK,
	[GUMBO_TAG_CAPTION] = HTML_BLOCK,
	[GUMBO_TAG_TBODY] = HTML_BLOCK,
	[GUMBO_TAG_THEAD] = HTML_BLOCK,
	[GUMBO_TAG_TFOOT] = HTML_BLOCK,
	[GUMBO_TAG_TR] = HTML_BLOCK,
	[GUMBO_TAG_TD] = HTML_BLOCK,
	[GUMBO_TAG_TH] = HTML_BLOCK,
	[GUMBO_TAG_FORM] = HTML_BLOCK,
	[GUMBO_TAG_FIELDSET] = HTML_BLOCK,
	[GUMBO_TAG_LEGEND] = HTML_BLOCK,
	[GUMBO_TAG_BUTTON] = HTML_BLOCK,
	[GUMBO_TAG_SELECT] = HTML_BLOCK,
	[GUMBO_TAG_DATALIST] = HTML_BLOCK,
	[GUMBO_TAG_OPTGROUP] = HTML_BLOCK,
	[GUMBO_TAG_OPTION] = HTML_BLOCK,
	[GUMBO_TAG_TEXTAREA] = HTML_BLOCK,
	[GUMBO_TAG_DETAILS] = HTML_BLOCK,
	[GUMBO_TAG_SUMMARY] = HTML_BLOCK,
};

enum html_role html_role_of(const GumboElement *element)
{
	enum html_role role;

	if (element->tag_namespace != GUMBO_NAMESPACE_HTML)
		return HTML_SKIPPED;
	role = element->tag < GUMBO_TAG_LAST ? (enum html_role)roles[element->tag] : HTML_INLINE;
	return role == HTML_INLINE && html_is_hidden(element) ? HTML_SKIPPED : role;
}

bool html_may_be_empty(const GumboElement *element)
{
	switch (element->tag) {
	case GUMBO_TAG_B:
	case GUMBO_TAG_BIG:
	case GUMBO_TAG_EM:
	case GUMBO_TAG_FONT:
	case GUMBO_TAG_I:
	case GUMBO_TAG_INS:
	case GUMBO_TAG_MARK:
	case GUMBO_TAG_SMALL:
	case GUMBO_TAG_SPAN:
	case GUMBO_TAG_STRONG:
	case GUMBO_TAG_U:
		return element->attributes.length == 0;
	default:
		return false;
	}
}

bool html_is_interactive(const GumboElement *element)
{
	return element->tag == GUMBO_TAG_A || element->tag == GUMBO_TAG_SUMMARY ||
		element->tag == GUMBO_TAG_LABEL;
}
