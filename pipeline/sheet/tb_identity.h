/* tb_identity: which form, which county, which cut-off a file is about, from everything that says so.
 *
 * WHAT       Claims are gathered from the file name, the folders, the title and the preamble (填报单位: 截至: 单位:); two that
 *            disagree are a finding. The city ("*") gives way to any county that is named.
 * USE        struct tb_identity id; tb_identity_start(&id, catalog, first_year, grace_days);
 *            tb_identity_path(&id, "陵城区/陵城区_大班额_20170630.csv"); tb_identity_titles(&id, &grid);
 *            tb_identity_preamble(&id, &grid, header_row); tb_identity_settle(&id, &findings);
 * OWNERSHIP  everything is borrowed: from the path, the grid and the catalogue.
 * LIMITS     TB_IDENTITY_MOST_CLAIMS of each kind; further ones are not looked at.
 */
#ifndef TB_IDENTITY_H
#define TB_IDENTITY_H

#include "tb_catalog.h"
#include "tb_date.h"
#include "tb_finding.h"
#include "tb_grid.h"
#include "tb_header.h"
#include "tb_measure_said.h"
#include "tb_preamble.h"
#include "tb_place.h"

enum { TB_IDENTITY_MOST_CLAIMS = 12, TB_IDENTITY_NONE = -1, TB_IDENTITY_SEVERAL = -2 };

enum { TB_IDENTITY_TITLE_BYTES = 200 };

/* One source that says something. value: place of form or unit in the catalogue, or a tb_date. */
struct tb_claim {
    const char *where; /* "文件名" "文件夹" "工作表名" "表头" "表标题" "填报单位" "截至" */
    int value;
    struct tb_span raw;
    size_t line1, col1; /* 0: not in the file */
};

struct tb_claims {
    struct tb_claim items[TB_IDENTITY_MOST_CLAIMS];
    size_t count;
};

struct tb_identity {
    const struct tb_catalog *catalog;
    int year; /* for dates without one */
    int grace_days;
    struct tb_claims forms, counties, cutoffs;
    struct tb_claims years;             /* that are said without a day or a month */
    struct tb_claim filled;             /* 填报日期; value TB_DATE_NONE: none */
    struct tb_claim unknown_unit;       /* a place or a 填报单位 that is not on the list; raw.length 0: none */
    char unknown_place[TB_PLACE_BYTES]; /* the county in it, "" when it reads like none */
    struct {
        char text[TB_IDENTITY_TITLE_BYTES];
        size_t line1;                                       /* 0: none */
    } title_below;                                          /* a lone text below the table, until the next row of data */
    struct tb_claim unknown_texts[TB_IDENTITY_MOST_CLAIMS]; /* above the header: neither key nor measure nor title */
    size_t unknown_count;
    struct tb_measure_said said;     /* 单位:平方米、万元 */
    const struct tb_form *form_read; /* of the rows that are read, set by tb_identity_apply_measures */
    const struct tb_header *header_read;
    int revision;
    /* after tb_identity_settle */
    int form, county; /* places in the catalogue, or TB_IDENTITY_NONE */
    tb_date cutoff;   /* or TB_DATE_NONE */
    bool is_city_wide;
};

void tb_identity_start(struct tb_identity *id, const struct tb_catalog *catalog, int year, int grace_days);
/* relative: below the inbox, so that its folders count. */
void tb_identity_path(struct tb_identity *id, const char *relative);
/* The name of the sheet, when the file is a workbook: what it says counts like a file name. */
void tb_identity_sheet(struct tb_identity *id, const char *name);
/* The sheet has this form's header; said of workbooks, whose sheets need no title. */
void tb_identity_header(struct tb_identity *id, int form, const char *sheet);
/* The sheets of the file are this county's, says the preamble of one that is not read. */
void tb_identity_county(struct tb_identity *id, int county);
/* What the hidden sheet says of a workbook that was given to the county to fill in: a code of a county, a date; "" for nothing. A county
 * that is not on the list is one that does not agree with any. */
void tb_identity_given(struct tb_identity *id, const char *county, const char *cutoff);
/* The workbook has sheets of several forms: what its name and folders say of the form is not said of this one. */
void tb_identity_drop_path_forms(struct tb_identity *id);
/* The titles: lone cells at the top. Enough to know the form. */
void tb_identity_titles(struct tb_identity *id, const struct tb_grid *grid);
/* The form that most is said for, before the header is known; TB_IDENTITY_NONE; TB_IDENTITY_SEVERAL. */
int tb_identity_form(const struct tb_identity *id);
/* The rows above the header. is_whole: the grid is all of the table, so that the notes at its foot can be read, too, for measures. */
void tb_identity_preamble(struct tb_identity *id, const struct tb_grid *grid, size_t header_row, bool is_whole);
/* A row below the table, or above a table that is pasted below it (tb_identity_below.c). 填报日期 is taken from it; 填报单位,
 * 截至 and 单位 must say what is known already, or are a finding. Returns the county it names, or TB_IDENTITY_NONE. A lone text is kept:
 * when the header comes again it was a title, and tb_identity_repeated judges it likewise. */
int tb_identity_below(struct tb_identity *id, const struct tb_csv_record *record, bool is_lone, struct tb_findings *findings);
int tb_identity_repeated(struct tb_identity *id, struct tb_findings *findings);
/* County and cut-off as far as they are known before the rows are read, without findings: the unit is TB_IDENTITY_NONE
 * when it is unknown or in dispute. */
void tb_identity_foresee(struct tb_identity *id);
/* Decide, and add a finding for what cannot be decided. */
void tb_identity_settle(struct tb_identity *id, struct tb_findings *findings);
/* Give the header's quantities without a unit of their own the preamble's; what is not understood is a finding. */
void tb_identity_apply_measures(struct tb_identity *id, const struct tb_form *form, struct tb_header *header,
                                struct tb_findings *findings);
/* A remark: 注：… 说明：… */
bool tb_identity_is_remark(struct tb_span cell);

/* --- what texts around a table say about measures (tb_identity_measure.c) --- */
enum tb_identity_either { TB_EITHER_MEASURES, TB_EITHER_UNIT, TB_EITHER_NOTHING };
/* What is behind 单位： measures, a reporting unit, or nothing; what should be a measure and is none is kept as such. */
enum tb_identity_either tb_identity_either(const struct tb_catalog *catalog, struct tb_measure_said *said, struct tb_span value,
                                           const struct tb_measure_place *place);
/* Behind 面积单位：, with that word. */
void tb_identity_measure_value(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span key,
                               struct tb_span value, const struct tb_measure_place *place);
/* A text that is no key: a note, measures without a key (面积：万平方米), a title (is_title) with measures in brackets. */
void tb_identity_measures(struct tb_measure_said *said, const struct tb_measures *words, struct tb_span cell, bool is_title,
                          const struct tb_measure_place *place);
/* A value of 填报单位：, 日期：, 填表人： with more behind it: 陵城区教育局 面积（万平方米）. What it says about measures is kept; else what
 * is behind the first blank or mark. */
struct tb_span tb_identity_value_rest(struct tb_measure_said *said, const struct tb_measures *words, enum tb_preamble_key key,
                                      struct tb_span value, const struct tb_measure_place *place);
/* The notes at the foot of a table that is all in the grid: a measure that is named there counts like one above it. What else they
 * say is judged when they come. */
void tb_identity_foot(struct tb_identity *id, const struct tb_grid *grid, size_t header_row);

#endif
