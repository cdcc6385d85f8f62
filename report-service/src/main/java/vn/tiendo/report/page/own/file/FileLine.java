package vn.tiendo.report.page.own.file;

import java.time.Instant;
import java.util.List;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.filing.file.FileItem;

/**
 * A file of a report as the page lists it.
 *
 * @param address below that of the report
 * @param name under which it is saved; null: it is being printed
 * @param hash SHA-256 in hex, or null
 * @param ofRecord it stands for the report
 * @param note when it came in, or empty
 */
public record FileLine(
        String kind, String address, String name, String size, String hash, boolean ofRecord, String note) {

    public static List<FileLine> of(List<FileItem> files) {
        return files.stream().map(FileLine::of).toList();
    }

    private static FileLine of(FileItem file) {
        return new FileLine(
                kind(file),
                address(file),
                file.name(),
                file.size() == null ? "đang lập" : size(file.size()),
                file.hash(),
                file.ofRecord(),
                received(file.handedInAt()));
    }

    private static String kind(FileItem file) {
        return switch (file.kind()) {
            case SIGNED -> "Bản ký";
            case CORRECTED -> "Bản Word đã chỉnh sửa";
            case GENERATED ->
                switch (file.format()) {
                    case "docx" -> "Bản in Word";
                    case "pdf" -> "Bản in PDF";
                    case "xlsx" -> "Bảng số liệu Excel";
                    default -> "Bản xem trên trang";
                };
        };
    }

    private static String address(FileItem file) {
        return switch (file.kind()) {
            case SIGNED -> "ban-ky?ma=" + file.hash();
            case CORRECTED -> "ban-word?ma=" + file.hash();
            case GENERATED -> "tep/" + file.format();
        };
    }

    private static String received(Instant at) {
        return at == null ? "" : "nhận lúc " + DateWords.until(at);
    }

    /** 471 KB, 2,3 MB. */
    static String size(int bytes) {
        int kilobytes = Math.max(1, Math.round(bytes / 1024f));
        return kilobytes < 1024
                ? kilobytes + " KB"
                : "%.1f MB".formatted(bytes / 1024f / 1024f).replace('.', ',');
    }

    public boolean isThere() {
        return name != null;
    }

    public boolean isCorrected() {
        return address.startsWith("ban-word") && ofRecord;
    }
}
