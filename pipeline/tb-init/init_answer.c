/* Counties, campaigns, and what follows from the bureau's name. */
#include "init_bureau_internal.h"
#include "tb_i18n.h"
#include "tb_num.h"
#include "tb_utf8.h"

#include <stdio.h>
#include <string.h>

static bool ends_with(const char *text, const char *end)
{
    size_t a = strlen(text), b = strlen(end);
    return a > b && strcmp(text + a - b, end) == 0;
}

bool init_answer_is_plain(const char *text)
{
    const char *at;
    for (at = text; *at; at++)
        if ((unsigned char)*at < ' ' || strchr("'\"`\\,;|#=[]{}<>/%*", *at))
            return false;
    return text[0] != '\0';
}

/* The text without blanks at its ends, its full-width marks as ASCII; in the arena. */
static char *tidy(struct tb_arena *arena, const char *text)
{
    static const struct {
        const char *from;
        char to;
    } marks[] = {{"，", ','}, {"、", ','}, {"；", ';'}, {"：", ':'}, {"＝", '='}, {"\xE3\x80\x80", ' '}};
    char *copy = tb_arena_alloc(arena, strlen(text) + 1), *to = copy;
    size_t i;
    if (!copy)
        return NULL;
    while (*text == ' ')
        text++;
    while (*text) {
        for (i = 0; i < sizeof marks / sizeof *marks && strncmp(text, marks[i].from, strlen(marks[i].from)) != 0; i++)
            continue;
        if (i < sizeof marks / sizeof *marks) {
            *to++ = marks[i].to;
            text += strlen(marks[i].from);
        } else {
            *to++ = *text++;
        }
    }
    while (to > copy && to[-1] == ' ')
        to--;
    *to = '\0';
    return copy;
}

/* Cut *rest at the mark: its first part, without blanks around it; NULL at the end. */
static char *next_part(char **rest, char mark)
{
    char *part = *rest, *end;
    if (!part)
        return NULL;
    end = strchr(part, mark);
    *rest = end ? end + 1 : NULL;
    if (end)
        *end = '\0';
    while (*part == ' ')
        part++;
    for (end = part + strlen(part); end > part && end[-1] == ' ';)
        *--end = '\0';
    return part;
}

/* -- counties -- */

static const char *kind_of(const char *name)
{
    static const struct {
        const char *end, *kind;
    } kinds[] = {{"开发区", "开发区"}, {"高新区", "开发区"}, {"经开区", "开发区"}, {"园区", "开发区"},
                 {"县", "县"},         {"旗", "县"},         {"市", "县级市"},     {"区", "区"}};
    size_t i;
    if (strcmp(name, "市直") == 0)
        return "市直";
    for (i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (ends_with(name, kinds[i].end))
            return kinds[i].kind;
    return "其他";
}

/* 东湖区 is also called 东湖; what has a longer ending, or one letter left, has no other name. */
static const char *alias_of(struct tb_arena *arena, const struct init_county *county)
{
    size_t length = strlen(county->name);
    bool is_plain_kind = strcmp(county->kind, "县") == 0 || strcmp(county->kind, "县级市") == 0 || strcmp(county->kind, "区") == 0;
    return is_plain_kind && length >= 9 ? tb_arena_strndup(arena, county->name, length - 3) : "";
}

/* "东湖区" or "330102 东湖区". */
static enum tb_status read_county(struct init_bureau *work, char *part, struct tb_err *err)
{
    struct init_county *county = &work->counties[work->county_count];
    size_t digits = strspn(part, "0123456789"), i;
    char number[16];
    if (work->county_count == INIT_MOST_COUNTIES)
        return tb_err_set(err, TB_USAGE, _("more than %d counties"), INIT_MOST_COUNTIES);
    snprintf(number, sizeof number, "99%04zu", work->county_count + 1); /* no part of a date in a file name */
    county->code = digits > 0 ? tb_arena_strndup(&work->arena, part, digits) : tb_arena_strdup(&work->arena, number);
    part += digits + strspn(part + digits, " ");
    county->name = part;
    if (!init_answer_is_plain(part) || strcmp(part, "全市") == 0 || strcmp(part, work->answers->city) == 0)
        return tb_err_set(err, TB_USAGE, _("not a county's name: \"%s\""), part);
    county->kind = kind_of(part);
    county->aliases = alias_of(&work->arena, county);
    for (i = 0; i < work->county_count; i++)
        if (strcmp(work->counties[i].name, county->name) == 0 || strcmp(work->counties[i].code, county->code) == 0)
            return tb_err_set(err, TB_USAGE, _("a county twice: %s %s"), county->code, county->name);
    work->county_count++;
    return county->code && county->aliases ? TB_OK : tb_err_nomem(err);
}

static enum tb_status read_counties(struct init_bureau *work, struct tb_err *err)
{
    char *rest = tidy(&work->arena, work->answers->counties), *part;
    enum tb_status status = TB_OK;
    work->counties = tb_arena_alloc(&work->arena, INIT_MOST_COUNTIES * sizeof *work->counties);
    if (!rest || !work->counties)
        return tb_err_nomem(err);
    while (status == TB_OK && (part = next_part(&rest, ',')) != NULL)
        if (part[0])
            status = read_county(work, part, err);
    return status == TB_OK && work->county_count == 0 ? tb_err_set(err, TB_USAGE, _("no county is named")) : status;
}

/* -- campaigns -- */

/* 竣工面积=30万平方米 */
static enum tb_status read_indicator(struct init_bureau *work, const char *campaign, char *part, struct tb_err *err)
{
    struct init_indicator *indicator = &work->indicators[work->indicator_count];
    char *target = part, *name = next_part(&target, '='), id[32];
    size_t i, nth = 1;
    enum tb_status status;
    if (work->indicator_count == INIT_MOST_INDICATORS)
        return tb_err_set(err, TB_USAGE, _("more than %d indicators"), INIT_MOST_INDICATORS);
    if (!target || !init_answer_is_plain(name))
        return tb_err_set(err, TB_USAGE, _("not \"INDICATOR=TARGET\", such as 竣工面积=30万平方米: \"%s\""), part);
    for (i = 0; i < work->indicator_count; i++) {
        nth += strcmp(work->indicators[i].campaign, campaign) == 0;
        if (strcmp(work->indicators[i].name, name) == 0)
            return tb_err_set(err, TB_USAGE, _("an indicator twice: %s"), name);
    }
    target = next_part(&target, '\n');
    indicator->name = name;
    indicator->campaign = campaign;
    status = init_measure_target(work, indicator, target, err);
    snprintf(id, sizeof id, "c%zu.i%zu", work->campaign_count, nth);
    indicator->id = tb_arena_strdup(&work->arena, id);
    work->indicator_count++;
    return status == TB_OK && !indicator->id ? tb_err_nomem(err) : status;
}

/* 工作:指标=任务,指标=任务 */
static enum tb_status read_campaign(struct init_bureau *work, char *part, struct tb_err *err)
{
    char *rest = part, *name = next_part(&rest, ':'), *indicator;
    enum tb_status status = TB_OK;
    size_t i;
    if (work->campaign_count == INIT_MOST_CAMPAIGNS)
        return tb_err_set(err, TB_USAGE, _("more than %d campaigns"), INIT_MOST_CAMPAIGNS);
    if (!rest || !init_answer_is_plain(name))
        return tb_err_set(err, TB_USAGE, _("not \"CAMPAIGN:INDICATOR=TARGET,…\": \"%s\""), part);
    for (i = 0; i < work->campaign_count; i++)
        if (strcmp(work->campaigns[i], name) == 0)
            return tb_err_set(err, TB_USAGE, _("a campaign twice: %s"), name);
    work->campaigns[work->campaign_count++] = name;
    while (status == TB_OK && (indicator = next_part(&rest, ',')) != NULL)
        status = read_indicator(work, name, indicator, err);
    return status;
}

static enum tb_status read_campaigns(struct init_bureau *work, struct tb_err *err)
{
    static const char sample[] = "重点项目:完成投资=5亿元,竣工面积=20万平方米;民生实事:办结事项=600件";
    const char *given = work->answers->campaigns;
    char *rest, *part;
    enum tb_status status = TB_OK;
    work->is_sample = !given || !given[strspn(given, " ;\n")];
    rest = tidy(&work->arena, work->is_sample ? sample : given);
    work->campaigns = tb_arena_alloc(&work->arena, INIT_MOST_CAMPAIGNS * sizeof *work->campaigns);
    work->indicators = tb_arena_alloc(&work->arena, INIT_MOST_INDICATORS * sizeof *work->indicators);
    if (!rest || !work->campaigns || !work->indicators)
        return tb_err_nomem(err);
    while (status == TB_OK && (part = next_part(&rest, ';')) != NULL)
        if (part[0])
            status = read_campaign(work, part, err);
    return status == TB_OK ? init_measure_settle(work, err) : status;
}

int64_t init_answer_share(const struct init_bureau *work, const struct init_indicator *indicator, size_t county)
{
    const int64_t step = indicator->decimals == 0 ? TB_HUNDREDTHS : 1, n = (int64_t)work->county_count;
    int64_t steps = indicator->target / step;
    return (steps / n + ((int64_t)county < steps % n)) * step;
}

/* -- names -- */

/* The first letter of a UTF-8 text. */
static int first_letter(const char *text)
{
    size_t used = 0;
    if (text[0])
        tb_utf8_decode(text, strlen(text), &used);
    return (int)used;
}

static const char *format(struct tb_arena *arena, const char *text, struct tb_err *err)
{
    const char *copy = tb_arena_strdup(arena, text);
    if (!copy)
        tb_err_nomem(err);
    return copy;
}

/* From 青州市卫生健康委员会 and 青州市: 市卫生健康委员会, 青卫, 卫生健康局, 青州市2024年卫生健康重点工作计划. They are guesses, in one place to
 * be changed: tongbao.ini and plan.ini. */
static enum tb_status guess_names(struct init_bureau *work, struct tb_err *err)
{
    static const char *const ends[] = {"委员会", "局", "厅", "委", "办公室", "中心", "处"};
    const char *name = work->answers->name, *city = work->answers->city, *own = name;
    size_t city_length = strlen(city), i, stem;
    bool with_city = strncmp(name, city, city_length) == 0 && name[city_length];
    char text[512];
    if (with_city)
        own = name + city_length;
    else if (strncmp(own, "市", 3) == 0 && own[3])
        own += 3;
    stem = strlen(own);
    for (i = 0; i < sizeof ends / sizeof *ends; i++)
        if (ends_with(own, ends[i])) {
            stem = strlen(own) - strlen(ends[i]);
            break;
        }
    snprintf(text, sizeof text, "%s%s",
             !with_city              ? ""
             : ends_with(city, "市") ? "市"
             : ends_with(city, "省") ? "省"
                                     : "",
             with_city ? own : name);
    work->short_name = format(&work->arena, text, err);
    snprintf(text, sizeof text, "%.*s%.*s", first_letter(city), city, first_letter(own), own);
    work->code = format(&work->arena, text, err);
    snprintf(text, sizeof text, "%.*s局", (int)stem, own);
    work->office = format(&work->arena, text, err);
    snprintf(text, sizeof text, "%s%d年%.*s重点工作计划", city, work->answers->year, (int)stem, own);
    work->plan_name = format(&work->arena, text, err);
    return work->short_name && work->code && work->office && work->plan_name ? TB_OK : err->status;
}

/* The sample's cut-offs: in the running year the last two months that have ended, else the year's first two. */
static void choose_cutoffs(struct init_bureau *work)
{
    const tb_date today = tb_clock_date(work->clock, work->clock->now_s), january = tb_date_from_ymd(work->answers->year, 1, 31);
    tb_date last = tb_date_previous_month_end(today), before;
    int year, month, day;
    tb_date_to_ymd(last, &year, &month, &day);
    if (year != work->answers->year)
        last = tb_date_month_end(january + 1);
    before = tb_date_previous_month_end(last);
    if (before < january)
        work->cutoffs[work->cutoff_count++] = last;
    else {
        work->cutoffs[work->cutoff_count++] = before;
        work->cutoffs[work->cutoff_count++] = last;
    }
}

enum tb_status init_answer_read(struct init_bureau *work, struct tb_err *err)
{
    const struct init_bureau_answers *answers = work->answers;
    enum tb_status status = TB_OK;
    if (!init_answer_is_plain(answers->name) || strlen(answers->name) > 120)
        status = tb_err_set(err, TB_USAGE, _("not a bureau's name: \"%s\""), answers->name);
    else if (!init_answer_is_plain(answers->city) || strlen(answers->city) > 60)
        status = tb_err_set(err, TB_USAGE, _("not a city's name: \"%s\""), answers->city);
    else if (answers->year < 1990 || answers->year > 2998)
        status = tb_err_set(err, TB_USAGE, _("--year wants a year, such as --year 2018"));
    if (status == TB_OK)
        status = read_counties(work, err);
    if (status == TB_OK)
        status = read_campaigns(work, err);
    if (status == TB_OK)
        status = guess_names(work, err);
    if (status == TB_OK)
        choose_cutoffs(work);
    return status;
}
