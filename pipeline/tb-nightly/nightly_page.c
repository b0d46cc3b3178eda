#include "nightly.h"
#include "nightly_page_css.h"
#include "tb_chinese.h"
#include "tb_escape.h"
#include "tb_file.h"
#include "tb_show.h"
#include "tb_version.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MOST_PAGE_BYTES = 4 << 20, LAST_ISSUES = 20 };

/* Text from files and counties: never markup. */
static void put_text(struct tb_buf *page, const char *raw)
{
    struct tb_buf plain = TB_BUF_INIT(MOST_PAGE_BYTES);
    tb_show_lines(&plain, raw, strlen(raw));
    page->failed = page->failed || plain.failed;
    tb_escape_xml(page, tb_buf_str(&plain));
    tb_buf_free(&plain);
}

void nightly_page_text(struct tb_buf *page, const char *raw)
{
    put_text(page, raw);
}

/* A name that is not to be broken. */
static void put_name(struct tb_buf *page, const char *text)
{
    tb_buf_puts(page, "<td class=\"d\">");
    put_text(page, text);
    tb_buf_puts(page, "</td>");
}

/* A relative address: every byte that is not plain is written in hexadecimal. */
static void put_link(struct tb_buf *page, const char *folder, const char *file, const char *label)
{
    tb_buf_puts(page, "<a href=\"");
    tb_escape_url(page, folder, "-._/");
    tb_escape_url(page, file, "-._/");
    tb_buf_puts(page, "\">");
    put_text(page, label);
    tb_buf_puts(page, "</a>");
}

static void put_date(struct tb_buf *page, const char *iso)
{
    const tb_date date = tb_date_parse(iso, strlen(iso));
    char text[TB_CHINESE_DATE_BYTES];
    if (date == TB_DATE_NONE)
        put_text(page, iso);
    else
        tb_buf_puts(page, tb_chinese_date(date, text));
}

static void put_head(struct tb_buf *page)
{
    tb_buf_puts(page, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<title>通报运行状态</title>\n<style>\n");
    tb_buf_puts(page, nightly_page_css);
    tb_buf_puts(page, "</style>\n</head>\n<body>\n<h1>通报运行状态</h1>\n");
}

static bool any_withheld(const struct nightly_period *period)
{
    size_t i;
    for (i = 0; i < period->document_count && period->documents[i].state != NIGHTLY_WITHHELD; i++)
        ;
    return i < period->document_count;
}

static void put_state(struct tb_buf *page, const struct tb_nightly *night)
{
    const struct nightly_found *found = &night->found;
    if (night->worst != TB_OK && night->worst != TB_PARTIAL) {
        tb_buf_puts(page, "<p class=\"state bad\">上次运行<strong>没有全部完成</strong>，原因见下；已有的文件没有变动。</p>\n");
        return;
    }
    tb_buf_printf(page, "<p class=\"state%s\">上次运行<strong>已完成</strong>", night->worst == TB_PARTIAL ? " part" : "");
    if (found->silent_count > 0)
        tb_buf_printf(page, "，有%zu个单位没有报齐", found->silent_count);
    if (found->rejected_count > 0)
        tb_buf_printf(page, "，有%zu份报表因数据错误被退回", found->rejected_count);
    if (night->note_count > 0)
        tb_buf_puts(page, "，<strong>有事项需要处理</strong>");
    else if (found->silent_count == 0 && found->rejected_count == 0)
        tb_buf_puts(page, "，各单位报送齐全");
    tb_buf_puts(page, "。");
    if (any_withheld(&night->periods[night->period_count - 1]))
        tb_buf_puts(page, "<strong>本期通报暂不生成</strong>，原因见下。");
    if (!night->changed)
        tb_buf_puts(page, "数据没有变化，文件未重新生成。");
    tb_buf_puts(page, "</p>\n");
}

static void put_facts(struct tb_buf *page, struct tb_nightly *night)
{
    char now[TB_CLOCK_TEXT_BYTES], day[TB_DATE_TEXT_BYTES], next[TB_DATE_TEXT_BYTES], due[TB_DATE_TEXT_BYTES];
    nightly_now(night, now);
    snprintf(day, sizeof day, "%.10s", now);
    tb_buf_puts(page, "<dl>\n<dt>数据截至</dt><dd><strong>");
    put_date(page, night->periods[night->period_count - 1].as_of);
    tb_buf_puts(page, "</strong></dd>\n<dt>上次运行</dt><dd>");
    put_date(page, day);
    tb_buf_printf(page, " %.5s</dd>\n<dt>下期截止</dt><dd>", now + 11);
    if (night->next != TB_DATE_NONE) {
        put_date(page, tb_date_format(next, night->next));
        tb_buf_puts(page, "</dd>\n<dt>下期报送期限</dt><dd>");
        put_date(page, tb_date_format(due, night->next_due));
        tb_buf_puts(page, "</dd>\n</dl>\n");
    } else {
        tb_buf_puts(page, "本年度已结束，下一年度的计划还没有建立</dd>\n</dl>\n");
    }
}

static void put_notes(struct tb_buf *page, const struct tb_nightly *night)
{
    size_t i;
    if (night->note_count == 0)
        return;
    tb_buf_puts(page, "<h2>需要处理</h2>\n<ul>\n");
    for (i = 0; i < night->note_count; i++) {
        tb_buf_puts(page, "<li>");
        put_text(page, night->notes[i]);
        tb_buf_puts(page, "</li>\n");
    }
    tb_buf_puts(page, "</ul>\n");
}

static void put_problems(struct tb_buf *page, const struct tb_nightly *night)
{
    size_t i;
    if (night->problem_count == 0)
        return;
    tb_buf_puts(page, "<h2>没有完成的步骤</h2>\n<ul>\n");
    for (i = 0; i < night->problem_count; i++) {
        tb_buf_puts(page, "<li>");
        put_text(page, night->problems[i].as_of);
        tb_buf_puts(page, " ");
        put_text(page, night->problems[i].message);
        tb_buf_puts(page, "</li>\n");
    }
    tb_buf_puts(page, "</ul>\n");
}

/* A digest is for whoever compares files; it is there without being in the way. */
static void put_digest(struct tb_buf *page, const char *label, const char *sha256)
{
    tb_buf_printf(page, "<details class=\"sum\"><summary>%s</summary><code>", label);
    put_text(page, sha256);
    tb_buf_puts(page, "</code></details>");
}

/* Its title; else its kind, with the template's name where there are several of the kind. */
static const char *label_of(struct tb_nightly *night, const struct nightly_document *document)
{
    static const char *const kind[] = {"通报", "进展汇总表", "报表更正通知", "下期报表"};
    const struct nightly_period *period = &night->periods[0]; /* all have the same documents */
    size_t i, same = 0;
    for (i = 0; i < period->document_count; i++)
        same += period->documents[i].kind == document->kind;
    if (document->title[0])
        return document->title;
    return same < 2 ? kind[document->kind] : nightly_text(night, "%s（%s）", kind[document->kind], document->name);
}

struct listing {
    struct tb_buf *page;
    const char *folder; /* below the output folder */
    size_t count;
};

static enum tb_status list_file(void *context, const struct tb_file_info *info, struct tb_err *err)
{
    struct listing *listing = context;
    (void)err;
    listing->count++;
    tb_buf_puts(listing->page, "<li>");
    put_link(listing->page, listing->folder, info->relative, info->relative);
    tb_buf_puts(listing->page, "</li>\n");
    return TB_OK;
}

/* A web server need not show what is in a folder: its files stand here. */
static void put_folder(struct tb_buf *page, struct tb_nightly *night, const struct nightly_document *document)
{
    struct tb_buf list = TB_BUF_INIT(MOST_PAGE_BYTES);
    struct listing listing = {&list, nightly_text(night, "%s/", document->file), 0};
    struct tb_err ignored = TB_ERR_INIT;
    if (tb_file_walk(nightly_out(night, document->file), list_file, &listing, &ignored) != TB_OK)
        listing.count = 0; /* it went away a moment ago */
    put_text(page, label_of(night, document));
    if (listing.count == 0) {
        tb_buf_puts(page, "<br>没有需要发出的");
    } else {
        tb_buf_printf(page, "<details><summary>共%zu份</summary><ul>\n", listing.count);
        tb_buf_append(page, tb_buf_str(&list), list.length);
        tb_buf_puts(page, "</ul></details>");
    }
    page->failed = page->failed || list.failed;
    tb_buf_free(&list);
}

static void put_document(struct tb_buf *page, struct tb_nightly *night, const struct nightly_document *document)
{
    static const char *const state[] = {"", "", "暂不生成：", "没有生成："};
    tb_buf_puts(page, "<li>");
    if (document->state == NIGHTLY_WITHHELD || document->state == NIGHTLY_FAILED) {
        put_text(page, label_of(night, document));
        tb_buf_puts(page, "<br><span class=\"red\">");
        put_text(page, state[document->state]);
        put_text(page, document->reason);
        tb_buf_puts(page, "</span>");
        if (document->state == NIGHTLY_FAILED && !document->is_folder && access(nightly_out(night, document->file), R_OK) == 0) {
            tb_buf_puts(page, "<br>");
            put_link(page, "", document->file, "上一次生成的文件");
        }
    } else if (document->is_folder) {
        put_folder(page, night, document);
    } else {
        put_link(page, "", document->file, label_of(night, document));
        tb_buf_printf(page, "<span class=\"kind\">%s</span>",
                      document->is_ofd                     ? "OFD　送审稿"
                      : document->kind == NIGHTLY_BULLETIN ? "PDF　送审稿"
                                                           : "Excel");
        put_digest(page, "校验值", document->sha256);
    }
    tb_buf_puts(page, "</li>\n");
}

static void put_period(struct tb_buf *page, struct tb_nightly *night, const struct nightly_period *period)
{
    size_t i;
    tb_buf_puts(page, "<ul class=\"files\">\n");
    for (i = 0; i < period->document_count; i++)
        put_document(page, night, &period->documents[i]);
    tb_buf_puts(page, "</ul>\n");
}

static void put_documents(struct tb_buf *page, struct tb_nightly *night)
{
    tb_buf_puts(page, "<h2>本期文件</h2>\n");
    put_period(page, night, &night->periods[night->period_count - 1]);
}

static void put_earlier(struct tb_buf *page, struct tb_nightly *night)
{
    size_t p = night->period_count - 1;
    if (p == 0)
        return;
    tb_buf_puts(page, "<h2>以前各期</h2>\n");
    while (p-- > 0) {
        tb_buf_puts(page, "<details><summary>截至");
        put_date(page, night->periods[p].as_of);
        tb_buf_puts(page, "</summary>\n");
        put_period(page, night, &night->periods[p]);
        tb_buf_puts(page, "</details>\n");
    }
}

static void put_note(struct tb_buf *page, const char *what, const char *text)
{
    if (!text[0])
        return;
    tb_buf_printf(page, "<span class=\"note\">%s", what);
    put_text(page, text);
    tb_buf_puts(page, "</span>");
}

static void put_issue(struct tb_buf *page, const struct nightly_issue *issue)
{
    char day[TB_DATE_TEXT_BYTES];
    snprintf(day, sizeof day, "%.10s", issue->issued_at);
    tb_buf_puts(page, "<li>");
    put_link(page, issue->folder, "/bulletin.pdf", issue->number);
    if (issue->xlsx_sha256[0]) {
        tb_buf_puts(page, "　");
        put_link(page, issue->folder, "/workbook.xlsx", "汇总表");
    }
    tb_buf_puts(page, "<br>");
    put_text(page, issue->title);
    tb_buf_puts(page, "<span class=\"kind\">数据截至");
    put_date(page, issue->as_of);
    tb_buf_puts(page, "，印发于");
    put_date(page, day);
    tb_buf_puts(page, "</span>");
    put_note(page, "更正", issue->erratum_of);
    if (issue->corrected_by[0]) {
        tb_buf_puts(page, "<span class=\"note red\">有关数据已由");
        put_text(page, issue->corrected_by);
        tb_buf_puts(page, "更正</span>");
    }
    put_digest(page, "校验值", issue->pdf_sha256);
    if (issue->xlsx_sha256[0])
        put_digest(page, "汇总表校验值", issue->xlsx_sha256);
    tb_buf_puts(page, "</li>\n");
}

/* How many issues from here on are letters of one round: same cut-off, same day. One that is alone is no round. */
static size_t round_of_letters(const struct nightly_issue *issues, size_t count)
{
    size_t n = 0;
    while (n < count && issues[n].is_letter && strcmp(issues[n].as_of, issues[0].as_of) == 0 &&
           strncmp(issues[n].issued_at, issues[0].issued_at, TB_DATE_TEXT_BYTES - 1) == 0)
        n++;
    return n > 1 ? n : 0;
}

/* A letter to each county would bury the bulletins. */
static void put_round(struct tb_buf *page, const struct nightly_issue *issues, size_t count)
{
    size_t i;
    tb_buf_printf(page, "<li>给各单位的函（数据截至");
    put_date(page, issues->as_of);
    tb_buf_printf(page, "）\n<details><summary>共%zu份</summary>\n<ul class=\"files\">\n", count);
    for (i = count; i-- > 0;)
        put_issue(page, &issues[i]);
    tb_buf_puts(page, "</ul>\n</details></li>\n");
}

static void put_issues(struct tb_buf *page, const struct nightly_found *found)
{
    size_t i, shown = 0, letters;
    bool earlier = false;
    if (found->issue_count == 0)
        return;
    tb_buf_puts(page, "<h2>已印发</h2>\n<ul class=\"files\">\n");
    for (i = 0; i < found->issue_count; i += letters ? letters : 1) {
        if (shown++ == LAST_ISSUES) {
            tb_buf_printf(page, "</ul>\n<details><summary>更早的%zu份</summary>\n<ul class=\"files\">\n", found->issue_count - i);
            earlier = true;
        }
        letters = round_of_letters(&found->issues[i], found->issue_count - i);
        if (letters)
            put_round(page, &found->issues[i], letters);
        else
            put_issue(page, &found->issues[i]);
    }
    tb_buf_puts(page, earlier ? "</ul>\n</details>\n" : "</ul>\n");
}

static void put_silent(struct tb_buf *page, const struct nightly_found *found)
{
    size_t i;
    tb_buf_puts(page, "<h2>没有报齐的单位</h2>\n");
    if (found->silent_count == 0) {
        tb_buf_puts(page, "<p>各单位已全部报送。</p>\n");
        return;
    }
    tb_buf_puts(page, "<ul class=\"files\">\n");
    for (i = 0; i < found->silent_count; i++) {
        tb_buf_puts(page, "<li>");
        put_text(page, found->silent[i].county_name);
        put_note(page, "从未报送：", found->silent[i].missing);
        put_note(page, "本期未报，沿用上期数据：", found->silent[i].carried);
        tb_buf_puts(page, "</li>\n");
    }
    tb_buf_puts(page, "</ul>\n");
}

static void put_rejected(struct tb_buf *page, const struct nightly_found *found)
{
    size_t i;
    if (found->rejected_count == 0)
        return;
    tb_buf_puts(
        page, "<h2>被退回的报表</h2>\n<div class=\"wide\"><table>\n<tr><th>文件和第一处错误</th><th class=\"n\">错误</th></tr>\n");
    for (i = 0; i < found->rejected_count; i++) {
        const struct nightly_rejected *item = &found->rejected[i];
        tb_buf_puts(page, "<tr>");
        tb_buf_puts(page, "<td>");
        put_text(page, item->file);
        tb_buf_puts(page, "<br>");
        if (item->line1 > 0)
            tb_buf_printf(page, "第%lld行：", (long long)item->line1);
        put_text(page, item->message);
        tb_buf_puts(page, "</td>");
        tb_buf_printf(page, "<td class=\"n\">%lld处</td></tr>\n", (long long)item->errors);
    }
    tb_buf_puts(page, "</table></div>\n");
}

static void put_count(struct tb_buf *page, const char *colour, int64_t count)
{
    if (count > 0)
        tb_buf_printf(page, "<td class=\"n %s\">%lld</td>", colour, (long long)count);
    else
        tb_buf_puts(page, "<td class=\"n none\">—</td>");
}

static void put_lights(struct tb_buf *page, const struct nightly_found *found)
{
    size_t i;
    if (found->light_count == 0)
        return;
    tb_buf_puts(page, "<h2>各单位进度</h2>\n<p>每个单位各项指标中，亮红灯（严重落后）、黄灯（落后）、绿灯（达到时序）的各有几项。"
                      "没有报送数据的指标不亮灯。</p>\n<div class=\"wide\"><table class=\"lights\">\n<tr><th>单位</th>"
                      "<th class=\"n\">红灯</th><th class=\"n\">黄灯</th><th class=\"n\">绿灯</th><th>数据待核实</th></tr>\n");
    for (i = 0; i < found->light_count; i++) {
        const struct nightly_light *item = &found->lights[i];
        tb_buf_puts(page, "<tr>");
        put_name(page, item->county_name);
        put_count(page, "red", item->red);
        put_count(page, "yellow", item->yellow);
        put_count(page, "green", item->green);
        tb_buf_puts(page, "<td>");
        put_text(page, item->remark);
        tb_buf_puts(page, "</td></tr>\n");
    }
    tb_buf_puts(page, "</table></div>\n");
}

/* A line each, and nothing of what is not. */
static void put_mail(struct tb_buf *page, const struct nightly_mail *mail)
{
    const struct {
        int64_t count;
        const char *before, *behind;
    } bad[] = {{mail->refused, "", "封没有送到，改正地址后执行 tb-deliver --resend"},
               {mail->unknown, "", "封不知道有没有送到，问过收件人再定"},
               {mail->waiting, "", "封等着发送"},
               {mail->attention, "有", "封来信要人看，都在信箱里，加了旗标"}};
    size_t i;
    if (!mail->is_used)
        return;
    tb_buf_puts(page, "<h2>邮件</h2>\n<ul class=\"files\">\n");
    if (mail->is_held)
        tb_buf_puts(page,
                    "<li><span class=\"red\">台账是从备份恢复的，邮件暂停发送，确认后执行 tb-deliver --release</span></li>\n");
    tb_buf_printf(page, "<li>已发出%lld封", (long long)mail->sent);
    if (mail->last_sent_at[0]) {
        char day[TB_DATE_TEXT_BYTES];
        snprintf(day, sizeof day, "%.10s", mail->last_sent_at);
        tb_buf_puts(page, "，最近一次：");
        put_date(page, day);
        tb_buf_printf(page, " %.5s", mail->last_sent_at + 11);
    }
    if (mail->taken > 0)
        tb_buf_printf(page, "；收下来信%lld封", (long long)mail->taken);
    tb_buf_puts(page, "</li>\n");
    for (i = 0; i < sizeof bad / sizeof *bad; i++)
        if (bad[i].count > 0)
            tb_buf_printf(page, "<li><span class=\"red\">%s%lld%s</span></li>\n", bad[i].before, (long long)bad[i].count,
                          bad[i].behind);
    if (mail->error[0]) {
        tb_buf_puts(page, "<li>");
        put_text(page, mail->error);
        tb_buf_puts(page, "</li>\n");
    }
    tb_buf_puts(page, "</ul>\n");
}

enum tb_status nightly_page_write(struct tb_nightly *night, struct tb_err *err)
{
    struct tb_buf page = TB_BUF_INIT(MOST_PAGE_BYTES);
    enum tb_status status = TB_OK;
    put_head(&page);
    put_state(&page, night);
    put_facts(&page, night);
    put_notes(&page, night);
    put_problems(&page, night);
    put_documents(&page, night);
    put_silent(&page, &night->found);
    put_rejected(&page, &night->found);
    if (night->db)
        status = nightly_rare_put(&page, night, err);
    put_mail(&page, &night->mail);
    put_lights(&page, &night->found);
    put_issues(&page, &night->found);
    put_earlier(&page, night);
    tb_buf_puts(&page, "<footer>tongbao " TB_VERSION "</footer>\n</body>\n</html>\n");
    if (status == TB_OK)
        status = tb_buf_check(&page, "index.html", err);
    if (status == TB_OK)
        status = tb_file_replace(nightly_out(night, "index.html"), page.bytes, page.length, err);
    tb_buf_free(&page);
    return status;
}
