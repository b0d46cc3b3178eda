/* bulletin_data: what the template's tags see: dates, parameters and the rows of its queries.
 *
 * WHAT       The root object has as_of, as_of_cn, previous, previous_cn, year, month, day, previous_month, as_of_day,
 *            previous_end, date_cn,
 *            draft, number, erratum_of, the keys of [parameters], the columns of the recipient's row (per = county),
 *            one list per query, and bureau, plan and city where the template has nothing of that name. SQL takes the same
 *            as :as_of :prev :year :plan :county :erratum_of :NAME.
 *            A query that does not ask for the county is run once for all documents.
 * OWNERSHIP  values live in the arenas inside until bulletin_data_free; those of one document until the next.
 */
#ifndef BULLETIN_DATA_H
#define BULLETIN_DATA_H

#include "bulletin_template.h"
#include "tb_db.h"
#include "tb_data.h"

struct bulletin_rare;
struct bulletin_query; /* a prepared query and its rows */

struct bulletin_data {
    const struct bulletin_template *template;
    struct tb_db *db;
    const struct tb_conf *conf;
    struct bulletin_rare *rare;     /* for the texts of queries; NULL: they stay as they are. Set behind bulletin_data_find */
    struct tb_arena arena;          /* of the run */
    struct tb_arena document_arena; /* of the document at hand */
    const char *as_of, *previous;   /* previous NULL: none */
    const char *plan;               /* the plan of as_of: its folder's name; "": unknown */
    tb_date date;                   /* of the document */
    const char *number, *erratum_of;
    struct bulletin_query *queries;
    struct tb_data recipients; /* list of rows; one empty row for per = city */
    struct tb_data base;       /* what is the same for every document */
    struct tb_data letterhead; /* bureau, plan, city */
    struct tb_data root;       /* of the document at hand */
};

struct bulletin_ask {
    const char *as_of, *county, *number, *date, *erratum_of;
};

/* First: check that there are figures for as_of (NULL: the last aggregated), take the snapshot, find the plan of the date. */
enum tb_status bulletin_data_find(struct bulletin_data *data, struct tb_db *db, const struct tb_conf *conf,
                                  const struct bulletin_ask *ask, struct tb_err *err) TB_MUST_CHECK;
/* Then: run the template's queries, find the recipients; ask->county: only this one, or NULL. */
enum tb_status bulletin_data_open(struct bulletin_data *data, const struct bulletin_template *template,
                                  const struct bulletin_ask *ask, struct tb_err *err) TB_MUST_CHECK;
/* Part of bulletin_data_find: plan, letterhead. */
enum tb_status bulletin_letterhead_find(struct bulletin_data *data, struct tb_err *err) TB_MUST_CHECK;

/* Make data->root for a recipient. */
enum tb_status bulletin_data_select(struct bulletin_data *data, size_t recipient, struct tb_err *err) TB_MUST_CHECK;
void bulletin_data_free(struct bulletin_data *data);

/* The rows of a query, nested or not, NULL when there is none of that name. */
const struct tb_data *bulletin_data_rows(const struct bulletin_data *data, const char *query);

/* Whether the template says what a document corrects: one of its queries asks for :erratum_of. */
bool bulletin_data_corrects(const struct bulletin_data *data);

/* '2017-07-05' -> '2017年7月5日', in the arena. */
const char *bulletin_data_cn_date(struct tb_arena *arena, tb_date date);

/* Append "CODE\tNAME\n" for each recipient of a template with per = county; nothing for the others. */
void bulletin_data_list_recipients(const struct bulletin_data *data, struct tb_buf *out);

#endif
