/*
 * page_files.c - the files of the page, as they are, within the plugin.
 */
#include "page.h"

#ifdef __APPLE__
#define READ_ONLY ".const_data\n"
#define SYMBOL "_"
#define BACK ".text\n"
#else
#define READ_ONLY ".pushsection .rodata\n"
#define SYMBOL ""
#define BACK ".popsection\n"
#endif

/* All of them: a symbol, the name of the file, and what it is. */
#define SCRIPT "text/javascript; charset=utf-8"
#define FILES(X)                                                \
	X(index_html, "index.html", "text/html; charset=utf-8") \
	X(style_css, "style.css", "text/css; charset=utf-8")    \
	X(icon_svg, "icon.svg", "image/svg+xml")                \
	X(answers_js, "answers.js", SCRIPT)                     \
	X(api_js, "api.js", SCRIPT)                             \
	X(app_js, "app.js", SCRIPT)                             \
	X(card_js, "card.js", SCRIPT)                           \
	X(deciding_js, "deciding.js", SCRIPT)                   \
	X(dom_js, "dom.js", SCRIPT)                             \
	X(keys_js, "keys.js", SCRIPT)                           \
	X(look_js, "look.js", SCRIPT)                           \
	X(meter_js, "meter.js", SCRIPT)                         \
	X(model_js, "model.js", SCRIPT)                         \
	X(save_js, "save.js", SCRIPT)                           \
	X(settings_js, "settings.js", SCRIPT)                   \
	X(steps_js, "steps.js", SCRIPT)                         \
	X(store_js, "store.js", SCRIPT)                         \
	X(text_js, "text.js", SCRIPT)                           \
	X(writing_js, "writing.js", SCRIPT)

/* page_NAME and page_NAME_end are where the file begins and ends. The path is seen from the top of
 * the tree, where make calls the compiler. */
#define EMBED(name, file, type)                                                                  \
	__asm__(READ_ONLY ".globl " SYMBOL "page_" #name "\n" SYMBOL "page_" #name ":\n"         \
			  ".incbin \"plugins/serve/page/" file "\"\n"                            \
			  ".globl " SYMBOL "page_" #name "_end\n" SYMBOL "page_" #name "_end:\n" \
			  ".byte 0\n" BACK);                                                     \
	extern const char page_##name[] __attribute__((visibility("hidden")));                   \
	extern const char page_##name##_end[] __attribute__((visibility("hidden")));

FILES(EMBED)

#define ENTRY(name, file, type) {file, type, page_##name, page_##name##_end},

static const struct page_file {
	const char *name;
	const char *type;
	const char *start;
	const char *end;
} files[] = {FILES(ENTRY)};

static void answer(struct serve_response *response, parl_view name)
{
	for (size_t i = 0; i < PARL_LENGTH(files); i++) {
		if (!parl_view_equal(name, parl_view_of(files[i].name)))
			continue;
		response->type = files[i].type;
		response->constant =
			(parl_view){files[i].start, (size_t)(files[i].end - files[i].start)};
		return;
	}
	serve_refuse(response, 404, "there is nothing here");
}

void page_front(const struct serve_request *request, struct serve_response *response)
{
	(void)request;
	answer(response, parl_view_of("index.html"));
}

void page_file(const struct serve_request *request, struct serve_response *response)
{
	answer(response, request->rest);
}
