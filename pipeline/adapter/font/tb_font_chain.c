/* A role's chain as [fonts] writes it. */
#include "tb_face_list.h"
#include "tb_file.h"
#include "tb_font.h"
#include "tb_i18n.h"

#include <stdlib.h>
#include <string.h>

static enum tb_status add_word(struct tb_font_set *set, enum tb_role role, const struct tb_face_word *word, const char *folder,
                               struct tb_err *err)
{
    enum tb_status status;
    char *file, *path;
    if (!word->is_good)
        return tb_err_set(err, TB_CONFIG, _("a face in a collection is written FILE#NUMBER: [fonts] %s = %.*s"),
                          tb_font_role_name(role), (int)word->length, word->file);
    file = strndup(word->file, word->length);
    path = file ? tb_file_join(folder, file) : NULL;
    status = path ? tb_font_set_add(set, role, path, word->index, err) : tb_err_nomem(err);
    free(path);
    free(file);
    return status;
}

enum tb_status tb_font_set_add_role(struct tb_font_set *set, enum tb_role role, const char *chain, const char *folder,
                                    struct tb_err *err)
{
    enum tb_status status = TB_OK;
    struct tb_face_word word;
    size_t faces = 0;
    for (; status == TB_OK && tb_face_list_next(&chain, &word); faces++)
        status = add_word(set, role, &word, folder, err);
    if (status == TB_OK && faces == 0 && role != TB_ROLE_LATIN) /* digits are in the other faces, too */
        status = tb_err_set(err, TB_CONFIG, _("no face is named for a role: [fonts] %s"), tb_font_role_name(role));
    return status;
}
