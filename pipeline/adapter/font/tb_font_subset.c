#include "tb_font_internal.h"

#include "tb_i18n.h"
#include "tb_loaded.h"

#include <hb-subset.h>

enum { CUTS_BEFORE_PREPARING = 120 };

/* Layout and hinting are of no use to a page that is already set. */
static const hb_tag_t dropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('m', 'o', 'r', 'x'),
    HB_TAG('m', 'o', 'r', 't'), HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('F', 'F', 'T', 'M'),
    HB_TAG('D', 'S', 'I', 'G'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'), HB_TAG('V', 'D', 'M', 'X'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('E', 'B', 'D', 'T'), HB_TAG('E', 'B', 'L', 'C'), HB_TAG('E', 'B', 'S', 'C'),
};

/* Preparing a face takes as long as some hundred cuts and makes each five times faster; what comes out is the same. A letter to each
 * of thousands of counties is worth it, a dozen is not. */
static hb_face_t *face_to_cut(struct tb_font_face *face)
{
    if (++face->cuts == CUTS_BEFORE_PREPARING)
        face->prepared = hb_subset_preprocess(face->face);
    return face->prepared ? face->prepared : face->face;
}

static hb_subset_input_t *input_new(const uint32_t *code_points, size_t count)
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
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    return input;
}

enum tb_status tb_font_subset(struct tb_font_set *set, int face, const uint32_t *code_points, size_t count, struct tb_buf *subset,
                              struct tb_err *err)
{
    hb_subset_input_t *input;
    hb_face_t *cut = NULL;
    hb_blob_t *blob = NULL;
    const char *bytes;
    unsigned length = 0;
    enum tb_status status;
    if (face < 0 || face >= set->face_count)
        return tb_err_set(err, TB_BUG, "no font face %d", face);
    input = input_new(code_points, count);
    if (!input)
        return tb_err_nomem(err);
    cut = hb_subset_or_fail(face_to_cut(set->faces[face]), input);
    hb_subset_input_destroy(input);
    if (!cut)
        return tb_err_set(err, TB_CONFIG, _("font cannot be cut to the characters used (damaged file?): %s"),
                          set->faces[face]->path);
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

void tb_font_libraries(struct tb_buf *out)
{
    tb_loaded_put(out, "libharfbuzz", hb_version_string());
    tb_loaded_put(out, "libharfbuzz-subset", hb_version_string());
}
