/*
 * elf.c - what a shared object says about itself, read from its headers without running it.
 *
 * glibc maps a file as its program headers say and dies with SIGBUS, inside dlopen, where the file
 * is shorter. So every extent that the headers name is held against the file's size first, the
 * section headers too: they stand at the end, so that any cut takes some of them away.
 */
#include "elf.h"

#include <elf.h>
#include <link.h>
#include <string.h>
#include <unistd.h>

/* More notes than this no plugin has; a header that says so is wrong. */
#define NOTES_MOST (1u << 20)

/* What is read at once: with thirty plugins, calls of the system are most of what listing costs. */
#define START 4096 /* bytes of a file's start */
#define AT_ONCE 64 /* section headers */

#define NOTE_NAME "parlance"

/* The header of the object that this code is in, put there by the linker: what a plugin must be
 * like, without a table of machines. */
extern const ElfW(Ehdr) __ehdr_start __attribute__((visibility("hidden")));

struct elf {
	int fd;
	uint64_t size;
	struct parl_fault *fault;
	ElfW(Ehdr) header;
	const ElfW(Phdr) * segments;
	char start[START]; /* of the file: program headers and note mostly lie there */
	size_t known;
};

static bool cut_short(const struct elf *elf, uint64_t need)
{
	return parl_fault_set(elf->fault, PARL_CODE_PLUGIN_CUT_SHORT,
		parl_arena_print(elf->fault->arena,
			"is cut short: it has %llu bytes, and its headers speak of %llu",
			(unsigned long long)elf->size, (unsigned long long)need),
		"copy it or build it again");
}

/* Whether [start, start + size) lies in the file. */
static bool inside(const struct elf *elf, uint64_t start, uint64_t size)
{
	uint64_t end;

	if (__builtin_add_overflow(start, size, &end))
		end = UINT64_MAX;
	return end <= elf->size || cut_short(elf, end);
}

static bool read_at(const struct elf *elf, uint64_t start, uint64_t size, void *to)
{
	char *bytes = to;

	if (start < elf->known && size <= elf->known - start) {
		memcpy(to, elf->start + start, (size_t)size);
		return true;
	}
	while (size > 0) {
		ssize_t got = pread(elf->fd, bytes, (size_t)size, (off_t)start);

		if (got <= 0)
			return parl_fault_set(elf->fault, PARL_CODE_PLUGIN_UNREADABLE,
				"cannot be read to its end", "copy it or build it again");
		bytes += got;
		start += (uint64_t)got;
		size -= (uint64_t)got;
	}
	return true;
}

static bool check_header(struct elf *elf)
{
	const ElfW(Ehdr) *header = &elf->header;
	size_t known = elf->size < sizeof(*header) ? (size_t)elf->size : sizeof(*header);
	ssize_t got = pread(elf->fd, elf->start, sizeof(elf->start), 0);

	elf->known = got > 0 ? (size_t)got : 0;
	if (elf->size == 0)
		return parl_fault_set(elf->fault, PARL_CODE_PLUGIN_NOT_ELF, "is empty",
			"remove it, or build it again");
	if (!read_at(elf, 0, known, &elf->header))
		return false;
	if (memcmp(header->e_ident, ELFMAG, known < SELFMAG ? known : SELFMAG) != 0)
		return parl_fault_set(elf->fault, PARL_CODE_PLUGIN_NOT_ELF,
			"is no shared object: it does not begin as an ELF file does",
			"remove it from the folder, or build it again");
	if (known < sizeof(*header))
		return cut_short(elf, sizeof(*header));
	if (memcmp(header->e_ident, __ehdr_start.e_ident, EI_OSABI) != 0 ||
		header->e_machine != __ehdr_start.e_machine)
		return parl_fault_set(elf->fault, PARL_CODE_PLUGIN_MACHINE,
			parl_arena_print(elf->fault->arena,
				"is for another machine (ELF class %d, machine %d; here %d and %d)",
				header->e_ident[EI_CLASS], header->e_machine,
				__ehdr_start.e_ident[EI_CLASS], __ehdr_start.e_machine),
			"build it on this machine");
	if (header->e_type != ET_DYN || header->e_phentsize != sizeof(ElfW(Phdr)))
		return parl_fault_set(elf->fault, PARL_CODE_PLUGIN_NOT_ELF,
			"is an ELF file, but no shared object", "link it with -shared");
	return true;
}

static bool check_segments(struct elf *elf)
{
	size_t count = elf->header.e_phnum;
	uint64_t size = count * sizeof(ElfW(Phdr));
	ElfW(Phdr) * segments;

	if (!inside(elf, elf->header.e_phoff, size))
		return false;
	segments = parl_arena_array(elf->fault->arena, count, sizeof(*segments));
	if (!segments)
		return parl_fault_memory(elf->fault);
	if (!read_at(elf, elf->header.e_phoff, size, segments))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!inside(elf, segments[i].p_offset, segments[i].p_filesz))
			return false;
	elf->segments = segments;
	return true;
}

static bool check_some(const struct elf *elf, const ElfW(Shdr) * sections, size_t count)
{
	for (size_t i = 0; i < count; i++)
		/* read_at has filled it. NOLINTNEXTLINE(clang-analyzer-core.*) */
		if (sections[i].sh_type != SHT_NOBITS && sections[i].sh_type != SHT_NULL &&
			!inside(elf, sections[i].sh_offset, sections[i].sh_size))
			return false;
	return true;
}

/* Sections are not needed to load a plugin, and a stripped file may have none. */
static bool check_sections(const struct elf *elf)
{
	size_t count = elf->header.e_shnum;
	uint64_t at = elf->header.e_shoff;
	ElfW(Shdr) sections[AT_ONCE];

	if (at == 0)
		return true;
	if (elf->header.e_shentsize != sizeof(ElfW(Shdr)))
		return parl_fault_set(elf->fault, PARL_CODE_PLUGIN_NOT_ELF,
			"has section headers of a wrong size", "build it again");
	if (!inside(elf, at, count * sizeof(ElfW(Shdr))))
		return false;
	for (size_t i = 0, some; i < count; i += some) {
		some = count - i < AT_ONCE ? count - i : AT_ONCE;
		if (!read_at(elf, at + i * sizeof(*sections), some * sizeof(*sections), sections) ||
			!check_some(elf, sections, some))
			return false;
	}
	return true;
}

static uint64_t round_up(uint64_t size, uint64_t to)
{
	return (size + to - 1) / to * to;
}

/* Goes through the notes of one segment; a note that does not fit ends it. */
static parl_view find_note(const char *bytes, uint64_t size, uint64_t align)
{
	uint64_t at = 0;

	while (size - at >= sizeof(ElfW(Nhdr))) {
		ElfW(Nhdr) head;
		uint64_t name = at + sizeof(head);
		uint64_t text, end;

		memcpy(&head, bytes + at, sizeof(head));
		text = name + round_up(head.n_namesz, align);
		end = text + head.n_descsz;
		if (end > size)
			break;
		if (head.n_type == 1 && head.n_namesz == sizeof(NOTE_NAME) &&
			memcmp(bytes + name, NOTE_NAME, sizeof(NOTE_NAME)) == 0)
			return (parl_view){bytes + text, head.n_descsz};
		at = text + round_up(head.n_descsz, align);
		if (at > size)
			break;
	}
	return (parl_view){NULL, 0};
}

static bool read_note(const struct elf *elf, parl_view *note)
{
	for (size_t i = 0; i < elf->header.e_phnum; i++) {
		const ElfW(Phdr) *segment = &elf->segments[i];
		char *bytes;

		if (segment->p_type != PT_NOTE || segment->p_filesz > NOTES_MOST)
			continue;
		bytes = parl_arena_alloc(elf->fault->arena, segment->p_filesz);
		if (!bytes)
			return parl_fault_memory(elf->fault);
		if (!read_at(elf, segment->p_offset, segment->p_filesz, bytes))
			return false;
		*note = find_note(bytes, segment->p_filesz, segment->p_align == 8 ? 8 : 4);
		if (note->data)
			return true;
	}
	return true;
}

bool parl_elf_read(int fd, uint64_t size, parl_view *note, struct parl_fault *fault)
{
	struct elf elf = {.fd = fd, .size = size, .fault = fault};

	*note = (parl_view){NULL, 0};
	return check_header(&elf) && check_segments(&elf) && check_sections(&elf) &&
		read_note(&elf, note);
}
