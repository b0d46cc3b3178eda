#!/bin/sh
# A correction of May changes what the comparison says of June: the run that reads it says so of June's sheet, which it did not read.
. "$(dirname "$0")/tap.sh"
need sqlite3

mkdir inbox
config="-c $TB_SRC/templates/tongbao.ini --set paths:inbox=inbox --set paths:archive=archive --set paths:ledger=ledger.db --now 2017-07-10T08:00:00"
head='学校名称,规划校舍面积,竣工校舍面积,规划运动场面积,完工运动场面积,设备采购计划,设备采购完成,形象进度'
# sheet NAME DAY ROWS
sheet() { printf '%s\n%b' "$head" "$3" >"inbox/$1.csv"; TZ=Asia/Shanghai touch -d "$2 10:00" "inbox/$1.csv"; }
sheet 齐河县_全面改薄_20170531 2017-06-05 '一小,1200,300,2400,0,50,10,主体施工\n二小,1100,0,2300,0,50,10,基础施工\n'
sheet 齐河县_全面改薄_20170630 2017-07-05 '一小,1200,400,2400,0,50,10,主体施工\n二小,1100,200,2300,0,50,10,主体施工\n'
run tb-ingest $config
is "both are accepted, and nothing is said of what was just read" "$code $(grep -c 变动 out)" "0 0"
sheet '齐河县_全面改薄_20170531（更正）' 2017-07-06 '一小,1200,500,2400,0,50,10,主体施工\n二小,1100,0,2300,0,50,10,基础施工\n三小,900,0,1500,0,50,0,未开工\n'
run tb-ingest $config
is "exit code" "$code" 0
like "June is named, and why" "$(cat out)" '^变动  齐河县_全面改薄_20170630.csv  齐河县 gaibo 2017-06-30  截至2017-05-31的报表有变.*现有2处提示$'
like "what fell, with the place" "$(cat out)" '^    第2行第3列 提示 累计数比上期减少.*\[fell\]$'
like "what vanished" "$(cat out)" '三小.*\[vanished\]$'
run tb-ingest $config
is "once" "$code $(grep -c 变动 out)" "0 0"
sheet '齐河县_全面改薄_20170531（更正2）' 2017-07-07 '一小,1200,301,2400,0,50,10,主体施工\n二小,1100,0,2300,0,50,10,基础施工\n'
run tb-ingest $config
like "and when it is well again" "$(cat out)" '^变动  齐河县_全面改薄_20170630.csv .*现有0处提示$'
run tb-ingest -q $config
is "not when nobody wants to hear" "$code $(cat out)" "0 "
done_testing
