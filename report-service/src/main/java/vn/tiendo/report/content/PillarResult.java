package vn.tiendo.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.progress.Pillar;

/** The figures of one group of Resolution 45-NQ/TW. */
@Schema(name = "ReportPillar", description = "The figures of one group of Resolution 45-NQ/TW")
public record PillarResult(
        @Schema(examples = "TALENT") Pillar pillar,

        @Schema(examples = "Nhân tài") String name,

        Figures figures) {}
