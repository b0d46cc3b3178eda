#!/bin/sh
# Which rejections still matter is said once, in the ledger's view open_rejection: the status page, status.json and the notices name the
# same files, and tb-ingest's exit code follows it.
. "$(dirname "$0")/tap.sh"
need python3 sqlite3

cp -R "$TB_SRC/templates" .
mkdir inbox
config="-c templates/tongbao.ini --set ui:language=en --set paths:inbox=inbox --set paths:ledger=ledger.db --set paths:archive=archive
    --set paths:output=output --set nightly:bulletins= --set nightly:workbooks= --set period:first=2017-05-31"
# dabane FILE DAY AREA: a sheet received at noon of that day; 约… is no number
dabane() {
    printf '序号,项目(学校)名称,建设性质,规划校舍面积(平方米),计划投资(万元),新增学位(个),形象进度,累计竣工面积(平方米),累计完成投资(万元)\n1,%s一小,新建,9000,1000,45,主体施工,%s,5\n' "${1%%_*}" "$3" >"inbox/$1"
    touch -d "$2T12:00:00+08:00" "inbox/$1"
}
dabane 宁津县_大班额_20170531.csv 2017-06-02 约400        # May was never put right, June is wrong twice
dabane 宁津县_大班额_20170630.csv 2017-07-02 约500
dabane 宁津县_大班额_20170630_更正.csv 2017-07-03 约600
dabane 陵城区_大班额_20170531.csv 2017-06-02 约400        # May was wrong, June is good: nobody needs May any more
dabane 陵城区_大班额_20170630.csv 2017-07-02 500
dabane 乐陵市_大班额_20170630.csv 2017-07-02 500          # good, then wrong: the good one stays in force, and the wrong one is named
dabane 乐陵市_大班额_20170630_更正.csv 2017-07-03 约700
dabane 禹城市_大班额_20170630.csv 2017-07-02 约500        # wrong, then good
dabane 禹城市_大班额_20170630_更正.csv 2017-07-03 700
printf 'a,b\n1,2\n' >inbox/谁知道.csv                     # nobody knows whose
touch -d 2017-07-03T12:00:00+08:00 inbox/谁知道.csv

run tb-nightly $config --now 2017-07-06T02:00:00
is "the night ends with 1" "$code" 1
cat >wanted <<'LIST'
乐陵市_大班额_20170630_更正.csv
宁津县_大班额_20170531.csv
宁津县_大班额_20170630_更正.csv
谁知道.csv
LIST
python3 - output/2017-06-30 >named <<'PYTHON'
import glob, json, os, re, sys, zipfile
folder = sys.argv[1]
status = json.load(open(os.path.join(folder, "status.json"), encoding="utf-8"))
notices = set()
for path in glob.glob(os.path.join(folder, "notices", "*.xlsx")):
    book = zipfile.ZipFile(path)
    strings = re.findall(r"<t[^>]*>([^<]*)</t>", book.read("xl/sharedStrings.xml").decode())
    notices |= {s for s in strings if s in os.listdir("inbox")}
for name, files in (("json", {r["file"] for r in status["rejected"]}), ("notices", notices)):
    open(name, "w", encoding="utf-8").write("".join(f + "\n" for f in sorted(files)))
PYTHON
LC_ALL=C sort wanted >w && mv w wanted
for list in json notices; do LC_ALL=C sort "$list" >l && mv l "$list"; done
same "status.json names what is open" json wanted
same "the notices name the same" notices wanted
sqlite3 -batch ledger.db "SELECT file FROM open_rejection JOIN submission USING(id) WHERE ifnull(settled_at, '9999') > '2017-06-30'" | LC_ALL=C sort >view
same "as the ledger does" view wanted
is "the page counts them" "$(grep -o '有[0-9]*份报表因数据错误被退回' output/index.html | head -n 1)" "有4份报表因数据错误被退回"

# all is put right
dabane 宁津县_大班额_20170630_更正2.csv 2017-07-04 600
dabane 乐陵市_大班额_20170630_更正2.csv 2017-07-04 600
rm inbox/谁知道.csv
run tb-ingest $config --now 2017-07-06T02:00:00
is "nothing is open for tb-ingest" "$code" 0
done_testing
