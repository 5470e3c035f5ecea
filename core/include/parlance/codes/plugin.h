/*
 * plugin.h - codes 120-149: plugins.
 */
#ifndef PARLANCE_CODES_PLUGIN_H
#define PARLANCE_CODES_PLUGIN_H

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
		"of the plugin: tell its author.")                                         \
	X(PLUGIN_OWN_ERROR, 143, ERROR, "an error that a plugin tells of",                 \
		"The plugin does not come with parlance and has no codes of its own: all " \
		"that it says is in the message. What came with the plugin, or its "       \
		"author, knows more.")                                                     \
	X(PLUGIN_OWN_WARNING, 144, WARNING, "a warning of a plugin",                       \
		"The plugin does not come with parlance and has no codes of its own: all " \
		"that it says is in the message. What came with the plugin, or its "       \
		"author, knows more.")                                                     \
	X(PLUGIN_OWN_NOTE, 145, NOTE, "a remark of a plugin",                              \
		"The plugin does not come with parlance and has no codes of its own: all " \
		"that it says is in the message. What came with the plugin, or its "       \
		"author, knows more.")

#endif
