#include "bulletin_font.h"
#include "tb_file.h"
#include "tb_i18n.h"
#include "tb_settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_INDEX = 255 };

static const char *const roles[TB_ROLE_COUNT] = {"title", "body", "heading", "subheading", "page_number"};

/* One FILE or FILE#index of a role's chain. */
static enum tb_status add_face(struct tb_font_set *set, enum tb_role role, const char *folder, const char *word,
                               size_t length, struct tb_err *err)
{
    char *name = strndup(word, length), *hash = name ? strrchr(name, '#') : NULL, *path;
    int64_t index = 0;
    enum tb_status status = TB_OK;
    if (hash && (!tb_setting_parse_int(hash + 1, &index) || index < 0 || index > MOST_INDEX))
        status = tb_err_set(err, TB_CONFIG, _("not a number of a face behind #: \"%s\": [fonts] %s"), name, roles[role]);
    if (hash)
        *hash = '\0';
    path = name ? tb_file_join(folder, name) : NULL;
    if (!path)
        status = tb_err_nomem(err);
    if (status == TB_OK)
        status = tb_font_set_add(set, role, path, (unsigned)index, err);
    free(path);
    free(name);
    return status;
}

static enum tb_status add_chain(struct tb_font_set *set, enum tb_role role, const char *folder, const char *words,
                                struct tb_err *err)
{
    enum tb_status status = TB_OK;
    size_t faces = 0;
    while (status == TB_OK) {
        size_t length;
        words += strspn(words, " \t,");
        length = strcspn(words, " \t,");
        if (length == 0)
            break;
        status = add_face(set, role, folder, words, length, err);
        words += length;
        faces++;
    }
    if (status == TB_OK && faces == 0)
        status = tb_err_set(err, TB_CONFIG, _("no face for the role: [fonts] %s"), roles[role]);
    return status;
}

enum tb_status bulletin_font_load(struct tb_font_set **set, const struct tb_conf *conf, struct tb_err *err)
{
    const struct tb_kv_list *entries = tb_conf_entries(conf);
    const char *folder;
    enum tb_status status = tb_conf_need_path(conf, "paths", "fonts", &folder, err);
    size_t i;
    int role;
    *set = NULL;
    for (i = 0; i < entries->count && status == TB_OK; i++) {
        if (strcmp(entries->items[i].section, "fonts") != 0 || !entries->items[i].key[0])
            continue;
        for (role = 0; role < TB_ROLE_COUNT && strcmp(roles[role], entries->items[i].key) != 0; role++)
            continue;
        if (role == TB_ROLE_COUNT)
            status = tb_err_set(err, TB_CONFIG, _("no such role (title, body, heading, subheading, page_number): [fonts] %s: %s:%zu"),
                                entries->items[i].key, entries->file, entries->items[i].line1);
    }
    if (status == TB_OK)
        status = tb_font_set_new(set, err);
    for (role = 0; role < TB_ROLE_COUNT && status == TB_OK; role++)
        status = add_chain(*set, (enum tb_role)role, folder, tb_conf_text(conf, "fonts", roles[role]), err);
    if (status != TB_OK) {
        tb_font_set_free(*set);
        *set = NULL;
    }
    return status;
}
