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
CREATE TABLE row_dabane(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32), line INTEGER AS (row_id & 4294967295), "county" TEXT, "seq" TEXT, "name" TEXT, "nature" TEXT, "planned_area" INTEGER, "invest_planned" INTEGER, "seats" INTEGER, "start_date" TEXT, "planned_end" TEXT, "stage" TEXT, "done_area" INTEGER, "invest_done" INTEGER, "note" TEXT, "completed" INTEGER, raw TEXT);
INSERT INTO row_dabane VALUES(8589934596,'371471','1','宋官屯学校初中部','新建',1830600,5089000000,198000,'2016-01-01','2017-07-22','竣工',1830600,5031300000,NULL,1,'{"1":"1","2":"经开区","3":"宋官屯学校初中部","4":"新建","5":"18306㎡","6":"5089","7":"1980","8":"2016/1/1","9":"2017/7/22","10":"竣工","11":"18306㎡","12":"5031.3"}');
INSERT INTO row_dabane VALUES(8589934597,'371471','2','长河中学','新建',1491400,3897000000,132000,'2016-09-18','2017-06-11','装饰装修',774000,2647900000,NULL,0,'{"1":"2","2":"","3":"长河中学","4":"新建","5":"14914㎡","6":"3897","7":"1320","8":"2016/9/18","9":"2017/6/11","10":"装饰装修","11":"7740㎡","12":"2647.9"}');
INSERT INTO row_dabane VALUES(8589934598,'371471','3','抬头寺中心小学教学楼','扩建',701400,1607000000,90000,'2016-05-24','2017-07-18','装饰装修',255000,1348000000,NULL,0,'{"1":"3","2":"","3":"抬头寺中心小学教学楼","4":"扩建","5":"7014㎡","6":"1607","7":"900","8":"2016/5/24","9":"2017/7/18","10":"装饰装修","11":"2550㎡","12":"1348"}');
INSERT INTO row_dabane VALUES(8589934599,'371471','4','赵虎中心小学餐厅','扩建',380400,1089000000,NULL,'2016-10-12','2017-12-06','主体施工',0,485300000,NULL,0,'{"1":"4","2":"","3":"赵虎中心小学餐厅","4":"扩建","5":"3804㎡","6":"1089","7":"/","8":"2016/10/12","9":"2017/12/6","10":"主体施工","11":"0","12":"485.3"}');
INSERT INTO row_dabane VALUES(8589934600,'371471','5','长河小学教学楼','新建',443500,1059000000,60000,'2016-10-23','2017-10-23','主体施工',0,414700000,NULL,0,'{"1":"5","2":"","3":"长河小学教学楼","4":"新建","5":"4435㎡","6":"1059","7":"600","8":"2016/10/23","9":"2017/10/23","10":"主体施工","11":"0","12":"414.7"}');
INSERT INTO row_dabane VALUES(8589934601,'371471','6','宋官屯第三小学教学楼','扩建',198600,441000000,27000,NULL,'2018-04-08','未开工',0,0,NULL,0,'{"1":"6","2":"","3":"宋官屯第三小学教学楼","4":"扩建","5":"1986㎡","6":"441","7":"270","8":"/","9":"2018/4/8","10":"未开工","11":"0","12":"0"}');
INSERT INTO row_dabane VALUES(8589934602,'371471','7','长河中学餐厅','扩建',247400,566000000,NULL,'2016-11-19','2017-08-20','主体封顶',0,294000000,NULL,0,'{"1":"7","2":"","3":"长河中学餐厅","4":"扩建","5":"2474㎡","6":"566","7":"/","8":"2016/11/19","9":"2017/8/20","10":"主体封顶","11":"0","12":"294"}');
INSERT INTO row_dabane VALUES(8589934603,'371471','8','赵虎中学学生宿舍楼','扩建',204600,488000000,NULL,'2016-10-27','2017-10-12','主体封顶',0,276800000,NULL,0,'{"1":"8","2":"","3":"赵虎中学学生宿舍楼","4":"扩建","5":"2046㎡","6":"488","7":"/","8":"2016/10/27","9":"2017/10/12","10":"主体封顶","11":"0","12":"276.8"}');
INSERT INTO row_dabane VALUES(8589934604,'371471','9','长河街道中心小学教学楼','扩建',254700,674000000,30000,'2017-06-16','2017-08-20','基础施工',0,115500000,NULL,0,'{"1":"9","2":"","3":"长河街道中心小学教学楼","4":"扩建","5":"2547㎡","6":"674","7":"300","8":"2017/6/16","9":"2017/8/20","10":"基础施工","11":"0","12":"115.5"}');
INSERT INTO row_dabane VALUES(8589934605,'371471','10','抬头寺第二小学综合楼','扩建',319100,792000000,40000,NULL,'2018-03-07','前期手续',0,13500000,NULL,0,'{"1":"10","2":"","3":"抬头寺第二小学综合楼","4":"扩建","5":"3191㎡","6":"792","7":"400","8":"/","9":"2018/3/7","10":"前期手续","11":"0","12":"13.5"}');
INSERT INTO row_dabane VALUES(8589934606,'371471','11','宋官屯中学实验楼','扩建',352700,852000000,NULL,'2017-03-24','2017-08-17','基础施工',0,96000000,NULL,0,'{"1":"11","2":"","3":"宋官屯中学实验楼","4":"扩建","5":"3527㎡","6":"852","7":"/","8":"2017/3/24","9":"2017/8/17","10":"基础施工","11":"0","12":"96"}');
INSERT INTO row_dabane VALUES(8589934607,'371471','12','袁桥中学教学楼','新建',259200,702000000,27000,NULL,'2018-07-21','未开工',0,0,'正在办理土地手续',0,'{"1":"12","2":"","3":"袁桥中学教学楼","4":"新建","5":"2592㎡","6":"702","7":"270","8":"/","9":"2018/7/21","10":"未开工","11":"0","12":"0","13":"正在办理土地手续"}');
INSERT INTO row_dabane VALUES(8589934608,'371471','13','赵虎第二小学综合楼','扩建',449700,1208000000,54000,NULL,'2018-01-27','前期手续',0,4100000,'施工图审查中',0,'{"1":"13","2":"","3":"赵虎第二小学综合楼","4":"扩建","5":"4497㎡","6":"1208","7":"540","8":"/","9":"2018/1/27","10":"前期手续","11":"0","12":"4.1","13":"施工图审查中"}');
INSERT INTO row_dabane VALUES(8589934609,'371471','14','宋官屯中学餐厅','扩建',304500,867000000,NULL,'2016-10-24','2017-12-07','主体施工',0,202900000,NULL,0,'{"1":"14","2":"","3":"宋官屯中学餐厅","4":"扩建","5":"3045㎡","6":"867","7":"/","8":"2016/10/24","9":"2017/12/7","10":"主体施工","11":"0","12":"202.9"}');
INSERT INTO row_dabane VALUES(8589934610,'371471','15','袁桥中学学生宿舍楼','扩建',297800,729000000,NULL,NULL,'2018-05-24','未开工',0,0,'征地拆迁未完成',0,'{"1":"15","2":"","3":"袁桥中学学生宿舍楼","4":"扩建","5":"2978㎡","6":"729","7":"/","8":"/","9":"2018/5/24","10":"未开工","11":"0","12":"0","13":"征地拆迁未完成"}');
INSERT INTO row_dabane VALUES(8589934611,'371471','16','袁桥中心小学餐厅','扩建',278100,691000000,NULL,'2016-03-03','2017-03-14','竣工',278100,677100000,NULL,1,'{"1":"16","2":"","3":"袁桥中心小学餐厅","4":"扩建","5":"2781㎡","6":"691","7":"/","8":"2016/3/3","9":"2017/3/14","10":"竣工","11":"2781㎡","12":"677.1"}');
INSERT INTO row_dabane VALUES(8589934612,'371471','17','长河第三小学教学楼','扩建',719200,1652000000,90000,'2016-07-23','2017-05-11','投入使用',719200,1640300000,NULL,1,'{"1":"17","2":"","3":"长河第三小学教学楼","4":"扩建","5":"7192㎡","6":"1652","7":"900","8":"2016/7/23","9":"2017/5/11","10":"投入使用","11":"7192㎡","12":"1640.3"}');
INSERT INTO row_dabane VALUES(8589934613,'371471','18','宋官屯街道初级中学教学楼','扩建',336200,841000000,40000,'2016-12-07','2017-10-22','主体施工',0,225400000,NULL,0,'{"1":"18","2":"","3":"宋官屯街道初级中学教学楼","4":"扩建","5":"3362㎡","6":"841","7":"400","8":"2016/12/7","9":"2017/10/22","10":"主体施工","11":"0","12":"225.4"}');
INSERT INTO row_dabane VALUES(8589934614,'371471','19','赵虎中学教学楼','改建',658600,1764000000,81000,'2016-09-14','2017-09-05','主体封顶',0,909700000,NULL,0,'{"1":"19","2":"","3":"赵虎中学教学楼","4":"改建","5":"6586㎡","6":"1764","7":"810","8":"2016/9/14","9":"2017/9/5","10":"主体封顶","11":"0","12":"909.7"}');
INSERT INTO row_dabane VALUES(8589934615,'371471','20','长河街道初级中学教学楼','改建',812700,2158000000,81000,'2016-06-10','2017-08-15','装饰装修',482000,1449400000,NULL,0,'{"1":"20","2":"","3":"长河街道初级中学教学楼","4":"改建","5":"8127㎡","6":"2158","7":"810","8":"2016/6/10","9":"2017/8/15","10":"装饰装修","11":"4820㎡","12":"1449.4"}');
INSERT INTO row_dabane VALUES(8589934616,'371471','21','抬头寺中学教学楼','扩建',733700,1773000000,90000,'2016-03-12','2017-04-25','投入使用',733700,1702300000,NULL,1,'{"1":"21","2":"","3":"抬头寺中学教学楼","4":"扩建","5":"7337㎡","6":"1773","7":"900","8":"2016/3/12","9":"2017/4/25","10":"投入使用","11":"7337㎡","12":"1702.3"}');
INSERT INTO row_dabane VALUES(30064771077,'371472','1','运河街道实验小学','新建',1412100,3596000000,120000,'2016-06-27','2017-06-08','装饰装修',432000,2895600000,NULL,0,'{"1":"1","2":"运河开发区","3":"运河街道实验小学","4":"新建","5":"１４１２１","6":"３５９６","7":"１２００","8":"2016/6/27","9":"2017/6/8","10":"装饰装修","11":"４３２０","12":"２８９５．６"}');
INSERT INTO row_dabane VALUES(30064771078,'371472','2','运河第二小学','新建',1243700,3217000000,120000,NULL,'2018-07-04','未开工',0,0,NULL,0,'{"1":"2","2":"运河开发区","3":"运河第二小学","4":"新建","5":"１２４３７","6":"３２１７","7":"１２００","8":"","9":"2018/7/4","10":"未开工","11":"０","12":"０"}');
INSERT INTO row_dabane VALUES(30064771079,'371472','3','卢庄中学学生宿舍楼','扩建',264600,592000000,NULL,NULL,'2018-03-25','前期手续',0,12200000,NULL,0,'{"1":"3","2":"运河开发区","3":"卢庄中学学生宿舍楼","4":"扩建","5":"２６４６","6":"５９２","7":"","8":"","9":"2018/3/25","10":"前期手续","11":"０","12":"１２．２"}');
INSERT INTO row_dabane VALUES(30064771080,'371472','4','崔楼中心小学餐厅','扩建',248000,652000000,NULL,NULL,'2018-07-02','未开工',0,0,'正在办理土地手续',0,'{"1":"4","2":"运河开发区","3":"崔楼中心小学餐厅","4":"扩建","5":"２４８０","6":"６５２","7":"","8":"","9":"2018/7/2","10":"未开工","11":"０","12":"０","13":"正在办理土地手续"}');
INSERT INTO row_dabane VALUES(30064771081,'371472','5','运河小学综合楼','新建',508100,1272000000,54000,'2016-06-26','2017-07-24','竣工',508100,1271900000,NULL,1,'{"1":"5","2":"运河开发区","3":"运河小学综合楼","4":"新建","5":"５０８１","6":"１２７２","7":"５４０","8":"2016/6/26","9":"2017/7/24","10":"竣工","11":"５０８１","12":"１２７１．９"}');
INSERT INTO row_dabane VALUES(30064771082,'371472','6','孟楼中学学生宿舍楼','扩建',185300,521000000,NULL,'2017-01-04','2017-09-07','主体施工',0,249100000,NULL,0,'{"1":"6","2":"运河开发区","3":"孟楼中学学生宿舍楼","4":"扩建","5":"１８５３","6":"５２１","7":"","8":"2017/1/4","9":"2017/9/7","10":"主体施工","11":"０","12":"２４９．１"}');
INSERT INTO row_dabane VALUES(30064771083,'371472','7','邢庄第二小学综合楼','新建',542200,1271000000,60000,'2016-03-20','2017-05-02','投入使用',542200,1264900000,NULL,1,'{"1":"7","2":"运河开发区","3":"邢庄第二小学综合楼","4":"新建","5":"５４２２","6":"１２７１","7":"６００","8":"2016/3/20","9":"2017/5/2","10":"投入使用","11":"５４２２","12":"１２６４．９"}');
INSERT INTO row_dabane VALUES(30064771084,'371472','8','史庄中心小学教学楼','改建',203800,543000000,27000,NULL,'2017-12-11','未开工',0,0,'正在办理土地手续',0,'{"1":"8","2":"运河开发区","3":"史庄中心小学教学楼","4":"改建","5":"２０３８","6":"５４３","7":"２７０","8":"","9":"2017/12/11","10":"未开工","11":"０","12":"０","13":"正在办理土地手续"}');
INSERT INTO row_dabane VALUES(30064771085,'371472','9','段楼第二小学综合楼','扩建',390000,1090000000,40000,'2016-09-01','2017-07-12','装饰装修',95000,915300000,NULL,0,'{"1":"9","2":"运河开发区","3":"段楼第二小学综合楼","4":"扩建","5":"３９００","6":"１０９０","7":"４００","8":"2016/9/1","9":"2017/7/12","10":"装饰装修","11":"９５０","12":"９１５．３"}');
INSERT INTO row_dabane VALUES(30064771086,'371472','10','石桥中心小学教学楼','新建',335000,811000000,36000,'2017-03-19','2017-11-09','基础施工',0,71700000,NULL,0,'{"1":"10","2":"运河开发区","3":"石桥中心小学教学楼","4":"新建","5":"３３５０","6":"８１１","7":"３６０","8":"2017/3/19","9":"2017/11/9","10":"基础施工","11":"０","12":"７１．７"}');
INSERT INTO row_dabane VALUES(30064771087,'371472','11','石桥中学学生宿舍楼','扩建',197900,549000000,NULL,'2017-04-18','2017-12-11','基础施工',0,70500000,NULL,0,'{"1":"11","2":"运河开发区","3":"石桥中学学生宿舍楼","4":"扩建","5":"１９７９","6":"５４９","7":"","8":"2017/4/18","9":"2017/12/11","10":"基础施工","11":"０","12":"７０．５"}');
INSERT INTO row_dabane VALUES(30064771088,'371472','12','石桥中学教学楼','改建',302600,783000000,30000,'2017-03-12','2017-11-09','基础施工',0,95000000,NULL,0,'{"1":"12","2":"运河开发区","3":"石桥中学教学楼","4":"改建","5":"３０２６","6":"７８３","7":"３００","8":"2017/3/12","9":"2017/11/9","10":"基础施工","11":"０","12":"９５"}');
INSERT INTO row_dabane VALUES(30064771089,'371472','13','卢庄中心小学餐厅','扩建',128200,360000000,NULL,'2017-04-23','2017-10-23','基础施工',0,42100000,NULL,0,'{"1":"13","2":"运河开发区","3":"卢庄中心小学餐厅","4":"扩建","5":"１２８２","6":"３６０","7":"","8":"2017/4/23","9":"2017/10/23","10":"基础施工","11":"０","12":"４２．１"}');
INSERT INTO row_dabane VALUES(30064771090,'371472','14','史庄中学学生宿舍楼','扩建',126200,285000000,NULL,'2017-04-13','2017-10-22','基础施工',0,37500000,NULL,0,'{"1":"14","2":"运河开发区","3":"史庄中学学生宿舍楼","4":"扩建","5":"１２６２","6":"２８５","7":"","8":"2017/4/13","9":"2017/10/22","10":"基础施工","11":"０","12":"３７．５"}');
INSERT INTO row_dabane VALUES(30064771091,'371472','15','苏庄中学教学楼','扩建',319000,818000000,36000,'2016-10-21','2017-08-24','主体封顶',0,507200000,NULL,0,'{"1":"15","2":"运河开发区","3":"苏庄中学教学楼","4":"扩建","5":"３１９０","6":"８１８","7":"３６０","8":"2016/10/21","9":"2017/8/24","10":"主体封顶","11":"０","12":"５０７．２"}');
INSERT INTO row_dabane VALUES(55834574852,'371424','1','临邑第二实验小学','新建',1714100,4064000000,180000,'2016-04-16','2017-08-08','装饰装修',625000,2959700000,NULL,0,'{"1":"1","2":"临邑县","3":"临邑第二实验小学","4":"新建","5":"1.7141","6":"4064","7":"1800","8":"2016.4.16","9":"2017.8.8","10":"装饰装修","11":"0.625","12":"2959.7"}');
INSERT INTO row_dabane VALUES(55834574853,'371424','2','临邑第三中学','新建',1405600,4076000000,120000,'2016-05-09','2017-06-26','主体封顶',779000,2116300000,NULL,0,'{"1":"2","2":"临邑县","3":"临邑第三中学","4":"新建","5":"1.4056","6":"4076","7":"1200","8":"2016.5.9","9":"2017.6.26","10":"主体封顶","11":"0.779","12":"2116.3"}');
INSERT INTO row_dabane VALUES(55834574854,'371424','3','孟寺中学教学楼','扩建',641700,1680000000,81000,'2016-09-17','2017-09-27','主体封顶',289000,962400000,NULL,0,'{"1":"3","2":"临邑县","3":"孟寺中学教学楼","4":"扩建","5":"0.6417","6":"1680","7":"810","8":"2016.9.17","9":"2017.9.27","10":"主体封顶","11":"0.289","12":"962.4"}');
INSERT INTO row_dabane VALUES(55834574855,'371424','4','兴隆第二小学综合楼','改建',409700,1134000000,60000,'2016-11-03','2017-12-18','主体施工',0,410900000,NULL,0,'{"1":"4","2":"临邑县","3":"兴隆第二小学综合楼","4":"改建","5":"0.4097","6":"1134","7":"600","8":"2016.11.3","9":"2017.12.18","10":"主体施工","11":"0","12":"410.9"}');
INSERT INTO row_dabane VALUES(55834574856,'371424','5','德平中心小学餐厅','扩建',378500,983000000,NULL,'2017-01-09','2017-10-05','主体施工',0,335900000,NULL,0,'{"1":"5","2":"临邑县","3":"德平中心小学餐厅","4":"扩建","5":"0.3785","6":"983","7":"无","8":"2017.1.9","9":"2017.10.5","10":"主体施工","11":"0","12":"335.9"}');
INSERT INTO row_dabane VALUES(55834574857,'371424','6','林子中心小学餐厅','扩建',403500,907000000,NULL,NULL,'2018-06-25','未开工',0,0,'资金尚未到位',0,'{"1":"6","2":"临邑县","3":"林子中心小学餐厅","4":"扩建","5":"0.4035","6":"907","7":"无","8":"无","9":"2018.6.25","10":"未开工","11":"0","12":"0","13":"资金尚未到位"}');
INSERT INTO row_dabane VALUES(55834574858,'371424','7','临盘中学餐厅','扩建',310800,801000000,NULL,'2016-09-12','2017-08-06','主体封顶',0,376800000,NULL,0,'{"1":"7","2":"临邑县","3":"临盘中学餐厅","4":"扩建","5":"0.3108","6":"801","7":"无","8":"2016.9.12","9":"2017.8.6","10":"主体封顶","11":"0","12":"376.8"}');
INSERT INTO row_dabane VALUES(55834574859,'371424','8','理合务中心小学教学楼','扩建',576800,1510000000,60000,'2016-03-07','2017-07-21','装饰装修',293000,1233300000,NULL,0,'{"1":"8","2":"临邑县","3":"理合务中心小学教学楼","4":"扩建","5":"0.5768","6":"1510","7":"600","8":"2016.3.7","9":"2017.7.21","10":"装饰装修","11":"0.293","12":"1233.3"}');
INSERT INTO row_dabane VALUES(55834574860,'371424','9','临邑第一中学教学楼','扩建',402600,1036000000,40000,'2016-10-25','2017-08-14','主体施工',0,387300000,NULL,0,'{"1":"9","2":"临邑县","3":"临邑第一中学教学楼","4":"扩建","5":"0.4026","6":"1036","7":"400","8":"2016.10.25","9":"2017.8.14","10":"主体施工","11":"0","12":"387.3"}');
INSERT INTO row_dabane VALUES(55834574861,'371424','10','临盘中学实验楼','改建',247200,570000000,NULL,NULL,'2018-06-28','未开工',0,0,'正在办理土地手续',0,'{"1":"10","2":"临邑县","3":"临盘中学实验楼","4":"改建","5":"0.2472","6":"570","7":"无","8":"无","9":"2018.6.28","10":"未开工","11":"0","12":"0","13":"正在办理土地手续"}');
INSERT INTO row_dabane VALUES(55834574862,'371424','11','宿安中心小学教学楼','改建',822900,1986000000,81000,'2016-06-05','2017-02-09','竣工',822900,1746500000,NULL,1,'{"1":"11","2":"临邑县","3":"宿安中心小学教学楼","4":"改建","5":"0.8229","6":"1986","7":"810","8":"2016.6.5","9":"2017.2.9","10":"竣工","11":"0.8229","12":"1746.5"}');
INSERT INTO row_dabane VALUES(55834574863,'371424','12','邢侗中学实验楼','改建',343400,974000000,NULL,'2017-02-22','2017-10-17','基础施工',0,105100000,NULL,0,'{"1":"12","2":"临邑县","3":"邢侗中学实验楼","4":"改建","5":"0.3434","6":"974","7":"无","8":"2017.2.22","9":"2017.10.17","10":"基础施工","11":"0","12":"105.1"}');
INSERT INTO row_dabane VALUES(55834574864,'371424','13','临邑中学学生宿舍楼','扩建',144400,379000000,NULL,NULL,'2018-07-02','前期手续',0,1100000,NULL,0,'{"1":"13","2":"临邑县","3":"临邑中学学生宿舍楼","4":"扩建","5":"0.1444","6":"379","7":"无","8":"无","9":"2018.7.2","10":"前期手续","11":"0","12":"1.1"}');
INSERT INTO row_dabane VALUES(55834574865,'371424','14','临盘小学教学楼','扩建',289200,779000000,30000,'2016-10-06','2017-09-09','主体施工',0,187300000,NULL,0,'{"1":"14","2":"临邑县","3":"临盘小学教学楼","4":"扩建","5":"0.2892","6":"779","7":"300","8":"2016.10.6","9":"2017.9.9","10":"主体施工","11":"0","12":"187.3"}');
INSERT INTO row_dabane VALUES(55834574866,'371424','15','邢侗小学教学楼','扩建',341500,798000000,36000,'2016-12-16','2017-08-10','主体施工',0,246300000,NULL,0,'{"1":"15","2":"临邑县","3":"邢侗小学教学楼","4":"扩建","5":"0.3415","6":"798","7":"360","8":"2016.12.16","9":"2017.8.10","10":"主体施工","11":"0","12":"246.3"}');
INSERT INTO row_dabane VALUES(55834574867,'371424','16','临邑实验小学教学楼','新建',573200,1545000000,54000,'2016-10-26','2017-09-11','主体封顶',224000,873900000,NULL,0,'{"1":"16","2":"临邑县","3":"临邑实验小学教学楼","4":"新建","5":"0.5732","6":"1545","7":"540","8":"2016.10.26","9":"2017.9.11","10":"主体封顶","11":"0.224","12":"873.9"}');
INSERT INTO row_dabane VALUES(55834574868,'371424','17','林子中心小学教学楼','新建',660300,1775000000,90000,'2016-04-26','2017-02-23','竣工',660300,1693000000,NULL,1,'{"1":"17","2":"临邑县","3":"林子中心小学教学楼","4":"新建","5":"0.6603","6":"1775","7":"900","8":"2016.4.26","9":"2017.2.23","10":"竣工","11":"0.6603","12":"1693"}');
INSERT INTO row_dabane VALUES(55834574869,'371424','18','翟家中学学生宿舍楼','扩建',195500,564000000,NULL,NULL,'2017-09-26','前期手续',0,2300000,NULL,0,'{"1":"18","2":"临邑县","3":"翟家中学学生宿舍楼","4":"扩建","5":"0.1955","6":"564","7":"无","8":"无","9":"2017.9.26","10":"前期手续","11":"0","12":"2.3"}');
INSERT INTO row_dabane VALUES(55834574870,'371424','19','临南中学教学楼','扩建',495800,1424000000,60000,'2016-10-01','2017-09-14','主体封顶',159000,681900000,NULL,0,'{"1":"19","2":"临邑县","3":"临南中学教学楼","4":"扩建","5":"0.4958","6":"1424","7":"600","8":"2016.10.1","9":"2017.9.14","10":"主体封顶","11":"0.159","12":"681.9"}');
INSERT INTO row_dabane VALUES(55834574871,'371424','20','宿安中学学生宿舍楼','扩建',371200,902000000,NULL,'2017-01-01','2017-10-08','主体施工',0,269500000,NULL,0,'{"1":"20","2":"临邑县","3":"宿安中学学生宿舍楼","4":"扩建","5":"0.3712","6":"902","7":"无","8":"2017.1.1","9":"2017.10.8","10":"主体施工","11":"0","12":"269.5"}');
INSERT INTO row_dabane VALUES(55834574872,'371424','21','孟寺中学学生宿舍楼','扩建',186300,439000000,NULL,'2016-09-28','2017-12-27','主体封顶',0,238700000,NULL,0,'{"1":"21","2":"临邑县","3":"孟寺中学学生宿舍楼","4":"扩建","5":"0.1863","6":"439","7":"无","8":"2016.9.28","9":"2017.12.27","10":"主体封顶","11":"0","12":"238.7"}');
INSERT INTO row_dabane VALUES(55834574873,'371424','22','翟家中心小学餐厅','扩建',299100,687000000,NULL,'2015-11-18','2017-02-15','竣工',299100,562500000,NULL,1,'{"1":"22","2":"临邑县","3":"翟家中心小学餐厅","4":"扩建","5":"0.2991","6":"687","7":"无","8":"2015.11.18","9":"2017.2.15","10":"竣工","11":"0.2991","12":"562.5"}');
INSERT INTO row_dabane VALUES(55834574874,'371424','23','临邑中心小学餐厅','扩建',230300,571000000,NULL,NULL,'2018-07-12','未开工',0,0,NULL,0,'{"1":"23","2":"临邑县","3":"临邑中心小学餐厅","4":"扩建","5":"0.2303","6":"571","7":"无","8":"无","9":"2018.7.12","10":"未开工","11":"0","12":"0"}');
INSERT INTO row_dabane VALUES(55834574875,'371424','24','德平中心小学教学楼','扩建',476000,1181000000,54000,'2017-03-03','2017-12-11','基础施工',0,212700000,NULL,0,'{"1":"24","2":"临邑县","3":"德平中心小学教学楼","4":"扩建","5":"0.476","6":"1181","7":"540","8":"2017.3.3","9":"2017.12.11","10":"基础施工","11":"0","12":"212.7"}');
INSERT INTO row_dabane VALUES(55834574876,'371424','25','林子中学学生宿舍楼','扩建',330000,885000000,NULL,'2017-03-08','2017-09-16','基础施工',0,134500000,NULL,0,'{"1":"25","2":"临邑县","3":"林子中学学生宿舍楼","4":"扩建","5":"0.33","6":"885","7":"无","8":"2017.3.8","9":"2017.9.16","10":"基础施工","11":"0","12":"134.5"}');
INSERT INTO row_dabane VALUES(55834574877,'371424','26','邢侗街道初级中学教学楼','新建',455000,1244000000,60000,NULL,'2017-12-20','前期手续',0,34000000,NULL,0,'{"1":"26","2":"临邑县","3":"邢侗街道初级中学教学楼","4":"新建","5":"0.455","6":"1244","7":"600","8":"无","9":"2017.12.20","10":"前期手续","11":"0","12":"34"}');
INSERT INTO row_dabane VALUES(55834574878,'371424','27','临邑中学教学楼','扩建',489100,1324000000,54000,'2016-05-01','2017-07-22','装饰装修',213000,842600000,NULL,0,'{"1":"27","2":"临邑县","3":"临邑中学教学楼","4":"扩建","5":"0.4891","6":"1324","7":"540","8":"2016.5.1","9":"2017.7.22","10":"装饰装修","11":"0.213","12":"842.6"}');
INSERT INTO row_dabane VALUES(55834574879,'371424','28','翟家中心小学教学楼','新建',480600,1263000000,60000,NULL,'2017-11-09','前期手续',0,34000000,NULL,0,'{"1":"28","2":"临邑县","3":"翟家中心小学教学楼","4":"新建","5":"0.4806","6":"1263","7":"600","8":"无","9":"2017.11.9","10":"前期手续","11":"0","12":"34"}');
INSERT INTO row_dabane VALUES(55834574880,'371424','29','临南中学学生宿舍楼','扩建',210300,529000000,NULL,NULL,'2017-10-09','前期手续',0,2100000,NULL,0,'{"1":"29","2":"临邑县","3":"临南中学学生宿舍楼","4":"扩建","5":"0.2103","6":"529","7":"无","8":"无","9":"2017.10.9","10":"前期手续","11":"0","12":"2.1"}');
INSERT INTO row_dabane VALUES(60129542148,'371424','1','临邑第二实验小学','新建',1714100,4064000000,180000,'2016-04-16','2017-08-08','装饰装修',1028400,3246800000,NULL,0,'{"1":"1","2":"临邑县","3":"临邑第二实验小学","4":"新建","5":"1.7141","6":"4064","7":"1800","8":"2016.4.16","9":"2017.8.8","10":"装饰装修","11":"1.0284","12":"3246.8"}');
INSERT INTO row_dabane VALUES(60129542149,'371424','2','临邑第三中学','新建',1405600,4076000000,120000,'2016-05-09','2017-06-26','装饰装修',901000,2961200000,NULL,0,'{"1":"2","2":"临邑县","3":"临邑第三中学","4":"新建","5":"1.4056","6":"4076","7":"1200","8":"2016.5.9","9":"2017.6.26","10":"装饰装修","11":"0.901","12":"2961.2"}');
INSERT INTO row_dabane VALUES(60129542150,'371424','3','孟寺中学教学楼','扩建',641700,1680000000,81000,'2016-09-17','2017-09-27','主体封顶',322000,986000000,NULL,0,'{"1":"3","2":"临邑县","3":"孟寺中学教学楼","4":"扩建","5":"0.6417","6":"1680","7":"810","8":"2016.9.17","9":"2017.9.27","10":"主体封顶","11":"0.322","12":"986"}');
INSERT INTO row_dabane VALUES(60129542151,'371424','4','兴隆第二小学综合楼','改建',409700,1134000000,60000,'2016-11-03','2017-12-18','主体施工',0,470700000,NULL,0,'{"1":"4","2":"临邑县","3":"兴隆第二小学综合楼","4":"改建","5":"0.4097","6":"1134","7":"600","8":"2016.11.3","9":"2017.12.18","10":"主体施工","11":"0","12":"470.7"}');
INSERT INTO row_dabane VALUES(60129542152,'371424','5','德平中心小学餐厅','扩建',378500,983000000,NULL,'2017-01-09','2017-10-05','主体施工',0,396000000,NULL,0,'{"1":"5","2":"临邑县","3":"德平中心小学餐厅","4":"扩建","5":"0.3785","6":"983","7":"无","8":"2017.1.9","9":"2017.10.5","10":"主体施工","11":"0","12":"396"}');
INSERT INTO row_dabane VALUES(60129542153,'371424','6','林子中心小学餐厅','扩建',403500,907000000,NULL,NULL,'2018-06-25','未开工',0,0,'资金尚未到位',0,'{"1":"6","2":"临邑县","3":"林子中心小学餐厅","4":"扩建","5":"0.4035","6":"907","7":"无","8":"无","9":"2018.6.25","10":"未开工","11":"0","12":"0","13":"资金尚未到位"}');
INSERT INTO row_dabane VALUES(60129542154,'371424','7','临盘中学餐厅','扩建',310800,801000000,NULL,'2016-09-12','2017-08-06','主体封顶',0,417400000,NULL,0,'{"1":"7","2":"临邑县","3":"临盘中学餐厅","4":"扩建","5":"0.3108","6":"801","7":"无","8":"2016.9.12","9":"2017.8.6","10":"主体封顶","11":"0","12":"417.4"}');
INSERT INTO row_dabane VALUES(60129542155,'371424','8','理合务中心小学教学楼','扩建',576800,1510000000,60000,'2016-03-07','2017-07-21','投入使用',576800,1500600000,NULL,1,'{"1":"8","2":"临邑县","3":"理合务中心小学教学楼","4":"扩建","5":"0.5768","6":"1510","7":"600","8":"2016.3.7","9":"2017.7.21","10":"投入使用","11":"0.5768","12":"1500.6"}');
INSERT INTO row_dabane VALUES(60129542156,'371424','9','临邑第一中学教学楼','扩建',402600,1036000000,40000,'2016-10-25','2017-08-14','主体施工',0,398900000,NULL,0,'{"1":"9","2":"临邑县","3":"临邑第一中学教学楼","4":"扩建","5":"0.4026","6":"1036","7":"400","8":"2016.10.25","9":"2017.8.14","10":"主体施工","11":"0","12":"398.9"}');
INSERT INTO row_dabane VALUES(60129542157,'371424','10','临盘中学实验楼','改建',247200,570000000,NULL,NULL,'2018-06-28','未开工',0,0,'正在办理土地手续',0,'{"1":"10","2":"临邑县","3":"临盘中学实验楼","4":"改建","5":"0.2472","6":"570","7":"无","8":"无","9":"2018.6.28","10":"未开工","11":"0","12":"0","13":"正在办理土地手续"}');
INSERT INTO row_dabane VALUES(60129542158,'371424','11','宿安中心小学教学楼','改建',822900,1986000000,81000,'2016-06-05','2017-02-09','竣工',822900,1874000000,NULL,1,'{"1":"11","2":"临邑县","3":"宿安中心小学教学楼","4":"改建","5":"0.8229","6":"1986","7":"810","8":"2016.6.5","9":"2017.2.9","10":"竣工","11":"0.8229","12":"1874"}');
INSERT INTO row_dabane VALUES(60129542159,'371424','12','邢侗中学实验楼','改建',343400,974000000,NULL,'2017-02-22','2017-10-17','主体施工',0,345400000,NULL,0,'{"1":"12","2":"临邑县","3":"邢侗中学实验楼","4":"改建","5":"0.3434","6":"974","7":"无","8":"2017.2.22","9":"2017.10.17","10":"主体施工","11":"0","12":"345.4"}');
INSERT INTO row_dabane VALUES(60129542160,'371424','13','临邑中学学生宿舍楼','扩建',144400,379000000,NULL,NULL,'2018-07-02','前期手续',0,1100000,NULL,0,'{"1":"13","2":"临邑县","3":"临邑中学学生宿舍楼","4":"扩建","5":"0.1444","6":"379","7":"无","8":"无","9":"2018.7.2","10":"前期手续","11":"0","12":"1.1"}');
INSERT INTO row_dabane VALUES(60129542161,'371424','14','临盘小学教学楼','扩建',289200,779000000,30000,'2016-10-06','2017-09-09','主体施工',0,215800000,NULL,0,'{"1":"14","2":"临邑县","3":"临盘小学教学楼","4":"扩建","5":"0.2892","6":"779","7":"300","8":"2016.10.6","9":"2017.9.9","10":"主体施工","11":"0","12":"215.8"}');
INSERT INTO row_dabane VALUES(60129542162,'371424','15','邢侗小学教学楼','扩建',341500,798000000,36000,'2016-12-16','2017-08-10','主体施工',0,266800000,NULL,0,'{"1":"15","2":"临邑县","3":"邢侗小学教学楼","4":"扩建","5":"0.3415","6":"798","7":"360","8":"2016.12.16","9":"2017.8.10","10":"主体施工","11":"0","12":"266.8"}');
INSERT INTO row_dabane VALUES(60129542163,'371424','16','临邑实验小学教学楼','新建',573200,1545000000,54000,'2016-10-26','2017-09-11','主体封顶',249000,875000000,NULL,0,'{"1":"16","2":"临邑县","3":"临邑实验小学教学楼","4":"新建","5":"0.5732","6":"1545","7":"540","8":"2016.10.26","9":"2017.9.11","10":"主体封顶","11":"0.249","12":"875"}');
INSERT INTO row_dabane VALUES(60129542164,'371424','17','林子中心小学教学楼','新建',660300,1775000000,90000,'2016-04-26','2017-02-23','竣工',660300,1711600000,NULL,1,'{"1":"17","2":"临邑县","3":"林子中心小学教学楼","4":"新建","5":"0.6603","6":"1775","7":"900","8":"2016.4.26","9":"2017.2.23","10":"竣工","11":"0.6603","12":"1711.6"}');
INSERT INTO row_dabane VALUES(60129542165,'371424','18','翟家中学学生宿舍楼','扩建',195500,564000000,NULL,'2017-06-17','2017-09-26','基础施工',0,104100000,NULL,0,'{"1":"18","2":"临邑县","3":"翟家中学学生宿舍楼","4":"扩建","5":"0.1955","6":"564","7":"无","8":"2017.6.17","9":"2017.9.26","10":"基础施工","11":"0","12":"104.1"}');
INSERT INTO row_dabane VALUES(60129542166,'371424','19','临南中学教学楼','扩建',495800,1424000000,60000,'2016-10-01','2017-09-14','主体封顶',180000,723600000,NULL,0,'{"1":"19","2":"临邑县","3":"临南中学教学楼","4":"扩建","5":"0.4958","6":"1424","7":"600","8":"2016.10.1","9":"2017.9.14","10":"主体封顶","11":"0.18","12":"723.6"}');
INSERT INTO row_dabane VALUES(60129542167,'371424','20','宿安中学学生宿舍楼','扩建',371200,902000000,NULL,'2017-01-01','2017-10-08','主体施工',0,275600000,NULL,0,'{"1":"20","2":"临邑县","3":"宿安中学学生宿舍楼","4":"扩建","5":"0.3712","6":"902","7":"无","8":"2017.1.1","9":"2017.10.8","10":"主体施工","11":"0","12":"275.6"}');
INSERT INTO row_dabane VALUES(60129542168,'371424','21','孟寺中学学生宿舍楼','扩建',186300,439000000,NULL,'2016-09-28','2017-12-27','主体封顶',0,243200000,NULL,0,'{"1":"21","2":"临邑县","3":"孟寺中学学生宿舍楼","4":"扩建","5":"0.1863","6":"439","7":"无","8":"2016.9.28","9":"2017.12.27","10":"主体封顶","11":"0","12":"243.2"}');
INSERT INTO row_dabane VALUES(60129542169,'371424','22','翟家中心小学餐厅','扩建',299100,687000000,NULL,'2015-11-18','2017-02-15','竣工',299100,653300000,NULL,1,'{"1":"22","2":"临邑县","3":"翟家中心小学餐厅","4":"扩建","5":"0.2991","6":"687","7":"无","8":"2015.11.18","9":"2017.2.15","10":"竣工","11":"0.2991","12":"653.3"}');
INSERT INTO row_dabane VALUES(60129542170,'371424','23','临邑中心小学餐厅','扩建',230300,571000000,NULL,NULL,'2018-07-12','未开工',0,0,NULL,0,'{"1":"23","2":"临邑县","3":"临邑中心小学餐厅","4":"扩建","5":"0.2303","6":"571","7":"无","8":"无","9":"2018.7.12","10":"未开工","11":"0","12":"0"}');
INSERT INTO row_dabane VALUES(60129542171,'371424','24','德平中心小学教学楼','扩建',476000,1181000000,54000,'2017-03-03','2017-12-11','基础施工',0,214000000,NULL,0,'{"1":"24","2":"临邑县","3":"德平中心小学教学楼","4":"扩建","5":"0.476","6":"1181","7":"540","8":"2017.3.3","9":"2017.12.11","10":"基础施工","11":"0","12":"214"}');
INSERT INTO row_dabane VALUES(60129542172,'371424','25','林子中学学生宿舍楼','扩建',330000,885000000,NULL,'2017-03-08','2017-09-16','基础施工',0,150400000,NULL,0,'{"1":"25","2":"临邑县","3":"林子中学学生宿舍楼","4":"扩建","5":"0.33","6":"885","7":"无","8":"2017.3.8","9":"2017.9.16","10":"基础施工","11":"0","12":"150.4"}');
INSERT INTO row_dabane VALUES(60129542173,'371424','26','邢侗街道初级中学教学楼','新建',455000,1244000000,60000,'2017-06-16','2017-12-20','基础施工',0,131900000,NULL,0,'{"1":"26","2":"临邑县","3":"邢侗街道初级中学教学楼","4":"新建","5":"0.455","6":"1244","7":"600","8":"2017.6.16","9":"2017.12.20","10":"基础施工","11":"0","12":"131.9"}');
INSERT INTO row_dabane VALUES(60129542174,'371424','27','临邑中学教学楼','扩建',489100,1324000000,54000,'2016-05-01','2017-07-22','装饰装修',214000,919600000,NULL,0,'{"1":"27","2":"临邑县","3":"临邑中学教学楼","4":"扩建","5":"0.4891","6":"1324","7":"540","8":"2016.5.1","9":"2017.7.22","10":"装饰装修","11":"0.214","12":"919.6"}');
INSERT INTO row_dabane VALUES(60129542175,'371424','28','翟家中心小学教学楼','新建',480600,1263000000,60000,'2017-06-19','2017-11-09','基础施工',0,137100000,NULL,0,'{"1":"28","2":"临邑县","3":"翟家中心小学教学楼","4":"新建","5":"0.4806","6":"1263","7":"600","8":"2017.6.19","9":"2017.11.9","10":"基础施工","11":"0","12":"137.1"}');
INSERT INTO row_dabane VALUES(60129542176,'371424','29','临南中学学生宿舍楼','扩建',210300,529000000,NULL,'2017-06-15','2017-10-09','基础施工',0,97900000,NULL,0,'{"1":"29","2":"临邑县","3":"临南中学学生宿舍楼","4":"扩建","5":"0.2103","6":"529","7":"无","8":"2017.6.15","9":"2017.10.9","10":"基础施工","11":"0","12":"97.9"}');
INSERT INTO row_dabane VALUES(64424509444,'371424','1','临邑第二实验小学','新建',1714100,4064000000,180000,'2016-04-16','2017-08-08','竣工',1714100,4058600000,NULL,1,'{"1":"1","2":"临邑县","3":"临邑第二实验小学","4":"新建","5":"1.7141","6":"4064","7":"1800","8":"2016.4.16","9":"2017.8.8","10":"竣工","11":"1.7141","12":"4058.6"}');
INSERT INTO row_dabane VALUES(64424509445,'371424','2','临邑第三中学','新建',1405600,4076000000,120000,'2016-05-09','2017-06-26','装饰装修',861000,2961200000,NULL,0,'{"1":"2","2":"临邑县","3":"临邑第三中学","4":"新建","5":"1.4056","6":"4076","7":"1200","8":"2016.5.9","9":"2017.6.26","10":"装饰装修","11":"0.861","12":"2961.2"}');
INSERT INTO row_dabane VALUES(64424509446,'371424','3','孟寺中学教学楼','扩建',641700,1680000000,81000,'2016-09-17','2017-09-27','主体封顶',322000,986000000,NULL,0,'{"1":"3","2":"临邑县","3":"孟寺中学教学楼","4":"扩建","5":"0.6417","6":"1680","7":"810","8":"2016.9.17","9":"2017.9.27","10":"主体封顶","11":"0.322","12":"986"}');
INSERT INTO row_dabane VALUES(64424509447,'371424','4','兴隆第二小学综合楼','改建',409700,1134000000,60000,'2016-11-03','2017-12-18','主体施工',0,470700000,NULL,0,'{"1":"4","2":"临邑县","3":"兴隆第二小学综合楼","4":"改建","5":"0.4097","6":"1134","7":"600","8":"2016.11.3","9":"2017.12.18","10":"主体施工","11":"0","12":"470.7"}');
INSERT INTO row_dabane VALUES(64424509448,'371424','5','德平中心小学餐厅','扩建',378500,983000000,NULL,'2017-01-09','2017-10-05','主体施工',0,396000000,NULL,0,'{"1":"5","2":"临邑县","3":"德平中心小学餐厅","4":"扩建","5":"0.3785","6":"983","7":"无","8":"2017.1.9","9":"2017.10.5","10":"主体施工","11":"0","12":"396"}');
INSERT INTO row_dabane VALUES(64424509449,'371424','6','林子中心小学餐厅','扩建',403500,907000000,NULL,NULL,'2018-06-25','未开工',0,0,'资金尚未到位',0,'{"1":"6","2":"临邑县","3":"林子中心小学餐厅","4":"扩建","5":"0.4035","6":"907","7":"无","8":"无","9":"2018.6.25","10":"未开工","11":"0","12":"0","13":"资金尚未到位"}');
INSERT INTO row_dabane VALUES(64424509450,'371424','7','临盘中学餐厅','扩建',310800,801000000,NULL,'2016-09-12','2017-08-06','主体封顶',0,417400000,NULL,0,'{"1":"7","2":"临邑县","3":"临盘中学餐厅","4":"扩建","5":"0.3108","6":"801","7":"无","8":"2016.9.12","9":"2017.8.6","10":"主体封顶","11":"0","12":"417.4"}');
INSERT INTO row_dabane VALUES(64424509451,'371424','8','理合务中心小学教学楼','扩建',576800,1510000000,60000,'2016-03-07','2017-07-21','投入使用',576800,1500600000,NULL,1,'{"1":"8","2":"临邑县","3":"理合务中心小学教学楼","4":"扩建","5":"0.5768","6":"1510","7":"600","8":"2016.3.7","9":"2017.7.21","10":"投入使用","11":"0.5768","12":"1500.6"}');
INSERT INTO row_dabane VALUES(64424509452,'371424','9','临邑第一中学教学楼','扩建',402600,1036000000,40000,'2016-10-25','2017-08-14','主体施工',0,398900000,NULL,0,'{"1":"9","2":"临邑县","3":"临邑第一中学教学楼","4":"扩建","5":"0.4026","6":"1036","7":"400","8":"2016.10.25","9":"2017.8.14","10":"主体施工","11":"0","12":"398.9"}');
INSERT INTO row_dabane VALUES(64424509453,'371424','10','临盘中学实验楼','改建',247200,570000000,NULL,NULL,'2018-06-28','未开工',0,0,'正在办理土地手续',0,'{"1":"10","2":"临邑县","3":"临盘中学实验楼","4":"改建","5":"0.2472","6":"570","7":"无","8":"无","9":"2018.6.28","10":"未开工","11":"0","12":"0","13":"正在办理土地手续"}');
INSERT INTO row_dabane VALUES(64424509454,'371424','11','宿安中心小学教学楼','改建',822900,1986000000,81000,'2016-06-05','2017-02-09','竣工',822900,1874000000,NULL,1,'{"1":"11","2":"临邑县","3":"宿安中心小学教学楼","4":"改建","5":"0.8229","6":"1986","7":"810","8":"2016.6.5","9":"2017.2.9","10":"竣工","11":"0.8229","12":"1874"}');
INSERT INTO row_dabane VALUES(64424509455,'371424','12','邢侗中学实验楼','改建',343400,974000000,NULL,'2017-02-22','2017-10-17','主体施工',0,345400000,NULL,0,'{"1":"12","2":"临邑县","3":"邢侗中学实验楼","4":"改建","5":"0.3434","6":"974","7":"无","8":"2017.2.22","9":"2017.10.17","10":"主体施工","11":"0","12":"345.4"}');
INSERT INTO row_dabane VALUES(64424509456,'371424','13','临邑中学学生宿舍楼','扩建',144400,379000000,NULL,NULL,'2018-07-02','前期手续',0,1100000,NULL,0,'{"1":"13","2":"临邑县","3":"临邑中学学生宿舍楼","4":"扩建","5":"0.1444","6":"379","7":"无","8":"无","9":"2018.7.2","10":"前期手续","11":"0","12":"1.1"}');
INSERT INTO row_dabane VALUES(64424509457,'371424','14','临盘小学教学楼','扩建',289200,779000000,30000,'2016-10-06','2017-09-09','主体施工',0,215800000,NULL,0,'{"1":"14","2":"临邑县","3":"临盘小学教学楼","4":"扩建","5":"0.2892","6":"779","7":"300","8":"2016.10.6","9":"2017.9.9","10":"主体施工","11":"0","12":"215.8"}');
INSERT INTO row_dabane VALUES(64424509458,'371424','15','邢侗小学教学楼','扩建',341500,798000000,36000,'2016-12-16','2017-08-10','主体施工',0,266800000,NULL,0,'{"1":"15","2":"临邑县","3":"邢侗小学教学楼","4":"扩建","5":"0.3415","6":"798","7":"360","8":"2016.12.16","9":"2017.8.10","10":"主体施工","11":"0","12":"266.8"}');
INSERT INTO row_dabane VALUES(64424509459,'371424','16','临邑实验小学教学楼','新建',573200,1545000000,54000,'2016-10-26','2017-09-11','主体封顶',249000,875000000,NULL,0,'{"1":"16","2":"临邑县","3":"临邑实验小学教学楼","4":"新建","5":"0.5732","6":"1545","7":"540","8":"2016.10.26","9":"2017.9.11","10":"主体封顶","11":"0.249","12":"875"}');
INSERT INTO row_dabane VALUES(64424509460,'371424','17','林子中心小学教学楼','新建',660300,1775000000,90000,'2016-04-26','2017-02-23','竣工',660300,1711600000,NULL,1,'{"1":"17","2":"临邑县","3":"林子中心小学教学楼","4":"新建","5":"0.6603","6":"1775","7":"900","8":"2016.4.26","9":"2017.2.23","10":"竣工","11":"0.6603","12":"1711.6"}');
INSERT INTO row_dabane VALUES(64424509461,'371424','18','翟家中学学生宿舍楼','扩建',195500,564000000,NULL,'2017-06-17','2017-09-26','基础施工',0,104100000,NULL,0,'{"1":"18","2":"临邑县","3":"翟家中学学生宿舍楼","4":"扩建","5":"0.1955","6":"564","7":"无","8":"2017.6.17","9":"2017.9.26","10":"基础施工","11":"0","12":"104.1"}');
INSERT INTO row_dabane VALUES(64424509462,'371424','19','临南中学教学楼','扩建',495800,1424000000,60000,'2016-10-01','2017-09-14','主体封顶',180000,723600000,NULL,0,'{"1":"19","2":"临邑县","3":"临南中学教学楼","4":"扩建","5":"0.4958","6":"1424","7":"600","8":"2016.10.1","9":"2017.9.14","10":"主体封顶","11":"0.18","12":"723.6"}');
INSERT INTO row_dabane VALUES(64424509463,'371424','20','宿安中学学生宿舍楼','扩建',371200,902000000,NULL,'2017-01-01','2017-10-08','主体施工',0,275600000,NULL,0,'{"1":"20","2":"临邑县","3":"宿安中学学生宿舍楼","4":"扩建","5":"0.3712","6":"902","7":"无","8":"2017.1.1","9":"2017.10.8","10":"主体施工","11":"0","12":"275.6"}');
INSERT INTO row_dabane VALUES(64424509464,'371424','21','孟寺中学学生宿舍楼','扩建',186300,439000000,NULL,'2016-09-28','2017-12-27','主体封顶',0,243200000,NULL,0,'{"1":"21","2":"临邑县","3":"孟寺中学学生宿舍楼","4":"扩建","5":"0.1863","6":"439","7":"无","8":"2016.9.28","9":"2017.12.27","10":"主体封顶","11":"0","12":"243.2"}');
INSERT INTO row_dabane VALUES(64424509465,'371424','22','翟家中心小学餐厅','扩建',299100,687000000,NULL,'2015-11-18','2017-02-15','竣工',299100,653300000,NULL,1,'{"1":"22","2":"临邑县","3":"翟家中心小学餐厅","4":"扩建","5":"0.2991","6":"687","7":"无","8":"2015.11.18","9":"2017.2.15","10":"竣工","11":"0.2991","12":"653.3"}');
INSERT INTO row_dabane VALUES(64424509466,'371424','23','临邑中心小学餐厅','扩建',230300,571000000,NULL,NULL,'2018-07-12','未开工',0,0,NULL,0,'{"1":"23","2":"临邑县","3":"临邑中心小学餐厅","4":"扩建","5":"0.2303","6":"571","7":"无","8":"无","9":"2018.7.12","10":"未开工","11":"0","12":"0"}');
INSERT INTO row_dabane VALUES(64424509467,'371424','24','德平中心小学教学楼','扩建',476000,1181000000,54000,'2017-03-03','2017-12-11','基础施工',0,214000000,NULL,0,'{"1":"24","2":"临邑县","3":"德平中心小学教学楼","4":"扩建","5":"0.476","6":"1181","7":"540","8":"2017.3.3","9":"2017.12.11","10":"基础施工","11":"0","12":"214"}');
INSERT INTO row_dabane VALUES(64424509468,'371424','25','林子中学学生宿舍楼','扩建',330000,885000000,NULL,'2017-03-08','2017-09-16','基础施工',0,150400000,NULL,0,'{"1":"25","2":"临邑县","3":"林子中学学生宿舍楼","4":"扩建","5":"0.33","6":"885","7":"无","8":"2017.3.8","9":"2017.9.16","10":"基础施工","11":"0","12":"150.4"}');
INSERT INTO row_dabane VALUES(64424509469,'371424','26','邢侗街道初级中学教学楼','新建',455000,1244000000,60000,'2017-06-16','2017-12-20','基础施工',0,131900000,NULL,0,'{"1":"26","2":"临邑县","3":"邢侗街道初级中学教学楼","4":"新建","5":"0.455","6":"1244","7":"600","8":"2017.6.16","9":"2017.12.20","10":"基础施工","11":"0","12":"131.9"}');
INSERT INTO row_dabane VALUES(64424509470,'371424','27','临邑中学教学楼','扩建',489100,1324000000,54000,'2016-05-01','2017-07-22','装饰装修',214000,919600000,NULL,0,'{"1":"27","2":"临邑县","3":"临邑中学教学楼","4":"扩建","5":"0.4891","6":"1324","7":"540","8":"2016.5.1","9":"2017.7.22","10":"装饰装修","11":"0.214","12":"919.6"}');
INSERT INTO row_dabane VALUES(64424509471,'371424','28','翟家中心小学教学楼','新建',480600,1263000000,60000,'2017-06-19','2017-11-09','基础施工',0,137100000,NULL,0,'{"1":"28","2":"临邑县","3":"翟家中心小学教学楼","4":"新建","5":"0.4806","6":"1263","7":"600","8":"2017.6.19","9":"2017.11.9","10":"基础施工","11":"0","12":"137.1"}');
INSERT INTO row_dabane VALUES(64424509472,'371424','29','临南中学学生宿舍楼','扩建',210300,529000000,NULL,'2017-06-15','2017-10-09','基础施工',0,97900000,NULL,0,'{"1":"29","2":"临邑县","3":"临南中学学生宿舍楼","4":"扩建","5":"0.2103","6":"529","7":"无","8":"2017.6.15","9":"2017.10.9","10":"基础施工","11":"0","12":"97.9"}');
INSERT INTO row_dabane VALUES(111669149701,'371426','1','龙门街道实验小学','新建',2185400,5959000000,162000,'2016-10-28','2017-10-16','主体施工',0,2808000000,NULL,0,'{"1":"1","2":"平原县","3":"龙门街道实验小学","4":"新建","5":"21854","6":"5959","7":"1620","8":"2016年10月28日","9":"2017年10月16日","10":"主体施工","11":"0","12":"2808"}');
INSERT INTO row_dabane VALUES(111669149702,'371426','2','桃园中学','新建',2286200,6044000000,180000,'2016-10-14','2017-08-23','主体封顶',866000,3455100000,NULL,0,'{"1":"2","2":"平原县","3":"桃园中学","4":"新建","5":"22862","6":"6044","7":"1800","8":"2016年10月14日","9":"2017年8月23日","10":"主体封顶","11":"8660","12":"3455.1"}');
INSERT INTO row_dabane VALUES(111669149703,'371426','3','恩城中学教学楼','扩建',307500,885000000,30000,'2017-03-14','2017-12-28','基础施工',0,158700000,NULL,0,'{"1":"3","2":"平原县","3":"恩城中学教学楼","4":"扩建","5":"3075","6":"885","7":"300","8":"2017年3月14日","9":"2017年12月28日","10":"基础施工","11":"0","12":"158.7"}');
INSERT INTO row_dabane VALUES(111669149704,'371426','4','前曹第二小学综合楼','扩建',411400,1123000000,60000,'2017-03-27','2017-10-26','基础施工',0,146200000,NULL,0,'{"1":"4","2":"平原县","3":"前曹第二小学综合楼","4":"扩建","5":"4114","6":"1123","7":"600","8":"2017年3月27日","9":"2017年10月26日","10":"基础施工","11":"0","12":"146.2"}');
INSERT INTO row_dabane VALUES(111669149705,'371426','5','恩城中学学生宿舍楼','扩建',146300,408000000,NULL,NULL,'2017-12-12','未开工',0,0,'资金尚未到位',0,'{"1":"5","2":"平原县","3":"恩城中学学生宿舍楼","4":"扩建","5":"1463","6":"408","7":"","8":"","9":"2017年12月12日","10":"未开工","11":"0","12":"0","13":"资金尚未到位"}');
INSERT INTO row_dabane VALUES(111669149706,'371426','6','坊子中心小学教学楼','扩建',215100,526000000,27000,NULL,'2017-11-03','前期手续',0,13600000,NULL,0,'{"1":"6","2":"平原县","3":"坊子中心小学教学楼","4":"扩建","5":"2151","6":"526","7":"270","8":"","9":"2017年11月3日","10":"前期手续","11":"0","12":"13.6"}');
INSERT INTO row_dabane VALUES(111669149707,'371426','7','龙门街道初级中学教学楼','新建',611800,1367000000,60000,'2017-01-22','2017-09-23','主体施工',0,343700000,NULL,0,'{"1":"7","2":"平原县","3":"龙门街道初级中学教学楼","4":"新建","5":"6118","6":"1367","7":"600","8":"2017年1月22日","9":"2017年9月23日","10":"主体施工","11":"0","12":"343.7"}');
INSERT INTO row_dabane VALUES(111669149708,'371426','8','龙门中学餐厅','扩建',393400,903000000,NULL,'2017-03-27','2017-12-27','基础施工',0,108000000,NULL,0,'{"1":"8","2":"平原县","3":"龙门中学餐厅","4":"扩建","5":"3934","6":"903","7":"","8":"2017年3月27日","9":"2017年12月27日","10":"基础施工","11":"0","12":"108"}');
INSERT INTO row_dabane VALUES(111669149709,'371426','9','桃园小学教学楼','扩建',428200,1124000000,54000,'2016-03-16','2017-03-19','竣工',428200,927400000,NULL,1,'{"1":"9","2":"平原县","3":"桃园小学教学楼","4":"扩建","5":"4282","6":"1124","7":"540","8":"2016年3月16日","9":"2017年3月19日","10":"竣工","11":"4282","12":"927.4"}');
INSERT INTO row_dabane VALUES(111669149710,'371426','10','王打卦中学教学楼','扩建',793400,1794000000,81000,'2016-05-14','2017-06-19','装饰装修',595000,1327800000,NULL,0,'{"1":"10","2":"平原县","3":"王打卦中学教学楼","4":"扩建","5":"7934","6":"1794","7":"810","8":"2016年5月14日","9":"2017年6月19日","10":"装饰装修","11":"5950","12":"1327.8"}');
INSERT INTO row_dabane VALUES(111669149711,'371426','11','三唐中心小学教学楼','扩建',505100,1367000000,54000,'2016-10-05','2017-11-10','主体施工',0,345600000,NULL,0,'{"1":"11","2":"平原县","3":"三唐中心小学教学楼","4":"扩建","5":"5051","6":"1367","7":"540","8":"2016年10月5日","9":"2017年11月10日","10":"主体施工","11":"0","12":"345.6"}');
INSERT INTO row_dabane VALUES(111669149712,'371426','12','龙门小学教学楼','扩建',480400,1321000000,54000,'2017-03-26','2017-10-06','基础施工',0,234300000,NULL,0,'{"1":"12","2":"平原县","3":"龙门小学教学楼","4":"扩建","5":"4804","6":"1321","7":"540","8":"2017年3月26日","9":"2017年10月6日","10":"基础施工","11":"0","12":"234.3"}');
INSERT INTO row_dabane VALUES(111669149713,'371426','13','腰站第二小学综合楼','扩建',351100,834000000,40000,NULL,'2017-12-28','未开工',0,0,NULL,0,'{"1":"13","2":"平原县","3":"腰站第二小学综合楼","4":"扩建","5":"3511","6":"834","7":"400","8":"","9":"2017年12月28日","10":"未开工","11":"0","12":"0"}');
INSERT INTO row_dabane VALUES(111669149714,'371426','14','平原第一实验小学餐厅','扩建',361700,995000000,NULL,'2016-11-24','2017-10-27','主体封顶',0,562800000,NULL,0,'{"1":"14","2":"平原县","3":"平原第一实验小学餐厅","4":"扩建","5":"3617","6":"995","7":"","8":"2016年11月24日","9":"2017年10月27日","10":"主体封顶","11":"0","12":"562.8"}');
INSERT INTO row_dabane VALUES(111669149715,'371426','15','王凤楼中心小学餐厅','扩建',298500,766000000,NULL,'2016-11-20','2017-10-16','主体施工',0,362700000,NULL,0,'{"1":"15","2":"平原县","3":"王凤楼中心小学餐厅","4":"扩建","5":"2985","6":"766","7":"","8":"2016年11月20日","9":"2017年10月16日","10":"主体施工","11":"0","12":"362.7"}');
INSERT INTO row_dabane VALUES(111669149716,'371426','16','桃园街道初级中学教学楼','改建',865500,2084000000,81000,'2016-06-28','2017-03-10','竣工',865500,1875300000,NULL,1,'{"1":"16","2":"平原县","3":"桃园街道初级中学教学楼","4":"改建","5":"8655","6":"2084","7":"810","8":"2016年6月28日","9":"2017年3月10日","10":"竣工","11":"8655","12":"1875.3"}');
INSERT INTO row_dabane VALUES(111669149717,'371426','17','平原特殊教育学校教学楼','扩建',531400,1438000000,60000,NULL,'2018-08-10','未开工',0,0,'资金尚未到位',0,'{"1":"17","2":"平原县","3":"平原特殊教育学校教学楼","4":"扩建","5":"5314","6":"1438","7":"600","8":"","9":"2018年8月10日","10":"未开工","11":"0","12":"0","13":"资金尚未到位"}');
INSERT INTO row_dabane VALUES(111669149718,'371426','18','王凤楼中学教学楼','改建',325400,801000000,36000,'2017-03-26','2017-12-07','基础施工',0,57000000,NULL,0,'{"1":"18","2":"平原县","3":"王凤楼中学教学楼","4":"改建","5":"3254","6":"801","7":"360","8":"2017年3月26日","9":"2017年12月7日","10":"基础施工","11":"0","12":"57"}');
INSERT INTO row_dabane VALUES(111669149719,'371426','19','三唐中学教学楼','扩建',410600,971000000,54000,NULL,'2018-06-25','未开工',0,0,'规划调整，待批复',0,'{"1":"19","2":"平原县","3":"三唐中学教学楼","4":"扩建","5":"4106","6":"971","7":"540","8":"","9":"2018年6月25日","10":"未开工","11":"0","12":"0","13":"规划调整，待批复"}');
INSERT INTO row_dabane VALUES(111669149720,'371426','20','腰站中学教学楼','扩建',420400,942000000,60000,NULL,'2017-11-11','前期手续',0,7200000,NULL,0,'{"1":"20","2":"平原县","3":"腰站中学教学楼","4":"扩建","5":"4204","6":"942","7":"600","8":"","9":"2017年11月11日","10":"前期手续","11":"0","12":"7.2"}');
INSERT INTO row_dabane VALUES(111669149721,'371426','21','王打卦中心小学教学楼','改建',479400,1080000000,60000,'2017-02-02','2017-09-26','基础施工',0,209000000,NULL,0,'{"1":"21","2":"平原县","3":"王打卦中心小学教学楼","4":"改建","5":"4794","6":"1080","7":"600","8":"2017年2月2日","9":"2017年9月26日","10":"基础施工","11":"0","12":"209"}');
INSERT INTO row_dabane VALUES(111669149722,'371426','22','恩城中心小学教学楼','新建',596900,1473000000,60000,'2017-02-25','2017-11-07','主体施工',0,585300000,NULL,0,'{"1":"22","2":"平原县","3":"恩城中心小学教学楼","4":"新建","5":"5969","6":"1473","7":"600","8":"2017年2月25日","9":"2017年11月7日","10":"主体施工","11":"0","12":"585.3"}');
INSERT INTO row_dabane VALUES(111669149723,'371426','23','坊子中学学生宿舍楼','扩建',221900,489000000,NULL,'2017-03-04','2017-08-05','基础施工',0,41200000,NULL,0,'{"1":"23","2":"平原县","3":"坊子中学学生宿舍楼","4":"扩建","5":"2219","6":"489","7":"","8":"2017年3月4日","9":"2017年8月5日","10":"基础施工","11":"0","12":"41.2"}');
INSERT INTO row_dabane VALUES(111669149724,'371426','24','张华中心小学餐厅','扩建',184100,429000000,NULL,NULL,'2018-01-21','未开工',0,0,'规划调整，待批复',0,'{"1":"24","2":"平原县","3":"张华中心小学餐厅","4":"扩建","5":"1841","6":"429","7":"","8":"","9":"2018年1月21日","10":"未开工","11":"0","12":"0","13":"规划调整，待批复"}');
INSERT INTO row_dabane VALUES(111669149725,'371426','25','坊子中心小学餐厅','扩建',293000,690000000,NULL,NULL,'2018-02-06','未开工',0,0,'资金尚未到位',0,'{"1":"25","2":"平原县","3":"坊子中心小学餐厅","4":"扩建","5":"2930","6":"690","7":"","8":"","9":"2018年2月6日","10":"未开工","11":"0","12":"0","13":"资金尚未到位"}');
INSERT INTO row_dabane VALUES(111669149726,'371426','26','前曹中学学生宿舍楼','扩建',236600,674000000,NULL,'2017-01-18','2017-12-13','基础施工',0,63900000,NULL,0,'{"1":"26","2":"平原县","3":"前曹中学学生宿舍楼","4":"扩建","5":"2366","6":"674","7":"","8":"2017年1月18日","9":"2017年12月13日","10":"基础施工","11":"0","12":"63.9"}');
INSERT INTO row_dabane VALUES(111669149727,'371426','27','王打卦中心小学餐厅','扩建',344200,967000000,NULL,NULL,'2018-04-06','前期手续',0,22000000,NULL,0,'{"1":"27","2":"平原县","3":"王打卦中心小学餐厅","4":"扩建","5":"3442","6":"967","7":"","8":"","9":"2018年4月6日","10":"前期手续","11":"0","12":"22"}');
INSERT INTO row_dabane VALUES(111669149728,'371426','28','王打卦中学学生宿舍楼','扩建',279800,703000000,NULL,NULL,'2017-12-05','前期手续',0,7400000,NULL,0,'{"1":"28","2":"平原县","3":"王打卦中学学生宿舍楼","4":"扩建","5":"2798","6":"703","7":"","8":"","9":"2017年12月5日","10":"前期手续","11":"0","12":"7.4"}');
CREATE TABLE row_gaibo(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32), line INTEGER AS (row_id & 4294967295), "county" TEXT, "seq" TEXT, "name" TEXT, "planned_area" INTEGER, "done_area" INTEGER, "playground_planned" INTEGER, "playground_done" INTEGER, "equipment_planned" INTEGER, "equipment_done" INTEGER, "stage" TEXT, "note" TEXT, "completed" INTEGER, raw TEXT);
INSERT INTO row_gaibo VALUES(4294967301,'371471','1','赵虎孟楼小学',140500,0,127000,0,32000000,0,'主体施工',NULL,0,'{"1":"1","2":"经开区","3":"赵虎孟楼小学","4":"1405㎡","5":"0","6":"1270㎡","7":"0","8":"32","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(4294967302,'371471','2','赵虎康寨小学',157500,0,148000,0,33000000,0,'基础施工',NULL,0,'{"1":"2","2":"","3":"赵虎康寨小学","4":"1575㎡","5":"0","6":"1480㎡","7":"0","8":"33","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(4294967303,'371471','3','抬头寺梁桥小学',157000,157000,173000,173000,34000000,32400000,'竣工',NULL,1,'{"1":"3","2":"","3":"抬头寺梁桥小学","4":"1570㎡","5":"1570㎡","6":"1730㎡","7":"1730㎡","8":"34","9":"32.4","10":"竣工"}');
INSERT INTO row_gaibo VALUES(4294967304,'371471','4','赵虎前王小学',161000,0,188000,0,29000000,0,'主体施工',NULL,0,'{"1":"4","2":"","3":"赵虎前王小学","4":"1610㎡","5":"0","6":"1880㎡","7":"0","8":"29","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(4294967305,'371471','5','赵虎中心小学',75500,0,132000,0,42000000,0,'基础施工',NULL,0,'{"1":"5","2":"","3":"赵虎中心小学","4":"755㎡","5":"0","6":"1320㎡","7":"0","8":"42","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(4294967306,'371471','6','袁桥西孙小学',129500,129500,189000,189000,58000000,52600000,'竣工',NULL,1,'{"1":"6","2":"","3":"袁桥西孙小学","4":"1295㎡","5":"1295㎡","6":"1890㎡","7":"1890㎡","8":"58","9":"52.6","10":"竣工"}');
INSERT INTO row_gaibo VALUES(4294967307,'371471','7','抬头寺中心小学',131500,131500,124000,124000,31000000,29000000,'竣工',NULL,1,'{"1":"7","2":"","3":"抬头寺中心小学","4":"1315㎡","5":"1315㎡","6":"1240㎡","7":"1240㎡","8":"31","9":"29","10":"竣工"}');
INSERT INTO row_gaibo VALUES(4294967308,'371471','8','抬头寺吴集小学',135500,135500,132000,93000,26000000,8150000,'装饰装修',NULL,0,'{"1":"8","2":"","3":"抬头寺吴集小学","4":"1355㎡","5":"1355㎡","6":"1320㎡","7":"930㎡","8":"26","9":"8.15","10":"装饰装修"}');
INSERT INTO row_gaibo VALUES(4294967309,'371471','9','袁桥中心小学',139500,139500,166000,166000,22000000,21750000,'竣工',NULL,1,'{"1":"9","2":"","3":"袁桥中心小学","4":"1395㎡","5":"1395㎡","6":"1660㎡","7":"1660㎡","8":"22","9":"21.75","10":"竣工"}');
INSERT INTO row_gaibo VALUES(4294967310,'371471','10','袁桥中学',177000,177000,154000,154000,37000000,35150000,'竣工',NULL,1,'{"1":"10","2":"","3":"袁桥中学","4":"1770㎡","5":"1770㎡","6":"1540㎡","7":"1540㎡","8":"37","9":"35.15","10":"竣工"}');
INSERT INTO row_gaibo VALUES(4294967311,'371471','11','袁桥后陈小学',130000,0,149000,0,12000000,0,'前期手续',NULL,0,'{"1":"11","2":"","3":"袁桥后陈小学","4":"1300㎡","5":"0","6":"1490㎡","7":"0","8":"12","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(4294967312,'371471','12','抬头寺大宋小学',171000,30000,201000,0,48000000,20550000,'主体封顶',NULL,0,'{"1":"12","2":"","3":"抬头寺大宋小学","4":"1710㎡","5":"300㎡","6":"2010㎡","7":"0","8":"48","9":"20.55","10":"主体封顶"}');
INSERT INTO row_gaibo VALUES(25769803781,'371472','1','运河街道卢庄小学',56000,0,77000,0,22000000,0,'基础施工',NULL,0,'{"1":"1","2":"运河开发区","3":"运河街道卢庄小学","4":"５６０","5":"０","6":"７７０","7":"０","8":"２２","9":"０","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(25769803782,'371472','2','运河街道康寨小学',86000,0,101000,0,22000000,0,'主体施工',NULL,0,'{"1":"2","2":"运河开发区","3":"运河街道康寨小学","4":"８６０","5":"０","6":"１０１０","7":"０","8":"２２","9":"０","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(25769803783,'371472','3','运河街道范店小学',151500,151500,136000,136000,38000000,36850000,'竣工',NULL,1,'{"1":"3","2":"运河开发区","3":"运河街道范店小学","4":"１５１５","5":"１５１５","6":"１３６０","7":"１３６０","8":"３８","9":"３６．８５","10":"竣工"}');
INSERT INTO row_gaibo VALUES(25769803784,'371472','4','运河街道小董小学',73500,25500,82000,0,63000000,14400000,'主体封顶',NULL,0,'{"1":"4","2":"运河开发区","3":"运河街道小董小学","4":"７３５","5":"２５５","6":"８２０","7":"０","8":"６３","9":"１４．４","10":"主体封顶"}');
INSERT INTO row_gaibo VALUES(25769803785,'371472','5','运河街道付寨小学',80000,80000,105000,105000,52000000,47150000,'竣工',NULL,1,'{"1":"5","2":"运河开发区","3":"运河街道付寨小学","4":"８００","5":"８００","6":"１０５０","7":"１０５０","8":"５２","9":"４７．１５","10":"竣工"}');
INSERT INTO row_gaibo VALUES(25769803786,'371472','6','运河街道邢庄小学',171000,0,165000,0,42000000,0,'前期手续',NULL,0,'{"1":"6","2":"运河开发区","3":"运河街道邢庄小学","4":"１７１０","5":"０","6":"１６５０","7":"０","8":"４２","9":"０","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(25769803787,'371472','7','运河街道后李小学',126000,0,115000,0,61000000,0,'主体施工',NULL,0,'{"1":"7","2":"运河开发区","3":"运河街道后李小学","4":"１２６０","5":"０","6":"１１５０","7":"０","8":"６１","9":"０","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(25769803788,'371472','8','运河街道中心小学',139000,139000,91000,91000,35000000,33500000,'竣工',NULL,1,'{"1":"8","2":"运河开发区","3":"运河街道中心小学","4":"１３９０","5":"１３９０","6":"９１０","7":"９１０","8":"３５","9":"３３．５","10":"竣工"}');
INSERT INTO row_gaibo VALUES(25769803789,'371472','9','运河街道东马小学',132500,0,149000,0,36000000,0,'基础施工',NULL,0,'{"1":"9","2":"运河开发区","3":"运河街道东马小学","4":"１３２５","5":"０","6":"１４９０","7":"０","8":"３６","9":"０","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(25769803790,'371472','10','运河街道史庄小学',80000,80000,154000,86000,12000000,5250000,'装饰装修',NULL,0,'{"1":"10","2":"运河开发区","3":"运河街道史庄小学","4":"８００","5":"８００","6":"１５４０","7":"８６０","8":"１２","9":"５．２５","10":"装饰装修"}');
INSERT INTO row_gaibo VALUES(47244640261,'371424','1','临邑南徐小学',130000,0,139000,0,54000000,0,'基础施工',NULL,0,'{"1":"1","2":"临邑县","3":"临邑南徐小学","4":"1300","5":"0","6":"1390","7":"0","8":"54","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(47244640262,'371424','2','林子魏庄小学',176500,0,241000,0,38000000,0,'主体施工',NULL,0,'{"1":"2","2":"临邑县","3":"林子魏庄小学","4":"1765","5":"0","6":"2410","7":"0","8":"38","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(47244640263,'371424','3','德平中学',266000,0,152000,0,20000000,0,'基础施工',NULL,0,'{"1":"3","2":"临邑县","3":"德平中学","4":"2660","5":"0","6":"1520","7":"0","8":"20","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(47244640264,'371424','4','兴隆西冯小学',69500,0,216000,0,35000000,0,'前期手续',NULL,0,'{"1":"4","2":"临邑县","3":"兴隆西冯小学","4":"695","5":"0","6":"2160","7":"0","8":"35","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(47244640265,'371424','5','理合务夏店小学',152000,0,169000,0,24000000,0,'主体施工',NULL,0,'{"1":"5","2":"临邑县","3":"理合务夏店小学","4":"1520","5":"0","6":"1690","7":"0","8":"24","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(47244640266,'371424','6','孟寺中心小学',71500,0,238000,0,65000000,0,'未开工',NULL,0,'{"1":"6","2":"临邑县","3":"孟寺中心小学","4":"715","5":"0","6":"2380","7":"0","8":"65","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(47244640267,'371424','7','临南小董小学',75500,0,235000,0,68000000,0,'未开工',NULL,0,'{"1":"7","2":"临邑县","3":"临南小董小学","4":"755","5":"0","6":"2350","7":"0","8":"68","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(47244640268,'371424','8','翟家小于小学',162000,0,210000,0,42000000,0,'前期手续',NULL,0,'{"1":"8","2":"临邑县","3":"翟家小于小学","4":"1620","5":"0","6":"2100","7":"0","8":"42","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(47244640269,'371424','9','翟家小周小学',162000,0,232000,0,68000000,0,'未开工',NULL,0,'{"1":"9","2":"临邑县","3":"翟家小周小学","4":"1620","5":"0","6":"2320","7":"0","8":"68","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(47244640270,'371424','10','孟寺史庄小学',222000,222000,146000,146000,51000000,45900000,'竣工',NULL,1,'{"1":"10","2":"临邑县","3":"孟寺史庄小学","4":"2220","5":"2220","6":"1460","7":"1460","8":"51","9":"45.9","10":"竣工"}');
INSERT INTO row_gaibo VALUES(47244640271,'371424','11','孟寺前王小学',199500,0,149000,0,54000000,0,'前期手续',NULL,0,'{"1":"11","2":"临邑县","3":"孟寺前王小学","4":"1995","5":"0","6":"1490","7":"0","8":"54","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(47244640272,'371424','12','翟家北郭小学',268000,268000,224000,224000,63000000,61150000,'竣工',NULL,1,'{"1":"12","2":"临邑县","3":"翟家北郭小学","4":"2680","5":"2680","6":"2240","7":"2240","8":"63","9":"61.15","10":"竣工"}');
INSERT INTO row_gaibo VALUES(47244640273,'371424','13','德平中心小学',192500,0,141000,0,16000000,0,'未开工',NULL,0,'{"1":"13","2":"临邑县","3":"德平中心小学","4":"1925","5":"0","6":"1410","7":"0","8":"16","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(47244640274,'371424','14','翟家西高小学',215000,0,NULL,NULL,44000000,0,'前期手续',NULL,0,'{"1":"14","2":"临邑县","3":"翟家西高小学","4":"2150","5":"0","6":"无","7":"无","8":"44","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(47244640275,'371424','15','理合务小张小学',204000,204000,165000,165000,23000000,21700000,'竣工',NULL,1,'{"1":"15","2":"临邑县","3":"理合务小张小学","4":"2040","5":"2040","6":"1650","7":"1650","8":"23","9":"21.7","10":"竣工"}');
INSERT INTO row_gaibo VALUES(47244640276,'371424','16','翟家中心小学',211000,79500,205000,0,68000000,26800000,'主体封顶',NULL,0,'{"1":"16","2":"临邑县","3":"翟家中心小学","4":"2110","5":"795","6":"2050","7":"0","8":"68","9":"26.8","10":"主体封顶"}');
INSERT INTO row_gaibo VALUES(47244640277,'371424','17','宿安宫家小学',149000,0,121000,0,31000000,0,'前期手续',NULL,0,'{"1":"17","2":"临邑县","3":"宿安宫家小学","4":"1490","5":"0","6":"1210","7":"0","8":"31","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(47244640278,'371424','18','林子康寨小学',85500,85500,118000,71500,45000000,4600000,'装饰装修',NULL,0,'{"1":"18","2":"临邑县","3":"林子康寨小学","4":"855","5":"855","6":"1180","7":"715","8":"45","9":"4.6","10":"装饰装修"}');
INSERT INTO row_gaibo VALUES(47244640279,'371424','19','临邑中学',114000,114000,233000,233000,56000000,54800000,'竣工',NULL,1,'{"1":"19","2":"临邑县","3":"临邑中学","4":"1140","5":"1140","6":"2330","7":"2330","8":"56","9":"54.8","10":"竣工"}');
INSERT INTO row_gaibo VALUES(47244640280,'371424','20','兴隆中心小学',176500,176500,238000,238000,66000000,62500000,'竣工',NULL,1,'{"1":"20","2":"临邑县","3":"兴隆中心小学","4":"1765","5":"1765","6":"2380","7":"2380","8":"66","9":"62.5","10":"竣工"}');
INSERT INTO row_gaibo VALUES(47244640281,'371424','21','翟家大宋小学',230500,230500,196000,196000,14000000,12850000,'竣工',NULL,1,'{"1":"21","2":"临邑县","3":"翟家大宋小学","4":"2305","5":"2305","6":"1960","7":"1960","8":"14","9":"12.85","10":"竣工"}');
INSERT INTO row_gaibo VALUES(51539607557,'371424','1','临邑南徐小学',130000,0,139000,0,54000000,0,'主体施工',NULL,0,'{"1":"1","2":"临邑县","3":"临邑南徐小学","4":"1300","5":"0","6":"1390","7":"0","8":"54","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(51539607558,'371424','2','林子魏庄小学',176500,176500,241000,183500,38000000,18950000,'装饰装修',NULL,0,'{"1":"2","2":"临邑县","3":"林子魏庄小学","4":"1765","5":"1765","6":"2410","7":"1835","8":"38","9":"18.95","10":"装饰装修"}');
INSERT INTO row_gaibo VALUES(51539607559,'371424','3','德平中学',266000,0,152000,0,20000000,0,'主体施工',NULL,0,'{"1":"3","2":"临邑县","3":"德平中学","4":"2660","5":"0","6":"1520","7":"0","8":"20","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(51539607560,'371424','4','兴隆西冯小学',69500,0,216000,0,35000000,0,'前期手续',NULL,0,'{"1":"4","2":"临邑县","3":"兴隆西冯小学","4":"695","5":"0","6":"2160","7":"0","8":"35","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(51539607561,'371424','5','理合务夏店小学',152000,147500,169000,0,24000000,13800000,'主体封顶',NULL,0,'{"1":"5","2":"临邑县","3":"理合务夏店小学","4":"1520","5":"1475","6":"1690","7":"0","8":"24","9":"13.8","10":"主体封顶"}');
INSERT INTO row_gaibo VALUES(51539607562,'371424','6','孟寺中心小学',71500,0,238000,0,65000000,0,'未开工',NULL,0,'{"1":"6","2":"临邑县","3":"孟寺中心小学","4":"715","5":"0","6":"2380","7":"0","8":"65","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(51539607563,'371424','7','临南小董小学',75500,0,235000,0,68000000,0,'未开工',NULL,0,'{"1":"7","2":"临邑县","3":"临南小董小学","4":"755","5":"0","6":"2350","7":"0","8":"68","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(51539607564,'371424','8','翟家小于小学',162000,0,210000,0,42000000,0,'前期手续',NULL,0,'{"1":"8","2":"临邑县","3":"翟家小于小学","4":"1620","5":"0","6":"2100","7":"0","8":"42","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(51539607565,'371424','9','翟家小周小学',162000,0,232000,0,68000000,0,'未开工',NULL,0,'{"1":"9","2":"临邑县","3":"翟家小周小学","4":"1620","5":"0","6":"2320","7":"0","8":"68","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(51539607566,'371424','10','孟寺史庄小学',222000,222000,146000,146000,51000000,45900000,'竣工',NULL,1,'{"1":"10","2":"临邑县","3":"孟寺史庄小学","4":"2220","5":"2220","6":"1460","7":"1460","8":"51","9":"45.9","10":"竣工"}');
INSERT INTO row_gaibo VALUES(51539607567,'371424','11','孟寺前王小学',199500,0,149000,0,54000000,0,'基础施工',NULL,0,'{"1":"11","2":"临邑县","3":"孟寺前王小学","4":"1995","5":"0","6":"1490","7":"0","8":"54","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(51539607568,'371424','12','翟家北郭小学',268000,268000,224000,224000,63000000,61150000,'竣工',NULL,1,'{"1":"12","2":"临邑县","3":"翟家北郭小学","4":"2680","5":"2680","6":"2240","7":"2240","8":"63","9":"61.15","10":"竣工"}');
INSERT INTO row_gaibo VALUES(51539607569,'371424','13','德平中心小学',192500,0,141000,0,16000000,0,'未开工',NULL,0,'{"1":"13","2":"临邑县","3":"德平中心小学","4":"1925","5":"0","6":"1410","7":"0","8":"16","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(51539607570,'371424','14','翟家西高小学',215000,0,NULL,NULL,44000000,0,'基础施工',NULL,0,'{"1":"14","2":"临邑县","3":"翟家西高小学","4":"2150","5":"0","6":"无","7":"无","8":"44","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(51539607571,'371424','15','理合务小张小学',204000,204000,165000,165000,23000000,21700000,'竣工',NULL,1,'{"1":"15","2":"临邑县","3":"理合务小张小学","4":"2040","5":"2040","6":"1650","7":"1650","8":"23","9":"21.7","10":"竣工"}');
INSERT INTO row_gaibo VALUES(51539607572,'371424','16','翟家中心小学',211000,211000,205000,205000,68000000,65650000,'竣工',NULL,1,'{"1":"16","2":"临邑县","3":"翟家中心小学","4":"2110","5":"2110","6":"2050","7":"2050","8":"68","9":"65.65","10":"竣工"}');
INSERT INTO row_gaibo VALUES(51539607573,'371424','17','宿安宫家小学',149000,0,121000,0,31000000,0,'前期手续',NULL,0,'{"1":"17","2":"临邑县","3":"宿安宫家小学","4":"1490","5":"0","6":"1210","7":"0","8":"31","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(51539607574,'371424','18','林子康寨小学',85500,85500,118000,118000,45000000,41250000,'竣工',NULL,1,'{"1":"18","2":"临邑县","3":"林子康寨小学","4":"855","5":"855","6":"1180","7":"1180","8":"45","9":"41.25","10":"竣工"}');
INSERT INTO row_gaibo VALUES(51539607575,'371424','19','临邑中学',114000,114000,233000,233000,56000000,54800000,'竣工',NULL,1,'{"1":"19","2":"临邑县","3":"临邑中学","4":"1140","5":"1140","6":"2330","7":"2330","8":"56","9":"54.8","10":"竣工"}');
INSERT INTO row_gaibo VALUES(51539607576,'371424','20','兴隆中心小学',176500,176500,238000,238000,66000000,62500000,'竣工',NULL,1,'{"1":"20","2":"临邑县","3":"兴隆中心小学","4":"1765","5":"1765","6":"2380","7":"2380","8":"66","9":"62.5","10":"竣工"}');
INSERT INTO row_gaibo VALUES(51539607577,'371424','21','翟家大宋小学',230500,230500,196000,196000,14000000,12850000,'竣工',NULL,1,'{"1":"21","2":"临邑县","3":"翟家大宋小学","4":"2305","5":"2305","6":"1960","7":"1960","8":"14","9":"12.85","10":"竣工"}');
INSERT INTO row_gaibo VALUES(103079215109,'371426','1','张华中心小学',185500,0,267000,0,39000000,0,'前期手续',NULL,0,'{"1":"1","2":"平原县","3":"张华中心小学","4":"1855","5":"0","6":"2670","7":"0","8":"39","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(103079215110,'371426','2','王打卦大田小学',184000,0,221000,0,23000000,0,'未开工',NULL,0,'{"1":"2","2":"平原县","3":"王打卦大田小学","4":"1840","5":"0","6":"2210","7":"0","8":"23","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(103079215111,'371426','3','恩城中心小学',168500,0,149000,0,15000000,0,'未开工',NULL,0,'{"1":"3","2":"平原县","3":"恩城中心小学","4":"1685","5":"0","6":"1490","7":"0","8":"15","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(103079215112,'371426','4','王凤楼范店小学',87000,0,184000,0,28000000,0,'未开工',NULL,0,'{"1":"4","2":"平原县","3":"王凤楼范店小学","4":"870","5":"0","6":"1840","7":"0","8":"28","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(103079215113,'371426','5','腰站宫家小学',150000,150000,293000,293000,38000000,35500000,'竣工',NULL,1,'{"1":"5","2":"平原县","3":"腰站宫家小学","4":"1500","5":"1500","6":"2930","7":"2930","8":"38","9":"35.5","10":"竣工"}');
INSERT INTO row_gaibo VALUES(103079215114,'371426','6','恩城大宋小学',127500,127500,249000,164500,29000000,10350000,'装饰装修',NULL,0,'{"1":"6","2":"平原县","3":"恩城大宋小学","4":"1275","5":"1275","6":"2490","7":"1645","8":"29","9":"10.35","10":"装饰装修"}');
INSERT INTO row_gaibo VALUES(103079215115,'371426','7','前曹中学',170500,0,NULL,NULL,67000000,0,'基础施工',NULL,0,'{"1":"7","2":"平原县","3":"前曹中学","4":"1705","5":"0","6":"","7":"/","8":"67","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(103079215116,'371426','8','恩城北郭小学',204500,0,133000,0,56000000,0,'前期手续',NULL,0,'{"1":"8","2":"平原县","3":"恩城北郭小学","4":"2045","5":"0","6":"1330","7":"0","8":"56","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(103079215117,'371426','9','王杲铺魏庄小学',115500,0,218000,0,66000000,0,'基础施工',NULL,0,'{"1":"9","2":"平原县","3":"王杲铺魏庄小学","4":"1155","5":"0","6":"2180","7":"0","8":"66","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(103079215118,'371426','10','腰站付寨小学',78500,78500,NULL,NULL,28000000,25300000,'竣工',NULL,1,'{"1":"10","2":"平原县","3":"腰站付寨小学","4":"785","5":"785","6":"","7":"/","8":"28","9":"25.3","10":"竣工"}');
INSERT INTO row_gaibo VALUES(103079215119,'371426','11','坊子小周小学',203500,0,247000,0,26000000,0,'前期手续',NULL,0,'{"1":"11","2":"平原县","3":"坊子小周小学","4":"2035","5":"0","6":"2470","7":"0","8":"26","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(103079215120,'371426','12','腰站中心小学',96000,0,NULL,NULL,27000000,0,'主体施工',NULL,0,'{"1":"12","2":"平原县","3":"腰站中心小学","4":"960","5":"0","6":"","7":"/","8":"27","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(103079215121,'371426','13','王凤楼段楼小学',140000,140000,211000,211000,67000000,66600000,'竣工',NULL,1,'{"1":"13","2":"平原县","3":"王凤楼段楼小学","4":"1400","5":"1400","6":"2110","7":"2110","8":"67","9":"66.6","10":"竣工"}');
INSERT INTO row_gaibo VALUES(103079215122,'371426','14','腰站后李小学',227500,0,140000,0,60000000,0,'未开工',NULL,0,'{"1":"14","2":"平原县","3":"腰站后李小学","4":"2275","5":"0","6":"1400","7":"0","8":"60","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(103079215123,'371426','15','王庙中心小学',231500,0,227000,0,35000000,0,'未开工',NULL,0,'{"1":"15","2":"平原县","3":"王庙中心小学","4":"2315","5":"0","6":"2270","7":"0","8":"35","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(103079215124,'371426','16','王凤楼东马小学',152000,152000,302000,0,13000000,700000,'装饰装修',NULL,0,'{"1":"16","2":"平原县","3":"王凤楼东马小学","4":"1520","5":"1520","6":"3020","7":"0","8":"13","9":"0.7","10":"装饰装修"}');
INSERT INTO row_gaibo VALUES(103079215125,'371426','17','坊子中心小学',73500,73500,155000,155000,14000000,12750000,'竣工',NULL,1,'{"1":"17","2":"平原县","3":"坊子中心小学","4":"735","5":"735","6":"1550","7":"1550","8":"14","9":"12.75","10":"竣工"}');
INSERT INTO row_gaibo VALUES(103079215126,'371426','18','恩城中学',206500,0,280000,0,47000000,0,'主体施工',NULL,0,'{"1":"18","2":"平原县","3":"恩城中学","4":"2065","5":"0","6":"2800","7":"0","8":"47","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(103079215127,'371426','19','王凤楼石桥小学',144500,144500,NULL,NULL,13000000,12900000,'竣工',NULL,1,'{"1":"19","2":"平原县","3":"王凤楼石桥小学","4":"1445","5":"1445","6":"","7":"/","8":"13","9":"12.9","10":"竣工"}');
INSERT INTO row_gaibo VALUES(103079215128,'371426','20','王凤楼中学',178000,0,NULL,NULL,55000000,0,'未开工',NULL,0,'{"1":"20","2":"平原县","3":"王凤楼中学","4":"1780","5":"0","6":"","7":"/","8":"55","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(103079215129,'371426','21','三唐中心小学',163500,97500,139000,0,16000000,950000,'主体封顶',NULL,0,'{"1":"21","2":"平原县","3":"三唐中心小学","4":"1635","5":"975","6":"1390","7":"0","8":"16","9":"0.95","10":"主体封顶"}');
INSERT INTO row_gaibo VALUES(107374182405,'371426','1','张华中心小学',185500,0,267000,0,39000000,0,'基础施工',NULL,0,'{"1":"1","2":"平原县","3":"张华中心小学","4":"1855","5":"0","6":"2670","7":"0","8":"39","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(107374182406,'371426','2','王打卦大田小学',184000,0,221000,0,23000000,0,'未开工',NULL,0,'{"1":"2","2":"平原县","3":"王打卦大田小学","4":"1840","5":"0","6":"2210","7":"0","8":"23","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(107374182407,'371426','3','恩城中心小学',168500,0,149000,0,15000000,0,'未开工',NULL,0,'{"1":"3","2":"平原县","3":"恩城中心小学","4":"1685","5":"0","6":"1490","7":"0","8":"15","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(107374182408,'371426','4','王凤楼范店小学',87000,0,184000,0,28000000,0,'未开工',NULL,0,'{"1":"4","2":"平原县","3":"王凤楼范店小学","4":"870","5":"0","6":"1840","7":"0","8":"28","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(107374182409,'371426','5','腰站宫家小学',150000,150000,293000,293000,38000000,35500000,'竣工',NULL,1,'{"1":"5","2":"平原县","3":"腰站宫家小学","4":"1500","5":"1500","6":"2930","7":"2930","8":"38","9":"35.5","10":"竣工"}');
INSERT INTO row_gaibo VALUES(107374182410,'371426','6','恩城大宋小学',127500,127500,249000,249000,29000000,27800000,'竣工',NULL,1,'{"1":"6","2":"平原县","3":"恩城大宋小学","4":"1275","5":"1275","6":"2490","7":"2490","8":"29","9":"27.8","10":"竣工"}');
INSERT INTO row_gaibo VALUES(107374182411,'371426','7','前曹中学',170500,0,NULL,NULL,67000000,0,'主体施工',NULL,0,'{"1":"7","2":"平原县","3":"前曹中学","4":"1705","5":"0","6":"","7":"/","8":"67","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(107374182412,'371426','8','恩城北郭小学',204500,0,133000,0,56000000,0,'前期手续',NULL,0,'{"1":"8","2":"平原县","3":"恩城北郭小学","4":"2045","5":"0","6":"1330","7":"0","8":"56","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(107374182413,'371426','9','王杲铺魏庄小学',115500,0,218000,0,66000000,0,'主体施工',NULL,0,'{"1":"9","2":"平原县","3":"王杲铺魏庄小学","4":"1155","5":"0","6":"2180","7":"0","8":"66","9":"0","10":"主体施工"}');
INSERT INTO row_gaibo VALUES(107374182414,'371426','10','腰站付寨小学',78500,78500,NULL,NULL,28000000,25300000,'竣工',NULL,1,'{"1":"10","2":"平原县","3":"腰站付寨小学","4":"785","5":"785","6":"","7":"/","8":"28","9":"25.3","10":"竣工"}');
INSERT INTO row_gaibo VALUES(107374182415,'371426','11','坊子小周小学',203500,0,247000,0,26000000,0,'前期手续',NULL,0,'{"1":"11","2":"平原县","3":"坊子小周小学","4":"2035","5":"0","6":"2470","7":"0","8":"26","9":"0","10":"前期手续"}');
INSERT INTO row_gaibo VALUES(107374182416,'371426','12','腰站中心小学',96000,3000,NULL,NULL,27000000,5950000,'主体封顶',NULL,0,'{"1":"12","2":"平原县","3":"腰站中心小学","4":"960","5":"30","6":"","7":"/","8":"27","9":"5.95","10":"主体封顶"}');
INSERT INTO row_gaibo VALUES(107374182417,'371426','13','王凤楼段楼小学',140000,140000,211000,211000,67000000,66600000,'竣工',NULL,1,'{"1":"13","2":"平原县","3":"王凤楼段楼小学","4":"1400","5":"1400","6":"2110","7":"2110","8":"67","9":"66.6","10":"竣工"}');
INSERT INTO row_gaibo VALUES(107374182418,'371426','14','腰站后李小学',227500,0,140000,0,60000000,0,'未开工',NULL,0,'{"1":"14","2":"平原县","3":"腰站后李小学","4":"2275","5":"0","6":"1400","7":"0","8":"60","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(107374182419,'371426','15','王庙中心小学',231500,0,227000,0,35000000,0,'未开工',NULL,0,'{"1":"15","2":"平原县","3":"王庙中心小学","4":"2315","5":"0","6":"2270","7":"0","8":"35","9":"0","10":"未开工"}');
INSERT INTO row_gaibo VALUES(107374182420,'371426','16','王凤楼东马小学',152000,152000,302000,167500,13000000,700000,'装饰装修',NULL,0,'{"1":"16","2":"平原县","3":"王凤楼东马小学","4":"1520","5":"1520","6":"3020","7":"1675","8":"13","9":"0.7","10":"装饰装修"}');
INSERT INTO row_gaibo VALUES(107374182421,'371426','17','坊子中心小学',73500,73500,155000,155000,14000000,12750000,'竣工',NULL,1,'{"1":"17","2":"平原县","3":"坊子中心小学","4":"735","5":"735","6":"1550","7":"1550","8":"14","9":"12.75","10":"竣工"}');
INSERT INTO row_gaibo VALUES(107374182422,'371426','18','恩城中学',206500,206500,280000,0,47000000,12300000,'装饰装修',NULL,0,'{"1":"18","2":"平原县","3":"恩城中学","4":"2065","5":"2065","6":"2800","7":"0","8":"47","9":"12.3","10":"装饰装修"}');
INSERT INTO row_gaibo VALUES(107374182423,'371426','19','王凤楼石桥小学',144500,144500,NULL,NULL,13000000,12900000,'竣工',NULL,1,'{"1":"19","2":"平原县","3":"王凤楼石桥小学","4":"1445","5":"1445","6":"","7":"/","8":"13","9":"12.9","10":"竣工"}');
INSERT INTO row_gaibo VALUES(107374182424,'371426','20','王凤楼中学',178000,0,NULL,NULL,55000000,0,'基础施工',NULL,0,'{"1":"20","2":"平原县","3":"王凤楼中学","4":"1780","5":"0","6":"","7":"/","8":"55","9":"0","10":"基础施工"}');
INSERT INTO row_gaibo VALUES(107374182425,'371426','21','三唐中心小学',163500,163500,139000,0,16000000,950000,'装饰装修',NULL,0,'{"1":"21","2":"平原县","3":"三唐中心小学","4":"1635","5":"1635","6":"1390","7":"0","8":"16","9":"0.95","10":"装饰装修"}');
CREATE TABLE row_renwu(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32), line INTEGER AS (row_id & 4294967295), "county" TEXT, "number" TEXT, "name" TEXT, "owner" TEXT, "due" TEXT, "status" TEXT, "done_date" TEXT, "note" TEXT, "completed" INTEGER, raw TEXT);
INSERT INTO row_renwu VALUES(17179869188,'371471','1','统筹推进全面改薄和解决大班额','经开区社会发展局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"1","2":"统筹推进全面改薄和解决大班额","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(17179869189,'371471','3','完成学前教育第二期行动计划','经开区社会发展局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"3","2":"完成学前教育第二期行动计划","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(17179869190,'371471','5','推进德育综合改革','经开区社会发展局','2017-10-31','推进中',NULL,'已召开调度会',0,'{"1":"5","2":"推进德育综合改革","3":"经开区社会发展局","4":"2017/10/31","5":"推进中","6":"/","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(17179869191,'371471','6','推进教育人事制度改革','经开区社会发展局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'{"1":"6","2":"推进教育人事制度改革","3":"经开区社会发展局","4":"2017/6/30","5":"延期","6":"/","7":"已申请延期，正在加快办理"}');
INSERT INTO row_renwu VALUES(17179869192,'371471','7','推进教育教学改革','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"7","2":"推进教育教学改革","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(17179869193,'371471','9','推进多元化办学体制改革','经开区社会发展局','2017-09-30','推进中',NULL,'已制定实施方案',0,'{"1":"9","2":"推进多元化办学体制改革","3":"经开区社会发展局","4":"2017/9/30","5":"推进中","6":"/","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(17179869194,'371471','10','加强体育美育卫生工作','经开区社会发展局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"10","2":"加强体育美育卫生工作","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(17179869195,'371471','13','加强职业教育基础能力建设','经开区社会发展局','2017-11-30','已完成','2017-06-02','已完成，资料归档',1,'{"1":"13","2":"加强职业教育基础能力建设","3":"经开区社会发展局","4":"2017/11/30","5":"已完成","6":"2017/6/2","7":"已完成，资料归档"}');
INSERT INTO row_renwu VALUES(17179869196,'371471','14','健全学校管理制度','经开区社会发展局','2017-10-31','已完成','2017-04-19','已完成，资料归档',1,'{"1":"14","2":"健全学校管理制度","3":"经开区社会发展局","4":"2017/10/31","5":"已完成","6":"2017/4/19","7":"已完成，资料归档"}');
INSERT INTO row_renwu VALUES(17179869197,'371471','15','抓好学校重点环节管理','经开区社会发展局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"15","2":"抓好学校重点环节管理","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(17179869198,'371471','16','管好用好学校设施设备','经开区社会发展局','2017-12-31','未启动',NULL,NULL,0,'{"1":"16","2":"管好用好学校设施设备","3":"经开区社会发展局","4":"2017/12/31","5":"未启动","6":"/"}');
INSERT INTO row_renwu VALUES(17179869199,'371471','17','推进教育信息化','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"17","2":"推进教育信息化","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(17179869200,'371471','18','创建平安校园','经开区社会发展局','2017-09-30','已完成','2017-05-05','已完成，资料归档',1,'{"1":"18","2":"创建平安校园","3":"经开区社会发展局","4":"2017/9/30","5":"已完成","6":"2017/5/5","7":"已完成，资料归档"}');
INSERT INTO row_renwu VALUES(17179869201,'371471','19','健全学生资助政策体系','经开区社会发展局','2017-09-30','推进中',NULL,'已召开调度会',0,'{"1":"19","2":"健全学生资助政策体系","3":"经开区社会发展局","4":"2017/9/30","5":"推进中","6":"/","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(17179869202,'371471','20','强化教育督导','经开区社会发展局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"20","2":"强化教育督导","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(17179869203,'371471','21','加强教师校长队伍建设','经开区社会发展局','2017-09-30','推进中',NULL,'按计划推进',0,'{"1":"21","2":"加强教师校长队伍建设","3":"经开区社会发展局","4":"2017/9/30","5":"推进中","6":"/","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(17179869204,'371471','22','加强教科研队伍建设','经开区社会发展局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"22","2":"加强教科研队伍建设","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(17179869205,'371471','23','加强教育行政干部队伍建设','经开区社会发展局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'{"1":"23","2":"加强教育行政干部队伍建设","3":"经开区社会发展局","4":"2017/6/30","5":"延期","6":"/","7":"已申请延期，正在加快办理"}');
INSERT INTO row_renwu VALUES(17179869206,'371471','24','提高招生考试服务能力','经开区社会发展局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"24","2":"提高招生考试服务能力","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(17179869207,'371471','25','加强党风行风建设','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"25","2":"加强党风行风建设","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(17179869208,'371471','26','精准实施教育扶贫','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"26","2":"精准实施教育扶贫","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(17179869209,'371471','27','提高教育经费保障水平','经开区社会发展局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"27","2":"提高教育经费保障水平","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(17179869210,'371471','28','做好教育宣传和政务公开','经开区社会发展局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"28","2":"做好教育宣传和政务公开","3":"经开区社会发展局","4":"2017/12/31","5":"推进中","6":"/","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(38654705669,'371472','1','统筹推进全面改薄和解决大班额','运河区社会事业局','2017-11-30','已完成','2017-04-06','已完成，资料归档',1,'{"1":"1","2":"统筹推进全面改薄和解决大班额","3":"运河区社会事业局","4":"2017/11/30","5":"已完成","6":"2017/4/6","7":"已完成，资料归档"}');
INSERT INTO row_renwu VALUES(38654705670,'371472','3','完成学前教育第二期行动计划','运河区社会事业局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"3","2":"完成学前教育第二期行动计划","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(38654705671,'371472','5','推进德育综合改革','运河区社会事业局','2017-09-30','已完成','2017-06-24','已完成，资料归档',1,'{"1":"5","2":"推进德育综合改革","3":"运河区社会事业局","4":"2017/9/30","5":"已完成","6":"2017/6/24","7":"已完成，资料归档"}');
INSERT INTO row_renwu VALUES(38654705672,'371472','6','推进教育人事制度改革','运河区社会事业局','2017-12-31','未启动',NULL,NULL,0,'{"1":"6","2":"推进教育人事制度改革","3":"运河区社会事业局","4":"2017/12/31","5":"未启动"}');
INSERT INTO row_renwu VALUES(38654705673,'371472','7','推进教育教学改革','运河区社会事业局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"7","2":"推进教育教学改革","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(38654705674,'371472','9','推进多元化办学体制改革','运河区社会事业局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"9","2":"推进多元化办学体制改革","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(38654705675,'371472','10','加强体育美育卫生工作','运河区社会事业局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"10","2":"加强体育美育卫生工作","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(38654705676,'371472','13','加强职业教育基础能力建设','运河区社会事业局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"13","2":"加强职业教育基础能力建设","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(38654705677,'371472','14','健全学校管理制度','运河区社会事业局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"14","2":"健全学校管理制度","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(38654705678,'371472','15','抓好学校重点环节管理','运河区社会事业局','2017-10-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"15","2":"抓好学校重点环节管理","3":"运河区社会事业局","4":"2017/10/31","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(38654705679,'371472','16','管好用好学校设施设备','运河区社会事业局','2017-09-30','推进中',NULL,'阶段工作完成过半',0,'{"1":"16","2":"管好用好学校设施设备","3":"运河区社会事业局","4":"2017/9/30","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(38654705680,'371472','17','推进教育信息化','运河区社会事业局','2017-12-31','未启动',NULL,NULL,0,'{"1":"17","2":"推进教育信息化","3":"运河区社会事业局","4":"2017/12/31","5":"未启动"}');
INSERT INTO row_renwu VALUES(38654705681,'371472','18','创建平安校园','运河区社会事业局','2017-11-30','推进中',NULL,'阶段工作完成过半',0,'{"1":"18","2":"创建平安校园","3":"运河区社会事业局","4":"2017/11/30","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(38654705682,'371472','19','健全学生资助政策体系','运河区社会事业局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"19","2":"健全学生资助政策体系","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(38654705683,'371472','20','强化教育督导','运河区社会事业局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"20","2":"强化教育督导","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(38654705684,'371472','21','加强教师校长队伍建设','运河区社会事业局','2017-11-30','推进中',NULL,'按计划推进',0,'{"1":"21","2":"加强教师校长队伍建设","3":"运河区社会事业局","4":"2017/11/30","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(38654705685,'371472','22','加强教科研队伍建设','运河区社会事业局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"22","2":"加强教科研队伍建设","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(38654705686,'371472','23','加强教育行政干部队伍建设','运河区社会事业局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'{"1":"23","2":"加强教育行政干部队伍建设","3":"运河区社会事业局","4":"2017/6/30","5":"延期","6":"","7":"已申请延期，正在加快办理"}');
INSERT INTO row_renwu VALUES(38654705687,'371472','24','提高招生考试服务能力','运河区社会事业局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"24","2":"提高招生考试服务能力","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(38654705688,'371472','25','加强党风行风建设','运河区社会事业局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"25","2":"加强党风行风建设","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(38654705689,'371472','26','精准实施教育扶贫','运河区社会事业局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"26","2":"精准实施教育扶贫","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(38654705690,'371472','27','提高教育经费保障水平','运河区社会事业局','2017-10-31','推进中',NULL,'已召开调度会',0,'{"1":"27","2":"提高教育经费保障水平","3":"运河区社会事业局","4":"2017/10/31","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(38654705691,'371472','28','做好教育宣传和政务公开','运河区社会事业局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"28","2":"做好教育宣传和政务公开","3":"运河区社会事业局","4":"2017/12/31","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345924,'371424','1','统筹推进全面改薄和解决大班额','临邑县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"1","2":"统筹推进全面改薄和解决大班额","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(85899345925,'371424','2','均衡发展国家评估','临邑县教育局','2017-10-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"2","2":"均衡发展国家评估","3":"临邑县教育局","4":"2017.10.31","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345926,'371424','3','完成学前教育第二期行动计划','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"3","2":"完成学前教育第二期行动计划","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(85899345927,'371424','5','推进德育综合改革','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"5","2":"推进德育综合改革","3":"临邑县教育局","4":"2017.12.31","5":"未启动","6":"无"}');
INSERT INTO row_renwu VALUES(85899345928,'371424','6','推进教育人事制度改革','临邑县教育局','2017-10-31','推进中',NULL,'按计划推进',0,'{"1":"6","2":"推进教育人事制度改革","3":"临邑县教育局","4":"2017.10.31","5":"推进中","6":"无","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(85899345929,'371424','7','推进教育教学改革','临邑县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"7","2":"推进教育教学改革","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(85899345930,'371424','9','推进多元化办学体制改革','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"9","2":"推进多元化办学体制改革","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(85899345931,'371424','10','加强体育美育卫生工作','临邑县教育局','2017-09-30','推进中',NULL,'阶段工作完成过半',0,'{"1":"10","2":"加强体育美育卫生工作","3":"临邑县教育局","4":"2017.9.30","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345932,'371424','13','加强职业教育基础能力建设','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"13","2":"加强职业教育基础能力建设","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345933,'371424','14','健全学校管理制度','临邑县教育局','2017-09-30','推进中',NULL,'已制定实施方案',0,'{"1":"14","2":"健全学校管理制度","3":"临邑县教育局","4":"2017.9.30","5":"推进中","6":"无","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(85899345934,'371424','15','抓好学校重点环节管理','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"15","2":"抓好学校重点环节管理","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(85899345935,'371424','16','管好用好学校设施设备','临邑县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"16","2":"管好用好学校设施设备","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(85899345936,'371424','17','推进教育信息化','临邑县教育局','2017-11-30','推进中',NULL,'正在组织实施',0,'{"1":"17","2":"推进教育信息化","3":"临邑县教育局","4":"2017.11.30","5":"推进中","6":"无","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(85899345937,'371424','18','创建平安校园','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"18","2":"创建平安校园","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345938,'371424','19','健全学生资助政策体系','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"19","2":"健全学生资助政策体系","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345939,'371424','20','强化教育督导','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"20","2":"强化教育督导","3":"临邑县教育局","4":"2017.12.31","5":"未启动","6":"无"}');
INSERT INTO row_renwu VALUES(85899345940,'371424','21','加强教师校长队伍建设','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"21","2":"加强教师校长队伍建设","3":"临邑县教育局","4":"2017.12.31","5":"未启动","6":"无"}');
INSERT INTO row_renwu VALUES(85899345941,'371424','22','加强教科研队伍建设','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"22","2":"加强教科研队伍建设","3":"临邑县教育局","4":"2017.12.31","5":"未启动","6":"无"}');
INSERT INTO row_renwu VALUES(85899345942,'371424','23','加强教育行政干部队伍建设','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"23","2":"加强教育行政干部队伍建设","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345943,'371424','24','提高招生考试服务能力','临邑县教育局','2017-09-30','推进中',NULL,'阶段工作完成过半',0,'{"1":"24","2":"提高招生考试服务能力","3":"临邑县教育局","4":"2017.9.30","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345944,'371424','25','加强党风行风建设','临邑县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"25","2":"加强党风行风建设","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(85899345945,'371424','26','精准实施教育扶贫','临邑县教育局','2017-06-30','推进中',NULL,'已制定实施方案',0,'{"1":"26","2":"精准实施教育扶贫","3":"临邑县教育局","4":"2017.6.30","5":"推进中","6":"无","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(85899345946,'371424','27','提高教育经费保障水平','临邑县教育局','2017-09-30','推进中',NULL,'阶段工作完成过半',0,'{"1":"27","2":"提高教育经费保障水平","3":"临邑县教育局","4":"2017.9.30","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(85899345947,'371424','28','做好教育宣传和政务公开','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"28","2":"做好教育宣传和政务公开","3":"临邑县教育局","4":"2017.12.31","5":"未启动","6":"无"}');
INSERT INTO row_renwu VALUES(90194313220,'371424','1','统筹推进全面改薄和解决大班额','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"1","2":"统筹推进全面改薄和解决大班额","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(90194313221,'371424','2','均衡发展国家评估','临邑县教育局','2017-10-31','已完成','2017-06-16','通过国家评估认定',1,'{"1":"2","2":"均衡发展国家评估","3":"临邑县教育局","4":"2017.10.31","5":"已完成","6":"2017.6.16","7":"通过国家评估认定"}');
INSERT INTO row_renwu VALUES(90194313222,'371424','3','完成学前教育第二期行动计划','临邑县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"3","2":"完成学前教育第二期行动计划","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(90194313223,'371424','5','推进德育综合改革','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"5","2":"推进德育综合改革","3":"临邑县教育局","4":"2017.12.31","5":"未启动","6":"无"}');
INSERT INTO row_renwu VALUES(90194313224,'371424','6','推进教育人事制度改革','临邑县教育局','2017-10-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"6","2":"推进教育人事制度改革","3":"临邑县教育局","4":"2017.10.31","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(90194313225,'371424','7','推进教育教学改革','临邑县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"7","2":"推进教育教学改革","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(90194313226,'371424','9','推进多元化办学体制改革','临邑县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"9","2":"推进多元化办学体制改革","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(90194313227,'371424','10','加强体育美育卫生工作','临邑县教育局','2017-09-30','已完成','2017-06-25','已完成，资料归档',1,'{"1":"10","2":"加强体育美育卫生工作","3":"临邑县教育局","4":"2017.9.30","5":"已完成","6":"2017.6.25","7":"已完成，资料归档"}');
INSERT INTO row_renwu VALUES(90194313228,'371424','13','加强职业教育基础能力建设','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"13","2":"加强职业教育基础能力建设","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(90194313229,'371424','14','健全学校管理制度','临邑县教育局','2017-09-30','推进中',NULL,'正在组织实施',0,'{"1":"14","2":"健全学校管理制度","3":"临邑县教育局","4":"2017.9.30","5":"推进中","6":"无","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(90194313230,'371424','15','抓好学校重点环节管理','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"15","2":"抓好学校重点环节管理","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(90194313231,'371424','16','管好用好学校设施设备','临邑县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"16","2":"管好用好学校设施设备","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(90194313232,'371424','17','推进教育信息化','临邑县教育局','2017-11-30','推进中',NULL,'按计划推进',0,'{"1":"17","2":"推进教育信息化","3":"临邑县教育局","4":"2017.11.30","5":"推进中","6":"无","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(90194313233,'371424','18','创建平安校园','临邑县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"18","2":"创建平安校园","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(90194313234,'371424','19','健全学生资助政策体系','临邑县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"19","2":"健全学生资助政策体系","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(90194313235,'371424','20','强化教育督导','临邑县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"20","2":"强化教育督导","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(90194313236,'371424','21','加强教师校长队伍建设','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"21","2":"加强教师校长队伍建设","3":"临邑县教育局","4":"2017.12.31","5":"未启动","6":"无"}');
INSERT INTO row_renwu VALUES(90194313237,'371424','22','加强教科研队伍建设','临邑县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"22","2":"加强教科研队伍建设","3":"临邑县教育局","4":"2017.12.31","5":"未启动","6":"无"}');
INSERT INTO row_renwu VALUES(90194313238,'371424','23','加强教育行政干部队伍建设','临邑县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"23","2":"加强教育行政干部队伍建设","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(90194313239,'371424','24','提高招生考试服务能力','临邑县教育局','2017-09-30','推进中',NULL,'按计划推进',0,'{"1":"24","2":"提高招生考试服务能力","3":"临邑县教育局","4":"2017.9.30","5":"推进中","6":"无","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(90194313240,'371424','25','加强党风行风建设','临邑县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"25","2":"加强党风行风建设","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(90194313241,'371424','26','精准实施教育扶贫','临邑县教育局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'{"1":"26","2":"精准实施教育扶贫","3":"临邑县教育局","4":"2017.6.30","5":"延期","6":"无","7":"已申请延期，正在加快办理"}');
INSERT INTO row_renwu VALUES(90194313242,'371424','27','提高教育经费保障水平','临邑县教育局','2017-09-30','推进中',NULL,'正在组织实施',0,'{"1":"27","2":"提高教育经费保障水平","3":"临邑县教育局","4":"2017.9.30","5":"推进中","6":"无","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(90194313243,'371424','28','做好教育宣传和政务公开','临邑县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"28","2":"做好教育宣传和政务公开","3":"临邑县教育局","4":"2017.12.31","5":"推进中","6":"无","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(137438953477,'371426','1','统筹推进全面改薄和解决大班额','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"1","2":"统筹推进全面改薄和解决大班额","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(137438953478,'371426','2','均衡发展国家评估','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"2","2":"均衡发展国家评估","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(137438953479,'371426','3','完成学前教育第二期行动计划','平原县教育局','2017-10-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"3","2":"完成学前教育第二期行动计划","3":"平原县教育局","4":"2017年10月31日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(137438953480,'371426','5','推进德育综合改革','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"5","2":"推进德育综合改革","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(137438953481,'371426','6','推进教育人事制度改革','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"6","2":"推进教育人事制度改革","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(137438953482,'371426','7','推进教育教学改革','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"7","2":"推进教育教学改革","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(137438953483,'371426','9','推进多元化办学体制改革','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"9","2":"推进多元化办学体制改革","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(137438953484,'371426','10','加强体育美育卫生工作','平原县教育局','2017-09-30','已完成','2017-04-02','已完成，资料归档',1,'{"1":"10","2":"加强体育美育卫生工作","3":"平原县教育局","4":"2017年9月30日","5":"已完成","6":"2017年4月2日","7":"已完成，资料归档"}');
INSERT INTO row_renwu VALUES(137438953485,'371426','13','加强职业教育基础能力建设','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"13","2":"加强职业教育基础能力建设","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(137438953486,'371426','14','健全学校管理制度','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"14","2":"健全学校管理制度","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(137438953487,'371426','15','抓好学校重点环节管理','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"15","2":"抓好学校重点环节管理","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(137438953488,'371426','16','管好用好学校设施设备','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"16","2":"管好用好学校设施设备","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(137438953489,'371426','17','推进教育信息化','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"17","2":"推进教育信息化","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(137438953490,'371426','18','创建平安校园','平原县教育局','2017-12-31','未启动',NULL,NULL,0,'{"1":"18","2":"创建平安校园","3":"平原县教育局","4":"2017年12月31日","5":"未启动"}');
INSERT INTO row_renwu VALUES(137438953491,'371426','19','健全学生资助政策体系','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"19","2":"健全学生资助政策体系","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(137438953492,'371426','20','强化教育督导','平原县教育局','2017-09-30','推进中',NULL,'正在组织实施',0,'{"1":"20","2":"强化教育督导","3":"平原县教育局","4":"2017年9月30日","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(137438953493,'371426','21','加强教师校长队伍建设','平原县教育局','2017-06-30','推进中',NULL,'已制定实施方案',0,'{"1":"21","2":"加强教师校长队伍建设","3":"平原县教育局","4":"2017年6月30日","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(137438953494,'371426','22','加强教科研队伍建设','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"22","2":"加强教科研队伍建设","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(137438953495,'371426','23','加强教育行政干部队伍建设','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"23","2":"加强教育行政干部队伍建设","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(137438953496,'371426','24','提高招生考试服务能力','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"24","2":"提高招生考试服务能力","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(137438953497,'371426','25','加强党风行风建设','平原县教育局','2017-11-30','推进中',NULL,'按计划推进',0,'{"1":"25","2":"加强党风行风建设","3":"平原县教育局","4":"2017年11月30日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(137438953498,'371426','26','精准实施教育扶贫','平原县教育局','2017-11-30','推进中',NULL,'阶段工作完成过半',0,'{"1":"26","2":"精准实施教育扶贫","3":"平原县教育局","4":"2017年11月30日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(137438953499,'371426','27','提高教育经费保障水平','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"27","2":"提高教育经费保障水平","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(137438953500,'371426','28','做好教育宣传和政务公开','平原县教育局','2017-11-30','推进中',NULL,'阶段工作完成过半',0,'{"1":"28","2":"做好教育宣传和政务公开","3":"平原县教育局","4":"2017年11月30日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(141733920773,'371426','1','统筹推进全面改薄和解决大班额','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"1","2":"统筹推进全面改薄和解决大班额","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(141733920774,'371426','2','均衡发展国家评估','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"2","2":"均衡发展国家评估","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(141733920775,'371426','3','完成学前教育第二期行动计划','平原县教育局','2017-10-31','推进中',NULL,'按计划推进',0,'{"1":"3","2":"完成学前教育第二期行动计划","3":"平原县教育局","4":"2017年10月31日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(141733920776,'371426','5','推进德育综合改革','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"5","2":"推进德育综合改革","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(141733920777,'371426','6','推进教育人事制度改革','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"6","2":"推进教育人事制度改革","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(141733920778,'371426','7','推进教育教学改革','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"7","2":"推进教育教学改革","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(141733920779,'371426','9','推进多元化办学体制改革','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"9","2":"推进多元化办学体制改革","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(141733920780,'371426','10','加强体育美育卫生工作','平原县教育局','2017-09-30','已完成','2017-04-02','已完成，资料归档',1,'{"1":"10","2":"加强体育美育卫生工作","3":"平原县教育局","4":"2017年9月30日","5":"已完成","6":"2017年4月2日","7":"已完成，资料归档"}');
INSERT INTO row_renwu VALUES(141733920781,'371426','13','加强职业教育基础能力建设','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"13","2":"加强职业教育基础能力建设","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(141733920782,'371426','14','健全学校管理制度','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"14","2":"健全学校管理制度","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(141733920783,'371426','15','抓好学校重点环节管理','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"15","2":"抓好学校重点环节管理","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(141733920784,'371426','16','管好用好学校设施设备','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"16","2":"管好用好学校设施设备","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(141733920785,'371426','17','推进教育信息化','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"17","2":"推进教育信息化","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(141733920786,'371426','18','创建平安校园','平原县教育局','2017-12-31','推进中',NULL,'正在组织实施',0,'{"1":"18","2":"创建平安校园","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"正在组织实施"}');
INSERT INTO row_renwu VALUES(141733920787,'371426','19','健全学生资助政策体系','平原县教育局','2017-12-31','推进中',NULL,'阶段工作完成过半',0,'{"1":"19","2":"健全学生资助政策体系","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(141733920788,'371426','20','强化教育督导','平原县教育局','2017-09-30','推进中',NULL,'已制定实施方案',0,'{"1":"20","2":"强化教育督导","3":"平原县教育局","4":"2017年9月30日","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(141733920789,'371426','21','加强教师校长队伍建设','平原县教育局','2017-06-30','延期',NULL,'已申请延期，正在加快办理',0,'{"1":"21","2":"加强教师校长队伍建设","3":"平原县教育局","4":"2017年6月30日","5":"延期","6":"","7":"已申请延期，正在加快办理"}');
INSERT INTO row_renwu VALUES(141733920790,'371426','22','加强教科研队伍建设','平原县教育局','2017-12-31','推进中',NULL,'已召开调度会',0,'{"1":"22","2":"加强教科研队伍建设","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(141733920791,'371426','23','加强教育行政干部队伍建设','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"23","2":"加强教育行政干部队伍建设","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(141733920792,'371426','24','提高招生考试服务能力','平原县教育局','2017-12-31','推进中',NULL,'已制定实施方案',0,'{"1":"24","2":"提高招生考试服务能力","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"已制定实施方案"}');
INSERT INTO row_renwu VALUES(141733920793,'371426','25','加强党风行风建设','平原县教育局','2017-11-30','推进中',NULL,'阶段工作完成过半',0,'{"1":"25","2":"加强党风行风建设","3":"平原县教育局","4":"2017年11月30日","5":"推进中","6":"","7":"阶段工作完成过半"}');
INSERT INTO row_renwu VALUES(141733920794,'371426','26','精准实施教育扶贫','平原县教育局','2017-11-30','推进中',NULL,'已召开调度会',0,'{"1":"26","2":"精准实施教育扶贫","3":"平原县教育局","4":"2017年11月30日","5":"推进中","6":"","7":"已召开调度会"}');
INSERT INTO row_renwu VALUES(141733920795,'371426','27','提高教育经费保障水平','平原县教育局','2017-12-31','推进中',NULL,'按计划推进',0,'{"1":"27","2":"提高教育经费保障水平","3":"平原县教育局","4":"2017年12月31日","5":"推进中","6":"","7":"按计划推进"}');
INSERT INTO row_renwu VALUES(141733920796,'371426','28','做好教育宣传和政务公开','平原县教育局','2017-11-30','推进中',NULL,'已制定实施方案',0,'{"1":"28","2":"做好教育宣传和政务公开","3":"平原县教育局","4":"2017年11月30日","5":"推进中","6":"","7":"已制定实施方案"}');
CREATE TABLE row_wenti(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32), line INTEGER AS (row_id & 4294967295), "county" TEXT, "number" TEXT, "problem" TEXT, "kind" TEXT, "owner" TEXT, "measure" TEXT, "due" TEXT, "status" TEXT, "closed_date" TEXT, "note" TEXT, "completed" INTEGER, raw TEXT);
INSERT INTO row_wenti VALUES(21474836484,'371471','1','校车运行监管平台尚未全部接入','校园安全','经开区社会发展局','督促运营单位安装终端，联网监控','2017-12-22','已销号','2017-05-02',NULL,1,'{"1":"1","2":"校车运行监管平台尚未全部接入","3":"校园安全","4":"经开区社会发展局","5":"督促运营单位安装终端，联网监控","6":"2017/12/22","7":"已销号","8":"2017/5/2"}');
INSERT INTO row_wenti VALUES(21474836485,'371471','2','部分学校仪器设备使用率不高','学校管理','经开区社会发展局','制定使用标准，纳入督导评估','2017-08-06','已销号','2017-04-27',NULL,1,'{"1":"2","2":"部分学校仪器设备使用率不高","3":"学校管理","4":"经开区社会发展局","5":"制定使用标准，纳入督导评估","6":"2017/8/6","7":"已销号","8":"2017/4/27"}');
INSERT INTO row_wenti VALUES(21474836486,'371471','3','袁桥中学施工受环保停工影响，工期滞后','项目建设','经开区社会发展局','倒排工期，增加施工力量','2017-09-02','已销号','2017-04-26',NULL,1,'{"1":"3","2":"袁桥中学施工受环保停工影响，工期滞后","3":"项目建设","4":"经开区社会发展局","5":"倒排工期，增加施工力量","6":"2017/9/2","7":"已销号","8":"2017/4/26"}');
INSERT INTO row_wenti VALUES(21474836487,'371471','4','城区部分学校起始年级班额仍超过56人','大班额','经开区社会发展局','调整学区划分，新校投用后分流学生','2017-11-27','已销号','2017-06-22',NULL,1,'{"1":"4","2":"城区部分学校起始年级班额仍超过56人","3":"大班额","4":"经开区社会发展局","5":"调整学区划分，新校投用后分流学生","6":"2017/11/27","7":"已销号","8":"2017/6/22"}');
INSERT INTO row_wenti VALUES(21474836488,'371471','5','农村学校音体美专任教师缺口较大','教师队伍','经开区社会发展局','年度招聘计划向紧缺学科倾斜，开展走教','2017-08-20','整改中',NULL,NULL,0,'{"1":"5","2":"农村学校音体美专任教师缺口较大","3":"教师队伍","4":"经开区社会发展局","5":"年度招聘计划向紧缺学科倾斜，开展走教","6":"2017/8/20","7":"整改中","8":"/"}');
INSERT INTO row_wenti VALUES(21474836489,'371471','6','公办幼儿园教师编制不足','学前教育','经开区社会发展局','实行人员控制总量备案管理，购买服务补充','2017-09-14','整改中',NULL,NULL,0,'{"1":"6","2":"公办幼儿园教师编制不足","3":"学前教育","4":"经开区社会发展局","5":"实行人员控制总量备案管理，购买服务补充","6":"2017/9/14","7":"整改中","8":"/"}');
INSERT INTO row_wenti VALUES(21474836490,'371471','7','部分教学点冬季取暖设施需要改造','办学条件','经开区社会发展局','列入取暖改造工程，十月底前完工','2017-06-26','已销号','2017-06-23',NULL,1,'{"1":"7","2":"部分教学点冬季取暖设施需要改造","3":"办学条件","4":"经开区社会发展局","5":"列入取暖改造工程，十月底前完工","6":"2017/6/26","7":"已销号","8":"2017/6/23"}');
INSERT INTO row_wenti VALUES(21474836491,'371471','8','赵虎中学项目征地拆迁进展缓慢，影响开工','项目建设','经开区社会发展局','协调国土、住建部门集中攻坚，限期完成清障','2017-07-16','整改中',NULL,NULL,0,'{"1":"8","2":"赵虎中学项目征地拆迁进展缓慢，影响开工","3":"项目建设","4":"经开区社会发展局","5":"协调国土、住建部门集中攻坚，限期完成清障","6":"2017/7/16","7":"整改中","8":"/"}');
INSERT INTO row_wenti VALUES(42949672965,'371472','1','运河中学施工受环保停工影响，工期滞后','项目建设','运河区社会事业局','倒排工期，增加施工力量','2017-07-27','已销号','2017-06-22',NULL,1,'{"1":"1","2":"运河中学施工受环保停工影响，工期滞后","3":"项目建设","4":"运河区社会事业局","5":"倒排工期，增加施工力量","6":"2017/7/27","7":"已销号","8":"2017/6/22"}');
INSERT INTO row_wenti VALUES(42949672966,'371472','2','部分教学点冬季取暖设施需要改造','办学条件','运河区社会事业局','列入取暖改造工程，十月底前完工','2017-11-24','整改中',NULL,NULL,0,'{"1":"2","2":"部分教学点冬季取暖设施需要改造","3":"办学条件","4":"运河区社会事业局","5":"列入取暖改造工程，十月底前完工","6":"2017/11/24","7":"整改中"}');
INSERT INTO row_wenti VALUES(42949672967,'371472','3','公办幼儿园教师编制不足','学前教育','运河区社会事业局','实行人员控制总量备案管理，购买服务补充','2017-07-15','已销号','2017-04-14',NULL,1,'{"1":"3","2":"公办幼儿园教师编制不足","3":"学前教育","4":"运河区社会事业局","5":"实行人员控制总量备案管理，购买服务补充","6":"2017/7/15","7":"已销号","8":"2017/4/14"}');
INSERT INTO row_wenti VALUES(42949672968,'371472','4','运河中学项目征地拆迁进展缓慢，影响开工','项目建设','运河区社会事业局','协调国土、住建部门集中攻坚，限期完成清障','2017-07-27','整改中',NULL,NULL,0,'{"1":"4","2":"运河中学项目征地拆迁进展缓慢，影响开工","3":"项目建设","4":"运河区社会事业局","5":"协调国土、住建部门集中攻坚，限期完成清障","6":"2017/7/27","7":"整改中"}');
INSERT INTO row_wenti VALUES(42949672969,'371472','5','城区部分学校起始年级班额仍超过56人','大班额','运河区社会事业局','调整学区划分，新校投用后分流学生','2017-09-05','未解决',NULL,NULL,0,'{"1":"5","2":"城区部分学校起始年级班额仍超过56人","3":"大班额","4":"运河区社会事业局","5":"调整学区划分，新校投用后分流学生","6":"2017/9/5","7":"未解决"}');
INSERT INTO row_wenti VALUES(42949672970,'371472','6','个别无证幼儿园整改不到位','学前教育','运河区社会事业局','联合执法，限期整改或取缔','2017-11-17','未解决',NULL,NULL,0,'{"1":"6","2":"个别无证幼儿园整改不到位","3":"学前教育","4":"运河区社会事业局","5":"联合执法，限期整改或取缔","6":"2017/11/17","7":"未解决"}');
INSERT INTO row_wenti VALUES(42949672971,'371472','7','运河中学项目配套资金未足额到位','资金保障','运河区社会事业局','报请政府列入预算，申请专项债券','2017-12-19','整改中',NULL,NULL,0,'{"1":"7","2":"运河中学项目配套资金未足额到位","3":"资金保障","4":"运河区社会事业局","5":"报请政府列入预算，申请专项债券","6":"2017/12/19","7":"整改中"}');
INSERT INTO row_wenti VALUES(94489280516,'371424','1','公办幼儿园教师编制不足','学前教育','临邑县教育局',replace('1.实行人员控制总量备案管理，购买服务补充\n2.每月调度一次','\n',char(10)),'2017-08-28','已销号','2017-04-04',NULL,1,'{"1":"1","2":"公办幼儿园教师编制不足","3":"学前教育","4":"临邑县教育局","5":"1.实行人员控制总量备案管理，购买服务补充\n2.每月调度一次","6":"2017.8.28","7":"已销号","8":"2017.4.4"}');
INSERT INTO row_wenti VALUES(94489280518,'371424','2','部分教学点冬季取暖设施需要改造','办学条件','临邑县教育局','列入取暖改造工程，十月底前完工','2017-07-02','整改中',NULL,NULL,0,'{"1":"2","2":"部分教学点冬季取暖设施需要改造","3":"办学条件","4":"临邑县教育局","5":"列入取暖改造工程，十月底前完工","6":"2017.7.2","7":"整改中","8":"无"}');
INSERT INTO row_wenti VALUES(94489280519,'371424','3','临邑中学施工受环保停工影响，工期滞后','项目建设','临邑县教育局','倒排工期，增加施工力量','2017-08-12','未解决',NULL,NULL,0,'{"1":"3","2":"临邑中学施工受环保停工影响，工期滞后","3":"项目建设","4":"临邑县教育局","5":"倒排工期，增加施工力量","6":"2017.8.12","7":"未解决","8":"无"}');
INSERT INTO row_wenti VALUES(94489280520,'371424','4','个别无证幼儿园整改不到位','学前教育','临邑县教育局','联合执法，限期整改或取缔','2017-09-16','整改中',NULL,NULL,0,'{"1":"4","2":"个别无证幼儿园整改不到位","3":"学前教育","4":"临邑县教育局","5":"联合执法，限期整改或取缔","6":"2017.9.16","7":"整改中","8":"无"}');
INSERT INTO row_wenti VALUES(94489280521,'371424','5','校车运行监管平台尚未全部接入','校园安全','临邑县教育局','督促运营单位安装终端，联网监控','2017-12-23','未解决',NULL,NULL,0,'{"1":"5","2":"校车运行监管平台尚未全部接入","3":"校园安全","4":"临邑县教育局","5":"督促运营单位安装终端，联网监控","6":"2017.12.23","7":"未解决","8":"无"}');
INSERT INTO row_wenti VALUES(94489280522,'371424','6','城区部分学校起始年级班额仍超过56人','大班额','临邑县教育局','调整学区划分，新校投用后分流学生','2017-09-17','整改中',NULL,NULL,0,'{"1":"6","2":"城区部分学校起始年级班额仍超过56人","3":"大班额","4":"临邑县教育局","5":"调整学区划分，新校投用后分流学生","6":"2017.9.17","7":"整改中","8":"无"}');
INSERT INTO row_wenti VALUES(94489280523,'371424','7','林子中学项目征地拆迁进展缓慢，影响开工','项目建设','临邑县教育局','协调国土、住建部门集中攻坚，限期完成清障','2017-08-14','未解决',NULL,NULL,0,'{"1":"7","2":"林子中学项目征地拆迁进展缓慢，影响开工","3":"项目建设","4":"临邑县教育局","5":"协调国土、住建部门集中攻坚，限期完成清障","6":"2017.8.14","7":"未解决","8":"无"}');
INSERT INTO row_wenti VALUES(98784247812,'371424','1','公办幼儿园教师编制不足','学前教育','临邑县教育局',replace('1.实行人员控制总量备案管理，购买服务补充\n2.每月调度一次','\n',char(10)),'2017-08-28','已销号','2017-04-04',NULL,1,'{"1":"1","2":"公办幼儿园教师编制不足","3":"学前教育","4":"临邑县教育局","5":"1.实行人员控制总量备案管理，购买服务补充\n2.每月调度一次","6":"2017.8.28","7":"已销号","8":"2017.4.4"}');
INSERT INTO row_wenti VALUES(98784247814,'371424','2','部分教学点冬季取暖设施需要改造','办学条件','临邑县教育局','列入取暖改造工程，十月底前完工','2017-07-02','已销号','2017-06-11',NULL,1,'{"1":"2","2":"部分教学点冬季取暖设施需要改造","3":"办学条件","4":"临邑县教育局","5":"列入取暖改造工程，十月底前完工","6":"2017.7.2","7":"已销号","8":"2017.6.11"}');
INSERT INTO row_wenti VALUES(98784247815,'371424','3','临邑中学施工受环保停工影响，工期滞后','项目建设','临邑县教育局','倒排工期，增加施工力量','2017-08-12','整改中',NULL,NULL,0,'{"1":"3","2":"临邑中学施工受环保停工影响，工期滞后","3":"项目建设","4":"临邑县教育局","5":"倒排工期，增加施工力量","6":"2017.8.12","7":"整改中","8":"无"}');
INSERT INTO row_wenti VALUES(98784247816,'371424','4','个别无证幼儿园整改不到位','学前教育','临邑县教育局','联合执法，限期整改或取缔','2017-09-16','整改中',NULL,NULL,0,'{"1":"4","2":"个别无证幼儿园整改不到位","3":"学前教育","4":"临邑县教育局","5":"联合执法，限期整改或取缔","6":"2017.9.16","7":"整改中","8":"无"}');
INSERT INTO row_wenti VALUES(98784247817,'371424','5','校车运行监管平台尚未全部接入','校园安全','临邑县教育局','督促运营单位安装终端，联网监控','2017-12-23','整改中',NULL,NULL,0,'{"1":"5","2":"校车运行监管平台尚未全部接入","3":"校园安全","4":"临邑县教育局","5":"督促运营单位安装终端，联网监控","6":"2017.12.23","7":"整改中","8":"无"}');
INSERT INTO row_wenti VALUES(98784247818,'371424','6','城区部分学校起始年级班额仍超过56人','大班额','临邑县教育局','调整学区划分，新校投用后分流学生','2017-09-17','整改中',NULL,NULL,0,'{"1":"6","2":"城区部分学校起始年级班额仍超过56人","3":"大班额","4":"临邑县教育局","5":"调整学区划分，新校投用后分流学生","6":"2017.9.17","7":"整改中","8":"无"}');
INSERT INTO row_wenti VALUES(98784247819,'371424','7','林子中学项目征地拆迁进展缓慢，影响开工','项目建设','临邑县教育局','协调国土、住建部门集中攻坚，限期完成清障','2017-08-14','未解决',NULL,NULL,0,'{"1":"7","2":"林子中学项目征地拆迁进展缓慢，影响开工","3":"项目建设","4":"临邑县教育局","5":"协调国土、住建部门集中攻坚，限期完成清障","6":"2017.8.14","7":"未解决","8":"无"}');
INSERT INTO row_wenti VALUES(146028888069,'371426','1','农村学校音体美专任教师缺口较大','教师队伍','平原县教育局','年度招聘计划向紧缺学科倾斜，开展走教','2017-10-21','整改中',NULL,NULL,0,'{"1":"1","2":"农村学校音体美专任教师缺口较大","3":"教师队伍","4":"平原县教育局","5":"年度招聘计划向紧缺学科倾斜，开展走教","6":"2017年10月21日","7":"整改中"}');
INSERT INTO row_wenti VALUES(146028888070,'371426','2','恩城中学施工受环保停工影响，工期滞后','项目建设','平原县教育局','倒排工期，增加施工力量','2017-10-16','已销号','2017-04-05',NULL,1,'{"1":"2","2":"恩城中学施工受环保停工影响，工期滞后","3":"项目建设","4":"平原县教育局","5":"倒排工期，增加施工力量","6":"2017年10月16日","7":"已销号","8":"2017年4月5日"}');
INSERT INTO row_wenti VALUES(146028888071,'371426','3','个别无证幼儿园整改不到位','学前教育','平原县教育局','联合执法，限期整改或取缔','2017-07-05','整改中',NULL,NULL,0,'{"1":"3","2":"个别无证幼儿园整改不到位","3":"学前教育","4":"平原县教育局","5":"联合执法，限期整改或取缔","6":"2017年7月5日","7":"整改中"}');
INSERT INTO row_wenti VALUES(146028888072,'371426','4','王庙中学项目配套资金未足额到位','资金保障','平原县教育局','报请政府列入预算，申请专项债券','2017-12-27','整改中',NULL,NULL,0,'{"1":"4","2":"王庙中学项目配套资金未足额到位","3":"资金保障","4":"平原县教育局","5":"报请政府列入预算，申请专项债券","6":"2017年12月27日","7":"整改中"}');
INSERT INTO row_wenti VALUES(150323855365,'371426','1','农村学校音体美专任教师缺口较大','教师队伍','平原县教育局','年度招聘计划向紧缺学科倾斜，开展走教','2017-10-21','已销号','2017-06-07',NULL,1,'{"1":"1","2":"农村学校音体美专任教师缺口较大","3":"教师队伍","4":"平原县教育局","5":"年度招聘计划向紧缺学科倾斜，开展走教","6":"2017年10月21日","7":"已销号","8":"2017年6月7日"}');
INSERT INTO row_wenti VALUES(150323855366,'371426','2','恩城中学施工受环保停工影响，工期滞后','项目建设','平原县教育局','倒排工期，增加施工力量','2017-10-16','已销号','2017-04-05',NULL,1,'{"1":"2","2":"恩城中学施工受环保停工影响，工期滞后","3":"项目建设","4":"平原县教育局","5":"倒排工期，增加施工力量","6":"2017年10月16日","7":"已销号","8":"2017年4月5日"}');
INSERT INTO row_wenti VALUES(150323855367,'371426','3','个别无证幼儿园整改不到位','学前教育','平原县教育局','联合执法，限期整改或取缔','2017-07-05','整改中',NULL,NULL,0,'{"1":"3","2":"个别无证幼儿园整改不到位","3":"学前教育","4":"平原县教育局","5":"联合执法，限期整改或取缔","6":"2017年7月5日","7":"整改中"}');
INSERT INTO row_wenti VALUES(150323855368,'371426','4','王庙中学项目配套资金未足额到位','资金保障','平原县教育局','报请政府列入预算，申请专项债券','2017-12-27','已销号','2017-06-16',NULL,1,'{"1":"4","2":"王庙中学项目配套资金未足额到位","3":"资金保障","4":"平原县教育局","5":"报请政府列入预算，申请专项债券","6":"2017年12月27日","7":"已销号","8":"2017年6月16日"}');
CREATE TABLE row_youeryuan(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32), line INTEGER AS (row_id & 4294967295), "county" TEXT, "seq" TEXT, "name" TEXT, "nature" TEXT, "planned_area" INTEGER, "invest_planned" INTEGER, "invest_done" INTEGER, "seats" INTEGER, "start_date" TEXT, "stage" TEXT, "note" TEXT, "completed" INTEGER, raw TEXT);
INSERT INTO row_youeryuan VALUES(77309411332,'371424','1','宿安中心幼儿园','新建',129000,209000000,63300000,15000,'2016-11-20','主体施工',NULL,0,'{"1":"1","2":"临邑县","3":"宿安中心幼儿园","4":"新建","5":"1290","6":"209","7":"63.3","8":"150","9":"2016.11.20","10":"主体施工"}');
INSERT INTO row_youeryuan VALUES(77309411333,'371424','2','孟寺中心幼儿园','新建',134500,237000000,157600000,15000,'2016-04-21','装饰装修',NULL,0,'{"1":"2","2":"临邑县","3":"孟寺中心幼儿园","4":"新建","5":"1345","6":"237","7":"157.6","8":"150","9":"2016.4.21","10":"装饰装修"}');
INSERT INTO row_youeryuan VALUES(77309411334,'371424','3','翟家中心幼儿园','新建',137000,224000000,215400000,15000,'2016-03-28','竣工',NULL,1,'{"1":"3","2":"临邑县","3":"翟家中心幼儿园","4":"新建","5":"1370","6":"224","7":"215.4","8":"150","9":"2016.3.28","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(77309411335,'371424','4','恒源街道中心幼儿园','新建',108500,176000000,163600000,12000,'2016-03-19','竣工',NULL,1,'{"1":"4","2":"临邑县","3":"恒源街道中心幼儿园","4":"新建","5":"1085","6":"176","7":"163.6","8":"120","9":"2016.3.19","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(77309411336,'371424','5','临邑中心幼儿园','新建',173000,307000000,231900000,21000,'2016-04-08','竣工',NULL,1,'{"1":"5","2":"临邑县","3":"临邑中心幼儿园","4":"新建","5":"1730","6":"307","7":"231.9","8":"210","9":"2016.4.8","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(77309411337,'371424','6','临盘街道中心幼儿园','新建',129000,219000000,3500000,15000,NULL,'前期手续',NULL,0,'{"1":"6","2":"临邑县","3":"临盘街道中心幼儿园","4":"新建","5":"1290","6":"219","7":"3.5","8":"150","9":"无","10":"前期手续"}');
INSERT INTO row_youeryuan VALUES(77309411338,'371424','7','临南中心幼儿园','改扩建',74000,121000000,65500000,9000,'2016-08-19','主体封顶',NULL,0,'{"1":"7","2":"临邑县","3":"临南中心幼儿园","4":"改扩建","5":"740","6":"121","7":"65.5","8":"90","9":"2016.8.19","10":"主体封顶"}');
INSERT INTO row_youeryuan VALUES(77309411339,'371424','8','临邑第二实验幼儿园','改扩建',78500,129000000,67500000,9000,'2016-05-19','主体封顶',NULL,0,'{"1":"8","2":"临邑县","3":"临邑第二实验幼儿园","4":"改扩建","5":"785","6":"129","7":"67.5","8":"90","9":"2016.5.19","10":"主体封顶"}');
INSERT INTO row_youeryuan VALUES(77309411340,'371424','9','临邑第三实验幼儿园','改扩建',85500,158000000,136300000,9000,'2015-12-24','竣工',NULL,1,'{"1":"9","2":"临邑县","3":"临邑第三实验幼儿园","4":"改扩建","5":"855","6":"158","7":"136.3","8":"90","9":"2015.12.24","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(77309411341,'371424','10','林子中心幼儿园','改建',62000,99000000,92700000,6000,'2016-03-16','竣工',NULL,1,'{"1":"10","2":"临邑县","3":"林子中心幼儿园","4":"改建","5":"620","6":"99","7":"92.7","8":"60","9":"2016.3.16","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(77309411342,'371424','11','邢侗街道中心幼儿园','扩建',68500,119000000,91900000,9000,'2016-07-01','装饰装修',NULL,0,'{"1":"11","2":"临邑县","3":"邢侗街道中心幼儿园","4":"扩建","5":"685","6":"119","7":"91.9","8":"90","9":"2016.7.1","10":"装饰装修"}');
INSERT INTO row_youeryuan VALUES(77309411343,'371424','12','理合务中心幼儿园','改扩建',61500,109000000,19000000,6000,'2016-09-27','基础施工',NULL,0,'{"1":"12","2":"临邑县","3":"理合务中心幼儿园","4":"改扩建","5":"615","6":"109","7":"19","8":"60","9":"2016.9.27","10":"基础施工"}');
INSERT INTO row_youeryuan VALUES(77309411344,'371424','13','德平中心幼儿园','改扩建',60000,99000000,10900000,6000,'2016-10-23','基础施工',NULL,0,'{"1":"13","2":"临邑县","3":"德平中心幼儿园","4":"改扩建","5":"600","6":"99","7":"10.9","8":"60","9":"2016.10.23","10":"基础施工"}');
INSERT INTO row_youeryuan VALUES(81604378628,'371424','1','宿安中心幼儿园','新建',129000,209000000,117100000,15000,'2016-11-20','主体封顶',NULL,0,'{"1":"1","2":"临邑县","3":"宿安中心幼儿园","4":"新建","5":"1290","6":"209","7":"117.1","8":"150","9":"2016.11.20","10":"主体封顶"}');
INSERT INTO row_youeryuan VALUES(81604378629,'371424','2','孟寺中心幼儿园','新建',134500,237000000,217100000,15000,'2016-04-21','竣工',NULL,1,'{"1":"2","2":"临邑县","3":"孟寺中心幼儿园","4":"新建","5":"1345","6":"237","7":"217.1","8":"150","9":"2016.4.21","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(81604378630,'371424','3','翟家中心幼儿园','新建',137000,224000000,216900000,15000,'2016-03-28','投入使用',NULL,1,'{"1":"3","2":"临邑县","3":"翟家中心幼儿园","4":"新建","5":"1370","6":"224","7":"216.9","8":"150","9":"2016.3.28","10":"投入使用"}');
INSERT INTO row_youeryuan VALUES(81604378631,'371424','4','恒源街道中心幼儿园','新建',108500,176000000,172200000,12000,'2016-03-19','竣工',NULL,1,'{"1":"4","2":"临邑县","3":"恒源街道中心幼儿园","4":"新建","5":"1085","6":"176","7":"172.2","8":"120","9":"2016.3.19","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(81604378632,'371424','5','临邑中心幼儿园','新建',173000,307000000,278600000,21000,'2016-04-08','竣工',NULL,1,'{"1":"5","2":"临邑县","3":"临邑中心幼儿园","4":"新建","5":"1730","6":"307","7":"278.6","8":"210","9":"2016.4.8","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(81604378633,'371424','6','临盘街道中心幼儿园','新建',129000,219000000,42200000,15000,'2017-06-08','基础施工',NULL,0,'{"1":"6","2":"临邑县","3":"临盘街道中心幼儿园","4":"新建","5":"1290","6":"219","7":"42.2","8":"150","9":"2017.6.8","10":"基础施工"}');
INSERT INTO row_youeryuan VALUES(81604378634,'371424','7','临南中心幼儿园','改扩建',74000,121000000,99500000,9000,'2016-08-19','装饰装修',NULL,0,'{"1":"7","2":"临邑县","3":"临南中心幼儿园","4":"改扩建","5":"740","6":"121","7":"99.5","8":"90","9":"2016.8.19","10":"装饰装修"}');
INSERT INTO row_youeryuan VALUES(81604378635,'371424','8','临邑第二实验幼儿园','改扩建',78500,129000000,100500000,9000,'2016-05-19','装饰装修',NULL,0,'{"1":"8","2":"临邑县","3":"临邑第二实验幼儿园","4":"改扩建","5":"785","6":"129","7":"100.5","8":"90","9":"2016.5.19","10":"装饰装修"}');
INSERT INTO row_youeryuan VALUES(81604378636,'371424','9','临邑第三实验幼儿园','改扩建',85500,158000000,155600000,9000,'2015-12-24','竣工',NULL,1,'{"1":"9","2":"临邑县","3":"临邑第三实验幼儿园","4":"改扩建","5":"855","6":"158","7":"155.6","8":"90","9":"2015.12.24","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(81604378637,'371424','10','林子中心幼儿园','改建',62000,99000000,97200000,6000,'2016-03-16','投入使用',NULL,1,'{"1":"10","2":"临邑县","3":"林子中心幼儿园","4":"改建","5":"620","6":"99","7":"97.2","8":"60","9":"2016.3.16","10":"投入使用"}');
INSERT INTO row_youeryuan VALUES(81604378638,'371424','11','邢侗街道中心幼儿园','扩建',68500,119000000,117700000,9000,'2016-07-01','竣工',NULL,1,'{"1":"11","2":"临邑县","3":"邢侗街道中心幼儿园","4":"扩建","5":"685","6":"119","7":"117.7","8":"90","9":"2016.7.1","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(81604378639,'371424','12','理合务中心幼儿园','改扩建',61500,109000000,58500000,6000,'2016-09-27','主体封顶',NULL,0,'{"1":"12","2":"临邑县","3":"理合务中心幼儿园","4":"改扩建","5":"615","6":"109","7":"58.5","8":"60","9":"2016.9.27","10":"主体封顶"}');
INSERT INTO row_youeryuan VALUES(81604378640,'371424','13','德平中心幼儿园','改扩建',60000,99000000,32900000,6000,'2016-10-23','主体施工',NULL,0,'{"1":"13","2":"临邑县","3":"德平中心幼儿园","4":"改扩建","5":"600","6":"99","7":"32.9","8":"60","9":"2016.10.23","10":"主体施工"}');
INSERT INTO row_youeryuan VALUES(128849018885,'371426','1','三唐中心幼儿园','新建',152500,237000000,1000000,18000,NULL,'前期手续',NULL,0,'{"1":"1","2":"平原县","3":"三唐中心幼儿园","4":"新建","5":"1525","6":"237","7":"1","8":"180","9":"","10":"前期手续"}');
INSERT INTO row_youeryuan VALUES(128849018886,'371426','2','王打卦中心幼儿园','新建',165000,279000000,38700000,18000,'2017-02-11','基础施工',NULL,0,'{"1":"2","2":"平原县","3":"王打卦中心幼儿园","4":"新建","5":"1650","6":"279","7":"38.7","8":"180","9":"2017年2月11日","10":"基础施工"}');
INSERT INTO row_youeryuan VALUES(128849018887,'371426','3','王凤楼中心幼儿园','新建',139000,233000000,228700000,15000,'2016-04-12','竣工',NULL,1,'{"1":"3","2":"平原县","3":"王凤楼中心幼儿园","4":"新建","5":"1390","6":"233","7":"228.7","8":"150","9":"2016年4月12日","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(128849018888,'371426','4','王杲铺中心幼儿园','新建',119000,219000000,131900000,15000,'2016-06-21','主体封顶',NULL,0,'{"1":"4","2":"平原县","3":"王杲铺中心幼儿园","4":"新建","5":"1190","6":"219","7":"131.9","8":"150","9":"2016年6月21日","10":"主体封顶"}');
INSERT INTO row_youeryuan VALUES(128849018889,'371426','5','平原第二实验幼儿园','新建',113000,199000000,162600000,12000,'2015-11-13','装饰装修',NULL,0,'{"1":"5","2":"平原县","3":"平原第二实验幼儿园","4":"新建","5":"1130","6":"199","7":"162.6","8":"120","9":"2015年11月13日","10":"装饰装修"}');
INSERT INTO row_youeryuan VALUES(128849018890,'371426','6','桃园街道中心幼儿园','扩建',84000,143000000,117200000,9000,'2016-01-07','竣工',NULL,1,'{"1":"6","2":"平原县","3":"桃园街道中心幼儿园","4":"扩建","5":"840","6":"143","7":"117.2","8":"90","9":"2016年1月7日","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(128849018891,'371426','7','王庙中心幼儿园','改建',63000,99000000,39500000,6000,'2016-10-11','主体施工',NULL,0,'{"1":"7","2":"平原县","3":"王庙中心幼儿园","4":"改建","5":"630","6":"99","7":"39.5","8":"60","9":"2016年10月11日","10":"主体施工"}');
INSERT INTO row_youeryuan VALUES(128849018892,'371426','8','龙门街道中心幼儿园','改建',81000,144000000,0,9000,NULL,'未开工',NULL,0,'{"1":"8","2":"平原县","3":"龙门街道中心幼儿园","4":"改建","5":"810","6":"144","7":"0","8":"90","9":"","10":"未开工"}');
INSERT INTO row_youeryuan VALUES(128849018893,'371426','9','前曹中心幼儿园','改建',48500,82000000,76700000,6000,'2015-12-14','竣工',NULL,1,'{"1":"9","2":"平原县","3":"前曹中心幼儿园","4":"改建","5":"485","6":"82","7":"76.7","8":"60","9":"2015年12月14日","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(128849018894,'371426','10','平原第四实验幼儿园','扩建',82000,140000000,19100000,9000,'2017-04-21','基础施工',NULL,0,'{"1":"10","2":"平原县","3":"平原第四实验幼儿园","4":"扩建","5":"820","6":"140","7":"19.1","8":"90","9":"2017年4月21日","10":"基础施工"}');
INSERT INTO row_youeryuan VALUES(128849018895,'371426','11','张华中心幼儿园','改建',53500,86000000,58900000,6000,'2016-07-27','装饰装修',NULL,0,'{"1":"11","2":"平原县","3":"张华中心幼儿园","4":"改建","5":"535","6":"86","7":"58.9","8":"60","9":"2016年7月27日","10":"装饰装修"}');
INSERT INTO row_youeryuan VALUES(133143986181,'371426','1','三唐中心幼儿园','新建',152500,237000000,45600000,18000,'2017-06-20','基础施工',NULL,0,'{"1":"1","2":"平原县","3":"三唐中心幼儿园","4":"新建","5":"1525","6":"237","7":"45.6","8":"180","9":"2017年6月20日","10":"基础施工"}');
INSERT INTO row_youeryuan VALUES(133143986182,'371426','2','王打卦中心幼儿园','新建',165000,279000000,112700000,18000,'2017-02-11','主体施工',NULL,0,'{"1":"2","2":"平原县","3":"王打卦中心幼儿园","4":"新建","5":"1650","6":"279","7":"112.7","8":"180","9":"2017年2月11日","10":"主体施工"}');
INSERT INTO row_youeryuan VALUES(133143986183,'371426','3','王凤楼中心幼儿园','新建',139000,233000000,229000000,15000,'2016-04-12','投入使用',NULL,1,'{"1":"3","2":"平原县","3":"王凤楼中心幼儿园","4":"新建","5":"1390","6":"233","7":"229","8":"150","9":"2016年4月12日","10":"投入使用"}');
INSERT INTO row_youeryuan VALUES(133143986184,'371426','4','王杲铺中心幼儿园','新建',119000,219000000,161600000,15000,'2016-06-21','装饰装修',NULL,0,'{"1":"4","2":"平原县","3":"王杲铺中心幼儿园","4":"新建","5":"1190","6":"219","7":"161.6","8":"150","9":"2016年6月21日","10":"装饰装修"}');
INSERT INTO row_youeryuan VALUES(133143986185,'371426','5','平原第二实验幼儿园','新建',113000,199000000,181700000,12000,'2015-11-13','竣工',NULL,1,'{"1":"5","2":"平原县","3":"平原第二实验幼儿园","4":"新建","5":"1130","6":"199","7":"181.7","8":"120","9":"2015年11月13日","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(133143986186,'371426','6','桃园街道中心幼儿园','扩建',84000,143000000,139000000,9000,'2016-01-07','竣工',NULL,1,'{"1":"6","2":"平原县","3":"桃园街道中心幼儿园","4":"扩建","5":"840","6":"143","7":"139","8":"90","9":"2016年1月7日","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(133143986187,'371426','7','王庙中心幼儿园','改建',63000,99000000,55200000,6000,'2016-10-11','主体封顶',NULL,0,'{"1":"7","2":"平原县","3":"王庙中心幼儿园","4":"改建","5":"630","6":"99","7":"55.2","8":"60","9":"2016年10月11日","10":"主体封顶"}');
INSERT INTO row_youeryuan VALUES(133143986188,'371426','8','龙门街道中心幼儿园','改建',81000,144000000,0,9000,NULL,'未开工',NULL,0,'{"1":"8","2":"平原县","3":"龙门街道中心幼儿园","4":"改建","5":"810","6":"144","7":"0","8":"90","9":"","10":"未开工"}');
INSERT INTO row_youeryuan VALUES(133143986189,'371426','9','前曹中心幼儿园','改建',48500,82000000,78300000,6000,'2015-12-14','竣工',NULL,1,'{"1":"9","2":"平原县","3":"前曹中心幼儿园","4":"改建","5":"485","6":"82","7":"78.3","8":"60","9":"2015年12月14日","10":"竣工"}');
INSERT INTO row_youeryuan VALUES(133143986190,'371426','10','平原第四实验幼儿园','扩建',82000,140000000,23100000,9000,'2017-04-21','基础施工',NULL,0,'{"1":"10","2":"平原县","3":"平原第四实验幼儿园","4":"扩建","5":"820","6":"140","7":"23.1","8":"90","9":"2017年4月21日","10":"基础施工"}');
INSERT INTO row_youeryuan VALUES(133143986191,'371426','11','张华中心幼儿园','改建',53500,86000000,66400000,6000,'2016-07-27','装饰装修',NULL,0,'{"1":"11","2":"平原县","3":"张华中心幼儿园","4":"改建","5":"535","6":"86","7":"66.4","8":"60","9":"2016年7月27日","10":"装饰装修"}');
CREATE TABLE row_zhibiao(row_id INTEGER PRIMARY KEY, submission INTEGER AS (row_id >> 32), line INTEGER AS (row_id & 4294967295), "county" TEXT, "name" TEXT, "unit" TEXT, "target" INTEGER, "period_done" INTEGER, "done" INTEGER, "note" TEXT, raw TEXT);
INSERT INTO row_zhibiao VALUES(12884901892,'371471','新招聘教师','人',14000,2400,7000,NULL,'{"1":"新招聘教师","2":"人","3":"140","4":"24","5":"70"}');
INSERT INTO row_zhibiao VALUES(12884901893,'371471','挂职交流校长教师','人',500,100,300,NULL,'{"1":"挂职交流校长教师","2":"人","3":"5","4":"1","5":"3"}');
INSERT INTO row_zhibiao VALUES(12884901894,'371471','样板学校','所',1000,200,600,NULL,'{"1":"样板学校","2":"所","3":"10","4":"2","5":"6"}');
INSERT INTO row_zhibiao VALUES(12884901895,'371471','亮点工作','项',300,100,200,NULL,'{"1":"亮点工作","2":"项","3":"3","4":"1","5":"2"}');
INSERT INTO row_zhibiao VALUES(34359738373,'371472','新招聘教师','人',7000,1000,3100,NULL,'{"1":"新招聘教师","2":"人","3":"７０","4":"１０","5":"３１"}');
INSERT INTO row_zhibiao VALUES(34359738374,'371472','挂职交流校长教师','人',300,100,200,NULL,'{"1":"挂职交流校长教师","2":"人","3":"３","4":"１","5":"２"}');
INSERT INTO row_zhibiao VALUES(34359738375,'371472','样板学校','所',1000,100,400,NULL,'{"1":"样板学校","2":"所","3":"１０","4":"１","5":"４"}');
INSERT INTO row_zhibiao VALUES(34359738376,'371472','亮点工作','项',300,100,100,NULL,'{"1":"亮点工作","2":"项","3":"３","4":"１","5":"１"}');
INSERT INTO row_zhibiao VALUES(68719476740,'371424','新招聘教师','人',21000,2200,6500,NULL,'{"1":"新招聘教师","2":"人","3":"210","4":"22","5":"65"}');
INSERT INTO row_zhibiao VALUES(68719476741,'371424','挂职交流校长教师','人',800,200,400,NULL,'{"1":"挂职交流校长教师","2":"人","3":"8","4":"2","5":"4"}');
INSERT INTO row_zhibiao VALUES(68719476742,'371424','样板学校','所',1000,200,400,NULL,'{"1":"样板学校","2":"所","3":"10","4":"2","5":"4"}');
INSERT INTO row_zhibiao VALUES(68719476743,'371424','亮点工作','项',300,100,100,NULL,'{"1":"亮点工作","2":"项","3":"3","4":"1","5":"1"}');
INSERT INTO row_zhibiao VALUES(73014444036,'371424','新招聘教师','人',21000,4400,10900,NULL,'{"1":"新招聘教师","2":"人","3":"210","4":"44","5":"109"}');
INSERT INTO row_zhibiao VALUES(73014444037,'371424','挂职交流校长教师','人',800,100,500,NULL,'{"1":"挂职交流校长教师","2":"人","3":"8","4":"1","5":"5"}');
INSERT INTO row_zhibiao VALUES(73014444038,'371424','样板学校','所',1000,200,600,NULL,'{"1":"样板学校","2":"所","3":"10","4":"2","5":"6"}');
INSERT INTO row_zhibiao VALUES(73014444039,'371424','亮点工作','项',300,0,100,NULL,'{"1":"亮点工作","2":"项","3":"3","4":"0","5":"1"}');
INSERT INTO row_zhibiao VALUES(120259084293,'371426','新招聘教师','人',19000,1700,4800,NULL,'{"1":"新招聘教师","2":"人","3":"190","4":"17","5":"48"}');
INSERT INTO row_zhibiao VALUES(120259084294,'371426','挂职交流校长教师','人',700,200,300,NULL,'{"1":"挂职交流校长教师","2":"人","3":"7","4":"2","5":"3"}');
INSERT INTO row_zhibiao VALUES(120259084295,'371426','样板学校','所',1000,200,300,NULL,'{"1":"样板学校","2":"所","3":"10","4":"2","5":"3"}');
INSERT INTO row_zhibiao VALUES(120259084296,'371426','亮点工作','项',300,0,0,NULL,'{"1":"亮点工作","2":"项","3":"3","4":"0","5":"0"}');
INSERT INTO row_zhibiao VALUES(124554051589,'371426','新招聘教师','人',19000,2800,7600,NULL,'{"1":"新招聘教师","2":"人","3":"190","4":"28","5":"76"}');
INSERT INTO row_zhibiao VALUES(124554051590,'371426','挂职交流校长教师','人',700,100,400,NULL,'{"1":"挂职交流校长教师","2":"人","3":"7","4":"1","5":"4"}');
INSERT INTO row_zhibiao VALUES(124554051591,'371426','样板学校','所',1000,100,400,NULL,'{"1":"样板学校","2":"所","3":"10","4":"1","5":"4"}');
INSERT INTO row_zhibiao VALUES(124554051592,'371426','亮点工作','项',300,100,100,NULL,'{"1":"亮点工作","2":"项","3":"3","4":"1","5":"1"}');
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
CREATE VIEW submission_diff AS SELECT file, superseded, form, county, cutoff, name, line, col, field, CASE field WHEN '' THEN old_cell ELSE coalesce(old_cell, CASE typeof(old_stored) WHEN 'integer' THEN rtrim(rtrim(printf('%s%d.%0*d', CASE WHEN old_stored < 0 THEN '-' ELSE '' END, abs(old_stored) / CAST('1' || substr('0000000000', 1, CASE substr(old_unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END) AS INTEGER), CASE substr(old_unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END, abs(old_stored) % CAST('1' || substr('0000000000', 1, CASE substr(old_unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END) AS INTEGER)), '0'), '.') WHEN 'text' THEN old_stored ELSE '' END) END AS old, CASE field WHEN '' THEN new_cell ELSE coalesce(new_cell, CASE typeof(new_stored) WHEN 'integer' THEN rtrim(rtrim(printf('%s%d.%0*d', CASE WHEN new_stored < 0 THEN '-' ELSE '' END, abs(new_stored) / CAST('1' || substr('0000000000', 1, CASE substr(new_unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END) AS INTEGER), CASE substr(new_unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END, abs(new_stored) % CAST('1' || substr('0000000000', 1, CASE substr(new_unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END) AS INTEGER)), '0'), '.') WHEN 'text' THEN new_stored ELSE '' END) END AS new FROM (SELECT s.file, p.file AS superseded, s.form, s.county, s.cutoff, n."name" AS name, n.line, json_extract(m.value, '$.col') AS col, m.key AS field, json_extract(b.raw, '$."' || json_extract(p.column_map, '$.' || m.key || '.col') || '"') AS old_cell, CASE m.key WHEN 'seq' THEN b."seq" WHEN 'name' THEN b."name" WHEN 'nature' THEN b."nature" WHEN 'planned_area' THEN b."planned_area" WHEN 'invest_planned' THEN b."invest_planned" WHEN 'seats' THEN b."seats" WHEN 'start_date' THEN b."start_date" WHEN 'planned_end' THEN b."planned_end" WHEN 'stage' THEN b."stage" WHEN 'done_area' THEN b."done_area" WHEN 'invest_done' THEN b."invest_done" WHEN 'note' THEN b."note" ELSE (SELECT name FROM unit WHERE code = b.county) END AS old_stored, json_extract(p.column_map, '$.' || m.key || '.unit') AS old_unit, json_extract(n.raw, '$."' || json_extract(s.column_map, '$.' || m.key || '.col') || '"') AS new_cell, CASE m.key WHEN 'seq' THEN n."seq" WHEN 'name' THEN n."name" WHEN 'nature' THEN n."nature" WHEN 'planned_area' THEN n."planned_area" WHEN 'invest_planned' THEN n."invest_planned" WHEN 'seats' THEN n."seats" WHEN 'start_date' THEN n."start_date" WHEN 'planned_end' THEN n."planned_end" WHEN 'stage' THEN n."stage" WHEN 'done_area' THEN n."done_area" WHEN 'invest_done' THEN n."invest_done" WHEN 'note' THEN n."note" ELSE (SELECT name FROM unit WHERE code = n.county) END AS new_stored, json_extract(s.column_map, '$.' || m.key || '.unit') AS new_unit FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_dabane n ON n.row_id >= (q.now) << 32 AND n.row_id < (q.now + 1) << 32 CROSS JOIN row_dabane b ON b."name" = n."name" AND b.row_id >= (q.before) << 32 AND b.row_id < (q.before + 1) << 32 JOIN json_each(s.column_map) m WHERE s.form = 'dabane' AND m.key <> 'seq' UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."name", r.line, 0, '', NULL, NULL, NULL, r."name", NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_dabane r ON r.row_id >= (q.now) << 32 AND r.row_id < (q.now + 1) << 32 WHERE s.form = 'dabane' AND r."name" NOT IN (SELECT "name" FROM row_dabane WHERE row_id >= (q.before) << 32 AND row_id < (q.before + 1) << 32) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."name", r.line, 0, '', r."name", NULL, NULL, NULL, NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_dabane r ON r.row_id >= (q.before) << 32 AND r.row_id < (q.before + 1) << 32 WHERE s.form = 'dabane' AND r."name" NOT IN (SELECT "name" FROM row_dabane WHERE row_id >= (q.now) << 32 AND row_id < (q.now + 1) << 32) UNION ALL SELECT s.file, p.file AS superseded, s.form, s.county, s.cutoff, n."name" AS name, n.line, json_extract(m.value, '$.col') AS col, m.key AS field, json_extract(b.raw, '$."' || json_extract(p.column_map, '$.' || m.key || '.col') || '"') AS old_cell, CASE m.key WHEN 'seq' THEN b."seq" WHEN 'name' THEN b."name" WHEN 'planned_area' THEN b."planned_area" WHEN 'done_area' THEN b."done_area" WHEN 'playground_planned' THEN b."playground_planned" WHEN 'playground_done' THEN b."playground_done" WHEN 'equipment_planned' THEN b."equipment_planned" WHEN 'equipment_done' THEN b."equipment_done" WHEN 'stage' THEN b."stage" WHEN 'note' THEN b."note" ELSE (SELECT name FROM unit WHERE code = b.county) END AS old_stored, json_extract(p.column_map, '$.' || m.key || '.unit') AS old_unit, json_extract(n.raw, '$."' || json_extract(s.column_map, '$.' || m.key || '.col') || '"') AS new_cell, CASE m.key WHEN 'seq' THEN n."seq" WHEN 'name' THEN n."name" WHEN 'planned_area' THEN n."planned_area" WHEN 'done_area' THEN n."done_area" WHEN 'playground_planned' THEN n."playground_planned" WHEN 'playground_done' THEN n."playground_done" WHEN 'equipment_planned' THEN n."equipment_planned" WHEN 'equipment_done' THEN n."equipment_done" WHEN 'stage' THEN n."stage" WHEN 'note' THEN n."note" ELSE (SELECT name FROM unit WHERE code = n.county) END AS new_stored, json_extract(s.column_map, '$.' || m.key || '.unit') AS new_unit FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_gaibo n ON n.row_id >= (q.now) << 32 AND n.row_id < (q.now + 1) << 32 CROSS JOIN row_gaibo b ON b."name" = n."name" AND b.row_id >= (q.before) << 32 AND b.row_id < (q.before + 1) << 32 JOIN json_each(s.column_map) m WHERE s.form = 'gaibo' AND m.key <> 'seq' UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."name", r.line, 0, '', NULL, NULL, NULL, r."name", NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_gaibo r ON r.row_id >= (q.now) << 32 AND r.row_id < (q.now + 1) << 32 WHERE s.form = 'gaibo' AND r."name" NOT IN (SELECT "name" FROM row_gaibo WHERE row_id >= (q.before) << 32 AND row_id < (q.before + 1) << 32) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."name", r.line, 0, '', r."name", NULL, NULL, NULL, NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_gaibo r ON r.row_id >= (q.before) << 32 AND r.row_id < (q.before + 1) << 32 WHERE s.form = 'gaibo' AND r."name" NOT IN (SELECT "name" FROM row_gaibo WHERE row_id >= (q.now) << 32 AND row_id < (q.now + 1) << 32) UNION ALL SELECT s.file, p.file AS superseded, s.form, s.county, s.cutoff, n."name" AS name, n.line, json_extract(m.value, '$.col') AS col, m.key AS field, json_extract(b.raw, '$."' || json_extract(p.column_map, '$.' || m.key || '.col') || '"') AS old_cell, CASE m.key WHEN 'seq' THEN b."seq" WHEN 'name' THEN b."name" WHEN 'nature' THEN b."nature" WHEN 'planned_area' THEN b."planned_area" WHEN 'invest_planned' THEN b."invest_planned" WHEN 'invest_done' THEN b."invest_done" WHEN 'seats' THEN b."seats" WHEN 'start_date' THEN b."start_date" WHEN 'stage' THEN b."stage" WHEN 'note' THEN b."note" ELSE (SELECT name FROM unit WHERE code = b.county) END AS old_stored, json_extract(p.column_map, '$.' || m.key || '.unit') AS old_unit, json_extract(n.raw, '$."' || json_extract(s.column_map, '$.' || m.key || '.col') || '"') AS new_cell, CASE m.key WHEN 'seq' THEN n."seq" WHEN 'name' THEN n."name" WHEN 'nature' THEN n."nature" WHEN 'planned_area' THEN n."planned_area" WHEN 'invest_planned' THEN n."invest_planned" WHEN 'invest_done' THEN n."invest_done" WHEN 'seats' THEN n."seats" WHEN 'start_date' THEN n."start_date" WHEN 'stage' THEN n."stage" WHEN 'note' THEN n."note" ELSE (SELECT name FROM unit WHERE code = n.county) END AS new_stored, json_extract(s.column_map, '$.' || m.key || '.unit') AS new_unit FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_youeryuan n ON n.row_id >= (q.now) << 32 AND n.row_id < (q.now + 1) << 32 CROSS JOIN row_youeryuan b ON b."name" = n."name" AND b.row_id >= (q.before) << 32 AND b.row_id < (q.before + 1) << 32 JOIN json_each(s.column_map) m WHERE s.form = 'youeryuan' AND m.key <> 'seq' UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."name", r.line, 0, '', NULL, NULL, NULL, r."name", NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_youeryuan r ON r.row_id >= (q.now) << 32 AND r.row_id < (q.now + 1) << 32 WHERE s.form = 'youeryuan' AND r."name" NOT IN (SELECT "name" FROM row_youeryuan WHERE row_id >= (q.before) << 32 AND row_id < (q.before + 1) << 32) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."name", r.line, 0, '', r."name", NULL, NULL, NULL, NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_youeryuan r ON r.row_id >= (q.before) << 32 AND r.row_id < (q.before + 1) << 32 WHERE s.form = 'youeryuan' AND r."name" NOT IN (SELECT "name" FROM row_youeryuan WHERE row_id >= (q.now) << 32 AND row_id < (q.now + 1) << 32) UNION ALL SELECT s.file, p.file AS superseded, s.form, s.county, s.cutoff, n."name" AS name, n.line, json_extract(m.value, '$.col') AS col, m.key AS field, json_extract(b.raw, '$."' || json_extract(p.column_map, '$.' || m.key || '.col') || '"') AS old_cell, CASE m.key WHEN 'name' THEN b."name" WHEN 'unit' THEN b."unit" WHEN 'target' THEN b."target" WHEN 'period_done' THEN b."period_done" WHEN 'done' THEN b."done" WHEN 'note' THEN b."note" ELSE (SELECT name FROM unit WHERE code = b.county) END AS old_stored, json_extract(p.column_map, '$.' || m.key || '.unit') AS old_unit, json_extract(n.raw, '$."' || json_extract(s.column_map, '$.' || m.key || '.col') || '"') AS new_cell, CASE m.key WHEN 'name' THEN n."name" WHEN 'unit' THEN n."unit" WHEN 'target' THEN n."target" WHEN 'period_done' THEN n."period_done" WHEN 'done' THEN n."done" WHEN 'note' THEN n."note" ELSE (SELECT name FROM unit WHERE code = n.county) END AS new_stored, json_extract(s.column_map, '$.' || m.key || '.unit') AS new_unit FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_zhibiao n ON n.row_id >= (q.now) << 32 AND n.row_id < (q.now + 1) << 32 CROSS JOIN row_zhibiao b ON b."name" = n."name" AND b.row_id >= (q.before) << 32 AND b.row_id < (q.before + 1) << 32 JOIN json_each(s.column_map) m WHERE s.form = 'zhibiao' AND m.key <> '' UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."name", r.line, 0, '', NULL, NULL, NULL, r."name", NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_zhibiao r ON r.row_id >= (q.now) << 32 AND r.row_id < (q.now + 1) << 32 WHERE s.form = 'zhibiao' AND r."name" NOT IN (SELECT "name" FROM row_zhibiao WHERE row_id >= (q.before) << 32 AND row_id < (q.before + 1) << 32) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."name", r.line, 0, '', r."name", NULL, NULL, NULL, NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_zhibiao r ON r.row_id >= (q.before) << 32 AND r.row_id < (q.before + 1) << 32 WHERE s.form = 'zhibiao' AND r."name" NOT IN (SELECT "name" FROM row_zhibiao WHERE row_id >= (q.now) << 32 AND row_id < (q.now + 1) << 32) UNION ALL SELECT s.file, p.file AS superseded, s.form, s.county, s.cutoff, n."number" AS name, n.line, json_extract(m.value, '$.col') AS col, m.key AS field, json_extract(b.raw, '$."' || json_extract(p.column_map, '$.' || m.key || '.col') || '"') AS old_cell, CASE m.key WHEN 'number' THEN b."number" WHEN 'problem' THEN b."problem" WHEN 'kind' THEN b."kind" WHEN 'owner' THEN b."owner" WHEN 'measure' THEN b."measure" WHEN 'due' THEN b."due" WHEN 'status' THEN b."status" WHEN 'closed_date' THEN b."closed_date" WHEN 'note' THEN b."note" ELSE (SELECT name FROM unit WHERE code = b.county) END AS old_stored, json_extract(p.column_map, '$.' || m.key || '.unit') AS old_unit, json_extract(n.raw, '$."' || json_extract(s.column_map, '$.' || m.key || '.col') || '"') AS new_cell, CASE m.key WHEN 'number' THEN n."number" WHEN 'problem' THEN n."problem" WHEN 'kind' THEN n."kind" WHEN 'owner' THEN n."owner" WHEN 'measure' THEN n."measure" WHEN 'due' THEN n."due" WHEN 'status' THEN n."status" WHEN 'closed_date' THEN n."closed_date" WHEN 'note' THEN n."note" ELSE (SELECT name FROM unit WHERE code = n.county) END AS new_stored, json_extract(s.column_map, '$.' || m.key || '.unit') AS new_unit FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_wenti n ON n.row_id >= (q.now) << 32 AND n.row_id < (q.now + 1) << 32 CROSS JOIN row_wenti b ON b."number" = n."number" AND b.row_id >= (q.before) << 32 AND b.row_id < (q.before + 1) << 32 JOIN json_each(s.column_map) m WHERE s.form = 'wenti' AND m.key <> '' UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."number", r.line, 0, '', NULL, NULL, NULL, r."number", NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_wenti r ON r.row_id >= (q.now) << 32 AND r.row_id < (q.now + 1) << 32 WHERE s.form = 'wenti' AND r."number" NOT IN (SELECT "number" FROM row_wenti WHERE row_id >= (q.before) << 32 AND row_id < (q.before + 1) << 32) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."number", r.line, 0, '', r."number", NULL, NULL, NULL, NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_wenti r ON r.row_id >= (q.before) << 32 AND r.row_id < (q.before + 1) << 32 WHERE s.form = 'wenti' AND r."number" NOT IN (SELECT "number" FROM row_wenti WHERE row_id >= (q.now) << 32 AND row_id < (q.now + 1) << 32) UNION ALL SELECT s.file, p.file AS superseded, s.form, s.county, s.cutoff, n."number" AS name, n.line, json_extract(m.value, '$.col') AS col, m.key AS field, json_extract(b.raw, '$."' || json_extract(p.column_map, '$.' || m.key || '.col') || '"') AS old_cell, CASE m.key WHEN 'number' THEN b."number" WHEN 'name' THEN b."name" WHEN 'owner' THEN b."owner" WHEN 'due' THEN b."due" WHEN 'status' THEN b."status" WHEN 'done_date' THEN b."done_date" WHEN 'note' THEN b."note" ELSE (SELECT name FROM unit WHERE code = b.county) END AS old_stored, json_extract(p.column_map, '$.' || m.key || '.unit') AS old_unit, json_extract(n.raw, '$."' || json_extract(s.column_map, '$.' || m.key || '.col') || '"') AS new_cell, CASE m.key WHEN 'number' THEN n."number" WHEN 'name' THEN n."name" WHEN 'owner' THEN n."owner" WHEN 'due' THEN n."due" WHEN 'status' THEN n."status" WHEN 'done_date' THEN n."done_date" WHEN 'note' THEN n."note" ELSE (SELECT name FROM unit WHERE code = n.county) END AS new_stored, json_extract(s.column_map, '$.' || m.key || '.unit') AS new_unit FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_renwu n ON n.row_id >= (q.now) << 32 AND n.row_id < (q.now + 1) << 32 CROSS JOIN row_renwu b ON b."number" = n."number" AND b.row_id >= (q.before) << 32 AND b.row_id < (q.before + 1) << 32 JOIN json_each(s.column_map) m WHERE s.form = 'renwu' AND m.key <> '' UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."number", r.line, 0, '', NULL, NULL, NULL, r."number", NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_renwu r ON r.row_id >= (q.now) << 32 AND r.row_id < (q.now + 1) << 32 WHERE s.form = 'renwu' AND r."number" NOT IN (SELECT "number" FROM row_renwu WHERE row_id >= (q.before) << 32 AND row_id < (q.before + 1) << 32) UNION ALL SELECT s.file, p.file, s.form, s.county, s.cutoff, r."number", r.line, 0, '', r."number", NULL, NULL, NULL, NULL, NULL FROM submission_pair q JOIN submission s ON s.id = q.now JOIN submission p ON p.id = q.before CROSS JOIN row_renwu r ON r.row_id >= (q.before) << 32 AND r.row_id < (q.before + 1) << 32 WHERE s.form = 'renwu' AND r."number" NOT IN (SELECT "number" FROM row_renwu WHERE row_id >= (q.now) << 32 AND row_id < (q.now + 1) << 32) ) WHERE coalesce(old, '') <> coalesce(new, '');
CREATE VIEW projects_at AS
SELECT f.as_of, 'dabane' AS form, f.county, u.name AS county_name, r."name" AS name, r."nature" AS nature, r."stage" AS stage, r."planned_area" AS planned_area, r."done_area" AS done_area, r."invest_planned" AS invest_planned, r."invest_done" AS invest_done, r."seats" AS seats, r."start_date" AS start_date, r."planned_end" AS planned_end, r."completed" AS completed, r."note" AS note, s.file, r.line
FROM in_force f JOIN submission s ON s.id = f.submission JOIN unit u ON u.code = f.county CROSS JOIN row_dabane r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'dabane'
UNION ALL
SELECT f.as_of, 'gaibo' AS form, f.county, u.name AS county_name, r."name" AS name, NULL AS nature, r."stage" AS stage, r."planned_area" AS planned_area, r."done_area" AS done_area, NULL AS invest_planned, NULL AS invest_done, NULL AS seats, NULL AS start_date, NULL AS planned_end, r."completed" AS completed, r."note" AS note, s.file, r.line
FROM in_force f JOIN submission s ON s.id = f.submission JOIN unit u ON u.code = f.county CROSS JOIN row_gaibo r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'gaibo'
UNION ALL
SELECT f.as_of, 'youeryuan' AS form, f.county, u.name AS county_name, r."name" AS name, r."nature" AS nature, r."stage" AS stage, r."planned_area" AS planned_area, CASE WHEN r.completed = 1 THEN r.planned_area END AS done_area, r."invest_planned" AS invest_planned, r."invest_done" AS invest_done, r."seats" AS seats, r."start_date" AS start_date, NULL AS planned_end, r."completed" AS completed, r."note" AS note, s.file, r.line
FROM in_force f JOIN submission s ON s.id = f.submission JOIN unit u ON u.code = f.county CROSS JOIN row_youeryuan r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'youeryuan';
CREATE VIEW figure_source_at AS
SELECT as_of, indicator, county, item, submission, file, sha256, line, col, coalesce(cell, CASE typeof(stored) WHEN 'integer' THEN rtrim(rtrim(printf('%s%d.%0*d', CASE WHEN stored < 0 THEN '-' ELSE '' END, abs(stored) / CAST('1' || substr('0000000000', 1, CASE substr(unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END) AS INTEGER), CASE substr(unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END, abs(stored) % CAST('1' || substr('0000000000', 1, CASE substr(unit, 1, 1) WHEN '万' THEN 6 WHEN '亿' THEN 10 WHEN '千' THEN 5 ELSE 2 END) AS INTEGER)), '0'), '.') WHEN 'text' THEN stored ELSE '' END) AS raw, value FROM (
SELECT f.as_of, 'dabane.area' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done_area.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'done_area' || '.col') || '"') AS cell, +r."done_area" AS stored, json_extract(s.column_map, '$.' || 'done_area' || '.unit') AS unit, coalesce((SELECT sum(done_area)
FROM row_dabane AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "done_area", "name" AS item FROM row_dabane WHERE (1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'dabane'
UNION ALL
SELECT f.as_of, 'dabane.schools' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.stage.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'stage' || '.col') || '"') AS cell, +r."stage" AS stored, json_extract(s.column_map, '$.' || 'stage' || '.unit') AS unit, coalesce((SELECT 100 * count(*)
FROM row_dabane AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "stage", "name" AS item FROM row_dabane WHERE (completed = 1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'dabane'
UNION ALL
SELECT f.as_of, 'dabane.seats' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.seats.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'seats' || '.col') || '"') AS cell, +r."seats" AS stored, json_extract(s.column_map, '$.' || 'seats' || '.unit') AS unit, coalesce((SELECT sum(seats)
FROM row_dabane AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "seats", "name" AS item FROM row_dabane WHERE (completed = 1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'dabane'
UNION ALL
SELECT f.as_of, 'gaibo.building' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done_area.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'done_area' || '.col') || '"') AS cell, +r."done_area" AS stored, json_extract(s.column_map, '$.' || 'done_area' || '.unit') AS unit, coalesce((SELECT sum(done_area)
FROM row_gaibo AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "done_area", "name" AS item FROM row_gaibo WHERE (1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'gaibo'
UNION ALL
SELECT f.as_of, 'gaibo.playground' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.playground_done.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'playground_done' || '.col') || '"') AS cell, +r."playground_done" AS stored, json_extract(s.column_map, '$.' || 'playground_done' || '.unit') AS unit, coalesce((SELECT sum(playground_done)
FROM row_gaibo AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "playground_done", "name" AS item FROM row_gaibo WHERE (1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'gaibo'
UNION ALL
SELECT f.as_of, 'youeryuan.count' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.stage.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'stage' || '.col') || '"') AS cell, +r."stage" AS stored, json_extract(s.column_map, '$.' || 'stage' || '.unit') AS unit, coalesce((SELECT 100 * count(*)
FROM row_youeryuan AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "stage", "name" AS item FROM row_youeryuan WHERE (completed = 1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.new' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.stage.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'stage' || '.col') || '"') AS cell, +r."stage" AS stored, json_extract(s.column_map, '$.' || 'stage' || '.unit') AS unit, coalesce((SELECT 100 * count(*)
FROM row_youeryuan AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "stage", "name" AS item FROM row_youeryuan WHERE (completed = 1 AND nature = '新建'
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.rebuilt' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.stage.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'stage' || '.col') || '"') AS cell, +r."stage" AS stored, json_extract(s.column_map, '$.' || 'stage' || '.unit') AS unit, coalesce((SELECT 100 * count(*)
FROM row_youeryuan AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "stage", "name" AS item FROM row_youeryuan WHERE (completed = 1 AND nature IN ('改建', '扩建', '改扩建')
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.area' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.planned_area.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'planned_area' || '.col') || '"') AS cell, +r."planned_area" AS stored, json_extract(s.column_map, '$.' || 'planned_area' || '.unit') AS unit, coalesce((SELECT sum(planned_area)
FROM row_youeryuan AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "planned_area", "name" AS item FROM row_youeryuan WHERE (completed = 1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.seats' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.seats.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'seats' || '.col') || '"') AS cell, +r."seats" AS stored, json_extract(s.column_map, '$.' || 'seats' || '.unit') AS unit, coalesce((SELECT sum(seats)
FROM row_youeryuan AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "seats", "name" AS item FROM row_youeryuan WHERE (completed = 1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'youeryuan.invest' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.invest_done.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'invest_done' || '.col') || '"') AS cell, +r."invest_done" AS stored, json_extract(s.column_map, '$.' || 'invest_done' || '.unit') AS unit, coalesce((SELECT sum(invest_done)
FROM row_youeryuan AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "invest_done", "name" AS item FROM row_youeryuan WHERE (1
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'youeryuan'
UNION ALL
SELECT f.as_of, 'teachers.recruited' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'done' || '.col') || '"') AS cell, +r."done" AS stored, json_extract(s.column_map, '$.' || 'done' || '.unit') AS unit, coalesce((SELECT sum(done)
FROM row_zhibiao AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "done", "name" AS item FROM row_zhibiao WHERE (name = '新招聘教师'
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'zhibiao'
UNION ALL
SELECT f.as_of, 'teachers.exchange' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'done' || '.col') || '"') AS cell, +r."done" AS stored, json_extract(s.column_map, '$.' || 'done' || '.unit') AS unit, coalesce((SELECT sum(done)
FROM row_zhibiao AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "done", "name" AS item FROM row_zhibiao WHERE (name = '挂职交流校长教师'
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'zhibiao'
UNION ALL
SELECT f.as_of, 'schools.model' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'done' || '.col') || '"') AS cell, +r."done" AS stored, json_extract(s.column_map, '$.' || 'done' || '.unit') AS unit, coalesce((SELECT sum(done)
FROM row_zhibiao AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "done", "name" AS item FROM row_zhibiao WHERE (name = '样板学校'
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'zhibiao'
UNION ALL
SELECT f.as_of, 'highlights' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.done.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'done' || '.col') || '"') AS cell, +r."done" AS stored, json_extract(s.column_map, '$.' || 'done' || '.unit') AS unit, coalesce((SELECT sum(done)
FROM row_zhibiao AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "done", "name" AS item FROM row_zhibiao WHERE (name = '亮点工作'
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'zhibiao'
UNION ALL
SELECT f.as_of, 'balanced.passed' AS indicator, f.county, r.item, f.submission, s.file, s.sha256, r.line, json_extract(s.column_map, '$.status.col') AS col, json_extract(r.raw, '$."' || json_extract(s.column_map, '$.' || 'status' || '.col') || '"') AS cell, +r."status" AS stored, json_extract(s.column_map, '$.' || 'status' || '.unit') AS unit, coalesce((SELECT 100 * count(*)
FROM row_renwu AS one WHERE one.row_id = r.row_id), 0) AS value
FROM in_force f JOIN submission s ON s.id = f.submission CROSS JOIN (SELECT row_id, line, county, raw, "status", "number" AS item FROM row_renwu WHERE (name = '均衡发展国家评估' AND status = '已完成'
)) r ON r.row_id >= (f.submission) << 32 AND r.row_id < (f.submission + 1) << 32
WHERE f.form = 'renwu');
COMMIT;
