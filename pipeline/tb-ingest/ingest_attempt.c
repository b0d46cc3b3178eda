/* Which plan and which calendar year a file is read by: known for certain only when it has been read. */
#include "ingest_internal.h"

enum { MOST_CHANGES = 2, FAR_DAYS = 366 };

/* What has arrived by a day is mostly about the month before it. */
static const struct tb_plan_entry *guess_plan(const struct tb_plans *plans, tb_date received)
{
    const struct tb_plan_entry *entry = tb_plans_find(plans, tb_date_previous_month_end(received));
    size_t i;
    if (!entry || entry->is_broken)
        entry = tb_plans_find(plans, received);
    for (i = 0; i < plans->count && (!entry || entry->is_broken); i++)
        if (plans->items[i].first > received)
            entry = &plans->items[i]; /* received before any: the first one */
    return entry && !entry->is_broken ? entry : tb_plans_newest(plans);
}

/* Of dates without a year. A file that is years younger than the last plan was copied without its time. */
static int guess_year(const struct tb_plans *plans, tb_date received)
{
    const tb_date first = plans->items[0].first, last = plans->items[plans->count - 1].last;
    int year, month, day;
    if (received > last + FAR_DAYS)
        received = last;
    if (received < first)
        received = first;
    tb_date_to_ymd(received, &year, &month, &day);
    return year;
}

void ingest_attempt_start(struct ingest_attempt *attempt, const struct tb_plans *plans, tb_date received)
{
    attempt->entry = guess_plan(plans, received);
    attempt->calendar_year = guess_year(plans, received);
    attempt->year_before = attempt->waits = false;
    attempt->changes = 0;
}

bool ingest_attempt_next(struct ingest_attempt *attempt, const struct tb_plans *plans, tb_date received, tb_date cutoff)
{
    const struct tb_plan_entry *entry = cutoff == TB_DATE_NONE ? NULL : tb_plans_find(plans, cutoff);
    if (cutoff != TB_DATE_NONE && cutoff > received && !attempt->year_before) { /* 12月, received in January: perhaps last year's */
        attempt->year_before = true;
        attempt->calendar_year--;
        return true;
    }
    attempt->waits = entry && entry->is_broken;
    if (!entry || entry->is_broken || entry == attempt->entry || attempt->changes == MOST_CHANGES)
        return false;
    attempt->changes++;
    attempt->entry = entry;
    return true;
}
