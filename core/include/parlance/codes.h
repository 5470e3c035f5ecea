/*
 * codes.h - every fault that parlance can report, as data.
 *
 * One line a code: X(NAME, number, severity, "title", "what it means and what to do"). The enum
 * below, `parlance explain P-nnn` and the page of codes are all made from this list. A number,
 * once published, keeps its meaning for good; a code no longer used stays, unused.
 *
 * Severity is the usual one: ERROR (the thing could not be done), WARNING (done, but doubtful).
 */
#ifndef PARLANCE_CODES_H
#define PARLANCE_CODES_H

#include <parlance/types.h>

/* 1-19: memory, files, output. */
#define PARL_CODES_SYSTEM(X)                                                                       \
	X(NO_MEMORY, 1, ERROR, "out of memory",                                                    \
		"The machine had no memory left for this. Try a smaller input, or fewer at once.") \
	X(FILE_MISSING, 2, ERROR, "no such file",                                                  \
		"There is no file of that name. Check the spelling, and which folder you are in; " \
		"a name with spaces needs quotation marks around it.")                             \
	X(FILE_IS_FOLDER, 3, ERROR, "a folder where a file is needed",                             \
		"The name is that of a folder. Name a file inside it.")                            \
	X(FILE_UNREADABLE, 4, ERROR, "the file could not be read",                                 \
		"You may lack the permission to read the file, or the disk or network it lies on " \
		"failed. The message says which. Ask the file's owner, or copy the file to a "     \
		"folder of your own.")                                                             \
	X(FILE_TOO_LARGE, 5, ERROR, "the file is too large",                                       \
		"A file may have at most 2 GiB less one byte, and some kinds of file less. Split " \
		"it, or leave out what is not needed.")                                            \
	X(FILE_UNWRITABLE, 6, ERROR, "the file could not be written",                              \
		"The file or its folder is write-protected, its folder does not exist, or the "    \
		"disk failed. Nothing was changed. Write to another file or folder.")              \
	X(DISK_FULL, 7, ERROR, "no room left on the disk",                                         \
		"The disk is full, or your share of it is used up. What was there before is "      \
		"untouched, and nothing half-written is left behind. Make room and try again.")    \
	X(ORIGINAL_KEPT, 8, ERROR, "an original is kept there already",                            \
		"When a file is rewritten in place, what it was goes to a file of the same name "  \
		"with .orig at its end. One is there already, perhaps from an earlier run, and "   \
		"it is never overwritten. Move or delete it, or write to another file.")           \
	X(OUTPUT_FAILED, 9, ERROR, "the results could not be written out",                         \
		"Writing the results stopped half-way, for instance because the disk is full. "    \
		"What was written so far is incomplete: do not use it.")                           \
	X(MORE_FAULTS, 10, NOTE, "more faults than are shown",                                     \
		"Of one file at most 100 faults are shown. Mend those, then look again: many of "  \
		"the others may be gone with them.")

/* 20-49: the JSON and the encoding of a glossary. */
#define PARL_CODES_JSON(X)                                                                        \
	X(NOT_JSON, 20, ERROR, "a file of another kind",                                          \
		"The file is no glossary: it is a Word, Excel or PDF file, a web page or the "    \
		"like. A glossary is a text file in JSON; a spreadsheet can be made into one "    \
		"with: parlance import.")                                                         \
	X(ENCODING_WIDE, 21, ERROR, "UTF-16 or UTF-32 instead of UTF-8",                          \
		"The file was saved in an encoding that JSON does not use. Open it in a text "    \
		"editor and save it again as UTF-8.")                                             \
	X(ENCODING, 22, ERROR, "bytes that are not UTF-8",                                        \
		"The file was saved in an older encoding, mostly Windows-1252 (Latin-1). Open "   \
		"it in a text editor, see that accents and quotation marks look right, and save " \
		"it as UTF-8.")                                                                   \
	X(JSON_NUL, 23, ERROR, "a NUL character",                                                 \
		"NUL characters are in damaged files and in files that are no text. No term can " \
		"hold one. Get a fresh copy of the file, or delete the character.")               \
	X(JSON_EMPTY, 24, ERROR, "an empty file",                                                 \
		"There is nothing in the file. A glossary begins with { and ends with }.")        \
	X(JSON_CUT_SHORT, 25, ERROR, "the file ends too early",                                   \
		"A bracket or a text is still open at the end of the file, mostly because it "    \
		"was cut short when it was copied or saved. Get a whole copy, or add what is "    \
		"missing.")                                                                       \
	X(JSON_TRAILING_COMMA, 26, ERROR, "a comma too many",                                     \
		"In JSON commas stand between things, never after the last one. Delete the "      \
		"comma before the closing bracket.")                                              \
	X(JSON_COMMA, 27, ERROR, "a comma missing or in the wrong place",                         \
		"Between two things in a list or an object stands exactly one comma. Where a "    \
		"text holds a double quote, the quote is written \\\" so that the text does not " \
		"end there.")                                                                     \
	X(JSON_COMMENT, 28, ERROR, "a comment",                                                   \
		"JSON has no comments. Delete it, or write it as a pair of its own: "             \
		"\"$comment\": \"...\", which parlance skips.")                                   \
	X(JSON_QUOTES, 29, ERROR, "the wrong quotation marks",                                    \
		"Texts in JSON stand in straight double quotes. Single and curly quotes, which "  \
		"word processors make, can only stand inside a text.")                            \
	X(JSON_BARE, 30, ERROR, "a word without quotation marks",                                 \
		"Keys and texts stand in double quotes. Only numbers, true, false and null go "   \
		"without, all in small letters.")                                                 \
	X(JSON_LINE_BREAK, 31, ERROR, "a text that is not closed on its line",                    \
		"A text begins and ends on one line. Close it with a double quote, or write \\n " \
		"where a line break is meant.")                                                   \
	X(JSON_CONTROL, 32, ERROR, "an invisible character in a text",                            \
		"Tabs and other control characters cannot stand in a text. Delete the "           \
		"character, or write \\t for a tab.")                                             \
	X(JSON_ESCAPE, 33, ERROR, "a backslash that means nothing",                               \
		"In JSON a backslash begins an escape such as \\n or \\u2019. Write two of them " \
		"for a backslash, as in C:\\\\folder.")                                           \
	X(JSON_NUMBER, 34, ERROR, "a number that cannot be read",                                 \
		"Numbers are written as 12, -3 or 0.5. Put dates, versions and the like in "      \
		"double quotes.")                                                                 \
	X(JSON_COLON, 35, ERROR, "a colon is missing",                                            \
		"Inside { } stand pairs: a key in double quotes, a colon, and the value.")        \
	X(JSON_BRACKET, 36, ERROR, "brackets that do not match",                                  \
		"A bracket is closed by one of another kind, or closes nothing. Mostly one is "   \
		"missing or too many a little above.")                                            \
	X(JSON_EXTRA, 37, ERROR, "something after the end",                                       \
		"A glossary is one pair of { } with everything inside. Delete what follows, or "  \
		"see whether a bracket closes too early.")                                        \
	X(JSON_DEPTH, 38, ERROR, "brackets nested too deep",                                      \
		"No glossary needs more than a few levels. The file may be damaged.")             \
	X(JSON_TOO_LARGE, 39, ERROR, "the glossary is too large",                                 \
		"One glossary may have 32 MiB and a million values. Split it into several; "      \
		"they can be used together.")                                                     \
	X(JSON_DUPLICATE, 40, ERROR, "a key twice",                                               \
		"An object has the same key two times, so that one of them would count for "      \
		"nothing. Put what both say into one.")                                           \
	X(JSON_SYNTAX, 41, ERROR, "something else should stand here",                             \
		"What stands here is not JSON. The message says what should stand here instead.")

/* 50-119: what a glossary says. */
#define PARL_CODES_GLOSSARY(X)                                                                    \
	X(GLOSSARY_TYPE, 50, ERROR, "the wrong kind of value",                                    \
		"A key needs a text, a list, true or false, or one of a few words, and has "      \
		"something else. The message says what is needed.")                               \
	X(GLOSSARY_KEY_UNKNOWN, 51, ERROR, "an unknown key",                                      \
		"Nothing of that name is known here, so that it would count for nothing. Mostly " \
		"it is mistyped, or stands one level too high or too low. Remarks go into "       \
		"\"$comment\".")                                                                  \
	X(GLOSSARY_KEY_MISSING, 52, ERROR, "something is missing",                                \
		"A glossary needs \"parlance\", \"id\" and \"concepts\" (or \"terms\"); a "       \
		"concept needs \"id\" and \"terms\"; a term written as an object needs "          \
		"\"term\".")                                                                      \
	X(GLOSSARY_WORD, 53, ERROR, "a word that is not one of the possible ones",                \
		"Some keys take one of a few words, in small letters. The message lists them.")   \
	X(GLOSSARY_ID, 54, ERROR, "a name that cannot be an id",                                  \
		"Ids stand in commands, file names and web addresses: letters without accents, "  \
		"digits, hyphens, dots and underscores, at most 100, beginning with a letter or " \
		"digit.")                                                                         \
	X(GLOSSARY_FORMAT, 55, ERROR, "another format of glossary",                               \
		"\"parlance\" says in which format the glossary is written. This parlance reads " \
		"format 1.")                                                                      \
	X(GLOSSARY_TERM_EMPTY, 56, ERROR, "an empty term",                                        \
		"A term has no text, or a concept has no term. Write one, or delete it.")         \
	X(GLOSSARY_UNMATCHABLE, 57, ERROR, "a text that can never be found",                      \
		"What is left of the text when invisible characters are taken away is empty, or " \
		"it goes over a paragraph's end. It would never be found in a document.")         \
	X(GLOSSARY_EMPTY, 58, WARNING, "an empty text",                                           \
		"An empty text says nothing, and is taken as left out.")                          \
	X(GLOSSARY_ID_TWICE, 59, ERROR, "two concepts with one id",                               \
		"Ids name one concept each. Give one of them another, or take both together.")    \
	X(GLOSSARY_TERM_TWICE, 60, WARNING, "a term twice in one concept",                        \
		"The same term, but for capitals, stands twice. Delete one of them.")             \
	X(GLOSSARY_TERM_SHARED, 61, WARNING, "a term of two concepts",                            \
		"When nothing in the text settles which of them is meant, such a term is only "   \
		"explained, never replaced. Conditions (near, not_in, after ...) can settle it.") \
	X(GLOSSARY_REGISTER, 62, ERROR, "an unknown register",                                    \
		"Terms belong to a register that the glossary declares, such as third-sector or " \
		"commissioner. Mostly the name is mistyped.")                                     \
	X(GLOSSARY_USE, 63, ERROR, "a replacement that is no term of the concept",                \
		"\"use\" names terms of the other register of the same concept, letter for "      \
		"letter. Add the wording there, or name one that is there.")                      \
	X(GLOSSARY_SEE, 64, ERROR, "a reference that leads nowhere",                              \
		"\"see\" names ids of other concepts. Mostly the id is mistyped, or the concept " \
		"was renamed.")                                                                   \
	X(GLOSSARY_SOURCE, 65, ERROR, "an unknown source",                                        \
		"\"sources\" of a concept names keys of \"sources\" at the top of the glossary. " \
		"Mostly the key is mistyped, or the source is not yet listed there.")             \
	X(GLOSSARY_CHAIN, 66, ERROR, "a replacement that would itself be replaced",               \
		"What is written for one term is itself a term that is replaced. A second run "   \
		"would change the text again. Let the first lead to the last directly.")          \
	X(GLOSSARY_CHAIN_MAYBE, 67, WARNING, "a replacement that can itself be replaced",         \
		"What is written for one term is, under conditions, itself a term that is "       \
		"replaced. See whether the conditions keep the two apart.")                       \
	X(GLOSSARY_CIRCLE, 68, ERROR, "replacements that go round",                               \
		"One term leads to another and that one back again, so that every run would "     \
		"change the text. Keep one direction.")                                           \
	X(GLOSSARY_CLASS, 69, ERROR, "an unknown class of words",                                 \
		"@name, @noun, @be, @article, @bracket and @possessive are classes of words; "    \
		"they stand in after, not_after, before and not_before only.")                    \
	X(GLOSSARY_CONDITION, 70, WARNING, "a condition that changes nothing",                    \
		"A phrase in not_in does not contain its term, or there is an else without a "    \
		"condition. As it stands it has no effect.")                                      \
	X(GLOSSARY_HEAD, 71, ERROR, "a head that is no word of the term",                         \
		"\"head\" names the word of the term that takes the plural or the verb's "        \
		"ending.")                                                                        \
	X(GLOSSARY_LANGUAGE, 72, ERROR, "no language tag",                                        \
		"Languages are named by tags such as en-GB or cy (BCP 47).")                      \
	X(GLOSSARY_EXAMPLE, 73, ERROR, "an example that does not say what it shows",              \
		"An example has \"text\" and either \"becomes\" or \"unchanged\": true.")         \
	X(GLOSSARY_NO_TARGET, 74, WARNING, "nothing to replace a term with",                      \
		"The concept says that its terms are to be replaced, but has terms in one "       \
		"register only. They are explained instead.")                                     \
	X(GLOSSARY_DROP, 75, ERROR, "drop without an override",                                   \
		"Only a concept that overrides one of another glossary can drop it, or a term "   \
		"of it.")                                                                         \
	X(GLOSSARY_FORMER, 76, WARNING, "a former id that is still in use",                       \
		"\"formerly\" names ids that a concept had before. This one still belongs to a "  \
		"concept, and finds that one.")                                                   \
	X(GLOSSARY_BOTH, 77, ERROR, "concepts and a bare list",                                   \
		"A glossary has \"concepts\", or, in its shortest form, \"terms\". Not both.")    \
	X(OVERRIDE_FORM, 78, ERROR, "an override that names nothing",                             \
		"\"overrides\" names a concept of another glossary: its glossary's id, a slash, " \
		"and its own id, such as uk-base/grant-recipient.")                               \
	X(OVERRIDE_UNKNOWN, 79, ERROR, "what is overridden is not there",                         \
		"The glossary or the concept that \"overrides\" names is not loaded. Name that "  \
		"glossary too, or compare the spelling.")                                         \
	X(OVERRIDE_ORDER, 80, ERROR, "an override of a higher layer",                             \
		"A glossary can only override those below it: base < sector < nation < buyer < "  \
		"tender, and within one layer those that are named after it.")                    \
	X(OVERRIDE_TERM, 81, WARNING, "a dropped term that is not there",                         \
		"The concept that is overridden has no such term. Mostly it is spelled "          \
		"otherwise there.")                                                               \
	X(GLOSSARY_REQUIRED, 82, ERROR, "a glossary that is needed is not loaded",                \
		"\"requires\" names the glossaries that this one stands on. Name them too.")      \
	X(GLOSSARY_TWICE, 83, ERROR, "two glossaries with one id",                                \
		"The ids of glossaries that are used together must differ. Mostly the same one "  \
		"is named twice.")                                                                \
	X(GLOSSARY_LONGER, 84, WARNING, "a replacement much longer than its term",                \
		"What replaces the term has more than twice its characters. Where words are "     \
		"counted, as in most bids, such a change is dear. See whether a shorter "         \
		"wording does, or only suggest it. Acronyms are left out of this.")               \
	X(GLOSSARY_DEFINITION, 85, WARNING, "a long definition",                                  \
		"A definition of more than 30 words is rarely read. Say what it is in one "       \
		"sentence; the rest can go into \"note\".")                                       \
	X(GLOSSARY_REVIEW, 86, WARNING, "an entry past its review date",                          \
		"\"review\" says until when somebody should look at the entry again, and that "   \
		"day is over. See whether it still holds, and write a later date.")               \
	X(GLOSSARY_UNCITED, 87, WARNING, "a source that nothing cites",                           \
		"The glossary lists a source that no concept names. Name it in \"sources\" of "   \
		"the concepts that rest on it, or delete it.")                                    \
	X(GLOSSARY_PREFERRED, 88, WARNING, "two preferred terms",                                 \
		"Of one register and language, one term is the one to be written. Two are "       \
		"called preferred; the first is written. Call the other one admitted.")           \
	X(GLOSSARY_DATE, 89, ERROR, "no date",                                                    \
		"Dates are written year first, with or without the day: 2027-03 or 2027-03-31.")  \
	X(EXAMPLE_FAILS, 119, ERROR, "an example fails",                                          \
		"The glossary's own example does not come out as it says. Either the example is " \
		"wrong, or a condition of the term is: read both, and change one of them.")

/* 120-149: plugins. */
#define PARL_CODES_PLUGIN(X)                                                               \
	X(PLUGIN_FOLDER, 120, WARNING, "a plugin folder cannot be searched",               \
		"The folder is there, but its list of files could not be read, or it is "  \
		"no folder. Check the path that --plugin-dir or PARLANCE_PLUGIN_PATH "     \
		"names and who may read it.")                                              \
	X(PLUGIN_UNREADABLE, 121, WARNING, "a plugin file cannot be read",                 \
		"The file could not be opened, or is no ordinary file. Check its "         \
		"permissions, or remove it from the folder.")                              \
	X(PLUGIN_WRITABLE, 122, WARNING, "others may change a plugin",                     \
		"Everybody on this machine may write to the plugin's file or to its "      \
		"folder, so its code could be anyone's. Take the permission away with "    \
		"chmod o-w; the message names the path.")                                  \
	X(PLUGIN_NOT_ELF, 123, WARNING, "not a plugin at all",                             \
		"A plugin is a shared object in the ELF format. This file is empty or "    \
		"something else. Remove it from the folder, or build it again.")           \
	X(PLUGIN_MACHINE, 124, WARNING, "a plugin for another machine",                    \
		"The file is a shared object, but for another processor or word size. "    \
		"Build it on, or for, this machine.")                                      \
	X(PLUGIN_CUT_SHORT, 125, WARNING, "a plugin cut short",                            \
		"The file ends before the parts that its headers list: a copy or a "       \
		"download broke off, or a disk was full. Copy or build it again.")         \
	X(PLUGIN_NO_NOTE, 126, WARNING, "a shared object without parlance's note",         \
		"The file may be a good library, but it does not say that it is a plugin " \
		"of parlance. Define the plugin with PARL_PLUGIN (see the plugin guide), " \
		"or move the library elsewhere.")                                          \
	X(PLUGIN_NOTE, 127, WARNING, "a plugin's note cannot be understood",               \
		"The note that PARL_PLUGIN writes is incomplete or has a line that makes " \
		"no sense. Define the plugin with PARL_PLUGIN as the plugin guide shows, " \
		"and build it again.")                                                     \
	X(PLUGIN_OLDER, 128, WARNING, "a plugin for an older parlance",                    \
		"The plugin was built for an older plugin interface that this parlance "   \
		"can no longer serve. Get its newer version, or build it again against "   \
		"the headers installed now.")                                              \
	X(PLUGIN_NEWER, 129, WARNING, "a plugin for a newer parlance",                     \
		"The plugin was built for a newer plugin interface. Update parlance, or "  \
		"use the plugin's older version.")                                         \
	X(PLUGIN_NO_NAME, 130, WARNING, "a plugin without a name",                         \
		"The plugin does not say its name, or the name has other characters than " \
		"a-z, 0-9 and '-'. Give it one in PARL_PLUGIN and build it again.")        \
	X(PLUGIN_FILE_NAME, 131, WARNING, "a plugin's name is not its file's",             \
		"A plugin called NAME must be in a file NAME.so, so that what is listed "  \
		"and what is on the disk agree. Rename the file.")                         \
	X(PLUGIN_DUPLICATE, 132, WARNING, "two plugins with one name",                     \
		"Of two plugins with the same name the one found first is used: "          \
		"--plugin-dir comes before PARLANCE_PLUGIN_PATH, and that before the "     \
		"installed folder. Remove the one that you do not want.")                  \
	X(PLUGIN_SHADOWED, 133, WARNING, "two plugins offer the same",                     \
		"Two plugins offer a command, format or report of one name. The one "      \
		"found first is used; everything else of the other plugin works. Remove "  \
		"one of them.")                                                            \
	X(PLUGIN_UNKNOWN_KIND, 134, NOTE, "a capability of an unknown kind",               \
		"The plugin offers something of a kind that this parlance does not know, " \
		"most likely because the plugin is newer. It is left out; the rest of "    \
		"the plugin works.")                                                       \
	X(PLUGIN_LOAD, 135, ERROR, "a plugin cannot be loaded",                            \
		"The system could not load the shared object: a library that it needs is " \
		"missing, or it was built against other versions. The message has the "    \
		"system's words; ldd FILE lists what is missing.")                         \
	X(PLUGIN_NO_DESCRIPTOR, 136, ERROR, "a plugin without its descriptor",             \
		"The note says that this is a plugin, but the constant parl_plugin is "    \
		"not in the file, not exported, or no data. Define the plugin with "       \
		"PARL_PLUGIN and build it again.")                                         \
	X(PLUGIN_DESCRIPTOR, 137, ERROR, "a plugin's descriptor is incomplete",            \
		"The constant parl_plugin is too small, or lacks a text or the list of "   \
		"capabilities that every plugin has. Define the plugin with PARL_PLUGIN "  \
		"and build it again.")                                                     \
	X(PLUGIN_DISAGREES, 138, ERROR, "a plugin's note and descriptor disagree",         \
		"The note promises something else than the code delivers, most often "     \
		"because a capability was added to one of them only. Make both say the "   \
		"same, and build the plugin again.")                                       \
	X(PLUGIN_CAPABILITY, 139, ERROR, "a capability is incomplete",                     \
		"A command, format or report of the plugin is too small, has no name or "  \
		"summary, or declares an option that cannot be used. The message says "    \
		"which; the plugin's author has to mend it.")                              \
	X(PLUGIN_CALLBACK, 140, ERROR, "a capability without its function",                \
		"A command needs `run`, a format `read`, a report `open`, `event` and "    \
		"`close`. The message says which is missing; the plugin's author has to "  \
		"add it.")                                                                 \
	X(COMMAND_SILENT, 141, ERROR, "a command failed without saying why",               \
		"The command reported a failure but no reason. This is a fault of the "    \
		"plugin that offers it: tell its author what you did.")                    \
	X(COMMAND_EDITS, 142, ERROR, "a command's changes do not fit",                     \
		"The changes that a command wants overlap, or touch a part of the "        \
		"document that must stay as it is. Nothing was written. This is a fault "  \
		"of the plugin: tell its author.")

/* 150-169: inputs and documents. */
#define PARL_CODES_INPUT(X)                                                                     \
	X(INPUT_ILL_FORMED, 150, WARNING, "bytes that are not UTF-8",                           \
		"The input holds bytes that are no UTF-8 text; no term is found in them. "      \
		"It was most likely saved in another encoding, such as Windows-1252 or "        \
		"UTF-16. Save it as UTF-8. A rewritten document is only made with "             \
		"--force, which keeps the bytes as they are.")                                  \
	X(INPUT_NUL, 151, WARNING, "NUL bytes in the text",                                     \
		"The input holds NUL bytes, which text files do not have: it may be a "         \
		"binary file, or UTF-16. A rewritten document is only made with --force.")      \
	X(INPUT_REFUSED, 152, ERROR, "not rewritten for safety",                                \
		"The input is not clean UTF-8 text, so that a rewritten version might "         \
		"damage it. Nothing was written. Save it as UTF-8, or use --force to "          \
		"change only the terms and keep every other byte.")                             \
	X(INPUT_FOLDER, 153, ERROR, "a folder cannot be searched",                              \
		"The list of the folder's files could not be read. Check who may read it.")     \
	X(INPUT_NO_FORMAT, 154, ERROR, "no plugin reads this format",                           \
		"No installed format plugin can read the input. A Word file, a PDF or "         \
		"another package holds no plain text: save it as one. "                         \
		"`parlance plugins` lists what is installed and what was refused.")             \
	X(INPUT_FORMAT_SILENT, 155, ERROR, "a format failed without saying why",                \
		"The format plugin could not read or write the document and gave no "           \
		"reason. This is a fault of the plugin: tell its author.")                      \
	X(INPUT_EMPTY_FOLDER, 156, WARNING, "a folder without inputs",                          \
		"The folder holds no file that could be read as text. Hidden files, "           \
		"links to folders already seen and binary files are left out.")                 \
	X(INPUT_MARKUP, 157, ERROR, "mark-up that is no text",                                  \
		"The file holds HTML, XML, JSON or the like, and no installed plugin reads it " \
		"as that. Rewritten as plain text, the names of its marks and fields would "    \
		"change like words. Save its text as plain text or Markdown. --force "          \
		"rewrites it all the same.")                                                    \
	X(INPUT_LEFT_OUT, 158, NOTE, "files left out of a folder",                              \
		"A folder was gone through, and some of its files are of no format that an "    \
		"installed plugin reads, such as Word files or pictures. They were left out. "  \
		"Name a file itself to be told what it is.")

/* 170-189: the command line. */
#define PARL_CODES_COMMAND(X)                                                                  \
	X(NO_COMMAND, 170, ERROR, "no such command",                                           \
		"No installed plugin offers a command of this name. `parlance help` "          \
		"lists the commands; `parlance plugins` says which plugins were refused "      \
		"and why.")                                                                    \
	X(NO_OPTION, 171, ERROR, "no such option",                                             \
		"The command does not know this option. `parlance help COMMAND` lists "        \
		"those that it has.")                                                          \
	X(OPTION_VALUE, 172, ERROR, "an option's value does not fit",                          \
		"The option lacks its value, takes none, or takes one of a few words. "        \
		"`parlance help COMMAND` shows what it takes.")                                \
	X(OPERANDS, 173, ERROR, "too few or too many operands",                                \
		"The command needs other words or files behind it than it was given. "         \
		"`parlance help COMMAND` shows how it is called.")                             \
	X(NO_GLOSSARY, 174, ERROR, "no such glossary",                                         \
		"There is neither an installed glossary of this name nor a file. The "         \
		"message lists the glossaries that are there. --glossary-dir and "             \
		"PARLANCE_GLOSSARY_PATH name further folders.")                                \
	X(NO_REPORT, 175, ERROR, "no such report",                                             \
		"No installed plugin offers a report of this name that can show what the "     \
		"command finds. The message lists those that can.")                            \
	X(ONE_OUTPUT, 176, ERROR, "several documents into one file",                           \
		"--output names one file, but several inputs would be written to it. Do "      \
		"one at a time, or leave --output away.")                                      \
	X(NO_CODE, 178, ERROR, "no such code",                                                 \
		"Messages end with a code such as [P-120]. `parlance explain` without a "      \
		"code lists all that there are.")                                              \
	X(NO_SHELL, 179, ERROR, "no completion for this shell",                                \
		"Completion is made for bash. zsh can use it too, after `autoload "            \
		"bashcompinit; bashcompinit`.")                                                \
	X(NO_REGISTER, 180, ERROR, "no such register",                                         \
		"A register says whose words a term is, such as third-sector or "              \
		"commissioner. The glossaries in use declare none of this name; the "          \
		"message lists those that they do.")                                           \
	X(SAME_REGISTER, 181, ERROR, "from a register to itself",                              \
		"Translating goes from one register to another. Name two different ones "      \
		"with --from and --to, or leave one of them away.")                            \
	X(QUERY, 182, ERROR, "a query that nothing can match",                                 \
		"The query is empty, or holds nothing that a text is searched for: only "      \
		"spaces or invisible characters, a paragraph break, or bytes that are no "     \
		"UTF-8. Type a word or a phrase; several words need quotation marks.")         \
	X(QUERY_NO_CONCEPT, 183, WARNING, "no concept of that name",                           \
		"--concept searches for all terms of the concept that the query names, "       \
		"but no glossary in use has the query as a term. Only the query itself "       \
		"was searched for. `parlance lookup` helps to find the term.")                 \
	X(NOT_THERE, 184, NOTE, "not in the glossaries",                                       \
		"No glossary in use has a term like this one. Terms that are spelled "         \
		"nearly the same are offered. --glossary names other glossaries; the "         \
		"message says nothing about whether the word is good English.")                \
	X(REQUIRED_FAULTY, 185, ERROR, "a required glossary cannot be used",                   \
		"The glossary stands on another one, which was found but has errors of "       \
		"its own, or cannot be read. Mend that one first; `parlance validate` "        \
		"lists what is wrong with it.")                                                \
	X(SCHEMA_FILE, 186, NOTE, "a JSON Schema, no glossary",                                \
		"A file whose name ends in .schema.json describes what glossaries look like. " \
		"It is no glossary itself, so validate passes it over.")                       \
	X(NO_CONCEPT, 187, ERROR, "no such concept or domain",                                 \
		"--skip and --only name concepts, by their id or a former one, or domains "    \
		"such as finance. No glossary in use has one of this name. `parlance "         \
		"lookup` shows the id and the domain of a term.")

/* 200-229: importing and exporting. */
#define PARL_CODES_EXCHANGE(X)                                                                           \
	X(NO_EXCHANGE, 200, ERROR, "no such format to import or export",                                 \
		"No installed plugin imports or exports this format, or it cannot be guessed "           \
		"from the name of the file. The message lists those that there are; --as names "         \
		"one.")                                                                                  \
	X(EXCHANGE_SILENT, 201, ERROR, "an importer or exporter failed without saying why",              \
		"The plugin reported a failure but no reason. This is a fault of the plugin: "           \
		"tell its author what you did.")                                                         \
	X(IMPORT_NOTHING, 202, ERROR, "nothing to import",                                               \
		"The file holds no row that could be made into a concept. Compare it with the "          \
		"template in docs/spreadsheets.md.")                                                     \
	X(IMPORT_KIND, 203, ERROR, "a file of another kind",                                             \
		"The file is not what the importer reads: a workbook instead of a CSV file, "            \
		"say. In the spreadsheet program choose 'Save as' and then 'CSV UTF-8'.")                \
	X(IMPORT_FOLLOWS, 204, WARNING, "left out because of another row",                               \
		"Something refers to a row that was left out because of an error, so it had to "         \
		"be left out as well. Mend that row, and this is mended too.")                           \
	X(IMPORT_RESULT, 205, NOTE, "what was imported",                                                 \
		"How many rows and concepts were written, and how many rows were left out "              \
		"because of errors.")                                                                    \
	X(IMPORT_ENCODING, 206, NOTE, "read as Windows-1252",                                            \
		"The file is not UTF-8, so it was read in the older encoding that Excel uses. "          \
		"See whether accents, pound signs and quotation marks look right; if not, save "         \
		"it as 'CSV UTF-8'.")                                                                    \
	X(IMPORT_NO_COLUMN, 207, ERROR, "a column that is needed is missing",                            \
		"The first row has to name the columns, and one of them has to hold terms: "             \
		"'third-sector term' or 'commissioner term'.")                                           \
	X(IMPORT_COLUMN, 208, WARNING, "an unknown column",                                              \
		"The first row names a column that is not one of the known ones, or one twice. "         \
		"What stands in it is left out. Rename it, or leave it as a column of your own.")        \
	X(IMPORT_CELLS, 209, ERROR, "more cells than columns",                                           \
		"A row goes on behind the last column. Mostly a text with a comma is not in "            \
		"quotation marks, as a spreadsheet program would put it.")                               \
	X(IMPORT_QUOTES, 210, ERROR, "quotation marks that do not fit",                                  \
		"A cell in quotation marks ends with one and a separator; marks inside it are "          \
		"doubled. Spreadsheet programs do this by themselves when they save CSV.")               \
	X(IMPORT_CELL_ERROR, 211, ERROR, "an error value of the spreadsheet",                            \
		"The spreadsheet program took a text for a formula, mostly because it begins "           \
		"with = + - or @, and saved its error instead. Type an apostrophe before the "           \
		"text.")                                                                                 \
	X(IMPORT_NO_TERM, 212, ERROR, "a row without a term",                                            \
		"Each row says at least one term, of the third sector or of commissioners, and what is " \
		"said of a term, such as its status, stands in the same row.")                           \
	X(IMPORT_CONFLICT, 213, ERROR, "two rows say different things",                                  \
		"Rows of one concept add terms to it. What is said of the concept as a whole, "          \
		"such as its definition, is said in its first row; other rows leave it empty, "          \
		"or say the same.")                                                                      \
	X(IMPORT_LINE, 214, ERROR, "an unknown line about the glossary",                                 \
		"A row whose first cell begins with # is about the glossary: #glossary, #title, "        \
		"#source and so on. Remarks begin with # and a space.")                                  \
	X(IMPORT_WORD, 215, ERROR, "neither yes nor no",                                                 \
		"The column takes yes or no; an empty cell says nothing, and the usual rule holds. "     \
		"Write one of the two words, in small or capital letters.")                              \
	X(IMPORT_ID, 216, ERROR, "a concept without a name",                                             \
		"Each row names its concept in the column 'concept', or has a third-sector "             \
		"term from which a name can be made.")                                                   \
	X(EXPORT_LOSES, 217, WARNING, "something that the format cannot hold",                           \
		"What is listed stays in the JSON only. Whoever imports the exported file again "        \
		"gets a glossary without it.")

/* 230-239: the project file; what is common to all JSON is under 20-59. */
#define PARL_CODES_PROJECT(X)                                                                          \
	X(PROJECT_GLOSSARY, 230, ERROR, "a glossary of the project is not there",                      \
		"\"glossaries\" of the project file names installed glossaries, or files as they "     \
		"are reached from the folder of the project file. Mostly the name is mistyped, or "    \
		"the file was moved.")                                                                 \
	X(PROJECT_NAME, 231, WARNING, "a name that names nothing",                                     \
		"\"skip\", \"only\" and \"decisions\" of the project file name concepts, by their id " \
		"or a former one; the first two also domains. No glossary in use has one of this "     \
		"name, so that it counts for nothing.")                                                \
	X(PROJECT_LIMIT, 232, ERROR, "no limit",                                                       \
		"A limit is a number and w for words or c for characters: 500w, 3000c; with a "        \
		"minimum 400-500w; with a way of counting 500w:word. `parlance count FILE` shows the " \
		"ways of counting.")                                                                   \
	X(PROJECT_OTHER, 233, WARNING, "inputs of several projects",                                   \
		"One run has one project file: that of the first input. Another input has one of "     \
		"its own, nearer to it, which is not used. Do them one after the other, or name "      \
		"the one that is meant with --profile.")

/* 234-245: counting, and limits. */
#define PARL_CODES_LIMIT(X)                                                                             \
	X(LIMIT_BROKEN, 234, WARNING, "a text that does not keep its limit",                            \
		"The text, as it comes out, is longer than --limit or the project file lets it be, or " \
		"shorter. Nothing was cut: that is for you to do. The exit status is 1.")

/* 246-259: decisions, asking for them, and the change record. */
#define PARL_CODES_DECISION(X)                                                                         \
	X(DECISION_TERM, 246, WARNING, "a decision about a term that is not there",                    \
		"\"decisions\" of the project file names a term that its concept does not have, or a " \
		"wording that is no term of the other side. The glossary may have changed since. "     \
		"The decision counts for nothing; all others do.")                                     \
	X(NOBODY_TO_ASK, 247, ERROR, "there is no terminal to ask on",                                 \
		"--interactive asks on the terminal about each change, and there is none: the "        \
		"program was started by another one, or over a connection without a terminal. "        \
		"Leave --interactive away, and write what you decide into the project file, "          \
		"parlance.json.")                                                                      \
	X(ASKING_ENDED, 248, ERROR, "the terminal was closed during the questions",                    \
		"The terminal on which the questions were asked is gone. The document was not "        \
		"written, and nothing was remembered.")                                                \
	X(DECISIONS_KEPT, 249, NOTE, "decisions were remembered",                                      \
		"What was decided about a term, for all of its places, stands in the project file "    \
		"now, and holds for the next run. Delete it there to be asked again.")                 \
	X(RECORD_FILE, 250, ERROR, "the change record would overwrite something",                      \
		"--record names the file that the document is written to or read from, or standard "   \
		"output, where the document goes. Name a file of its own.")

/* 270-279: judging what people keep beside a glossary, and how a run fits its glossaries. */
#define PARL_CODES_FITTING(X)                                                                              \
	X(PROJECT_UNUSABLE, 270, ERROR, "the project's glossaries cannot be used",                         \
		"The glossaries that the project file names are there, but one of them has errors, "       \
		"or they do not fit together. The message has the first fault; parlance validate "         \
		"lists all of a glossary.")                                                                \
	X(PROJECT_FILE, 271, WARNING, "a limit for a file that is not there",                              \
		"\"limits\" of the project file names documents, from the folder of the project "          \
		"file. There is none of this name: it is mistyped, or still to be written.")               \
	X(OVERRIDE_PREFERRED, 272, WARNING, "another preferred term, without a word about it",             \
		"A term that an override adds comes before the others, and the first one is what "         \
		"translations write. Say by its status whether that is meant: preferred, or "              \
		"admitted.")                                                                               \
	X(NO_LANGUAGE, 273, WARNING, "a language without terms",                                           \
		"--lang says in which language the input is, but no glossary in use has a term in it, so " \
		"that nothing will be found. The message names the languages that they have.")             \
	X(NO_FOLDER, 274, ERROR, "no such folder",                                                         \
		"--plugin-dir and --glossary-dir name folders, and there is none of this name. Check the " \
		"spelling, and which folder you are in.")                                                  \
	X(ONE_REGISTER, 275, ERROR, "nothing to translate to",                                             \
		"Translating writes the other side's words. A plain list of words has only one side: it "  \
		"can be searched and annotated. Name a glossary that has both sides.")

/* 280-309: documents that are no text: Word, OpenDocument. */
#define PARL_CODES_OFFICE(X)                                                                         \
	X(DOCUMENT_TO_FILE, 280, ERROR, "a document that is written to a file only",                 \
		"A Word or LibreOffice document cannot be shown on the screen. Name the file that "  \
		"the new document goes to with -o; the one that is read stays as it is.")            \
	X(DOCUMENT_OTHER_FORMAT, 281, ERROR, "the output has another format than the input",         \
		"A document is written in the format in which it was read, and the name after -o "   \
		"belongs to another one. Let the name end as that of the input does.")               \
	X(OFFICE_DAMAGED, 282, ERROR, "a damaged document",                                          \
		"The file is cut short or was changed by something that does not know its format, "  \
		"so that a part of it is missing or makes no sense. Get a fresh copy, or open it "   \
		"in the program that made it and save it again.")                                    \
	X(OFFICE_PASSWORD, 283, ERROR, "a document with a password",                                 \
		"Nothing can be read without the password, and parlance does not ask for it. Open "  \
		"the document in its own program and save it without one.")                          \
	X(OFFICE_KIND, 284, ERROR, "no Word document",                                               \
		"The name says that it is a Word document (.docx), and the contents are something "  \
		"else: an older Word file, a workbook, a presentation. Open it in the program that " \
		"made it, and save it as a Word document.")                                          \
	X(OFFICE_STRICT, 285, ERROR, "a Word document of the strict kind",                           \
		"Word can save documents as Strict Open XML, which hardly anyone uses and which "    \
		"is not read. Save it as an ordinary Word document.")                                \
	X(OFFICE_TOO_LARGE, 286, ERROR, "a document that unpacks to too much",                       \
		"Office files are packed. One that unpacks to more than 256 MB, or has more than "   \
		"4096 parts, is mostly made to do harm.")                                            \
	X(OFFICE_XML, 287, ERROR, "mark-up that no office document has",                             \
		"The file holds a document type, with which a file can make its reader fetch other " \
		"files. No word processor writes one, so the file is not read.")

/* 310-319: searching. */
#define PARL_CODES_SEARCH(X)                                                                        \
	X(QUERY_FILE, 310, ERROR, "queries that cannot be read",                                    \
		"--file names a text file with one query a line. It is not there, is a folder, or " \
		"may not be read.")                                                                 \
	X(QUERY_OPTIONS, 311, ERROR, "options that do not go together",                             \
		"--vocabulary and --domain search for the terms of the glossaries, judged in "      \
		"their places; queries are searched for as they stand. --register chooses among "   \
		"terms, and so needs --concept, --domain or --vocabulary.")                         \
	X(QUERY_DOMAIN, 312, ERROR, "no such domain",                                               \
		"--domain names a domain of the glossaries, such as finance. `parlance validate "   \
		"--stats` lists those of a glossary.")

#define PARL_CODES(X)          \
	PARL_CODES_SYSTEM(X)   \
	PARL_CODES_JSON(X)     \
	PARL_CODES_GLOSSARY(X) \
	PARL_CODES_PLUGIN(X)   \
	PARL_CODES_INPUT(X)    \
	PARL_CODES_COMMAND(X)  \
	PARL_CODES_EXCHANGE(X) \
	PARL_CODES_PROJECT(X)  \
	PARL_CODES_LIMIT(X)    \
	PARL_CODES_DECISION(X) \
	PARL_CODES_FITTING(X)  \
	PARL_CODES_OFFICE(X)   \
	PARL_CODES_SEARCH(X)

PARL_BEGIN

enum parl_code {
	PARL_CODE_NONE = 0,
#define PARL_CODE_ENUM(name, number, severity, title, text) PARL_CODE_##name = number,
	PARL_CODES(PARL_CODE_ENUM)
#undef PARL_CODE_ENUM
};

enum parl_severity {
	PARL_SEVERITY_NOTE = 1,
	PARL_SEVERITY_WARNING = 2,
	PARL_SEVERITY_ERROR = 3,
};

/* "note", "warning", "error". */
PARL_API const char *parl_severity_name(enum parl_severity severity);

/* One code of the registry. */
struct parl_code_info {
	int number;
	enum parl_severity severity;
	const char *name;  /* "NO_MEMORY" */
	const char *title; /* a few words */
	const char *text;  /* what it means and what to do */
};

/* The entry of a code; NULL for a number that is none. */
PARL_API const struct parl_code_info *parl_code_find(int number);

/* All entries, by number; COUNT takes how many. */
PARL_API const struct parl_code_info *parl_code_all(size_t *count);

PARL_END

#endif
