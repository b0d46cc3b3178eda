/* init_bureau: a bureau's folder from its name, city, counties, year and campaigns.
 *
 * WHAT       DIR/tongbao.ini and what it names: the templates of the installation, one plan, the forms it needs, sheets of a sample in
 *            DIR/input; a night can be run at once. The words of the plan's files are templates/init; nothing of a trade is here.
 * USE        struct init_bureau_answers answers = {…}; tb_init_bureau(&answers, source, &clock, say, &err);
 * STATES     the folder comes into its place by one rename; a run that is ended leaves DIR's neighbour .DIR.part, which the next removes.
 * ERRORS     TB_USAGE: an answer that cannot be understood, a folder that is not empty. TB_CONFIG: the installation's templates are
 *            not right. TB_SYSTEM: disk.
 * LIMITS     300 counties, 60 campaigns, 400 indicators.
 */
#ifndef INIT_BUREAU_H
#define INIT_BUREAU_H

#include "init_year.h"
#include "tb_clock.h"

/* As they were given; campaigns NULL or "": a sample. */
struct init_bureau_answers {
    const char *folder, *name, *city, *counties, *campaigns;
    int year;
};

/* source: the configuration of the installation whose templates are taken. */
enum tb_status tb_init_bureau(const struct init_bureau_answers *answers, const struct tb_conf *source, const struct tb_clock *clock,
                              tb_init_say say, struct tb_err *err) TB_MUST_CHECK;

/* Are the answers given so far understood? Those that are NULL (year: 0) are not asked about; nothing is written.
 * TB_USAGE with the message for who gave the last one. */
enum tb_status tb_init_check_answers(const struct init_bureau_answers *answers, const struct tb_conf *source,
                                     const struct tb_clock *clock, struct tb_err *err) TB_MUST_CHECK;

/* The tongbao.ini of the templates beside the running program, in path; "" when there are none. */
void tb_init_find_source(char *path, size_t size);

#endif
