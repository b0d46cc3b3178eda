/* tb_font: TrueType faces: metrics for the typesetter, subsets for PDF and OFD. The only place that knows HarfBuzz.
 *
 * USE        tb_font_set_new(&set, &err); tb_font_set_add(set, TB_ROLE_BODY, "/fonts/FandolFang-Regular.ttf", 0, &err); …
 *            tb_font_set_metrics(set, &metrics); … tb_font_subset(set, face, code_points, n, &buf, &err);
 * OWNERSHIP  faces are memory-mapped and live as long as the set; subset bytes belong to the caller's buffer.
 * ERRORS     TB_CONFIG: a face is missing or cannot be used (role, file, cure).
 */
#ifndef TB_FONT_H
#define TB_FONT_H

#include "tb_buf.h"
#include "tb_err.h"
#include "tb_metrics.h"
#include <stdbool.h>

struct tb_font_set;

enum tb_status tb_font_set_new(struct tb_font_set **set, struct tb_err *err) TB_MUST_CHECK;
/* Append a face to a role's chain; the same file and index is loaded once whatever the roles. */
enum tb_status tb_font_set_add(struct tb_font_set *set, enum tb_role role, const char *path, unsigned index,
                               struct tb_err *err) TB_MUST_CHECK;
/* The role's key in [fonts]: title body heading subheading page_number latin. Static. */
const char *tb_font_role_name(enum tb_role role);
/* Append a whole chain as [fonts] writes it: "FILE[#index] FILE…", relative to folder. */
enum tb_status tb_font_set_add_role(struct tb_font_set *set, enum tb_role role, const char *chain, const char *folder,
                                    struct tb_err *err) TB_MUST_CHECK;
void tb_font_set_free(struct tb_font_set *set);

void tb_font_set_metrics(struct tb_font_set *set, struct tb_metrics *metrics);
int tb_font_set_faces(const struct tb_font_set *set);
/* The face's file name without folder, for content keys and messages. Borrowed. */
const char *tb_font_face_name(const struct tb_font_set *set, int face);

/* The name that the face's file gives it (FandolFang-Regular), and for the first face of a role the family that official
 * documents are set in (仿宋), by which a reader may find a like one on its own machine; "" for none. Borrowed from the set. */
const char *tb_font_full_name(struct tb_font_set *set, int face);
const char *tb_font_stands_for(const struct tb_font_set *set, int face);

/* The face's file. Borrowed. */
const char *tb_font_face_path(const struct tb_font_set *set, int face);

/* A TrueType file with only these characters: cmap, OS/2, name and hmtx kept, layout tables and hinting dropped. */
enum tb_status tb_font_subset(struct tb_font_set *set, int face, const uint32_t *code_points, size_t count, struct tb_buf *subset,
                              struct tb_err *err) TB_MUST_CHECK;

/* The same bytes by hb-subset alone, which takes longer. Used by tb_font_subset where it must; here for the tests. */
enum tb_status tb_font_subset_wholly(struct tb_font_set *set, int face, const uint32_t *code_points, size_t count,
                                     struct tb_buf *subset, struct tb_err *err) TB_MUST_CHECK;

/* Append what this room is loaded with: tb_loaded.h. */
void tb_font_libraries(struct tb_buf *out);

#endif
