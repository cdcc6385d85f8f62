package vn.tiendo.report.render;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** The formats of a document. */
public enum Format {
    json(MediaType.APPLICATION_JSON),
    html(MediaType.TEXT_HTML + ";charset=UTF-8"),
    pdf(Format.PDF),
    docx(Format.DOCX),
    xlsx(Format.XLSX);

    public static final String PDF = "application/pdf";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Those that are printed; JSON is the record itself. */
    public static final List<Format> PRINTED =
            Arrays.stream(values()).filter(f -> f != json).toList();

    public final String type;

    Format(String type) {
        this.type = type;
    }

    /** Whether a browser shows it; else it saves it. */
    public boolean isShown() {
        return switch (this) {
            case json, html, pdf -> true;
            case docx, xlsx -> false;
        };
    }
}
