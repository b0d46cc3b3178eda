PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE unit(
  code TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, ord INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO unit VALUES('*','全市','市',0);
INSERT INTO unit VALUES('371400','市直','市直',14);
INSERT INTO unit VALUES('371402','德城区','区',1);
INSERT INTO unit VALUES('371403','陵城区','区',2);
INSERT INTO unit VALUES('371422','宁津县','县',5);
INSERT INTO unit VALUES('371423','庆云县','县',6);
INSERT INTO unit VALUES('371424','临邑县','县',7);
INSERT INTO unit VALUES('371425','齐河县','县',8);
INSERT INTO unit VALUES('371426','平原县','县',9);
INSERT INTO unit VALUES('371427','夏津县','县',10);
INSERT INTO unit VALUES('371428','武城县','县',11);
INSERT INTO unit VALUES('371471','德州经济技术开发区','开发区',12);
INSERT INTO unit VALUES('371472','德州运河经济开发区','开发区',13);
INSERT INTO unit VALUES('371481','乐陵市','县级市',3);
INSERT INTO unit VALUES('371482','禹城市','县级市',4);
CREATE TABLE form(
  form TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, ord INTEGER NOT NULL,
  key TEXT NOT NULL DEFAULT ''        -- the column that names a row within its county
) WITHOUT ROWID;
INSERT INTO form VALUES('dabane','解决城镇中小学大班额项目进展表','project',1,'name');
INSERT INTO form VALUES('gaibo','全面改薄项目进展表','project',2,'name');
INSERT INTO form VALUES('renwu','重点任务进展表','task',6,'number');
INSERT INTO form VALUES('wenti','难点问题台账','problem',5,'number');
INSERT INTO form VALUES('youeryuan','幼儿园建设项目进展表','project',3,'name');
INSERT INTO form VALUES('zhibiao','年度指标进度表','indicator',4,'name');
CREATE TABLE submission(
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,                 -- path as received, relative to the inbox, UTF-8
  sha256 TEXT NOT NULL,               -- the name in archive/
  form TEXT NOT NULL DEFAULT '',
  county TEXT NOT NULL DEFAULT '',
  cutoff TEXT NOT NULL DEFAULT '',
  received_at TEXT NOT NULL,          -- modification time, local 'YYYY-MM-DDTHH:MM:SS'
  revision INTEGER NOT NULL DEFAULT 0,-- the revision mark in the name: 更正 修改 (2) v2
  encoding TEXT NOT NULL DEFAULT '',
  delimiter TEXT NOT NULL DEFAULT '',
  header_lines TEXT NOT NULL DEFAULT '',  -- '4' or '4-6'
  unit_note TEXT NOT NULL DEFAULT '',     -- the units that were used, e.g. '面积:万平方米(表头)'
  column_map TEXT NOT NULL DEFAULT '',    -- JSON {"done_area":{"col":11,"header":"累计竣工面积(㎡)"},…}
  status TEXT NOT NULL CHECK(status IN ('accepted','rejected')),
  rows INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL DEFAULT 0,
  warnings INTEGER NOT NULL DEFAULT 0,
  UNIQUE(sha256, form, county, cutoff)
);
INSERT INTO submission VALUES(1,'2017年6月/经开区_全面改薄进展表.csv','6bb9535375455dc725bb60e775b7c4d82a99fc844fe87ee61183682a8112f58c','gaibo','371471','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3-4','规划校舍面积:平方米(表头) 竣工校舍面积:平方米(表头) 规划运动场面积:平方米(表头) 完工运动场面积:平方米(表头) 设备采购计划:万元(表头) 设备采购完成:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"学校名称"},"planned_area":{"col":4,"header":"校舍面积_规划","unit":"平方米"},"done_area":{"col":5,"header":"校舍面积_竣工","unit":"平方米"},"playground_planned":{"col":6,"header":"运动场面积_规划","unit":"平方米"},"playground_done":{"col":7,"header":"运动场面积_完工","unit":"平方米"},"equipment_planned":{"col":8,"header":"设备采购_计划","unit":"万元"},"equipment_done":{"col":9,"header":"设备采购_完成","unit":"万元"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',12,0,0);
INSERT INTO submission VALUES(2,'2017年6月/经开区_大班额进展表.csv','6126b5b44128f7b7d090208edec2c56b91a2583e46f05e59677e9bec194ed700','dabane','371471','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','规划校舍面积:平方米(表头上方) 计划投资:万元(表头上方) 新增学位:个(表头上方) 累计竣工面积:平方米(表头上方) 累计完成投资:万元(表头上方)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"项目(学校)名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"规划校舍面积","unit":"平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"seats":{"col":7,"header":"新增学位","unit":"个"},"start_date":{"col":8,"header":"开工时间"},"planned_end":{"col":9,"header":"计划竣工时间"},"stage":{"col":10,"header":"形象进度"},"done_area":{"col":11,"header":"累计竣工面积","unit":"平方米"},"invest_done":{"col":12,"header":"累计完成投资","unit":"万元"},"note":{"col":13,"header":"备注"}}','accepted',21,0,0);
INSERT INTO submission VALUES(3,'2017年6月/经开区_年度指标进度表.csv','238cb500ab0499fb81bfdf6a4256a3a6feb6c01d173a3cb5602020d37703f562','zhibiao','371471','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','','{"name":{"col":1,"header":"指标名称"},"unit":{"col":2,"header":"计量单位"},"target":{"col":3,"header":"年度目标"},"period_done":{"col":4,"header":"本期完成"},"done":{"col":5,"header":"累计完成"},"note":{"col":6,"header":"备注"}}','accepted',4,0,0);
INSERT INTO submission VALUES(4,'2017年6月/经开区_重点任务进展表.csv','9587b4d6967ecdf2520d6f6673a0ec0120a5bb5746dc7753853e5d96eaef671e','renwu','371471','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','','{"number":{"col":1,"header":"任务编号"},"name":{"col":2,"header":"任务名称"},"owner":{"col":3,"header":"责任单位"},"due":{"col":4,"header":"完成时限"},"status":{"col":5,"header":"进展状态"},"done_date":{"col":6,"header":"完成日期"},"note":{"col":7,"header":"进展说明"}}','accepted',23,0,0);
INSERT INTO submission VALUES(5,'2017年6月/经开区_难点问题台账.csv','d3e5e58453ecfc14f5ee0986d1dad923cdebc06f9876420418dae8af4273d4c9','wenti','371471','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','','{"number":{"col":1,"header":"编号"},"problem":{"col":2,"header":"问题描述"},"kind":{"col":3,"header":"类别"},"owner":{"col":4,"header":"责任单位"},"measure":{"col":5,"header":"整改措施"},"due":{"col":6,"header":"完成时限"},"status":{"col":7,"header":"状态"},"closed_date":{"col":8,"header":"销号日期"},"note":{"col":9,"header":"备注"}}','accepted',8,0,0);
INSERT INTO submission VALUES(6,'2017年6月/运河区全面改薄进展表.csv','db89a9ae3ee2282524f2498e926fd0c21ea4bfd707c5f1e8d1c91903698b7a6d','gaibo','371472','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','4','规划校舍面积:平方米(表头上方) 竣工校舍面积:平方米(表头上方) 规划运动场面积:平方米(表头上方) 完工运动场面积:平方米(表头上方) 设备采购计划:万元(表头上方) 设备采购完成:万元(表头上方)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县区"},"name":{"col":3,"header":"项目学校"},"planned_area":{"col":4,"header":"校舍规划面积","unit":"平方米"},"done_area":{"col":5,"header":"校舍竣工面积","unit":"平方米"},"playground_planned":{"col":6,"header":"运动场规划面积","unit":"平方米"},"playground_done":{"col":7,"header":"运动场完工面积","unit":"平方米"},"equipment_planned":{"col":8,"header":"设备采购计划金额","unit":"万元"},"equipment_done":{"col":9,"header":"设备采购完成金额","unit":"万元"},"stage":{"col":10,"header":"工程进度"},"note":{"col":11,"header":"备注"}}','accepted',10,0,0);
INSERT INTO submission VALUES(7,'2017年6月/运河区大班额进展表.csv','aabe65f49ea536ea74298ddc3e67278c4e3d6e32d83a92e2e300ae7f139ae1e5','dabane','371472','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','4','规划校舍面积:平方米(表头上方) 计划投资:万元(表头上方) 新增学位:个(表头上方) 累计竣工面积:平方米(表头上方) 累计完成投资:万元(表头上方)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县市区"},"name":{"col":3,"header":"学校(项目)名称"},"nature":{"col":4,"header":"项目性质"},"planned_area":{"col":5,"header":"规划建筑面积","unit":"平方米"},"invest_planned":{"col":6,"header":"计划总投资","unit":"万元"},"seats":{"col":7,"header":"新增学位数","unit":"个"},"start_date":{"col":8,"header":"实际开工时间"},"planned_end":{"col":9,"header":"预计竣工时间"},"stage":{"col":10,"header":"目前形象进度"},"done_area":{"col":11,"header":"已竣工面积","unit":"平方米"},"invest_done":{"col":12,"header":"已完成投资","unit":"万元"},"note":{"col":13,"header":"备注"}}','accepted',15,0,0);
INSERT INTO submission VALUES(8,'2017年6月/运河区年度指标进度表.csv','7ab195843fac1f4ad956b6c19153949b704bd37313c4d51eec7146548d864356','zhibiao','371472','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','4','','{"name":{"col":1,"header":"指标"},"unit":{"col":2,"header":"单位"},"target":{"col":3,"header":"年度任务"},"period_done":{"col":4,"header":"本期新完成"},"done":{"col":5,"header":"累计完成数"},"note":{"col":6,"header":"备注"}}','accepted',4,0,0);
INSERT INTO submission VALUES(9,'2017年6月/运河区重点任务进展表.csv','01cae1381e5e0c4031a030bf36d53946552650f99da0a6d3d18bd48f7b525174','renwu','371472','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','4','','{"number":{"col":1,"header":"编号"},"name":{"col":2,"header":"重点任务"},"owner":{"col":3,"header":"责任部门"},"due":{"col":4,"header":"完成时限"},"status":{"col":5,"header":"完成状态"},"done_date":{"col":6,"header":"完成时间"},"note":{"col":7,"header":"进展情况说明"}}','accepted',23,0,0);
INSERT INTO submission VALUES(10,'2017年6月/运河区难点问题台账.csv','320af4755df5c0598e38a4c11f3d9122d8908d3c8bf8aaa774731610ca928413','wenti','371472','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','4','','{"number":{"col":1,"header":"问题编号"},"problem":{"col":2,"header":"难点问题"},"kind":{"col":3,"header":"问题类别"},"owner":{"col":4,"header":"责任部门"},"measure":{"col":5,"header":"解决措施"},"due":{"col":6,"header":"整改时限"},"status":{"col":7,"header":"整改状态"},"closed_date":{"col":8,"header":"销号时间"},"note":{"col":9,"header":"备注"}}','accepted',7,0,0);
INSERT INTO submission VALUES(11,'临邑县/临邑县_全面改薄_20170531.csv','53025bc9e821968b4c9928d7828491ee4f66a12c7f8664c4bbdfc400bb28370c','gaibo','371424','2017-05-31','2017-07-01T08:00:00',0,'GB18030',',','3-4','规划校舍面积:平方米(表头) 竣工校舍面积:平方米(表头) 规划运动场面积:平方米(表头) 完工运动场面积:平方米(表头) 设备采购计划:万元(表头) 设备采购完成:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"学校名称"},"planned_area":{"col":4,"header":"校舍面积_规划","unit":"平方米"},"done_area":{"col":5,"header":"校舍面积_竣工","unit":"平方米"},"playground_planned":{"col":6,"header":"运动场面积_规划","unit":"平方米"},"playground_done":{"col":7,"header":"运动场面积_完工","unit":"平方米"},"equipment_planned":{"col":8,"header":"设备采购_计划","unit":"万元"},"equipment_done":{"col":9,"header":"设备采购_完成","unit":"万元"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',21,0,0);
INSERT INTO submission VALUES(12,'临邑县/临邑县_全面改薄_20170630.csv','32691e4f896ffbc87dc7df8e8498ec5848bf0fa5fbca828b14785b1b6cfc1844','gaibo','371424','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3-4','规划校舍面积:平方米(表头) 竣工校舍面积:平方米(表头) 规划运动场面积:平方米(表头) 完工运动场面积:平方米(表头) 设备采购计划:万元(表头) 设备采购完成:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"学校名称"},"planned_area":{"col":4,"header":"校舍面积_规划","unit":"平方米"},"done_area":{"col":5,"header":"校舍面积_竣工","unit":"平方米"},"playground_planned":{"col":6,"header":"运动场面积_规划","unit":"平方米"},"playground_done":{"col":7,"header":"运动场面积_完工","unit":"平方米"},"equipment_planned":{"col":8,"header":"设备采购_计划","unit":"万元"},"equipment_done":{"col":9,"header":"设备采购_完成","unit":"万元"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',21,0,0);
INSERT INTO submission VALUES(13,'临邑县/临邑县_大班额_20170531.csv','ecdfac2b378a80eb0ed5b151d9c76444f677a5a512c624665aea9094c5016eb4','dabane','371424','2017-05-31','2017-07-01T08:00:00',0,'GB18030',',','3','规划校舍面积:万平方米(表头) 计划投资:万元(表头) 新增学位:个(表头) 累计竣工面积:万平方米(表头) 累计完成投资:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"项目(学校)名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"规划校舍面积","unit":"万平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"seats":{"col":7,"header":"新增学位","unit":"个"},"start_date":{"col":8,"header":"开工时间"},"planned_end":{"col":9,"header":"计划竣工时间"},"stage":{"col":10,"header":"形象进度"},"done_area":{"col":11,"header":"累计竣工面积","unit":"万平方米"},"invest_done":{"col":12,"header":"累计完成投资","unit":"万元"},"note":{"col":13,"header":"备注"}}','accepted',29,0,0);
INSERT INTO submission VALUES(14,'临邑县/临邑县_大班额_20170630.csv','074f1d99b70750392f26e8a0d1edf79a5b49668e56649c573dab61dbbcddff29','dabane','371424','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','规划校舍面积:万平方米(表头) 计划投资:万元(表头) 新增学位:个(表头) 累计竣工面积:万平方米(表头) 累计完成投资:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"项目(学校)名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"规划校舍面积","unit":"万平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"seats":{"col":7,"header":"新增学位","unit":"个"},"start_date":{"col":8,"header":"开工时间"},"planned_end":{"col":9,"header":"计划竣工时间"},"stage":{"col":10,"header":"形象进度"},"done_area":{"col":11,"header":"累计竣工面积","unit":"万平方米"},"invest_done":{"col":12,"header":"累计完成投资","unit":"万元"},"note":{"col":13,"header":"备注"}}','accepted',29,0,0);
INSERT INTO submission VALUES(15,'临邑县/临邑县_大班额_20170630（更正）.csv','3e15aa9388bcee1eb0a5729561fe7e3e534cd996ef63fb60ed8afe903bc920d6','dabane','371424','2017-06-30','2017-07-01T08:00:00',1,'GB18030',',','3','规划校舍面积:万平方米(表头) 计划投资:万元(表头) 新增学位:个(表头) 累计竣工面积:万平方米(表头) 累计完成投资:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"项目(学校)名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"规划校舍面积","unit":"万平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"seats":{"col":7,"header":"新增学位","unit":"个"},"start_date":{"col":8,"header":"开工时间"},"planned_end":{"col":9,"header":"计划竣工时间"},"stage":{"col":10,"header":"形象进度"},"done_area":{"col":11,"header":"累计竣工面积","unit":"万平方米"},"invest_done":{"col":12,"header":"累计完成投资","unit":"万元"},"note":{"col":13,"header":"备注"}}','accepted',29,0,0);
INSERT INTO submission VALUES(16,'临邑县/临邑县_年度指标_20170531.csv','7b41b769f5bf96219bd9c420a8dbb3c9ff86b48c232722c602db00de388e9730','zhibiao','371424','2017-05-31','2017-07-01T08:00:00',0,'GB18030',',','3','','{"name":{"col":1,"header":"指标名称"},"unit":{"col":2,"header":"计量单位"},"target":{"col":3,"header":"年度目标"},"period_done":{"col":4,"header":"本期完成"},"done":{"col":5,"header":"累计完成"},"note":{"col":6,"header":"备注"}}','accepted',4,0,0);
INSERT INTO submission VALUES(17,'临邑县/临邑县_年度指标_20170630.csv','40dbafcd05d6f13a6ca132c530751320eb8196e6d10d978360e8e6b377f6e555','zhibiao','371424','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','','{"name":{"col":1,"header":"指标名称"},"unit":{"col":2,"header":"计量单位"},"target":{"col":3,"header":"年度目标"},"period_done":{"col":4,"header":"本期完成"},"done":{"col":5,"header":"累计完成"},"note":{"col":6,"header":"备注"}}','accepted',4,0,0);
INSERT INTO submission VALUES(18,'临邑县/临邑县_幼儿园建设_20170531.csv','b3362481e30c32767115ed38a65edf84351d321fd81bd115385f2cb52096c5b7','youeryuan','371424','2017-05-31','2017-07-01T08:00:00',0,'GB18030',',','3','建筑面积:平方米(表头上方) 计划投资:万元(表头上方) 完成投资:万元(表头上方) 新增学位:个(表头上方)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"幼儿园名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"建筑面积","unit":"平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"invest_done":{"col":7,"header":"完成投资","unit":"万元"},"seats":{"col":8,"header":"新增学位","unit":"个"},"start_date":{"col":9,"header":"开工时间"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',13,0,0);
INSERT INTO submission VALUES(19,'临邑县/临邑县_幼儿园建设_20170630.csv','4c9b108fe03e6da2304e23fbf079ab766f5bcff2d2868114cc3b707e97dc2140','youeryuan','371424','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','建筑面积:平方米(表头上方) 计划投资:万元(表头上方) 完成投资:万元(表头上方) 新增学位:个(表头上方)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"幼儿园名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"建筑面积","unit":"平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"invest_done":{"col":7,"header":"完成投资","unit":"万元"},"seats":{"col":8,"header":"新增学位","unit":"个"},"start_date":{"col":9,"header":"开工时间"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',13,0,0);
INSERT INTO submission VALUES(20,'临邑县/临邑县_重点任务_20170531.csv','6e17581e7379585be8336884155f752680db55ac15e4ea01bb66d510827868a7','renwu','371424','2017-05-31','2017-07-01T08:00:00',0,'GB18030',',','3','','{"number":{"col":1,"header":"任务编号"},"name":{"col":2,"header":"任务名称"},"owner":{"col":3,"header":"责任单位"},"due":{"col":4,"header":"完成时限"},"status":{"col":5,"header":"进展状态"},"done_date":{"col":6,"header":"完成日期"},"note":{"col":7,"header":"进展说明"}}','accepted',24,0,0);
INSERT INTO submission VALUES(21,'临邑县/临邑县_重点任务_20170630.csv','e46d7b055fb636b7fd64e230b67f12164e276dc6a98babee21b67010fc922f14','renwu','371424','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','','{"number":{"col":1,"header":"任务编号"},"name":{"col":2,"header":"任务名称"},"owner":{"col":3,"header":"责任单位"},"due":{"col":4,"header":"完成时限"},"status":{"col":5,"header":"进展状态"},"done_date":{"col":6,"header":"完成日期"},"note":{"col":7,"header":"进展说明"}}','accepted',24,0,0);
INSERT INTO submission VALUES(22,'临邑县/临邑县_难点问题_20170531.csv','9e61b6f0d0accf6f4a2196d8bc3e1da5ec35a06a55aab020eea0a711f00cb2c5','wenti','371424','2017-05-31','2017-07-01T08:00:00',0,'GB18030',',','3','','{"number":{"col":1,"header":"编号"},"problem":{"col":2,"header":"问题描述"},"kind":{"col":3,"header":"类别"},"owner":{"col":4,"header":"责任单位"},"measure":{"col":5,"header":"整改措施"},"due":{"col":6,"header":"完成时限"},"status":{"col":7,"header":"状态"},"closed_date":{"col":8,"header":"销号日期"},"note":{"col":9,"header":"备注"}}','accepted',7,0,0);
INSERT INTO submission VALUES(23,'临邑县/临邑县_难点问题_20170630.csv','965256635fe6039ad1b23738c2ae55064617c9d8ec3e8df2cfd9a9af6f2ed2dd','wenti','371424','2017-06-30','2017-07-01T08:00:00',0,'GB18030',',','3','','{"number":{"col":1,"header":"编号"},"problem":{"col":2,"header":"问题描述"},"kind":{"col":3,"header":"类别"},"owner":{"col":4,"header":"责任单位"},"measure":{"col":5,"header":"整改措施"},"due":{"col":6,"header":"完成时限"},"status":{"col":7,"header":"状态"},"closed_date":{"col":8,"header":"销号日期"},"note":{"col":9,"header":"备注"}}','accepted',7,0,0);
INSERT INTO submission VALUES(24,'平原县/平原县_全面改薄_20170531.csv','0f7c213f30b3b5399c8295186894244ee3f74dd9834e08898c4440169617c82e','gaibo','371426','2017-05-31','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','规划校舍面积:平方米(表头) 竣工校舍面积:平方米(表头) 规划运动场面积:平方米(表头) 完工运动场面积:平方米(表头) 设备采购计划:万元(表头) 设备采购完成:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"学校名称"},"planned_area":{"col":4,"header":"规划校舍面积","unit":"平方米"},"done_area":{"col":5,"header":"竣工校舍面积","unit":"平方米"},"playground_planned":{"col":6,"header":"规划运动场面积","unit":"平方米"},"playground_done":{"col":7,"header":"完工运动场面积","unit":"平方米"},"equipment_planned":{"col":8,"header":"设备采购计划","unit":"万元"},"equipment_done":{"col":9,"header":"设备采购完成","unit":"万元"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',21,0,0);
INSERT INTO submission VALUES(25,'平原县/平原县_全面改薄_20170630.csv','c6a2a0928f8f27933a78fde5097b6810f687401f91f5f5dede1f69a3c7bd84b9','gaibo','371426','2017-06-30','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','规划校舍面积:平方米(表头) 竣工校舍面积:平方米(表头) 规划运动场面积:平方米(表头) 完工运动场面积:平方米(表头) 设备采购计划:万元(表头) 设备采购完成:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"学校名称"},"planned_area":{"col":4,"header":"规划校舍面积","unit":"平方米"},"done_area":{"col":5,"header":"竣工校舍面积","unit":"平方米"},"playground_planned":{"col":6,"header":"规划运动场面积","unit":"平方米"},"playground_done":{"col":7,"header":"完工运动场面积","unit":"平方米"},"equipment_planned":{"col":8,"header":"设备采购计划","unit":"万元"},"equipment_done":{"col":9,"header":"设备采购完成","unit":"万元"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',21,0,0);
INSERT INTO submission VALUES(26,'平原县/平原县_大班额_20170531.csv','0007457fd143e1d9c83fc4bf36806ff179270bc79575d11a30bdf13e017dc6d9','dabane','371426','2017-05-31','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','规划校舍面积:平方米(表头) 计划投资:万元(表头) 新增学位:个(表头) 累计竣工面积:平方米(表头) 累计完成投资:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"项目(学校)名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"规划校舍面积","unit":"平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"seats":{"col":7,"header":"新增学位","unit":"个"},"start_date":{"col":8,"header":"开工时间"},"planned_end":{"col":9,"header":"计划竣工时间"},"stage":{"col":10,"header":"形象进度"},"done_area":{"col":11,"header":"累计竣工面积","unit":"平方米"},"invest_done":{"col":12,"header":"累计完成投资","unit":"万元"},"note":{"col":13,"header":"备注"}}','accepted',28,0,0);
INSERT INTO submission VALUES(27,'平原县/平原县_大班额_20170630.csv','8286e0c002f58d66a51e6b49dd1e8eef63affb7e8ef717dd57213681fe366849','dabane','371426','2017-06-30','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','规划校舍面积:平方米(表头) 计划投资:万元(表头) 新增学位:个(表头) 累计竣工面积:平方米(表头) 累计完成投资:万元(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"项目(学校)名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"规划校舍面积","unit":"平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"seats":{"col":7,"header":"新增学位","unit":"个"},"start_date":{"col":8,"header":"开工时间"},"planned_end":{"col":9,"header":"计划竣工时间"},"stage":{"col":10,"header":"形象进度"},"done_area":{"col":11,"header":"累计竣工面积","unit":"平方米"},"invest_done":{"col":12,"header":"累计完成投资","unit":"万元"},"note":{"col":13,"header":"备注"}}','rejected',0,3,0);
INSERT INTO submission VALUES(28,'平原县/平原县_年度指标_20170531.csv','d4e8f8b5f50c00ff6f30ef0be9fac4dfd41c223a973648d6411420c929120164','zhibiao','371426','2017-05-31','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','','{"name":{"col":1,"header":"指标名称"},"unit":{"col":2,"header":"计量单位"},"target":{"col":3,"header":"年度目标"},"period_done":{"col":4,"header":"本期完成"},"done":{"col":5,"header":"累计完成"},"note":{"col":6,"header":"备注"}}','accepted',4,0,0);
INSERT INTO submission VALUES(29,'平原县/平原县_年度指标_20170630.csv','aec5cc2b3e38964d8d7b4cbdedb459b11b69e64b38f1d8a05960f2f0c10dfdb6','zhibiao','371426','2017-06-30','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','','{"name":{"col":1,"header":"指标名称"},"unit":{"col":2,"header":"计量单位"},"target":{"col":3,"header":"年度目标"},"period_done":{"col":4,"header":"本期完成"},"done":{"col":5,"header":"累计完成"},"note":{"col":6,"header":"备注"}}','accepted',4,0,0);
INSERT INTO submission VALUES(30,'平原县/平原县_幼儿园建设_20170531.csv','e9cfbdfa04a1357597a8d888e9303073bc54bd4433e30edb0c97a1f784282e45','youeryuan','371426','2017-05-31','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','建筑面积:平方米(表头) 计划投资:万元(表头) 完成投资:万元(表头) 新增学位:个(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"幼儿园名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"建筑面积","unit":"平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"invest_done":{"col":7,"header":"完成投资","unit":"万元"},"seats":{"col":8,"header":"新增学位","unit":"个"},"start_date":{"col":9,"header":"开工时间"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',11,0,0);
INSERT INTO submission VALUES(31,'平原县/平原县_幼儿园建设_20170630.csv','47c15b3ecf4387fe6b58db4d9b44f0722c2d731f94d292067893bccb54f46d72','youeryuan','371426','2017-06-30','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','建筑面积:平方米(表头) 计划投资:万元(表头) 完成投资:万元(表头) 新增学位:个(表头)','{"seq":{"col":1,"header":"序号"},"county":{"col":2,"header":"县(市、区)"},"name":{"col":3,"header":"幼儿园名称"},"nature":{"col":4,"header":"建设性质"},"planned_area":{"col":5,"header":"建筑面积","unit":"平方米"},"invest_planned":{"col":6,"header":"计划投资","unit":"万元"},"invest_done":{"col":7,"header":"完成投资","unit":"万元"},"seats":{"col":8,"header":"新增学位","unit":"个"},"start_date":{"col":9,"header":"开工时间"},"stage":{"col":10,"header":"形象进度"},"note":{"col":11,"header":"备注"}}','accepted',11,0,0);
INSERT INTO submission VALUES(32,'平原县/平原县_重点任务_20170531.csv','e6e0d6c6ac07561557fc4768a5a9238d1ed7afd3e0d0fb8ec4b09830b73423ff','renwu','371426','2017-05-31','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','','{"number":{"col":1,"header":"任务编号"},"name":{"col":2,"header":"任务名称"},"owner":{"col":3,"header":"责任单位"},"due":{"col":4,"header":"完成时限"},"status":{"col":5,"header":"进展状态"},"done_date":{"col":6,"header":"完成日期"},"note":{"col":7,"header":"进展说明"}}','accepted',24,0,0);
INSERT INTO submission VALUES(33,'平原县/平原县_重点任务_20170630.csv','c9e62dd232ba8f57aa80f0b4e4cb9ad19e7da68d37144e83756d46cc9cc40ddf','renwu','371426','2017-06-30','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','','{"number":{"col":1,"header":"任务编号"},"name":{"col":2,"header":"任务名称"},"owner":{"col":3,"header":"责任单位"},"due":{"col":4,"header":"完成时限"},"status":{"col":5,"header":"进展状态"},"done_date":{"col":6,"header":"完成日期"},"note":{"col":7,"header":"进展说明"}}','accepted',24,0,0);
INSERT INTO submission VALUES(34,'平原县/平原县_难点问题_20170531.csv','7c64a1d4f397b17bbc11b8efbc0acd9c7ff68f94682932659f5f26cd1b5c35a8','wenti','371426','2017-05-31','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','','{"number":{"col":1,"header":"编号"},"problem":{"col":2,"header":"问题描述"},"kind":{"col":3,"header":"类别"},"owner":{"col":4,"header":"责任单位"},"measure":{"col":5,"header":"整改措施"},"due":{"col":6,"header":"完成时限"},"status":{"col":7,"header":"状态"},"closed_date":{"col":8,"header":"销号日期"},"note":{"col":9,"header":"备注"}}','accepted',4,0,0);
INSERT INTO submission VALUES(35,'平原县/平原县_难点问题_20170630.csv','2d004726dbee1b22a0054b2aa45161a413ff5ec77be9e6dd9c7b991695146298','wenti','371426','2017-06-30','2017-07-01T08:00:00',0,'UTF-8 BOM',',','3','','{"number":{"col":1,"header":"编号"},"problem":{"col":2,"header":"问题描述"},"kind":{"col":3,"header":"类别"},"owner":{"col":4,"header":"责任单位"},"measure":{"col":5,"header":"整改措施"},"due":{"col":6,"header":"完成时限"},"status":{"col":7,"header":"状态"},"closed_date":{"col":8,"header":"销号日期"},"note":{"col":9,"header":"备注"}}','accepted',4,0,0);
CREATE TABLE finding(
  submission INTEGER NOT NULL REFERENCES submission(id),
  line INTEGER NOT NULL, col INTEGER NOT NULL,  -- 1-based; 0: the whole file / the whole line
  code TEXT NOT NULL, severity TEXT NOT NULL CHECK(severity IN ('error','warning')),
  raw TEXT NOT NULL, message TEXT NOT NULL, waived TEXT NOT NULL DEFAULT ''  -- the reason it was waived for
);
INSERT INTO finding VALUES(27,9,5,'not_a_number','error','约3000','不是数字：列“规划校舍面积”，应填以平方米计的数字','');
INSERT INTO finding VALUES(27,14,10,'bad_word','error','快完工了','不是规定的填法：列“形象进度”，应填未开工、前期手续、在建、基础施工、主体施工、主体封顶、装饰装修、竣工、投入使用之一','');
INSERT INTO finding VALUES(27,33,11,'total_mismatch','error','35431','合计与各行之和不符：列“累计竣工面积”填35431，各行之和是34431','');
CREATE TABLE received(
  file TEXT NOT NULL, sha256 TEXT NOT NULL, config_key TEXT NOT NULL, PRIMARY KEY(file, sha256)
) WITHOUT ROWID;
INSERT INTO received VALUES('2017年6月/经开区_全面改薄进展表.csv','6bb9535375455dc725bb60e775b7c4d82a99fc844fe87ee61183682a8112f58c','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/经开区_大班额进展表.csv','6126b5b44128f7b7d090208edec2c56b91a2583e46f05e59677e9bec194ed700','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/经开区_年度指标进度表.csv','238cb500ab0499fb81bfdf6a4256a3a6feb6c01d173a3cb5602020d37703f562','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/经开区_重点任务进展表.csv','9587b4d6967ecdf2520d6f6673a0ec0120a5bb5746dc7753853e5d96eaef671e','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/经开区_难点问题台账.csv','d3e5e58453ecfc14f5ee0986d1dad923cdebc06f9876420418dae8af4273d4c9','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/运河区全面改薄进展表.csv','db89a9ae3ee2282524f2498e926fd0c21ea4bfd707c5f1e8d1c91903698b7a6d','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/运河区大班额进展表.csv','aabe65f49ea536ea74298ddc3e67278c4e3d6e32d83a92e2e300ae7f139ae1e5','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/运河区年度指标进度表.csv','7ab195843fac1f4ad956b6c19153949b704bd37313c4d51eec7146548d864356','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/运河区重点任务进展表.csv','01cae1381e5e0c4031a030bf36d53946552650f99da0a6d3d18bd48f7b525174','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('2017年6月/运河区难点问题台账.csv','320af4755df5c0598e38a4c11f3d9122d8908d3c8bf8aaa774731610ca928413','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_全面改薄_20170531.csv','53025bc9e821968b4c9928d7828491ee4f66a12c7f8664c4bbdfc400bb28370c','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_全面改薄_20170630.csv','32691e4f896ffbc87dc7df8e8498ec5848bf0fa5fbca828b14785b1b6cfc1844','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_大班额_20170531.csv','ecdfac2b378a80eb0ed5b151d9c76444f677a5a512c624665aea9094c5016eb4','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_大班额_20170630.csv','074f1d99b70750392f26e8a0d1edf79a5b49668e56649c573dab61dbbcddff29','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_大班额_20170630（更正）.csv','3e15aa9388bcee1eb0a5729561fe7e3e534cd996ef63fb60ed8afe903bc920d6','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_年度指标_20170531.csv','7b41b769f5bf96219bd9c420a8dbb3c9ff86b48c232722c602db00de388e9730','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_年度指标_20170630.csv','40dbafcd05d6f13a6ca132c530751320eb8196e6d10d978360e8e6b377f6e555','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_幼儿园建设_20170531.csv','b3362481e30c32767115ed38a65edf84351d321fd81bd115385f2cb52096c5b7','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_幼儿园建设_20170630.csv','4c9b108fe03e6da2304e23fbf079ab766f5bcff2d2868114cc3b707e97dc2140','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_重点任务_20170531.csv','6e17581e7379585be8336884155f752680db55ac15e4ea01bb66d510827868a7','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_重点任务_20170630.csv','e46d7b055fb636b7fd64e230b67f12164e276dc6a98babee21b67010fc922f14','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_难点问题_20170531.csv','9e61b6f0d0accf6f4a2196d8bc3e1da5ec35a06a55aab020eea0a711f00cb2c5','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('临邑县/临邑县_难点问题_20170630.csv','965256635fe6039ad1b23738c2ae55064617c9d8ec3e8df2cfd9a9af6f2ed2dd','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_全面改薄_20170531.csv','0f7c213f30b3b5399c8295186894244ee3f74dd9834e08898c4440169617c82e','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_全面改薄_20170630.csv','c6a2a0928f8f27933a78fde5097b6810f687401f91f5f5dede1f69a3c7bd84b9','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_大班额_20170531.csv','0007457fd143e1d9c83fc4bf36806ff179270bc79575d11a30bdf13e017dc6d9','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_大班额_20170630.csv','8286e0c002f58d66a51e6b49dd1e8eef63affb7e8ef717dd57213681fe366849','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_年度指标_20170531.csv','d4e8f8b5f50c00ff6f30ef0be9fac4dfd41c223a973648d6411420c929120164','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_年度指标_20170630.csv','aec5cc2b3e38964d8d7b4cbdedb459b11b69e64b38f1d8a05960f2f0c10dfdb6','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_幼儿园建设_20170531.csv','e9cfbdfa04a1357597a8d888e9303073bc54bd4433e30edb0c97a1f784282e45','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_幼儿园建设_20170630.csv','47c15b3ecf4387fe6b58db4d9b44f0722c2d731f94d292067893bccb54f46d72','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_重点任务_20170531.csv','e6e0d6c6ac07561557fc4768a5a9238d1ed7afd3e0d0fb8ec4b09830b73423ff','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_重点任务_20170630.csv','c9e62dd232ba8f57aa80f0b4e4cb9ad19e7da68d37144e83756d46cc9cc40ddf','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_难点问题_20170531.csv','7c64a1d4f397b17bbc11b8efbc0acd9c7ff68f94682932659f5f26cd1b5c35a8','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
INSERT INTO received VALUES('平原县/平原县_难点问题_20170630.csv','2d004726dbee1b22a0054b2aa45161a413ff5ec77be9e6dd9c7b991695146298','2aa4e987bb699d79d3b336d330c309e36e29abdff17788b64ab7778988e0d1ed');
CREATE TABLE aggregated(
  as_of TEXT PRIMARY KEY, period_end TEXT NOT NULL, previous TEXT, decimals INTEGER NOT NULL, data_key TEXT NOT NULL,
  is_current INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
INSERT INTO aggregated VALUES('2017-05-31','2017-05-31','2017-04-30',1,'96f8cbcad842c7de96c76b33af2463a929912fe57e554c21c1d1c668851cf985',0);
INSERT INTO aggregated VALUES('2017-06-30','2017-06-30','2017-05-31',1,'a14b0ed5d68ad4c5f1dfb4086c7596296be3bdf74981525e19d0f2158a84147e',1);
CREATE TABLE in_force(
  as_of TEXT NOT NULL, form TEXT NOT NULL, county TEXT NOT NULL, submission INTEGER NOT NULL, carried INTEGER NOT NULL,
  PRIMARY KEY(as_of, form, county)
) WITHOUT ROWID;
INSERT INTO in_force VALUES('2017-05-31','dabane','371424',13,0);
INSERT INTO in_force VALUES('2017-05-31','dabane','371426',26,0);
INSERT INTO in_force VALUES('2017-05-31','gaibo','371424',11,0);
INSERT INTO in_force VALUES('2017-05-31','gaibo','371426',24,0);
INSERT INTO in_force VALUES('2017-05-31','renwu','371424',20,0);
INSERT INTO in_force VALUES('2017-05-31','renwu','371426',32,0);
INSERT INTO in_force VALUES('2017-05-31','wenti','371424',22,0);
INSERT INTO in_force VALUES('2017-05-31','wenti','371426',34,0);
INSERT INTO in_force VALUES('2017-05-31','youeryuan','371424',18,0);
INSERT INTO in_force VALUES('2017-05-31','youeryuan','371426',30,0);
INSERT INTO in_force VALUES('2017-05-31','zhibiao','371424',16,0);
INSERT INTO in_force VALUES('2017-05-31','zhibiao','371426',28,0);
INSERT INTO in_force VALUES('2017-06-30','dabane','371424',15,0);
INSERT INTO in_force VALUES('2017-06-30','dabane','371426',26,1);
INSERT INTO in_force VALUES('2017-06-30','dabane','371471',2,0);
INSERT INTO in_force VALUES('2017-06-30','dabane','371472',7,0);
INSERT INTO in_force VALUES('2017-06-30','gaibo','371424',12,0);
INSERT INTO in_force VALUES('2017-06-30','gaibo','371426',25,0);
INSERT INTO in_force VALUES('2017-06-30','gaibo','371471',1,0);
INSERT INTO in_force VALUES('2017-06-30','gaibo','371472',6,0);
INSERT INTO in_force VALUES('2017-06-30','renwu','371424',21,0);
INSERT INTO in_force VALUES('2017-06-30','renwu','371426',33,0);
INSERT INTO in_force VALUES('2017-06-30','renwu','371471',4,0);
INSERT INTO in_force VALUES('2017-06-30','renwu','371472',9,0);
INSERT INTO in_force VALUES('2017-06-30','wenti','371424',23,0);
INSERT INTO in_force VALUES('2017-06-30','wenti','371426',35,0);
INSERT INTO in_force VALUES('2017-06-30','wenti','371471',5,0);
INSERT INTO in_force VALUES('2017-06-30','wenti','371472',10,0);
INSERT INTO in_force VALUES('2017-06-30','youeryuan','371424',19,0);
INSERT INTO in_force VALUES('2017-06-30','youeryuan','371426',31,0);
INSERT INTO in_force VALUES('2017-06-30','zhibiao','371424',17,0);
INSERT INTO in_force VALUES('2017-06-30','zhibiao','371426',29,0);
INSERT INTO in_force VALUES('2017-06-30','zhibiao','371471',3,0);
INSERT INTO in_force VALUES('2017-06-30','zhibiao','371472',8,0);
CREATE TABLE indicator(
  indicator TEXT PRIMARY KEY, name TEXT NOT NULL, unit TEXT NOT NULL, decimals INTEGER NOT NULL, campaign TEXT NOT NULL,
  ord INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO indicator VALUES('balanced.passed','通过均衡发展国家评估的县（市、区）','个',0,'义务教育均衡发展',16);
INSERT INTO indicator VALUES('dabane.area','解决大班额竣工校舍面积','平方米',2,'解决城镇中小学大班额',1);
INSERT INTO indicator VALUES('dabane.schools','解决大班额竣工学校','处',0,'解决城镇中小学大班额',2);
INSERT INTO indicator VALUES('dabane.seats','解决大班额新增学位','个',0,'解决城镇中小学大班额',3);
INSERT INTO indicator VALUES('gaibo.building','全面改薄竣工校舍面积','平方米',2,'全面改薄',4);
INSERT INTO indicator VALUES('gaibo.playground','全面改薄完工运动场面积','平方米',2,'全面改薄',5);
INSERT INTO indicator VALUES('highlights','亮点工作','项',0,'学校管理与亮点培育',15);
INSERT INTO indicator VALUES('schools.model','样板学校','所',0,'学校管理与亮点培育',14);
INSERT INTO indicator VALUES('teachers.exchange','挂职交流校长教师','人',0,'教师队伍建设',13);
INSERT INTO indicator VALUES('teachers.recruited','新招聘教师','人',0,'教师队伍建设',12);
INSERT INTO indicator VALUES('youeryuan.area','竣工幼儿园建筑面积','平方米',2,'学前教育第二期行动计划',9);
INSERT INTO indicator VALUES('youeryuan.count','竣工幼儿园','所',0,'学前教育第二期行动计划',6);
INSERT INTO indicator VALUES('youeryuan.invest','幼儿园完成投资','元',2,'学前教育第二期行动计划',11);
INSERT INTO indicator VALUES('youeryuan.new','新建竣工幼儿园','所',0,'学前教育第二期行动计划',7);
INSERT INTO indicator VALUES('youeryuan.rebuilt','改扩建竣工幼儿园','所',0,'学前教育第二期行动计划',8);
INSERT INTO indicator VALUES('youeryuan.seats','竣工幼儿园新增学位','个',0,'学前教育第二期行动计划',10);
CREATE TABLE figure(
  as_of TEXT NOT NULL, indicator TEXT NOT NULL, county TEXT NOT NULL,
  target INTEGER, done INTEGER, rate TEXT, schedule TEXT, gap TEXT, prev_done INTEGER, delta TEXT,
  rank INTEGER, prev_rank INTEGER, light TEXT, carried INTEGER NOT NULL DEFAULT 0, escalation TEXT,
  PRIMARY KEY(as_of, indicator, county)
) WITHOUT ROWID;
INSERT INTO figure VALUES('2017-05-31','balanced.passed','*',800,0,'0.0','41.7','-41.7',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','balanced.passed','371403',100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','balanced.passed','371422',100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','balanced.passed','371423',100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','balanced.passed','371424',100,0,'0.0','41.7','-41.7',NULL,NULL,1,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','balanced.passed','371426',100,0,'0.0','41.7','-41.7',NULL,NULL,1,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','balanced.passed','371427',100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','balanced.passed','371428',100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','balanced.passed','371481',100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','*',112000000,7119000,'6.4','41.7','-35.3',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371400',3800000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371402',14600000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371403',8900000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371422',7200000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371423',5600000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371424',8600000,4364300,'50.7','41.7','9.1',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371425',12300000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371426',7400000,2754700,'37.2','41.7','-4.4',NULL,NULL,2,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371427',7900000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371428',6100000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371471',6800000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371472',3200000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371481',10400000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.area','371482',9200000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','*',11500,500,'4.3','41.7','-37.3',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371400',400,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371402',1400,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371403',900,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371422',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371423',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371424',900,300,'33.3','41.7','-8.3',NULL,NULL,1,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371425',1200,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371426',800,200,'25.0','41.7','-16.7',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371427',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371428',700,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371471',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371472',400,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371481',1100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.schools','371482',900,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','*',10000000,306000,'3.1','41.7','-38.6',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371400',340000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371402',1310000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371403',790000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371422',640000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371423',500000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371424',770000,171000,'22.2','41.7','-19.5',NULL,NULL,1,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371425',1100000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371426',660000,135000,'20.5','41.7','-21.2',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371427',700000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371428',550000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371471',610000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371472',280000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371481',930000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','dabane.seats','371482',820000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','*',32000000,2343500,'7.3','41.7','-34.3',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371402',900000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371403',2900000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371422',2600000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371423',2200000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371424',2900000,1380000,'47.6','41.7','5.9',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371425',3600000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371426',2700000,963500,'35.7','41.7','-6.0',NULL,NULL,2,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371427',3300000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371428',2400000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371471',1400000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371472',900000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371481',3400000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.building','371482',2800000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','*',35000000,2097000,'6.0','41.7','-35.7',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371402',1100000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371403',3200000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371422',2800000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371423',2400000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371424',3200000,1273500,'39.8','41.7','-1.9',NULL,NULL,1,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371425',3900000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371426',2900000,823500,'28.4','41.7','-13.3',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371427',3500000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371428',2600000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371471',1600000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371472',1000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371481',3700000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','gaibo.playground','371482',3100000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','*',3900,100,'2.6','41.7','-39.1',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371402',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371403',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371422',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371423',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371424',300,100,'33.3','41.7','-8.3',NULL,NULL,1,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371425',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371426',300,0,'0.0','41.7','-41.7',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371427',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371428',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371471',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371472',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371481',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','highlights','371482',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','*',13000,700,'5.4','41.7','-36.3',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371402',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371403',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371422',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371423',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371424',1000,400,'40.0','41.7','-1.7',NULL,NULL,1,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371425',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371426',1000,300,'30.0','41.7','-11.7',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371427',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371428',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371471',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371472',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371481',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','schools.model','371482',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','*',10000,700,'7.0','41.7','-34.7',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371400',400,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371402',1100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371403',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371422',700,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371423',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371424',800,400,'50.0','41.7','8.3',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371425',1000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371426',700,300,'42.9','41.7','1.2',NULL,NULL,2,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371427',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371428',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371471',500,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371472',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371481',900,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.exchange','371482',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','*',260000,11300,'4.3','41.7','-37.3',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371402',29000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371403',22000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371422',19000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371423',15000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371424',21000,6500,'31.0','41.7','-10.7',NULL,NULL,1,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371425',28000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371426',19000,4800,'25.3','41.7','-16.4',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371427',22000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371428',16000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371471',14000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371472',7000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371481',26000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','teachers.recruited','371482',22000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','*',15000000,837500,'5.6','41.7','-36.1',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371400',150000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371402',1350000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371403',1200000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371422',1100000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371423',850000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371424',1300000,566000,'43.5','41.7','1.9',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371425',1650000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371426',1100000,271500,'24.7','41.7','-17.0',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371427',1300000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371428',900000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371471',850000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371472',550000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371481',1500000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.area','371482',1200000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','*',14800,800,'5.4','41.7','-36.3',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371400',100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371402',1200,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371403',1200,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371422',1100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371423',900,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371424',1300,500,'38.5','41.7','-3.2',NULL,NULL,1,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371425',1600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371426',1100,300,'27.3','41.7','-14.4',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371427',1300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371428',900,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371471',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371472',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371481',1500,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.count','371482',1200,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','*',25000000000,2193400000,'8.8','41.7','-32.9',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371400',250000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371402',2250000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371403',2000000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371422',1830000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371423',1420000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371424',2170000000,1319100000,'60.8','41.7','19.1',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371425',2750000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371426',1830000000,874300000,'47.8','41.7','6.1',NULL,NULL,2,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371427',2170000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371428',1500000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371471',1420000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371472',910000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371481',2500000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.invest','371482',2000000000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','*',7200,400,'5.6','41.7','-36.1',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371400',100,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371402',700,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371403',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371422',500,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371423',400,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371424',600,300,'50.0','41.7','8.3',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371425',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371426',500,100,'20.0','41.7','-21.7',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371427',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371428',400,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371471',400,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371472',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371481',700,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.new','371482',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','*',7600,400,'5.3','41.7','-36.4',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371402',500,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371403',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371422',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371423',500,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371424',700,200,'28.6','41.7','-13.1',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371425',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371426',600,200,'33.3','41.7','-8.3',NULL,NULL,1,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371427',700,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371428',500,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371471',400,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371472',300,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371481',800,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.rebuilt','371482',600,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','*',1750000,93000,'5.3','41.7','-36.4',NULL,NULL,NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371400',18000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371402',156000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371403',141000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371422',129000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371423',99000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371424',153000,63000,'41.2','41.7','-0.5',NULL,NULL,1,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371425',192000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371426',129000,30000,'23.3','41.7','-18.4',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371427',153000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371428',105000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371471',96000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371472',64000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371481',174000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-05-31','youeryuan.seats','371482',141000,NULL,NULL,'41.7',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','*',800,100,'12.5','50.0','-37.5',0,'12.5',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371403',100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371422',100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371423',100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371424',100,100,'100.0','50.0','50.0',0,'100.0',1,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371426',100,0,'0.0','50.0','-50.0',0,'0.0',2,1,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371427',100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371428',100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371471',NULL,0,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371472',NULL,0,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','balanced.passed','371481',100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','*',112000000,15303800,'13.7','50.0','-36.3',7119000,'7.3',NULL,NULL,'red',1,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371400',3800000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371402',14600000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371403',8900000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371422',7200000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371423',5600000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371424',8600000,5899200,'68.6','50.0','18.6',4364300,'17.8',2,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371425',12300000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371426',7400000,2754700,'37.2','50.0','-12.8',2754700,'0.0',4,2,'red',1,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371427',7900000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371428',6100000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371471',6800000,5072600,'74.6','50.0','24.6',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371472',3200000,1577300,'49.3','50.0','-0.7',NULL,NULL,3,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371481',10400000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.area','371482',9200000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','*',11500,1300,'11.3','50.0','-38.7',500,'7.0',NULL,NULL,'red',1,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371400',400,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371402',1400,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371403',900,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371422',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371423',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371424',900,500,'55.6','50.0','5.6',300,'22.2',2,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371425',1200,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371426',800,200,'25.0','50.0','-25.0',200,'0.0',4,2,'red',1,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371427',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371428',700,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371471',600,400,'66.7','50.0','16.7',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371472',400,200,'50.0','50.0','0.0',NULL,NULL,3,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371481',1100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.schools','371482',900,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','*',10000000,1038000,'10.4','50.0','-39.6',306000,'7.3',NULL,NULL,'red',1,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371400',340000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371402',1310000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371403',790000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371422',640000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371423',500000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371424',770000,411000,'53.4','50.0','3.4',171000,'31.2',2,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371425',1100000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371426',660000,135000,'20.5','50.0','-29.5',135000,'0.0',4,2,'red',1,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371427',700000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371428',550000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371471',610000,378000,'62.0','50.0','12.0',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371472',280000,114000,'40.7','50.0','-9.3',NULL,NULL,3,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371481',930000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','dabane.seats','371482',820000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','*',32000000,4450500,'13.9','50.0','-36.1',2343500,'6.6',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371402',900000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371403',2900000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371422',2600000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371423',2200000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371424',2900000,1835500,'63.3','50.0','13.3',1380000,'15.7',2,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371425',3600000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371426',2700000,1239000,'45.9','50.0','-4.1',963500,'10.2',4,2,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371427',3300000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371428',2400000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371471',1400000,900000,'64.3','50.0','14.3',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371472',900000,476000,'52.9','50.0','2.9',NULL,NULL,3,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371481',3400000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.building','371482',2800000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','*',35000000,4101000,'11.7','50.0','-38.3',2097000,'5.7',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371402',1100000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371403',3200000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371422',2800000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371423',2400000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371424',3200000,1708500,'53.4','50.0','3.4',1273500,'13.6',2,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371425',3900000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371426',2900000,1075500,'37.1','50.0','-12.9',823500,'8.7',4,2,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371427',3500000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371428',2600000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371471',1600000,899000,'56.2','50.0','6.2',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371472',1000000,418000,'41.8','50.0','-8.2',NULL,NULL,3,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371481',3700000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','gaibo.playground','371482',3100000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','*',3900,500,'12.8','50.0','-37.2',100,'10.3',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371402',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371403',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371422',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371423',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371424',300,100,'33.3','50.0','-16.7',100,'0.0',2,1,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371425',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371426',300,100,'33.3','50.0','-16.7',0,'33.3',2,2,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371427',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371428',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371471',300,200,'66.7','50.0','16.7',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371472',300,100,'33.3','50.0','-16.7',NULL,NULL,2,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371481',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','highlights','371482',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','*',13000,2000,'15.4','50.0','-34.6',700,'10.0',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371402',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371403',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371422',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371423',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371424',1000,600,'60.0','50.0','10.0',400,'20.0',1,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371425',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371426',1000,400,'40.0','50.0','-10.0',300,'10.0',3,2,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371427',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371428',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371471',1000,600,'60.0','50.0','10.0',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371472',1000,400,'40.0','50.0','-10.0',NULL,NULL,3,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371481',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','schools.model','371482',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','*',10000,1400,'14.0','50.0','-36.0',700,'7.0',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371400',400,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371402',1100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371403',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371422',700,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371423',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371424',800,500,'62.5','50.0','12.5',400,'12.5',2,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371425',1000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371426',700,400,'57.1','50.0','7.1',300,'14.3',4,2,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371427',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371428',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371471',500,300,'60.0','50.0','10.0',NULL,NULL,3,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371472',300,200,'66.7','50.0','16.7',NULL,NULL,1,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371481',900,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.exchange','371482',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','*',260000,28600,'11.0','50.0','-39.0',11300,'6.7',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371402',29000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371403',22000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371422',19000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371423',15000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371424',21000,10900,'51.9','50.0','1.9',6500,'21.0',1,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371425',28000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371426',19000,7600,'40.0','50.0','-10.0',4800,'14.7',4,2,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371427',22000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371428',16000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371471',14000,7000,'50.0','50.0','0.0',NULL,NULL,2,NULL,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371472',7000,3100,'44.3','50.0','-5.7',NULL,NULL,3,NULL,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371481',26000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','teachers.recruited','371482',22000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','*',15000000,1153500,'7.7','50.0','-42.3',837500,'2.1',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371400',150000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371402',1350000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371403',1200000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371422',1100000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371423',850000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371424',1300000,769000,'59.2','50.0','9.2',566000,'15.6',1,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371425',1650000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371426',1100000,384500,'35.0','50.0','-15.0',271500,'10.3',2,2,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371427',1300000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371428',900000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371471',850000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371472',550000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371481',1500000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.area','371482',1200000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','*',14800,1100,'7.4','50.0','-42.6',800,'2.0',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371400',100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371402',1200,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371403',1200,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371422',1100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371423',900,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371424',1300,700,'53.8','50.0','3.8',500,'15.4',1,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371425',1600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371426',1100,400,'36.4','50.0','-13.6',300,'9.1',2,2,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371427',1300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371428',900,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371471',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371472',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371481',1500,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.count','371482',1200,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','*',25000000000,2798600000,'11.2','50.0','-38.8',2193400000,'2.4',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371400',250000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371402',2250000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371403',2000000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371422',1830000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371423',1420000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371424',2170000000,1706000000,'78.6','50.0','28.6',1319100000,'17.8',1,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371425',2750000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371426',1830000000,1092600000,'59.7','50.0','9.7',874300000,'11.9',2,2,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371427',2170000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371428',1500000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371471',1420000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371472',910000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371481',2500000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.invest','371482',2000000000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','*',7200,600,'8.3','50.0','-41.7',400,'2.8',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371400',100,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371402',700,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371403',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371422',500,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371423',400,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371424',600,400,'66.7','50.0','16.7',300,'16.7',1,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371425',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371426',500,200,'40.0','50.0','-10.0',100,'20.0',2,2,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371427',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371428',400,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371471',400,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371472',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371481',700,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.new','371482',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','*',7600,500,'6.6','50.0','-43.4',400,'1.3',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371402',500,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371403',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371422',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371423',500,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371424',700,300,'42.9','50.0','-7.1',200,'14.3',1,2,'yellow',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371425',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371426',600,200,'33.3','50.0','-16.7',200,'0.0',2,1,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371427',700,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371428',500,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371471',400,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371472',300,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371481',800,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.rebuilt','371482',600,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','*',1750000,129000,'7.4','50.0','-42.6',93000,'2.1',NULL,NULL,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371400',18000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371402',156000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371403',141000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371422',129000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371423',99000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371424',153000,87000,'56.9','50.0','6.9',63000,'15.7',1,1,'green',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371425',192000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371426',129000,42000,'32.6','50.0','-17.4',30000,'9.3',2,2,'red',0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371427',153000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371428',105000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371471',96000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371472',64000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371481',174000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO figure VALUES('2017-06-30','youeryuan.seats','371482',141000,NULL,NULL,'50.0',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE escalation(
  as_of TEXT NOT NULL, indicator TEXT NOT NULL, county TEXT NOT NULL, rule TEXT NOT NULL,
  periods INTEGER NOT NULL,           -- consecutive periods, up to this one, in which any rule held
  measure TEXT NOT NULL,              -- 提醒, 通报点名 or 约谈建议
  reason TEXT NOT NULL,               -- with figures, as it may be printed
  PRIMARY KEY(as_of, indicator, county, rule)
) WITHOUT ROWID;
CREATE TABLE plan_task(
  task TEXT PRIMARY KEY, parent TEXT, name TEXT NOT NULL, campaign TEXT NOT NULL, owner TEXT NOT NULL, due TEXT NOT NULL,
  ord INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO plan_task VALUES('1',NULL,'统筹推进全面改薄和解决大班额','学校建设攻坚','各县（市、区）教育局','2017-12-31',1);
INSERT INTO plan_task VALUES('10',NULL,'加强体育美育卫生工作','基础教育综合改革','市教育局、各县（市、区）教育局','2017-12-31',15);
INSERT INTO plan_task VALUES('11',NULL,'建设职业院校技能大赛平台','职业教育创新发展','市教育局','2017-12-31',16);
INSERT INTO plan_task VALUES('12',NULL,'完善职业教育评价体系','职业教育创新发展','市教育局','2017-12-31',17);
INSERT INTO plan_task VALUES('13',NULL,'加强职业教育基础能力建设','职业教育创新发展','市教育局、各县（市、区）教育局','2017-12-31',18);
INSERT INTO plan_task VALUES('14',NULL,'健全学校管理制度','教育管理水平提升','市教育局、各县（市、区）教育局','2017-12-31',19);
INSERT INTO plan_task VALUES('15',NULL,'抓好学校重点环节管理','教育管理水平提升','各县（市、区）教育局','2017-12-31',20);
INSERT INTO plan_task VALUES('16',NULL,'管好用好学校设施设备','教育管理水平提升','市教育局、各县（市、区）教育局','2017-12-31',21);
INSERT INTO plan_task VALUES('17',NULL,'推进教育信息化','教育管理水平提升','市教育局、各县（市、区）教育局','2017-12-31',22);
INSERT INTO plan_task VALUES('18',NULL,'创建平安校园','教育管理水平提升','市教育局、各县（市、区）教育局','2017-12-31',23);
INSERT INTO plan_task VALUES('19',NULL,'健全学生资助政策体系','教育管理水平提升','市教育局、各县（市、区）教育局','2017-12-31',24);
INSERT INTO plan_task VALUES('2',NULL,'均衡发展国家评估','学校建设攻坚','陵城区、乐陵市、宁津县、临邑县、平原县、武城县、夏津县、庆云县','2017-12-31',2);
INSERT INTO plan_task VALUES('20',NULL,'强化教育督导','教育管理水平提升','市、县两级督导机构','2017-12-31',25);
INSERT INTO plan_task VALUES('21',NULL,'加强教师校长队伍建设','教育队伍能力建设','市教育局、各县（市、区）教育局','2017-12-31',26);
INSERT INTO plan_task VALUES('22',NULL,'加强教科研队伍建设','教育队伍能力建设','市、县教科研机构','2017-12-31',27);
INSERT INTO plan_task VALUES('23',NULL,'加强教育行政干部队伍建设','教育队伍能力建设','各县（市、区）教育局','2017-12-31',28);
INSERT INTO plan_task VALUES('24',NULL,'提高招生考试服务能力','教育队伍能力建设','市、县招生考试机构','2017-12-31',29);
INSERT INTO plan_task VALUES('25',NULL,'加强党风行风建设','教育队伍能力建设','市教育局、各县（市、区）教育局','2017-12-31',30);
INSERT INTO plan_task VALUES('26',NULL,'精准实施教育扶贫','教育发展保障','市教育局、各县（市、区）教育局','2017-12-31',31);
INSERT INTO plan_task VALUES('27',NULL,'提高教育经费保障水平','教育发展保障','市教育局、各县（市、区）教育局','2017-12-31',32);
INSERT INTO plan_task VALUES('28',NULL,'做好教育宣传和政务公开','教育发展保障','市教育局、各县（市、区）教育局','2017-12-31',33);
INSERT INTO plan_task VALUES('3',NULL,'完成学前教育第二期行动计划','学校建设攻坚','各县（市、区）教育局','2017-12-31',3);
INSERT INTO plan_task VALUES('4',NULL,'建设市属重点教育项目','学校建设攻坚','市教育局','2017-12-31',4);
INSERT INTO plan_task VALUES('4.1','4','市属高中','','市教育局','2017-12-31',5);
INSERT INTO plan_task VALUES('4.2','4','市高级师范学校','','市教育局','2017-12-31',6);
INSERT INTO plan_task VALUES('4.3','4','市第一中学东校区扩建','','市教育局','2017-12-31',7);
INSERT INTO plan_task VALUES('4.4','4','市实验中学规范化工程','','市教育局','2017-12-31',8);
INSERT INTO plan_task VALUES('4.5','4','市职业教育公共实训中心','','市教育局','2017-12-31',9);
INSERT INTO plan_task VALUES('5',NULL,'推进德育综合改革','基础教育综合改革','市教育局、各县（市、区）教育局','2017-12-31',10);
INSERT INTO plan_task VALUES('6',NULL,'推进教育人事制度改革','基础教育综合改革','各县（市、区）教育局','2017-12-31',11);
INSERT INTO plan_task VALUES('7',NULL,'推进教育教学改革','基础教育综合改革','市、县教育局和教科研机构','2017-12-31',12);
INSERT INTO plan_task VALUES('8',NULL,'改革教育评价制度','基础教育综合改革','市教育局','2017-12-31',13);
INSERT INTO plan_task VALUES('9',NULL,'推进多元化办学体制改革','基础教育综合改革','市教育局、各县（市、区）教育局','2017-12-31',14);
CREATE TABLE task(
  as_of TEXT NOT NULL, task TEXT NOT NULL, county TEXT NOT NULL, name TEXT NOT NULL, owner TEXT, due TEXT,
  status TEXT, started INTEGER, completed INTEGER, done_date TEXT, overdue INTEGER, note TEXT,
  PRIMARY KEY(as_of, task, county)
) WITHOUT ROWID;
INSERT INTO task VALUES('2017-05-31','1','*','统筹推进全面改薄和解决大班额','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','1','371424','统筹推进全面改薄和解决大班额','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-05-31','1','371426','统筹推进全面改薄和解决大班额','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-05-31','10','*','加强体育美育卫生工作','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中1，已完成1');
INSERT INTO task VALUES('2017-05-31','10','371424','加强体育美育卫生工作','临邑县教育局','2017-09-30','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','10','371426','加强体育美育卫生工作','平原县教育局','2017-09-30','已完成',1,1,'2017-04-02',0,'已完成，资料归档');
INSERT INTO task VALUES('2017-05-31','11','*','建设职业院校技能大赛平台','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','12','*','完善职业教育评价体系','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','13','*','加强职业教育基础能力建设','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','13','371424','加强职业教育基础能力建设','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','13','371426','加强职业教育基础能力建设','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-05-31','14','*','健全学校管理制度','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','14','371424','健全学校管理制度','临邑县教育局','2017-09-30','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-05-31','14','371426','健全学校管理制度','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-05-31','15','*','抓好学校重点环节管理','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','15','371424','抓好学校重点环节管理','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-05-31','15','371426','抓好学校重点环节管理','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-05-31','16','*','管好用好学校设施设备','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','16','371424','管好用好学校设施设备','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-05-31','16','371426','管好用好学校设施设备','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-05-31','17','*','推进教育信息化','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','17','371424','推进教育信息化','临邑县教育局','2017-11-30','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-05-31','17','371426','推进教育信息化','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-05-31','18','*','创建平安校园','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中1');
INSERT INTO task VALUES('2017-05-31','18','371424','创建平安校园','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','18','371426','创建平安校园','平原县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','19','*','健全学生资助政策体系','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','19','371424','健全学生资助政策体系','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','19','371426','健全学生资助政策体系','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-05-31','2','*','均衡发展国家评估','陵城区、乐陵市、宁津县、临邑县、平原县、武城县、夏津县、庆云县','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','2','371424','均衡发展国家评估','临邑县教育局','2017-10-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','2','371426','均衡发展国家评估','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-05-31','20','*','强化教育督导','市、县两级督导机构','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中1');
INSERT INTO task VALUES('2017-05-31','20','371424','强化教育督导','临邑县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','20','371426','强化教育督导','平原县教育局','2017-09-30','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-05-31','21','*','加强教师校长队伍建设','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中1');
INSERT INTO task VALUES('2017-05-31','21','371424','加强教师校长队伍建设','临邑县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','21','371426','加强教师校长队伍建设','平原县教育局','2017-06-30','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-05-31','22','*','加强教科研队伍建设','市、县教科研机构','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中1');
INSERT INTO task VALUES('2017-05-31','22','371424','加强教科研队伍建设','临邑县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','22','371426','加强教科研队伍建设','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','23','*','加强教育行政干部队伍建设','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','23','371424','加强教育行政干部队伍建设','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','23','371426','加强教育行政干部队伍建设','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','24','*','提高招生考试服务能力','市、县招生考试机构','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','24','371424','提高招生考试服务能力','临邑县教育局','2017-09-30','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','24','371426','提高招生考试服务能力','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','25','*','加强党风行风建设','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','25','371424','加强党风行风建设','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-05-31','25','371426','加强党风行风建设','平原县教育局','2017-11-30','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-05-31','26','*','精准实施教育扶贫','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','26','371424','精准实施教育扶贫','临邑县教育局','2017-06-30','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-05-31','26','371426','精准实施教育扶贫','平原县教育局','2017-11-30','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','27','*','提高教育经费保障水平','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','27','371424','提高教育经费保障水平','临邑县教育局','2017-09-30','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','27','371426','提高教育经费保障水平','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-05-31','28','*','做好教育宣传和政务公开','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中1');
INSERT INTO task VALUES('2017-05-31','28','371424','做好教育宣传和政务公开','临邑县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','28','371426','做好教育宣传和政务公开','平原县教育局','2017-11-30','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','3','*','完成学前教育第二期行动计划','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','3','371424','完成学前教育第二期行动计划','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-05-31','3','371426','完成学前教育第二期行动计划','平原县教育局','2017-10-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-05-31','4','*','建设市属重点教育项目','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','4.1','*','市属高中','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','4.2','*','市高级师范学校','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','4.3','*','市第一中学东校区扩建','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','4.4','*','市实验中学规范化工程','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','4.5','*','市职业教育公共实训中心','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','5','*','推进德育综合改革','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中1');
INSERT INTO task VALUES('2017-05-31','5','371424','推进德育综合改革','临邑县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','5','371426','推进德育综合改革','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-05-31','6','*','推进教育人事制度改革','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','6','371424','推进教育人事制度改革','临邑县教育局','2017-10-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-05-31','6','371426','推进教育人事制度改革','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-05-31','7','*','推进教育教学改革','市、县教育局和教科研机构','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','7','371424','推进教育教学改革','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-05-31','7','371426','推进教育教学改革','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-05-31','8','*','改革教育评价制度','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-05-31','9','*','推进多元化办学体制改革','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2');
INSERT INTO task VALUES('2017-05-31','9','371424','推进多元化办学体制改革','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-05-31','9','371426','推进多元化办学体制改革','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','1','*','统筹推进全面改薄和解决大班额','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中3，已完成1');
INSERT INTO task VALUES('2017-06-30','1','371424','统筹推进全面改薄和解决大班额','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','1','371426','统筹推进全面改薄和解决大班额','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','1','371471','统筹推进全面改薄和解决大班额','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','1','371472','统筹推进全面改薄和解决大班额','运河区社会事业局','2017-11-30','已完成',1,1,'2017-04-06',0,'已完成，资料归档');
INSERT INTO task VALUES('2017-06-30','10','*','加强体育美育卫生工作','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2，已完成2');
INSERT INTO task VALUES('2017-06-30','10','371424','加强体育美育卫生工作','临邑县教育局','2017-09-30','已完成',1,1,'2017-06-25',0,'已完成，资料归档');
INSERT INTO task VALUES('2017-06-30','10','371426','加强体育美育卫生工作','平原县教育局','2017-09-30','已完成',1,1,'2017-04-02',0,'已完成，资料归档');
INSERT INTO task VALUES('2017-06-30','10','371471','加强体育美育卫生工作','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','10','371472','加强体育美育卫生工作','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','11','*','建设职业院校技能大赛平台','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','12','*','完善职业教育评价体系','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','13','*','加强职业教育基础能力建设','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中3，已完成1');
INSERT INTO task VALUES('2017-06-30','13','371424','加强职业教育基础能力建设','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','13','371426','加强职业教育基础能力建设','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','13','371471','加强职业教育基础能力建设','经开区社会发展局','2017-11-30','已完成',1,1,'2017-06-02',0,'已完成，资料归档');
INSERT INTO task VALUES('2017-06-30','13','371472','加强职业教育基础能力建设','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','14','*','健全学校管理制度','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中3，已完成1');
INSERT INTO task VALUES('2017-06-30','14','371424','健全学校管理制度','临邑县教育局','2017-09-30','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','14','371426','健全学校管理制度','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','14','371471','健全学校管理制度','经开区社会发展局','2017-10-31','已完成',1,1,'2017-04-19',0,'已完成，资料归档');
INSERT INTO task VALUES('2017-06-30','14','371472','健全学校管理制度','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','15','*','抓好学校重点环节管理','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','15','371424','抓好学校重点环节管理','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','15','371426','抓好学校重点环节管理','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','15','371471','抓好学校重点环节管理','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','15','371472','抓好学校重点环节管理','运河区社会事业局','2017-10-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','16','*','管好用好学校设施设备','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中3');
INSERT INTO task VALUES('2017-06-30','16','371424','管好用好学校设施设备','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','16','371426','管好用好学校设施设备','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','16','371471','管好用好学校设施设备','经开区社会发展局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','16','371472','管好用好学校设施设备','运河区社会事业局','2017-09-30','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','17','*','推进教育信息化','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中3');
INSERT INTO task VALUES('2017-06-30','17','371424','推进教育信息化','临邑县教育局','2017-11-30','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','17','371426','推进教育信息化','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','17','371471','推进教育信息化','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','17','371472','推进教育信息化','运河区社会事业局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','18','*','创建平安校园','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中3，已完成1');
INSERT INTO task VALUES('2017-06-30','18','371424','创建平安校园','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','18','371426','创建平安校园','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','18','371471','创建平安校园','经开区社会发展局','2017-09-30','已完成',1,1,'2017-05-05',0,'已完成，资料归档');
INSERT INTO task VALUES('2017-06-30','18','371472','创建平安校园','运河区社会事业局','2017-11-30','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','19','*','健全学生资助政策体系','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','19','371424','健全学生资助政策体系','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','19','371426','健全学生资助政策体系','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','19','371471','健全学生资助政策体系','经开区社会发展局','2017-09-30','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','19','371472','健全学生资助政策体系','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','2','*','均衡发展国家评估','陵城区、乐陵市、宁津县、临邑县、平原县、武城县、夏津县、庆云县','2017-12-31','推进中',1,0,NULL,0,'推进中1，已完成1');
INSERT INTO task VALUES('2017-06-30','2','371424','均衡发展国家评估','临邑县教育局','2017-10-31','已完成',1,1,'2017-06-16',0,'通过国家评估认定');
INSERT INTO task VALUES('2017-06-30','2','371426','均衡发展国家评估','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','20','*','强化教育督导','市、县两级督导机构','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','20','371424','强化教育督导','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','20','371426','强化教育督导','平原县教育局','2017-09-30','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','20','371471','强化教育督导','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','20','371472','强化教育督导','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','21','*','加强教师校长队伍建设','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中2，延期1');
INSERT INTO task VALUES('2017-06-30','21','371424','加强教师校长队伍建设','临邑县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','21','371426','加强教师校长队伍建设','平原县教育局','2017-06-30','延期',1,0,NULL,0,'已申请延期，正在加快办理');
INSERT INTO task VALUES('2017-06-30','21','371471','加强教师校长队伍建设','经开区社会发展局','2017-09-30','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','21','371472','加强教师校长队伍建设','运河区社会事业局','2017-11-30','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','22','*','加强教科研队伍建设','市、县教科研机构','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中3');
INSERT INTO task VALUES('2017-06-30','22','371424','加强教科研队伍建设','临邑县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','22','371426','加强教科研队伍建设','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','22','371471','加强教科研队伍建设','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','22','371472','加强教科研队伍建设','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','23','*','加强教育行政干部队伍建设','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中2，延期2');
INSERT INTO task VALUES('2017-06-30','23','371424','加强教育行政干部队伍建设','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','23','371426','加强教育行政干部队伍建设','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','23','371471','加强教育行政干部队伍建设','经开区社会发展局','2017-06-30','延期',1,0,NULL,0,'已申请延期，正在加快办理');
INSERT INTO task VALUES('2017-06-30','23','371472','加强教育行政干部队伍建设','运河区社会事业局','2017-06-30','延期',1,0,NULL,0,'已申请延期，正在加快办理');
INSERT INTO task VALUES('2017-06-30','24','*','提高招生考试服务能力','市、县招生考试机构','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','24','371424','提高招生考试服务能力','临邑县教育局','2017-09-30','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','24','371426','提高招生考试服务能力','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','24','371471','提高招生考试服务能力','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','24','371472','提高招生考试服务能力','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','25','*','加强党风行风建设','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','25','371424','加强党风行风建设','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','25','371426','加强党风行风建设','平原县教育局','2017-11-30','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','25','371471','加强党风行风建设','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','25','371472','加强党风行风建设','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','26','*','精准实施教育扶贫','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中3，延期1');
INSERT INTO task VALUES('2017-06-30','26','371424','精准实施教育扶贫','临邑县教育局','2017-06-30','延期',1,0,NULL,0,'已申请延期，正在加快办理');
INSERT INTO task VALUES('2017-06-30','26','371426','精准实施教育扶贫','平原县教育局','2017-11-30','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','26','371471','精准实施教育扶贫','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','26','371472','精准实施教育扶贫','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','27','*','提高教育经费保障水平','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','27','371424','提高教育经费保障水平','临邑县教育局','2017-09-30','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','27','371426','提高教育经费保障水平','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','27','371471','提高教育经费保障水平','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','27','371472','提高教育经费保障水平','运河区社会事业局','2017-10-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','28','*','做好教育宣传和政务公开','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','28','371424','做好教育宣传和政务公开','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','28','371426','做好教育宣传和政务公开','平原县教育局','2017-11-30','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','28','371471','做好教育宣传和政务公开','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','28','371472','做好教育宣传和政务公开','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','3','*','完成学前教育第二期行动计划','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','3','371424','完成学前教育第二期行动计划','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','3','371426','完成学前教育第二期行动计划','平原县教育局','2017-10-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','3','371471','完成学前教育第二期行动计划','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','3','371472','完成学前教育第二期行动计划','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','4','*','建设市属重点教育项目','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','4.1','*','市属高中','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','4.2','*','市高级师范学校','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','4.3','*','市第一中学东校区扩建','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','4.4','*','市实验中学规范化工程','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','4.5','*','市职业教育公共实训中心','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','5','*','推进德育综合改革','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中2，已完成1');
INSERT INTO task VALUES('2017-06-30','5','371424','推进德育综合改革','临邑县教育局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','5','371426','推进德育综合改革','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','5','371471','推进德育综合改革','经开区社会发展局','2017-10-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','5','371472','推进德育综合改革','运河区社会事业局','2017-09-30','已完成',1,1,'2017-06-24',0,'已完成，资料归档');
INSERT INTO task VALUES('2017-06-30','6','*','推进教育人事制度改革','各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'未启动1，推进中2，延期1');
INSERT INTO task VALUES('2017-06-30','6','371424','推进教育人事制度改革','临邑县教育局','2017-10-31','推进中',1,0,NULL,0,'阶段工作完成过半');
INSERT INTO task VALUES('2017-06-30','6','371426','推进教育人事制度改革','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','6','371471','推进教育人事制度改革','经开区社会发展局','2017-06-30','延期',1,0,NULL,0,'已申请延期，正在加快办理');
INSERT INTO task VALUES('2017-06-30','6','371472','推进教育人事制度改革','运河区社会事业局','2017-12-31','未启动',0,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','7','*','推进教育教学改革','市、县教育局和教科研机构','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','7','371424','推进教育教学改革','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','7','371426','推进教育教学改革','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','7','371471','推进教育教学改革','经开区社会发展局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
INSERT INTO task VALUES('2017-06-30','7','371472','推进教育教学改革','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','8','*','改革教育评价制度','市教育局','2017-12-31',NULL,NULL,0,NULL,0,NULL);
INSERT INTO task VALUES('2017-06-30','9','*','推进多元化办学体制改革','市教育局、各县（市、区）教育局','2017-12-31','推进中',1,0,NULL,0,'推进中4');
INSERT INTO task VALUES('2017-06-30','9','371424','推进多元化办学体制改革','临邑县教育局','2017-12-31','推进中',1,0,NULL,0,'正在组织实施');
INSERT INTO task VALUES('2017-06-30','9','371426','推进多元化办学体制改革','平原县教育局','2017-12-31','推进中',1,0,NULL,0,'已召开调度会');
INSERT INTO task VALUES('2017-06-30','9','371471','推进多元化办学体制改革','经开区社会发展局','2017-09-30','推进中',1,0,NULL,0,'已制定实施方案');
INSERT INTO task VALUES('2017-06-30','9','371472','推进多元化办学体制改革','运河区社会事业局','2017-12-31','推进中',1,0,NULL,0,'按计划推进');
CREATE TABLE problem(
  as_of TEXT NOT NULL, county TEXT NOT NULL, number TEXT NOT NULL, problem TEXT, kind TEXT, owner TEXT, due TEXT,
  status TEXT, closed INTEGER, closed_date TEXT, overdue INTEGER, note TEXT,
  PRIMARY KEY(as_of, county, number)
) WITHOUT ROWID;
INSERT INTO problem VALUES('2017-05-31','371424','1','公办幼儿园教师编制不足','学前教育','临邑县教育局','2017-08-28','已销号',1,'2017-04-04',0,NULL);
INSERT INTO problem VALUES('2017-05-31','371424','2','部分教学点冬季取暖设施需要改造','办学条件','临邑县教育局','2017-07-02','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-05-31','371424','3','临邑中学施工受环保停工影响，工期滞后','项目建设','临邑县教育局','2017-08-12','未解决',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-05-31','371424','4','个别无证幼儿园整改不到位','学前教育','临邑县教育局','2017-09-16','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-05-31','371424','5','校车运行监管平台尚未全部接入','校园安全','临邑县教育局','2017-12-23','未解决',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-05-31','371424','6','城区部分学校起始年级班额仍超过56人','大班额','临邑县教育局','2017-09-17','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-05-31','371424','7','林子中学项目征地拆迁进展缓慢，影响开工','项目建设','临邑县教育局','2017-08-14','未解决',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-05-31','371426','1','农村学校音体美专任教师缺口较大','教师队伍','平原县教育局','2017-10-21','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-05-31','371426','2','恩城中学施工受环保停工影响，工期滞后','项目建设','平原县教育局','2017-10-16','已销号',1,'2017-04-05',0,NULL);
INSERT INTO problem VALUES('2017-05-31','371426','3','个别无证幼儿园整改不到位','学前教育','平原县教育局','2017-07-05','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-05-31','371426','4','王庙中学项目配套资金未足额到位','资金保障','平原县教育局','2017-12-27','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371424','1','公办幼儿园教师编制不足','学前教育','临邑县教育局','2017-08-28','已销号',1,'2017-04-04',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371424','2','部分教学点冬季取暖设施需要改造','办学条件','临邑县教育局','2017-07-02','已销号',1,'2017-06-11',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371424','3','临邑中学施工受环保停工影响，工期滞后','项目建设','临邑县教育局','2017-08-12','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371424','4','个别无证幼儿园整改不到位','学前教育','临邑县教育局','2017-09-16','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371424','5','校车运行监管平台尚未全部接入','校园安全','临邑县教育局','2017-12-23','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371424','6','城区部分学校起始年级班额仍超过56人','大班额','临邑县教育局','2017-09-17','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371424','7','林子中学项目征地拆迁进展缓慢，影响开工','项目建设','临邑县教育局','2017-08-14','未解决',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371426','1','农村学校音体美专任教师缺口较大','教师队伍','平原县教育局','2017-10-21','已销号',1,'2017-06-07',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371426','2','恩城中学施工受环保停工影响，工期滞后','项目建设','平原县教育局','2017-10-16','已销号',1,'2017-04-05',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371426','3','个别无证幼儿园整改不到位','学前教育','平原县教育局','2017-07-05','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371426','4','王庙中学项目配套资金未足额到位','资金保障','平原县教育局','2017-12-27','已销号',1,'2017-06-16',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371471','1','校车运行监管平台尚未全部接入','校园安全','经开区社会发展局','2017-12-22','已销号',1,'2017-05-02',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371471','2','部分学校仪器设备使用率不高','学校管理','经开区社会发展局','2017-08-06','已销号',1,'2017-04-27',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371471','3','袁桥中学施工受环保停工影响，工期滞后','项目建设','经开区社会发展局','2017-09-02','已销号',1,'2017-04-26',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371471','4','城区部分学校起始年级班额仍超过56人','大班额','经开区社会发展局','2017-11-27','已销号',1,'2017-06-22',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371471','5','农村学校音体美专任教师缺口较大','教师队伍','经开区社会发展局','2017-08-20','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371471','6','公办幼儿园教师编制不足','学前教育','经开区社会发展局','2017-09-14','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371471','7','部分教学点冬季取暖设施需要改造','办学条件','经开区社会发展局','2017-06-26','已销号',1,'2017-06-23',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371471','8','赵虎中学项目征地拆迁进展缓慢，影响开工','项目建设','经开区社会发展局','2017-07-16','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371472','1','运河中学施工受环保停工影响，工期滞后','项目建设','运河区社会事业局','2017-07-27','已销号',1,'2017-06-22',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371472','2','部分教学点冬季取暖设施需要改造','办学条件','运河区社会事业局','2017-11-24','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371472','3','公办幼儿园教师编制不足','学前教育','运河区社会事业局','2017-07-15','已销号',1,'2017-04-14',0,NULL);
INSERT INTO problem VALUES('2017-06-30','371472','4','运河中学项目征地拆迁进展缓慢，影响开工','项目建设','运河区社会事业局','2017-07-27','整改中',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371472','5','城区部分学校起始年级班额仍超过56人','大班额','运河区社会事业局','2017-09-05','未解决',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371472','6','个别无证幼儿园整改不到位','学前教育','运河区社会事业局','2017-11-17','未解决',0,NULL,0,NULL);
INSERT INTO problem VALUES('2017-06-30','371472','7','运河中学项目配套资金未足额到位','资金保障','运河区社会事业局','2017-12-19','整改中',0,NULL,0,NULL);
CREATE TABLE expectation(
  as_of TEXT NOT NULL, form TEXT NOT NULL, county TEXT NOT NULL, due TEXT NOT NULL,
  status TEXT NOT NULL CHECK(status IN ('on_time','late','missing','rejected','carried')),
  received TEXT,                      -- the day the first accepted report for the period came
  locked INTEGER NOT NULL DEFAULT 0,  -- 1: it came after the lock and does not count for the period
  streak INTEGER NOT NULL DEFAULT 1,  -- consecutive periods, up to this one, with the same status
  PRIMARY KEY(as_of, form, county)
) WITHOUT ROWID;
INSERT INTO expectation VALUES('2017-05-31','dabane','371400','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371402','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371403','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371422','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371423','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371424','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371425','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371426','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371427','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371428','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371471','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371472','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371481','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','dabane','371482','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371400','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371402','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371403','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371422','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371423','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371424','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371425','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371426','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371427','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371428','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371471','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371472','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371481','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','gaibo','371482','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371400','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371402','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371403','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371422','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371423','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371424','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371425','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371426','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371427','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371428','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371471','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371472','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371481','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','renwu','371482','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371400','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371402','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371403','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371422','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371423','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371424','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371425','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371426','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371427','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371428','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371471','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371472','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371481','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','wenti','371482','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371400','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371402','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371403','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371422','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371423','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371424','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371425','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371426','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371427','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371428','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371471','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371472','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371481','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','youeryuan','371482','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371400','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371402','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371403','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371422','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371423','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371424','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371425','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371426','2017-06-05','late','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371427','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371428','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371471','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371472','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371481','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-05-31','zhibiao','371482','2017-06-05','missing',NULL,0,1);
INSERT INTO expectation VALUES('2017-06-30','dabane','371400','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371402','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371403','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371422','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371423','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371424','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','dabane','371425','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371426','2017-07-05','rejected',NULL,0,1);
INSERT INTO expectation VALUES('2017-06-30','dabane','371427','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371428','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371471','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','dabane','371472','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','dabane','371481','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','dabane','371482','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371400','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371402','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371403','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371422','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371423','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371424','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371425','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371426','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371427','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371428','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371471','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371472','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371481','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','gaibo','371482','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371400','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371402','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371403','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371422','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371423','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371424','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','renwu','371425','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371426','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','renwu','371427','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371428','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371471','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','renwu','371472','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','renwu','371481','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','renwu','371482','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371400','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371402','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371403','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371422','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371423','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371424','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','wenti','371425','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371426','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','wenti','371427','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371428','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371471','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','wenti','371472','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','wenti','371481','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','wenti','371482','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371400','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371402','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371403','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371422','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371423','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371424','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371425','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371426','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371427','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371428','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371471','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371472','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371481','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','youeryuan','371482','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371400','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371402','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371403','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371422','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371423','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371424','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371425','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371426','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371427','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371428','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371471','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371472','2017-07-05','on_time','2017-07-01',0,1);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371481','2017-07-05','missing',NULL,0,2);
INSERT INTO expectation VALUES('2017-06-30','zhibiao','371482','2017-07-05','missing',NULL,0,2);
CREATE TABLE rendered(
  path TEXT PRIMARY KEY, input_key TEXT NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO rendered VALUES('2017-05-31/county','4f79490537b4bd45ac26de2a857177552f77babbf33f20dcb9e792bf0045a9e5','1304464c8826655841ae4b89a54ba91fcb3b0efd9ff1ee579150586088577ef9');
INSERT INTO rendered VALUES('2017-05-31/figures','46ceb02c78b06f730336cf384e6fde3b0475d9e45256b6fcaa01896e5253f502','');
INSERT INTO rendered VALUES('2017-05-31/monthly.pdf','11ef5d7ad107e690ab005c61a0571bb5354593ce51990e1790570ea016a619de','9138762737e6281aa132c988173fd405149a9c29bd631cbf44a9df224faa1f6f');
INSERT INTO rendered VALUES('2017-05-31/notices','d8d88fccece7d507480fb7fa30a979bb964bf47929f44048955df5e5f85dd505','98684f8c3f415535bcc81a1dc416b7b1aa1db234f62aa30b431eaf01c193de5e');
INSERT INTO rendered VALUES('2017-05-31/summary.xlsx','11f476656c291bd888c461e116ee3f2f3e6edc8d66d636f107a563ee03b4b6d7','2aa7011279b12c77954e726b0c188b1921992f164839f76e6e18dc168dabb530');
INSERT INTO rendered VALUES('2017-05-31/tasks.pdf','0844ffcdd3cd249d1e4315fd98ffa7c1eb0ab765f5568b7be297c04c01be6fce','31072125ee2b97404eed748da0deb6b4d0d098db5641f2ed0ba224ba4967c7ed');
INSERT INTO rendered VALUES('2017-06-30/county','e0a06a66bab08f72aa65564c03665788645c8c29251cc0b7f5b749d5330af495','32bdbee613f58878dc67567f146f617316978a1b5ba58043d4c367c7efb7b27e');
INSERT INTO rendered VALUES('2017-06-30/figures','5de7a1b6ca503f9164af2e40fac8966acf4398c116f71b203237217e7ad29136','');
INSERT INTO rendered VALUES('2017-06-30/monthly.pdf','d3a286f1a952147b05127dc64b86a746a85f80c1b5f3215d3ae5c238881950b1','a43f837d7d447e2bb8001d7e49f0e7534c9b1e2b189b48d4175283e7fc246cf9');
INSERT INTO rendered VALUES('2017-06-30/notices','f30065516edc9f2e3c7293deb516dee6810a31bb9bcd45afc5d44faac56de224','bc7564489144022df365c663a2f6541db1b0c3f3c855bc0b7d1fe0bfb5160435');
INSERT INTO rendered VALUES('2017-06-30/summary.xlsx','3b3ed356da7b1782c997d4648d4108450770e6601b433434624121a4691ba152','227e8425bc5ff992f9b66ff2a7443d6f359a722d227f7771cc5144812ac386b3');
INSERT INTO rendered VALUES('2017-06-30/tasks.pdf','a268d4489a5ab9b252a85b3632e74102307e33421de1ba0b57b20eda943df299','ca4b69b08b5985747d22435f6cefc261dea8d46f01fc80713060ed87eb1bcd96');
INSERT INTO rendered VALUES('=/usr/share/fonts/truetype/arphic/ukai.ttc','7b8270a9eb9158b39d2cd7f31a2a4bebc9283d9134c8a0a902ccb44741de35f8','cfc758e69386a21bade8cb3b373fda20d7f2fac6e8904ced2ded98588b63e274');
INSERT INTO rendered VALUES('=/usr/share/fonts/truetype/arphic/uming.ttc','7c20b1f6d172ac04fbf756668037bbc7f85f736a4a8baacaabed788acda50541','fe952e55617275142d9cefd4d79eade4df446517b0478b2567d9bc7df49f70e2');
INSERT INTO rendered VALUES('=/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc','7611ffaefae2a1823658cd3b41a24ef6b88437c16bcafe52fd3f70ee00887960','79c18ebe7b811951e8311bad7103ebeae8c337ed9988ea69e8a78a66cfe029b9');
INSERT INTO rendered VALUES('=templates/../build/fonts/FandolFang-Regular.ttf','376918a54365c1fb09dcdcd3a6809a0991ad36964e8801e0ea640c131f536ff0','414ce07079c135e502bc7f71b7630cde540dd322c5cd6b22591be3a9ad974d84');
INSERT INTO rendered VALUES('=templates/../build/fonts/FandolHei-Regular.ttf','1bbca2ca4d5d15e5ea30f99eea151abc6cdad78f5a63b059cb190c83d7598730','24dae506e0f2f18deaf7c909e86d2133837fabd8ead2f49ef37673aec65e38ec');
INSERT INTO rendered VALUES('=templates/../build/fonts/FandolKai-Regular.ttf','337233416af7fbfe382a48afb3a5c011277d42fc01fc466a2c40682b78dd737d','826b5cd5f3e6b49b127b9447d845c580a4c7eabc1761c401f55df043a83aa820');
INSERT INTO rendered VALUES('=templates/../build/fonts/FandolSong-Bold.ttf','6aa20df6cbe07cf8bdcbc30bb5b8c269dc4a52f0d22ff745ca3ca3bcf4cab60a','64ba6e339f0e69d717e686398ec08787120b0175d77944f09498edc4c4f56f4f');
INSERT INTO rendered VALUES('=templates/../build/fonts/FandolSong-Regular.ttf','c42340b2d4759f64715421576faff60e43bde173df13b84214a12ce76fd0fd83','199a5280af63b433f7f648e10afa927108a27ebd8b9c08646324cb7dd95630e5');
CREATE TABLE issue(
  number TEXT PRIMARY KEY,            -- 德教通〔2017〕5号
  series TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL,  -- 德教通〔{year}〕{n}号, 2017, 5
  title TEXT NOT NULL, as_of TEXT NOT NULL, issued_at TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL, xlsx_sha256 TEXT, erratum_of TEXT REFERENCES issue(number),
  folder TEXT NOT NULL,               -- where the frozen files stand, relative to [paths] output
  UNIQUE(series, year, serial)
) WITHOUT ROWID;
INSERT INTO issue VALUES('德教通〔2017〕1号','德教通〔{year}〕{n}号',2017,1,'德州市教育局关于全市学校建设攻坚工作进展情况的通报','2017-06-30','2017-07-03T02:30:00','715a5c30ffd0cc41facfa0a31ee689ec0ea828dae7ee36e61c71575d08400a09',NULL,NULL,'issued/德教通〔2017〕1号');
CREATE TABLE issued_figure(
  number TEXT NOT NULL REFERENCES issue(number), as_of TEXT NOT NULL, indicator TEXT NOT NULL, county TEXT NOT NULL,
  target INTEGER, done INTEGER, rate TEXT, gap TEXT, rank INTEGER, light TEXT,
  PRIMARY KEY(number, indicator, county)
) WITHOUT ROWID;
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','*',800,100,'12.5','-37.5',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371403',100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371422',100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371423',100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371424',100,100,'100.0','50.0',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371426',100,0,'0.0','-50.0',2,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371427',100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371428',100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371471',NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371472',NULL,0,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','balanced.passed','371481',100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','*',112000000,15303800,'13.7','-36.3',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371400',3800000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371402',14600000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371403',8900000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371422',7200000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371423',5600000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371424',8600000,5899200,'68.6','18.6',2,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371425',12300000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371426',7400000,2754700,'37.2','-12.8',4,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371427',7900000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371428',6100000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371471',6800000,5072600,'74.6','24.6',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371472',3200000,1577300,'49.3','-0.7',3,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371481',10400000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.area','371482',9200000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','*',11500,1300,'11.3','-38.7',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371400',400,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371402',1400,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371403',900,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371422',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371423',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371424',900,500,'55.6','5.6',2,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371425',1200,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371426',800,200,'25.0','-25.0',4,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371427',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371428',700,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371471',600,400,'66.7','16.7',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371472',400,200,'50.0','0.0',3,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371481',1100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.schools','371482',900,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','*',10000000,1038000,'10.4','-39.6',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371400',340000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371402',1310000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371403',790000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371422',640000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371423',500000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371424',770000,411000,'53.4','3.4',2,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371425',1100000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371426',660000,135000,'20.5','-29.5',4,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371427',700000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371428',550000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371471',610000,378000,'62.0','12.0',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371472',280000,114000,'40.7','-9.3',3,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371481',930000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','dabane.seats','371482',820000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','*',32000000,4450500,'13.9','-36.1',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371402',900000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371403',2900000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371422',2600000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371423',2200000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371424',2900000,1835500,'63.3','13.3',2,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371425',3600000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371426',2700000,1239000,'45.9','-4.1',4,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371427',3300000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371428',2400000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371471',1400000,900000,'64.3','14.3',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371472',900000,476000,'52.9','2.9',3,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371481',3400000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.building','371482',2800000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','*',35000000,4101000,'11.7','-38.3',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371402',1100000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371403',3200000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371422',2800000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371423',2400000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371424',3200000,1708500,'53.4','3.4',2,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371425',3900000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371426',2900000,1075500,'37.1','-12.9',4,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371427',3500000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371428',2600000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371471',1600000,899000,'56.2','6.2',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371472',1000000,418000,'41.8','-8.2',3,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371481',3700000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','gaibo.playground','371482',3100000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','*',3900,500,'12.8','-37.2',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371402',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371403',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371422',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371423',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371424',300,100,'33.3','-16.7',2,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371425',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371426',300,100,'33.3','-16.7',2,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371427',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371428',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371471',300,200,'66.7','16.7',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371472',300,100,'33.3','-16.7',2,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371481',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','highlights','371482',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','*',13000,2000,'15.4','-34.6',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371402',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371403',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371422',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371423',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371424',1000,600,'60.0','10.0',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371425',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371426',1000,400,'40.0','-10.0',3,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371427',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371428',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371471',1000,600,'60.0','10.0',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371472',1000,400,'40.0','-10.0',3,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371481',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','schools.model','371482',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','*',10000,1400,'14.0','-36.0',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371400',400,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371402',1100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371403',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371422',700,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371423',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371424',800,500,'62.5','12.5',2,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371425',1000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371426',700,400,'57.1','7.1',4,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371427',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371428',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371471',500,300,'60.0','10.0',3,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371472',300,200,'66.7','16.7',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371481',900,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.exchange','371482',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','*',260000,28600,'11.0','-39.0',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371402',29000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371403',22000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371422',19000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371423',15000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371424',21000,10900,'51.9','1.9',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371425',28000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371426',19000,7600,'40.0','-10.0',4,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371427',22000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371428',16000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371471',14000,7000,'50.0','0.0',2,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371472',7000,3100,'44.3','-5.7',3,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371481',26000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','teachers.recruited','371482',22000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','*',15000000,1153500,'7.7','-42.3',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371400',150000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371402',1350000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371403',1200000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371422',1100000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371423',850000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371424',1300000,769000,'59.2','9.2',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371425',1650000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371426',1100000,384500,'35.0','-15.0',2,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371427',1300000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371428',900000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371471',850000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371472',550000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371481',1500000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.area','371482',1200000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','*',14800,1100,'7.4','-42.6',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371400',100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371402',1200,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371403',1200,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371422',1100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371423',900,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371424',1300,700,'53.8','3.8',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371425',1600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371426',1100,400,'36.4','-13.6',2,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371427',1300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371428',900,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371471',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371472',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371481',1500,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.count','371482',1200,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','*',25000000000,2798600000,'11.2','-38.8',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371400',250000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371402',2250000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371403',2000000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371422',1830000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371423',1420000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371424',2170000000,1706000000,'78.6','28.6',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371425',2750000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371426',1830000000,1092600000,'59.7','9.7',2,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371427',2170000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371428',1500000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371471',1420000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371472',910000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371481',2500000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.invest','371482',2000000000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','*',7200,600,'8.3','-41.7',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371400',100,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371402',700,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371403',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371422',500,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371423',400,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371424',600,400,'66.7','16.7',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371425',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371426',500,200,'40.0','-10.0',2,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371427',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371428',400,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371471',400,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371472',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371481',700,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.new','371482',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','*',7600,500,'6.6','-43.4',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371402',500,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371403',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371422',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371423',500,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371424',700,300,'42.9','-7.1',1,'yellow');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371425',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371426',600,200,'33.3','-16.7',2,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371427',700,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371428',500,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371471',400,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371472',300,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371481',800,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.rebuilt','371482',600,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','*',1750000,129000,'7.4','-42.6',NULL,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371400',18000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371402',156000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371403',141000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371422',129000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371423',99000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371424',153000,87000,'56.9','6.9',1,'green');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371425',192000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371426',129000,42000,'32.6','-17.4',2,'red');
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371427',153000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371428',105000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371471',96000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371472',64000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371481',174000,NULL,NULL,NULL,NULL,NULL);
INSERT INTO issued_figure VALUES('德教通〔2017〕1号','2017-06-30','youeryuan.seats','371482',141000,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE outbox(
  document TEXT NOT NULL,             -- sha256 of the attached file
  recipient TEXT NOT NULL,            -- the address, lower case
  title TEXT NOT NULL, path TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN ('queued','sending','sent','failed')),
  attempts INTEGER NOT NULL DEFAULT 0, next_try_at TEXT NOT NULL DEFAULT '', last_error TEXT NOT NULL DEFAULT '',
  sent_at TEXT,
  PRIMARY KEY(document, recipient)
) WITHOUT ROWID;
CREATE TABLE run(
  id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, finished_at TEXT, as_of TEXT NOT NULL, exit_code INTEGER, summary TEXT
);
INSERT INTO run VALUES(1,'2017-07-03T02:30:00','2017-07-03T02:30:00','2017-06-30',1,'2017-06-30: documents made anew; 35 files known, 1 rejected, 12 of 14 units without some report, 0 warnings');
CREATE TABLE row_dabane(submission INTEGER NOT NULL, line INTEGER NOT NULL, county TEXT NOT NULL, "seq" TEXT, "name" TEXT, "nature" TEXT, "planned_area" INTEGER, "invest_planned" INTEGER, "seats" INTEGER, "start_date" TEXT, "planned_end" TEXT, "stage" TEXT, "done_area" INTEGER, "invest_done" INTEGER, "note" TEXT, completed INTEGER, raw TEXT NOT NULL);
INSERT INTO row_dabane VALUES(2,4,'371471','1','宋官屯学校初中部','新建',1830600,5089000000,198000,'2016-01-01','2017-07-22','竣工',1830600,5031300000,NULL,1,'["1","经开区","宋官屯学校初中部","新建","18306㎡","5089","1980","2016/1/1","2017/7/22","竣工","18306㎡","5031.3"]');
INSERT INTO row_dabane VALUES(2,5,'371471','2','长河中学','新建',1491400,3897000000,132000,'2016-09-18','2017-06-11','装饰装修',774000,2647900000,NULL,0,'["2","","长河中学","新建","14914㎡","3897","1320","2016/9/18","2017/6/11","装饰装修","7740㎡","2647.9"]');
INSERT INTO row_dabane VALUES(2,6,'371471','3','抬头寺中心小学教学楼','扩建',701400,1607000000,90000,'2016-05-24','2017-07-18','装饰装修',255000,1348000000,NULL,0,'["3","","抬头寺中心小学教学楼","扩建","7014㎡","1607","900","2016/5/24","2017/7/18","装饰装修","2550㎡","1348"]');
INSERT INTO row_dabane VALUES(2,7,'371471','4','赵虎中心小学餐厅','扩建',380400,1089000000,NULL,'2016-10-12','2017-12-06','主体施工',0,485300000,NULL,0,'["4","","赵虎中心小学餐厅","扩建","3804㎡","1089","/","2016/10/12","2017/12/6","主体施工","0","485.3"]');
INSERT INTO row_dabane VALUES(2,8,'371471','5','长河小学教学楼','新建',443500,1059000000,60000,'2016-10-23','2017-10-23','主体施工',0,414700000,NULL,0,'["5","","长河小学教学楼","新建","4435㎡","1059","600","2016/10/23","2017/10/23","主体施工","0","414.7"]');
INSERT INTO row_dabane VALUES(2,9,'371471','6','宋官屯第三小学教学楼','扩建',198600,441000000,27000,NULL,'2018-04-08','未开工',0,0,NULL,0,'["6","","宋官屯第三小学教学楼","扩建","1986㎡","441","270","/","2018/4/8","未开工","0","0"]');
INSERT INTO row_dabane VALUES(2,10,'371471','7','长河中学餐厅','扩建',247400,566000000,NULL,'2016-11-19','2017-08-20','主体封顶',0,294000000,NULL,0,'["7","","长河中学餐厅","扩建","2474㎡","566","/","2016/11/19","2017/8/20","主体封顶","0","294"]');
INSERT INTO row_dabane VALUES(2,11,'371471','8','赵虎中学学生宿舍楼','扩建',204600,488000000,NULL,'2016-10-27','2017-10-12','主体封顶',0,276800000,NULL,0,'["8","","赵虎中学学生宿舍楼","扩建","2046㎡","488","/","2016/10/27","2017/10/12","主体封顶","0","276.8"]');
INSERT INTO row_dabane VALUES(2,12,'371471','9','长河街道中心小学教学楼','扩建',254700,674000000,30000,'2017-06-16','2017-08-20','基础施工',0,115500000,NULL,0,'["9","","长河街道中心小学教学楼","扩建","2547㎡","674","300","2017/6/16","2017/8/20","基础施工","0","115.5"]');
INSERT INTO row_dabane VALUES(2,13,'371471','10','抬头寺第二小学综合楼','扩建',319100,792000000,40000,NULL,'2018-03-07','前期手续',0,13500000,NULL,0,'["10","","抬头寺第二小学综合楼","扩建","3191㎡","792","400","/","2018/3/7","前期手续","0","13.5"]');
INSERT INTO row_dabane VALUES(2,14,'371471','11','宋官屯中学实验楼','扩建',352700,852000000,NULL,'2017-03-24','2017-08-17','基础施工',0,96000000,NULL,0,'["11","","宋官屯中学实验楼","扩建","3527㎡","852","/","2017/3/24","2017/8/17","基础施工","0","96"]');
INSERT INTO row_dabane VALUES(2,15,'371471','12','袁桥中学教学楼','新建',259200,702000000,27000,NULL,'2018-07-21','未开工',0,0,'正在办理土地手续',0,'["12","","袁桥中学教学楼","新建","2592㎡","702","270","/","2018/7/21","未开工","0","0","正在办理土地手续"]');
INSERT INTO row_dabane VALUES(2,16,'371471','13','赵虎第二小学综合楼','扩建',449700,1208000000,54000,NULL,'2018-01-27','前期手续',0,4100000,'施工图审查中',0,'["13","","赵虎第二小学综合楼","扩建","4497㎡","1208","540","/","2018/1/27","前期手续","0","4.1","施工图审查中"]');
INSERT INTO row_dabane VALUES(2,17,'371471','14','宋官屯中学餐厅','扩建',304500,867000000,NULL,'2016-10-24','2017-12-07','主体施工',0,202900000,NULL,0,'["14","","宋官屯中学餐厅","扩建","3045㎡","867","/","2016/10/24","2017/12/7","主体施工","0","202.9"]');
INSERT INTO row_dabane VALUES(2,18,'371471','15','袁桥中学学生宿舍楼','扩建',297800,729000000,NULL,NULL,'2018-05-24','未开工',0,0,'征地拆迁未完成',0,'["15","","袁桥中学学生宿舍楼","扩建","2978㎡","729","/","/","2018/5/24","未开工","0","0","征地拆迁未完成"]');
INSERT INTO row_dabane VALUES(2,19,'371471','16','袁桥中心小学餐厅','扩建',278100,691000000,NULL,'2016-03-03','2017-03-14','竣工',278100,677100000,NULL,1,'["16","","袁桥中心小学餐厅","扩建","2781㎡","691","/","2016/3/3","2017/3/14","竣工","2781㎡","677.1"]');
INSERT INTO row_dabane VALUES(2,20,'371471','17','长河第三小学教学楼','扩建',719200,1652000000,90000,'2016-07-23','2017-05-11','投入使用',719200,1640300000,NULL,1,'["17","","长河第三小学教学楼","扩建","7192㎡","1652","900","2016/7/23","2017/5/11","投入使用","7192㎡","1640.3"]');
INSERT INTO row_dabane VALUES(2,21,'371471','18','宋官屯街道初级中学教学楼','扩建',336200,841000000,40000,'2016-12-07','2017-10-22','主体施工',0,225400000,NULL,0,'["18","","宋官屯街道初级中学教学楼","扩建","3362㎡","841","400","2016/12/7","2017/10/22","主体施工","0","225.4"]');
INSERT INTO row_dabane VALUES(2,22,'371471','19','赵虎中学教学楼','改建',658600,1764000000,81000,'2016-09-14','2017-09-05','主体封顶',0,909700000,NULL,0,'["19","","赵虎中学教学楼","改建","6586㎡","1764","810","2016/9/14","2017/9/5","主体封顶","0","909.7"]');
INSERT INTO row_dabane VALUES(2,23,'371471','20','长河街道初级中学教学楼','改建',812700,2158000000,81000,'2016-06-10','2017-08-15','装饰装修',482000,1449400000,NULL,0,'["20","","长河街道初级中学教学楼","改建","8127㎡","2158","810","2016/6/10","2017/8/15","装饰装修","4820㎡","1449.4"]');
INSERT INTO row_dabane VALUES(2,24,'371471','21','抬头寺中学教学楼','扩建',733700,1773000000,90000,'2016-03-12','2017-04-25','投入使用',733700,1702300000,NULL,1,'["21","","抬头寺中学教学楼","扩建","7337㎡","1773","900","2016/3/12","2017/4/25","投入使用","7337㎡","1702.3"]');
INSERT INTO row_dabane VALUES(7,5,'371472','1','运河街道实验小学','新建',1412100,3596000000,120000,'2016-06-27','2017-06-08','装饰装修',432000,2895600000,NULL,0,'["1","运河开发区","运河街道实验小学","新建","１４１２１","３５９６","１２００","2016/6/27","2017/6/8","装饰装修","４３２０","２８９５．６"]');
INSERT INTO row_dabane VALUES(7,6,'371472','2','运河第二小学','新建',1243700,3217000000,120000,NULL,'2018-07-04','未开工',0,0,NULL,0,'["2","运河开发区","运河第二小学","新建","１２４３７","３２１７","１２００","","2018/7/4","未开工","０","０"]');
INSERT INTO row_dabane VALUES(7,7,'371472','3','卢庄中学学生宿舍楼','扩建',264600,592000000,NULL,NULL,'2018-03-25','前期手续',0,12200000,NULL,0,'["3","运河开发区","卢庄中学学生宿舍楼","扩建","２６４６","５９２","","","2018/3/25","前期手续","０","１２．２"]');
INSERT INTO row_dabane VALUES(7,8,'371472','4','崔楼中心小学餐厅','扩建',248000,652000000,NULL,NULL,'2018-07-02','未开工',0,0,'正在办理土地手续',0,'["4","运河开发区","崔楼中心小学餐厅","扩建","２４８０","６５２","","","2018/7/2","未开工","０","０","正在办理土地手续"]');
INSERT INTO row_dabane VALUES(7,9,'371472','5','运河小学综合楼','新建',508100,1272000000,54000,'2016-06-26','2017-07-24','竣工',508100,1271900000,NULL,1,'["5","运河开发区","运河小学综合楼","新建","５０８１","１２７２","５４０","2016/6/26","2017/7/24","竣工","５０８１","１２７１．９"]');
INSERT INTO row_dabane VALUES(7,10,'371472','6','孟楼中学学生宿舍楼','扩建',185300,521000000,NULL,'2017-01-04','2017-09-07','主体施工',0,249100000,NULL,0,'["6","运河开发区","孟楼中学学生宿舍楼","扩建","１８５３","５２１","","2017/1/4","2017/9/7","主体施工","０","２４９．１"]');
INSERT INTO row_dabane VALUES(7,11,'371472','7','邢庄第二小学综合楼','新建',542200,1271000000,60000,'2016-03-20','2017-05-02','投入使用',542200,1264900000,NULL,1,'["7","运河开发区","邢庄第二小学综合楼","新建","５４２２","１２７１","６００","2016/3/20","2017/5/2","投入使用","５４２２","１２６４．９"]');
INSERT INTO row_dabane VALUES(7,12,'371472','8','史庄中心小学教学楼','改建',203800,543000000,27000,NULL,'2017-12-11','未开工',0,0,'正在办理土地手续',0,'["8","运河开发区","史庄中心小学教学楼","改建","２０３８","５４３","２７０","","2017/12/11","未开工","０","０","正在办理土地手续"]');
INSERT INTO row_dabane VALUES(7,13,'371472','9','段楼第二小学综合楼','扩建',390000,1090000000,40000,'2016-09-01','2017-07-12','装饰装修',95000,915300000,NULL,0,'["9","运河开发区","段楼第二小学综合楼","扩建","３９００","１０９０","４００","2016/9/1","2017/7/12","装饰装修","９５０","９１５．３"]');
INSERT INTO row_dabane VALUES(7,14,'371472','10','石桥中心小学教学楼','新建',335000,811000000,36000,'2017-03-19','2017-11-09','基础施工',0,71700000,NULL,0,'["10","运河开发区","石桥中心小学教学楼","新建","３３５０","８１１","３６０","2017/3/19","2017/11/9","基础施工","０","７１．７"]');
INSERT INTO row_dabane VALUES(7,15,'371472','11','石桥中学学生宿舍楼','扩建',197900,549000000,NULL,'2017-04-18','2017-12-11','基础施工',0,70500000,NULL,0,'["11","运河开发区","石桥中学学生宿舍楼","扩建","１９７９","５４９","","2017/4/18","2017/12/11","基础施工","０","７０．５"]');
INSERT INTO row_dabane VALUES(7,16,'371472','12','石桥中学教学楼','改建',302600,783000000,30000,'2017-03-12','2017-11-09','基础施工',0,95000000,NULL,0,'["12","运河开发区","石桥中学教学楼","改建","３０２６","７８３","３００","2017/3/12","2017/11/9","基础施工","０","９５"]');
INSERT INTO row_dabane VALUES(7,17,'371472','13','卢庄中心小学餐厅','扩建',128200,360000000,NULL,'2017-04-23','2017-10-23','基础施工',0,42100000,NULL,0,'["13","运河开发区","卢庄中心小学餐厅","扩建","１２８２","３６０","","2017/4/23","2017/10/23","基础施工","０","４２．１"]');
INSERT INTO row_dabane VALUES(7,18,'371472','14','史庄中学学生宿舍楼','扩建',126200,285000000,NULL,'2017-04-13','2017-10-22','基础施工',0,37500000,NULL,0,'["14","运河开发区","史庄中学学生宿舍楼","扩建","１２６２","２８５","","2017/4/13","2017/10/22","基础施工","０","３７．５"]');
INSERT INTO row_dabane VALUES(7,19,'371472','15','苏庄中学教学楼','扩建',319000,818000000,36000,'2016-10-21','2017-08-24','主体封顶',0,507200000,NULL,0,'["15","运河开发区","苏庄中学教学楼","扩建","３１９０","８１８","３６０","2016/10/21","2017/8/24","主体封顶","０","５０７．２"]');
INSERT INTO row_dabane VALUES(13,4,'371424','1','临邑第二实验小学','新建',1714100,4064000000,180000,'2016-04-16','2017-08-08','装饰装修',625000,2959700000,NULL,0,'["1","临邑县","临邑第二实验小学","新建","1.7141","4064","1800","2016.4.16","2017.8.8","装饰装修","0.625","2959.7"]');
INSERT INTO row_dabane VALUES(13,5,'371424','2','临邑第三中学','新建',1405600,4076000000,120000,'2016-05-09','2017-06-26','主体封顶',779000,2116300000,NULL,0,'["2","临邑县","临邑第三中学","新建","1.4056","4076","1200","2016.5.9","2017.6.26","主体封顶","0.779","2116.3"]');
INSERT INTO row_dabane VALUES(13,6,'371424','3','孟寺中学教学楼','扩建',641700,1680000000,81000,'2016-09-17','2017-09-27','主体封顶',289000,962400000,NULL,0,'["3","临邑县","孟寺中学教学楼","扩建","0.6417","1680","810","2016.9.17","2017.9.27","主体封顶","0.289","962.4"]');
INSERT INTO row_dabane VALUES(13,7,'371424','4','兴隆第二小学综合楼','改建',409700,1134000000,60000,'2016-11-03','2017-12-18','主体施工',0,410900000,NULL,0,'["4","临邑县","兴隆第二小学综合楼","改建","0.4097","1134","600","2016.11.3","2017.12.18","主体施工","0","410.9"]');
INSERT INTO row_dabane VALUES(13,8,'371424','5','德平中心小学餐厅','扩建',378500,983000000,NULL,'2017-01-09','2017-10-05','主体施工',0,335900000,NULL,0,'["5","临邑县","德平中心小学餐厅","扩建","0.3785","983","无","2017.1.9","2017.10.5","主体施工","0","335.9"]');
INSERT INTO row_dabane VALUES(13,9,'371424','6','林子中心小学餐厅','扩建',403500,907000000,NULL,NULL,'2018-06-25','未开工',0,0,'资金尚未到位',0,'["6","临邑县","林子中心小学餐厅","扩建","0.4035","907","无","无","2018.6.25","未开工","0","0","资金尚未到位"]');
INSERT INTO row_dabane VALUES(13,10,'371424','7','临盘中学餐厅','扩建',310800,801000000,NULL,'2016-09-12','2017-08-06','主体封顶',0,376800000,NULL,0,'["7","临邑县","临盘中学餐厅","扩建","0.3108","801","无","2016.9.12","2017.8.6","主体封顶","0","376.8"]');
INSERT INTO row_dabane VALUES(13,11,'371424','8','理合务中心小学教学楼','扩建',576800,1510000000,60000,'2016-03-07','2017-07-21','装饰装修',293000,1233300000,NULL,0,'["8","临邑县","理合务中心小学教学楼","扩建","0.5768","1510","600","2016.3.7","2017.7.21","装饰装修","0.293","1233.3"]');
INSERT INTO row_dabane VALUES(13,12,'371424','9','临邑第一中学教学楼','扩建',402600,1036000000,40000,'2016-10-25','2017-08-14','主体施工',0,387300000,NULL,0,'["9","临邑县","临邑第一中学教学楼","扩建","0.4026","1036","400","2016.10.25","2017.8.14","主体施工","0","387.3"]');
INSERT INTO row_dabane VALUES(13,13,'371424','10','临盘中学实验楼','改建',247200,570000000,NULL,NULL,'2018-06-28','未开工',0,0,'正在办理土地手续',0,'["10","临邑县","临盘中学实验楼","改建","0.2472","570","无","无","2018.6.28","未开工","0","0","正在办理土地手续"]');
INSERT INTO row_dabane VALUES(13,14,'371424','11','宿安中心小学教学楼','改建',822900,1986000000,81000,'2016-06-05','2017-02-09','竣工',822900,1746500000,NULL,1,'["11","临邑县","宿安中心小学教学楼","改建","0.8229","1986","810","2016.6.5","2017.2.9","竣工","0.8229","1746.5"]');
INSERT INTO row_dabane VALUES(13,15,'371424','12','邢侗中学实验楼','改建',343400,974000000,NULL,'2017-02-22','2017-10-17','基础施工',0,105100000,NULL,0,'["12","临邑县","邢侗中学实验楼","改建","0.3434","974","无","2017.2.22","2017.10.17","基础施工","0","105.1"]');
INSERT INTO row_dabane VALUES(13,16,'371424','13','临邑中学学生宿舍楼','扩建',144400,379000000,NULL,NULL,'2018-07-02','前期手续',0,1100000,NULL,0,'["13","临邑县","临邑中学学生宿舍楼","扩建","0.1444","379","无","无","2018.7.2","前期手续","0","1.1"]');
INSERT INTO row_dabane VALUES(13,17,'371424','14','临盘小学教学楼','扩建',289200,779000000,30000,'2016-10-06','2017-09-09','主体施工',0,187300000,NULL,0,'["14","临邑县","临盘小学教学楼","扩建","0.2892","779","300","2016.10.6","2017.9.9","主体施工","0","187.3"]');
INSERT INTO row_dabane VALUES(13,18,'371424','15','邢侗小学教学楼','扩建',341500,798000000,36000,'2016-12-16','2017-08-10','主体施工',0,246300000,NULL,0,'["15","临邑县","邢侗小学教学楼","扩建","0.3415","798","360","2016.12.16","2017.8.10","主体施工","0","246.3"]');
INSERT INTO row_dabane VALUES(13,19,'371424','16','临邑实验小学教学楼','新建',573200,1545000000,54000,'2016-10-26','2017-09-11','主体封顶',224000,873900000,NULL,0,'["16","临邑县","临邑实验小学教学楼","新建","0.5732","1545","540","2016.10.26","2017.9.11","主体封顶","0.224","873.9"]');
INSERT INTO row_dabane VALUES(13,20,'371424','17','林子中心小学教学楼','新建',660300,1775000000,90000,'2016-04-26','2017-02-23','竣工',660300,1693000000,NULL,1,'["17","临邑县","林子中心小学教学楼","新建","0.6603","1775","900","2016.4.26","2017.2.23","竣工","0.6603","1693"]');
INSERT INTO row_dabane VALUES(13,21,'371424','18','翟家中学学生宿舍楼','扩建',195500,564000000,NULL,NULL,'2017-09-26','前期手续',0,2300000,NULL,0,'["18","临邑县","翟家中学学生宿舍楼","扩建","0.1955","564","无","无","2017.9.26","前期手续","0","2.3"]');
INSERT INTO row_dabane VALUES(13,22,'371424','19','临南中学教学楼','扩建',495800,1424000000,60000,'2016-10-01','2017-09-14','主体封顶',159000,681900000,NULL,0,'["19","临邑县","临南中学教学楼","扩建","0.4958","1424","600","2016.10.1","2017.9.14","主体封顶","0.159","681.9"]');
INSERT INTO row_dabane VALUES(13,23,'371424','20','宿安中学学生宿舍楼','扩建',371200,902000000,NULL,'2017-01-01','2017-10-08','主体施工',0,269500000,NULL,0,'["20","临邑县","宿安中学学生宿舍楼","扩建","0.3712","902","无","2017.1.1","2017.10.8","主体施工","0","269.5"]');
INSERT INTO row_dabane VALUES(13,24,'371424','21','孟寺中学学生宿舍楼','扩建',186300,439000000,NULL,'2016-09-28','2017-12-27','主体封顶',0,238700000,NULL,0,'["21","临邑县","孟寺中学学生宿舍楼","扩建","0.1863","439","无","2016.9.28","2017.12.27","主体封顶","0","238.7"]');
INSERT INTO row_dabane VALUES(13,25,'371424','22','翟家中心小学餐厅','扩建',299100,687000000,NULL,'2015-11-18','2017-02-15','竣工',299100,562500000,NULL,1,'["22","临邑县","翟家中心小学餐厅","扩建","0.2991","687","无","2015.11.18","2017.2.15","竣工","0.2991","562.5"]');
INSERT INTO row_dabane VALUES(13,26,'371424','23','临邑中心小学餐厅','扩建',230300,571000000,NULL,NULL,'2018-07-12','未开工',0,0,NULL,0,'["23","临邑县","临邑中心小学餐厅","扩建","0.2303","571","无","无","2018.7.12","未开工","0","0"]');
INSERT INTO row_dabane VALUES(13,27,'371424','24','德平中心小学教学楼','扩建',476000,1181000000,54000,'2017-03-03','2017-12-11','基础施工',0,212700000,NULL,0,'["24","临邑县","德平中心小学教学楼","扩建","0.476","1181","540","2017.3.3","2017.12.11","基础施工","0","212.7"]');
INSERT INTO row_dabane VALUES(13,28,'371424','25','林子中学学生宿舍楼','扩建',330000,885000000,NULL,'2017-03-08','2017-09-16','基础施工',0,134500000,NULL,0,'["25","临邑县","林子中学学生宿舍楼","扩建","0.33","885","无","2017.3.8","2017.9.16","基础施工","0","134.5"]');
INSERT INTO row_dabane VALUES(13,29,'371424','26','邢侗街道初级中学教学楼','新建',455000,1244000000,60000,NULL,'2017-12-20','前期手续',0,34000000,NULL,0,'["26","临邑县","邢侗街道初级中学教学楼","新建","0.455","1244","600","无","2017.12.20","前期手续","0","34"]');
INSERT INTO row_dabane VALUES(13,30,'371424','27','临邑中学教学楼','扩建',489100,1324000000,54000,'2016-05-01','2017-07-22','装饰装修',213000,842600000,NULL,0,'["27","临邑县","临邑中学教学楼","扩建","0.4891","1324","540","2016.5.1","2017.7.22","装饰装修","0.213","842.6"]');
INSERT INTO row_dabane VALUES(13,31,'371424','28','翟家中心小学教学楼','新建',480600,1263000000,60000,NULL,'2017-11-09','前期手续',0,34000000,NULL,0,'["28","临邑县","翟家中心小学教学楼","新建","0.4806","1263","600","无","2017.11.9","前期手续","0","34"]');
INSERT INTO row_dabane VALUES(13,32,'371424','29','临南中学学生宿舍楼','扩建',210300,529000000,NULL,NULL,'2017-10-09','前期手续',0,2100000,NULL,0,'["29","临邑县","临南中学学生宿舍楼","扩建","0.2103","529","无","无","2017.10.9","前期手续","0","2.1"]');
INSERT INTO row_dabane VALUES(14,4,'371424','1','临邑第二实验小学','新建',1714100,4064000000,180000,'2016-04-16','2017-08-08','装饰装修',1028400,3246800000,NULL,0,'["1","临邑县","临邑第二实验小学","新建","1.7141","4064","1800","2016.4.16","2017.8.8","装饰装修","1.0284","3246.8"]');
INSERT INTO row_dabane VALUES(14,5,'371424','2','临邑第三中学','新建',1405600,4076000000,120000,'2016-05-09','2017-06-26','装饰装修',901000,2961200000,NULL,0,'["2","临邑县","临邑第三中学","新建","1.4056","4076","1200","2016.5.9","2017.6.26","装饰装修","0.901","2961.2"]');
INSERT INTO row_dabane VALUES(14,6,'371424','3','孟寺中学教学楼','扩建',641700,1680000000,81000,'2016-09-17','2017-09-27','主体封顶',322000,986000000,NULL,0,'["3","临邑县","孟寺中学教学楼","扩建","0.6417","1680","810","2016.9.17","2017.9.27","主体封顶","0.322","986"]');
INSERT INTO row_dabane VALUES(14,7,'371424','4','兴隆第二小学综合楼','改建',409700,1134000000,60000,'2016-11-03','2017-12-18','主体施工',0,470700000,NULL,0,'["4","临邑县","兴隆第二小学综合楼","改建","0.4097","1134","600","2016.11.3","2017.12.18","主体施工","0","470.7"]');
INSERT INTO row_dabane VALUES(14,8,'371424','5','德平中心小学餐厅','扩建',378500,983000000,NULL,'2017-01-09','2017-10-05','主体施工',0,396000000,NULL,0,'["5","临邑县","德平中心小学餐厅","扩建","0.3785","983","无","2017.1.9","2017.10.5","主体施工","0","396"]');
INSERT INTO row_dabane VALUES(14,9,'371424','6','林子中心小学餐厅','扩建',403500,907000000,NULL,NULL,'2018-06-25','未开工',0,0,'资金尚未到位',0,'["6","临邑县","林子中心小学餐厅","扩建","0.4035","907","无","无","2018.6.25","未开工","0","0","资金尚未到位"]');
INSERT INTO row_dabane VALUES(14,10,'371424','7','临盘中学餐厅','扩建',310800,801000000,NULL,'2016-09-12','2017-08-06','主体封顶',0,417400000,NULL,0,'["7","临邑县","临盘中学餐厅","扩建","0.3108","801","无","2016.9.12","2017.8.6","主体封顶","0","417.4"]');
INSERT INTO row_dabane VALUES(14,11,'371424','8','理合务中心小学教学楼','扩建',576800,1510000000,60000,'2016-03-07','2017-07-21','投入使用',576800,1500600000,NULL,1,'["8","临邑县","理合务中心小学教学楼","扩建","0.5768","1510","600","2016.3.7","2017.7.21","投入使用","0.5768","1500.6"]');
INSERT INTO row_dabane VALUES(14,12,'371424','9','临邑第一中学教学楼','扩建',402600,1036000000,40000,'2016-10-25','2017-08-14','主体施工',0,398900000,NULL,0,'["9","临邑县","临邑第一中学教学楼","扩建","0.4026","1036","400","2016.10.25","2017.8.14","主体施工","0","398.9"]');
INSERT INTO row_dabane VALUES(14,13,'371424','10','临盘中学实验楼','改建',247200,570000000,NULL,NULL,'2018-06-28','未开工',0,0,'正在办理土地手续',0,'["10","临邑县","临盘中学实验楼","改建","0.2472","570","无","无","2018.6.28","未开工","0","0","正在办理土地手续"]');
INSERT INTO row_dabane VALUES(14,14,'371424','11','宿安中心小学教学楼','改建',822900,1986000000,81000,'2016-06-05','2017-02-09','竣工',822900,1874000000,NULL,1,'["11","临邑县","宿安中心小学教学楼","改建","0.8229","1986","810","2016.6.5","2017.2.9","竣工","0.8229","1874"]');
INSERT INTO row_dabane VALUES(14,15,'371424','12','邢侗中学实验楼','改建',343400,974000000,NULL,'2017-02-22','2017-10-17','主体施工',0,345400000,NULL,0,'["12","临邑县","邢侗中学实验楼","改建","0.3434","974","无","2017.2.22","2017.10.17","主体施工","0","345.4"]');
INSERT INTO row_dabane VALUES(14,16,'371424','13','临邑中学学生宿舍楼','扩建',144400,379000000,NULL,NULL,'2018-07-02','前期手续',0,1100000,NULL,0,'["13","临邑县","临邑中学学生宿舍楼","扩建","0.1444","379","无","无","2018.7.2","前期手续","0","1.1"]');
INSERT INTO row_dabane VALUES(14,17,'371424','14','临盘小学教学楼','扩建',289200,779000000,30000,'2016-10-06','2017-09-09','主体施工',0,215800000,NULL,0,'["14","临邑县","临盘小学教学楼","扩建","0.2892","779","300","2016.10.6","2017.9.9","主体施工","0","215.8"]');
INSERT INTO row_dabane VALUES(14,18,'371424','15','邢侗小学教学楼','扩建',341500,798000000,36000,'2016-12-16','2017-08-10','主体施工',0,266800000,NULL,0,'["15","临邑县","邢侗小学教学楼","扩建","0.3415","798","360","2016.12.16","2017.8.10","主体施工","0","266.8"]');
INSERT INTO row_dabane VALUES(14,19,'371424','16','临邑实验小学教学楼','新建',573200,1545000000,54000,'2016-10-26','2017-09-11','主体封顶',249000,875000000,NULL,0,'["16","临邑县","临邑实验小学教学楼","新建","0.5732","1545","540","2016.10.26","2017.9.11","主体封顶","0.249","875"]');
INSERT INTO row_dabane VALUES(14,20,'371424','17','林子中心小学教学楼','新建',660300,1775000000,90000,'2016-04-26','2017-02-23','竣工',660300,1711600000,NULL,1,'["17","临邑县","林子中心小学教学楼","新建","0.6603","1775","900","2016.4.26","2017.2.23","竣工","0.6603","1711.6"]');
INSERT INTO row_dabane VALUES(14,21,'371424','18','翟家中学学生宿舍楼','扩建',195500,564000000,NULL,'2017-06-17','2017-09-26','基础施工',0,104100000,NULL,0,'["18","临邑县","翟家中学学生宿舍楼","扩建","0.1955","564","无","2017.6.17","2017.9.26","基础施工","0","104.1"]');
INSERT INTO row_dabane VALUES(14,22,'371424','19','临南中学教学楼','扩建',495800,1424000000,60000,'2016-10-01','2017-09-14','主体封顶',180000,723600000,NULL,0,'["19","临邑县","临南中学教学楼","扩建","0.4958","1424","600","2016.10.1","2017.9.14","主体封顶","0.18","723.6"]');
INSERT INTO row_dabane VALUES(14,23,'371424','20','宿安中学学生宿舍楼','扩建',371200,902000000,NULL,'2017-01-01','2017-10-08','主体施工',0,275600000,NULL,0,'["20","临邑县","宿安中学学生宿舍楼","扩建","0.3712","902","无","2017.1.1","2017.10.8","主体施工","0","275.6"]');
INSERT INTO row_dabane VALUES(14,24,'371424','21','孟寺中学学生宿舍楼','扩建',186300,439000000,NULL,'2016-09-28','2017-12-27','主体封顶',0,243200000,NULL,0,'["21","临邑县","孟寺中学学生宿舍楼","扩建","0.1863","439","无","2016.9.28","2017.12.27","主体封顶","0","243.2"]');
INSERT INTO row_dabane VALUES(14,25,'371424','22','翟家中心小学餐厅','扩建',299100,687000000,NULL,'2015-11-18','2017-02-15','竣工',299100,653300000,NULL,1,'["22","临邑县","翟家中心小学餐厅","扩建","0.2991","687","无","2015.11.18","2017.2.15","竣工","0.2991","653.3"]');
INSERT INTO row_dabane VALUES(14,26,'371424','23','临邑中心小学餐厅','扩建',230300,571000000,NULL,NULL,'2018-07-12','未开工',0,0,NULL,0,'["23","临邑县","临邑中心小学餐厅","扩建","0.2303","571","无","无","2018.7.12","未开工","0","0"]');
INSERT INTO row_dabane VALUES(14,27,'371424','24','德平中心小学教学楼','扩建',476000,1181000000,54000,'2017-03-03','2017-12-11','基础施工',0,214000000,NULL,0,'["24","临邑县","德平中心小学教学楼","扩建","0.476","1181","540","2017.3.3","2017.12.11","基础施工","0","214"]');
INSERT INTO row_dabane VALUES(14,28,'371424','25','林子中学学生宿舍楼','扩建',330000,885000000,NULL,'2017-03-08','2017-09-16','基础施工',0,150400000,NULL,0,'["25","临邑县","林子中学学生宿舍楼","扩建","0.33","885","无","2017.3.8","2017.9.16","基础施工","0","150.4"]');
INSERT INTO row_dabane VALUES(14,29,'371424','26','邢侗街道初级中学教学楼','新建',455000,1244000000,60000,'2017-06-16','2017-12-20','基础施工',0,131900000,NULL,0,'["26","临邑县","邢侗街道初级中学教学楼","新建","0.455","1244","600","2017.6.16","2017.12.20","基础施工","0","131.9"]');
INSERT INTO row_dabane VALUES(14,30,'371424','27','临邑中学教学楼','扩建',489100,1324000000,54000,'2016-05-01','2017-07-22','装饰装修',214000,919600000,NULL,0,'["27","临邑县","临邑中学教学楼","扩建","0.4891","1324","540","2016.5.1","2017.7.22","装饰装修","0.214","919.6"]');
INSERT INTO row_dabane VALUES(14,31,'371424','28','翟家中心小学教学楼','新建',480600,1263000000,60000,'2017-06-19','2017-11-09','基础施工',0,137100000,NULL,0,'["28","临邑县","翟家中心小学教学楼","新建","0.4806","1263","600","2017.6.19","2017.11.9","基础施工","0","137.1"]');
INSERT INTO row_dabane VALUES(14,32,'371424','29','临南中学学生宿舍楼','扩建',210300,529000000,NULL,'2017-06-15','2017-10-09','基础施工',0,97900000,NULL,0,'["29","临邑县","临南中学学生宿舍楼","扩建","0.2103","529","无","2017.6.15","2017.10.9","基础施工","0","97.9"]');
INSERT INTO row_dabane VALUES(15,4,'371424','1','临邑第二实验小学','新建',1714100,4064000000,180000,'2016-04-16','2017-08-08','竣工',1714100,4058600000,NULL,1,'["1","临邑县","临邑第二实验小学","新建","1.7141","4064","1800","2016.4.16","2017.8.8","竣工","1.7141","4058.6"]');
INSERT INTO row_dabane VALUES(15,5,'371424','2','临邑第三中学','新建',1405600,4076000000,120000,'2016-05-09','2017-06-26','装饰装修',861000,2961200000,NULL,0,'["2","临邑县","临邑第三中学","新建","1.4056","4076","1200","2016.5.9","2017.6.26","装饰装修","0.861","2961.2"]');
INSERT INTO row_dabane VALUES(15,6,'371424','3','孟寺中学教学楼','扩建',641700,1680000000,81000,'2016-09-17','2017-09-27','主体封顶',322000,986000000,NULL,0,'["3","临邑县","孟寺中学教学楼","扩建","0.6417","1680","810","2016.9.17","2017.9.27","主体封顶","0.322","986"]');
INSERT INTO row_dabane VALUES(15,7,'371424','4','兴隆第二小学综合楼','改建',409700,1134000000,60000,'2016-11-03','2017-12-18','主体施工',0,470700000,NULL,0,'["4","临邑县","兴隆第二小学综合楼","改建","0.4097","1134","600","2016.11.3","2017.12.18","主体施工","0","470.7"]');
INSERT INTO row_dabane VALUES(15,8,'371424','5','德平中心小学餐厅','扩建',378500,983000000,NULL,'2017-01-09','2017-10-05','主体施工',0,396000000,NULL,0,'["5","临邑县","德平中心小学餐厅","扩建","0.3785","983","无","2017.1.9","2017.10.5","主体施工","0","396"]');
INSERT INTO row_dabane VALUES(15,9,'371424','6','林子中心小学餐厅','扩建',403500,907000000,NULL,NULL,'2018-06-25','未开工',0,0,'资金尚未到位',0,'["6","临邑县","林子中心小学餐厅","扩建","0.4035","907","无","无","2018.6.25","未开工","0","0","资金尚未到位"]');
INSERT INTO row_dabane VALUES(15,10,'371424','7','临盘中学餐厅','扩建',310800,801000000,NULL,'2016-09-12','2017-08-06','主体封顶',0,417400000,NULL,0,'["7","临邑县","临盘中学餐厅","扩建","0.3108","801","无","2016.9.12","2017.8.6","主体封顶","0","417.4"]');
INSERT INTO row_dabane VALUES(15,11,'371424','8','理合务中心小学教学楼','扩建',576800,1510000000,60000,'2016-03-07','2017-07-21','投入使用',576800,1500600000,NULL,1,'["8","临邑县","理合务中心小学教学楼","扩建","0.5768","1510","600","2016.3.7","2017.7.21","投入使用","0.5768","1500.6"]');
INSERT INTO row_dabane VALUES(15,12,'371424','9','临邑第一中学教学楼','扩建',402600,1036000000,40000,'2016-10-25','2017-08-14','主体施工',0,398900000,NULL,0,'["9","临邑县","临邑第一中学教学楼","扩建","0.4026","1036","400","2016.10.25","2017.8.14","主体施工","0","398.9"]');
INSERT INTO row_dabane VALUES(15,13,'371424','10','临盘中学实验楼','改建',247200,570000000,NULL,NULL,'2018-06-28','未开工',0,0,'正在办理土地手续',0,'["10","临邑县","临盘中学实验楼","改建","0.2472","570","无","无","2018.6.28","未开工","0","0","正在办理土地手续"]');
INSERT INTO row_dabane VALUES(15,14,'371424','11','宿安中心小学教学楼','改建',822900,1986000000,81000,'2016-06-05','2017-02-09','竣工',822900,1874000000,NULL,1,'["11","临邑县","宿安中心小学教学楼","改建","0.8229","1986","810","2016.6.5","2017.2.9","竣工","0.8229","1874"]');
INSERT INTO row_dabane VALUES(15,15,'371424','12','邢侗中学实验楼','改建',343400,974000000,NULL,'2017-02-22','2017-10-17','主体施工',0,345400000,NULL,0,'["12","临邑县","邢侗中学实验楼","改建","0.3434","974","无","2017.2.22","2017.10.17","主体施工","0","345.4"]');
INSERT INTO row_dabane VALUES(15,16,'371424','13','临邑中学学生宿舍楼','扩建',144400,379000000,NULL,NULL,'2018-07-02','前期手续',0,1100000,NULL,0,'["13","临邑县","临邑中学学生宿舍楼","扩建","0.1444","379","无","无","2018.7.2","前期手续","0","1.1"]');
INSERT INTO row_dabane VALUES(15,17,'371424','14','临盘小学教学楼','扩建',289200,779000000,30000,'2016-10-06','2017-09-09','主体施工',0,215800000,NULL,0,'["14","临邑县","临盘小学教学楼","扩建","0.2892","779","300","2016.10.6","2017.9.9","主体施工","0","215.8"]');
INSERT INTO row_dabane VALUES(15,18,'371424','15','邢侗小学教学楼','扩建',341500,798000000,36000,'2016-12-16','2017-08-10','主体施工',0,266800000,NULL,0,'["15","临邑县","邢侗小学教学楼","扩建","0.3415","798","360","2016.12.16","2017.8.10","主体施工","0","266.8"]');
INSERT INTO row_dabane VALUES(15,19,'371424','16','临邑实验小学教学楼','新建',573200,1545000000,54000,'2016-10-26','2017-09-11','主体封顶',249000,875000000,NULL,0,'["16","临邑县","临邑实验小学教学楼","新建","0.5732","1545","540","2016.10.26","2017.9.11","主体封顶","0.249","875"]');
INSERT INTO row_dabane VALUES(15,20,'371424','17','林子中心小学教学楼','新建',660300,1775000000,90000,'2016-04-26','2017-02-23','竣工',660300,1711600000,NULL,1,'["17","临邑县","林子中心小学教学楼","新建","0.6603","1775","900","2016.4.26","2017.2.23","竣工","0.6603","1711.6"]');
INSERT INTO row_dabane VALUES(15,21,'371424','18','翟家中学学生宿舍楼','扩建',195500,564000000,NULL,'2017-06-17','2017-09-26','基础施工',0,104100000,NULL,0,'["18","临邑县","翟家中学学生宿舍楼","扩建","0.1955","564","无","2017.6.17","2017.9.26","基础施工","0","104.1"]');
INSERT INTO row_dabane VALUES(15,22,'371424','19','临南中学教学楼','扩建',495800,1424000000,60000,'2016-10-01','2017-09-14','主体封顶',180000,723600000,NULL,0,'["19","临邑县","临南中学教学楼","扩建","0.4958","1424","600","2016.10.1","2017.9.14","主体封顶","0.18","723.6"]');
INSERT INTO row_dabane VALUES(15,23,'371424','20','宿安中学学生宿舍楼','扩建',371200,902000000,NULL,'2017-01-01','2017-10-08','主体施工',0,275600000,NULL,0,'["20","临邑县","宿安中学学生宿舍楼","扩建","0.3712","902","无","2017.1.1","2017.10.8","主体施工","0","275.6"]');
INSERT INTO row_dabane VALUES(15,24,'371424','21','孟寺中学学生宿舍楼','扩建',186300,439000000,NULL,'2016-09-28','2017-12-27','主体封顶',0,243200000,NULL,0,'["21","临邑县","孟寺中学学生宿舍楼","扩建","0.1863","439","无","2016.9.28","2017.12.27","主体封顶","0","243.2"]');
INSERT INTO row_dabane VALUES(15,25,'371424','22','翟家中心小学餐厅','扩建',299100,687000000,NULL,'2015-11-18','2017-02-15','竣工',299100,653300000,NULL,1,'["22","临邑县","翟家中心小学餐厅","扩建","0.2991","687","无","2015.11.18","2017.2.15","竣工","0.2991","653.3"]');
INSERT INTO row_dabane VALUES(15,26,'371424','23','临邑中心小学餐厅','扩建',230300,571000000,NULL,NULL,'2018-07-12','未开工',0,0,NULL,0,'["23","临邑县","临邑中心小学餐厅","扩建","0.2303","571","无","无","2018.7.12","未开工","0","0"]');
INSERT INTO row_dabane VALUES(15,27,'371424','24','德平中心小学教学楼','扩建',476000,1181000000,54000,'2017-03-03','2017-12-11','基础施工',0,214000000,NULL,0,'["24","临邑县","德平中心小学教学楼","扩建","0.476","1181","540","2017.3.3","2017.12.11","基础施工","0","214"]');
INSERT INTO row_dabane VALUES(15,28,'371424','25','林子中学学生宿舍楼','扩建',330000,885000000,NULL,'2017-03-08','2017-09-16','基础施工',0,150400000,NULL,0,'["25","临邑县","林子中学学生宿舍楼","扩建","0.33","885","无","2017.3.8","2017.9.16","基础施工","0","150.4"]');
INSERT INTO row_dabane VALUES(15,29,'371424','26','邢侗街道初级中学教学楼','新建',455000,1244000000,60000,'2017-06-16','2017-12-20','基础施工',0,131900000,NULL,0,'["26","临邑县","邢侗街道初级中学教学楼","新建","0.455","1244","600","2017.6.16","2017.12.20","基础施工","0","131.9"]');
INSERT INTO row_dabane VALUES(15,30,'371424','27','临邑中学教学楼','扩建',489100,1324000000,54000,'2016-05-01','2017-07-22','装饰装修',214000,919600000,NULL,0,'["27","临邑县","临邑中学教学楼","扩建","0.4891","1324","540","2016.5.1","2017.7.22","装饰装修","0.214","919.6"]');
INSERT INTO row_dabane VALUES(15,31,'371424','28','翟家中心小学教学楼','新建',480600,1263000000,60000,'2017-06-19','2017-11-09','基础施工',0,137100000,NULL,0,'["28","临邑县","翟家中心小学教学楼","新建","0.4806","1263","600","2017.6.19","2017.11.9","基础施工","0","137.1"]');
INSERT INTO row_dabane VALUES(15,32,'371424','29','临南中学学生宿舍楼','扩建',210300,529000000,NULL,'2017-06-15','2017-10-09','基础施工',0,97900000,NULL,0,'["29","临邑县","临南中学学生宿舍楼","扩建","0.2103","529","无","2017.6.15","2017.10.9","基础施工","0","97.9"]');
INSERT INTO row_dabane VALUES(26,5,'371426','1','龙门街道实验小学','新建',2185400,5959000000,162000,'2016-10-28','2017-10-16','主体施工',0,2808000000,NULL,0,'["1","平原县","龙门街道实验小学","新建","21854","5959","1620","2016年10月28日","2017年10月16日","主体施工","0","2808"]');
INSERT INTO row_dabane VALUES(26,6,'371426','2','桃园中学','新建',2286200,6044000000,180000,'2016-10-14','2017-08-23','主体封顶',866000,3455100000,NULL,0,'["2","平原县","桃园中学","新建","22862","6044","1800","2016年10月14日","2017年8月23日","主体封顶","8660","3455.1"]');
INSERT INTO row_dabane VALUES(26,7,'371426','3','恩城中学教学楼','扩建',307500,885000000,30000,'2017-03-14','2017-12-28','基础施工',0,158700000,NULL,0,'["3","平原县","恩城中学教学楼","扩建","3075","885","300","2017年3月14日","2017年12月28日","基础施工","0","158.7"]');
INSERT INTO row_dabane VALUES(26,8,'371426','4','前曹第二小学综合楼','扩建',411400,1123000000,60000,'2017-03-27','2017-10-26','基础施工',0,146200000,NULL,0,'["4","平原县","前曹第二小学综合楼","扩建","4114","1123","600","2017年3月27日","2017年10月26日","基础施工","0","146.2"]');
INSERT INTO row_dabane VALUES(26,9,'371426','5','恩城中学学生宿舍楼','扩建',146300,408000000,NULL,NULL,'2017-12-12','未开工',0,0,'资金尚未到位',0,'["5","平原县","恩城中学学生宿舍楼","扩建","1463","408","","","2017年12月12日","未开工","0","0","资金尚未到位"]');
INSERT INTO row_dabane VALUES(26,10,'371426','6','坊子中心小学教学楼','扩建',215100,526000000,27000,NULL,'2017-11-03','前期手续',0,13600000,NULL,0,'["6","平原县","坊子中心小学教学楼","扩建","2151","526","270","","2017年11月3日","前期手续","0","13.6"]');
INSERT INTO row_dabane VALUES(26,11,'371426','7','龙门街道初级中学教学楼','新建',611800,1367000000,60000,'2017-01-22','2017-09-23','主体施工',0,343700000,NULL,0,'["7","平原县","龙门街道初级中学教学楼","新建","6118","1367","600","2017年1月22日","2017年9月23日","主体施工","0","343.7"]');
INSERT INTO row_dabane VALUES(26,12,'371426','8','龙门中学餐厅','扩建',393400,903000000,NULL,'2017-03-27','2017-12-27','基础施工',0,108000000,NULL,0,'["8","平原县","龙门中学餐厅","扩建","3934","903","","2017年3月27日","2017年12月27日","基础施工","0","108"]');
INSERT INTO row_dabane VALUES(26,13,'371426','9','桃园小学教学楼','扩建',428200,1124000000,54000,'2016-03-16','2017-03-19','竣工',428200,927400000,NULL,1,'["9","平原县","桃园小学教学楼","扩建","4282","1124","540","2016年3月16日","2017年3月19日","竣工","4282","927.4"]');
INSERT INTO row_dabane VALUES(26,14,'371426','10','王打卦中学教学楼','扩建',793400,1794000000,81000,'2016-05-14','2017-06-19','装饰装修',595000,1327800000,NULL,0,'["10","平原县","王打卦中学教学楼","扩建","7934","1794","810","2016年5月14日","2017年6月19日","装饰装修","5950","1327.8"]');
INSERT INTO row_dabane VALUES(26,15,'371426','11','三唐中心小学教学楼','扩建',505100,1367000000,54000,'2016-10-05','2017-11-10','主体施工',0,345600000,NULL,0,'["11","平原县","三唐中心小学教学楼","扩建","5051","1367","540","2016年10月5日","2017年11月10日","主体施工","0","345.6"]');
INSERT INTO row_dabane VALUES(26,16,'371426','12','龙门小学教学楼','扩建',480400,1321000000,54000,'2017-03-26','2017-10-06','基础施工',0,234300000,NULL,0,'["12","平原县","龙门小学教学楼","扩建","4804","1321","540","2017年3月26日","2017年10月6日","基础施工","0","234.3"]');
INSERT INTO row_dabane VALUES(26,17,'371426','13','腰站第二小学综合楼','扩建',351100,834000000,40000,NULL,'2017-12-28','未开工',0,0,NULL,0,'["13","平原县","腰站第二小学综合楼","扩建","3511","834","400","","2017年12月28日","未开工","0","0"]');
INSERT INTO row_dabane VALUES(26,18,'371426','14','平原第一实验小学餐厅','扩建',361700,995000000,NULL,'2016-11-24','2017-10-27','主体封顶',0,562800000,NULL,0,'["14","平原县","平原第一实验小学餐厅","扩建","3617","995","","2016年11月24日","2017年10月27日","主体封顶","0","562.8"]');
INSERT INTO row_dabane VALUES(26,19,'371426','15','王凤楼中心小学餐厅','扩建',298500,766000000,NULL,'2016-11-20','2017-10-16','主体施工',0,362700000,NULL,0,'["15","平原县","王凤楼中心小学餐厅","扩建","2985","766","","2016年11月20日","2017年10月16日","主体施工","0","362.7"]');
INSERT INTO row_dabane VALUES(26,20,'371426','16','桃园街道初级中学教学楼','改建',865500,2084000000,81000,'2016-06-28','2017-03-10','竣工',865500,1875300000,NULL,1,'["16","平原县","桃园街道初级中学教学楼","改建","8655","2084","810","2016年6月28日","2017年3月10日","竣工","8655","1875.3"]');
INSERT INTO row_dabane VALUES(26,21,'371426','17','平原特殊教育学校教学楼','扩建',531400,1438000000,60000,NULL,'2018-08-10','未开工',0,0,'资金尚未到位',0,'["17","平原县","平原特殊教育学校教学楼","扩建","5314","1438","600","","2018年8月10日","未开工","0","0","资金尚未到位"]');
INSERT INTO row_dabane VALUES(26,22,'371426','18','王凤楼中学教学楼','改建',325400,801000000,36000,'2017-03-26','2017-12-07','基础施工',0,57000000,NULL,0,'["18","平原县","王凤楼中学教学楼","改建","3254","801","360","2017年3月26日","2017年12月7日","基础施工","0","57"]');
INSERT INTO row_dabane VALUES(26,23,'371426','19','三唐中学教学楼','扩建',410600,971000000,54000,NULL,'2018-06-25','未开工',0,0,'规划调整，待批复',0,'["19","平原县","三唐中学教学楼","扩建","4106","971","540","","2018年6月25日","未开工","0","0","规划调整，待批复"]');
INSERT INTO row_dabane VALUES(26,24,'371426','20','腰站中学教学楼','扩建',420400,942000000,60000,NULL,'2017-11-11','前期手续',0,7200000,NULL,0,'["20","平原县","腰站中学教学楼","扩建","4204","942","600","","2017年11月11日","前期手续","0","7.2"]');
INSERT INTO row_dabane VALUES(26,25,'371426','21','王打卦中心小学教学楼','改建',479400,1080000000,60000,'2017-02-02','2017-09-26','基础施工',0,209000000,NULL,0,'["21","平原县","王打卦中心小学教学楼","改建","4794","1080","600","2017年2月2日","2017年9月26日","基础施工","0","209"]');
INSERT INTO row_dabane VALUES(26,26,'371426','22','恩城中心小学教学楼','新建',596900,1473000000,60000,'2017-02-25','2017-11-07','主体施工',0,585300000,NULL,0,'["22","平原县","恩城中心小学教学楼","新建","5969","1473","600","2017年2月25日","2017年11月7日","主体施工","0","585.3"]');
INSERT INTO row_dabane VALUES(26,27,'371426','23','坊子中学学生宿舍楼','扩建',221900,489000000,NULL,'2017-03-04','2017-08-05','基础施工',0,41200000,NULL,0,'["23","平原县","坊子中学学生宿舍楼","扩建","2219","489","","2017年3月4日","2017年8月5日","基础施工","0","41.2"]');
INSERT INTO row_dabane VALUES(26,28,'371426','24','张华中心小学餐厅','扩建',184100,429000000,NULL,NULL,'2018-01-21','未开工',0,0,'规划调整，待批复',0,'["24","平原县","张华中心小学餐厅","扩建","1841","429","","","2018年1月21日","未开工","0","0","规划调整，待批复"]');
INSERT INTO row_dabane VALUES(26,29,'371426','25','坊子中心小学餐厅','扩建',293000,690000000,NULL,NULL,'2018-02-06','未开工',0,0,'资金尚未到位',0,'["25","平原县","坊子中心小学餐厅","扩建","2930","690","","","2018年2月6日","未开工","0","0","资金尚未到位"]');
INSERT INTO row_dabane VALUES(26,30,'371426','26','前曹中学学生宿舍楼','扩建',236600,674000000,NULL,'2017-01-18','2017-12-13','基础施工',0,63900000,NULL,0,'["26","平原县","前曹中学学生宿舍楼","扩建","2366","674","","2017年1月18日","2017年12月13日","基础施工","0","63.9"]');
INSERT INTO row_dabane VALUES(26,31,'371426','27','王打卦中心小学餐厅','扩建',344200,967000000,NULL,NULL,'2018-04-06','前期手续',0,22000000,NULL,0,'["27","平原县","王打卦中心小学餐厅","扩建","3442","967","","","2018年4月6日","前期手续","0","22"]');
INSERT INTO row_dabane VALUES(26,32,'371426','28','王打卦中学学生宿舍楼','扩建',279800,703000000,NULL,NULL,'2017-12-05','前期手续',0,7400000,NULL,0,'["28","平原县","王打卦中学学生宿舍楼","扩建","2798","703","","","2017年12月5日","前期手续","0","7.4"]');
CREATE TABLE row_gaibo(submission INTEGER NOT NULL, line INTEGER NOT NULL, county TEXT NOT NULL, "seq" TEXT, "name" TEXT, "planned_area" INTEGER, "done_area" INTEGER, "playground_planned" INTEGER, "playground_done" INTEGER, "equipment_planned" INTEGER, "equipment_done" INTEGER, "stage" TEXT, "note" TEXT, completed INTEGER, raw TEXT NOT NULL);
INSERT INTO row_gaibo VALUES(1,5,'371471','1','赵虎孟楼小学',140500,0,127000,0,32000000,0,'主体施工',NULL,0,'["1","经开区","赵虎孟楼小学","1405㎡","0","1270㎡","0","32","0","主体施工"]');
INSERT INTO row_gaibo VALUES(1,6,'371471','2','赵虎康寨小学',157500,0,148000,0,33000000,0,'基础施工',NULL,0,'["2","","赵虎康寨小学","1575㎡","0","1480㎡","0","33","0","基础施工"]');
INSERT INTO row_gaibo VALUES(1,7,'371471','3','抬头寺梁桥小学',157000,157000,173000,173000,34000000,32400000,'竣工',NULL,1,'["3","","抬头寺梁桥小学","1570㎡","1570㎡","1730㎡","1730㎡","34","32.4","竣工"]');
INSERT INTO row_gaibo VALUES(1,8,'371471','4','赵虎前王小学',161000,0,188000,0,29000000,0,'主体施工',NULL,0,'["4","","赵虎前王小学","1610㎡","0","1880㎡","0","29","0","主体施工"]');
INSERT INTO row_gaibo VALUES(1,9,'371471','5','赵虎中心小学',75500,0,132000,0,42000000,0,'基础施工',NULL,0,'["5","","赵虎中心小学","755㎡","0","1320㎡","0","42","0","基础施工"]');
INSERT INTO row_gaibo VALUES(1,10,'371471','6','袁桥西孙小学',129500,129500,189000,189000,58000000,52600000,'竣工',NULL,1,'["6","","袁桥西孙小学","1295㎡","1295㎡","1890㎡","1890㎡","58","52.6","竣工"]');
INSERT INTO row_gaibo VALUES(1,11,'371471','7','抬头寺中心小学',131500,131500,124000,124000,31000000,29000000,'竣工',NULL,1,'["7","","抬头寺中心小学","1315㎡","1315㎡","1240㎡","1240㎡","31","29","竣工"]');
INSERT INTO row_gaibo VALUES(1,12,'371471','8','抬头寺吴集小学',135500,135500,132000,93000,26000000,8150000,'装饰装修',NULL,0,'["8","","抬头寺吴集小学","1355㎡","1355㎡","1320㎡","930㎡","26","8.15","装饰装修"]');
INSERT INTO row_gaibo VALUES(1,13,'371471','9','袁桥中心小学',139500,139500,166000,166000,22000000,21750000,'竣工',NULL,1,'["9","","袁桥中心小学","1395㎡","1395㎡","1660㎡","1660㎡","22","21.75","竣工"]');
INSERT INTO row_gaibo VALUES(1,14,'371471','10','袁桥中学',177000,177000,154000,154000,37000000,35150000,'竣工',NULL,1,'["10","","袁桥中学","1770㎡","1770㎡","1540㎡","1540㎡","37","35.15","竣工"]');
INSERT INTO row_gaibo VALUES(1,15,'371471','11','袁桥后陈小学',130000,0,149000,0,12000000,0,'前期手续',NULL,0,'["11","","袁桥后陈小学","1300㎡","0","1490㎡","0","12","0","前期手续"]');
INSERT INTO row_gaibo VALUES(1,16,'371471','12','抬头寺大宋小学',171000,30000,201000,0,48000000,20550000,'主体封顶',NULL,0,'["12","","抬头寺大宋小学","1710㎡","300㎡","2010㎡","0","48","20.55","主体封顶"]');
INSERT INTO row_gaibo VALUES(6,5,'371472','1','运河街道卢庄小学',56000,0,77000,0,22000000,0,'基础施工',NULL,0,'["1","运河开发区","运河街道卢庄小学","５６０","０","７７０","０","２２","０","基础施工"]');
INSERT INTO row_gaibo VALUES(6,6,'371472','2','运河街道康寨小学',86000,0,101000,0,22000000,0,'主体施工',NULL,0,'["2","运河开发区","运河街道康寨小学","８６０","０","１０１０","０","２２","０","主体施工"]');
INSERT INTO row_gaibo VALUES(6,7,'371472','3','运河街道范店小学',151500,151500,136000,136000,38000000,36850000,'竣工',NULL,1,'["3","运河开发区","运河街道范店小学","１５１５","１５１５","１３６０","１３６０","３８","３６．８５","竣工"]');
INSERT INTO row_gaibo VALUES(6,8,'371472','4','运河街道小董小学',73500,25500,82000,0,63000000,14400000,'主体封顶',NULL,0,'["4","运河开发区","运河街道小董小学","７３５","２５５","８２０","０","６３","１４．４","主体封顶"]');
INSERT INTO row_gaibo VALUES(6,9,'371472','5','运河街道付寨小学',80000,80000,105000,105000,52000000,47150000,'竣工',NULL,1,'["5","运河开发区","运河街道付寨小学","８００","８００","１０５０","１０５０","５２","４７．１５","竣工"]');
INSERT INTO row_gaibo VALUES(6,10,'371472','6','运河街道邢庄小学',171000,0,165000,0,42000000,0,'前期手续',NULL,0,'["6","运河开发区","运河街道邢庄小学","１７１０","０","１６５０","０","４２","０","前期手续"]');
INSERT INTO row_gaibo VALUES(6,11,'371472','7','运河街道后李小学',126000,0,115000,0,61000000,0,'主体施工',NULL,0,'["7","运河开发区","运河街道后李小学","１２６０","０","１１５０","０","６１","０","主体施工"]');
INSERT INTO row_gaibo VALUES(6,12,'371472','8','运河街道中心小学',139000,139000,91000,91000,35000000,33500000,'竣工',NULL,1,'["8","运河开发区","运河街道中心小学","１３９０","１３９０","９１０","９１０","３５","３３．５","竣工"]');
INSERT INTO row_gaibo VALUES(6,13,'371472','9','运河街道东马小学',132500,0,149000,0,36000000,0,'基础施工',NULL,0,'["9","运河开发区","运河街道东马小学","１３２５","０","１４９０","０","３６","０","基础施工"]');
INSERT INTO row_gaibo VALUES(6,14,'371472','10','运河街道史庄小学',80000,80000,154000,86000,12000000,5250000,'装饰装修',NULL,0,'["10","运河开发区","运河街道史庄小学","８００","８００","１５４０","８６０","１２","５．２５","装饰装修"]');
INSERT INTO row_gaibo VALUES(11,5,'371424','1','临邑南徐小学',130000,0,139000,0,54000000,0,'基础施工',NULL,0,'["1","临邑县","临邑南徐小学","1300","0","1390","0","54","0","基础施工"]');
INSERT INTO row_gaibo VALUES(11,6,'371424','2','林子魏庄小学',176500,0,241000,0,38000000,0,'主体施工',NULL,0,'["2","临邑县","林子魏庄小学","1765","0","2410","0","38","0","主体施工"]');
INSERT INTO row_gaibo VALUES(11,7,'371424','3','德平中学',266000,0,152000,0,20000000,0,'基础施工',NULL,0,'["3","临邑县","德平中学","2660","0","1520","0","20","0","基础施工"]');
INSERT INTO row_gaibo VALUES(11,8,'371424','4','兴隆西冯小学',69500,0,216000,0,35000000,0,'前期手续',NULL,0,'["4","临邑县","兴隆西冯小学","695","0","2160","0","35","0","前期手续"]');
INSERT INTO row_gaibo VALUES(11,9,'371424','5','理合务夏店小学',152000,0,169000,0,24000000,0,'主体施工',NULL,0,'["5","临邑县","理合务夏店小学","1520","0","1690","0","24","0","主体施工"]');
INSERT INTO row_gaibo VALUES(11,10,'371424','6','孟寺中心小学',71500,0,238000,0,65000000,0,'未开工',NULL,0,'["6","临邑县","孟寺中心小学","715","0","2380","0","65","0","未开工"]');
INSERT INTO row_gaibo VALUES(11,11,'371424','7','临南小董小学',75500,0,235000,0,68000000,0,'未开工',NULL,0,'["7","临邑县","临南小董小学","755","0","2350","0","68","0","未开工"]');
INSERT INTO row_gaibo VALUES(11,12,'371424','8','翟家小于小学',162000,0,210000,0,42000000,0,'前期手续',NULL,0,'["8","临邑县","翟家小于小学","1620","0","2100","0","42","0","前期手续"]');
INSERT INTO row_gaibo VALUES(11,13,'371424','9','翟家小周小学',162000,0,232000,0,68000000,0,'未开工',NULL,0,'["9","临邑县","翟家小周小学","1620","0","2320","0","68","0","未开工"]');
INSERT INTO row_gaibo VALUES(11,14,'371424','10','孟寺史庄小学',222000,222000,146000,146000,51000000,45900000,'竣工',NULL,1,'["10","临邑县","孟寺史庄小学","2220","2220","1460","1460","51","45.9","竣工"]');
INSERT INTO row_gaibo VALUES(11,15,'371424','11','孟寺前王小学',199500,0,149000,0,54000000,0,'前期手续',NULL,0,'["11","临邑县","孟寺前王小学","1995","0","1490","0","54","0","前期手续"]');
INSERT INTO row_gaibo VALUES(11,16,'371424','12','翟家北郭小学',268000,268000,224000,224000,63000000,61150000,'竣工',NULL,1,'["12","临邑县","翟家北郭小学","2680","2680","2240","2240","63","61.15","竣工"]');
INSERT INTO row_gaibo VALUES(11,17,'371424','13','德平中心小学',192500,0,141000,0,16000000,0,'未开工',NULL,0,'["13","临邑县","德平中心小学","1925","0","1410","0","16","0","未开工"]');
INSERT INTO row_gaibo VALUES(11,18,'371424','14','翟家西高小学',215000,0,NULL,NULL,44000000,0,'前期手续',NULL,0,'["14","临邑县","翟家西高小学","2150","0","无","无","44","0","前期手续"]');
INSERT INTO row_gaibo VALUES(11,19,'371424','15','理合务小张小学',204000,204000,165000,165000,23000000,21700000,'竣工',NULL,1,'["15","临邑县","理合务小张小学","2040","2040","1650","1650","23","21.7","竣工"]');
INSERT INTO row_gaibo VALUES(11,20,'371424','16','翟家中心小学',211000,79500,205000,0,68000000,26800000,'主体封顶',NULL,0,'["16","临邑县","翟家中心小学","2110","795","2050","0","68","26.8","主体封顶"]');
INSERT INTO row_gaibo VALUES(11,21,'371424','17','宿安宫家小学',149000,0,121000,0,31000000,0,'前期手续',NULL,0,'["17","临邑县","宿安宫家小学","1490","0","1210","0","31","0","前期手续"]');
INSERT INTO row_gaibo VALUES(11,22,'371424','18','林子康寨小学',85500,85500,118000,71500,45000000,4600000,'装饰装修',NULL,0,'["18","临邑县","林子康寨小学","855","855","1180","715","45","4.6","装饰装修"]');
INSERT INTO row_gaibo VALUES(11,23,'371424','19','临邑中学',114000,114000,233000,233000,56000000,54800000,'竣工',NULL,1,'["19","临邑县","临邑中学","1140","1140","2330","2330","56","54.8","竣工"]');
INSERT INTO row_gaibo VALUES(11,24,'371424','20','兴隆中心小学',176500,176500,238000,238000,66000000,62500000,'竣工',NULL,1,'["20","临邑县","兴隆中心小学","1765","1765","2380","2380","66","62.5","竣工"]');
INSERT INTO row_gaibo VALUES(11,25,'371424','21','翟家大宋小学',230500,230500,196000,196000,14000000,12850000,'竣工',NULL,1,'["21","临邑县","翟家大宋小学","2305","2305","1960","1960","14","12.85","竣工"]');
INSERT INTO row_gaibo VALUES(12,5,'371424','1','临邑南徐小学',130000,0,139000,0,54000000,0,'主体施工',NULL,0,'["1","临邑县","临邑南徐小学","1300","0","1390","0","54","0","主体施工"]');
INSERT INTO row_gaibo VALUES(12,6,'371424','2','林子魏庄小学',176500,176500,241000,183500,38000000,18950000,'装饰装修',NULL,0,'["2","临邑县","林子魏庄小学","1765","1765","2410","1835","38","18.95","装饰装修"]');
INSERT INTO row_gaibo VALUES(12,7,'371424','3','德平中学',266000,0,152000,0,20000000,0,'主体施工',NULL,0,'["3","临邑县","德平中学","2660","0","1520","0","20","0","主体施工"]');
INSERT INTO row_gaibo VALUES(12,8,'371424','4','兴隆西冯小学',69500,0,216000,0,35000000,0,'前期手续',NULL,0,'["4","临邑县","兴隆西冯小学","695","0","2160","0","35","0","前期手续"]');
INSERT INTO row_gaibo VALUES(12,9,'371424','5','理合务夏店小学',152000,147500,169000,0,24000000,13800000,'主体封顶',NULL,0,'["5","临邑县","理合务夏店小学","1520","1475","1690","0","24","13.8","主体封顶"]');
INSERT INTO row_gaibo VALUES(12,10,'371424','6','孟寺中心小学',71500,0,238000,0,65000000,0,'未开工',NULL,0,'["6","临邑县","孟寺中心小学","715","0","2380","0","65","0","未开工"]');
INSERT INTO row_gaibo VALUES(12,11,'371424','7','临南小董小学',75500,0,235000,0,68000000,0,'未开工',NULL,0,'["7","临邑县","临南小董小学","755","0","2350","0","68","0","未开工"]');
INSERT INTO row_gaibo VALUES(12,12,'371424','8','翟家小于小学',162000,0,210000,0,42000000,0,'前期手续',NULL,0,'["8","临邑县","翟家小于小学","1620","0","2100","0","42","0","前期手续"]');
INSERT INTO row_gaibo VALUES(12,13,'371424','9','翟家小周小学',162000,0,232000,0,68000000,0,'未开工',NULL,0,'["9","临邑县","翟家小周小学","1620","0","2320","0","68","0","未开工"]');
INSERT INTO row_gaibo VALUES(12,14,'371424','10','孟寺史庄小学',222000,222000,146000,146000,51000000,45900000,'竣工',NULL,1,'["10","临邑县","孟寺史庄小学","2220","2220","1460","1460","51","45.9","竣工"]');
INSERT INTO row_gaibo VALUES(12,15,'371424','11','孟寺前王小学',199500,0,149000,0,54000000,0,'基础施工',NULL,0,'["11","临邑县","孟寺前王小学","1995","0","1490","0","54","0","基础施工"]');
INSERT INTO row_gaibo VALUES(12,16,'371424','12','翟家北郭小学',268000,268000,224000,224000,63000000,61150000,'竣工',NULL,1,'["12","临邑县","翟家北郭小学","2680","2680","2240","2240","63","61.15","竣工"]');
INSERT INTO row_gaibo VALUES(12,17,'371424','13','德平中心小学',192500,0,141000,0,16000000,0,'未开工',NULL,0,'["13","临邑县","德平中心小学","1925","0","1410","0","16","0","未开工"]');
INSERT INTO row_gaibo VALUES(12,18,'371424','14','翟家西高小学',215000,0,NULL,NULL,44000000,0,'基础施工',NULL,0,'["14","临邑县","翟家西高小学","2150","0","无","无","44","0","基础施工"]');
INSERT INTO row_gaibo VALUES(12,19,'371424','15','理合务小张小学',204000,204000,165000,165000,23000000,21700000,'竣工',NULL,1,'["15","临邑县","理合务小张小学","2040","2040","1650","1650","23","21.7","竣工"]');
INSERT INTO row_gaibo VALUES(12,20,'371424','16','翟家中心小学',211000,211000,205000,205000,68000000,65650000,'竣工',NULL,1,'["16","临邑县","翟家中心小学","2110","2110","2050","2050","68","65.65","竣工"]');
INSERT INTO row_gaibo VALUES(12,21,'371424','17','宿安宫家小学',149000,0,121000,0,31000000,0,'前期手续',NULL,0,'["17","临邑县","宿安宫家小学","1490","0","1210","0","31","0","前期手续"]');
INSERT INTO row_gaibo VALUES(12,22,'371424','18','林子康寨小学',85500,85500,118000,118000,45000000,41250000,'竣工',NULL,1,'["18","临邑县","林子康寨小学","855","855","1180","1180","45","41.25","竣工"]');
INSERT INTO row_gaibo VALUES(12,23,'371424','19','临邑中学',114000,114000,233000,233000,56000000,54800000,'竣工',NULL,1,'["19","临邑县","临邑中学","1140","1140","2330","2330","56","54.8","竣工"]');
INSERT INTO row_gaibo VALUES(12,24,'371424','20','兴隆中心小学',176500,176500,238000,238000,66000000,62500000,'竣工',NULL,1,'["20","临邑县","兴隆中心小学","1765","1765","2380","2380","66","62.5","竣工"]');
INSERT INTO row_gaibo VALUES(12,25,'371424','21','翟家大宋小学',230500,230500,196000,196000,14000000,12850000,'竣工',NULL,1,'["21","临邑县","翟家大宋小学","2305","2305","1960","1960","14","12.85","竣工"]');
INSERT INTO row_gaibo VALUES(24,5,'371426','1','张华中心小学',185500,0,267000,0,39000000,0,'前期手续',NULL,0,'["1","平原县","张华中心小学","1855","0","2670","0","39","0","前期手续"]');
INSERT INTO row_gaibo VALUES(24,6,'371426','2','王打卦大田小学',184000,0,221000,0,23000000,0,'未开工',NULL,0,'["2","平原县","王打卦大田小学","1840","0","2210","0","23","0","未开工"]');
INSERT INTO row_gaibo VALUES(24,7,'371426','3','恩城中心小学',168500,0,149000,0,15000000,0,'未开工',NULL,0,'["3","平原县","恩城中心小学","1685","0","1490","0","15","0","未开工"]');
INSERT INTO row_gaibo VALUES(24,8,'371426','4','王凤楼范店小学',87000,0,184000,0,28000000,0,'未开工',NULL,0,'["4","平原县","王凤楼范店小学","870","0","1840","0","28","0","未开工"]');
INSERT INTO row_gaibo VALUES(24,9,'371426','5','腰站宫家小学',150000,150000,293000,293000,38000000,35500000,'竣工',NULL,1,'["5","平原县","腰站宫家小学","1500","1500","2930","2930","38","35.5","竣工"]');
INSERT INTO row_gaibo VALUES(24,10,'371426','6','恩城大宋小学',127500,127500,249000,164500,29000000,10350000,'装饰装修',NULL,0,'["6","平原县","恩城大宋小学","1275","1275","2490","1645","29","10.35","装饰装修"]');
INSERT INTO row_gaibo VALUES(24,11,'371426','7','前曹中学',170500,0,NULL,NULL,67000000,0,'基础施工',NULL,0,'["7","平原县","前曹中学","1705","0","","/","67","0","基础施工"]');
INSERT INTO row_gaibo VALUES(24,12,'371426','8','恩城北郭小学',204500,0,133000,0,56000000,0,'前期手续',NULL,0,'["8","平原县","恩城北郭小学","2045","0","1330","0","56","0","前期手续"]');
INSERT INTO row_gaibo VALUES(24,13,'371426','9','王杲铺魏庄小学',115500,0,218000,0,66000000,0,'基础施工',NULL,0,'["9","平原县","王杲铺魏庄小学","1155","0","2180","0","66","0","基础施工"]');
INSERT INTO row_gaibo VALUES(24,14,'371426','10','腰站付寨小学',78500,78500,NULL,NULL,28000000,25300000,'竣工',NULL,1,'["10","平原县","腰站付寨小学","785","785","","/","28","25.3","竣工"]');
INSERT INTO row_gaibo VALUES(24,15,'371426','11','坊子小周小学',203500,0,247000,0,26000000,0,'前期手续',NULL,0,'["11","平原县","坊子小周小学","2035","0","2470","0","26","0","前期手续"]');
INSERT INTO row_gaibo VALUES(24,16,'371426','12','腰站中心小学',96000,0,NULL,NULL,27000000,0,'主体施工',NULL,0,'["12","平原县","腰站中心小学","960","0","","/","27","0","主体施工"]');
INSERT INTO row_gaibo VALUES(24,17,'371426','13','王凤楼段楼小学',140000,140000,211000,211000,67000000,66600000,'竣工',NULL,1,'["13","平原县","王凤楼段楼小学","1400","1400","2110","2110","67","66.6","竣工"]');
INSERT INTO row_gaibo VALUES(24,18,'371426','14','腰站后李小学',227500,0,140000,0,60000000,0,'未开工',NULL,0,'["14","平原县","腰站后李小学","2275","0","1400","0","60","0","未开工"]');
INSERT INTO row_gaibo VALUES(24,19,'371426','15','王庙中心小学',231500,0,227000,0,35000000,0,'未开工',NULL,0,'["15","平原县","王庙中心小学","2315","0","2270","0","35","0","未开工"]');
INSERT INTO row_gaibo VALUES(24,20,'371426','16','王凤楼东马小学',152000,152000,302000,0,13000000,700000,'装饰装修',NULL,0,'["16","平原县","王凤楼东马小学","1520","1520","3020","0","13","0.7","装饰装修"]');
INSERT INTO row_gaibo VALUES(24,21,'371426','17','坊子中心小学',73500,73500,155000,155000,14000000,12750000,'竣工',NULL,1,'["17","平原县","坊子中心小学","735","735","1550","1550","14","12.75","竣工"]');
INSERT INTO row_gaibo VALUES(24,22,'371426','18','恩城中学',206500,0,280000,0,47000000,0,'主体施工',NULL,0,'["18","平原县","恩城中学","2065","0","2800","0","47","0","主体施工"]');
INSERT INTO row_gaibo VALUES(24,23,'371426','19','王凤楼石桥小学',144500,144500,NULL,NULL,13000000,12900000,'竣工',NULL,1,'["19","平原县","王凤楼石桥小学","1445","1445","","/","13","12.9","竣工"]');
INSERT INTO row_gaibo VALUES(24,24,'371426','20','王凤楼中学',178000,0,NULL,NULL,55000000,0,'未开工',NULL,0,'["20","平原县","王凤楼中学","1780","0","","/","55","0","未开工"]');
INSERT INTO row_gaibo VALUES(24,25,'371426','21','三唐中心小学',163500,97500,139000,0,16000000,950000,'主体封顶',NULL,0,'["21","平原县","三唐中心小学","1635","975","1390","0","16","0.95","主体封顶"]');
INSERT INTO row_gaibo VALUES(25,5,'371426','1','张华中心小学',185500,0,267000,0,39000000,0,'基础施工',NULL,0,'["1","平原县","张华中心小学","1855","0","2670","0","39","0","基础施工"]');
INSERT INTO row_gaibo VALUES(25,6,'371426','2','王打卦大田小学',184000,0,221000,0,23000000,0,'未开工',NULL,0,'["2","平原县","王打卦大田小学","1840","0","2210","0","23","0","未开工"]');
INSERT INTO row_gaibo VALUES(25,7,'371426','3','恩城中心小学',168500,0,149000,0,15000000,0,'未开工',NULL,0,'["3","平原县","恩城中心小学","1685","0","1490","0","15","0","未开工"]');
INSERT INTO row_gaibo VALUES(25,8,'371426','4','王凤楼范店小学',87000,0,184000,0,28000000,0,'未开工',NULL,0,'["4","平原县","王凤楼范店小学","870","0","1840","0","28","0","未开工"]');
INSERT INTO row_gaibo VALUES(25,9,'371426','5','腰站宫家小学',150000,150000,293000,293000,38000000,35500000,'竣工',NULL,1,'["5","平原县","腰站宫家小学","1500","1500","2930","2930","38","35.5","竣工"]');
INSERT INTO row_gaibo VALUES(25,10,'371426','6','恩城大宋小学',127500,127500,249000,249000,29000000,27800000,'竣工',NULL,1,'["6","平原县","恩城大宋小学","1275","1275","2490","2490","29","27.8","竣工"]');
INSERT INTO row_gaibo VALUES(25,11,'371426','7','前曹中学',170500,0,NULL,NULL,67000000,0,'主体施工',NULL,0,'["7","平原县","前曹中学","1705","0","","/","67","0","主体施工"]');
INSERT INTO row_gaibo VALUES(25,12,'371426','8','恩城北郭小学',204500,0,133000,0,56000000,0,'前期手续',NULL,0,'["8","平原县","恩城北郭小学","2045","0","1330","0","56","0","前期手续"]');
INSERT INTO row_gaibo VALUES(25,13,'371426','9','王杲铺魏庄小学',115500,0,218000,0,66000000,0,'主体施工',NULL,0,'["9","平原县","王杲铺魏庄小学","1155","0","2180","0","66","0","主体施工"]');
INSERT INTO row_gaibo VALUES(25,14,'371426','10','腰站付寨小学',78500,78500,NULL,NULL,28000000,25300000,'竣工',NULL,1,'["10","平原县","腰站付寨小学","785","785","","/","28","25.3","竣工"]');
INSERT INTO row_gaibo VALUES(25,15,'371426','11','坊子小周小学',203500,0,247000,0,26000000,0,'前期手续',NULL,0,'["11","平原县","坊子小周小学","2035","0","2470","0","26","0","前期手续"]');
INSERT INTO row_gaibo VALUES(25,16,'371426','12','腰站中心小学',96000,3000,NULL,NULL,27000000,5950000,'主体封顶',NULL,0,'["12","平原县","腰站中心小学","960","30","","/","27","5.95","主体封顶"]');
INSERT INTO row_gaibo VALUES(25,17,'371426','13','王凤楼段楼小学',140000,140000,211000,211000,67000000,66600000,'竣工',NULL,1,'["13","平原县","王凤楼段楼小学","1400","1400","2110","2110","67","66.6","竣工"]');
INSERT INTO row_gaibo VALUES(25,18,'371426','14','腰站后李小学',227500,0,140000,0,60000000,0,'未开工',NULL,0,'["14","平原县","腰站后李小学","2275","0","1400","0","60","0","未开工"]');
INSERT INTO row_gaibo VALUES(25,19,'371426','15','王庙中心小学',231500,0,227000,0,35000000,0,'未开工',NULL,0,'["15","平原县","王庙中心小学","2315","0","2270","0","35","0","未开工"]');
INSERT INTO row_gaibo VALUES(25,20,'371426','16','王凤楼东马小学',152000,152000,302000,167500,13000000,700000,'装饰装修',NULL,0,'["16","平原县","王凤楼东马小学","1520","1520","3020","1675","13","0.7","装饰装修"]');
INSERT INTO row_gaibo VALUES(25,21,'371426','17','坊子中心小学',73500,73500,155000,155000,14000000,12750000,'竣工',NULL,1,'["17","平原县","坊子中心小学","735","735","1550","1550","14","12.75","竣工"]');
INSERT INTO row_gaibo VALUES(25,22,'371426','18','恩城中学',206500,206500,280000,0,47000000,12300000,'装饰装修',NULL,0,'["18","平原县","恩城中学","2065","2065","2800","0","47","12.3","装饰装修"]');
INSERT INTO row_gaibo VALUES(25,23,'371426','19','王凤楼石桥小学',144500,144500,NULL,NULL,13000000,12900000,'竣工',NULL,1,'["19","平原县","王凤楼石桥小学","1445","1445","","/","13","12.9","竣工"]');
INSERT INTO row_gaibo VALUES(25,24,'371426','20','王凤楼中学',178000,0,NULL,NULL,55000000,0,'基础施工',NULL,0,'["20","平原县","王凤楼中学","1780","0","","/","55","0","基础施工"]');
INSERT INTO row_gaibo VALUES(25,25,'371426','21','三唐中心小学',163500,163500,139000,0,16000000,950000,'装饰装修',NULL,0,'["21","平原县","三唐中心小学","1635","1635","1390","0","16","0.95","装饰装修"]');
CREATE TABLE row_youeryuan(submission INTEGER NOT NULL, line INTEGER NOT NULL, county TEXT NOT NULL, "seq" TEXT, "name" TEXT, "nature" TEXT, "planned_area" INTEGER, "invest_planned" INTEGER, "invest_done" INTEGER, "seats" INTEGER, "start_date" TEXT, "stage" TEXT, "note" TEXT, completed INTEGER, raw TEXT NOT NULL);
INSERT INTO row_youeryuan VALUES(18,4,'371424','1','宿安中心幼儿园','新建',129000,209000000,63300000,15000,'2016-11-20','主体施工',NULL,0,'["1","临邑县","宿安中心幼儿园","新建","1290","209","63.3","150","2016.11.20","主体施工"]');
INSERT INTO row_youeryuan VALUES(18,5,'371424','2','孟寺中心幼儿园','新建',134500,237000000,157600000,15000,'2016-04-21','装饰装修',NULL,0,'["2","临邑县","孟寺中心幼儿园","新建","1345","237","157.6","150","2016.4.21","装饰装修"]');
INSERT INTO row_youeryuan VALUES(18,6,'371424','3','翟家中心幼儿园','新建',137000,224000000,215400000,15000,'2016-03-28','竣工',NULL,1,'["3","临邑县","翟家中心幼儿园","新建","1370","224","215.4","150","2016.3.28","竣工"]');
INSERT INTO row_youeryuan VALUES(18,7,'371424','4','恒源街道中心幼儿园','新建',108500,176000000,163600000,12000,'2016-03-19','竣工',NULL,1,'["4","临邑县","恒源街道中心幼儿园","新建","1085","176","163.6","120","2016.3.19","竣工"]');
INSERT INTO row_youeryuan VALUES(18,8,'371424','5','临邑中心幼儿园','新建',173000,307000000,231900000,21000,'2016-04-08','竣工',NULL,1,'["5","临邑县","临邑中心幼儿园","新建","1730","307","231.9","210","2016.4.8","竣工"]');
INSERT INTO row_youeryuan VALUES(18,9,'371424','6','临盘街道中心幼儿园','新建',129000,219000000,3500000,15000,NULL,'前期手续',NULL,0,'["6","临邑县","临盘街道中心幼儿园","新建","1290","219","3.5","150","无","前期手续"]');
INSERT INTO row_youeryuan VALUES(18,10,'371424','7','临南中心幼儿园','改扩建',74000,121000000,65500000,9000,'2016-08-19','主体封顶',NULL,0,'["7","临邑县","临南中心幼儿园","改扩建","740","121","65.5","90","2016.8.19","主体封顶"]');
INSERT INTO row_youeryuan VALUES(18,11,'371424','8','临邑第二实验幼儿园','改扩建',78500,129000000,67500000,9000,'2016-05-19','主体封顶',NULL,0,'["8","临邑县","临邑第二实验幼儿园","改扩建","785","129","67.5","90","2016.5.19","主体封顶"]');
INSERT INTO row_youeryuan VALUES(18,12,'371424','9','临邑第三实验幼儿园','改扩建',85500,158000000,136300000,9000,'2015-12-24','竣工',NULL,1,'["9","临邑县","临邑第三实验幼儿园","改扩建","855","158","136.3","90","2015.12.24","竣工"]');
INSERT INTO row_youeryuan VALUES(18,13,'371424','10','林子中心幼儿园','改建',62000,99000000,92700000,6000,'2016-03-16','竣工',NULL,1,'["10","临邑县","林子中心幼儿园","改建","620","99","92.7","60","2016.3.16","竣工"]');
INSERT INTO row_youeryuan VALUES(18,14,'371424','11','邢侗街道中心幼儿园','扩建',68500,119000000,91900000,9000,'2016-07-01','装饰装修',NULL,0,'["11","临邑县","邢侗街道中心幼儿园","扩建","685","119","91.9","90","2016.7.1","装饰装修"]');
INSERT INTO row_youeryuan VALUES(18,15,'371424','12','理合务中心幼儿园','改扩建',61500,109000000,19000000,6000,'2016-09-27','基础施工',NULL,0,'["12","临邑县","理合务中心幼儿园","改扩建","615","109","19","60","2016.9.27","基础施工"]');
INSERT INTO row_youeryuan VALUES(18,16,'371424','13','德平中心幼儿园','改扩建',60000,99000000,10900000,6000,'2016-10-23','基础施工',NULL,0,'["13","临邑县","德平中心幼儿园","改扩建","600","99","10.9","60","2016.10.23","基础施工"]');
INSERT INTO row_youeryuan VALUES(19,4,'371424','1','宿安中心幼儿园','新建',129000,209000000,117100000,15000,'2016-11-20','主体封顶',NULL,0,'["1","临邑县","宿安中心幼儿园","新建","1290","209","117.1","150","2016.11.20","主体封顶"]');
INSERT INTO row_youeryuan VALUES(19,5,'371424','2','孟寺中心幼儿园','新建',134500,237000000,217100000,15000,'2016-04-21','竣工',NULL,1,'["2","临邑县","孟寺中心幼儿园","新建","1345","237","217.1","150","2016.4.21","竣工"]');
INSERT INTO row_youeryuan VALUES(19,6,'371424','3','翟家中心幼儿园','新建',137000,224000000,216900000,15000,'2016-03-28','投入使用',NULL,1,'["3","临邑县","翟家中心幼儿园","新建","1370","224","216.9","150","2016.3.28","投入使用"]');
INSERT INTO row_youeryuan VALUES(19,7,'371424','4','恒源街道中心幼儿园','新建',108500,176000000,172200000,12000,'2016-03-19','竣工',NULL,1,'["4","临邑县","恒源街道中心幼儿园","新建","1085","176","172.2","120","2016.3.19","竣工"]');
INSERT INTO row_youeryuan VALUES(19,8,'371424','5','临邑中心幼儿园','新建',173000,307000000,278600000,21000,'2016-04-08','竣工',NULL,1,'["5","临邑县","临邑中心幼儿园","新建","1730","307","278.6","210","2016.4.8","竣工"]');
INSERT INTO row_youeryuan VALUES(19,9,'371424','6','临盘街道中心幼儿园','新建',129000,219000000,42200000,15000,'2017-06-08','基础施工',NULL,0,'["6","临邑县","临盘街道中心幼儿园","新建","1290","219","42.2","150","2017.6.8","基础施工"]');
INSERT INTO row_youeryuan VALUES(19,10,'371424','7','临南中心幼儿园','改扩建',74000,121000000,99500000,9000,'2016-08-19','装饰装修',NULL,0,'["7","临邑县","临南中心幼儿园","改扩建","740","121","99.5","90","2016.8.19","装饰装修"]');
INSERT INTO row_youeryuan VALUES(19,11,'371424','8','临邑第二实验幼儿园','改扩建',78500,129000000,100500000,9000,'2016-05-19','装饰装修',NULL,0,'["8","临邑县","临邑第二实验幼儿园","改扩建","785","129","100.5","90","2016.5.19","装饰装修"]');
INSERT INTO row_youeryuan VALUES(19,12,'371424','9','临邑第三实验幼儿园','改扩建',85500,158000000,155600000,9000,'2015-12-24','竣工',NULL,1,'["9","临邑县","临邑第三实验幼儿园","改扩建","855","158","155.6","90","2015.12.24","竣工"]');
INSERT INTO row_youeryuan VALUES(19,13,'371424','10','林子中心幼儿园','改建',62000,99000000,97200000,6000,'2016-03-16','投入使用',NULL,1,'["10","临邑县","林子中心幼儿园","改建","620","99","97.2","60","2016.3.16","投入使用"]');
INSERT INTO row_youeryuan VALUES(19,14,'371424','11','邢侗街道中心幼儿园','扩建',68500,119000000,117700000,9000,'2016-07-01','竣工',NULL,1,'["11","临邑县","邢侗街道中心幼儿园","扩建","685","119","117.7","90","2016.7.1","竣工"]');
INSERT INTO row_youeryuan VALUES(19,15,'371424','12','理合务中心幼儿园','改扩建',61500,109000000,58500000,6000,'2016-09-27','主体封顶',NULL,0,'["12","临邑县","理合务中心幼儿园","改扩建","615","109","58.5","60","2016.9.27","主体封顶"]');
INSERT INTO row_youeryuan VALUES(19,16,'371424','13','德平中心幼儿园','改扩建',60000,99000000,32900000,6000,'2016-10-23','主体施工',NULL,0,'["13","临邑县","德平中心幼儿园","改扩建","600","99","32.9","60","2016.10.23","主体施工"]');
INSERT INTO row_youeryuan VALUES(30,5,'371426','1','三唐中心幼儿园','新建',152500,237000000,1000000,18000,NULL,'前期手续',NULL,0,'["1","平原县","三唐中心幼儿园","新建","1525","237","1","180","","前期手续"]');
INSERT INTO row_youeryuan VALUES(30,6,'371426','2','王打卦中心幼儿园','新建',165000,279000000,38700000,18000,'2017-02-11','基础施工',NULL,0,'["2","平原县","王打卦中心幼儿园","新建","1650","279","38.7","180","2017年2月11日","基础施工"]');
INSERT INTO row_youeryuan VALUES(30,7,'371426','3','王凤楼中心幼儿园','新建',139000,233000000,228700000,15000,'2016-04-12','竣工',NULL,1,'["3","平原县","王凤楼中心幼儿园","新建","1390","233","228.7","150","2016年4月12日","竣工"]');
INSERT INTO row_youeryuan VALUES(30,8,'371426','4','王杲铺中心幼儿园','新建',119000,219000000,131900000,15000,'2016-06-21','主体封顶',NULL,0,'["4","平原县","王杲铺中心幼儿园","新建","1190","219","131.9","150","2016年6月21日","主体封顶"]');
INSERT INTO row_youeryuan VALUES(30,9,'371426','5','平原第二实验幼儿园','新建',113000,199000000,162600000,12000,'2015-11-13','装饰装修',NULL,0,'["5","平原县","平原第二实验幼儿园","新建","1130","199","162.6","120","2015年11月13日","装饰装修"]');
INSERT INTO row_youeryuan VALUES(30,10,'371426','6','桃园街道中心幼儿园','扩建',84000,143000000,117200000,9000,'2016-01-07','竣工',NULL,1,'["6","平原县","桃园街道中心幼儿园","扩建","840","143","117.2","90","2016年1月7日","竣工"]');
INSERT INTO row_youeryuan VALUES(30,11,'371426','7','王庙中心幼儿园','改建',63000,99000000,39500000,6000,'2016-10-11','主体施工',NULL,0,'["7","平原县","王庙中心幼儿园","改建","630","99","39.5","60","2016年10月11日","主体施工"]');
INSERT INTO row_youeryuan VALUES(30,12,'371426','8','龙门街道中心幼儿园','改建',81000,144000000,0,9000,NULL,'未开工',NULL,0,'["8","平原县","龙门街道中心幼儿园","改建","810","144","0","90","","未开工"]');
INSERT INTO row_youeryuan VALUES(30,13,'371426','9','前曹中心幼儿园','改建',48500,82000000,76700000,6000,'2015-12-14','竣工',NULL,1,'["9","平原县","前曹中心幼儿园","改建","485","82","76.7","60","2015年12月14日","竣工"]');
INSERT INTO row_youeryuan VALUES(30,14,'371426','10','平原第四实验幼儿园','扩建',82000,140000000,19100000,9000,'2017-04-21','基础施工',NULL,0,'["10","平原县","平原第四实验幼儿园","扩建","820","140","19.1","90","2017年4月21日","基础施工"]');
INSERT INTO row_youeryuan VALUES(30,15,'371426','11','张华中心幼儿园','改建',53500,86000000,58900000,6000,'2016-07-27','装饰装修',NULL,0,'["11","平原县","张华中心幼儿园","改建","535","86","58.9","60","2016年7月27日","装饰装修"]');
INSERT INTO row_youeryuan VALUES(31,5,'371426','1','三唐中心幼儿园','新建',152500,237000000,45600000,18000,'2017-06-20','基础施工',NULL,0,'["1","平原县","三唐中心幼儿园","新建","1525","237","45.6","180","2017年6月20日","基础施工"]');
INSERT INTO row_youeryuan VALUES(31,6,'371426','2','王打卦中心幼儿园','新建',165000,279000000,112700000,18000,'2017-02-11','主体施工',NULL,0,'["2","平原县","王打卦中心幼儿园","新建","1650","279","112.7","180","2017年2月11日","主体施工"]');
INSERT INTO row_youeryuan VALUES(31,7,'371426','3','王凤楼中心幼儿园','新建',139000,233000000,229000000,15000,'2016-04-12','投入使用',NULL,1,'["3","平原县","王凤楼中心幼儿园","新建","1390","233","229","150","2016年4月12日","投入使用"]');
INSERT INTO row_youeryuan VALUES(31,8,'371426','4','王杲铺中心幼儿园','新建',119000,219000000,161600000,15000,'2016-06-21','装饰装修',NULL,0,'["4","平原县","王杲铺中心幼儿园","新建","1190","219","161.6","150","2016年6月21日","装饰装修"]');
INSERT INTO row_youeryuan VALUES(31,9,'371426','5','平原第二实验幼儿园','新建',113000,199000000,181700000,12000,'2015-11-13','竣工',NULL,1,'["5","平原县","平原第二实验幼儿园","新建","1130","199","181.7","120","2015年11月13日","竣工"]');
INSERT INTO row_youeryuan VALUES(31,10,'371426','6','桃园街道中心幼儿园','扩建',84000,143000000,139000000,9000,'2016-01-07','竣工',NULL,1,'["6","平原县","桃园街道中心幼儿园","扩建","840","143","139","90","2016年1月7日","竣工"]');
INSERT INTO row_youeryuan VALUES(31,11,'371426','7','王庙中心幼儿园','改建',63000,99000000,55200000,6000,'2016-10-11','主体封顶',NULL,0,'["7","平原县","王庙中心幼儿园","改建","630","99","55.2","60","2016年10月11日","主体封顶"]');
INSERT INTO row_youeryuan VALUES(31,12,'371426','8','龙门街道中心幼儿园','改建',81000,144000000,0,9000,NULL,'未开工',NULL,0,'["8","平原县","龙门街道中心幼儿园","改建","810","144","0","90","","未开工"]');
INSERT INTO row_youeryuan VALUES(31,13,'371426','9','前曹中心幼儿园','改建',48500,82000000,78300000,6000,'2015-12-14','竣工',NULL,1,'["9","平原县","前曹中心幼儿园","改建","485","82","78.3","60","2015年12月14日","竣工"]');
INSERT INTO row_youeryuan VALUES(31,14,'371426','10','平原第四实验幼儿园','扩建',82000,140000000,23100000,9000,'2017-04-21','基础施工',NULL,0,'["10","平原县","平原第四实验幼儿园","扩建","820","140","23.1","90","2017年4月21日","基础施工"]');
INSERT INTO row_youeryuan VALUES(31,15,'371426','11','张华中心幼儿园','改建',53500,86000000,66400000,6000,'2016-07-27','装饰装修',NULL,0,'["11","平原县","张华中心幼儿园","改建","535","86","66.4","60","2016年7月27日","装饰装修"]');
CREATE TABLE row_zhibiao(submission INTEGER NOT NULL, line INTEGER NOT NULL, county TEXT NOT NULL, "name" TEXT, "unit" TEXT, "target" INTEGER, "period_done" INTEGER, "done" INTEGER, "note" TEXT, raw TEXT NOT NULL);
INSERT INTO row_zhibiao VALUES(3,4,'371471','新招聘教师','人',14000,2400,7000,NULL,'["新招聘教师","人","140","24","70"]');
INSERT INTO row_zhibiao VALUES(3,5,'371471','挂职交流校长教师','人',500,100,300,NULL,'["挂职交流校长教师","人","5","1","3"]');
INSERT INTO row_zhibiao VALUES(3,6,'371471','样板学校','所',1000,200,600,NULL,'["样板学校","所","10","2","6"]');
INSERT INTO row_zhibiao VALUES(3,7,'371471','亮点工作','项',300,100,200,NULL,'["亮点工作","项","3","1","2"]');
INSERT INTO row_zhibiao VALUES(8,5,'371472','新招聘教师','人',7000,1000,3100,NULL,'["新招聘教师","人","７０","１０","３１"]');
INSERT INTO row_zhibiao VALUES(8,6,'371472','挂职交流校长教师','人',300,100,200,NULL,'["挂职交流校长教师","人","３","１","２"]');
INSERT INTO row_zhibiao VALUES(8,7,'371472','样板学校','所',1000,100,400,NULL,'["样板学校","所","１０","１","４"]');
INSERT INTO row_zhibiao VALUES(8,8,'371472','亮点工作','项',300,100,100,NULL,'["亮点工作","项","３","１","１"]');
INSERT INTO row_zhibiao VALUES(16,4,'371424','新招聘教师','人',21000,2200,6500,NULL,'["新招聘教师","人","210","22","65"]');
INSERT INTO row_zhibiao VALUES(16,5,'371424','挂职交流校长教师','人',800,200,400,NULL,'["挂职交流校长教师","人","8","2","4"]');
INSERT INTO row_zhibiao VALUES(16,6,'371424','样板学校','所',1000,200,400,NULL,'["样板学校","所","10","2","4"]');
INSERT INTO row_zhibiao VALUES(16,7,'371424','亮点工作','项',300,100,100,NULL,'["亮点工作","项","3","1","1"]');
INSERT INTO row_zhibiao VALUES(17,4,'371424','新招聘教师','人',21000,4400,10900,NULL,'["新招聘教师","人","210","44","109"]');
INSERT INTO row_zhibiao VALUES(17,5,'371424','挂职交流校长教师','人',800,100,500,NULL,'["挂职交流校长教师","人","8","1","5"]');
INSERT INTO row_zhibiao VALUES(17,6,'371424','样板学校','所',1000,200,600,NULL,'["样板学校","所","10","2","6"]');
INSERT INTO row_zhibiao VALUES(17,7,'371424','亮点工作','项',300,0,100,NULL,'["亮点工作","项","3","0","1"]');
INSERT INTO row_zhibiao VALUES(28,5,'371426','新招聘教师','人',19000,1700,4800,NULL,'["新招聘教师","人","190","17","48"]');
INSERT INTO row_zhibiao VALUES(28,6,'371426','挂职交流校长教师','人',700,200,300,NULL,'["挂职交流校长教师","人","7","2","3"]');
INSERT INTO row_zhibiao VALUES(28,7,'371426','样板学校','所',1000,200,300,NULL,'["样板学校","所","10","2","3"]');
INSERT INTO row_zhibiao VALUES(28,8,'371426','亮点工作','项',300,0,0,NULL,'["亮点工作","项","3","0","0"]');
INSERT INTO row_zhibiao VALUES(29,5,'371426','新招聘教师','人',19000,2800,7600,NULL,'["新招聘教师","人","190","28","76"]');
INSERT INTO row_zhibiao VALUES(29,6,'371426','挂职交流校长教师','人',700,100,400,NULL,'["挂职交流校长教师","人","7","1","4"]');
INSERT INTO row_zhibiao VALUES(29,7,'371426','样板学校','所',1000,100,400,NULL,'["样板学校","所","10","1","4"]');
INSERT INTO row_zhibiao VALUES(29,8,'371426','亮点工作','项',300,100,100,NULL,'["亮点工作","项","3","1","1"]');
CREATE TABLE row_wenti(submission INTEGER NOT NULL, line INTEGER NOT NULL, county TEXT NOT NULL, "number" TEXT, "problem" TEXT, "kind" TEXT, "owner" TEXT, "measure" TEXT, "due" TEXT, "status" TEXT, "closed_date" TEXT, "note" TEXT, completed INTEGER, raw TEXT NOT NULL);
INSERT INTO row_wenti VALUES(5,4,'371471','1','校车运行监管平台尚未全部接入','校园安全','经开区社会发展局','督促运营单位安装终端，联网监控','2017-12-22','已销号','2017-05-02',NULL,1,'["1","校车运行监管平台尚未全部接入","校园安全","经开区社会发展局","督促运营单位安装终端，联网监控","2017/12/22","已销号","2017/5/2"]');
INSERT INTO row_wenti VALUES(5,5,'371471','2','部分学校仪器设备使用率不高','学校管理','经开区社会发展局','制定使用标准，纳入督导评估','2017-08-06','已销号','2017-04-27',NULL,1,'["2","部分学校仪器设备使用率不高","学校管理","经开区社会发展局","制定使用标准，纳入督导评估","2017/8/6","已销号","2017/4/27"]');
INSERT INTO row_wenti VALUES(5,6,'371471','3','袁桥中学施工受环保停工影响，工期滞后','项目建设','经开区社会发展局','倒排工期，增加施工力量','2017-09-02','已销号','2017-04-26',NULL,1,'["3","袁桥中学施工受环保停工影响，工期滞后","项目建设","经开区社会发展局","倒排工期，增加施工力量","2017/9/2","已销号","2017/4/26"]');
INSERT INTO row_wenti VALUES(5,7,'371471','4','城区部分学校起始年级班额仍超过56人','大班额','经开区社会发展局','调整学区划分，新校投用后分流学生','2017-11-27','已销号','2017-06-22',NULL,1,'["4","城区部分学校起始年级班额仍超过56人","大班额","经开区社会发展局","调整学区划分，新校投用后分流学生","2017/11/27","已销号","2017/6/22"]');
INSERT INTO row_wenti VALUES(5,8,'371471','5','农村学校音体美专任教师缺口较大','教师队伍','经开区社会发展局','年度招聘计划向紧缺学科倾斜，开展走教','2017-08-20','整改中',NULL,NULL,0,'["5","农村学校音体美专任教师缺口较大","教师队伍","经开区社会发展局","年度招聘计划向紧缺学科倾斜，开展走教","2017/8/20","整改中","/"]');
INSERT INTO row_wenti VALUES(5,9,'371471','6','公办幼儿园教师编制不足','学前教育','经开区社会发展局','实行人员控制总量备案管理，购买服务补充','2017-09-14','整改中',NULL,NULL,0,'["6","公办幼儿园教师编制不足","学前教育","经开区社会发展局","实行人员控制总量备案管理，购买服务补充","2017/9/14","整改中","/"]');
INSERT INTO row_wenti VALUES(5,10,'371471','7','部分教学点冬季取暖设施需要改造','办学条件','经开区社会发展局','列入取暖改造工程，十月底前完工','2017-06-26','已销号','2017-06-23',NULL,1,'["7","部分教学点冬季取暖设施需要改造","办学条件","经开区社会发展局","列入取暖改造工程，十月底前完工","2017/6/26","已销号","2017/6/23"]');
INSERT INTO row_wenti VALUES(5,11,'371471','8','赵虎中学项目征地拆迁进展缓慢，影响开工','项目建设','经开区社会发展局','协调国土、住建部门集中攻坚，限期完成清障','2017-07-16','整改中',NULL,NULL,0,'["8","赵虎中学项目征地拆迁进展缓慢，影响开工","项目建设","经开区社会发展局","协调国土、住建部门集中攻坚，限期完成清障","2017/7/16","整改中","/"]');
INSERT INTO row_wenti VALUES(10,5,'371472','1','运河中学施工受环保停工影响，工期滞后','项目建设','运河区社会事业局','倒排工期，增加施工力量','2017-07-27','已销号','2017-06-22',NULL,1,'["1","运河中学施工受环保停工影响，工期滞后","项目建设","运河区社会事业局","倒排工期，增加施工力量","2017/7/27","已销号","2017/6/22"]');
INSERT INTO row_wenti VALUES(10,6,'371472','2','部分教学点冬季取暖设施需要改造','办学条件','运河区社会事业局','列入取暖改造工程，十月底前完工','2017-11-24','整改中',NULL,NULL,0,'["2","部分教学点冬季取暖设施需要改造","办学条件","运河区社会事业局","列入取暖改造工程，十月底前完工","2017/11/24","整改中"]');
INSERT INTO row_wenti VALUES(10,7,'371472','3','公办幼儿园教师编制不足','学前教育','运河区社会事业局','实行人员控制总量备案管理，购买服务补充','2017-07-15','已销号','2017-04-14',NULL,1,'["3","公办幼儿园教师编制不足","学前教育","运河区社会事业局","实行人员控制总量备案管理，购买服务补充","2017/7/15","已销号","2017/4/14"]');
INSERT INTO row_wenti VALUES(10,8,'371472','4','运河中学项目征地拆迁进展缓慢，影响开工','项目建设','运河区社会事业局','协调国土、住建部门集中攻坚，限期完成清障','2017-07-27','整改中',NULL,NULL,0,'["4","运河中学项目征地拆迁进展缓慢，影响开工","项目建设","运河区社会事业局","协调国土、住建部门集中攻坚，限期完成清障","2017/7/27","整改中"]');
INSERT INTO row_wenti VALUES(10,9,'371472','5','城区部分学校起始年级班额仍超过56人','大班额','运河区社会事业局','调整学区划分，新校投用后分流学生','2017-09-05','未解决',NULL,NULL,0,'["5","城区部分学校起始年级班额仍超过56人","大班额","运河区社会事业局","调整学区划分，新校投用后分流学生","2017/9/5","未解决"]');
INSERT INTO row_wenti VALUES(10,10,'371472','6','个别无证幼儿园整改不到位','学前教育','运河区社会事业局','联合执法，限期整改或取缔','2017-11-17','未解决',NULL,NULL,0,'["6","个别无证幼儿园整改不到位","学前教育","运河区社会事业局","联合执法，限期整改或取缔","2017/11/17","未解决"]');
INSERT INTO row_wenti VALUES(10,11,'371472','7','运河中学项目配套资金未足额到位','资金保障','运河区社会事业局','报请政府列入预算，申请专项债券','2017-12-19','整改中',NULL,NULL,0,'["7","运河中学项目配套资金未足额到位","资金保障","运河区社会事业局","报请政府列入预算，申请专项债券","2017/12/19","整改中"]');
INSERT INTO row_wenti VALUES(22,4,'371424','1','公办幼儿园教师编制不足','学前教育','临邑县教育局',replace('1.实行人员控制总量备案管理，购买服务补充\n2.每月调度一次','\n',char(10)),'2017-08-28','已销号','2017-04-04',NULL,1,'["1","公办幼儿园教师编制不足","学前教育","临邑县教育局","1.实行人员控制总量备案管理，购买服务补充\u000a2.每月调度一次","2017.8.28","已销号","2017.4.4"]');
INSERT INTO row_wenti VALUES(22,6,'371424','2','部分教学点冬季取暖设施需要改造','办学条件','临邑县教育局','列入取暖改造工程，十月底前完工','2017-07-02','整改中',NULL,NULL,0,'["2","部分教学点冬季取暖设施需要改造","办学条件","临邑县教育局","列入取暖改造工程，十月底前完工","2017.7.2","整改中","无"]');
INSERT INTO row_wenti VALUES(22,7,'371424','3','临邑中学施工受环保停工影响，工期滞后','项目建设','临邑县教育局','倒排工期，增加施工力量','2017-08-12','未解决',NULL,NULL,0,'["3","临邑中学施工受环保停工影响，工期滞后","项目建设","临邑县教育局","倒排工期，增加施工力量","2017.8.12","未解决","无"]');
INSERT INTO row_wenti VALUES(22,8,'371424','4','个别无证幼儿园整改不到位','学前教育','临邑县教育局','联合执法，限期整改或取缔','2017-09-16','整改中',NULL,NULL,0,'["4","个别无证幼儿园整改不到位","学前教育","临邑县教育局","联合执法，限期整改或取缔","2017.9.16","整改中","无"]');
INSERT INTO row_wenti VALUES(22,9,'371424','5','校车运行监管平台尚未全部接入','校园安全','临邑县教育局','督促运营单位安装终端，联网监控','2017-12-23','未解决',NULL,NULL,0,'["5","校车运行监管平台尚未全部接入","校园安全","临邑县教育局","督促运营单位安装终端，联网监控","2017.12.23","未解决","无"]');
INSERT INTO row_wenti VALUES(22,10,'371424','6','城区部分学校起始年级班额仍超过56人','大班额','临邑县教育局','调整学区划分，新校投用后分流学生','2017-09-17','整改中',NULL,NULL,0,'["6","城区部分学校起始年级班额仍超过56人","大班额","临邑县教育局","调整学区划分，新校投用后分流学生","2017.9.17","整改中","无"]');
INSERT INTO row_wenti VALUES(22,11,'371424','7','林子中学项目征地拆迁进展缓慢，影响开工','项目建设','临邑县教育局','协调国土、住建部门集中攻坚，限期完成清障','2017-08-14','未解决',NULL,NULL,0,'["7","林子中学项目征地拆迁进展缓慢，影响开工","项目建设","临邑县教育局","协调国土、住建部门集中攻坚，限期完成清障","2017.8.14","未解决","无"]');
INSERT INTO row_wenti VALUES(23,4,'371424','1','公办幼儿园教师编制不足','学前教育','临邑县教育局',replace('1.实行人员控制总量备案管理，购买服务补充\n2.每月调度一次','\n',char(10)),'2017-08-28','已销号','2017-04-04',NULL,1,'["1","公办幼儿园教师编制不足","学前教育","临邑县教育局","1.实行人员控制总量备案管理，购买服务补充\u000a2.每月调度一次","2017.8.28","已销号","2017.4.4"]');
INSERT INTO row_wenti VALUES(23,6,'371424','2','部分教学点冬季取暖设施需要改造','办学条件','临邑县教育局','列入取暖改造工程，十月底前完工','2017-07-02','已销号','2017-06-11',NULL,1,'["2","部分教学点冬季取暖设施需要改造","办学条件","临邑县教育局","列入取暖改造工程，十月底前完工","2017.7.2","已销号","2017.6.11"]');
INSERT INTO row_wenti VALUES(23,7,'371424','3','临邑中学施工受环保停工影响，工期滞后','项目建设','临邑县教育局','倒排工期，增加施工力量','2017-08-12','整改中',NULL,NULL,0,'["3","临邑中学施工受环保停工影响，工期滞后","项目建设","临邑县教育局","倒排工期，增加施工力量","2017.8.12","整改中","无"]');
INSERT INTO row_wenti VALUES(23,8,'371424','4','个别无证幼儿园整改不到位','学前教育','临邑县教育局','联合执法，限期整改或取缔','2017-09-16','整改中',NULL,NULL,0,'["4","个别无证幼儿园整改不到位","学前教育","临邑县教育局","联合执法，限期整改或取缔","2017.9.16","整改中","无"]');
INSERT INTO row_wenti VALUES(23,9,'371424','5','校车运行监管平台尚未全部接入','校园安全','临邑县教育局','督促运营单位安装终端，联网监控','2017-12-23','整改中',NULL,NULL,0,'["5","校车运行监管平台尚未全部接入","校园安全","临邑县教育局","督促运营单位安装终端，联网监控","2017.12.23","整改中","无"]');
INSERT INTO row_wenti VALUES(23,10,'371424','6','城区部分学校起始年级班额仍超过56人','大班额','临邑县教育局','调整学区划分，新校投用后分流学生','2017-09-17','整改中',NULL,NULL,0,'["6","城区部分学校起始年级班额仍超过56人","大班额","临邑县教育局","调整学区划分，新校投用后分流学生","2017.9.17","整改中","无"]');
INSERT INTO row_wenti VALUES(23,11,'371424','7','林子中学项目征地拆迁进展缓慢，影响开工','项目建设','临邑县教育局','协调国土、住建部门集中攻坚，限期完成清障','2017-08-14','未解决',NULL,NULL,0,'["7","林子中学项目征地拆迁进展缓慢，影响开工","项目建设","临邑县教育局","协调国土、住建部门集中攻坚，限期完成清障","2017.8.14","未解决","无"]');
INSERT INTO row_wenti VALUES(34,5,'371426','1','农村学校音体美专任教师缺口较大','教师队伍','平原县教育局','年度招聘计划向紧缺学科倾斜，开展走教','2017-10-21','整改中',NULL,NULL,0,'["1","农村学校音体美专任教师缺口较大","教师队伍","平原县教育局","年度招聘计划向紧缺学科倾斜，开展走教","2017年10月21日","整改中"]');
INSERT INTO row_wenti VALUES(34,6,'371426','2','恩城中学施工受环保停工影响，工期滞后','项目建设','平原县教育局','倒排工期，增加施工力量','2017-10-16','已销号','2017-04-05',NULL,1,'["2","恩城中学施工受环保停工影响，工期滞后","项目建设","平原县教育局","倒排工期，增加施工力量","2017年10月16日","已销号","2017年4月5日"]');
INSERT INTO row_wenti VALUES(34,7,'371426','3','个别无证幼儿园整改不到位','学前教育','平原县教育局','联合执法，限期整改或取缔','2017-07-05','整改中',NULL,NULL,0,'["3","个别无证幼儿园整改不到位","学前教育","平原县教育局","联合执法，限期整改或取缔","2017年7月5日","整改中"]');
INSERT INTO row_wenti VALUES(34,8,'371426','4','王庙中学项目配套资金未足额到位','资金保障','平原县教育局','报请政府列入预算，申请专项债券','2017-12-27','整改中',NULL,NULL,0,'["4","王庙中学项目配套资金未足额到位","资金保障","平原县教育局","报请政府列入预算，申请专项债券","2017年12月27日","整改中"]');
INSERT INTO row_wenti VALUES(35,5,'371426','1','农村学校音体美专任教师缺口较大','教师队伍','平原县教育局','年度招聘计划向紧缺学科倾斜，开展走教','2017-10-21','已销号','2017-06-07',NULL,1,'["1","农村学校音体美专任教师缺口较大","教师队伍","平原县教育局","年度招聘计划向紧缺学科倾斜，开展走教","2017年10月21日","已销号","2017年6月7日"]');
INSERT INTO row_wenti VALUES(35,6,'371426','2','恩城中学施工受环保停工影响，工期滞后','项目建设','平原县教育局','倒排工期，增加施工力量','2017-10-16','已销号','2017-04-05',NULL,1,'["2","恩城中学施工受环保停工影响，工期滞后","项目建设","平原县教育局","倒排工期，增加施工力量","2017年10月16日","已销号","2017年4月5日"]');
INSERT INTO row_wenti VALUES(35,7,'371426','3','个别无证幼儿园整改不到位','学前教育','平原县教育局','联合执法，限期整改或取缔','2017-07-05','整改中',NULL,NULL,0,'["3","个别无证幼儿园整改不到位","学前教育","平原县教育局","联合执法，限期整改或取缔","2017年7月5日","整改中"]');
INSERT INTO row_wenti VALUES(35,8,'371426','4','王庙中学项目配套资金未足额到位','资金保障','平原县教育局','报请政府列入预算，申请专项债券','2017-12-27','已销号','2017-06-16',NULL,1,'["4","王庙中学项目配套资金未足额到位","资金保障","平原县教育局","报请政府列入预算，申请专项债券","2017年12月27日","已销号","2017年6月16日"]');
CREATE TABLE row_renwu(submission INTEGER NOT NULL, line INTEGER NOT NULL, county TEXT NOT NULL, "number" TEXT, "name" TEXT, "owner" TEXT, "due" TEXT, "status" TEXT, "done_date" TEXT, "note" TEXT, completed INTEGER, raw TEXT NOT NULL);
INSERT INTO row_renwu VALUES(4,4,'371471','1','统筹推进全面改薄和解决大班额','经开区社会发展局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["1","统筹推进全面改薄和解决大班额","经开区社会发展局","2017/12/31","推进中","/","已制定实施方案"]');
INSERT INTO row_renwu VALUES(4,5,'371471','3','完成学前教育第二期行动计划','经开区社会发展局','2017-12-31','推进中',NULL,'已召开调度会',0,'["3","完成学前教育第二期行动计划","经开区社会发展局","2017/12/31","推进中","/","已召开调度会"]');
INSERT INTO row_renwu VALUES(4,6,'371471','5','推进德育综合改革','经开区社会发展局','2017-10-31','推进中',NULL,'已召开调度会',0,'["5","推进德育综合改革","经开区社会发展局","2017/10/31","推进中","/","已召开调度会"]');
INSERT INTO row_renwu VALUES(4,7,'371471','6','推进教育人事制度改革','经开区社会发展局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'["6","推进教育人事制度改革","经开区社会发展局","2017/6/30","延期","/","已申请延期，正在加快办理"]');
INSERT INTO row_renwu VALUES(4,8,'371471','7','推进教育教学改革','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'["7","推进教育教学改革","经开区社会发展局","2017/12/31","推进中","/","按计划推进"]');
INSERT INTO row_renwu VALUES(4,9,'371471','9','推进多元化办学体制改革','经开区社会发展局','2017-09-30','推进中',NULL,'已制定实施方案',0,'["9","推进多元化办学体制改革","经开区社会发展局","2017/9/30","推进中","/","已制定实施方案"]');
INSERT INTO row_renwu VALUES(4,10,'371471','10','加强体育美育卫生工作','经开区社会发展局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["10","加强体育美育卫生工作","经开区社会发展局","2017/12/31","推进中","/","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(4,11,'371471','13','加强职业教育基础能力建设','经开区社会发展局','2017-11-30','已完成','2017-06-02','已完成，资料归档',1,'["13","加强职业教育基础能力建设","经开区社会发展局","2017/11/30","已完成","2017/6/2","已完成，资料归档"]');
INSERT INTO row_renwu VALUES(4,12,'371471','14','健全学校管理制度','经开区社会发展局','2017-10-31','已完成','2017-04-19','已完成，资料归档',1,'["14","健全学校管理制度","经开区社会发展局","2017/10/31","已完成","2017/4/19","已完成，资料归档"]');
INSERT INTO row_renwu VALUES(4,13,'371471','15','抓好学校重点环节管理','经开区社会发展局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["15","抓好学校重点环节管理","经开区社会发展局","2017/12/31","推进中","/","已制定实施方案"]');
INSERT INTO row_renwu VALUES(4,14,'371471','16','管好用好学校设施设备','经开区社会发展局','2017-12-31','未启动',NULL,NULL,0,'["16","管好用好学校设施设备","经开区社会发展局","2017/12/31","未启动","/"]');
INSERT INTO row_renwu VALUES(4,15,'371471','17','推进教育信息化','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'["17","推进教育信息化","经开区社会发展局","2017/12/31","推进中","/","按计划推进"]');
INSERT INTO row_renwu VALUES(4,16,'371471','18','创建平安校园','经开区社会发展局','2017-09-30','已完成','2017-05-05','已完成，资料归档',1,'["18","创建平安校园","经开区社会发展局","2017/9/30","已完成","2017/5/5","已完成，资料归档"]');
INSERT INTO row_renwu VALUES(4,17,'371471','19','健全学生资助政策体系','经开区社会发展局','2017-09-30','推进中',NULL,'已召开调度会',0,'["19","健全学生资助政策体系","经开区社会发展局","2017/9/30","推进中","/","已召开调度会"]');
INSERT INTO row_renwu VALUES(4,18,'371471','20','强化教育督导','经开区社会发展局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["20","强化教育督导","经开区社会发展局","2017/12/31","推进中","/","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(4,19,'371471','21','加强教师校长队伍建设','经开区社会发展局','2017-09-30','推进中',NULL,'按计划推进',0,'["21","加强教师校长队伍建设","经开区社会发展局","2017/9/30","推进中","/","按计划推进"]');
INSERT INTO row_renwu VALUES(4,20,'371471','22','加强教科研队伍建设','经开区社会发展局','2017-12-31','推进中',NULL,'已召开调度会',0,'["22","加强教科研队伍建设","经开区社会发展局","2017/12/31","推进中","/","已召开调度会"]');
INSERT INTO row_renwu VALUES(4,21,'371471','23','加强教育行政干部队伍建设','经开区社会发展局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'["23","加强教育行政干部队伍建设","经开区社会发展局","2017/6/30","延期","/","已申请延期，正在加快办理"]');
INSERT INTO row_renwu VALUES(4,22,'371471','24','提高招生考试服务能力','经开区社会发展局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["24","提高招生考试服务能力","经开区社会发展局","2017/12/31","推进中","/","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(4,23,'371471','25','加强党风行风建设','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'["25","加强党风行风建设","经开区社会发展局","2017/12/31","推进中","/","按计划推进"]');
INSERT INTO row_renwu VALUES(4,24,'371471','26','精准实施教育扶贫','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'["26","精准实施教育扶贫","经开区社会发展局","2017/12/31","推进中","/","按计划推进"]');
INSERT INTO row_renwu VALUES(4,25,'371471','27','提高教育经费保障水平','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'["27","提高教育经费保障水平","经开区社会发展局","2017/12/31","推进中","/","按计划推进"]');
INSERT INTO row_renwu VALUES(4,26,'371471','28','做好教育宣传和政务公开','经开区社会发展局','2017-12-31','推进中',NULL,'已召开调度会',0,'["28","做好教育宣传和政务公开","经开区社会发展局","2017/12/31","推进中","/","已召开调度会"]');
INSERT INTO row_renwu VALUES(9,5,'371472','1','统筹推进全面改薄和解决大班额','运河区社会事业局','2017-11-30','已完成','2017-04-06','已完成，资料归档',1,'["1","统筹推进全面改薄和解决大班额","运河区社会事业局","2017/11/30","已完成","2017/4/6","已完成，资料归档"]');
INSERT INTO row_renwu VALUES(9,6,'371472','3','完成学前教育第二期行动计划','运河区社会事业局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["3","完成学前教育第二期行动计划","运河区社会事业局","2017/12/31","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(9,7,'371472','5','推进德育综合改革','运河区社会事业局','2017-09-30','已完成','2017-06-24','已完成，资料归档',1,'["5","推进德育综合改革","运河区社会事业局","2017/9/30","已完成","2017/6/24","已完成，资料归档"]');
INSERT INTO row_renwu VALUES(9,8,'371472','6','推进教育人事制度改革','运河区社会事业局','2017-12-31','未启动',NULL,NULL,0,'["6","推进教育人事制度改革","运河区社会事业局","2017/12/31","未启动"]');
INSERT INTO row_renwu VALUES(9,9,'371472','7','推进教育教学改革','运河区社会事业局','2017-12-31','推进中',NULL,'正在组织实施',0,'["7","推进教育教学改革","运河区社会事业局","2017/12/31","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(9,10,'371472','9','推进多元化办学体制改革','运河区社会事业局','2017-12-31','推进中',NULL,'按计划推进',0,'["9","推进多元化办学体制改革","运河区社会事业局","2017/12/31","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(9,11,'371472','10','加强体育美育卫生工作','运河区社会事业局','2017-12-31','推进中',NULL,'按计划推进',0,'["10","加强体育美育卫生工作","运河区社会事业局","2017/12/31","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(9,12,'371472','13','加强职业教育基础能力建设','运河区社会事业局','2017-12-31','推进中',NULL,'已召开调度会',0,'["13","加强职业教育基础能力建设","运河区社会事业局","2017/12/31","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(9,13,'371472','14','健全学校管理制度','运河区社会事业局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["14","健全学校管理制度","运河区社会事业局","2017/12/31","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(9,14,'371472','15','抓好学校重点环节管理','运河区社会事业局','2017-10-31','推进中',NULL,'阶段工作完成过半',0,'["15","抓好学校重点环节管理","运河区社会事业局","2017/10/31","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(9,15,'371472','16','管好用好学校设施设备','运河区社会事业局','2017-09-30','推进中',NULL,'阶段工作完成过半',0,'["16","管好用好学校设施设备","运河区社会事业局","2017/9/30","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(9,16,'371472','17','推进教育信息化','运河区社会事业局','2017-12-31','未启动',NULL,NULL,0,'["17","推进教育信息化","运河区社会事业局","2017/12/31","未启动"]');
INSERT INTO row_renwu VALUES(9,17,'371472','18','创建平安校园','运河区社会事业局','2017-11-30','推进中',NULL,'阶段工作完成过半',0,'["18","创建平安校园","运河区社会事业局","2017/11/30","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(9,18,'371472','19','健全学生资助政策体系','运河区社会事业局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["19","健全学生资助政策体系","运河区社会事业局","2017/12/31","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(9,19,'371472','20','强化教育督导','运河区社会事业局','2017-12-31','推进中',NULL,'已召开调度会',0,'["20","强化教育督导","运河区社会事业局","2017/12/31","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(9,20,'371472','21','加强教师校长队伍建设','运河区社会事业局','2017-11-30','推进中',NULL,'按计划推进',0,'["21","加强教师校长队伍建设","运河区社会事业局","2017/11/30","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(9,21,'371472','22','加强教科研队伍建设','运河区社会事业局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["22","加强教科研队伍建设","运河区社会事业局","2017/12/31","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(9,22,'371472','23','加强教育行政干部队伍建设','运河区社会事业局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'["23","加强教育行政干部队伍建设","运河区社会事业局","2017/6/30","延期","","已申请延期，正在加快办理"]');
INSERT INTO row_renwu VALUES(9,23,'371472','24','提高招生考试服务能力','运河区社会事业局','2017-12-31','推进中',NULL,'正在组织实施',0,'["24","提高招生考试服务能力","运河区社会事业局","2017/12/31","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(9,24,'371472','25','加强党风行风建设','运河区社会事业局','2017-12-31','推进中',NULL,'已召开调度会',0,'["25","加强党风行风建设","运河区社会事业局","2017/12/31","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(9,25,'371472','26','精准实施教育扶贫','运河区社会事业局','2017-12-31','推进中',NULL,'正在组织实施',0,'["26","精准实施教育扶贫","运河区社会事业局","2017/12/31","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(9,26,'371472','27','提高教育经费保障水平','运河区社会事业局','2017-10-31','推进中',NULL,'已召开调度会',0,'["27","提高教育经费保障水平","运河区社会事业局","2017/10/31","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(9,27,'371472','28','做好教育宣传和政务公开','运河区社会事业局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["28","做好教育宣传和政务公开","运河区社会事业局","2017/12/31","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,4,'371424','1','统筹推进全面改薄和解决大班额','临邑县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["1","统筹推进全面改薄和解决大班额","临邑县教育局","2017.12.31","推进中","无","按计划推进"]');
INSERT INTO row_renwu VALUES(20,5,'371424','2','均衡发展国家评估','临邑县教育局','2017-10-31','推进中',NULL,'阶段工作完成过半',0,'["2","均衡发展国家评估","临邑县教育局","2017.10.31","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,6,'371424','3','完成学前教育第二期行动计划','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["3","完成学前教育第二期行动计划","临邑县教育局","2017.12.31","推进中","无","已召开调度会"]');
INSERT INTO row_renwu VALUES(20,7,'371424','5','推进德育综合改革','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'["5","推进德育综合改革","临邑县教育局","2017.12.31","未启动","无"]');
INSERT INTO row_renwu VALUES(20,8,'371424','6','推进教育人事制度改革','临邑县教育局','2017-10-31','推进中',NULL,'按计划推进',0,'["6","推进教育人事制度改革","临邑县教育局","2017.10.31","推进中","无","按计划推进"]');
INSERT INTO row_renwu VALUES(20,9,'371424','7','推进教育教学改革','临邑县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["7","推进教育教学改革","临邑县教育局","2017.12.31","推进中","无","已制定实施方案"]');
INSERT INTO row_renwu VALUES(20,10,'371424','9','推进多元化办学体制改革','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["9","推进多元化办学体制改革","临邑县教育局","2017.12.31","推进中","无","已召开调度会"]');
INSERT INTO row_renwu VALUES(20,11,'371424','10','加强体育美育卫生工作','临邑县教育局','2017-09-30','推进中',NULL,'阶段工作完成过半',0,'["10","加强体育美育卫生工作","临邑县教育局","2017.9.30","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,12,'371424','13','加强职业教育基础能力建设','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["13","加强职业教育基础能力建设","临邑县教育局","2017.12.31","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,13,'371424','14','健全学校管理制度','临邑县教育局','2017-09-30','推进中',NULL,'已制定实施方案',0,'["14","健全学校管理制度","临邑县教育局","2017.9.30","推进中","无","已制定实施方案"]');
INSERT INTO row_renwu VALUES(20,14,'371424','15','抓好学校重点环节管理','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["15","抓好学校重点环节管理","临邑县教育局","2017.12.31","推进中","无","已召开调度会"]');
INSERT INTO row_renwu VALUES(20,15,'371424','16','管好用好学校设施设备','临邑县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["16","管好用好学校设施设备","临邑县教育局","2017.12.31","推进中","无","正在组织实施"]');
INSERT INTO row_renwu VALUES(20,16,'371424','17','推进教育信息化','临邑县教育局','2017-11-30','推进中',NULL,'正在组织实施',0,'["17","推进教育信息化","临邑县教育局","2017.11.30","推进中","无","正在组织实施"]');
INSERT INTO row_renwu VALUES(20,17,'371424','18','创建平安校园','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["18","创建平安校园","临邑县教育局","2017.12.31","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,18,'371424','19','健全学生资助政策体系','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["19","健全学生资助政策体系","临邑县教育局","2017.12.31","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,19,'371424','20','强化教育督导','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'["20","强化教育督导","临邑县教育局","2017.12.31","未启动","无"]');
INSERT INTO row_renwu VALUES(20,20,'371424','21','加强教师校长队伍建设','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'["21","加强教师校长队伍建设","临邑县教育局","2017.12.31","未启动","无"]');
INSERT INTO row_renwu VALUES(20,21,'371424','22','加强教科研队伍建设','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'["22","加强教科研队伍建设","临邑县教育局","2017.12.31","未启动","无"]');
INSERT INTO row_renwu VALUES(20,22,'371424','23','加强教育行政干部队伍建设','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["23","加强教育行政干部队伍建设","临邑县教育局","2017.12.31","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,23,'371424','24','提高招生考试服务能力','临邑县教育局','2017-09-30','推进中',NULL,'阶段工作完成过半',0,'["24","提高招生考试服务能力","临邑县教育局","2017.9.30","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,24,'371424','25','加强党风行风建设','临邑县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["25","加强党风行风建设","临邑县教育局","2017.12.31","推进中","无","按计划推进"]');
INSERT INTO row_renwu VALUES(20,25,'371424','26','精准实施教育扶贫','临邑县教育局','2017-06-30','推进中',NULL,'已制定实施方案',0,'["26","精准实施教育扶贫","临邑县教育局","2017.6.30","推进中","无","已制定实施方案"]');
INSERT INTO row_renwu VALUES(20,26,'371424','27','提高教育经费保障水平','临邑县教育局','2017-09-30','推进中',NULL,'阶段工作完成过半',0,'["27","提高教育经费保障水平","临邑县教育局","2017.9.30","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(20,27,'371424','28','做好教育宣传和政务公开','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'["28","做好教育宣传和政务公开","临邑县教育局","2017.12.31","未启动","无"]');
INSERT INTO row_renwu VALUES(21,4,'371424','1','统筹推进全面改薄和解决大班额','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["1","统筹推进全面改薄和解决大班额","临邑县教育局","2017.12.31","推进中","无","已召开调度会"]');
INSERT INTO row_renwu VALUES(21,5,'371424','2','均衡发展国家评估','临邑县教育局','2017-10-31','已完成','2017-06-16','通过国家评估认定',1,'["2","均衡发展国家评估","临邑县教育局","2017.10.31","已完成","2017.6.16","通过国家评估认定"]');
INSERT INTO row_renwu VALUES(21,6,'371424','3','完成学前教育第二期行动计划','临邑县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["3","完成学前教育第二期行动计划","临邑县教育局","2017.12.31","推进中","无","正在组织实施"]');
INSERT INTO row_renwu VALUES(21,7,'371424','5','推进德育综合改革','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'["5","推进德育综合改革","临邑县教育局","2017.12.31","未启动","无"]');
INSERT INTO row_renwu VALUES(21,8,'371424','6','推进教育人事制度改革','临邑县教育局','2017-10-31','推进中',NULL,'阶段工作完成过半',0,'["6","推进教育人事制度改革","临邑县教育局","2017.10.31","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(21,9,'371424','7','推进教育教学改革','临邑县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["7","推进教育教学改革","临邑县教育局","2017.12.31","推进中","无","按计划推进"]');
INSERT INTO row_renwu VALUES(21,10,'371424','9','推进多元化办学体制改革','临邑县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["9","推进多元化办学体制改革","临邑县教育局","2017.12.31","推进中","无","正在组织实施"]');
INSERT INTO row_renwu VALUES(21,11,'371424','10','加强体育美育卫生工作','临邑县教育局','2017-09-30','已完成','2017-06-25','已完成，资料归档',1,'["10","加强体育美育卫生工作","临邑县教育局","2017.9.30","已完成","2017.6.25","已完成，资料归档"]');
INSERT INTO row_renwu VALUES(21,12,'371424','13','加强职业教育基础能力建设','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["13","加强职业教育基础能力建设","临邑县教育局","2017.12.31","推进中","无","已召开调度会"]');
INSERT INTO row_renwu VALUES(21,13,'371424','14','健全学校管理制度','临邑县教育局','2017-09-30','推进中',NULL,'正在组织实施',0,'["14","健全学校管理制度","临邑县教育局","2017.9.30","推进中","无","正在组织实施"]');
INSERT INTO row_renwu VALUES(21,14,'371424','15','抓好学校重点环节管理','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["15","抓好学校重点环节管理","临邑县教育局","2017.12.31","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(21,15,'371424','16','管好用好学校设施设备','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["16","管好用好学校设施设备","临邑县教育局","2017.12.31","推进中","无","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(21,16,'371424','17','推进教育信息化','临邑县教育局','2017-11-30','推进中',NULL,'按计划推进',0,'["17","推进教育信息化","临邑县教育局","2017.11.30","推进中","无","按计划推进"]');
INSERT INTO row_renwu VALUES(21,17,'371424','18','创建平安校园','临邑县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["18","创建平安校园","临邑县教育局","2017.12.31","推进中","无","已制定实施方案"]');
INSERT INTO row_renwu VALUES(21,18,'371424','19','健全学生资助政策体系','临邑县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["19","健全学生资助政策体系","临邑县教育局","2017.12.31","推进中","无","已制定实施方案"]');
INSERT INTO row_renwu VALUES(21,19,'371424','20','强化教育督导','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["20","强化教育督导","临邑县教育局","2017.12.31","推进中","无","已召开调度会"]');
INSERT INTO row_renwu VALUES(21,20,'371424','21','加强教师校长队伍建设','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'["21","加强教师校长队伍建设","临邑县教育局","2017.12.31","未启动","无"]');
INSERT INTO row_renwu VALUES(21,21,'371424','22','加强教科研队伍建设','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'["22","加强教科研队伍建设","临邑县教育局","2017.12.31","未启动","无"]');
INSERT INTO row_renwu VALUES(21,22,'371424','23','加强教育行政干部队伍建设','临邑县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["23","加强教育行政干部队伍建设","临邑县教育局","2017.12.31","推进中","无","按计划推进"]');
INSERT INTO row_renwu VALUES(21,23,'371424','24','提高招生考试服务能力','临邑县教育局','2017-09-30','推进中',NULL,'按计划推进',0,'["24","提高招生考试服务能力","临邑县教育局","2017.9.30","推进中","无","按计划推进"]');
INSERT INTO row_renwu VALUES(21,24,'371424','25','加强党风行风建设','临邑县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["25","加强党风行风建设","临邑县教育局","2017.12.31","推进中","无","正在组织实施"]');
INSERT INTO row_renwu VALUES(21,25,'371424','26','精准实施教育扶贫','临邑县教育局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'["26","精准实施教育扶贫","临邑县教育局","2017.6.30","延期","无","已申请延期，正在加快办理"]');
INSERT INTO row_renwu VALUES(21,26,'371424','27','提高教育经费保障水平','临邑县教育局','2017-09-30','推进中',NULL,'正在组织实施',0,'["27","提高教育经费保障水平","临邑县教育局","2017.9.30","推进中","无","正在组织实施"]');
INSERT INTO row_renwu VALUES(21,27,'371424','28','做好教育宣传和政务公开','临邑县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["28","做好教育宣传和政务公开","临邑县教育局","2017.12.31","推进中","无","已制定实施方案"]');
INSERT INTO row_renwu VALUES(32,5,'371426','1','统筹推进全面改薄和解决大班额','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["1","统筹推进全面改薄和解决大班额","平原县教育局","2017年12月31日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(32,6,'371426','2','均衡发展国家评估','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["2","均衡发展国家评估","平原县教育局","2017年12月31日","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(32,7,'371426','3','完成学前教育第二期行动计划','平原县教育局','2017-10-31','推进中',NULL,'阶段工作完成过半',0,'["3","完成学前教育第二期行动计划","平原县教育局","2017年10月31日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(32,8,'371426','5','推进德育综合改革','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["5","推进德育综合改革","平原县教育局","2017年12月31日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(32,9,'371426','6','推进教育人事制度改革','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["6","推进教育人事制度改革","平原县教育局","2017年12月31日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(32,10,'371426','7','推进教育教学改革','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["7","推进教育教学改革","平原县教育局","2017年12月31日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(32,11,'371426','9','推进多元化办学体制改革','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["9","推进多元化办学体制改革","平原县教育局","2017年12月31日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(32,12,'371426','10','加强体育美育卫生工作','平原县教育局','2017-09-30','已完成','2017-04-02','已完成，资料归档',1,'["10","加强体育美育卫生工作","平原县教育局","2017年9月30日","已完成","2017年4月2日","已完成，资料归档"]');
INSERT INTO row_renwu VALUES(32,13,'371426','13','加强职业教育基础能力建设','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["13","加强职业教育基础能力建设","平原县教育局","2017年12月31日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(32,14,'371426','14','健全学校管理制度','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["14","健全学校管理制度","平原县教育局","2017年12月31日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(32,15,'371426','15','抓好学校重点环节管理','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["15","抓好学校重点环节管理","平原县教育局","2017年12月31日","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(32,16,'371426','16','管好用好学校设施设备','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["16","管好用好学校设施设备","平原县教育局","2017年12月31日","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(32,17,'371426','17','推进教育信息化','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["17","推进教育信息化","平原县教育局","2017年12月31日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(32,18,'371426','18','创建平安校园','平原县教育局','2017-12-31','未启动',NULL,NULL,0,'["18","创建平安校园","平原县教育局","2017年12月31日","未启动"]');
INSERT INTO row_renwu VALUES(32,19,'371426','19','健全学生资助政策体系','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["19","健全学生资助政策体系","平原县教育局","2017年12月31日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(32,20,'371426','20','强化教育督导','平原县教育局','2017-09-30','推进中',NULL,'正在组织实施',0,'["20","强化教育督导","平原县教育局","2017年9月30日","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(32,21,'371426','21','加强教师校长队伍建设','平原县教育局','2017-06-30','推进中',NULL,'已制定实施方案',0,'["21","加强教师校长队伍建设","平原县教育局","2017年6月30日","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(32,22,'371426','22','加强教科研队伍建设','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["22","加强教科研队伍建设","平原县教育局","2017年12月31日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(32,23,'371426','23','加强教育行政干部队伍建设','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["23","加强教育行政干部队伍建设","平原县教育局","2017年12月31日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(32,24,'371426','24','提高招生考试服务能力','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["24","提高招生考试服务能力","平原县教育局","2017年12月31日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(32,25,'371426','25','加强党风行风建设','平原县教育局','2017-11-30','推进中',NULL,'按计划推进',0,'["25","加强党风行风建设","平原县教育局","2017年11月30日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(32,26,'371426','26','精准实施教育扶贫','平原县教育局','2017-11-30','推进中',NULL,'阶段工作完成过半',0,'["26","精准实施教育扶贫","平原县教育局","2017年11月30日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(32,27,'371426','27','提高教育经费保障水平','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["27","提高教育经费保障水平","平原县教育局","2017年12月31日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(32,28,'371426','28','做好教育宣传和政务公开','平原县教育局','2017-11-30','推进中',NULL,'阶段工作完成过半',0,'["28","做好教育宣传和政务公开","平原县教育局","2017年11月30日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(33,5,'371426','1','统筹推进全面改薄和解决大班额','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["1","统筹推进全面改薄和解决大班额","平原县教育局","2017年12月31日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(33,6,'371426','2','均衡发展国家评估','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["2","均衡发展国家评估","平原县教育局","2017年12月31日","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(33,7,'371426','3','完成学前教育第二期行动计划','平原县教育局','2017-10-31','推进中',NULL,'按计划推进',0,'["3","完成学前教育第二期行动计划","平原县教育局","2017年10月31日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(33,8,'371426','5','推进德育综合改革','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["5","推进德育综合改革","平原县教育局","2017年12月31日","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(33,9,'371426','6','推进教育人事制度改革','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["6","推进教育人事制度改革","平原县教育局","2017年12月31日","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(33,10,'371426','7','推进教育教学改革','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["7","推进教育教学改革","平原县教育局","2017年12月31日","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(33,11,'371426','9','推进多元化办学体制改革','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["9","推进多元化办学体制改革","平原县教育局","2017年12月31日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(33,12,'371426','10','加强体育美育卫生工作','平原县教育局','2017-09-30','已完成','2017-04-02','已完成，资料归档',1,'["10","加强体育美育卫生工作","平原县教育局","2017年9月30日","已完成","2017年4月2日","已完成，资料归档"]');
INSERT INTO row_renwu VALUES(33,13,'371426','13','加强职业教育基础能力建设','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["13","加强职业教育基础能力建设","平原县教育局","2017年12月31日","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(33,14,'371426','14','健全学校管理制度','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["14","健全学校管理制度","平原县教育局","2017年12月31日","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(33,15,'371426','15','抓好学校重点环节管理','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["15","抓好学校重点环节管理","平原县教育局","2017年12月31日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(33,16,'371426','16','管好用好学校设施设备','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["16","管好用好学校设施设备","平原县教育局","2017年12月31日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(33,17,'371426','17','推进教育信息化','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["17","推进教育信息化","平原县教育局","2017年12月31日","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(33,18,'371426','18','创建平安校园','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'["18","创建平安校园","平原县教育局","2017年12月31日","推进中","","正在组织实施"]');
INSERT INTO row_renwu VALUES(33,19,'371426','19','健全学生资助政策体系','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'["19","健全学生资助政策体系","平原县教育局","2017年12月31日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(33,20,'371426','20','强化教育督导','平原县教育局','2017-09-30','推进中',NULL,'已制定实施方案',0,'["20","强化教育督导","平原县教育局","2017年9月30日","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(33,21,'371426','21','加强教师校长队伍建设','平原县教育局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'["21","加强教师校长队伍建设","平原县教育局","2017年6月30日","延期","","已申请延期，正在加快办理"]');
INSERT INTO row_renwu VALUES(33,22,'371426','22','加强教科研队伍建设','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'["22","加强教科研队伍建设","平原县教育局","2017年12月31日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(33,23,'371426','23','加强教育行政干部队伍建设','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["23","加强教育行政干部队伍建设","平原县教育局","2017年12月31日","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(33,24,'371426','24','提高招生考试服务能力','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'["24","提高招生考试服务能力","平原县教育局","2017年12月31日","推进中","","已制定实施方案"]');
INSERT INTO row_renwu VALUES(33,25,'371426','25','加强党风行风建设','平原县教育局','2017-11-30','推进中',NULL,'阶段工作完成过半',0,'["25","加强党风行风建设","平原县教育局","2017年11月30日","推进中","","阶段工作完成过半"]');
INSERT INTO row_renwu VALUES(33,26,'371426','26','精准实施教育扶贫','平原县教育局','2017-11-30','推进中',NULL,'已召开调度会',0,'["26","精准实施教育扶贫","平原县教育局","2017年11月30日","推进中","","已召开调度会"]');
INSERT INTO row_renwu VALUES(33,27,'371426','27','提高教育经费保障水平','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'["27","提高教育经费保障水平","平原县教育局","2017年12月31日","推进中","","按计划推进"]');
INSERT INTO row_renwu VALUES(33,28,'371426','28','做好教育宣传和政务公开','平原县教育局','2017-11-30','推进中',NULL,'已制定实施方案',0,'["28","做好教育宣传和政务公开","平原县教育局","2017年11月30日","推进中","","已制定实施方案"]');
CREATE INDEX submission_identity ON submission(form, county, cutoff, status, received_at);
CREATE INDEX finding_submission ON finding(submission);
CREATE VIEW progress AS
SELECT f.as_of, f.indicator, i.name AS indicator_name, i.unit, f.county, u.name AS county_name, f.target, f.done, f.rate,
       f.schedule, f.gap, f.prev_done, f.delta, f.rank, f.light, f.carried, f.escalation
FROM figure f JOIN indicator i USING(indicator) JOIN unit u ON u.code = f.county;
CREATE VIEW projects AS
SELECT form, county, county_name, name, nature, stage, planned_area, done_area, invest_planned, invest_done, seats,
       start_date, planned_end, completed, note, file, line
FROM projects_at WHERE as_of = (SELECT as_of FROM aggregated WHERE is_current = 1);
CREATE VIEW tasks AS
SELECT t.as_of, t.task, t.name, t.county, u.name AS county_name, t.owner, t.due, t.status, t.done_date, t.overdue, t.note
FROM task t JOIN unit u ON u.code = t.county
WHERE t.task NOT IN (SELECT task FROM plan_task WHERE parent IS NOT NULL);
CREATE VIEW city_projects AS
SELECT t.as_of, t.task AS project, p.parent AS task, t.name, t.owner, t.due, t.status, t.done_date, t.overdue, t.note
FROM task t JOIN plan_task p USING(task) WHERE p.parent IS NOT NULL AND t.county = '*';
CREATE VIEW task_summary AS
SELECT t.as_of, t.county, u.name AS county_name, count(*) AS tasks, count(t.status) AS reported,
       sum(coalesce(t.completed, 0)) AS done, sum(coalesce(t.started, 0) AND NOT coalesce(t.completed, 0)) AS under_way,
       sum(coalesce(t.started = 0, 0)) AS not_started, sum(coalesce(t.overdue, 0)) AS overdue,
       sum(substr(t.due, 1, 7) = substr(t.as_of, 1, 7) AND NOT coalesce(t.completed, 0)) AS due_this_month
FROM task t JOIN unit u ON u.code = t.county
WHERE t.task NOT IN (SELECT task FROM plan_task WHERE parent IS NOT NULL)
GROUP BY t.as_of, t.county;
CREATE VIEW problems AS
SELECT p.as_of, p.county, u.name AS county_name, p.number, p.problem, p.kind, p.owner, p.due, p.status, p.closed_date,
       p.overdue, p.note
FROM problem p JOIN unit u ON u.code = p.county;
CREATE VIEW problem_summary AS
WITH tally AS (
  SELECT as_of, county, count(*) AS problems, sum(closed) AS closed, sum(overdue) AS overdue,
         sum(substr(due, 1, 7) = substr(as_of, 1, 7) AND NOT closed) AS due_this_month
  FROM problem GROUP BY as_of, county
  UNION ALL
  SELECT as_of, '*', count(*), sum(closed), sum(overdue), sum(substr(due, 1, 7) = substr(as_of, 1, 7) AND NOT closed)
  FROM problem GROUP BY as_of
), scaled AS (
  SELECT *, CAST('1' || substr('000000', 1, decimals) AS INTEGER) AS power FROM tally JOIN aggregated USING(as_of)
), rounded AS (
  SELECT *, (closed * 200 * power + problems) / (2 * problems) AS steps FROM scaled
)
SELECT r.as_of, r.county, u.name AS county_name, r.problems, r.closed,
       CASE r.decimals WHEN 0 THEN CAST(steps AS TEXT) ELSE printf('%d.%0*d', steps / power, decimals, steps % power) END AS rate,
       r.overdue, r.due_this_month
FROM rounded r JOIN unit u ON u.code = r.county;
CREATE VIEW submission_order AS
SELECT id, row_number() OVER place AS place, lag(sha256) OVER place AS supersedes
FROM submission WHERE status = 'accepted'
WINDOW place AS (PARTITION BY form, county, cutoff
                 ORDER BY substr(received_at, 1, 10), revision, received_at, sha256);
CREATE VIEW submission_pair AS
SELECT now, before FROM (SELECT id AS now, lag(id) OVER (PARTITION BY form, county, cutoff
  ORDER BY substr(received_at, 1, 10), revision, received_at, sha256) AS before FROM submission WHERE status = 'accepted')
WHERE before IS NOT NULL;
CREATE VIEW submissions AS
SELECT s.file, s.sha256, nullif(s.form, '') AS form, nullif(s.county, '') AS county, nullif(s.cutoff, '') AS cutoff,
       s.received_at, nullif(s.encoding, '') AS encoding, s.status, s.rows, s.errors, s.warnings, o.supersedes
FROM submission s LEFT JOIN submission_order o ON o.id = s.id;
CREATE VIEW findings AS
SELECT s.file, f.line, f.col, f.code, f.severity, f.raw, f.message, nullif(f.waived, '') AS waived
FROM finding f JOIN submission s ON s.id = f.submission;
CREATE VIEW completeness AS SELECT as_of, form, county, due, status FROM expectation;
CREATE VIEW completeness_streaks AS
SELECT e.as_of, e.form, f.name AS form_name, e.county, u.name AS county_name, e.due, e.received, e.status, e.locked, e.streak
FROM expectation e JOIN unit u ON u.code = e.county JOIN form f ON f.form = e.form;
CREATE VIEW rank_moves AS
SELECT f.as_of, f.indicator, f.county, u.name AS county_name, f.rank, f.prev_rank, f.prev_rank - f.rank AS moved
FROM figure f JOIN unit u ON u.code = f.county WHERE f.rank IS NOT NULL;
CREATE VIEW escalations AS
SELECT e.as_of, e.indicator, i.name AS indicator_name, e.county, u.name AS county_name, e.rule, e.periods, e.measure, e.reason
FROM escalation e JOIN indicator i USING(indicator) JOIN unit u ON u.code = e.county;
CREATE VIEW issues AS
SELECT number, title, as_of, issued_at, pdf_sha256, xlsx_sha256, erratum_of FROM issue;
CREATE VIEW issue_changes AS
SELECT o.number, o.as_of, o.indicator, i.name AS indicator_name, i.unit, o.county, u.name AS county_name,
       o.target AS old_target, f.target AS new_target, o.done AS old_done, f.done AS new_done,
       o.rate AS old_rate, f.rate AS new_rate, o.gap AS old_gap, f.gap AS new_gap,
       o.rank AS old_rank, f.rank AS new_rank, o.light AS old_light, f.light AS new_light
FROM issued_figure o
JOIN figure f ON f.as_of = o.as_of AND f.indicator = o.indicator AND f.county = o.county
JOIN indicator i ON i.indicator = o.indicator JOIN unit u ON u.code = o.county
WHERE f.done IS NOT o.done OR f.target IS NOT o.target OR f.rank IS NOT o.rank;
CREATE VIEW figure_source AS
SELECT as_of, indicator, county, file, line, col, raw, value FROM figure_source_at;
CREATE INDEX row_dabane_place ON row_dabane(submission, line);
CREATE INDEX row_gaibo_place ON row_gaibo(submission, line);
CREATE INDEX row_youeryuan_place ON row_youeryuan(submission, line);
CREATE INDEX row_zhibiao_place ON row_zhibiao(submission, line);
CREATE INDEX row_wenti_place ON row_wenti(submission, line);
CREATE INDEX row_renwu_place ON row_renwu(submission, line);
CREATE VIEW submission_diff(file, superseded, form, county, cutoff, name, line, col, field, old, new) AS SELECT s.file, p.file, s.form, s.county, s.cutoff, n."name" AS name, n.line, json_extract(m.value, '$.col'), m.key, json_extract(b.raw, '$[' || (json_extract(p.column_map, '$.' || m.key || '.col') - 1) || ']') AS old, json_extract(n.raw, '$[' || (json_extract(m.value, '$.col') - 1) || ']') AS new FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_dabane n ON n.submission = q.now JOIN row_dabane b ON b.submission = q.before AND b."name" = n."name" JOIN json_each(s.column_map) m WHERE s.form = 'dabane' AND m.key <> 'seq' AND coalesce(old, '') <> coalesce(new, '') UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."name", n.line, 0, '', NULL, n."name" FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_dabane n ON n.submission = q.now WHERE s.form = 'dabane' AND n."name" NOT IN (SELECT "name" FROM row_dabane WHERE submission = q.before) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, b."name", b.line, 0, '', b."name", NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_dabane b ON b.submission = q.before WHERE s.form = 'dabane' AND b."name" NOT IN (SELECT "name" FROM row_dabane WHERE submission = q.now) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."name" AS name, n.line, json_extract(m.value, '$.col'), m.key, json_extract(b.raw, '$[' || (json_extract(p.column_map, '$.' || m.key || '.col') - 1) || ']') AS old, json_extract(n.raw, '$[' || (json_extract(m.value, '$.col') - 1) || ']') AS new FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_gaibo n ON n.submission = q.now JOIN row_gaibo b ON b.submission = q.before AND b."name" = n."name" JOIN json_each(s.column_map) m WHERE s.form = 'gaibo' AND m.key <> 'seq' AND coalesce(old, '') <> coalesce(new, '') UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."name", n.line, 0, '', NULL, n."name" FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_gaibo n ON n.submission = q.now WHERE s.form = 'gaibo' AND n."name" NOT IN (SELECT "name" FROM row_gaibo WHERE submission = q.before) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, b."name", b.line, 0, '', b."name", NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_gaibo b ON b.submission = q.before WHERE s.form = 'gaibo' AND b."name" NOT IN (SELECT "name" FROM row_gaibo WHERE submission = q.now) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."name" AS name, n.line, json_extract(m.value, '$.col'), m.key, json_extract(b.raw, '$[' || (json_extract(p.column_map, '$.' || m.key || '.col') - 1) || ']') AS old, json_extract(n.raw, '$[' || (json_extract(m.value, '$.col') - 1) || ']') AS new FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_youeryuan n ON n.submission = q.now JOIN row_youeryuan b ON b.submission = q.before AND b."name" = n."name" JOIN json_each(s.column_map) m WHERE s.form = 'youeryuan' AND m.key <> 'seq' AND coalesce(old, '') <> coalesce(new, '') UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."name", n.line, 0, '', NULL, n."name" FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_youeryuan n ON n.submission = q.now WHERE s.form = 'youeryuan' AND n."name" NOT IN (SELECT "name" FROM row_youeryuan WHERE submission = q.before) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, b."name", b.line, 0, '', b."name", NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_youeryuan b ON b.submission = q.before WHERE s.form = 'youeryuan' AND b."name" NOT IN (SELECT "name" FROM row_youeryuan WHERE submission = q.now) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."name" AS name, n.line, json_extract(m.value, '$.col'), m.key, json_extract(b.raw, '$[' || (json_extract(p.column_map, '$.' || m.key || '.col') - 1) || ']') AS old, json_extract(n.raw, '$[' || (json_extract(m.value, '$.col') - 1) || ']') AS new FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_zhibiao n ON n.submission = q.now JOIN row_zhibiao b ON b.submission = q.before AND b."name" = n."name" JOIN json_each(s.column_map) m WHERE s.form = 'zhibiao' AND m.key <> '' AND coalesce(old, '') <> coalesce(new, '') UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."name", n.line, 0, '', NULL, n."name" FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_zhibiao n ON n.submission = q.now WHERE s.form = 'zhibiao' AND n."name" NOT IN (SELECT "name" FROM row_zhibiao WHERE submission = q.before) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, b."name", b.line, 0, '', b."name", NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_zhibiao b ON b.submission = q.before WHERE s.form = 'zhibiao' AND b."name" NOT IN (SELECT "name" FROM row_zhibiao WHERE submission = q.now) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."number" AS name, n.line, json_extract(m.value, '$.col'), m.key, json_extract(b.raw, '$[' || (json_extract(p.column_map, '$.' || m.key || '.col') - 1) || ']') AS old, json_extract(n.raw, '$[' || (json_extract(m.value, '$.col') - 1) || ']') AS new FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_wenti n ON n.submission = q.now JOIN row_wenti b ON b.submission = q.before AND b."number" = n."number" JOIN json_each(s.column_map) m WHERE s.form = 'wenti' AND m.key <> '' AND coalesce(old, '') <> coalesce(new, '') UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."number", n.line, 0, '', NULL, n."number" FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_wenti n ON n.submission = q.now WHERE s.form = 'wenti' AND n."number" NOT IN (SELECT "number" FROM row_wenti WHERE submission = q.before) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, b."number", b.line, 0, '', b."number", NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_wenti b ON b.submission = q.before WHERE s.form = 'wenti' AND b."number" NOT IN (SELECT "number" FROM row_wenti WHERE submission = q.now) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."number" AS name, n.line, json_extract(m.value, '$.col'), m.key, json_extract(b.raw, '$[' || (json_extract(p.column_map, '$.' || m.key || '.col') - 1) || ']') AS old, json_extract(n.raw, '$[' || (json_extract(m.value, '$.col') - 1) || ']') AS new FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_renwu n ON n.submission = q.now JOIN row_renwu b ON b.submission = q.before AND b."number" = n."number" JOIN json_each(s.column_map) m WHERE s.form = 'renwu' AND m.key <> '' AND coalesce(old, '') <> coalesce(new, '') UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, n."number", n.line, 0, '', NULL, n."number" FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_renwu n ON n.submission = q.now WHERE s.form = 'renwu' AND n."number" NOT IN (SELECT "number" FROM row_renwu WHERE submission = q.before) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, b."number", b.line, 0, '', b."number", NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before JOIN row_renwu b ON b.submission = q.before WHERE s.form = 'renwu' AND b."number" NOT IN (SELECT "number" FROM row_renwu WHERE submission = q.now);
CREATE VIEW projects_at AS
SELECT f.as_of, 'dabane' AS form, f.county, u.name AS county_name, r."name" AS name, r."nature" AS nature, r."stage" AS stage, r."planned_area" AS planned_area, r."done_area" AS done_area, r."invest_planned" AS invest_planned, r."invest_done" AS invest_done, r."seats" AS seats, r."start_date" AS start_date, r."planned_end" AS planned_end, r."completed" AS completed, r."note" AS note, s.file, r.line
FROM in_force f JOIN submission s ON s.id = f.submission JOIN unit u ON u.code = f.county JOIN row_dabane r ON r.submission = f.submission
WHERE f.form = 'dabane'
UNION ALL
SELECT f.as_of, 'gaibo' AS form, f.county, u.name AS county_name, r."name" AS name, NULL AS nature, r."stage" AS stage, r."planned_area" AS planned_area, r."done_area" AS done_area, NULL AS invest_planned, NULL AS invest_done, NULL AS seats, NULL AS start_date, NULL AS planned_end, r."completed" AS completed, r."note" AS note, s.file, r.line
FROM in_force f JOIN submission s ON s.id = f.submission JOIN unit u ON u.code = f.county JOIN row_gaibo r ON r.submission = f.submission
WHERE f.form = 'gaibo'
UNION ALL
SELECT f.as_of, 'youeryuan' AS form, f.county, u.name AS county_name, r."name" AS name, r."nature" AS nature, r."stage" AS stage, r."planned_area" AS planned_area, CASE WHEN r.completed = 1 THEN r.planned_area END AS done_area, r."invest_planned" AS invest_planned, r."invest_done" AS invest_done, r."seats" AS seats, r."start_date" AS start_date, NULL AS planned_end, r."completed" AS completed, r."note" AS note, s.file, r.line
FROM in_force f JOIN submission s ON s.id = f.submission JOIN unit u ON u.code = f.county JOIN row_youeryuan r ON r.submission = f.submission
WHERE f.form = 'youeryuan';
CREATE VIEW figure_source_at AS
SELECT f.as_of, 'dabane.area' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done_area.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.done_area.col') - 1) || ']') AS raw, coalesce((SELECT sum(done_area)
FROM row_dabane AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_dabane WHERE (1
)) r ON r.submission = f.submission
WHERE f.form = 'dabane'
UNION ALL
SELECT f.as_of, 'dabane.schools' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.stage.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.stage.col') - 1) || ']') AS raw, coalesce((SELECT 100 * count(*)
FROM row_dabane AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_dabane WHERE (completed = 1
)) r ON r.submission = f.submission
WHERE f.form = 'dabane'
UNION ALL
SELECT f.as_of, 'dabane.seats' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.seats.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.seats.col') - 1) || ']') AS raw, coalesce((SELECT sum(seats)
FROM row_dabane AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_dabane WHERE (completed = 1
)) r ON r.submission = f.submission
WHERE f.form = 'dabane'
UNION ALL
SELECT f.as_of, 'gaibo.building' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done_area.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.done_area.col') - 1) || ']') AS raw, coalesce((SELECT sum(done_area)
FROM row_gaibo AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_gaibo WHERE (1
)) r ON r.submission = f.submission
WHERE f.form = 'gaibo'
UNION ALL
SELECT f.as_of, 'gaibo.playground' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.playground_done.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.playground_done.col') - 1) || ']') AS raw, coalesce((SELECT sum(playground_done)
FROM row_gaibo AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_gaibo WHERE (1
)) r ON r.submission = f.submission
WHERE f.form = 'gaibo'
UNION ALL
SELECT f.as_of, 'youeryuan.count' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.stage.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.stage.col') - 1) || ']') AS raw, coalesce((SELECT 100 * count(*)
FROM row_youeryuan AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_youeryuan WHERE (completed = 1
)) r ON r.submission = f.submission
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.new' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.stage.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.stage.col') - 1) || ']') AS raw, coalesce((SELECT 100 * count(*)
FROM row_youeryuan AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_youeryuan WHERE (completed = 1 AND nature = '新建'
)) r ON r.submission = f.submission
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.rebuilt' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.stage.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.stage.col') - 1) || ']') AS raw, coalesce((SELECT 100 * count(*)
FROM row_youeryuan AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_youeryuan WHERE (completed = 1 AND nature IN ('改建', '扩建', '改扩建')
)) r ON r.submission = f.submission
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.area' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.planned_area.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.planned_area.col') - 1) || ']') AS raw, coalesce((SELECT sum(planned_area)
FROM row_youeryuan AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_youeryuan WHERE (completed = 1
)) r ON r.submission = f.submission
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.seats' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.seats.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.seats.col') - 1) || ']') AS raw, coalesce((SELECT sum(seats)
FROM row_youeryuan AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_youeryuan WHERE (completed = 1
)) r ON r.submission = f.submission
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.invest' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.invest_done.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.invest_done.col') - 1) || ']') AS raw, coalesce((SELECT sum(invest_done)
FROM row_youeryuan AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_youeryuan WHERE (1
)) r ON r.submission = f.submission
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'teachers.recruited' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.done.col') - 1) || ']') AS raw, coalesce((SELECT sum(done)
FROM row_zhibiao AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_zhibiao WHERE (name = '新招聘教师'
)) r ON r.submission = f.submission
WHERE f.form = 'zhibiao'
UNION ALL
SELECT f.as_of, 'teachers.exchange' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.done.col') - 1) || ']') AS raw, coalesce((SELECT sum(done)
FROM row_zhibiao AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_zhibiao WHERE (name = '挂职交流校长教师'
)) r ON r.submission = f.submission
WHERE f.form = 'zhibiao'
UNION ALL
SELECT f.as_of, 'schools.model' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.done.col') - 1) || ']') AS raw, coalesce((SELECT sum(done)
FROM row_zhibiao AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_zhibiao WHERE (name = '样板学校'
)) r ON r.submission = f.submission
WHERE f.form = 'zhibiao'
UNION ALL
SELECT f.as_of, 'highlights' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.done.col') - 1) || ']') AS raw, coalesce((SELECT sum(done)
FROM row_zhibiao AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "name" AS item FROM row_zhibiao WHERE (name = '亮点工作'
)) r ON r.submission = f.submission
WHERE f.form = 'zhibiao'
UNION ALL
SELECT f.as_of, 'balanced.passed' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.status.col') AS col, json_extract(r.raw, '$[' || (json_extract(s.column_map, '$.status.col') - 1) || ']') AS raw, coalesce((SELECT 100 * count(*)
FROM row_renwu AS one WHERE one.submission = r.submission AND one.line = r.line), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission JOIN (SELECT submission, line, raw, "number" AS item FROM row_renwu WHERE (name = '均衡发展国家评估' AND status = '已完成'
)) r ON r.submission = f.submission
WHERE f.form = 'renwu';
COMMIT;
