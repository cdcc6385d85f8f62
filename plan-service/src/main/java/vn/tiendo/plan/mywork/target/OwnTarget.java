package vn.tiendo.plan.mywork.target;

import java.util.List;
import vn.tiendo.plan.measurement.MeasurementView;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.status.Verification;
import vn.tiendo.platform.page.Words;

/**
 * A target that an agency answers for, as the page shows it.
 *
 * @param plan how the plan is called
 * @param recorded its values, in the order of recording
 */
record OwnTarget(TargetDefinition target, String plan, List<MeasurementView> recorded) {

    public String address() {
        return "/viec-cua-toi/chi-tieu/" + target.id();
    }

    public boolean isMilestone() {
        return target.kind() == TargetDefinition.Kind.MILESTONE;
    }

    /** Values may still be recorded. */
    public boolean isOpen() {
        return target.closed() == null;
    }

    /** Those that count, the newest first, and what was returned. */
    public List<Value> values() {
        return recorded.stream()
                .filter(value -> !value.replaced())
                .sorted((one, other) -> other.number() - one.number())
                .map(value -> new Value(value, target.unit()))
                .toList();
    }

    /** A value in words. */
    record Value(MeasurementView of, String unit) {

        public String inWords() {
            if (of.value() != null) {
                String figure = of.value().stripTrailingZeros().toPlainString().replace('.', ',');
                return "Năm " + of.year() + ": " + figure + (unit == null ? "" : " " + unit);
            }
            return of.reachedOn() == null
                    ? "Năm " + of.year() + ": " + of.words()
                    : "Đạt ngày " + Words.figures(of.reachedOn());
        }

        public String source() {
            if (of.source().text() != null) {
                return of.source().text();
            }
            return of.source().number() + " ngày " + Words.figures(of.source().date()) + ", "
                    + of.source().issuer();
        }

        /** What was said of it; null where nobody has to say anything. */
        public String confirmation() {
            return of.confirmation() == Verification.NOT_NEEDED ? null : of.confirmation().label;
        }

        public String reason() {
            return of.confirmation() == Verification.RETURNED && of.decision() != null
                    ? of.decision().reason()
                    : null;
        }
    }
}
