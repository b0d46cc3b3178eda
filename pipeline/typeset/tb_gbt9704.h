/* tb_gbt9704: the numbers of GB/T 9704-2012, in points (1 mm = 72/25.4 pt).
 *
 * The type area is 156 × 225 mm with 22 lines of 28 characters. Baselines are counted from the top by n × 225/22 mm
 * and never added up; the em box of the first line stands at the top of the area, that of line 22 ends one line gap
 * above its lower edge, where the imprint's last rule lies.
 */
#ifndef TB_GBT9704_H
#define TB_GBT9704_H

#define TB_MM(mm) ((mm)*72.0 / 25.4)

#define TB_PAPER_WIDTH_PT TB_MM(210.0)
#define TB_PAPER_HEIGHT_PT TB_MM(297.0)
#define TB_AREA_LEFT_PT TB_MM(28.0)
#define TB_AREA_RIGHT_PT TB_MM(184.0)
#define TB_AREA_TOP_PT TB_MM(260.0)
#define TB_AREA_BOTTOM_PT TB_MM(35.0)
#define TB_AREA_WIDTH_PT TB_MM(156.0)
#define TB_AREA_HEIGHT_PT TB_MM(225.0)

enum { TB_LINES_A_PAGE = 22, TB_CHARACTERS_A_LINE = 28 };

#define TB_LINE_PITCH_PT TB_MM(225.0 / 22.0)
#define TB_CHARACTER_PITCH_PT TB_MM(156.0 / 28.0)

/* 字号 */
#define TB_SIZE_2_PT 22.0
#define TB_SIZE_3_PT 16.0
#define TB_SIZE_4_PT 14.0
#define TB_SIZE_SMALL_4_PT 12.0
#define TB_SIZE_5_PT 10.5
#define TB_SIZE_SMALL_5_PT 9.0

/* Hanzi stand between -0.12 and 0.88 em. */
#define TB_EM_TOP 0.88
#define TB_EM_BOTTOM (-0.12)

#define TB_RULE_THICK_PT TB_MM(0.35)
#define TB_RULE_THIN_PT TB_MM(0.25)
#define TB_RED_RULE_PT TB_MM(0.5)

#endif
