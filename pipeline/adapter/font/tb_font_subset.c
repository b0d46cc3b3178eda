#include "tb_font_internal.h"

#include "tb_i18n.h"
#include "tb_loaded.h"

#include <hb-subset.h>

/* Layout and hinting are of no use to a page that is already set. */
static const hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'o', 'r', 'x'),
    HB_TAG('m', 'o', 'r', 't'), HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('F', 'F', 'T', 'M'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('E', 'B', 'D', 'T'), HB_TAG('E', 'B', 'L', 'C'), HB_TAG('E', 'B', 'S', 'C'),
};

static hb_subset_input_t *make_input(const uint32_t *code_points, size_t count, bool cmap)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_set_t *set;
    size_t i;
    if (!input)
        return NULL;
    set = hb_subset_input_unicode_set(input);
    for (i = 0; i < count; i++)
        hb_set_add(set, code_points[i]);
    set = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (i = 0; i < sizeof dropped / sizeof *dropped; i++)
        hb_set_add(set, dropped[i]);
    if (!cmap)
        hb_set_add(set, HB_TAG('c', 'm', 'a', 'p'));
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    return input;
}

static bool add_cmap(hb_face_t *cut, hb_subset_plan_t *plan, const struct tb_font_face *face, const uint32_t *code_points,
                     size_t count)
{
    struct tb_buf cmap = TB_BUF_INIT(TB_MEBIBYTE);
    hb_blob_t *blob = NULL;
    if (tb_font_cmap_make(&cmap, face->font, hb_subset_plan_old_to_new_glyph_mapping(plan), code_points, count))
        blob = hb_blob_create_or_fail(cmap.bytes, (unsigned)cmap.length, HB_MEMORY_MODE_DUPLICATE, NULL, NULL);
    tb_buf_free(&cmap);
    if (!blob || !hb_face_builder_add_table(cut, HB_TAG('c', 'm', 'a', 'p'), blob)) {
        hb_blob_destroy(blob);
        return false;
    }
    hb_blob_destroy(blob);
    return true;
}

/* All tables by the library but the cmap. NULL: the library has to make that, too, or cannot cut the face at all. */
static hb_face_t *cut_quickly(const struct tb_font_face *face, const uint32_t *code_points, size_t count)
{
    hb_subset_input_t *input = face->plain_cmap ? make_input(code_points, count, false) : NULL;
    hb_subset_plan_t *plan = input ? hb_subset_plan_create_or_fail(face->face, input) : NULL;
    hb_face_t *cut = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (cut && !add_cmap(cut, plan, face, code_points, count)) {
        hb_face_destroy(cut);
        cut = NULL;
    }
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return cut;
}

static hb_face_t *cut_wholly(hb_face_t *face, const uint32_t *code_points, size_t count)
{
    hb_subset_input_t *input = make_input(code_points, count, true);
    hb_face_t *cut = input ? hb_subset_or_fail(face, input) : NULL;
    hb_subset_input_destroy(input);
    return cut;
}

static enum tb_status put_subset(struct tb_font_set *set, int face, hb_face_t *cut, struct tb_buf *subset, struct tb_err *err)
{
    hb_blob_t *blob = NULL;
    const char *bytes;
    unsigned length = 0;
    enum tb_status status;
    blob = hb_face_reference_blob(cut);
    hb_face_destroy(cut);
    bytes = hb_blob_get_data(blob, &length);
    if (bytes && length > 0)
        tb_buf_append(subset, bytes, length);
    hb_blob_destroy(blob);
    status = tb_buf_check(subset, "font subset", err);
    if (status == TB_OK && length == 0)
        status =
            tb_err_set(err, TB_CONFIG, _("font cannot be cut to the characters used (damaged file?): %s"), set->faces[face]->path);
    return status;
}

enum tb_status tb_font_subset(struct tb_font_set *set, int face, const uint32_t *code_points, size_t count, struct tb_buf *subset,
                              struct tb_err *err)
{
    hb_face_t *cut;
    if (face < 0 || face >= set->face_count)
        return tb_err_set(err, TB_BUG, "no font face %d", face);
    cut = cut_quickly(set->faces[face], code_points, count);
    return cut ? put_subset(set, face, cut, subset, err) : tb_font_subset_wholly(set, face, code_points, count, subset, err);
}

enum tb_status tb_font_subset_wholly(struct tb_font_set *set, int face, const uint32_t *code_points, size_t count,
                                     struct tb_buf *subset, struct tb_err *err)
{
    return put_subset(set, face, cut_wholly(set->faces[face]->face, code_points, count), subset, err);
}

void tb_font_libraries(struct tb_buf *out)
{
    tb_loaded_put(out, "libharfbuzz", hb_version_string());
    tb_loaded_put(out, "libharfbuzz-subset", hb_version_string());
}
