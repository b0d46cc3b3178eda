#!/bin/sh
# tb-ingest --check FILE: the full verdict on a file before it is sent, with nothing written: the same findings as the night's, those
# of history included; --notice makes the correction workbook of it.
. "$(dirname "$0")/tap.sh"
need python3 iconv sqlite3

cp -R "$TB_SRC/templates" .
config="-c templates/tongbao.ini --set ui:language=en --set paths:inbox=inbox --set paths:ledger=ledger.db --set paths:archive=archive
    --set paths:output=output --now 2017-07-10T08:00:00"
check() { run tb-ingest $config --check "$@"; }
header='序号,项目(学校)名称,建设性质,规划校舍面积(平方米),计划投资(万元),新增学位(个),开工时间,计划竣工时间,形象进度,累计竣工面积(平方米),累计完成投资(万元),备注'
sheet() { # the finished area of the second school
    printf '%s\n1,第一小学,新建,9000,1000,450,2017-03-07,2017-12-31,主体施工,0,100,\n2,第二小学,新建,8000,900,450,2017-03-07,2017-12-31,竣工,%s,900,\n' "$header" "$1"
}

# -- no ledger yet
mkdir -p desk/宁津县
sheet 8000 >desk/宁津县/宁津县_大班额_20170531.csv
touch -d 2017-06-02T10:00:00+08:00 desk/宁津县/*.csv
check desk/宁津县/宁津县_大班额_20170531.csv
is "a good file, without a ledger" "$code $(cat err)" "0 "
is "one line" "$(cat out)" "接收  宁津县/宁津县_大班额_20170531.csv  宁津县 dabane 2017-05-31  2行"
is "nothing is written" "$(ls | tr '\n' ' ')" "desk err out templates "
check --notice good.xlsx desk/宁津县/宁津县_大班额_20170531.csv
is "nothing to correct: no workbook" "$code $(ls good.xlsx 2>&1 | grep -c 'No such')" "0 1"

# -- against what is in the ledger
mkdir -p inbox
cp -Rp desk/宁津县 inbox/
run tb-ingest $config
is "May is in the ledger" "$code" 0
before=$(sha256sum ledger.db archive/* | sha256sum)
sheet 7000 >desk/宁津县/宁津县_大班额_20170630.csv
touch -d 2017-07-02T10:00:00+08:00 desk/宁津县/宁津县_大班额_20170630.csv
check desk/宁津县/宁津县_大班额_20170630.csv
is "June's fell: accepted, with a warning" "$code $(head -n 1 out)" "0 接收  宁津县/宁津县_大班额_20170630.csv  宁津县 dabane 2017-06-30  2行  1处提示"
like "history is looked at" "$(cat out)" '^    第3行第10列 提示 累计数比上期减少.*\[fell\]$'
sheet 约7000 >desk/宁津县/宁津县_大班额_20170630.csv
touch -d 2017-07-02T10:00:00+08:00 desk/宁津县/宁津县_大班额_20170630.csv
check desk/宁津县/宁津县_大班额_20170630.csv
is "a wrong cell: rejected" "$code" 1
like "and said where" "$(cat out)" '^    第3行第10列 错误 不是数字.*\[not_a_number\]$'
check desk/宁津县/宁津县_大班额_20170630.csv inbox/宁津县/宁津县_大班额_20170531.csv
is "of two files the worse verdict counts" "$code $(grep -c '^接收' out) $(grep -c '^退回' out)" "1 1 1"
check inbox/宁津县/宁津县_大班额_20170531.csv
is "what was received is judged again" "$code $(head -n 1 out)" "0 接收  宁津县/宁津县_大班额_20170531.csv  宁津县 dabane 2017-05-31  2行"
cp -p inbox/宁津县/宁津县_大班额_20170531.csv 宁津县_大班额_2017.5.31.csv
check 宁津县_大班额_2017.5.31.csv
is "under another name, too" "$code $(head -n 1 out)" "0 接收  宁津县_大班额_2017.5.31.csv  宁津县 dabane 2017-05-31  2行"
sheet 8000 >宁津县_大班额_20170731.csv
touch -d 2017-08-02T10:00:00+08:00 宁津县_大班额_20170731.csv
cp -p 宁津县_大班额_20170731.csv x.csv
check x.csv
like "nobody knows what it is" "$(cat out)" '\[no_form\]$'
check desk
is "a folder: every file of it" "$code $(grep -c '^[接退]' out)" "1 2"
check "$PWD/desk/宁津县"
is "by its full path" "$code $(grep -c '^[接退]' out)" "1 2"
is "ledger and archive are as they were, byte for byte" "$(sha256sum ledger.db archive/* | sha256sum)" "$before"
chmod -w . ledger.db
check desk/宁津县/宁津县_大班额_20170630.csv
is "nobody needs the right to write" "$code" 1
chmod +w . ledger.db
sh -c 'echo $$ >pid; exec tb-ingest "$@"' sh $config --check desk/宁津县/宁津县_大班额_20170630.csv >out 2>err
is "the copies are gone" "$(test -s pid && find /tmp -maxdepth 1 -name "tongbao-check-$(cat pid)-*")" ""

# -- the same findings as the night's
run tb-ingest $config desk/宁津县/宁津县_大班额_20170630.csv
cp out night
check desk/宁津县/宁津县_大班额_20170630.csv
grep -v '^合计' night >wanted
same "the night says what the check said" out wanted

# -- the workbook
check --notice fix.xlsx desk/宁津县/宁津县_大班额_20170630.csv
is "a workbook is made" "$code $(file -b --mime-type fix.xlsx 2>/dev/null || echo application/vnd.openxmlformats-officedocument.spreadsheetml.sheet)" \
    "1 application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
python3 - fix.xlsx >cells 2>&1 <<'PYTHON'
import sys, zipfile, re
book = zipfile.ZipFile(sys.argv[1])
text = "".join(book.read(n).decode() for n in book.namelist() if n.endswith(".xml"))
print("sheets", len([n for n in book.namelist() if n.startswith("xl/worksheets/sheet")]))
for word in ("宁津县报表更正通知", "约7000", "必须改", "J3"):
    print(word, word in text)
PYTHON
is "it says what to change, and where" "$(tr '\n' ' ' <cells)" "sheets 2 宁津县报表更正通知 True 约7000 True 必须改 True J3 True "
cp fix.xlsx first.xlsx
check --notice fix.xlsx desk/宁津县/宁津县_大班额_20170630.csv
same "the same bytes again" fix.xlsx first.xlsx
check --notice fix.xlsx inbox/宁津县/宁津县_大班额_20170531.csv
is "put right: the workbook goes" "$code $(ls fix.xlsx 2>&1 | grep -c 'No such')" "0 1"
printf 'a,b\n1,2\n' >y.csv
check --notice y.xlsx y.csv
is "of a file that nobody knows as well" "$code $(test -s y.xlsx && echo there)" "1 there"
run tb-notice $config --file 宁津县/宁津县_大班额_20170630.csv --out again.xlsx
is "tb-notice makes it of what the night has rejected" "$code $(cat out)" "0 again.xlsx: 1 findings of 宁津县/宁津县_大班额_20170630.csv"
run tb-notice $config --file nobody.csv --out nobody.xlsx
is "not of a file it does not know" "$code" 102

# -- the command line
check
is "nothing to check" "$code $(cat err)" "100 tb-ingest: error: --check needs a file"
run tb-ingest $config --notice x.xlsx y.csv
is "--notice alone" "$code" 100
check --notice x.xlsx y.csv x.csv
is "--notice of two files" "$code" 100
check --rows y.csv
is "--rows with --check" "$code" 100
check nowhere.csv
is "no such file" "$code" 102
printf 'no ledger' >other.db
run tb-ingest $config --set paths:ledger=other.db --check y.csv
is "what is no ledger is not taken for none" "$code" 103
done_testing
