/* The hidden sheet: whose form this is and for when, and the lists of the drop-downs. */
#include "form.h"

#include <stdio.h>
#include <string.h>

enum { LISTS_FROM_COLUMN = 3 };

const char *form_list_name(const char *vocabulary, char *text)
{
    snprintf(text, FORM_LIST_BYTES, "list_%.60s", vocabulary);
    return text;
}

static bool is_used(const struct form_book *book, const char *vocabulary)
{
    const struct tb_forms *forms = &book->plan->catalog.forms;
    size_t f, c;
    for (f = 0; f < forms->count; f++)
        for (c = 0; c < forms->items[f]->column_count; c++)
            if (forms->items[f]->columns[c].type == TB_FORM_VOCABULARY &&
                strcmp(forms->items[f]->columns[c].vocabulary, vocabulary) == 0)
                return true;
    return false;
}

static void put_list(struct form_book *book, struct tb_xlsx_sheet *sheet, const char *vocabulary, uint32_t column)
{
    const struct tb_vocabulary *all = &book->plan->catalog.vocabulary;
    char name[FORM_LIST_BYTES];
    uint32_t row = 1;
    size_t i;
    tb_xlsx_string(sheet, 0, column, vocabulary, NULL);
    for (i = 0; i < all->count; i++)
        if (strcmp(all->items[i].vocabulary, vocabulary) == 0)
            tb_xlsx_string(sheet, row++, column, all->items[i].term, NULL);
    tb_xlsx_define_name(sheet, form_list_name(vocabulary, name), 1, column, row - 1, column);
}

void form_put_hidden(struct form_book *book)
{
    struct tb_xlsx_sheet *sheet = tb_xlsx_add_sheet(book->book, "_tongbao", TB_XLSX_ANY_ORDER);
    const struct tb_vocabulary *all = &book->plan->catalog.vocabulary;
    char date[TB_DATE_TEXT_BYTES];
    const char *const pairs[][2] = {
        {"tongbao-form", "1"},
        {"county", book->county_code},
        {"county_name", book->county_name},
        {"cutoff", tb_date_format(date, book->cutoff)},
    };
    uint32_t i, column = LISTS_FROM_COLUMN;
    size_t v, before;
    for (i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        tb_xlsx_string(sheet, i, 0, pairs[i][0], NULL);
        tb_xlsx_string(sheet, i, 1, pairs[i][1], NULL);
    }
    for (v = 0; v < all->count; v++) {
        for (before = 0; before < v && strcmp(all->items[before].vocabulary, all->items[v].vocabulary) != 0; before++)
            ;
        if (before == v && is_used(book, all->items[v].vocabulary))
            put_list(book, sheet, all->items[v].vocabulary, column++);
    }
    tb_xlsx_protect(sheet);
    tb_xlsx_hide_sheet(sheet);
}
