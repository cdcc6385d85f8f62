package vn.tiendo.platform.table;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a list is answered: a page at a time as JSON, or all of it as a table. */
@Schema(name = "TableFormat")
public enum TableFormat {
    json(MediaType.APPLICATION_JSON, MediaType.APPLICATION_JSON),
    csv(TableFormat.CSV, TableFormat.CSV + ";charset=UTF-8;header=present"),
    xlsx(TableFormat.XLSX, TableFormat.XLSX);

    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the parameter {@code format} is for. */
    public static final String DOCUMENTED =
            "Goes before `Accept`, for links: `csv` and `xlsx` are the whole filtered list as a table";

    private static final List<Variant> VARIANTS = Arrays.stream(values())
            .map(format -> new Variant(MediaType.valueOf(format.type), (String) null, null))
            .toList();

    private final String type;

    /** The media type with what belongs to it. */
    public final String contentType;

    TableFormat(String type, String contentType) {
        this.type = type;
        this.contentType = contentType;
    }

    /** What {@code format} says, else what {@code Accept} prefers; JSON where it prefers nothing. */
    static TableFormat chosen(TableFormat format, Request request) {
        if (format != null) {
            return format;
        }
        Variant variant = request.selectVariant(VARIANTS);
        return variant == null ? json : values()[VARIANTS.indexOf(variant)];
    }
}
