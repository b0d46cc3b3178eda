-- 给管理员的：名字以 need 开头的查询，有一条有结果就发一封（一夜至多一封，内容不变的七天内不重发）。
-- 参数：:status（本夜的 status.json）:held :server :days :today …

-- name: need_inbox
SELECT json_extract(value, '$.message') AS message FROM json_each(:status, '$.problems') WHERE json_extract(value, '$.stage') = 'inbox';

-- name: unread
SELECT json_extract(value, '$.file') AS file, json_extract(value, '$.reason') AS reason FROM json_each(:status, '$.unread') WHERE key < 20;

-- name: unread_more
SELECT json_extract(:status, '$.unread_count') - 20 AS n WHERE json_extract(:status, '$.unread_count') > 20;

-- name: need_steps
SELECT json_extract(value, '$.stage') AS step, json_extract(value, '$.message') AS message FROM json_each(:status, '$.problems')
WHERE json_extract(value, '$.stage') <> 'inbox';

-- name: need_notes
SELECT value AS note FROM json_each(:status, '$.notes');

-- name: need_changed
SELECT json_extract(value, '$.number') AS number, json_extract(value, '$.differences') AS differences FROM json_each(:status, '$.issued_and_changed');

-- name: need_withheld
SELECT DISTINCT json_extract(value, '$.reason') AS reason FROM json_each(:status, '$.documents') WHERE json_extract(value, '$.state') = 'withheld';

-- name: need_release
SELECT count(*) AS waiting FROM mails WHERE state = 'queued' AND :held IS NOT NULL HAVING :held IS NOT NULL;

-- name: need_server
SELECT :server AS server, (SELECT last_error FROM mails WHERE state = 'queued' AND last_error IS NOT NULL LIMIT 1) AS error WHERE :server IS NOT NULL;

-- name: need_refused
SELECT recipient, subject, last_error AS error FROM mails WHERE state = 'failed' ORDER BY recipient, subject;

-- name: need_unknown
SELECT recipient, subject FROM mails WHERE state = 'sending' ORDER BY recipient, subject;

-- name: need_waiting
SELECT recipient, subject, last_error AS error FROM mails WHERE state = 'queued' AND attempts >= 2 ORDER BY recipient, subject;

-- name: need_letters
SELECT CASE verdict WHEN 'stranger' THEN '发件人不在通讯录里' WHEN 'unproven' THEN '邮件服务器不能证明发件人是真的' WHEN 'refused' THEN '没有处理'
       WHEN 'bounce' THEN '退信' WHEN 'nothing' THEN '没有可以采用的附件' END AS what, sender, subject, note, received_at
FROM mails_in WHERE verdict IN ('stranger', 'unproven', 'refused', 'bounce', 'nothing') AND taken_at >= date(:today, '-' || :days || ' days')
ORDER BY received_at, sender;

-- name: need_files
SELECT i.sender, i.subject, f.name, CASE f.fate WHEN 'other' THEN '不是表格文件' WHEN 'damaged' THEN '打不开' END AS what, f.note
FROM mail_files f JOIN mails_in i ON i.mail = f.mail
WHERE f.fate IN ('other', 'damaged') AND i.verdict = 'taken' AND i.taken_at >= date(:today, '-' || :days || ' days')
ORDER BY i.received_at, f.place;

-- name: need_owner
SELECT json_extract(value, '$.file') AS file, json_extract(value, '$.message') AS message FROM json_each(:status, '$.rejected')
WHERE json_extract(value, '$.county') = '';
