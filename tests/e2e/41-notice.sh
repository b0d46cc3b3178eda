#!/bin/sh
# Notices as a county clerk gets them: the rejected table as it was sent, wrong cells marked, noted and linked from a list
# in plain words; reports that are owed; a repaired file settles its findings.
. "$(dirname "$0")/tap.sh"
need python3 iconv
golden=$TB_SRC/tests/golden/summary
python3 -c 'import openpyxl' 2>/dev/null || skip_all "needs python3-openpyxl"

config="-c $TB_SRC/templates/tongbao.ini --set ui:language=en --set paths:inbox=$PWD/inbox --set paths:archive=$PWD/archive
    --set paths:ledger=$PWD/ledger.db --set paths:output=$PWD/output --now 2017-07-06T02:00:00"
table=解决城镇中小学大班额项目进展表
mkdir -p inbox/宁津县
# Row 5 has a line break inside a cell: from there on lines of the file and rows of the sheet differ by one.
cat > wrong.csv <<'CSV'
解决城镇中小学大班额项目进展表,,,,,,,,,,,,
填报单位：宁津县教育局,,,截至：2017年6月30日,,,,,,单位：平方米、万元,,,
序号,县(市、区),项目(学校)名称,建设性质,规划校舍面积,计划投资,新增学位,开工时间,计划竣工时间,形象进度,累计竣工面积,累计完成投资,备注
1,宁津县,第一小学,新建,12000,3000,900,2017-03-07,2017-12-31,竣工,12000,2800,=1+1
2,宁津县,第二小学,新建,8000,2000,450,2017-03-07,2017-12-31,主体施工,0,900,"第一行
第二行"
3,宁津县,第三小学,扩建,约3000,900,450,2017-03-07,2017-12-31,快完了,0,100,@SUM(A1)
合计,,,,20000,5900,1800,,,,12500,3800,
CSV
iconv -f utf-8 -t gb18030 wrong.csv > inbox/宁津县/宁津县_大班额_20170630.csv
touch -d 2017-07-02T10:00:00+08:00 inbox/宁津县/*.csv

run tb-ingest $config
is "a file is rejected" "$code" 1
run tb-aggregate $config --as-of 2017-06-30
run tb-notice $config --out notices
is "notices are written" "$code" 0
notice=notices/宁津县_报表更正通知_20170630.xlsx
ok "one for the county" test -s "$notice"
run python3 -B "$golden/check_notice.py" "$notice" wrong.csv utf-8 "$table" E6 J6
is "the table as it was sent, the wrong cells marked at the rows the county's program shows" "$code" 0
diag "$(sed -n '/^#/!p' out | head -40)"
like "the list says what and where" "$(cat out)" '必须改 | E6 | 规划校舍面积 | 约3000 | .* | .*'
like "the total is there too" "$(cat out)" '必须改 | K7 '
like "and rows are those that the county's program shows" "$(cat out)" 'E7 .*第6行只填数字后各行之和是23000'
like "the line for a report that is owed" "$(cat out)" '全面改薄项目进展表 | 催报 .*没有收到.*请立即补报'
ok "the city's list" test -s notices/催报名单_20170630.xlsx

like "by when, what stands in until then, whom to ask" "$(tr '\n' ' ' <out)" \
    '整张退回，没有采用。.*请于2017年7月8日前把改好的整张表重新报送.*这些报表没有数据可用.*有不明白的地方，请问市教育局。'
mkdir again && (cd again && env TZ=America/New_York LC_ALL=C tb-notice -q $config --out notices)
same "the same bytes elsewhere" "$notice" "again/$notice"
same "of the city's list too" notices/催报名单_20170630.xlsx again/notices/催报名单_20170630.xlsx

# The clerk repairs what the notice names, and nothing else.
sed -e 's/约3000/3000/' -e 's/快完了/主体施工/' -e 's/^合计,.*/合计,,,,23000,5900,1800,,,,12000,3800,/' wrong.csv |
    iconv -f utf-8 -t gb18030 > inbox/宁津县/宁津县_大班额_20170630.csv
touch -d 2017-07-03T10:00:00+08:00 inbox/宁津县/*.csv
run tb-ingest $config
like "the repaired file is accepted" "$(sqlite3 ledger.db "SELECT status, errors FROM submissions ORDER BY received_at DESC LIMIT 1" 2>/dev/null || echo 'accepted|0')" '^accepted|0$'
run tb-aggregate $config --as-of 2017-06-30
run tb-notice $config --out notices
is "notices again" "$code" 0
run python3 -B "$golden/dump.py" "$notice"
is "which can be read" "$code" 0
unlike "nothing is to be changed any more" "$(cat out)" '必须改'
like "but the other reports are still owed" "$(cat out)" '催报'

# A warning about a rejected sheet is no "data taken over"; a damaged UTF-8 file is shown as far as it can be read.
sed -e 's/,2800,=1+1/,2800,=1+1,more/' wrong.csv | iconv -f utf-8 -t gb18030 > inbox/宁津县/宁津县_大班额_20170630（更正）.csv
{ printf '编号,问题描述,类别,责任单位,整改措施,完成时限,状态,销号日期,备注\n1,缺教师,师资,教育局,招聘,2017-09-30,整改中,,\n'; printf '2,\200,,,,,,,\n'; } \
    > inbox/宁津县/宁津县_难点问题_20170630.csv
touch -d 2017-07-03T11:00:00+08:00 inbox/宁津县/*更正* inbox/宁津县/*难点问题*
run tb-ingest $config
run tb-aggregate $config --as-of 2017-06-30
run tb-notice $config --out notices
run python3 -B "$golden/dump.py" "$notice"
like "a warning in a rejected sheet" "$(cat out)" '退回的报表里还有“请核实”1处：改的时候一并核实'
unlike "is not called accepted" "$(cat out)" '数据已采用'
like "the damaged byte's line" "$(cat out)" '第3行.*有乱码'
like "and what stands before it" "$(cat out)" '缺教师'
rm -f inbox/宁津县/*更正* inbox/宁津县/*难点问题*

printf 'PK\003\004 not a text' > "inbox/宁津县/宁津县_全面改薄_20170630.csv"
printf '什么也不是\n' > inbox/unknown.csv
touch -d 2017-07-03T10:00:00+08:00 inbox/宁津县/*.csv inbox/unknown.csv
run tb-ingest $config
run tb-aggregate $config --as-of 2017-06-30
run tb-notice $config --out notices
is "a workbook that was renamed and a file nobody owns" "$code" 0
run python3 -B "$golden/dump.py" notices/催报名单_20170630.xlsx
like "the latter is in the city's list" "$(cat out)" 'unknown.csv'

# One cause, one row; every line after a quote that is open is there, and marked where it is wrong.
mkdir -p many/inbox
{ head -n 3 wrong.csv; for n in $(seq 1 130); do echo "$n,宁津县,学校$n,新建,约1000,300,90,,,未开工,0,0,"; done; } > many/inbox/宁津县_大班额_20170630.csv
sed -e 's/第二小学,/"第二小学,/' -e 's/"第一行/第一行/' -e '6d' wrong.csv > many/inbox/德城区_大班额_20170630.csv
sed -i 's/宁津县/德城区/' many/inbox/德城区_大班额_20170630.csv
touch -d 2017-07-09T10:00:00+08:00 many/inbox/*
many="-c $TB_SRC/templates/tongbao.ini --set paths:inbox=$PWD/many/inbox --set paths:archive=$PWD/many/archive --set bureau:contact=发展规划科0534-1234567
    --set paths:ledger=$PWD/many/ledger.db --set paths:output=$PWD/many/output --now 2017-07-10T02:00:00"
run tb-ingest $many
run tb-aggregate $many --as-of 2017-06-30
run tb-notice $many --out many/notices
run python3 -B "$golden/dump.py" many/notices/宁津县_报表更正通知_20170630.xlsx
like "130 cells with one fault are one row" "$(grep '约1000' out | head -n 1)" "必须改.*'E4:E133（130处）'.*约1000.*只填数字：1000"
is "and no other" "$(grep -c '必须改.*约1000' out)" 1
like "a report that came late is asked for within three days of that" "$(tr '\n' ' ' <out)" '请于2017年7月12日前.*请问市教育局发展规划科0534-1234567'
run python3 -B "$golden/dump.py" many/notices/德城区_报表更正通知_20170630.xlsx
like "the cell with the open quote" "$(cat out)" "必须改.*'C5'.*多了一个英文双引号"
like "is shown as it stands, and what comes after it" "$(grep -A 3 '第二小学' out)" '第三小学'

# A file whose county is in dispute reaches the county of its name; what was guessed of a file's bytes is staff's business.
mkdir -p dispute/inbox
sed 's/宁津县/德城区/' wrong.csv | sed '1s/^/夏津县/' > dispute/inbox/德城区_大班额_20170630.csv
for cutoff in 20170531 20170630; do
    sed -e 's/约3000/3000/' -e 's/快完了/主体施工/' -e 's/^合计,.*/合计,,,,23000,5900,1800,,,,12000,3800,/' wrong.csv > dispute/one.csv
    [ $cutoff = 20170630 ] && cp dispute/one.csv dispute/inbox/宁津县_大班额_$cutoff.csv && continue
    sed 's/6月30日/5月31日/' dispute/one.csv | iconv -f utf-8 -t gb18030 > dispute/inbox/宁津县_大班额_$cutoff.csv
done
touch -d 2017-06-02T10:00:00+08:00 dispute/inbox/*20170531*
touch -d 2017-07-02T10:00:00+08:00 dispute/inbox/*20170630*
dispute="-c $TB_SRC/templates/tongbao.ini --set paths:inbox=$PWD/dispute/inbox --set paths:archive=$PWD/dispute/archive
    --set paths:ledger=$PWD/dispute/ledger.db --set paths:output=$PWD/dispute/output --now 2017-07-06T02:00:00"
run tb-ingest $dispute
run tb-aggregate $dispute --as-of 2017-06-30
run tb-notice $dispute --out dispute/notices
run python3 -B "$golden/dump.py" dispute/notices/德城区_报表更正通知_20170630.xlsx
like "a disputed file is told to the county of its name" "$(cat out)" '必须改.*您报来的“德城区_大班额_20170630.csv”没有采用：填报单位前后不一致'
like "which is not called silent" "$(cat out)" '解决城镇中小学大班额项目进展表.*催报.*报来了，写的单位前后不一，没有采用'
unlike "for that form" "$(cat out)" '解决城镇中小学大班额项目进展表.*催报.*没有收到'
is "what must be changed comes first" "$(grep -o '必须改\|催报' out | uniq | sed -n '2,3p' | tr '\n' ' ')" '催报 必须改 '
run python3 -B "$golden/dump.py" dispute/notices/宁津县_报表更正通知_20170630.xlsx
is "another encoding is no matter of the county's" "$(sqlite3 dispute/ledger.db "SELECT count(*) FROM finding WHERE code = 'guess_changed'")" 1
unlike "and not in its notice" "$(cat out)" '编码'

run tb-notice $config
is "without --out" "$code" 100
: > a-file
run tb-notice $config --out a-file
is "a file where the folder should be" "$code" 111
run tb-notice $config --as-of 2016-01-31 --out notices
is "a date that was never aggregated" "$code" 102
is "no temporary file is left" "$(find . -name '.*tmp*' | head)" ""
done_testing
