-- The ledger, schema 3. One file, one writer at a time (ledger.db.lock), rollback journal, synchronous FULL.
--
-- Tables are ours; the views at the end are the contract with templates, staff's SQL and outside checks
-- (tongbao-ledger(5)). Rowids depend on the order of ingest and never appear in a view.
--
-- Quantities: INTEGER hundredths of the base unit. Dates: 'YYYY-MM-DD' ('YYYY-MM' where a sheet gave a month).
-- '' in submission.form/county/cutoff: could not be identified.

PRAGMA application_id = 1413633090; -- 'TBTB'
PRAGMA user_version = 3;            -- the schema: TB_DB_SCHEMA in tb_db_internal.h

-- Plans are side by side: each date is worked by the plan that holds it (aggregated.plan), and what that plan called things then
-- stays, whatever the next plan calls them. Written by whoever loads the plans (ingest, aggregate). plan: the name of its folder.
-- gone: no longer in the plan's files, but figures, reports or documents may still name it.
CREATE TABLE plan(
  plan TEXT PRIMARY KEY, name TEXT NOT NULL, year INTEGER NOT NULL, city TEXT NOT NULL,
  first_day TEXT NOT NULL, last_day TEXT NOT NULL
) WITHOUT ROWID;
-- Reporting units of a plan, and the city itself as '*'.
CREATE TABLE plan_unit(
  code TEXT NOT NULL, plan TEXT NOT NULL DEFAULT '', name TEXT NOT NULL, kind TEXT NOT NULL, ord INTEGER NOT NULL,
  gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(code, plan)
) WITHOUT ROWID;
-- Every form that was ever loaded. kind: project | indicator | task | problem | other.
CREATE TABLE plan_form(
  form TEXT NOT NULL, plan TEXT NOT NULL DEFAULT '', name TEXT NOT NULL, kind TEXT NOT NULL, ord INTEGER NOT NULL,
  key TEXT NOT NULL DEFAULT '',       -- the column that names a row within its county
  stage TEXT NOT NULL DEFAULT '',     -- the column of its stage; '' for none
  columns TEXT NOT NULL DEFAULT '[]', -- JSON array: its own columns in row_<form>, in the form's order
  gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(form, plan)
) WITHOUT ROWID;
-- The terms of each form's stage column, in their order.
CREATE TABLE plan_stage(
  form TEXT NOT NULL, plan TEXT NOT NULL DEFAULT '', term TEXT NOT NULL, ord INTEGER NOT NULL,
  started INTEGER NOT NULL, completed INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(form, plan, term)
) WITHOUT ROWID;
-- form, expression, condition, source: as in plan.ini; figure_source is made of them.
CREATE TABLE plan_indicator(
  indicator TEXT NOT NULL, plan TEXT NOT NULL DEFAULT '', name TEXT NOT NULL, unit TEXT NOT NULL, decimals INTEGER NOT NULL,
  campaign TEXT NOT NULL, ord INTEGER NOT NULL, form TEXT NOT NULL DEFAULT '', expression TEXT NOT NULL DEFAULT '',
  condition TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', short TEXT NOT NULL DEFAULT '', gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(indicator, plan)
) WITHOUT ROWID;
-- The plan's tasks, and the projects that belong to one of them (parent). goal: what a project must reach: '' | 开工 | 建成.
CREATE TABLE plan_task(
  task TEXT NOT NULL, plan TEXT NOT NULL DEFAULT '', parent TEXT, name TEXT NOT NULL, campaign TEXT NOT NULL,
  owner TEXT NOT NULL, due TEXT NOT NULL, goal TEXT NOT NULL DEFAULT '', ord INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(task, plan)
) WITHOUT ROWID;
-- Documents that the plan says are to be issued (出台). issued, number: '' until they are.
CREATE TABLE plan_document(
  document TEXT NOT NULL, plan TEXT NOT NULL DEFAULT '', name TEXT NOT NULL, task TEXT NOT NULL, owner TEXT NOT NULL,
  due TEXT NOT NULL, issued TEXT NOT NULL DEFAULT '', number TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  ord INTEGER NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(document, plan)
) WITHOUT ROWID;

-- One row per received file x sheet x form x county x cut-off.
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
  delimiter TEXT NOT NULL DEFAULT '',     -- and quote, escape, record end where they are not the usual ones: tb_dialect_put
  header_lines TEXT NOT NULL DEFAULT '',  -- '4' or '4-6'
  unit_note TEXT NOT NULL DEFAULT '',     -- the units that were used, e.g. '面积:万平方米(表头)'
  column_map TEXT NOT NULL DEFAULT '',    -- JSON {"done_area":{"col":11,"header":"累计竣工面积(㎡)"},…}
  status TEXT NOT NULL CHECK(status IN ('accepted','rejected')),
  rows INTEGER NOT NULL DEFAULT 0,
  errors INTEGER NOT NULL DEFAULT 0,
  warnings INTEGER NOT NULL DEFAULT 0,
  sheet TEXT NOT NULL DEFAULT '',     -- the sheet of a workbook; '' for a text file
  city_wide INTEGER NOT NULL DEFAULT 0, -- 1: a county's part of a sheet of all counties
  claims TEXT NOT NULL DEFAULT '',    -- codes of the units that a file names whose county is in dispute, ','-joined
  UNIQUE(sha256, sheet, form, county, cutoff)
);
CREATE INDEX submission_identity ON submission(form, county, cutoff, status, received_at);

CREATE TABLE finding(
  submission INTEGER NOT NULL REFERENCES submission(id),
  line INTEGER NOT NULL, col INTEGER NOT NULL,  -- 1-based; 0: the whole file / the whole line
  code TEXT NOT NULL, severity TEXT NOT NULL CHECK(severity IN ('error','warning')),
  raw TEXT NOT NULL, message TEXT NOT NULL, waived TEXT NOT NULL DEFAULT '', -- the reason it was waived for
  cure TEXT NOT NULL DEFAULT ''                 -- what to do about it
);
CREATE INDEX finding_submission ON finding(submission);

-- What tb-ingest has seen under which configuration of its plan: the same again is a no-op. stamp: what the file system said of the
-- file, by which it is known without being read; '' when that was no proof (tb-ingest/ingest_stamp.h).
CREATE TABLE received(
  file TEXT NOT NULL, sha256 TEXT NOT NULL, config_key TEXT NOT NULL, stamp TEXT NOT NULL DEFAULT '', PRIMARY KEY(file, sha256)
) WITHOUT ROWID;

-- Files that are accepted and would be rejected by what forms and plan ask for now: they stay in force until somebody judges them again.
CREATE TABLE outgrown(
  file TEXT NOT NULL, sha256 TEXT NOT NULL, errors INTEGER NOT NULL, message TEXT NOT NULL, -- the first error
  PRIMARY KEY(file, sha256)
) WITHOUT ROWID;

-- What the last run over the inbox found there and did not read. kind: closed (no rights), moving (somebody still writes it), beyond
-- (a path too long, folders too deep). The first two may be reports: whoever they may belong to has not failed to report. county, form,
-- cutoff: '' where the path does not say it.
CREATE TABLE unread(
  file TEXT PRIMARY KEY, county TEXT NOT NULL, form TEXT NOT NULL, cutoff TEXT NOT NULL, reason TEXT NOT NULL,
  kind TEXT NOT NULL
) WITHOUT ROWID;

-- Accepted rows: one table row_<form> per form, made from forms/*.ini when the form is first loaded: tb_db_row.h.

-- What tb-aggregate has worked out; as_of has one complete set of rows or none.
CREATE TABLE aggregated(
  as_of TEXT PRIMARY KEY, period_end TEXT NOT NULL, previous TEXT, decimals INTEGER NOT NULL, data_key TEXT NOT NULL,
  is_current INTEGER NOT NULL DEFAULT 0, plan TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE TABLE in_force(
  as_of TEXT NOT NULL, form TEXT NOT NULL, county TEXT NOT NULL, submission INTEGER NOT NULL, carried INTEGER NOT NULL,
  previous INTEGER,                   -- the submission in force at the end of the month before, in the same plan
  PRIMARY KEY(as_of, form, county)
) WITHOUT ROWID;
CREATE TABLE figure(
  as_of TEXT NOT NULL, indicator TEXT NOT NULL, county TEXT NOT NULL,
  target INTEGER, done INTEGER, rate TEXT, schedule TEXT, gap TEXT, prev_done INTEGER, delta TEXT,
  rank INTEGER, prev_rank INTEGER, light TEXT, carried INTEGER NOT NULL DEFAULT 0, escalation TEXT,
  last_year_done INTEGER, last_year_rate TEXT,  -- the same day's of the plan before, where it has the indicator
  flags TEXT,                         -- codes of what is odd about it, ','-joined: fell,vanished; NULL for nothing
  PRIMARY KEY(as_of, indicator, county)
) WITHOUT ROWID;
CREATE INDEX figure_rank ON figure(as_of, indicator, rank);
-- What an escalation rule found: one row per rule that holds, with the figures that made it hold.
CREATE TABLE escalation(
  as_of TEXT NOT NULL, indicator TEXT NOT NULL, county TEXT NOT NULL, rule TEXT NOT NULL,
  periods INTEGER NOT NULL,           -- consecutive periods, up to this one, in which any rule held
  measure TEXT NOT NULL,              -- 提醒, 通报点名 or 约谈建议
  reason TEXT NOT NULL,               -- with figures, as it may be printed
  PRIMARY KEY(as_of, indicator, county, rule)
) WITHOUT ROWID;
-- task.county '*': the whole city, one row per task of the plan. overdue: due before as_of and not done.
CREATE TABLE task(
  as_of TEXT NOT NULL, task TEXT NOT NULL, county TEXT NOT NULL, name TEXT NOT NULL, owner TEXT, due TEXT,
  status TEXT, started INTEGER, completed INTEGER, done_date TEXT, overdue INTEGER, note TEXT,
  PRIMARY KEY(as_of, task, county)
) WITHOUT ROWID;
CREATE TABLE problem(
  as_of TEXT NOT NULL, county TEXT NOT NULL, number TEXT NOT NULL, problem TEXT, kind TEXT, owner TEXT, due TEXT,
  status TEXT, closed INTEGER, closed_date TEXT, overdue INTEGER, note TEXT,
  PRIMARY KEY(as_of, county, number)
) WITHOUT ROWID;
CREATE TABLE expectation(
  as_of TEXT NOT NULL, form TEXT NOT NULL, county TEXT NOT NULL, due TEXT NOT NULL,
  status TEXT NOT NULL CHECK(status IN ('on_time','late','missing','rejected','carried','unread')),
  received TEXT,                      -- the day the first accepted report for the period came
  locked INTEGER NOT NULL DEFAULT 0,  -- 1: it came after the lock and does not count for the period
  streak INTEGER NOT NULL DEFAULT 1,  -- consecutive periods, up to this one, with the same status
  PRIMARY KEY(as_of, form, county)
) WITHOUT ROWID;

-- Documents: what was rendered from what (nothing changed -> nothing rendered), and what was issued.
CREATE TABLE rendered(
  path TEXT PRIMARY KEY, input_key TEXT NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE issue(
  number TEXT PRIMARY KEY,            -- 德教通〔2017〕5号
  series TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL,  -- 德教通〔{year}〕{n}号, 2017, 5
  title TEXT NOT NULL, as_of TEXT NOT NULL, issued_at TEXT NOT NULL,
  pdf_sha256 TEXT NOT NULL, xlsx_sha256 TEXT, erratum_of TEXT REFERENCES issue(number),
  folder TEXT NOT NULL,               -- where the frozen files stand, relative to [paths] output
  sums_sha256 TEXT,                   -- of its SHA256SUMS; NULL: issued by a version that did not note it
  UNIQUE(series, year, serial)
) WITHOUT ROWID;
-- The issue whose folder is about to get its name: noted before the rename, gone when it is in the register. A folder that is in
-- neither is of a register that was lost, and its number is not given again.
CREATE TABLE issue_sealing(
  number TEXT PRIMARY KEY, series TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, title TEXT NOT NULL,
  as_of TEXT NOT NULL, issued_at TEXT NOT NULL, pdf_sha256 TEXT NOT NULL, xlsx_sha256 TEXT, erratum_of TEXT, folder TEXT NOT NULL,
  sums_sha256 TEXT
) WITHOUT ROWID;
-- The figures as they were issued: what later data and an erratum are compared with.
CREATE TABLE issued_figure(
  number TEXT NOT NULL REFERENCES issue(number), as_of TEXT NOT NULL, indicator TEXT NOT NULL, county TEXT NOT NULL,
  target INTEGER, done INTEGER, rate TEXT, gap TEXT, rank INTEGER, light TEXT,
  PRIMARY KEY(number, indicator, county)
) WITHOUT ROWID;
-- Mail. One row per document and recipient, for ever: nobody gets a document twice. State 'sending' is written before the first
-- byte goes out, so that a row found 'sending' by a later run says that it is unknown whether the server took the message.
-- Rows of one message have its number (mail_out.id); the message's words are written when it is queued and stay.
CREATE TABLE outbox(
  document TEXT NOT NULL,             -- sha256 of the attached file; KIND:… where the words are all there is
  recipient TEXT NOT NULL,            -- the address, lower case; 'robot:NAME'
  title TEXT NOT NULL,
  path TEXT NOT NULL,                 -- relative to [paths] output; '' for no file
  state TEXT NOT NULL CHECK(state IN ('queued','sending','sent','failed','dropped')),
  attempts INTEGER NOT NULL DEFAULT 0, next_try_at TEXT NOT NULL DEFAULT '', last_error TEXT NOT NULL DEFAULT '',
  sent_at TEXT,
  mail INTEGER,                       -- NULL: queued by version 0.1.0
  name TEXT NOT NULL DEFAULT '',      -- of the attachment, as the recipient sees it
  place INTEGER NOT NULL DEFAULT 0,   -- among the attachments of its message
  PRIMARY KEY(document, recipient)
) WITHOUT ROWID;
CREATE INDEX outbox_mail ON outbox(mail);
CREATE TABLE mail_out(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                 -- issued, draft, county, receipt, digest, robot
  recipient TEXT NOT NULL, recipient_name TEXT NOT NULL, county TEXT NOT NULL, as_of TEXT NOT NULL,
  subject TEXT NOT NULL, body TEXT NOT NULL, html TEXT NOT NULL,
  message_id TEXT NOT NULL, in_reply_to TEXT NOT NULL, queued_at TEXT NOT NULL
);
-- How often a message has been begun, ever. A file beside the ledger has the same number: a ledger whose number is smaller was
-- put back, and does not know what went out since.
CREATE TABLE mail_count(mark TEXT NOT NULL, begun INTEGER NOT NULL); -- mark: when the first was
INSERT INTO mail_count VALUES('', 0);
-- Mail in: a row per message of the box, and its files. verdict: taken, nothing, stranger, unproven, refused, automatic, bounce, again.
CREATE TABLE mail_in(
  id INTEGER PRIMARY KEY,
  box TEXT NOT NULL, validity INTEGER NOT NULL, uid INTEGER NOT NULL,   -- where it is
  sha256 TEXT NOT NULL,               -- archive/SHA256 is the message; '' when it was too large to be fetched
  message_id TEXT NOT NULL, sender TEXT NOT NULL, sender_name TEXT NOT NULL, subject TEXT NOT NULL,
  county TEXT NOT NULL,               -- of the sender; '' for none or several
  received_at TEXT NOT NULL, taken_at TEXT NOT NULL, verdict TEXT NOT NULL, note TEXT NOT NULL,
  receipt TEXT NOT NULL DEFAULT '',   -- due, done, '' for none
  UNIQUE(box, validity, uid)
);
-- fate: taken, same, ours, other, picture, empty, damaged. file: relative to the inbox, '' when it is not there.
CREATE TABLE mail_in_file(
  mail_in INTEGER NOT NULL REFERENCES mail_in(id), place INTEGER NOT NULL,
  name TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL, file TEXT NOT NULL, fate TEXT NOT NULL, note TEXT NOT NULL,
  PRIMARY KEY(mail_in, place)
) WITHOUT ROWID;
CREATE TABLE run(
  id INTEGER PRIMARY KEY, started_at TEXT NOT NULL, finished_at TEXT, as_of TEXT NOT NULL, exit_code INTEGER, summary TEXT
);

-- VIEWS: whatever comes below is made again when a ledger moves to this schema.

-- For the programs: what a thing is called by the newest plan that has it. While a template is read, the same names stand for the
-- plan of its date (tb_db_read_as_of).
CREATE VIEW unit AS
SELECT code, name, kind, ord FROM plan_unit u WHERE plan =
 (SELECT v.plan FROM plan_unit v LEFT JOIN plan p ON p.plan = v.plan WHERE v.code = u.code ORDER BY p.first_day DESC, v.plan DESC LIMIT 1);
CREATE VIEW form AS
SELECT form, name, kind, ord, key FROM plan_form u WHERE plan =
 (SELECT v.plan FROM plan_form v LEFT JOIN plan p ON p.plan = v.plan WHERE v.form = u.form ORDER BY p.first_day DESC, v.plan DESC LIMIT 1);
CREATE VIEW indicator AS
SELECT indicator, name, unit, decimals, campaign, ord FROM plan_indicator u WHERE plan =
 (SELECT v.plan FROM plan_indicator v LEFT JOIN plan p ON p.plan = v.plan WHERE v.indicator = u.indicator
  ORDER BY p.first_day DESC, v.plan DESC LIMIT 1);

-- The public views. projects_at, figure_source_at, project_moves and form_ID are made again by tb-aggregate, because they follow
-- the forms and the plans; here they are empty so that they always exist.

CREATE VIEW plans AS SELECT plan, name, year, city, first_day, last_day FROM plan;

CREATE VIEW plan_units AS
SELECT plan, code AS county, name AS county_name, kind, ord AS place FROM plan_unit WHERE NOT gone;

CREATE VIEW plan_indicators AS
SELECT i.plan, i.indicator, i.name AS indicator_name, i.unit, i.decimals, i.campaign, i.form, f.name AS form_name, i.ord AS place,
       nullif(i.short, '') AS short_name
FROM plan_indicator i LEFT JOIN plan_form f ON f.form = i.form AND f.plan = i.plan
WHERE NOT i.gone;

CREATE VIEW plan_forms AS SELECT plan, form, name AS form_name, kind, ord AS place FROM plan_form WHERE NOT gone;

-- The words of each form's stage column.
CREATE VIEW plan_stages AS
SELECT plan, form, term AS stage, started, completed, ord AS place FROM plan_stage WHERE NOT gone;

-- The dates that have figures.
CREATE VIEW periods AS SELECT as_of, plan, previous FROM aggregated;

-- The plan's tasks and the projects that belong to one (parent).
CREATE VIEW plan_tasks AS
SELECT plan, task, parent, name, campaign, owner, due, nullif(goal, '') AS goal, ord AS place FROM plan_task WHERE NOT gone;

-- How each document to be issued stood at a date. due '2017-09': the month's last day counts.
CREATE VIEW plan_documents AS
WITH dated AS (
  SELECT a.as_of, d.*, CASE length(d.due) WHEN 7 THEN date(d.due || '-01', '+1 month', '-1 day') ELSE d.due END AS last_due
  FROM aggregated a JOIN plan_document d ON d.plan = a.plan WHERE NOT d.gone
)
SELECT as_of, plan, document, name, nullif(task, '') AS task, owner, due,
       CASE WHEN issued <> '' AND issued <= as_of THEN issued END AS issued,
       CASE WHEN issued <> '' AND issued <= as_of THEN nullif(number, '') END AS number,
       CASE WHEN issued <> '' AND issued <= as_of THEN '已出台' WHEN last_due < as_of THEN '逾期未出台' ELSE '办理中' END AS state,
       NOT (issued <> '' AND issued <= as_of) AND last_due < as_of AS overdue, nullif(note, '') AS note, ord AS place
FROM dated;

CREATE VIEW progress AS
SELECT f.as_of, f.indicator, i.name AS indicator_name, i.unit, f.county, u.name AS county_name, f.target, f.done, f.rate,
       f.schedule, f.gap, f.prev_done, f.delta, f.rank, f.light, f.carried, f.escalation, a.plan, i.campaign,
       f.last_year_done, f.last_year_rate, f.flags
FROM figure f JOIN aggregated a ON a.as_of = f.as_of JOIN plan_indicator i ON i.indicator = f.indicator AND i.plan = a.plan
JOIN plan_unit u ON u.code = f.county AND u.plan = a.plan;

-- The indicators with a target at a date. is_first: the first of its campaign, by which counties are compared. each_one: no county
-- has more than one to do, so that each has done it or not.
CREATE VIEW indicators_at AS
SELECT f.as_of, f.indicator, i.name AS indicator_name, i.campaign, i.unit, i.decimals, i.form, i.ord AS place,
       row_number() OVER (PARTITION BY f.as_of, i.campaign ORDER BY i.ord) = 1 AS is_first,
       i.decimals = 0 AND coalesce((SELECT max(c.target) FROM figure c WHERE c.as_of = f.as_of AND c.indicator = f.indicator
                                    AND c.county <> '*'), 0) = 100 AS each_one
FROM figure f JOIN aggregated a ON a.as_of = f.as_of JOIN plan_indicator i ON i.indicator = f.indicator AND i.plan = a.plan
WHERE f.county = '*' AND f.target > 0;

CREATE VIEW projects_at AS
SELECT NULL AS as_of, NULL AS form, NULL AS county, NULL AS county_name, NULL AS name, NULL AS nature, NULL AS stage,
       NULL AS planned_area, NULL AS done_area, NULL AS invest_planned, NULL AS invest_done, NULL AS seats,
       NULL AS start_date, NULL AS planned_end, NULL AS completed, NULL AS note, NULL AS file, NULL AS line WHERE 0;

CREATE VIEW projects AS
SELECT form, county, county_name, name, nature, stage, planned_area, done_area, invest_planned, invest_done, seats,
       start_date, planned_end, completed, note, file, line
FROM projects_at WHERE as_of = (SELECT as_of FROM aggregated WHERE is_current = 1);

CREATE VIEW project_moves AS
SELECT NULL AS as_of, NULL AS form, NULL AS county, NULL AS county_name, NULL AS name, NULL AS move, NULL AS before,
       NULL AS now WHERE 0;

CREATE VIEW tasks AS
SELECT t.as_of, t.task, t.name, t.county, u.name AS county_name, t.owner, t.due, t.status, t.done_date, t.overdue, t.note,
       t.started, t.completed
FROM task t JOIN aggregated a ON a.as_of = t.as_of JOIN plan_unit u ON u.code = t.county AND u.plan = a.plan
WHERE NOT EXISTS (SELECT 1 FROM plan_task p WHERE p.task = t.task AND p.plan = a.plan AND p.parent IS NOT NULL);

-- The projects that belong to a task (市属重点教育项目), one row each.
CREATE VIEW city_projects AS
SELECT t.as_of, t.task AS project, p.parent AS task, t.name, t.owner, t.due, t.status, t.done_date, t.overdue, t.note,
       nullif(p.goal, '') AS goal, CASE WHEN t.completed AND p.goal <> '' THEN '已' || p.goal ELSE t.status END AS state
FROM task t JOIN aggregated a ON a.as_of = t.as_of JOIN plan_task p ON p.task = t.task AND p.plan = a.plan
WHERE p.parent IS NOT NULL AND t.county = '*';

-- Tasks counted by county, and over the plan's tasks for the city ('*').
CREATE VIEW task_summary AS
SELECT t.as_of, t.county, u.name AS county_name, count(*) AS tasks, count(t.status) AS reported,
       sum(coalesce(t.completed, 0)) AS done, sum(coalesce(t.started, 0) AND NOT coalesce(t.completed, 0)) AS under_way,
       sum(coalesce(t.started = 0, 0)) AS not_started, sum(coalesce(t.overdue, 0)) AS overdue,
       sum(substr(t.due, 1, 7) = substr(t.as_of, 1, 7) AND NOT coalesce(t.completed, 0)) AS due_this_month
FROM task t JOIN aggregated a ON a.as_of = t.as_of JOIN plan_unit u ON u.code = t.county AND u.plan = a.plan
WHERE NOT EXISTS (SELECT 1 FROM plan_task p WHERE p.task = t.task AND p.plan = a.plan AND p.parent IS NOT NULL)
GROUP BY t.as_of, t.county;

CREATE VIEW problems AS
SELECT p.as_of, p.county, u.name AS county_name, p.number, p.problem, p.kind, p.owner, p.due, p.status, p.closed_date,
       p.overdue, p.note
FROM problem p JOIN aggregated a ON a.as_of = p.as_of JOIN plan_unit u ON u.code = p.county AND u.plan = a.plan;

-- 销号率 by county and for the city ('*'): closed of all problems, rounded once, half up, to the decimals in force.
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
FROM rounded r JOIN plan_unit u ON u.code = r.county AND u.plan = r.plan;

-- The order of submissions, here and nowhere else: of two for the same form, county and cut-off the later has the greater turn. That is
-- the later day; on one day the revision mark, then the time, then sha256.
CREATE VIEW submission_turn AS
SELECT *, substr(received_at, 1, 10) || printf(' %010d ', revision) || received_at || sha256 || sheet AS turn FROM submission;

CREATE VIEW submission_place AS
SELECT id, form, county, cutoff, status, sha256, row_number() OVER place AS place, lead(id) OVER place IS NULL AS is_latest
FROM submission_turn WINDOW place AS (PARTITION BY form, county, cutoff ORDER BY turn);

-- The accepted ones. supersedes, before: the sha256 and id of the one it took the place of.
CREATE VIEW submission_order AS
SELECT id, lag(sha256) OVER accepted AS supersedes, lag(id) OVER accepted AS before, lead(id) OVER accepted IS NULL AS is_last
FROM submission_turn WHERE status = 'accepted' WINDOW accepted AS (PARTITION BY form, county, cutoff ORDER BY turn);

-- Rejections that nothing later has taken the place of, accepted or not; a file whose form, county or cut-off is unknown is one for
-- itself. settled_at: from that cut-off on a later report of the county was accepted; NULL: none yet. is_loose: it belongs to no cut-off,
-- as it has none or one that cannot be; then it matters from the last date that was worked out before it was received (since; NULL: from
-- the first), until another content comes under its name.
CREATE VIEW open_rejection AS
SELECT r.id, r.form, r.county, r.cutoff, r.is_loose,
       CASE WHEN NOT r.is_loose THEN (SELECT min(a.cutoff) FROM submission a WHERE a.form = r.form AND a.county = r.county
                                      AND a.status = 'accepted' AND a.cutoff > r.cutoff) END AS settled_at,
       CASE WHEN r.is_loose THEN (SELECT max(n.as_of) FROM aggregated n WHERE n.as_of < substr(s.received_at, 1, 10)) END AS since
FROM (SELECT p.*, p.cutoff = '' OR EXISTS (SELECT 1 FROM finding f WHERE f.submission = p.id AND f.code IN ('no_plan', 'future_cutoff'))
             AS is_loose FROM submission_turn p WHERE p.status = 'rejected') r JOIN submission s ON s.id = r.id
WHERE (r.form = '' OR r.county = '' OR r.cutoff = '' OR NOT (
        EXISTS (SELECT 1 FROM submission_turn l WHERE l.form = r.form AND l.county = r.county AND l.cutoff = r.cutoff
                AND l.status IN ('accepted', 'rejected') AND l.received_at > r.received_at AND l.turn > r.turn)
        OR EXISTS (SELECT 1 FROM submission_turn l WHERE l.form = r.form AND l.county = r.county AND l.cutoff = r.cutoff
                   AND l.status IN ('accepted', 'rejected') AND l.received_at BETWEEN substr(r.received_at, 1, 10) AND r.received_at
                   AND l.turn > r.turn)))
  AND NOT (r.is_loose AND EXISTS (SELECT 1 FROM submission a WHERE a.file = s.file AND a.sha256 <> s.sha256
                                  AND a.received_at > s.received_at));

-- Empty here: tb-ingest makes it, as it follows the forms.
CREATE VIEW submission_diff AS
SELECT NULL AS file, NULL AS superseded, NULL AS form, NULL AS county, NULL AS cutoff, NULL AS name, NULL AS line, NULL AS col,
       NULL AS field, NULL AS old, NULL AS new, NULL AS header WHERE 0;

-- A resubmission and what it took the place of; submission_diff compares their cells. Most reports are the only one of their kind: they
-- are told by the index alone.
CREATE VIEW submission_pair AS
WITH several AS (
  SELECT form, county, cutoff FROM submission WHERE status = 'accepted' GROUP BY form, county, cutoff HAVING count(*) > 1
)
SELECT id AS now, before FROM (
  SELECT s.id, lag(s.id) OVER accepted AS before
  FROM several g CROSS JOIN submission_turn s ON s.form = g.form AND s.county = g.county AND s.cutoff = g.cutoff AND s.status = 'accepted'
  WINDOW accepted AS (PARTITION BY s.form, s.county, s.cutoff ORDER BY s.turn)
) WHERE before IS NOT NULL;

CREATE VIEW submissions AS
SELECT s.file, s.sha256, nullif(s.form, '') AS form, nullif(s.county, '') AS county, nullif(s.cutoff, '') AS cutoff,
       s.received_at, nullif(s.encoding, '') AS encoding, s.status, s.rows, s.errors, s.warnings,
       CASE s.status WHEN 'accepted' THEN o.supersedes END AS supersedes, nullif(s.sheet, '') AS sheet,
       s.status = 'accepted' AND o.is_last AS in_force
FROM (SELECT id, lag(sha256) OVER alike AS supersedes, lead(id) OVER alike IS NULL AS is_last FROM submission_turn
      WINDOW alike AS (PARTITION BY form, county, cutoff, status ORDER BY turn)) o CROSS JOIN submission s ON s.id = o.id;

CREATE VIEW findings AS
SELECT s.file, f.line, f.col, f.code, f.severity, f.raw, f.message, nullif(f.waived, '') AS waived, nullif(s.sheet, '') AS sheet,
       nullif(s.form, '') AS form, nullif(s.county, '') AS county, nullif(s.cutoff, '') AS cutoff, nullif(f.cure, '') AS cure, s.sha256
FROM finding f JOIN submission s ON s.id = f.submission;

-- What lies in the inbox and could not be read.
CREATE VIEW unread_files AS
SELECT file, nullif(county, '') AS county, nullif(form, '') AS form, nullif(cutoff, '') AS cutoff, reason FROM unread;

-- Rejected files that nothing later has taken the place of and that still matter at a date.
CREATE VIEW open_rejections AS
SELECT a.as_of, s.file, nullif(s.sheet, '') AS sheet, nullif(s.form, '') AS form, nullif(s.county, '') AS county,
       nullif(s.cutoff, '') AS cutoff, s.received_at, s.errors, s.sha256
FROM aggregated a JOIN open_rejection o ON CASE WHEN o.is_loose THEN ifnull(o.since, '') <= a.as_of
  ELSE o.cutoff <= a.as_of AND (o.settled_at IS NULL OR o.settled_at > a.as_of) END
JOIN submission s ON s.id = o.id;

-- The nights. finished_at and what is after it: NULL for one that was cut off, or runs.
CREATE VIEW nights AS SELECT started_at, finished_at, as_of, exit_code, summary FROM run;

CREATE VIEW completeness AS SELECT as_of, form, county, due, status FROM expectation;

-- How long a county has been on time, late, missing … with a form.
CREATE VIEW completeness_streaks AS
SELECT e.as_of, e.form, f.name AS form_name, e.county, u.name AS county_name, e.due, e.received, e.status, e.locked, e.streak,
       EXISTS(SELECT 1 FROM in_force i WHERE i.as_of = e.as_of AND i.form = e.form AND i.county = e.county) AS in_force
FROM expectation e JOIN aggregated a ON a.as_of = e.as_of JOIN plan_unit u ON u.code = e.county AND u.plan = a.plan
JOIN plan_form f ON f.form = e.form AND f.plan = a.plan;

-- How ranks moved since the previous period: moved > 0 is upwards.
CREATE VIEW rank_moves AS
SELECT f.as_of, f.indicator, f.county, u.name AS county_name, f.rank, f.prev_rank, f.prev_rank - f.rank AS moved
FROM figure f JOIN aggregated a ON a.as_of = f.as_of JOIN plan_unit u ON u.code = f.county AND u.plan = a.plan
WHERE f.rank IS NOT NULL;

CREATE VIEW escalations AS
SELECT e.as_of, e.indicator, i.name AS indicator_name, e.county, u.name AS county_name, e.rule, e.periods, e.measure, e.reason
FROM escalation e JOIN aggregated a ON a.as_of = e.as_of JOIN plan_indicator i ON i.indicator = e.indicator AND i.plan = a.plan
JOIN plan_unit u ON u.code = e.county AND u.plan = a.plan;

CREATE VIEW issues AS
SELECT number, title, as_of, issued_at, pdf_sha256, xlsx_sha256, erratum_of, folder FROM issue;

-- The bulletin's own documents, errata among them; no letters, no documents of another series. The bulletin is what a workbook was
-- issued with, or, while there is none, the first document that went to the whole city.
CREATE VIEW bulletin_issues AS
WITH city AS (SELECT * FROM issue WHERE folder = 'issued/' || number),
     own AS (SELECT series FROM city WHERE xlsx_sha256 IS NOT NULL
             UNION SELECT series FROM (SELECT series FROM city WHERE NOT EXISTS(SELECT 1 FROM city WHERE xlsx_sha256 IS NOT NULL)
                                       ORDER BY erratum_of IS NOT NULL, issued_at, serial LIMIT 1))
SELECT number, title, as_of, issued_at, pdf_sha256, xlsx_sha256, erratum_of FROM city
WHERE CASE WHEN erratum_of IS NULL THEN series ELSE (SELECT c.series FROM city c WHERE c.number = city.erratum_of) END IN (SELECT series FROM own);

-- What is different now from what was issued: a row per figure of the same date whose done, target or rank has changed
-- since. The erratum is made of it, and so is "what changed since the last issue".
CREATE VIEW issue_changes AS
SELECT o.number, o.as_of, o.indicator, i.name AS indicator_name, i.unit, o.county, u.name AS county_name,
       o.target AS old_target, f.target AS new_target, o.done AS old_done, f.done AS new_done,
       o.rate AS old_rate, f.rate AS new_rate, o.gap AS old_gap, f.gap AS new_gap,
       o.rank AS old_rank, f.rank AS new_rank, o.light AS old_light, f.light AS new_light
FROM issued_figure o
JOIN figure f ON f.as_of = o.as_of AND f.indicator = o.indicator AND f.county = o.county
JOIN aggregated a ON a.as_of = o.as_of JOIN plan_indicator i ON i.indicator = o.indicator AND i.plan = a.plan
JOIN plan_unit u ON u.code = o.county AND u.plan = a.plan
WHERE f.done IS NOT o.done OR f.target IS NOT o.target OR f.rank IS NOT o.rank;

CREATE VIEW figure_source_at AS
SELECT NULL AS as_of, NULL AS indicator, NULL AS county, NULL AS item, NULL AS submission, NULL AS file, NULL AS sha256,
       NULL AS line, NULL AS col, NULL AS raw, NULL AS value, NULL AS sheet WHERE 0;

CREATE VIEW figure_source AS
SELECT as_of, indicator, county, file, line, col, raw, value, sheet FROM figure_source_at;

-- Mail. A row per message: what became of it, and of those of version 0.1.0, which had one document each.
CREATE VIEW mails AS
SELECT m.id AS mail, m.kind, m.recipient, m.recipient_name, nullif(m.county, '') AS county, nullif(m.as_of, '') AS as_of, m.subject,
       min(o.state) AS state, max(o.attempts) AS attempts, m.queued_at, nullif(max(o.next_try_at), '') AS next_try_at,
       max(o.sent_at) AS sent_at, nullif(max(o.last_error), '') AS last_error, sum(o.path <> '') AS documents
FROM mail_out m JOIN outbox o ON o.mail = m.id GROUP BY m.id
UNION ALL
SELECT NULL, 'issued', recipient, '', NULL, NULL, title, state, attempts, NULL, nullif(next_try_at, ''), sent_at,
       nullif(last_error, ''), 1 FROM outbox WHERE mail IS NULL;

-- Messages that tb-collect took, and their files. submissions has what tb-ingest made of a file: its sha256 is the same.
CREATE VIEW mails_in AS
SELECT i.id AS mail, i.sender, i.sender_name, i.subject, nullif(i.county, '') AS county, i.received_at, i.taken_at, i.verdict,
       nullif(i.note, '') AS note, nullif(i.receipt, '') AS receipt
FROM mail_in i;

CREATE VIEW mail_files AS
SELECT mail_in AS mail, place, name, nullif(file, '') AS file, sha256, bytes, fate, nullif(note, '') AS note FROM mail_in_file;
