/* A role's chain as [fonts] writes it. */
#include "tb_file.h"
#include "tb_font.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_INDEX = 255 };

/* "FILE#2" -> FILE ends at the '#', 2. False when what follows the '#' is no number. */
static bool split_index(char *word, unsigned *index)
{
    char *hash = strrchr(word, '#');
    *index = 0;
    if (!hash)
        return true;
    *hash++ = '\0';
    if (!*hash)
        return false;
    for (; *hash; hash++) {
        if (*hash < '0' || *hash > '9')
            return false;
        *index = *index * 10 + (unsigned)(*hash - '0');
        if (*index > MOST_INDEX)
            return false;
    }
    return true;
}

static enum tb_status add_word(struct tb_font_set *set, enum tb_role role, char *word, const char *folder, struct tb_err *err)
{
    unsigned index;
    enum tb_status status;
    char *path;
    if (!split_index(word, &index))
        return tb_err_set(err, TB_CONFIG, _("a face in a collection is written FILE#NUMBER: [fonts] %s = %s"),
                          tb_font_role_name(role), word);
    path = tb_file_join(folder, word);
    status = path ? tb_font_set_add(set, role, path, index, err) : tb_err_nomem(err);
    free(path);
    return status;
}

enum tb_status tb_font_set_add_role(struct tb_font_set *set, enum tb_role role, const char *chain, const char *folder,
                                    struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t faces = 0;
    while (*chain && status == TB_OK) {
        size_t length = strcspn(chain, " \t,");
        if (length > 0) {
            char *word = strndup(chain, length);
            status = word ? add_word(set, role, word, folder, err) : tb_err_nomem(err);
            free(word);
            faces++;
        }
        chain += length + (chain[length] != '\0');
    }
    if (status == TB_OK && faces == 0)
        status = tb_err_set(err, TB_CONFIG, _("no face is named for a role: [fonts] %s"), tb_font_role_name(role));
    return status;
}
