#include "bulletin_text.h"
#include "tb_num.h"
#include "tb_numbering.h"

#include <string.h>

enum { LEVELS = 4 };

struct state {
    struct tb_buf *out;
    int numbers[LEVELS + 1]; /* of the headings, by level */
    int annex, annexes;
};

static void put_line(struct tb_buf *out, const char *label, const char *text)
{
    if (!text)
        return;
    tb_buf_puts(out, label);
    for (; *text; text++)
        if (*text == '\n')
            tb_buf_puts(out, " / ");
        else
            tb_buf_putc(out, *text);
    tb_buf_putc(out, '\n');
}

static void put_spans(struct tb_buf *out, const struct tb_block *block)
{
    size_t i;
    for (i = 0; i < block->span_count; i++) {
        if (block->spans[i].line_break)
            tb_buf_putc(out, '\n');
        tb_buf_puts(out, block->spans[i].text);
    }
    tb_buf_putc(out, '\n');
}

static void put_heading(struct state *state, const struct tb_block *block)
{
    int level = block->level, i;
    char label[TB_NUMBERING_BYTES];
    int number = ++state->numbers[level];
    for (i = level + 1; i <= LEVELS; i++)
        state->numbers[i] = 0;
    tb_buf_printf(state->out, "\n%s", tb_numbering_heading(level, number, label));
    put_spans(state->out, block);
}

static void put_table(struct tb_buf *out, const struct tb_table *table)
{
    size_t i, j;
    put_line(out, "【表】", table->title ? table->title : "");
    put_line(out, "", table->unit);
    for (j = 0; j < table->column_count; j++) {
        const struct tb_table_column *column = &table->columns[j];
        tb_buf_printf(out, "%s%s%s%s", j ? " | " : "| ", column->group ? column->group : "", column->group ? "/" : "",
                      column->header);
    }
    tb_buf_puts(out, " |\n");
    for (i = 0; i < table->row_count; i++) {
        for (j = 0; j < table->column_count; j++)
            tb_buf_printf(out, "%s%s", j ? " | " : "| ", table->rows[i].cells[j] ? table->rows[i].cells[j] : "");
        tb_buf_puts(out, table->rows[i].total ? " | 合计\n" : " |\n");
    }
    put_line(out, "", table->note);
}

static void put_chart(struct tb_buf *out, const struct tb_chart *chart)
{
    static const char *const kinds[] = {"排名条形", "曲线", "堆叠", "分县小图"};
    char text[TB_NUM_TEXT_BYTES];
    size_t i, j;
    tb_buf_printf(out, "【图·%s】%s（%s）\n", kinds[chart->kind], chart->title ? chart->title : "", chart->unit ? chart->unit : "");
    if (chart->has_line)
        tb_buf_printf(out, "  %s %s\n", chart->line_name ? chart->line_name : "",
                      tb_num_format(text, chart->line, chart->decimals));
    if (chart->lines) {
        tb_buf_printf(out, "  %s", chart->line_name ? chart->line_name : "");
        for (j = 0; j < chart->series_count; j++)
            tb_buf_printf(out, "  %s %s", chart->series[j].name, tb_num_format(text, chart->lines[j], chart->decimals));
        tb_buf_putc(out, '\n');
    }
    for (i = 0; i < chart->label_count; i++) {
        tb_buf_printf(out, "  %s", chart->labels[i]);
        for (j = 0; j < chart->series_count; j++)
            if (chart->series[j].missing && chart->series[j].missing[i])
                tb_buf_printf(out, "  %s —", chart->series[j].name);
            else
                tb_buf_printf(out, "  %s %s%s", chart->series[j].name,
                              tb_num_format(text, chart->series[j].values[i], chart->decimals),
                              chart->series[j].carried && chart->series[j].carried[i] ? "（沿用上期）" : "");
        tb_buf_putc(out, '\n');
    }
    put_line(out, "  说明：", chart->alt);
}

static void put_block(struct state *state, const struct tb_block *block)
{
    char label[TB_NUMBERING_BYTES];
    switch (block->kind) {
    case TB_BLOCK_HEADING:
        put_heading(state, block);
        break;
    case TB_BLOCK_PARAGRAPH:
        put_spans(state->out, block);
        break;
    case TB_BLOCK_ITEM:
        tb_numbering_item(block->ordered, block->level, block->number, label);
        tb_buf_puts(state->out, label);
        put_spans(state->out, block);
        break;
    case TB_BLOCK_TABLE:
        put_table(state->out, block->table);
        break;
    case TB_BLOCK_CHART:
        put_chart(state->out, block->chart);
        break;
    case TB_BLOCK_PAGE_BREAK:
        tb_buf_puts(state->out, "\f");
        break;
    case TB_BLOCK_ANNEX:
        memset(state->numbers, 0, sizeof state->numbers);
        if (state->annexes > 1)
            tb_buf_printf(state->out, "\n附件%d\n", ++state->annex);
        else
            tb_buf_puts(state->out, "\n附件\n");
        put_spans(state->out, block);
        break;
    }
}

void bulletin_text_write(const struct tb_doc *doc, struct tb_buf *out)
{
    struct state state = {out, {0}, 0, 0};
    bool signed_off = false;
    size_t i;
    for (i = 0; i < doc->block_count; i++)
        state.annexes += doc->blocks[i].kind == TB_BLOCK_ANNEX;
    put_line(out, "", doc->secrecy);
    put_line(out, "", doc->urgency);
    put_line(out, "", doc->draft ? "送审稿" : NULL);
    put_line(out, "", doc->mark);
    put_line(out, "", doc->issue_line);
    put_line(out, "", doc->head_office);
    put_line(out, "", doc->form == TB_DOC_NEWSLETTER ? doc->head_date : doc->number);
    tb_buf_putc(out, '\n');
    put_line(out, "", doc->title);
    tb_buf_putc(out, '\n');
    if (doc->addressee)
        tb_buf_printf(out, "%s：\n", doc->addressee);
    for (i = 0; i <= doc->block_count; i++) {
        if (!signed_off && (i == doc->block_count || doc->blocks[i].kind == TB_BLOCK_ANNEX)) {
            signed_off = true;
            tb_buf_putc(out, '\n');
            put_line(out, "", doc->signature);
            put_line(out, "", doc->signature_date);
            put_line(out, "附注：", doc->remark);
        }
        if (i < doc->block_count)
            put_block(&state, &doc->blocks[i]);
    }
    tb_buf_putc(out, '\n');
    put_line(out, "抄送：", doc->copies_to);
    if (doc->printer)
        tb_buf_printf(out, "%s  %s印发\n", doc->printer, doc->print_date ? doc->print_date : "");
}

/* Breaks that are for the page are none here. */
static void put_flat(struct tb_buf *out, const char *text)
{
    for (; *text; text++)
        if (*text != '\n')
            tb_buf_putc(out, *text);
}

void bulletin_text_lead(const struct tb_doc *doc, struct tb_buf *out)
{
    size_t i, k;
    put_flat(out, doc->title ? doc->title : "");
    tb_buf_puts(out, "\n\n");
    for (i = 0; i < doc->block_count && doc->blocks[i].kind != TB_BLOCK_PARAGRAPH; i++)
        ;
    for (k = 0; i < doc->block_count && k < doc->blocks[i].span_count; k++)
        put_flat(out, doc->blocks[i].spans[k].text);
    tb_buf_putc(out, '\n');
}
