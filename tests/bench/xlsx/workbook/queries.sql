-- name: projects
SELECT county_name, name, nature, stage, planned_area, done_area, invest_planned, invest_done, seats, start_date, planned_end, file, line
FROM projects;
