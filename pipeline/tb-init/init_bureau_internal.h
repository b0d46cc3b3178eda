/* init_bureau_internal: what the answers mean, shared by the files that write the folder. */
#ifndef INIT_BUREAU_INTERNAL_H
#define INIT_BUREAU_INTERNAL_H

#include "init_bureau.h"
#include "tb_arena.h"
#include "tb_catalog.h"
#include "tb_data.h"
#include "tb_date.h"

enum { INIT_MOST_COUNTIES = 300, INIT_MOST_CAMPAIGNS = 60, INIT_MOST_INDICATORS = 400, INIT_CUTOFFS = 2 };

struct init_county {
    const char *code, *name, *aliases, *kind;
};

struct init_indicator {
    const char *id, *name, *campaign;
    const char *base;   /* its unit of measure in the plan: 平方米, 元, or the word that was given */
    int decimals, kind; /* enum tb_measure_kind and above */
    int64_t target;     /* the city's, hundredths of base */
    int64_t factor;     /* of the word that was given, among those of its kind in measures.csv */
};

struct init_bureau {
    const struct init_bureau_answers *answers;
    const struct tb_conf *source;
    const struct tb_clock *clock;
    tb_init_say say;
    struct tb_arena arena;
    struct init_county *counties;
    size_t county_count;
    const char **campaigns;
    size_t campaign_count;
    struct init_indicator *indicators;
    size_t indicator_count;
    const char *short_name, *code, *office, *plan_name; /* guesses from name and city */
    bool is_sample;                                     /* no campaigns were given */
    tb_date cutoffs[INIT_CUTOFFS];                      /* of the sample's sheets */
    size_t cutoff_count;
    struct tb_catalog catalog;               /* of the source */
    struct tb_buf own_measures;              /* lines of measures.csv for the words of the answers that were not known */
    const struct tb_form *measured, *tasked; /* the forms of kinds indicator and task; tasked may be NULL */
    char *folder, *part;                     /* the place, and where it is made */
};

/* -- init_answer.c: what was said -- */
enum tb_status init_answer_read(struct init_bureau *work, struct tb_err *err) TB_MUST_CHECK;
/* A county's share of a target: equal parts, whole where the measure is counted; the first ones take what is over. */
int64_t init_answer_share(const struct init_bureau *work, const struct init_indicator *indicator, size_t county);

/* A name that can be in a CSV cell, an .ini value and an SQL text. */
bool init_answer_is_plain(const char *text);

/* -- init_measure.c: measures, forms/measures.csv -- */
/* 30万平方米 -> the indicator's target, base and decimals. */
enum tb_status init_measure_target(struct init_bureau *work, struct init_indicator *indicator, const char *text,
                                   struct tb_err *err) TB_MUST_CHECK;
/* When all targets are known: the base unit of each kind. */
enum tb_status init_measure_settle(struct init_bureau *work, struct tb_err *err) TB_MUST_CHECK;
enum tb_status init_measure_write(struct init_bureau *work, struct tb_err *err) TB_MUST_CHECK;

/* -- init_plan.c: templates/init, filled in -- */
enum tb_status init_plan_write(struct init_bureau *work, struct tb_err *err) TB_MUST_CHECK;

/* -- init_copy.c: what is taken as it is, and tongbao.ini -- */
enum tb_status init_copy_templates(struct init_bureau *work, struct tb_err *err) TB_MUST_CHECK;
enum tb_status init_copy_config(struct init_bureau *work, struct tb_err *err) TB_MUST_CHECK;

/* -- init_sample.c: sheets to try -- */
enum tb_status init_sample_write(struct init_bureau *work, struct tb_err *err) TB_MUST_CHECK;

#endif
