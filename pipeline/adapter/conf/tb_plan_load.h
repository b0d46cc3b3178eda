/* tb_plan_load: one plan, read from its folder: plan.ini, targets.csv and, where they are there, schedule.csv, calendar.csv and
 * documents.csv. Of all plans of an installation: tb_plans.h.
 *
 * USE     struct tb_plan_files files; tb_plan_load_at(&files, conf, folder, &catalog, &err); … files.plan …; tb_plan_unload(&files);
 * OWNERSHIP  the catalogue must outlive the files.
 * ERRORS  TB_CONFIG with file and line; schedule.csv must be there when [schedule] method is table.
 */
#ifndef TB_PLAN_LOAD_H
#define TB_PLAN_LOAD_H

#include "tb_buf.h"
#include "tb_catalog.h"
#include "tb_conf.h"
#include "tb_plan.h"

struct tb_plan_files {
    struct tb_plan *plan;
    struct tb_plan_names names;        /* units (without the city) by order, then code; forms as in the catalogue */
    const struct tb_county **counties; /* names.county_count, the same order */
    const struct tb_county *city;      /* '*' */
    struct tb_buf text;                /* every byte of the plan's files: for content keys */
};

/* Unload also on failure. */
enum tb_status tb_plan_load_at(struct tb_plan_files *files, const struct tb_conf *conf, const char *folder,
                               const struct tb_catalog *catalog, struct tb_err *err) TB_MUST_CHECK;
void tb_plan_unload(struct tb_plan_files *files);

/* Only the days that the plan in a folder holds; *line1: where [plan] stands. */
enum tb_status tb_plan_load_dates(const char *folder, tb_date *first, tb_date *last, size_t *line1,
                                  struct tb_err *err) TB_MUST_CHECK;

#endif
