package vn.tiendo.report.render;

final class PdfReport {

    private PdfReport() {}

    static byte[] render(Manuscript m) {
        return new byte[0];
    }
}
