package vn.tiendo.report.render.document;

import java.util.Optional;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.Direction;
import vn.tiendo.report.content.Direction.Asked;
import vn.tiendo.report.ledger.entry.Plan.LegalBasis;

/** The sentence with which a report begins, and the one that ends it. */
final class Opening {

    private final Reading reading;
    private final Direction direction;
    private final Asked request;

    Opening(Reading reading) {
        this.reading = reading;
        this.direction = reading.report.direction();
        this.request = direction.asked() == null ? new Asked(null, null) : direction.asked();
    }

    /** "Thực hiện Kế hoạch số 205/KH-UBND ..., Sở Nội vụ báo cáo kết quả thực hiện năm 2026 như sau:". */
    String first() {
        boolean asked = resolution().isPresent();
        if (request.subject() != null) {
            return "%s, %s báo cáo %s như sau:"
                    .formatted(basis(), reading.issuer(), VietnameseWording.lower(request.subject()));
        }
        String outline = reading.outline().letter() == null
                ? ""
                : " theo đề cương tại " + reading.outline().letter() + ",";
        return "%s,%s %s báo cáo kết quả%s %s như sau:"
                .formatted(
                        basis(),
                        outline,
                        reading.issuer(),
                        asked ? "" : " thực hiện" + (request.basis() == null ? "" : " " + plan()),
                        reading.period());
    }

    /** "Thực hiện Nghị quyết số 107/NQ-CP ngày 09/7/2024 của Chính phủ". */
    String basis() {
        if (request.basis() != null) {
            return "Thực hiện "
                    + TaskProse.document(
                            request.basis().number(),
                            request.basis().date(),
                            request.basis().issuer());
        }
        return "Thực hiện " + resolution().map(VietnameseWording::legalBasis).orElseGet(this::plan);
    }

    /** What the Government itself has asked for; a plan that does not carry it out is named instead. */
    private Optional<LegalBasis> resolution() {
        return !reading.isToGovernment() || request.basis() != null
                ? Optional.empty()
                : LegalBasis.ofGovernment(direction.legalBases());
    }

    /** What the acts of the period carry out. */
    String work() {
        return resolution().map(LegalBasis::document).orElseGet(reading::plan);
    }

    /** How the figures begin: a plan that the opening does not name is named there with its day. */
    String planInFigures() {
        boolean known = Character.isDigit(direction.number().charAt(0));
        return resolution().isEmpty() && request.basis() == null
                ? "Kế hoạch"
                : (known ? reading.plan() + " " + DateWords.partial(direction.date()) : reading.plan())
                        + (reading.isByCommittee() ? " của Ủy ban nhân dân tỉnh" : "");
    }

    /** Whether the number or the day of the plan is not known yet. */
    static boolean hasGaps(Direction direction) {
        return direction.citation() != null && direction.citation().contains("...");
    }

    private String plan() {
        String former = direction.issuedByFormerProvince() == null ? "" : " (trước khi hợp nhất)";
        if (direction.citation() != null) {
            return direction.citation() + former;
        }
        // A record from before plans were cited.
        String number = direction.number().startsWith("/") ? "....." + direction.number() : direction.number();
        return "Kế hoạch số " + number + " " + DateWords.partial(direction.date()) + " của " + direction.issuer()
                + former;
    }

    String last() {
        String report = "Trên đây là báo cáo %s".formatted(subject());
        String addressee = reading.report.header().addressee();
        if (addressee == null) {
            return report + "./.";
        }
        String through = through();
        return "%s, %s %s báo cáo %s%s./."
                .formatted(
                        report,
                        reading.issuer(),
                        reading.isToGovernment() ? "trân trọng" : "kính",
                        addressee,
                        through == null ? "" : " (qua " + through + " để tổng hợp)");
    }

    private String subject() {
        if (request.subject() != null) {
            return VietnameseWording.lower(VietnameseWording.clause(request.subject()));
        }
        return "kết quả thực hiện " + work() + " trong " + reading.period();
    }

    /** The one that puts the reports together, unless it reports itself. */
    private String through() {
        if (reading.report.header().through() != null) {
            return reading.report.header().through();
        }
        String focal = Reading.names(direction.focalAgency());
        return reading.consolidated || focal.isEmpty() || focal.equals(reading.issuer()) ? null : focal;
    }
}
