#include "tb_revision.h"

#include "tb_text.h"

#include <stdint.h>
#include <string.h>

enum { MOST_TEXT_BYTES = 600 };

static const char *const words[] = {"更正", "修改", "修订", "订正", "修正", "重报", "最终"};

size_t tb_revision_word(const char *text, size_t length)
{
    return tb_text_starts_any(text, length, TB_TEXT_WORDS(words));
}

static int number_after(const char *text, size_t length, size_t at)
{
    int value = 0;
    if (at < length && (text[at] == '(' || text[at] == '_' || text[at] == '-'))
        at++;
    for (; at < length && text[at] >= '0' && text[at] <= '9' && value < 100; at++)
        value = value * 10 + (text[at] - '0');
    return value;
}

/* (2), v2: a mark without a word. */
static int mark_at(const char *text, size_t length, size_t at)
{
    const bool is_bracket = text[at] == '(' && at + 2 < length && (text[at + 2] == ')' || (at + 3 < length && text[at + 3] == ')'));
    const bool is_version = text[at] == 'v' && (at == 0 || !(text[at - 1] >= 'a' && text[at - 1] <= 'z'));
    return at + 1 < length && (is_bracket || is_version) ? number_after(text, length, at + 1) : 0;
}

int tb_revision_in(const char *name, size_t length)
{
    char text[MOST_TEXT_BYTES + 1];
    size_t n, at, word;
    int best = 0, value;
    if (length > MOST_TEXT_BYTES)
        return 0;
    n = tb_text_fold(name, length, text);
    for (at = 0; at < n; at++) {
        word = tb_revision_word(text + at, n - at);
        value = word > 0 ? number_after(text, n, at + word) : mark_at(text, n, at);
        if (word > 0 && value == 0)
            value = 1;
        best = value > best ? value : best;
    }
    return best;
}
