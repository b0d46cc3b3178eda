#include "nightly.h"
#include "nightly_page_css.h"
#include "tb_file.h"
#include "tb_show.h"
#include "tb_version.h"

#include <stdio.h>
#include <string.h>

enum { MOST_PAGE_BYTES = 4 << 20 };

/* Text from files and counties: never markup. */
static void put_text(struct tb_buf *page, const char *raw)
{
    struct tb_buf plain = TB_BUF_INIT(MOST_PAGE_BYTES);
    const char *text;
    tb_show_lines(&plain, raw, strlen(raw));
    page->failed = page->failed || plain.failed;
    for (text = tb_buf_str(&plain); *text; text++) {
        switch (*text) {
        case '&':
            tb_buf_puts(page, "&amp;");
            break;
        case '<':
            tb_buf_puts(page, "&lt;");
            break;
        case '>':
            tb_buf_puts(page, "&gt;");
            break;
        case '"':
            tb_buf_puts(page, "&quot;");
            break;
        case '\'':
            tb_buf_puts(page, "&#39;");
            break;
        default:
            tb_buf_putc(page, *text);
        }
    }
    tb_buf_free(&plain);
}

/* A name that is not to be broken. */
static void put_name(struct tb_buf *page, const char *text)
{
    tb_buf_puts(page, "<td class=\"d\">");
    put_text(page, text);
    tb_buf_puts(page, "</td>");
}

static void put_cell(struct tb_buf *page, const char *text)
{
    tb_buf_puts(page, "<td>");
    put_text(page, text);
    tb_buf_puts(page, "</td>");
}

/* A relative address: every byte that is not plain is written in hexadecimal. */
static void put_link(struct tb_buf *page, const char *folder, const char *file, const char *label)
{
    const char *parts[] = {folder, file};
    size_t i;
    tb_buf_puts(page, "<a href=\"");
    for (i = 0; i < 2; i++) {
        const char *at;
        for (at = parts[i]; *at; at++) {
            unsigned char c = (unsigned char)*at;
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || strchr("-._/", c))
                tb_buf_putc(page, *at);
            else
                tb_buf_printf(page, "%%%02X", c);
        }
    }
    tb_buf_puts(page, "\">");
    put_text(page, label);
    tb_buf_puts(page, "</a>");
}

static void put_date(struct tb_buf *page, const char *iso)
{
    tb_date date = tb_date_parse(iso, strlen(iso));
    int year, month, day;
    if (date == TB_DATE_NONE) {
        put_text(page, iso);
        return;
    }
    tb_date_to_ymd(date, &year, &month, &day);
    tb_buf_printf(page, "%d年%d月%d日", year, month, day);
}

static void put_head(struct tb_buf *page)
{
    tb_buf_puts(page, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<title>通报运行状态</title>\n<style>\n");
    tb_buf_puts(page, nightly_page_css);
    tb_buf_puts(page, "</style>\n</head>\n<body>\n<h1>通报运行状态</h1>\n");
}

static void put_state(struct tb_buf *page, struct tb_nightly *night)
{
    char now[TB_CLOCK_TEXT_BYTES];
    if (night->worst != TB_OK && night->worst != TB_PARTIAL)
        tb_buf_puts(page, "<p class=\"state bad\">上次运行<strong>没有全部完成</strong>，原因见下；已有的文件没有变动。");
    else if (night->worst == TB_PARTIAL)
        tb_buf_puts(page, "<p class=\"state part\">上次运行<strong>已完成</strong>，有被退回的文件或未报送的单位，见下。");
    else
        tb_buf_puts(page, "<p class=\"state\">上次运行<strong>已完成</strong>，报送齐全。");
    if (!night->changed && night->worst <= TB_PARTIAL)
        tb_buf_puts(page, "数据没有变化，文件未重新生成。");
    tb_buf_puts(page, "</p>\n<p>数据截至：<strong>");
    put_date(page, night->periods[night->period_count - 1].as_of);
    tb_buf_puts(page, "</strong>　上次运行：");
    nightly_now(night, now);
    tb_buf_printf(page, "%.10s %.5s　下次截止：", now, now + 11);
    if (night->next != TB_DATE_NONE) {
        char next[TB_DATE_TEXT_BYTES], due[TB_DATE_TEXT_BYTES];
        put_date(page, tb_date_format(next, night->next));
        tb_buf_puts(page, "（报送期限：");
        put_date(page, tb_date_format(due, night->next + (tb_date)tb_conf_int(night->conf, "period", "due_days")));
        tb_buf_puts(page, "）");
    } else {
        tb_buf_puts(page, "本年度已结束");
    }
    tb_buf_puts(page, "</p>\n");
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

static void put_documents(struct tb_buf *page, const struct tb_nightly *night)
{
    static const char *const kind[] = {"通报", "汇总表", "退改通知"};
    static const char *const state[] = {"", "", "暂不生成：", "没有生成："};
    size_t p = night->period_count, i;
    tb_buf_puts(page, "<h2>文件</h2>\n<div class=\"wide\"><table>\n<tr><th>截至</th><th>文件（SHA-256）</th></tr>\n");
    while (p-- > 0)
        for (i = 0; i < night->periods[p].document_count; i++) {
            const struct nightly_document *document = &night->periods[p].documents[i];
            tb_buf_puts(page, "<tr><td class=\"d\">");
            put_text(page, night->periods[p].as_of);
            tb_buf_puts(page, "</td><td>");
            put_text(page, kind[document->kind]);
            tb_buf_puts(page, " ");
            if (document->state == NIGHTLY_WITHHELD || document->state == NIGHTLY_FAILED) {
                put_text(page, document->name);
                tb_buf_puts(page, "<br><span class=\"red\">");
                put_text(page, state[document->state]);
                put_text(page, document->reason);
                tb_buf_puts(page, "</span>");
            } else {
                put_link(page, "", document->file, tb_file_name_of(document->file));
                tb_buf_puts(page, "<br><code>");
                put_text(page, document->sha256);
                tb_buf_puts(page, "</code>");
            }
            tb_buf_puts(page, "</td></tr>\n");
        }
    tb_buf_puts(page, "</table></div>\n");
}

static void put_issues(struct tb_buf *page, const struct nightly_found *found)
{
    size_t i;
    if (found->issue_count == 0)
        return;
    tb_buf_puts(page, "<h2>已印发</h2>\n<div class=\"wide\"><table>\n"
                      "<tr><th>文号</th><th>标题</th><th>截至</th><th>印发</th><th>SHA-256</th></tr>\n");
    for (i = 0; i < found->issue_count; i++) {
        const struct nightly_issue *issue = &found->issues[i];
        tb_buf_puts(page, "<tr><td>");
        put_link(page, issue->folder, "/", issue->number);
        tb_buf_puts(page, "</td>");
        put_cell(page, issue->title);
        put_cell(page, issue->as_of);
        put_cell(page, issue->issued_at);
        tb_buf_puts(page, "<td><code>");
        put_text(page, issue->pdf_sha256);
        tb_buf_puts(page, "</code></td></tr>\n");
    }
    tb_buf_puts(page, "</table></div>\n");
}

static void put_silent(struct tb_buf *page, const struct nightly_found *found)
{
    size_t i;
    tb_buf_puts(page, "<h2>未报送</h2>\n");
    if (found->silent_count == 0) {
        tb_buf_puts(page, "<p>各单位已全部报送。</p>\n");
        return;
    }
    tb_buf_puts(page, "<div class=\"wide\"><table>\n<tr><th>单位</th><th>未报</th><th>沿用上期</th></tr>\n");
    for (i = 0; i < found->silent_count; i++) {
        tb_buf_puts(page, "<tr>");
        put_name(page, found->silent[i].county_name);
        put_cell(page, found->silent[i].missing);
        put_cell(page, found->silent[i].carried);
        tb_buf_puts(page, "</tr>\n");
    }
    tb_buf_puts(page, "</table></div>\n");
}

static void put_rejected(struct tb_buf *page, const struct nightly_found *found)
{
    size_t i;
    if (found->rejected_count == 0)
        return;
    tb_buf_puts(page, "<h2>被退回的文件</h2>\n<div class=\"wide\"><table>\n<tr><th>文件和第一处错误</th><th>错误数</th></tr>\n");
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
        tb_buf_printf(page, "<td class=\"n\">%lld</td></tr>\n", (long long)item->errors);
    }
    tb_buf_puts(page, "</table></div>\n");
}

static void put_lights(struct tb_buf *page, const struct nightly_found *found)
{
    size_t i;
    if (found->light_count == 0)
        return;
    tb_buf_puts(page, "<h2>各单位指标</h2>\n<p>红灯：严重滞后；黄灯：滞后；绿灯：达到时序进度。</p>\n<div class=\"wide\"><table>\n"
                      "<tr><th>单位</th><th>红灯</th><th>黄灯</th><th>绿灯</th></tr>\n");
    for (i = 0; i < found->light_count; i++) {
        const struct nightly_light *item = &found->lights[i];
        tb_buf_puts(page, "<tr>");
        put_name(page, item->county_name);
        tb_buf_printf(page, "<td class=\"n red\">%lld</td><td class=\"n yellow\">%lld</td><td class=\"n green\">%lld</td></tr>\n",
                      (long long)item->red, (long long)item->yellow, (long long)item->green);
    }
    tb_buf_puts(page, "</table></div>\n");
}

enum tb_status nightly_page_write(struct tb_nightly *night, struct tb_err *err)
{
    struct tb_buf page = TB_BUF_INIT(MOST_PAGE_BYTES);
    enum tb_status status;
    put_head(&page);
    put_state(&page, night);
    put_problems(&page, night);
    put_documents(&page, night);
    put_issues(&page, &night->found);
    put_silent(&page, &night->found);
    put_rejected(&page, &night->found);
    put_lights(&page, &night->found);
    tb_buf_puts(&page, "<footer>tongbao " TB_VERSION "</footer>\n</body>\n</html>\n");
    status = tb_buf_check(&page, "index.html", err);
    if (status == TB_OK)
        status = tb_file_replace(nightly_out(night, "index.html"), page.bytes, page.length, err);
    tb_buf_free(&page);
    return status;
}
