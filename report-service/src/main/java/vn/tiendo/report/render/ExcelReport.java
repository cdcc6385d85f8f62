package vn.tiendo.report.render;

import vn.tiendo.report.content.ReportContent;

final class ExcelReport {

    private ExcelReport() {}

    static byte[] render(ReportContent report) {
        return new byte[0];
    }
}
