package vn.tiendo.report.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.tiendo.report.coverage.Figures;
import vn.tiendo.report.progress.Pillar;

/** The figures of one group of Resolution 45-NQ/TW. */
@Schema(name = "ReportPillar")
public record PillarResult(Pillar pillar, String name, Figures figures) {}
