/*
 * plugin.h - what a plugin is: one constant descriptor, and capabilities as data.
 *
 * A plugin is a shared object NAME.so that defines, with PARL_PLUGIN, the constant `parl_plugin`
 * and an ELF note with the essentials. The host lists, chooses and refuses by the note, without
 * running any code of the plugin; it opens a plugin only when one of its capabilities is used,
 * and then the descriptor must agree with the note. A complete plugin for
 * each kind of capability stands in docs/plugin-guide.md.
 *
 * Structs that a plugin gives begin with `size`, so that they can grow at their end: what an older
 * plugin does not have is zero. PARL_PLUGIN_ABI changes only when old plugins cannot work.
 */
#ifndef PARLANCE_PLUGIN_H
#define PARLANCE_PLUGIN_H

#include <parlance/builder.h>
#include <parlance/event.h>
#include <parlance/export.h>
#include <parlance/job.h>

PARL_BEGIN

#define PARL_PLUGIN_ABI 1

enum parl_capability_kind {
	PARL_CAPABILITY_COMMAND = 1,
	PARL_CAPABILITY_FORMAT = 2,
	PARL_CAPABILITY_REPORT = 3,
	PARL_CAPABILITY_IMPORTER = 4,
	PARL_CAPABILITY_EXPORTER = 5
};

/* The head of every capability. */
struct parl_capability {
	size_t size; /* of the whole struct that begins here */
	uint32_t kind;
	const char *name;    /* a-z, 0-9 and '-': what the user types */
	const char *summary; /* one line, no full stop */
};

/* An option of a command. The list ends with a NULL name. Options that every command has (--help,
 * --glossary, --format, --output ...) are not declared again. Frozen: they lie in an array. */
struct parl_option {
	const char *name; /* long name without dashes */
	char letter;      /* short name, 0: none */
	bool repeatable;
	const char *argument; /* what stands behind it, "FILE"; NULL: a flag */
	/* "replace|suggest": the values allowed; "@importer", "@exporter": the names of those that
	 * are installed; NULL: any. */
	const char *choices;
	const char *initial; /* the default, NULL: none */
	const char *summary;
	const char *stands_for; /* short for another option, "format=diff"; else NULL */
	bool instead_of_words;  /* where it is given, the command takes no words: all are inputs */
};

enum parl_input_kind {
	PARL_INPUT_NONE = 0,     /* called once, with the words of the command line */
	PARL_INPUT_DOCUMENT = 1, /* called once a document that a format plugin read */
	PARL_INPUT_RAW = 2,      /* called once a file, with its bytes */
	/* As RAW where files are named; else called once without input, and only then with the
	 * glossaries, if it needs them. */
	PARL_INPUT_MAYBE = 3
};

struct parl_command {
	struct parl_capability head;
	enum parl_input_kind input;
	const char *words; /* how --help names the words before the inputs, "QUERY"; NULL: none */
	size_t least_words;
	size_t most_words; /* SIZE_MAX: all operands are words */
	bool vocabulary;   /* needs the glossaries */
	bool rewrites;     /* its result is the document with the applied edits */
	uint32_t events;   /* the kinds that it emits (enum parl_event_kind); 0: it prints itself */
	const struct parl_option *options; /* NULL: none */
	const char *help;                  /* paragraphs for --help, examples; NULL: none */
	enum parl_status (*run)(struct parl_job *job);
	/* Called once, before the inputs: whether words and options make sense. PARL_FAILED with a
	 * diagnostic ends the run. The job has no input yet. NULL: nothing to check. */
	enum parl_status (*check)(struct parl_job *job);
	bool any; /* over several inputs one PARL_OK outweighs every PARL_NONE, as a search does */
	/* Where -o names a file of a format that holds remarks, its result is the document with
	 * those of parl_job_note. */
	bool notes;
	/* Called before a document of a `partial` format is read, to say with parl_job_want where
	 * in the input something could be found: the rest need not be read. PARL_NONE: no telling.
	 * PARL_FAILED: out of memory. NULL: all is read. */
	enum parl_status (*sieve)(struct parl_job *job);
	/* Of one that needs the glossaries only with some of its options: their names, between
	 * spaces. Without one of them, or one that names glossaries, a run goes without. NULL: it
	 * always needs them. */
	const char *vocabulary_for;
	/* Options with which one PARL_OK is enough for an input: where the command finds something
	 * in the beginning of a long text, the rest is not read. NULL: none. */
	const char *one_is_enough;
	/* What it writes of an input is a whole file: several inputs make no one output, and are
	 * refused. */
	bool whole;
	/* All inputs make one result: it is called for one after the other, in their order, keeps
	 * what it needs of them (parl_job_keep), and is called once more, without an input, to
	 * make the result; but not where one of them failed. */
	bool together;
};

/* A file format: makes a document of bytes. Rewriting is the core's (parl_document_rewrite) where
 * `write` is NULL and the format has file bytes. */
struct parl_format {
	struct parl_capability head;
	const char *extensions; /* "md markdown": without dots, lower case, by spaces */
	/* Whether BYTES are surely this format (a signature); NULL: by extension only. */
	bool (*recognises)(parl_view bytes);
	/* Fills DOCUMENT, whose source is the file. PARL_FAILED with a diagnostic; PARL_NONE with
	 * one: nothing of this format can be read here, and a folder leaves such files out. */
	enum parl_status (*read)(
		struct parl_document *document, const char *path, struct parl_diagnostics *faults);
	/* Appends the file with CHANGES to RESULT, byte for byte the same where there are none;
	 * called at most once for a document. NULL: see above. */
	enum parl_status (*write)(const struct parl_document *document,
		const struct parl_changes *changes, struct parl_buffer *result,
		struct parl_diagnostics *faults);
	bool notes; /* `write` can attach remarks */
	/* The file is no text: it is not judged as one, and goes to no terminal. Needs `write`, or
	 * `read_only`. */
	bool binary;
	bool partial; /* `read` asks parl_document_wanted and leaves out the rest */
	/* `read` judges the encoding itself, and nothing is said about bytes that are no UTF-8. */
	bool encoded;
	/* Remarks stand in the text for every reader: a translation has them only where they are
	 * asked for. */
	bool notes_in_text;
	/* It is never written: what to do instead, as the help of a message; NULL: it is. */
	const char *read_only;
	/* Of a `partial` one: the bytes with which begins what it leaves out between the lines of a
	 * block, such as ">". NULL: it may leave out anything. */
	const char *prefixes;
	/* A seam of TEXT at or after AT: a place where it can be parted, so that `read` makes of
	 * its parts the blocks that it makes of the whole. The text's size: there is none. Several
	 * threads then read a large text. It is for a `read` that only adds blocks, and may be
	 * called by any thread. NULL: the whole is needed. */
	size_t (*seam)(parl_view text, size_t at);
	/* Of a `partial` one, which reads what lies between two empty lines the same by itself:
	 * the first byte of TEXT, which lies between such, at or after FROM, around which terms
	 * cannot be looked for in the text as it lies: there can be others in its blocks; its size:
	 * there is none. NULL: the text is always read. */
	size_t (*tangle)(parl_view text, size_t from);
	/* Elsewhere, whether SPAN, where a term was found in TEXT as it lies, surely is text of one
	 * block; false: reading tells. In KNOWN, four zeros at first for each TEXT, the format
	 * keeps what it found out about a stretch of it. */
	bool (*within)(parl_view text, parl_span span, size_t *known);
};

/* A report: shows events. One state a run, one thread. */
struct parl_report {
	struct parl_capability head;
	uint32_t events; /* the kinds that it shows */
	bool summary;    /* beside a rewritten document on stdout it goes to stderr */
	/* Starts a run; what it returns is given to the others; NULL: out of memory. */
	void *(*open)(struct parl_output *output);
	/* False: it wants no more. Where that is because it could not go on, it says so to its
	 * output (parl_output_fail): what it wrote is then no result. */
	bool (*event)(void *state, const struct parl_event *event);
	void (*close)(void *state);
	/* It is read by people: what a document says many times is told once a section there. */
	bool people;
	/* Of a hit it shows the lines, and asks nothing of its block but where they are. */
	bool lines;
	/* "diff patch": a file named so, to which a document is to be written, takes what the
	 * report shows instead; without dots, lower case, by spaces. NULL: none. */
	const char *extensions;
};

/* An importer: makes a glossary of another file. */
struct parl_importer {
	struct parl_capability head;
	const char *extensions; /* "csv tsv": without dots, lower case, by spaces */
	/* Fills BUILDER with what BYTES say, and reports faults to it. PARL_FAILED with a fault:
	 * there is nothing to go on with. */
	enum parl_status (*read)(parl_view bytes, struct parl_builder *builder);
};

/* An exporter: writes concepts in another form. What the form cannot hold is a diagnostic. */
struct parl_exporter {
	struct parl_capability head;
	const char *extensions; /* as an importer's */
	enum parl_status (*write)(const struct parl_export *what, struct parl_output *output,
		struct parl_diagnostics *faults);
};

struct parl_plugin {
	size_t size;
	uint32_t abi;
	const char *name; /* the file's name without .so */
	const char *version;
	const char *license; /* SPDX */
	const char *summary;
	const struct parl_capability *const *capabilities; /* NULL-terminated */
};

/*
 * Defines the plugin. OFFERS is a string literal that repeats the capabilities for the note, one a
 * line: "command lookup Look a term up\n", "format markdown md,markdown Markdown text\n",
 * "report jsonl JSON lines\n"; CAPABILITIES the array. Behind the name of a format, an importer and
 * an exporter stand its extensions ("-": none) and, after '=', for a format, the bytes in
 * hexadecimal with which its files begin: "format docx docx,=504b0304 Word documents\n". Only where
 * they fit is the format opened and `recognises` asked.
 *
 * The note is a standard ELF note (name "parlance", type 1) in a section .note.parlance.
 */
#define PARL_PLUGIN(NAME, VERSION, LICENSE, SUMMARY, OFFERS, CAPABILITIES)  \
	PARL_NOTE(PARL_NOTE_TEXT(NAME, VERSION, LICENSE, SUMMARY, OFFERS)); \
	extern PARL_API const struct parl_plugin parl_plugin;               \
	const struct parl_plugin parl_plugin = {                            \
		sizeof(struct parl_plugin),                                 \
		PARL_PLUGIN_ABI,                                            \
		NAME,                                                       \
		VERSION,                                                    \
		LICENSE,                                                    \
		SUMMARY,                                                    \
		CAPABILITIES,                                               \
	}

#define PARL_NOTE(TEXT)                                                                     \
	static const struct {                                                               \
		uint32_t name_size;                                                         \
		uint32_t text_size;                                                         \
		uint32_t type;                                                              \
		char name[12];                                                              \
		char text[sizeof(TEXT)];                                                    \
	} parl_plugin_note __attribute__((used, aligned(4), section(".note.parlance"))) = { \
		9,                                                                          \
		sizeof(TEXT),                                                               \
		1,                                                                          \
		"parlance",                                                                 \
		TEXT,                                                                       \
	}

#define PARL_NOTE_STRING(x) #x
#define PARL_NOTE_NUMBER(x) PARL_NOTE_STRING(x)
#define PARL_NOTE_TEXT(NAME, VERSION, LICENSE, SUMMARY, OFFERS)                            \
	"abi " PARL_NOTE_NUMBER(PARL_PLUGIN_ABI) "\nname " NAME "\nversion " VERSION       \
						 "\nlicense " LICENSE "\nsummary " SUMMARY \
						 "\n" OFFERS

PARL_END

#endif
