"""scale.py BIN UNITS PERIODS ROWS: a bureau of that many units, made by tb-init, and its nights from January on.

Every unit sends one sheet of ROWS projects and one of figures a period. Measured: the night that reads the first PERIODS - 1 periods
at once, the night of the last period, and a night with nothing new; processor time and time on the clock, the largest program's
memory, and the disk that ledger, archive and documents take. The sheets are the same every time."""
import calendar
import datetime
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
FIRST = "东西南北中新上下前后金银铜铁石玉青白红黄紫松柏杨柳桃李梅兰竹菊江河湖海泉溪潭沙洲山岭峰岗原川谷林田园春夏秋冬安平和顺宁康丰云龙凤鹤"
SECOND = "城阳陵平山水河江湖岗桥桥店集庄屯堡寨关口门楼台亭塔寺观宫坊市街渡港湾浦滩岛洲坪坝塘井泉源头"
STAGES = ("未开工", "前期手续", "基础施工", "主体施工", "主体封顶", "装饰装修", "竣工", "投入使用")
YEAR = 2025
TARGET = 40000  # of one unit, 平方米


def unit_names(count):
    seen = []
    for a in FIRST:
        for b in dict.fromkeys(SECOND):
            if a != b:
                seen.append(a + b + "县")
    if count > len(seen):
        raise SystemExit("scale: at most %d units" % len(seen))
    return seen[:count]


def cut_offs(periods):
    return [datetime.date(YEAR, month, calendar.monthrange(YEAR, month)[1]) for month in range(1, periods + 1)]


def projects(unit, month, rows):
    """Each project grows from month to month and is finished between spring and winter; what is done never falls."""
    planned = TARGET // rows
    for i in range(rows):
        place = FIRST[(unit + i) % len(FIRST)] + SECOND[(unit // len(FIRST) + i) % len(SECOND)]
        last = 3 + (unit * 7 + i * 5) % 10
        done = planned if month >= last else planned * month * 9 // (last * 10) // 100 * 100
        stage = STAGES[6] if month >= last else STAGES[4] if month * 2 >= last else STAGES[2]
        end = "%d-%02d-28" % (YEAR, last) if last <= 12 else "%d-06-30" % (YEAR + 1)
        yield "%d,%s%d镇第%d小学,新建,%d,%d,%d,%d-01-05,%s,%s,%d,%d,\n" % (
            i + 1, place, unit + 1, i + 1, planned, planned // 5, planned // 10, YEAR, end, stage, done if stage != STAGES[6] else planned,
            done // 5)


PROJECT_HEADER = "序号,项目(学校)名称,建设性质,规划校舍面积(平方米),计划投资(万元),新增学位(个),开工时间,计划竣工时间,形象进度,累计竣工面积(平方米),累计完成投资(万元),备注\n"


def make_bureau(bin_folder, folder, names):
    subprocess.run([os.path.join(bin_folder, "tb-init"), folder, "--name", "大江省教育厅", "--city", "大江省", "--counties", ",".join(names[:3]),
                    "--year", str(YEAR), "--campaign", "教师队伍:招聘教师=%d人" % (100 * len(names))],
                   check=True, stdout=subprocess.DEVNULL)
    for name in ("dabane.ini", "vocabulary.csv"):
        shutil.copy(os.path.join(ROOT, "templates", "forms", name), os.path.join(folder, "forms"))
    plan = os.path.join(folder, "plans", str(YEAR))
    with open(os.path.join(plan, "plan.ini"), "a", encoding="utf-8") as stream:
        stream.write("\n[indicator:dabane.area]\nname = 竣工校舍面积\ncampaign = 校舍建设\nform = dabane\nexpression = sum(done_area)\n"
                     "condition = 1\nsource = done_area\nunit = 平方米\ndecimals = 2\n")
    codes = ["%06d" % (900001 + i) for i in range(len(names))]
    with open(os.path.join(plan, "units.csv"), "w", encoding="utf-8") as stream:
        stream.write("code,name,aliases,kind,order\n*,全市,,,0\n" + "".join(
            "%s,%s,,县,%d\n" % (code, name, i + 1) for i, (code, name) in enumerate(zip(codes, names))))
    with open(os.path.join(plan, "targets.csv"), "w", encoding="utf-8") as stream:
        stream.write("indicator,county,target,unit,effective_from\n")
        for indicator, target, unit in (("c1.i1", 100, "人"), ("dabane.area", TARGET, "平方米")):
            for code, value in [("*", target * len(codes))] + [(code, target) for code in codes]:
                stream.write("%s,%s,%d,%s,%d-01-01\n" % (indicator, code, value, unit, YEAR))
    shutil.rmtree(os.path.join(folder, "input"))


def write_period(folder, names, day, rows):
    """The sheets of one cut-off, received three days after it."""
    received = calendar.timegm((day + datetime.timedelta(days=3)).timetuple())
    size = 0
    for unit, name in enumerate(names):
        inbox = os.path.join(folder, "input", name)
        os.makedirs(inbox, exist_ok=True)
        texts = {"大班额": PROJECT_HEADER + "".join(projects(unit, day.month, rows)),
                 "年度指标": "指标名称,计量单位,年度目标,本期完成,累计完成,备注\n招聘教师,人,100,,%d,%s\n" % (min(100, 8 * day.month + unit % 9), name),
                 "重点任务": "任务编号,任务名称,责任单位,完成时限,进展状态,完成日期,进展说明\n1,完成教师队伍年度任务,%s教育局,,推进中,,截至%d月底\n" % (name, day.month)}
        for form, text in texts.items():
            path = os.path.join(inbox, "%s_%s_%s.csv" % (name, form, day.strftime("%Y%m%d")))
            with open(path, "w", encoding="utf-8") as stream:
                stream.write(text)
            os.utime(path, (received, received))
            size += os.path.getsize(path)
    return size


def night(bin_folder, folder, day):
    """Seconds, processor seconds and the largest program's memory in MB of one night, six days after the cut-off."""
    now = (day + datetime.timedelta(days=6)).isoformat() + "T02:30:00"
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([os.path.join(bin_folder, "tb-nightly"), "-q", "-c", os.path.join(folder, "tongbao.ini"), "--as-of", day.isoformat(),
                           "--now", now, "--set", "nightly:timeout_s=86400"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={"PATH": "/usr/bin:/bin", "TZ": "UTC0"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = done.stdout.decode("utf-8", "replace")
    if done.returncode > 1:
        raise SystemExit("scale: tb-nightly ended with %d\n%s" % (done.returncode, told[-3000:]))
    return time.monotonic() - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss // 1024, told


def disk(*paths):
    total = 0
    for path in paths:
        if os.path.isfile(path):
            total += os.path.getsize(path)
        for where, _, files in os.walk(path):
            total += sum(os.path.getsize(os.path.join(where, name)) for name in files if not os.path.islink(os.path.join(where, name)))
    return total / 1e6


def main():
    bin_folder, units, periods, rows = os.path.abspath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    place = tempfile.mkdtemp(prefix="tongbao-scale-", dir=os.environ.get("TMPDIR"))
    folder = os.path.join(place, "bureau")
    try:
        names = unit_names(units)
        make_bureau(bin_folder, folder, names)
        days = cut_offs(periods)
        sheets = sum(write_period(folder, names, day, rows) for day in days[:-1])
        print("%d units, %d periods, %d project rows a sheet: %d rows, %d files, %.0f MB" % (
            units, periods, rows, units * periods * rows, 3 * units * periods, (sheets + sheets / max(1, periods - 1)) / 1e6))
        for what, day in (("the first %d periods in one night" % (periods - 1), days[-2]), ("the night of the last period", days[-1]),
                          ("a night with nothing new", days[-1])):
            if what == "the night of the last period":
                write_period(folder, names, day, rows)
            clock, cpu, memory, told = night(bin_folder, folder, day)
            print("%-36s %8.2f s  cpu %8.2f s  %5d MB" % (what, clock, cpu, memory), flush=True)
            if os.environ.get("SCALE_SHOW"):
                print(told)
        output = os.path.join(folder, "output")
        print("ledger %.0f MB, archive %.0f MB, documents %.0f MB" % (
            disk(os.path.join(output, "ledger.db")), disk(os.path.join(output, "archive")),
            disk(output) - disk(os.path.join(output, "ledger.db")) - disk(os.path.join(output, "archive"))))
    finally:
        if os.environ.get("SCALE_KEEP"):
            print("kept: " + place)
        else:
            shutil.rmtree(place, ignore_errors=True)


main()
