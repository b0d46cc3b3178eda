/* tb_cells: a table measured: cells as glyphs, kinds and widths of columns, the size of type. Not for other rooms.
 *
 * WHAT    Reads a tb_table, decides how each column is aligned (numbers on the decimal point), takes the largest of
 *         小四, 五号, 小五 and 7.5 pt that fits, divides the width by content (no cell is broken while another
 *         column has more than it needs) and breaks the cells.
 * ERRORS  TB_CONFIG: too wide even in the smallest size.
 */
#ifndef TB_CELLS_H
#define TB_CELLS_H

#include "tb_set.h"

struct tb_table_cell {
    struct tb_glyphs glyphs;
    struct tb_lines lines;
    double width_em; /* unbroken */
    double point_em; /* numbers: width up to the decimal point */
    bool number;
};

struct tb_column {
    enum tb_align align;
    double least_em, wish_em;    /* what data and header need, what they would like */
    double mean_em, whole_em;    /* the mean and the widest of the data, unbroken; the mean at least 1 */
    double before_em, behind_em; /* widest parts before and from the decimal point */
    double width_pt;
};

struct tb_cells {
    const struct tb_table *table;
    size_t columns, rows;
    struct tb_table_cell *head;   /* lower header row, one a column */
    struct tb_table_cell *groups; /* upper header row: the first column of each group */
    size_t *group_span;           /* columns of the group that begins here; 0: none begins */
    bool grouped;
    struct tb_table_cell *data; /* rows × columns */
    struct tb_column *column;
    double size_pt, lead_pt, pad_x_pt, pad_y_pt;
    double group_height_pt, head_height_pt;
    size_t group_lines, head_lines, alone_lines; /* lines of the upper row, the lower, and of cells over both */
    size_t *row_lines;
    double *row_height_pt;
};

/* width_pt: of one block; most_pt: the height a row may have at most (longer cells are cut with ……). */
enum tb_status tb_cells_make(struct tb_cells *cells, struct tb_set *set, const struct tb_table *table, double width_pt,
                             double most_pt, const char *place) TB_MUST_CHECK;

/* Header and rows in all. */
double tb_cells_height(const struct tb_cells *cells);
/* Set the rows as tight as the table needs to be most_pt high; false (and unchanged) when it cannot be. */
bool tb_cells_tighten(struct tb_cells *cells, double most_pt);
/* Set the rows between tight (0) and as they are by themselves (1). */
void tb_cells_space(struct tb_cells *cells, double share);

/* Draw a cell in the box from (x, down); what a cell of a DECIMAL column needs stands in column. */
void tb_table_cell_draw(struct tb_set *set, const struct tb_cells *cells, const struct tb_table_cell *cell,
                        const struct tb_column *column, enum tb_align align, const struct tb_style *style, double x_pt,
                        double down_pt, double width_pt, double height_pt);

#endif
