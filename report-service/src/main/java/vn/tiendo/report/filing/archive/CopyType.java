package vn.tiendo.report.filing.archive;

import java.util.Locale;
import vn.tiendo.report.render.Format;

/** What a file that is handed in may be. */
public enum CopyType {
    PDF(Format.PDF),
    JPEG("image/jpeg"),
    PNG("image/png"),
    DOCX(Format.DOCX);

    public final String mediaType;

    CopyType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What its name ends in. */
    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }
}
