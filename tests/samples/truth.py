"""What really happened in the invented school year: the model the sample sheets are written from.

Every quantity is an int in hundredths of its base unit (square metre, yuan, place). The names of schools are
invented after real towns; the figures are invented altogether. Deterministic: only Random.random() is used.
"""
import random

CUTOFFS = ("2017-05-31", "2017-06-30")
FORMS = ("dabane", "gaibo", "youeryuan", "zhibiao", "wenti", "renwu")
STAGES = ("未开工", "前期手续", "在建", "基础施工", "主体施工", "主体封顶", "装饰装修", "竣工", "投入使用")
COMPLETED = ("竣工", "投入使用")

# code: name, short name, streets, towns
UNITS = {
    "371402": ("德城区", "德城", "新湖 新华 天衢 广川 东地", "黄河涯镇 二屯镇"),
    "371403": ("陵城区", "陵城", "安德 临齐", "郑家寨镇 糜镇 宋家镇 徽王庄镇 神头镇 滋镇 前孙镇 边临镇 义渡口镇 丁庄镇 于集乡"),
    "371481": ("乐陵市", "乐陵", "市中 胡家 云红 郭家", "杨安镇 朱集镇 黄夹镇 丁坞镇 花园镇 郑店镇 化楼镇 孔镇 铁营镇 西段乡 大孙乡"),
    "371482": ("禹城市", "禹城", "市中", "伦镇 房寺镇 张庄镇 辛店镇 安仁镇 辛寨镇 梁家镇 十里望镇 莒镇 李屯乡"),
    "371422": ("宁津县", "宁津", "宁城 津城", "柴胡店镇 长官镇 杜集镇 保店镇 大柳镇 大曹镇 相衙镇 时集镇 张大庄镇 刘营伍乡"),
    "371423": ("庆云县", "庆云", "渤海路", "庆云镇 常家镇 尚堂镇 崔口镇 东辛店镇 严务乡 中丁乡 徐园子乡"),
    "371424": ("临邑县", "临邑", "邢侗 恒源 临盘", "临邑镇 临南镇 德平镇 林子镇 兴隆镇 孟寺镇 翟家镇 理合务镇 宿安乡"),
    "371425": ("齐河县", "齐河", "晏城 晏北", "祝阿镇 表白寺镇 焦庙镇 赵官镇 仁里集镇 潘店镇 胡官屯镇 宣章屯镇 华店镇 刘桥镇 马集镇 安头乡"),
    "371426": ("平原县", "平原", "龙门 桃园", "王凤楼镇 前曹镇 恩城镇 王庙镇 王杲铺镇 张华镇 腰站镇 王打卦镇 坊子乡 三唐乡"),
    "371427": ("夏津县", "夏津", "银城 北城", "南城镇 苏留庄镇 新盛店镇 雷集镇 郑保屯镇 白马湖镇 东李官屯镇 宋楼镇 香赵庄镇 双庙镇 渡口驿乡 田庄乡"),
    "371428": ("武城县", "武城", "广运", "武城镇 老城镇 鲁权屯镇 郝王庄镇 甲马营镇 四女寺镇 李家户镇"),
    "371471": ("德州经济技术开发区", "经开区", "宋官屯 长河", "袁桥镇 赵虎镇 抬头寺镇"),
    "371472": ("德州运河经济开发区", "运河区", "运河", ""),
    "371400": ("市直", "市直", "", ""),
}
# County targets in base units; they agree with templates/plans/2017/targets.csv (check_targets.py looks).
ORDER = list(UNITS)
TARGETS = {
    "dabane.area": [146000, 89000, 104000, 92000, 72000, 56000, 86000, 123000, 74000, 79000, 61000, 68000, 32000, 38000],
    "dabane.schools": [14, 9, 11, 9, 8, 6, 9, 12, 8, 8, 7, 6, 4, 4],
    "gaibo.building": [9000, 29000, 34000, 28000, 26000, 22000, 29000, 36000, 27000, 33000, 24000, 14000, 9000, 0],
    "gaibo.playground": [11000, 32000, 37000, 31000, 28000, 24000, 32000, 39000, 29000, 35000, 26000, 16000, 10000, 0],
    "youeryuan.new": [7, 6, 7, 6, 5, 4, 6, 8, 5, 6, 4, 4, 3, 1],
    "youeryuan.rebuilt": [5, 6, 8, 6, 6, 5, 7, 8, 6, 7, 5, 4, 3, 0],
    "youeryuan.area": [13500, 12000, 15000, 12000, 11000, 8500, 13000, 16500, 11000, 13000, 9000, 8500, 5500, 1500],
    "youeryuan.invest": [2250, 2000, 2500, 2000, 1830, 1420, 2170, 2750, 1830, 2170, 1500, 1420, 910, 250],
    "teachers.recruited": [290, 220, 260, 220, 190, 150, 210, 280, 190, 220, 160, 140, 70, 0],
    "teachers.exchange": [11, 8, 9, 8, 7, 6, 8, 10, 7, 8, 6, 5, 3, 4],
    "schools.model": [10] * 13 + [0],
    "highlights": [3] * 13 + [0],
    "highlights.city": [0] * 13 + [3],
}
# Share of the year's target reached at each cut-off, per unit: what makes some lead and some lag.
RATE = {
    "dabane": ([.528, .547, .457, .604, .423, .347, .507, .712, .372, .197, .438, .557, .373, .288],
               [.652, .713, .597, .774, .531, .452, .686, .897, .468, .263, .577, .746, .493, .402]),
    "completed": ([.36, .44, .36, .44, .38, .33, .33, .58, .25, .125, .29, .50, .25, .25],
                  [.50, .56, .45, .67, .50, .50, .56, .75, .375, .125, .43, .67, .50, .25]),
    "building": ([.423, .461, .408, .552, .383, .344, .476, .662, .357, .221, .434, .523, .397, 0],
                 [.598, .583, .524, .687, .472, .441, .633, .834, .459, .307, .568, .643, .529, 0]),
    "playground": ([.347, .384, .322, .423, .296, .271, .398, .876, .284, .123, .363, .438, .309, 0],
                   [.488, .503, .427, .554, .392, .358, .534, 1.043, .371, .183, .477, .562, .418, 0]),
    "kindergarten": ([.33, .33, .33, .42, .27, .22, .38, .50, .27, .15, .33, .38, .33, 0],
                     [.50, .50, .40, .58, .36, .33, .54, .69, .36, .23, .44, .50, .50, 0]),
    "recruited": ([.30, .24, .28, .35, .22, .20, .31, .46, .25, .10, .28, .33, .30, 0],
                  [.48, .41, .46, .55, .38, .33, .52, .70, .40, .19, .45, .50, .44, 0]),
}
MODEL = ([4, 4, 3, 5, 3, 3, 4, 6, 3, 2, 4, 4, 3, 0], [5, 6, 5, 7, 4, 4, 6, 8, 4, 3, 5, 6, 4, 0])
HIGHLIGHTS = ([1, 1, 1, 1, 0, 0, 1, 2, 0, 0, 1, 1, 0, 0], [1, 2, 1, 2, 1, 1, 1, 3, 1, 0, 1, 2, 1, 0])
CITY_HIGHLIGHTS = (1, 2)
EXCHANGE = ([5, 3, 4, 4, 2, 2, 4, 6, 3, 1, 2, 2, 1, 2], [6, 4, 5, 5, 3, 3, 5, 8, 4, 2, 3, 3, 2, 3])
BALANCED = {"371403": "2017-05-19", "371424": "2017-06-16", "371481": "2017-06-23"}  # passed on
BALANCED_DUE = ("371403", "371481", "371422", "371423", "371424", "371426", "371427", "371428")


class Dice(random.Random):
    def below(self, n):
        return int(self.random() * n)

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def real(self, low, high):
        return low + (high - low) * self.random()

    def pick(self, items):
        return items[self.below(len(items))]

    def mix(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items


def nth(code):
    return ORDER.index(code)


def target(indicator, code):
    return TARGETS[indicator][nth(code)]


def bare(town):
    """杨安镇 -> 杨安, but 糜镇 stays 糜镇."""
    return town[:-1] if len(town) > 2 else town


VILLAGES = ("前王 后李 大刘 小张 东赵 西孙 前杨 后陈 大宋 小于 东马 西高 北郭 南徐 大曹 小周 前许 后韩 东郑 西冯 大田 小董 "
            "史庄 邢庄 魏庄 卢庄 苏庄 崔楼 孟楼 段楼 石桥 梁桥 付寨 康寨 谢屯 贾屯 宫家 吴集 任集 杜店 夏店 范店").split()


def school_names(dice, code):
    """Names for the large-class projects: new schools first, then blocks at schools that exist."""
    name, short, streets, towns = UNITS[code]
    streets, towns = streets.split(), [bare(t) for t in towns.split()]
    if code == "371400":
        return (["德州市第一中学东校区扩建工程", "德州市实验中学规范化改造工程"],
                ["德州市第二中学教学楼", "德州市实验小学综合楼", "德州市第一中学东校区学生公寓", "德州市特殊教育学校教学楼"])
    zone = short.endswith("区")
    if not towns:
        towns = [v for v in VILLAGES if v[-1] in "庄楼桥寨屯家集店"][:9]
    new = []
    for s in streets:
        new += [s + "街道实验小学", s + "中学"]
    if not zone:
        new += [short + w for w in ("第二实验小学", "第三中学", "第四实验小学", "实验中学新校区", "第五中学", "第六实验小学")]
    else:
        new += [s + w for s in streets for w in ("第二小学", "学校初中部")]
    blocks = []
    for t in towns + [s + "街道" for s in streets]:
        blocks += [t + "中心小学教学楼", t + ("中学" if not t.endswith("街道") else "初级中学") + "教学楼"]
    for t in towns:
        blocks += [t + "中学学生宿舍楼", t + "中心小学餐厅", t + "第二小学综合楼"]
    for s in streets:
        blocks += [s + w for w in ("小学教学楼", "中学餐厅", "小学综合楼", "第三小学教学楼", "中学实验楼")]
    if not zone:
        blocks += [short + w for w in ("第一中学教学楼", "实验小学教学楼", "第二中学综合楼", "第一实验小学餐厅", "第二中学学生宿舍楼",
                                       "育才小学教学楼", "职业中专教学楼", "第一中学实验楼", "特殊教育学校教学楼")]
    return dice.mix(new), dice.mix(blocks)


def nature_of(name, dice, new):
    if new:
        return "新建"
    if "宿舍" in name or "餐厅" in name or "公寓" in name:
        return "扩建"
    return dice.pick(("扩建", "扩建", "改建", "新建"))


def project(name, nature, area, seats, cost, dice):
    return {"name": name, "nature": nature, "planned_area": area * 100, "seats": None if seats is None else seats * 100,
            "invest_planned": int(area * cost / 10000) * 1000000}


def plan_dabane(code):
    """The projects of a unit; more is under way than the year's target."""
    dice = Dice("dabane " + code)
    goal = target("dabane.area", code)
    new_names, block_names = school_names(dice, code)
    rows = []
    for name in new_names[:max(2, min(6, round(goal * .55 / 21000)))]:
        classes = dice.pick((24, 30, 36, 36, 48)) if code != "371472" else 24
        per_class = dice.pick((45, 50) if "小学" in name else (50, 55))
        low, high = {24: (10800, 17200), 30: (14000, 22000), 36: (17000, 29500), 48: (25000, 34000)}[classes]
        area = dice.between(low, min(high, low + 6000))
        rows.append(project(name, nature_of(name, dice, True), area, classes * per_class, dice.between(2300, 3200), dice))
    count = {"371400": 4, "371472": 13, "371471": 19}.get(code, 20 + round(goal / 12000))
    for name in block_names[:count]:
        if "餐厅" in name or "宿舍" in name or "公寓" in name or "实验楼" in name:
            area, seats = dice.between(1200, 4200), None
        else:
            classes = dice.pick((6, 8, 12, 12, 18))
            area, seats = dice.between(classes * 330, classes * 520), classes * dice.pick((45, 50, 50))
        if code == "371400":
            area *= 2
        rows.append(project(name, nature_of(name, dice, False), area, seats, dice.between(2200, 2900), dice))
    for row in rows:
        row["code"] = code
    return rows


SPENT = {"未开工": (0, 0), "前期手续": (0, .03), "在建": (.1, .3), "基础施工": (.08, .2), "主体施工": (.22, .48),
         "主体封顶": (.5, .63), "装饰装修": (.66, .86), "竣工": (.9, 1), "投入使用": (.95, 1)}


def day(dice, first, last):
    """A day between two (year, month) pairs."""
    months = dice.between(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1] - 1)
    return "%04d-%02d-%02d" % (months // 12, months % 12 + 1, dice.between(1, 28))


def started_on(dice, stage_may, stage_june):
    """The day work began; it lies before the cut-off at which the stage is reported first."""
    if stage_june in ("未开工", "前期手续"):
        return None
    if stage_may in ("未开工", "前期手续"):
        return "2017-06-%02d" % dice.between(3, 24)
    ranges = {"在建": ((2016, 11), (2017, 4)), "基础施工": ((2017, 3), (2017, 4)), "主体施工": ((2016, 10), (2017, 2)),
              "主体封顶": ((2016, 8), (2016, 11)), "装饰装修": ((2016, 5), (2016, 9))}
    return day(dice, *ranges.get(stage_june, ((2015, 11), (2016, 7))))


def spend(dice, row, may, june):
    """Money follows the stage; it never falls, and never passes the plan."""
    plan = row["invest_planned"]
    high = dice.real(*SPENT[june["stage"]])
    low = min(dice.real(*SPENT[may["stage"]]), high) if may["stage"] != june["stage"] else high * dice.real(.82, 1)
    june["invest_done"] = int(plan * high) // 100000 * 100000
    may["invest_done"] = min(int(plan * low) // 100000 * 100000, june["invest_done"])


def nearest(dice, tries, make, goal):
    """The best of many throws: make() -> (sum, value)."""
    best = None
    for _ in range(tries):
        got, value = make()
        if best is None or abs(got - goal) < best[0]:
            best = (abs(got - goal), value)
    return best[1]


def run_dabane(code):
    """Both states of every project of a unit."""
    dice = Dice("run dabane " + code)
    rows = plan_dabane(code)
    may_rate, june_rate = (RATE["dabane"][k][nth(code)] for k in (0, 1))
    goal = target("dabane.area", code) * 100
    k_may, k_june = (round(target("dabane.schools", code) * RATE["completed"][k][nth(code)]) for k in (0, 1))

    def throw_completed():
        chosen = dice.mix(range(len(rows)))[:k_june]
        return sum(rows[i]["planned_area"] for i in chosen), chosen
    completed = nearest(dice, 400, throw_completed, goal * june_rate * dice.real(.62, .72))
    rest = goal * june_rate - sum(rows[i]["planned_area"] for i in completed)
    june = [{"stage": None, "done_area": 0} for _ in rows]
    for i in completed:
        june[i] = {"stage": dice.pick(("竣工", "竣工", "投入使用")), "done_area": rows[i]["planned_area"]}
    open_rows = sorted((i for i in range(len(rows)) if i not in completed), key=lambda i: -rows[i]["planned_area"])
    for i in open_rows:
        area = rows[i]["planned_area"]
        if rest <= 0 or area < 250000:
            continue
        part = int(min(rest, area * dice.real(.3, .72))) // 1000 * 1000
        if part < max(20000, area * .1):
            continue
        june[i] = {"stage": dice.pick(("主体施工", "主体封顶", "装饰装修", "装饰装修")), "done_area": part}
        rest -= part
    for i, state in enumerate(june):
        if state["stage"] is None:
            slow = june_rate < .3
            state["stage"] = dice.pick(("未开工", "未开工", "前期手续", "基础施工", "主体施工") if slow else
                                       ("未开工", "前期手续", "基础施工", "基础施工", "主体施工", "主体施工", "主体封顶"))

    def throw_may():
        """Go one month back: some completed projects were not, and some areas were smaller."""
        was = dice.mix(completed)[:k_may]
        states = []
        keep = dice.real(.35, 1)
        for i, now in enumerate(june):
            if i in was:
                states.append({"stage": "竣工", "done_area": now["done_area"]})
            elif i in completed:
                states.append({"stage": dice.pick(("主体封顶", "装饰装修", "装饰装修")),
                               "done_area": int(now["done_area"] * dice.real(.25, .8)) // 1000 * 1000})
            else:
                at = STAGES.index(now["stage"])
                back = STAGES[at - 1] if at > 0 and dice.below(3) == 0 and now["stage"] not in ("基础施工", "在建") else now["stage"]
                if now["stage"] == "基础施工" and dice.below(3) == 0:
                    back = "前期手续"
                if now["done_area"] and STAGES.index(back) < STAGES.index("主体施工"):
                    back = now["stage"]
                states.append({"stage": back, "done_area": int(now["done_area"] * (keep + (1 - keep) * dice.random())) // 1000 * 1000})
        return sum(s["done_area"] for s in states), states
    may = nearest(dice, 200, throw_may, goal * may_rate)
    for row, a, b in zip(rows, may, june):
        spend(dice, row, a, b)
        start = started_on(dice, a["stage"], b["stage"])
        b["start_date"] = start
        a["start_date"] = None if a["stage"] in ("未开工", "前期手续") else start
        done = b["stage"] in COMPLETED
        row["planned_end"] = day(dice, (2017, 2), (2017, 5)) if done and a["stage"] in COMPLETED else \
            day(dice, (2017, 6), (2017, 8)) if done or b["stage"] == "装饰装修" else \
            day(dice, (2017, 8), (2017, 12)) if start else day(dice, (2017, 12), (2018, 8))
        a["note"] = b["note"] = ""
        if b["stage"] == "未开工":
            b["note"] = dice.pick(("正在办理土地手续", "规划调整，待批复", "资金尚未到位", "", "征地拆迁未完成"))
            a["note"] = b["note"]
        elif b["stage"] == "前期手续":
            b["note"] = dice.pick(("施工图审查中", "已挂网招标", ""))
    return [[{**row, **state} for row, state in zip(rows, states)] for states in (may, june)]


def split(dice, total, weights, step):
    """Share total out by weights in multiples of step."""
    whole = sum(weights)
    return [max(step, int(total * w / whole) // step * step) for w in weights]


def run_gaibo(code):
    dice = Dice("run gaibo " + code)
    name, short, streets, towns = UNITS[code]
    if code == "371400":
        return [[], []]
    towns = [bare(t) for t in towns.split()] or ["运河街道"]
    count = {"371402": 10, "371472": 10, "371471": 12}.get(code, 15 + target("gaibo.building", code) // 4500)
    names = [t + "中心小学" for t in towns] + [t + "中学" for t in towns[:4]]
    for v in dice.mix(VILLAGES):
        names.append(dice.pick(towns) + v + "小学")
    names = dice.mix(names[:len(towns)] + names[len(towns):][:count])[:count]
    areas = split(dice, target("gaibo.building", code) * 1.22, [dice.real(.5, 2) for _ in names], 5)
    grounds = split(dice, target("gaibo.playground", code) * 1.18,
                    [dice.real(.7, 1.6) if dice.below(10) < 7 or i < 5 else 0 for i in range(len(names))], 10)
    rows = [{"name": n, "planned_area": a * 100, "playground_planned": g * 100 if g > 10 else None,
             "equipment_planned": dice.between(12, 68) * 1000000, "code": code} for n, a, g in zip(names, areas, grounds)]
    may, june = [], []
    order = dice.mix(range(len(rows)))
    rate = {k: [RATE[k][m][nth(code)] for m in (0, 1)] for k in ("building", "playground")}

    def fill(column, plan, goal):
        """Finish rows in order until the goal is met; the last one in part."""
        done, left = [0] * len(rows), int(goal)
        for i in order:
            size = rows[i][plan]
            if size is None or left <= 0:
                continue
            done[i] = min(size, left) // 500 * 500 if left < size else size
            left -= done[i]
        return done
    built = [fill("done_area", "planned_area", target("gaibo.building", code) * 100 * r) for r in rate["building"]]
    played = [fill("playground_done", "playground_planned", target("gaibo.playground", code) * 100 * r) for r in rate["playground"]]
    spread = [dice.random() for _ in rows]
    for m, states in ((0, may), (1, june)):
        for i, row in enumerate(rows):
            full = built[m][i] == row["planned_area"]
            if full:
                both = row["playground_planned"] is None or played[m][i] == row["playground_planned"]
                stage = "竣工" if both else "装饰装修"
            elif built[m][i]:
                stage = "主体封顶"
            else:
                place = order.index(i) - sum(1 for x in built[m] if x)
                stage = ("主体施工", "主体施工", "基础施工", "基础施工", "前期手续")[place] if place < 5 else \
                    "前期手续" if spread[i] < .4 else "未开工"
            share = .9 + .1 * spread[i] if stage == "竣工" else .6 * spread[i] if built[m][i] else 0
            equipment = int(row["equipment_planned"] * share) // 50000 * 50000
            if m == 1:
                equipment = max(equipment, may[i]["equipment_done"])
                if STAGES.index(stage) < STAGES.index(may[i]["stage"]):
                    stage = may[i]["stage"]
            states.append({**row, "done_area": built[m][i], "stage": stage, "equipment_done": equipment, "note": "",
                           "playground_done": None if row["playground_planned"] is None else played[m][i]})
    return [may, june]


def run_youeryuan(code):
    dice = Dice("run youeryuan " + code)
    name, short, streets, towns = UNITS[code]
    new, rebuilt = target("youeryuan.new", code), target("youeryuan.rebuilt", code)
    if code == "371400":
        names = ["德州市实验幼儿园东园"]
    else:
        streets = streets.split()
        towns = [bare(t) for t in towns.split()] or ["运河街道"]
        first = [s + "街道中心幼儿园" for s in streets] + [t + "中心幼儿园" for t in towns if t[:-2] not in streets]
        if not short.endswith("区"):
            first += [short + "第%s实验幼儿园" % n for n in "二三四"]
        else:
            first += [s + w for s in streets for w in ("第一幼儿园", "第二幼儿园", "阳光幼儿园")]
        more = [dice.pick(towns) + v + "幼儿园" for v in dice.mix(VILLAGES)]
        names = (dice.mix(first) + more)[:new + rebuilt]
        names = dice.mix(names)
    count = new + rebuilt
    natures = ["新建"] * new + [dice.pick(("改扩建", "改扩建", "改扩建", "改建", "扩建")) for _ in range(rebuilt)]
    areas = split(dice, target("youeryuan.area", code) + count * 3, [dice.real(1.2, 2.1) if n == "新建" else dice.real(.5, .95) for n in natures], 5)
    order = dice.mix(range(count))
    quick = [round(count * RATE["kindergarten"][m][nth(code)]) for m in (0, 1)]
    costs = [dice.real(1450, 1780) for _ in range(count)]
    factor = target("youeryuan.invest", code) * 1.02 / sum(a * c / 10000 for a, c in zip(areas, costs))
    rows = [{"name": n, "nature": k, "planned_area": a * 100, "seats": max(30, round(a / 8.6 / 30) * 30) * 100, "code": code,
             "invest_planned": max(1, int(a * c / 10000 * factor)) * 1000000} for n, k, a, c in zip(names, natures, areas, costs)]
    may, june = [], []
    for i, row in enumerate(rows):
        place = order.index(i)
        states = []
        for m in (0, 1):
            over = place - quick[m]
            stage = ("投入使用" if place % 3 == 0 and m == 1 and place < quick[0] else "竣工") if over < 0 else \
                "装饰装修" if over < count * .15 else "主体封顶" if over < count * .25 else "主体施工" if over < count * .36 else \
                "基础施工" if over < count * .46 else "前期手续" if over < count * .54 else "未开工"
            states.append({"stage": stage})
        first, then = (STAGES.index(s["stage"]) for s in states)
        if states[0]["stage"] not in COMPLETED and then - first > 2 and states[1]["stage"] not in COMPLETED:
            states[0]["stage"] = STAGES[then - 2 if STAGES[then - 2] != "在建" else then - 1]
        spend(dice, row, states[0], states[1])
        start = started_on(dice, states[0]["stage"], states[1]["stage"])
        for m, out in ((0, may), (1, june)):
            begun = states[m]["stage"] not in ("未开工", "前期手续")
            out.append({**row, **states[m], "start_date": start if begun else None, "note": ""})
    return [may, june]


def run_zhibiao(code):
    i = nth(code)
    out = []
    before = {}
    for m in (0, 1):
        rows = []
        recruited = round(target("teachers.recruited", code) * RATE["recruited"][m][i])
        for name, unit, goal, done in (
                ("新招聘教师", "人", target("teachers.recruited", code), recruited),
                ("挂职交流校长教师", "人", target("teachers.exchange", code), EXCHANGE[m][i]),
                ("样板学校", "所", target("schools.model", code), MODEL[m][i]),
                ("亮点工作", "项", target("highlights", code), HIGHLIGHTS[m][i]),
                ("市级亮点工作", "项", target("highlights.city", code), CITY_HIGHLIGHTS[m])):
            if goal == 0:
                continue
            period = done - before[name] if m else min(done, done // 3 + 1)
            before[name] = done
            rows.append({"name": name, "unit": unit, "target": goal * 100, "period_done": period * 100, "done": done * 100,
                         "note": "", "code": code})
        out.append(rows)
    return out


PROBLEMS = (
    ("{a}项目征地拆迁进展缓慢，影响开工", "项目建设", "协调国土、住建部门集中攻坚，限期完成清障"),
    ("城区部分学校起始年级班额仍超过56人", "大班额", "调整学区划分，新校投用后分流学生"),
    ("{a}项目配套资金未足额到位", "资金保障", "报请政府列入预算，申请专项债券"),
    ("农村学校音体美专任教师缺口较大", "教师队伍", "年度招聘计划向紧缺学科倾斜，开展走教"),
    ("{a}施工受环保停工影响，工期滞后", "项目建设", "倒排工期，增加施工力量"),
    ("部分学校仪器设备使用率不高", "学校管理", "制定使用标准，纳入督导评估"),
    ("公办幼儿园教师编制不足", "学前教育", "实行人员控制总量备案管理，购买服务补充"),
    ("个别无证幼儿园整改不到位", "学前教育", "联合执法，限期整改或取缔"),
    ("部分教学点冬季取暖设施需要改造", "办学条件", "列入取暖改造工程，十月底前完工"),
    ("校车运行监管平台尚未全部接入", "校园安全", "督促运营单位安装终端，联网监控"),
)


def run_wenti(code):
    dice = Dice("wenti " + code)
    name, short, streets, towns = UNITS[code]
    places = [bare(t) + "中学" for t in towns.split()] or [short[:2] + "中学" if code != "371400" else "市高级师范学校"]
    owner = {"371471": "经开区社会发展局", "371472": "运河区社会事业局", "371400": "市教育局"}.get(code, name + "教育局")
    may, june = [], []
    for k, (text, kind, measure) in enumerate(dice.mix(PROBLEMS)[:dice.between(3, 8)]):
        due = day(dice, (2017, 6), (2017, 12))
        fate = dice.below(10)
        first = ("未解决", None) if fate < 4 else ("整改中", None) if fate < 8 else ("已销号", day(dice, (2017, 4), (2017, 5)))
        then = first if fate in (0, 1, 4, 5, 8, 9) else ("整改中", None) if fate < 4 else ("已销号", "2017-06-%02d" % dice.between(5, 26))
        row = {"number": str(k + 1), "problem": text.format(a=dice.pick(places)), "kind": kind, "owner": owner,
               "measure": measure, "due": due, "note": "", "code": code}
        may.append({**row, "status": first[0], "closed_date": first[1]})
        june.append({**row, "status": then[0], "closed_date": then[1]})
    return [may, june]


CITY_TASKS = ("4", "8", "11", "12")  # the city's own
PROJECTS = (  # of task 4: name, and at each cut-off the state, when it was reached, and what is said
    ("4.1", "市属高中", ("未启动", None, "正在选址"), ("推进中", None, "正在办理用地、规划手续")),
    ("4.2", "市高级师范学校", ("推进中", None, "正在办理用地手续"), ("推进中", None, "已完成设计招标")),
    ("4.3", "市第一中学东校区扩建", ("推进中", None, "正在办理施工许可"), ("已完成", "2017-06-12", "已开工，正在基础施工")),
    ("4.4", "市实验中学规范化工程", ("已完成", "2017-04-18", "已开工，正在主体施工"), ("已完成", "2017-04-18", "已开工，主体封顶")),
    ("4.5", "市职业教育公共实训中心", ("推进中", None, "主体施工"), ("推进中", None, "主体封顶，正在装饰装修")),
)


def run_renwu(code, task_names):
    """A county reports the tasks that are its own; the city's schools report the city's."""
    dice = Dice("renwu " + code)
    name = UNITS[code][0]
    office = {"371471": "经开区社会发展局", "371472": "运河区社会事业局", "371400": "市教育局"}.get(code, name + "教育局")
    lag = RATE["dabane"][1][nth(code)] < .4
    may, june = [], []
    for number, title in task_names:
        if code == "371400" and number in ("1", "2", "3", "15"):
            continue
        if code != "371400" and number in CITY_TASKS:
            continue
        if number == "2" and code not in BALANCED_DUE:
            continue
        fate = dice.below(20)
        due = "2017-12-31" if fate % 4 else dice.pick(("2017-09-30", "2017-10-31", "2017-11-30"))
        done = None
        if number in ("2", "4"):
            done = BALANCED.get(code) if number == "2" else None
            stages = ("推进中", "推进中")
        elif fate == 0 and not lag:
            done, stages = day(dice, (2017, 4), (2017, 6)), ("推进中", "推进中")
        elif fate in (1, 2) or (lag and fate < 7):
            stages = ("未启动", "推进中" if fate % 2 else "未启动")
        elif fate == 3:
            stages, due = ("推进中", "延期"), "2017-06-30"
        else:
            stages = ("推进中", "推进中")
        row = {"number": number, "name": title, "owner": office, "due": due, "code": code}
        for m, out in ((0, may), (1, june)):
            finished = done is not None and done <= CUTOFFS[m]
            status = "已完成" if finished else stages[m]
            note = {"已完成": "已完成，资料归档", "未启动": "", "延期": "已申请延期，正在加快办理"}.get(
                status, dice.pick(("按计划推进", "已制定实施方案", "正在组织实施", "已召开调度会", "阶段工作完成过半")))
            if number == "2" and finished:
                note = "通过国家评估认定"
            out.append({**row, "status": status, "done_date": done if finished else None, "note": note})
        for project in PROJECTS if number == "4" else ():
            for (status, reached, note), out in zip(project[2:], (may, june)):
                out.append({"number": project[0], "name": project[1], "owner": office, "due": "2017-12-31", "code": code,
                            "status": status, "done_date": reached, "note": note})
    return [may, june]


def everything(task_names):
    """{(form, code, cutoff): [row, …]}: what is true, whether it was reported or not."""
    runs = {"dabane": run_dabane, "gaibo": run_gaibo, "youeryuan": run_youeryuan, "zhibiao": run_zhibiao, "wenti": run_wenti,
            "renwu": lambda code: run_renwu(code, task_names)}
    truth = {}
    for form, run in runs.items():
        for code in UNITS:
            for cutoff, rows in zip(CUTOFFS, run(code)):
                truth[form, code, cutoff] = rows
    return truth
