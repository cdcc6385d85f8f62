-- Steps of all reports are read in the order of their time, and by who took them.
alter table report_audit
    add key report_audit_by_time (at, id),
    add key report_audit_by_subject (subject, at);
