/*
 * pdf.h - the rooms of the PDF reader.
 *
 *   program.c  runs pdftotext over the bytes of a file, within limits
 *   layout.c   reads what it writes: pages, blocks, lines and words
 *   words.c    the words of a text, to tell "organi-" + "sation" from "well-" + "being"
 *   pages.c    from the lines to the blocks of a document
 */
#ifndef PDF_H
#define PDF_H

#include <parlance/diagnostic.h>
#include <parlance/document.h>

/* --- program.c: appends the layout of a PDF, as XML. PARL_FAILED, with a diagnostic: it is not to
 * be had; PARL_NONE, with one: the program is not there. */
enum parl_status pdf_layout(parl_view bytes, const char *path, struct parl_buffer *layout,
	struct parl_diagnostics *faults);

/* --- layout.c */
enum pdf_kind { PDF_PAGE, PDF_BLOCK, PDF_LINE };

/* Goes on to what begins next in the layout from *AT on; of a line TEXT takes the words, with a
 * blank between them. False: there is no more, or TEXT has failed. */
bool pdf_next(parl_view layout, size_t *at, enum pdf_kind *kind, struct parl_buffer *text);

/* --- words.c: a set of words, in any case */
struct pdf_words {
	uint64_t *hashes; /* 0: free */
	size_t count;
	size_t room; /* a power of two, or 0 */
};
/* Adds every word of a line that no hyphen is beside; false: out of memory. */
bool pdf_words_add(struct pdf_words *words, parl_view line);
void pdf_words_release(struct pdf_words *words);

/* Whether the word that HEAD and TAIL make together is one of them. */
bool pdf_words_have(const struct pdf_words *words, parl_view head, parl_view tail);

/* Whether a letter is at AT: one of ASCII, or anything that is not ASCII. */
static inline bool pdf_letter(parl_view text, size_t at)
{
	unsigned char byte = at < text.size ? (unsigned char)text.data[at] : 0;

	return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* --- pages.c: makes the blocks; false: out of memory */
bool pdf_pages(struct parl_document *document, parl_view layout, struct parl_arena *arena);

#endif
