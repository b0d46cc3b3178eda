/* tb_metrics: what the typesetter asks of the faces. adapter/font answers; tests answer with a table.
 *
 * WHAT   Five roles (gbt9704: title 小标宋, body 仿宋, heading 黑体, subheading 楷体, page number 宋体) and one for the digits
 *        and Latin letters of body, subheading and page number, which may have no face; each a chain of faces; a face is
 *        a small number. Lengths are in 1/1000 em, y upwards from the baseline.
 */
#ifndef TB_METRICS_H
#define TB_METRICS_H

#include <stdbool.h>
#include <stdint.h>

enum tb_role {
    TB_ROLE_TITLE,
    TB_ROLE_BODY,
    TB_ROLE_HEADING,
    TB_ROLE_SUBHEADING,
    TB_ROLE_PAGE_NUMBER,
    TB_ROLE_LATIN,
    TB_ROLE_COUNT
};

enum { TB_FACE_NONE = -1 };

struct tb_ink {
    int32_t left, bottom, right, top; /* 1/1000 em; all 0 for a blank glyph */
};

struct tb_metrics {
    void *context;
    /* The first face of the role's chain that has the glyph, or TB_FACE_NONE. */
    int (*face_for)(void *context, enum tb_role role, uint32_t code_point);
    int32_t (*advance)(void *context, int face, uint32_t code_point);
    struct tb_ink (*ink)(void *context, int face, uint32_t code_point);
};

#endif
