#include "tb_font_internal.h"
#include "tb_file.h"
#include "tb_i18n.h"

#include <hb-ot.h>
#include <stdlib.h>
#include <string.h>

enum { KNOWN_ADVANCE = 1, KNOWN_INK = 2 };

static const char *const role_names[TB_ROLE_COUNT] = {
    [TB_ROLE_TITLE] = "title",
    [TB_ROLE_BODY] = "body",
    [TB_ROLE_HEADING] = "heading",
    [TB_ROLE_SUBHEADING] = "subheading",
    [TB_ROLE_PAGE_NUMBER] = "page_number",
    [TB_ROLE_LATIN] = "latin",
};

enum tb_status tb_font_set_new(struct tb_font_set **set, struct tb_err *err)
{
    *set = calloc(1, sizeof **set);
    return *set ? TB_OK : tb_err_nomem(err);
}

static void face_free(struct tb_font_face *face)
{
    size_t i;
    if (!face)
        return;
    for (i = 0; i < TB_FONT_PAGES; i++)
        free(face->pages[i]);
    hb_font_destroy(face->font);
    hb_face_destroy(face->face);
    free(face->path);
    free(face);
}

void tb_font_set_free(struct tb_font_set *set)
{
    int i;
    if (!set)
        return;
    for (i = 0; i < set->face_count; i++)
        face_free(set->faces[i]);
    free(set);
}

static enum tb_status face_open(struct tb_font_face *face, const char *role, struct tb_err *err)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(face->path);
    hb_blob_t *outlines;
    unsigned outline_bytes;
    if (!blob)
        return tb_err_set(err, TB_CONFIG,
                          _("font file cannot be read: [fonts] %s = %s; \"make -f Makefile.dist fonts\" makes the "
                            "free ones, or name a TrueType file of this machine in tongbao.ini"),
                          role, face->path);
    if (face->index >= hb_face_count(blob)) {
        unsigned count = hb_face_count(blob);
        hb_blob_destroy(blob);
        return tb_err_set(err, TB_CONFIG,
                          count ? _("font file has no face #%u: [fonts] %s = %s") : _("not a font file (#%u): [fonts] %s = %s"),
                          face->index, role, face->path);
    }
    face->face = hb_face_create(blob, face->index);
    hb_blob_destroy(blob);
    outlines = hb_face_reference_table(face->face, HB_TAG('g', 'l', 'y', 'f'));
    outline_bytes = hb_blob_get_length(outlines);
    hb_blob_destroy(outlines);
    if (outline_bytes == 0)
        return tb_err_set(err, TB_CONFIG,
                          _("font has no TrueType outlines (OpenType/CFF cannot be used; turn it into .ttf): [fonts] %s = %s"),
                          role, face->path);
    face->upem = hb_face_get_upem(face->face);
    face->font = hb_font_create(face->face);
    face->plain_cmap = tb_font_cmap_is_plain(face->face);
    return face->upem > 0 && face->font != hb_font_get_empty() ? TB_OK : tb_err_nomem(err);
}

/* The number of the face, loading it when it is new. */
static enum tb_status face_find(struct tb_font_set *set, const char *role, const char *path, unsigned index, int *number,
                                struct tb_err *err)
{
    struct tb_font_face *face;
    enum tb_status status;
    int i;
    for (i = 0; i < set->face_count; i++)
        if (set->faces[i]->index == index && strcmp(set->faces[i]->path, path) == 0) {
            *number = i;
            return TB_OK;
        }
    if (set->face_count == TB_FONT_MOST_FACES)
        return tb_err_set(err, TB_CONFIG, _("more than %d font faces: [fonts] %s = %s"), TB_FONT_MOST_FACES, role, path);
    face = calloc(1, sizeof *face);
    if (!face || !(face->path = malloc(strlen(path) + 1))) {
        free(face);
        return tb_err_nomem(err);
    }
    memcpy(face->path, path, strlen(path) + 1);
    face->name = tb_file_name_of(face->path);
    face->index = index;
    status = face_open(face, role, err);
    if (status != TB_OK) {
        face_free(face);
        return status;
    }
    *number = set->face_count;
    set->faces[set->face_count++] = face;
    return TB_OK;
}

enum tb_status tb_font_set_add(struct tb_font_set *set, enum tb_role role, const char *path, unsigned index, struct tb_err *err)
{
    enum tb_status status;
    int number = 0;
    if (set->chain_length[role] == TB_FONT_MOST_CHAIN)
        return tb_err_set(err, TB_CONFIG, _("more than %d fonts in a chain: [fonts] %s"), TB_FONT_MOST_CHAIN, role_names[role]);
    status = face_find(set, role_names[role], path, index, &number, err);
    if (status == TB_OK)
        set->chain[role][set->chain_length[role]++] = number;
    return status;
}

static int16_t per_mille(int64_t units, unsigned upem)
{
    int64_t twice = 2 * units * 1000;
    int64_t rounded = (twice + (twice < 0 ? -(int64_t)upem : (int64_t)upem)) / (2 * (int64_t)upem);
    return (int16_t)(rounded > INT16_MAX ? INT16_MAX : rounded < INT16_MIN ? INT16_MIN : rounded);
}

static struct tb_font_glyph *glyph_of(struct tb_font_set *set, int number, uint32_t code_point)
{
    struct tb_font_face *face = set->faces[number];
    struct tb_font_glyph **page, *glyph;
    hb_codepoint_t id = 0;
    if (code_point >= 0x110000)
        return &set->nothing;
    page = &face->pages[code_point >> TB_FONT_PAGE_SHIFT];
    if (!*page && !(*page = calloc(TB_FONT_PAGE_SIZE, sizeof **page)))
        return &set->nothing;
    glyph = &(*page)[code_point & (TB_FONT_PAGE_SIZE - 1)];
    if (!(glyph->known & KNOWN_ADVANCE)) {
        glyph->known |= KNOWN_ADVANCE;
        if (hb_font_get_nominal_glyph(face->font, code_point, &id) && id > 0 && id <= UINT16_MAX) {
            glyph->glyph = (uint16_t)id;
            glyph->advance = per_mille(hb_font_get_glyph_h_advance(face->font, id), face->upem);
        }
    }
    return glyph;
}

static int metric_face_for(void *context, enum tb_role role, uint32_t code_point)
{
    struct tb_font_set *set = context;
    int i;
    for (i = 0; i < set->chain_length[role]; i++)
        if (glyph_of(set, set->chain[role][i], code_point)->glyph)
            return set->chain[role][i];
    return TB_FACE_NONE;
}

static int32_t metric_advance(void *context, int face, uint32_t code_point)
{
    return glyph_of(context, face, code_point)->advance;
}

static struct tb_ink metric_ink(void *context, int number, uint32_t code_point)
{
    struct tb_font_set *set = context;
    struct tb_font_face *face = set->faces[number];
    struct tb_font_glyph *glyph = glyph_of(set, number, code_point);
    struct tb_ink ink;
    if (!(glyph->known & KNOWN_INK) && glyph != &set->nothing) {
        hb_glyph_extents_t box;
        glyph->known |= KNOWN_INK;
        if (glyph->glyph && hb_font_get_glyph_extents(face->font, glyph->glyph, &box)) {
            glyph->left = per_mille(box.x_bearing, face->upem);
            glyph->top = per_mille(box.y_bearing, face->upem);
            glyph->right = per_mille(box.x_bearing + box.width, face->upem);
            glyph->bottom = per_mille(box.y_bearing + box.height, face->upem);
        }
    }
    ink.left = glyph->left;
    ink.bottom = glyph->bottom;
    ink.right = glyph->right;
    ink.top = glyph->top;
    return ink;
}

void tb_font_set_metrics(struct tb_font_set *set, struct tb_metrics *metrics)
{
    metrics->context = set;
    metrics->face_for = metric_face_for;
    metrics->advance = metric_advance;
    metrics->ink = metric_ink;
}

int tb_font_set_faces(const struct tb_font_set *set)
{
    return set->face_count;
}

const char *tb_font_face_name(const struct tb_font_set *set, int face)
{
    return face >= 0 && face < set->face_count ? set->faces[face]->name : "";
}

static void read_name(struct tb_font_face *face, hb_ot_name_id_t id, const char *language)
{
    unsigned room = sizeof face->full_name;
    if (!face->full_name[0])
        hb_ot_name_get_utf8(face->face, id, language ? hb_language_from_string(language, -1) : HB_LANGUAGE_INVALID, &room,
                            face->full_name);
}

const char *tb_font_full_name(struct tb_font_set *set, int number)
{
    struct tb_font_face *face = number >= 0 && number < set->face_count ? set->faces[number] : NULL;
    if (!face)
        return "";
    read_name(face, HB_OT_NAME_ID_FULL_NAME, "zh-cn");
    read_name(face, HB_OT_NAME_ID_FULL_NAME, NULL);
    read_name(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, NULL);
    return face->full_name;
}

const char *tb_font_stands_for(const struct tb_font_set *set, int face)
{
    static const char *const families[TB_ROLE_COUNT] = {
        [TB_ROLE_TITLE] = "方正小标宋简体", [TB_ROLE_BODY] = "仿宋",        [TB_ROLE_HEADING] = "黑体",
        [TB_ROLE_SUBHEADING] = "楷体",      [TB_ROLE_PAGE_NUMBER] = "宋体", [TB_ROLE_LATIN] = "Times New Roman",
    };
    int role;
    for (role = 0; role < TB_ROLE_COUNT; role++)
        if (families[role] && set->chain_length[role] > 0 && set->chain[role][0] == face)
            return families[role];
    return "";
}

const char *tb_font_face_path(const struct tb_font_set *set, int face)
{
    return face >= 0 && face < set->face_count ? set->faces[face]->path : "";
}

const char *tb_font_role_name(enum tb_role role)
{
    return role_names[role];
}
