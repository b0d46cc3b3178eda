/* tb_doc: an official document before it is set: what it says, not where it stands.
 *
 * WHAT       The envelope (letterhead, addressee, signature, imprint) and a list of blocks. Made by tb-bulletin from
 *            template and figures; set by tb_typeset into a tb_display.
 * OWNERSHIP  everything is borrowed, usually from one arena of the maker.
 * SOURCE     GB/T 9704-2012; shared terms: 版头 letterhead, 主送 addressee, 附件 annex, 版记 imprint.
 */
#ifndef TB_DOC_H
#define TB_DOC_H

#include "tb_date.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum tb_doc_form {
    TB_DOC_RED_HEAD,   /* 红头文件 */
    TB_DOC_NEWSLETTER, /* 工作简报/工作通报: 第N期, 机关 + date above the rule */
    TB_DOC_LETTER      /* 信函格式 */
};

/* A stretch of text in one manner. Text is UTF-8, no newlines (a hard break is its own span with .line_break). */
struct tb_run {
    const char *text;
    bool strong;   /* 黑体 */
    bool emphasis; /* 楷体 */
    bool line_break;
};

enum tb_align { TB_ALIGN_AUTO, TB_ALIGN_LEFT, TB_ALIGN_CENTER, TB_ALIGN_RIGHT, TB_ALIGN_DECIMAL };

struct tb_table_column {
    const char *header; /* lower header row */
    const char *group;  /* upper header row; neighbours with the same text are joined; NULL for none */
    enum tb_align align;
    bool merged; /* neighbouring cells with the same text are one */
};

struct tb_table_row {
    const char *const *cells; /* one per column; NULL or "" for an empty cell */
    bool total;               /* 合计, set in 黑体 */
};

struct tb_table {
    const char *title; /* above the table, or NULL */
    const char *unit;  /* 单位：…, right above the table, or NULL */
    const char *note;  /* below, or NULL */
    const struct tb_table_column *columns;
    size_t column_count;
    const struct tb_table_row *rows;
    size_t row_count;
    int side_by_side; /* blocks next to each other, filled column-wise; 0 or 1: one */
};

enum tb_chart_kind {
#define TB_CHART(name, word, height, draw) TB_CHART_##name,
#include "tb_chart_kind.def"
#undef TB_CHART
    TB_CHART_KINDS
};
/* The kind of that name, or TB_CHART_KINDS. */
enum tb_chart_kind tb_chart_kind_find(const char *word);
/* All names, blank-separated. Static. */
const char *tb_chart_kind_words(void);

struct tb_chart_series {
    const char *name;
    const int64_t *values; /* one per label, in 10^-decimals of the unit */
    const bool *missing;   /* one per label, or NULL: all there */
    const bool *carried;   /* one per label, or NULL: none is of the time before */
};

struct tb_chart {
    enum tb_chart_kind kind;
    const char *title;
    const char *unit;          /* of the values: % 个 万平方米 */
    int decimals;              /* of the values */
    const char *const *labels; /* counties, months, stages */
    size_t label_count;
    const struct tb_chart_series *series;
    size_t series_count;
    bool has_line; /* a reference line: 时序进度 */
    int64_t line;  /* for ranked bars */
    const char *line_name;
    const char *alt;      /* what the chart says, in words */
    const int64_t *lines; /* small multiples: the reference line at each series, or NULL: the same everywhere */
};

enum tb_block_kind {
    TB_BLOCK_HEADING, /* level 1 to 4: 一、 （一） 1. （1）; the number is made by the typesetter */
    TB_BLOCK_PARAGRAPH,
    TB_BLOCK_ITEM, /* a list item: level = depth among its kind; a paragraph with its number or mark (tb_numbering.h) in front */
    TB_BLOCK_TABLE,
    TB_BLOCK_CHART,
    TB_BLOCK_PAGE_BREAK,
    TB_BLOCK_ANNEX /* new page, 附件N, title; what follows belongs to it */
};

struct tb_block {
    enum tb_block_kind kind;
    int level;
    bool ordered;               /* item */
    int number;                 /* item of an ordered list, 1-based */
    const struct tb_run *spans; /* heading, paragraph, item; the title of an annex */
    size_t span_count;
    const struct tb_table *table;
    const struct tb_chart *chart;
    bool landscape;    /* annex */
    const char *place; /* "body.md:12", for messages; or NULL */
};

struct tb_doc {
    enum tb_doc_form form;
    bool draft;              /* 送审稿 */
    const char *copy_number; /* 份号, NULL for none; so for all that follow */
    const char *secrecy;
    const char *urgency;
    const char *mark;        /* 发文机关标志: 德州市教育局文件 */
    const char *number;      /* 发文字号: 德教通〔2017〕5号, drafts 德教通〔2017〕　号 */
    const char *issue_line;  /* newsletter: 第5期 */
    const char *head_office; /* newsletter: the office on the left above the rule */
    const char *head_date;   /* newsletter: the date on the right */
    const char *title;       /* '\n' where the template asks for a break; else broken by sense */
    const char *words;       /* of the bureau's trade, for tb_glyph_source */
    const char *addressee;   /* 主送机关 without ： */
    const struct tb_block *blocks;
    size_t block_count;
    const char *signature;      /* 署名 */
    const char *signature_date; /* 2017年7月3日 */
    bool seal;                  /* leave room for a seal */
    const char *remark;         /* 附注, without brackets */
    const char *copies_to;      /* 版记: 抄送 */
    const char *printer;        /* 印发机关 */
    const char *print_date;     /* 印发日期 without 印发 */
    bool even_pages;            /* 版记 on an even page */
    const char *meta_title, *meta_author, *meta_subject;
    tb_date meta_date; /* creation date in the file: the data's cut-off, never the clock */
};

#endif
