package vn.tiendo.report.page.home;

import vn.tiendo.report.filing.workflow.WaitingReports.Waiting;

/** What can wait for somebody, the most urgent first. */
enum Matter {
    REPORT_RETURNED(Waiting.RETURNED, true, "báo cáo bị trả lại, cần sửa rồi nộp lại"),
    REPORT_LATE(Waiting.LATE, true, "báo cáo đã quá hạn nộp"),
    TASK_RETURNED(TaskKind.RETURNED, true, "nhiệm vụ bị trả lại, cần bổ sung rồi báo cáo lại"),
    TASK_OVERDUE(TaskKind.OVERDUE, true, "nhiệm vụ chưa xong và đã quá hạn"),
    TO_ACCEPT(Waiting.TO_ACCEPT, false, "báo cáo đã nộp, chờ tiếp nhận hoặc trả lại"),
    TO_CONFIRM(TaskKind.TO_CONFIRM, false, "kết quả hoàn thành chờ xác nhận"),
    REPORT_DUE(Waiting.DUE, false, "báo cáo đến hạn nộp trong 30 ngày tới"),
    TASK_DUE(TaskKind.DUE_SOON, false, "nhiệm vụ đến hạn trong 30 ngày tới"),
    TASK_UNREPORTED(TaskKind.UNREPORTED, false, "nhiệm vụ của năm nay chưa có báo cáo"),
    REPORT_OUTDATED(Waiting.OUTDATED, false, "dự thảo báo cáo có số liệu cũ hơn những gì vừa được cập nhật"),
    WITHOUT_NUMBER(Waiting.WITHOUT_NUMBER, false, "báo cáo đã nộp, chưa ghi số và ngày ban hành");

    final Waiting report;
    final TaskKind task;
    final boolean urgent;

    /** After the number. */
    final String words;

    Matter(Waiting report, boolean urgent, String words) {
        this(report, null, urgent, words);
    }

    Matter(TaskKind task, boolean urgent, String words) {
        this(null, task, urgent, words);
    }

    Matter(Waiting report, TaskKind task, boolean urgent, String words) {
        this.report = report;
        this.task = task;
        this.urgent = urgent;
        this.words = words;
    }
}
