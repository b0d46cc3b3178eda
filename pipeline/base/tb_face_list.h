/* tb_face_list: the faces of a role as [fonts] of tongbao.ini writes them: "FILE FILE#INDEX …", separated by blanks or commas.
 * USE        const char *at = value; struct tb_face_word word; while (tb_face_list_next(&at, &word)) …
 * OWNERSHIP  a word points into the value. */
#ifndef TB_FACE_LIST_H
#define TB_FACE_LIST_H

#include <stdbool.h>
#include <stddef.h>

struct tb_face_word {
    const char *file; /* not terminated */
    size_t length;
    unsigned index; /* of the face in a collection; 0 */
    bool is_good;   /* false: what is behind the # is no number up to 255 */
};

/* Take the next word; false at the end. */
bool tb_face_list_next(const char **at, struct tb_face_word *word);

#endif
