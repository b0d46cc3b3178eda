/* tb_tree: whole folders: take one away, copy one.
 *
 * USE        tb_tree_remove(path, &err); tb_tree_copy(from, to, &err);
 * ERRORS     TB_SYSTEM: disk, rights. A folder that is not there is removed already.
 */
#ifndef TB_TREE_H
#define TB_TREE_H

#include "tb_err.h"

/* The folder and everything below it, sealed (read-only) folders too; symbolic links are removed, not followed. */
enum tb_status tb_tree_remove(const char *path, struct tb_err *err) TB_MUST_CHECK;
/* Every file below from, links followed (the frozen copy has what was read), each written like tb_file_replace; to is made when missing. Hidden names are passed over. */
enum tb_status tb_tree_copy(const char *from, const char *to, struct tb_err *err) TB_MUST_CHECK;
/* The file `from` as folder/relative, its folder made when missing. */
enum tb_status tb_tree_copy_below(const char *from, const char *folder, const char *relative, struct tb_err *err) TB_MUST_CHECK;
/* One of them, up to 1 GiB. */
enum tb_status tb_tree_copy_file(const char *from, const char *to, struct tb_err *err) TB_MUST_CHECK;

#endif
