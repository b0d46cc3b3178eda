#!/bin/sh
# What a county did not write is no nought: a blank column, a column or a row that is not there, a nil mark give NULL, in figures,
# ranks, rates and the city's sum; what was written as nought, and the report that says 无, is nought.
. "$(dirname "$0")/tap.sh"
need sqlite3

mkdir inbox
config="-c $TB_SRC/templates/tongbao.ini --set paths:inbox=inbox --set paths:archive=archive --set paths:ledger=ledger.db --set paths:output=output
    --now 2017-07-10T08:00:00"
sql() { sqlite3 -batch ledger.db "$1"; }
figures() { sql "SELECT indicator, coalesce(done, 'NULL'), coalesce(rate, 'NULL'), coalesce(rank, 'NULL') FROM progress WHERE as_of = '2017-06-30' AND county_name = '$1' AND indicator LIKE '$2' ORDER BY indicator" | tr '\n' ' '; }
# sheet NAME HEADER ROWS
sheet() { printf '%s\n%b' "$2" "$3" >"inbox/$1_20170630.csv"; TZ=Asia/Shanghai touch -d '2017-07-05 10:00' "inbox/$1_20170630.csv"; }

garden='幼儿园名称,建设性质,建筑面积(平方米),计划投资(万元),完成投资(万元),新增学位(个),形象进度'
sheet 德城区_幼儿园建设 "$garden" '一园,,,242,236,,竣工\n二园,改扩建,920,184,92,90,主体施工\n'
sheet 陵城区_幼儿园建设 "$garden" '一园,新建,1210,242,236,180,竣工\n二园,新建,920,184,,90,竣工\n'
sheet 乐陵市_幼儿园建设 '幼儿园名称,建筑面积(平方米),形象进度' '一园,1210,竣工\n二园,920,主体施工\n'
sheet 禹城市_幼儿园建设 "$garden" '一园,新建,1210,242,0,180,主体施工\n'
sheet 宁津县_幼儿园建设 "$garden" ',,,无,,,\n'
sheet 庆云县_幼儿园建设 "$garden" '一园,新建,1210,242,/,180,主体施工\n二园,新建,1210,242,/,180,主体施工\n'
number='指标名称,计量单位,年度目标,本期完成,累计完成'
sheet 德城区_年度指标 "$number" '新招聘教师,人,290,36,119\n样板学校,所,10,0,0\n亮点工作,项,3,,/\n'
sheet 宁津县_年度指标 "$number" '无,,,,\n'
task='任务编号,任务名称,进展状态,完成日期'
sheet 陵城区_重点任务 "$task" '1,统筹推进全面改薄和解决大班额,推进中,\n2,均衡发展国家评估,推进中,\n'
sheet 乐陵市_重点任务 "$task" '1,统筹推进全面改薄和解决大班额,推进中,\n'
sheet 宁津县_重点任务 "$task" '02,均衡发展国家评估,已完成,2017-05-12\n'
sheet 德城区_重点任务 "$task" '2,均衡发展国家评估,已完成,2017-05-12\n'

run tb-ingest -q $config
is "every sheet is accepted" "$code $(cat out)" "0 "
run tb-aggregate -q $config --as-of 2017-06-30
is "figures are worked out" "$code" 0
is "one completed, all about it blank" "$(figures 德城区 'youeryuan.%')" \
    "youeryuan.area|NULL|NULL|NULL youeryuan.count|100|8.3|2 youeryuan.invest|328000000|14.6|1 youeryuan.new|NULL|NULL|NULL youeryuan.rebuilt|NULL|NULL|NULL youeryuan.seats|NULL|NULL|NULL "
is "one cell blank of two: the rest counts" "$(figures 陵城区 youeryuan.invest)" "youeryuan.invest|236000000|11.8|2 "
is "columns that are not there" "$(figures 乐陵市 'youeryuan.%')" \
    "youeryuan.area|121000|8.1|2 youeryuan.count|100|6.7|3 youeryuan.invest|NULL|NULL|NULL youeryuan.new|NULL|NULL|NULL youeryuan.rebuilt|NULL|NULL|NULL youeryuan.seats|NULL|NULL|NULL "
is "a nought that is written, and nothing completed, are noughts" "$(figures 禹城市 'youeryuan.%')" \
    "youeryuan.area|0|0.0|3 youeryuan.count|0|0.0|4 youeryuan.invest|0|0.0|3 youeryuan.new|0|0.0|2 youeryuan.rebuilt|0|0.0|1 youeryuan.seats|0|0.0|2 "
like "a report of nought is nought" "$(figures 宁津县 'youeryuan.%')" 'youeryuan.invest.0.0.0.'
is "a column of nil marks" "$(figures 庆云县 youeryuan.invest)" "youeryuan.invest|NULL|NULL|NULL "
is "a row that is not there, a nil mark, a nought" "$(figures 德城区 'highlights')$(figures 德城区 'teachers.%')$(figures 德城区 'schools.model')" \
    "highlights|NULL|NULL|NULL teachers.exchange|NULL|NULL|NULL teachers.recruited|11900|41.0|1 schools.model|0|0.0|1 "
like "a report of nought" "$(figures 宁津县 'teachers.recruited')" 'teachers.recruited.0.0.0.'
is "a task that is under way, not there, done" "$(figures 陵城区 balanced.passed)$(figures 乐陵市 balanced.passed)$(figures 宁津县 balanced.passed)" \
    "balanced.passed|0|0.0|2 balanced.passed|NULL|NULL|NULL balanced.passed|100|100.0|1 "
is "who has no target does not count in the city's figure" "$(sql "SELECT county, target, done, rate FROM progress WHERE as_of = '2017-06-30' AND indicator = 'balanced.passed' AND county IN ('*', '371402')")" \
    "$(printf '*|800|100|12.5\n371402||100|')"
is "nor does what nobody knows" "$(sql "SELECT done FROM progress WHERE as_of = '2017-06-30' AND indicator = 'youeryuan.seats' AND county = '*'")" 27000
run tb-trace $config youeryuan.seats 德城区 --as-of 2017-06-30
like "tb-trace says that it is not known" "$code $(cat out)" '完成数不详'
is "a month later the same is carried: no delta" "$(tb-aggregate -q $config --as-of 2017-07-31; sql "SELECT count(*), count(delta), min(carried) FROM progress WHERE as_of = '2017-07-31' AND done IS NOT NULL AND county <> '*'" | tr '\n' ' ')" "37|0|1 "
done_testing
