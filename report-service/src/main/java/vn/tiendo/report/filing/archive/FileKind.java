package vn.tiendo.report.filing.archive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a file of a revision comes from. */
@Schema(name = "FileKind")
public enum FileKind {
    /** Printed by the system. */
    GENERATED,
    /** The signed copy, bản ký: a PDF or a scan. */
    SIGNED,
    /** The Word file as it was corrected before it was signed. */
    CORRECTED
}
