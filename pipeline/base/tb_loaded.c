#define _GNU_SOURCE /* dl_iterate_phdr */
#include "tb_loaded.h"
#include "tb_file.h"

#include <elf.h>
#include <link.h>
#include <string.h>

struct search {
    const char *name;
    struct tb_buf *out;
};

static size_t padded(size_t length)
{
    return (length + 3) & ~(size_t)3;
}

/* The build id among the notes of one segment, in hexadecimal. */
static bool put_build_id(struct tb_buf *out, const char *notes, size_t length)
{
    ElfW(Nhdr) note;
    while (length >= sizeof note) {
        const char *name = notes + sizeof note;
        size_t skip, i;
        memcpy(&note, notes, sizeof note);
        skip = sizeof note + padded(note.n_namesz) + padded(note.n_descsz);
        if (skip > length)
            return false;
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
            for (i = 0; i < note.n_descsz; i++)
                tb_buf_printf(out, "%02x", (unsigned char)name[padded(note.n_namesz) + i]);
            return true;
        }
        notes += skip;
        length -= skip;
    }
    return false;
}

/* The loader gives segments as addresses: one cast turns them into memory. */
static const char *memory_at(uintptr_t address)
{
    return (const char *)address;
}

/* What may follow the name: ".so.0", or "-2.3.0.so"; but "-subset.so" belongs to another library. */
static bool ends_name(const char *rest)
{
    return rest[0] == '.' || (rest[0] == '-' && rest[1] >= '0' && rest[1] <= '9');
}

static int visit(struct dl_phdr_info *object, size_t size, void *context)
{
    const struct search *search = context;
    const char *file = object->dlpi_name ? tb_file_name_of(object->dlpi_name) : "";
    size_t length = strlen(search->name), i;
    (void)size;
    if (strncmp(file, search->name, length) != 0 || !ends_name(file + length))
        return 0;
    for (i = 0; i < object->dlpi_phnum; i++)
        if (object->dlpi_phdr[i].p_type == PT_NOTE &&
            put_build_id(search->out, memory_at(object->dlpi_addr + object->dlpi_phdr[i].p_vaddr), object->dlpi_phdr[i].p_memsz))
            return 1;
    return 0;
}

void tb_loaded_put(struct tb_buf *out, const char *name, const char *version)
{
    struct search search = {name, out};
    tb_buf_printf(out, "%s %s ", name, version);
    tb_buf_puts(out, dl_iterate_phdr(visit, &search) ? "\n" : "-\n");
}
