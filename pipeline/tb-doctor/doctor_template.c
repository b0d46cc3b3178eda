/* What a bureau edits: forms, units, templates, fonts. */
#include "doctor.h"
#include "tb_catalog_load.h"
#include "tb_file.h"
#include "tb_font.h"
#include "tb_i18n.h"
#include "tb_utf8.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

/* Marks of official documents beyond the Hanzi: each must be in every role or its fallback. */
static const char needed_marks[] =
    "0123456789.%－—…、，。：；？！（）《》〈〉“”‘’〔〕【】·①②③一二三四五六七八九十百千万亿年月日第号附件";

bool doctor_check_forms(struct doctor *doctor)
{
    struct tb_catalog catalog = TB_CATALOG_INIT;
    struct tb_err err = TB_ERR_INIT;
    const bool good = tb_catalog_load(&catalog, doctor->conf, false, &err) == TB_OK;
    if (!good)
        doctor_say(doctor, DOCTOR_WRONG, _("forms and units"), _("correct the place named"), "%s", err.message);
    else
        doctor_say(doctor, DOCTOR_GOOD, _("forms and units"), NULL, _("%zu forms, %zu reporting units"), catalog.forms.count,
                   catalog.counties.count);
    tb_catalog_free(&catalog);
    return good;
}

bool doctor_next_name(const char **names, char *name)
{
    const char *at = *names + strspn(*names, " ,");
    const size_t length = strcspn(at, " ,");
    snprintf(name, DOCTOR_NAME_BYTES, "%.*s", (int)length, at);
    *names = at + length;
    return length > 0;
}

void doctor_check_templates(struct doctor *doctor)
{
    static const struct {
        const char *key, *file;
    } kinds[] = {{"bulletins", "bulletin.ini"}, {"workbooks", "workbook.ini"}};
    size_t i;
    for (i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const char *names = tb_conf_text(doctor->conf, "nightly", kinds[i].key);
        char name[DOCTOR_NAME_BYTES], path[PATH_MAX];
        while (doctor_next_name(&names, name)) {
            snprintf(path, sizeof path, "%s/%s/%s", tb_conf_path(doctor->conf, "paths", kinds[i].key), name, kinds[i].file);
            if (access(path, R_OK) != 0)
                doctor_say(doctor, DOCTOR_WRONG, kinds[i].key, _("correct [nightly], or put the template there"),
                           _("no such template: %s"), path);
            else
                doctor_say(doctor, DOCTOR_GOOD, kinds[i].key, NULL, "%s", name);
        }
    }
}

static void check_characters(struct doctor *doctor, const struct tb_metrics *metrics, enum tb_role role, const char *role_name,
                             const char *text, const char *where)
{
    size_t length = strlen(text), at = 0, used;
    while (at < length) {
        uint32_t c = tb_utf8_decode(text + at, length - at, &used);
        if (c > 0x20 && metrics->face_for(metrics->context, role, c) == TB_FACE_NONE)
            doctor_say(doctor, DOCTOR_WRONG, _("fonts"), _("append a face that has it to this role in [fonts]"),
                       _("role %s has no glyph for \"%.*s\" (U+%04X), needed for %s"), role_name, (int)used, text + at, (unsigned)c,
                       where);
        at += used;
    }
}

static void check_role(struct doctor *doctor, struct tb_font_set *set, const struct tb_catalog *catalog, enum tb_role role,
                       const char *name)
{
    struct tb_metrics metrics;
    size_t i;
    tb_font_set_metrics(set, &metrics);
    check_characters(doctor, &metrics, role, name, needed_marks, _("official documents"));
    for (i = 0; i < catalog->counties.count; i++)
        check_characters(doctor, &metrics, role, name, catalog->counties.items[i].name, catalog->counties.items[i].name);
}

void doctor_check_fonts(struct doctor *doctor)
{
    struct tb_catalog catalog = TB_CATALOG_INIT;
    struct tb_font_set *set = NULL;
    struct tb_err err = TB_ERR_INIT;
    enum tb_role role;
    int wrongs = doctor->wrongs;
    if (tb_catalog_load(&catalog, doctor->conf, true, &err) != TB_OK || tb_font_set_new(&set, &err) != TB_OK) {
        tb_catalog_free(&catalog);
        return; /* already reported */
    }
    for (role = TB_ROLE_TITLE; role < TB_ROLE_COUNT; role++) {
        if (tb_font_set_add_role(set, role, tb_conf_text(doctor->conf, "fonts", tb_font_role_name(role)),
                                 tb_conf_path(doctor->conf, "paths", "fonts"), &err) != TB_OK)
            doctor_say(doctor, DOCTOR_WRONG, _("fonts"), _("put the face there, or correct [fonts]"), "%s", err.message);
        else if (role != TB_ROLE_LATIN)
            check_role(doctor, set, &catalog, role, tb_font_role_name(role));
    }
    if (doctor->wrongs == wrongs)
        doctor_say(doctor, DOCTOR_GOOD, _("fonts"), NULL, _("%d faces"), tb_font_set_faces(set));
    tb_font_set_free(set);
    tb_catalog_free(&catalog);
}
