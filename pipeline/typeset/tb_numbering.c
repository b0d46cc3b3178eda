#include "tb_numbering.h"

#include "tb_chinese.h"
#include "tb_utf8.h"

#include <stdio.h>

enum { CIRCLED_ONE = 0x2460, MOST_CIRCLED = 10 }; /* as many as GB 2312 has, and so every face */

char *tb_numbering_heading(int level, int n, char label[TB_NUMBERING_BYTES])
{
    char chinese[TB_CHINESE_BYTES];
    tb_chinese_number(n, chinese);
    if (level <= 1)
        snprintf(label, TB_NUMBERING_BYTES, "%s、", chinese);
    else if (level == 2)
        snprintf(label, TB_NUMBERING_BYTES, "（%s）", chinese);
    else
        snprintf(label, TB_NUMBERING_BYTES, level == 3 ? "%d." : "（%d）", n);
    return label;
}

bool tb_numbering_item(bool ordered, int level, int n, char label[TB_NUMBERING_BYTES])
{
    label[0] = '\0';
    if (level < 1 || level > (ordered ? TB_NUMBERING_LEVELS : 1) || (level == 3 && (n < 1 || n > MOST_CIRCLED)))
        return false;
    if (!ordered)
        snprintf(label, TB_NUMBERING_BYTES, "——");
    else if (level < 3)
        snprintf(label, TB_NUMBERING_BYTES, level == 1 ? "%d." : "（%d）", n);
    else
        label[tb_utf8_encode((uint32_t)(CIRCLED_ONE + n - 1), label)] = '\0';
    return true;
}
