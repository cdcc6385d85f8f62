package vn.tiendo.plan.reading;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.plan.document.IssuedDocument;

/**
 * The file that was handed in.
 *
 * @param type what it is by its content
 * @param size in bytes
 */
@Embeddable
@Schema(name = "ReadingFile")
record FileInfo(@Enumerated(EnumType.STRING) IssuedDocument.Type type, int size, String sha256) {

    String mediaType() {
        return switch (type) {
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case DOC -> "application/msword";
            case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case PDF -> "application/pdf";
            case TEXT, MARKDOWN -> "text/plain;charset=utf-8";
        };
    }

    String ending() {
        return switch (type) {
            case DOCX -> ".docx";
            case DOC -> ".doc";
            case XLSX -> ".xlsx";
            case PDF -> ".pdf";
            case TEXT -> ".txt";
            case MARKDOWN -> ".md";
        };
    }
}
