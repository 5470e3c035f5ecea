/*
 * page_files.c - the files of the page, as they are, within the plugin.
 */
#include "page.h"

#include <string.h>

#ifdef __APPLE__
#define READ_ONLY ".const_data\n"
#define SYMBOL "_"
#define BACK ".text\n"
#else
#define READ_ONLY ".pushsection .rodata\n"
#define SYMBOL ""
#define BACK ".popsection\n"
#endif

/* NAME and NAME_end are where FILE begins and ends. The path is seen from the top of the tree,
 * where make calls the compiler. */
#define EMBED(name, file)                                                        \
	__asm__(READ_ONLY ".globl " SYMBOL #name "\n" SYMBOL #name ":\n"         \
			  ".incbin \"plugins/serve/page/" file "\"\n"            \
			  ".globl " SYMBOL #name "_end\n" SYMBOL #name "_end:\n" \
			  ".byte 0\n" BACK);                                     \
	extern const char name[] __attribute__((visibility("hidden")));          \
	extern const char name##_end[] __attribute__((visibility("hidden")))

EMBED(page_api_js, "api.js");
EMBED(page_app_js, "app.js");
EMBED(page_card_js, "card.js");
EMBED(page_dom_js, "dom.js");
EMBED(page_icon_svg, "icon.svg");
EMBED(page_index_html, "index.html");
EMBED(page_look_js, "look.js");
EMBED(page_model_js, "model.js");
EMBED(page_save_js, "save.js");
EMBED(page_settings_js, "settings.js");
EMBED(page_store_js, "store.js");
EMBED(page_style_css, "style.css");
EMBED(page_text_js, "text.js");

#define SCRIPT "text/javascript; charset=utf-8"

static const struct page_file {
	const char *path;
	const char *type;
	const char *start;
	const char *end;
} files[] = {
	{"/", "text/html; charset=utf-8", page_index_html, page_index_html_end},
	{"/api.js", SCRIPT, page_api_js, page_api_js_end},
	{"/app.js", SCRIPT, page_app_js, page_app_js_end},
	{"/card.js", SCRIPT, page_card_js, page_card_js_end},
	{"/dom.js", SCRIPT, page_dom_js, page_dom_js_end},
	{"/icon.svg", "image/svg+xml", page_icon_svg, page_icon_svg_end},
	{"/look.js", SCRIPT, page_look_js, page_look_js_end},
	{"/model.js", SCRIPT, page_model_js, page_model_js_end},
	{"/save.js", SCRIPT, page_save_js, page_save_js_end},
	{"/settings.js", SCRIPT, page_settings_js, page_settings_js_end},
	{"/store.js", SCRIPT, page_store_js, page_store_js_end},
	{"/style.css", "text/css; charset=utf-8", page_style_css, page_style_css_end},
	{"/text.js", SCRIPT, page_text_js, page_text_js_end},
};

void page_file(const struct serve_request *request, struct serve_response *response)
{
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		if (!parl_view_equal(request->path, parl_view_of(files[i].path)))
			continue;
		response->type = files[i].type;
		response->constant =
			(parl_view){files[i].start, (size_t)(files[i].end - files[i].start)};
		return;
	}
	serve_refuse(response, 404, "there is nothing here");
}
