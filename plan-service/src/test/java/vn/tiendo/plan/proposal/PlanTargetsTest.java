package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.catalogue.ShippedCatalogue;
import vn.tiendo.plan.content.PlanForm.TargetForm;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.plan.TargetDefinition.Kind;
import vn.tiendo.plan.proposal.Beside.Score;

/** Targets and milestones, against what people say they are. */
class PlanTargetsTest {

    private static final double KEPT_OF_EIGHT = 0.97;

    @Test
    void eachTargetOfTheFivePlansIsReadFromTheirDocuments() {
        var score = new Score();
        for (String province : Beside.FIVE) {
            Layout layout = Beside.ofFive(province);
            Targets read = Targets.read(layout, Identity.read(layout, Beside.name(province)));
            List<TargetForm> left = new ArrayList<>(read.targets());
            List<TargetDefinition> targets = ShippedCatalogue.contents().stream()
                    .filter(content -> content.plan().province().equals(province))
                    .flatMap(content -> content.targets().stream())
                    .toList();
            for (TargetDefinition target : targets) {
                TargetForm found = left.stream()
                        .filter(form -> isFigure(
                                        form,
                                        target.kind() == Kind.MEASURED
                                                ? target.comparison().name()
                                                : null,
                                        target.year(),
                                        target.value(),
                                        target.upper())
                                && isUnit(target.unit(), form.unit())
                                && target.yearly() == Boolean.TRUE.equals(form.yearly()))
                        .findFirst()
                        .orElse(null);
                left.remove(found);
                score.right(province + " " + target.id() + " " + target.text(), found != null);
            }
            left.forEach(form -> score.right(province + " thừa: " + form, false));
            score.right(province + " nghi ngờ: " + read.doubts(), read.doubts().isEmpty());
        }
        System.out.println("Năm kế hoạch, chỉ tiêu: " + score);
        assertTrue(score.share() == 1, score::toString);
    }

    @Test
    void targetsOfPlansInTheMannerOfOtherProvincesAreRead() {
        var score = new Score();
        for (String file : Beside.EIGHT) {
            JsonNode plan = Beside.expected(file);
            Layout layout = Beside.ofEight(file);
            Targets read = Targets.read(layout, Identity.read(layout, null));
            List<TargetForm> left = new ArrayList<>(read.targets());
            plan.path("targets").forEach(target -> {
                TargetForm found = left.stream()
                        .filter(form -> isFigure(
                                form,
                                Beside.text(target, "comparison"),
                                target.get("year").asInt(),
                                target.get("value").decimalValue(),
                                target.hasNonNull("upper") ? target.get("upper").decimalValue() : null))
                        .filter(form -> shares(form.text(), Beside.text(target, "begins")))
                        .findFirst()
                        .orElse(null);
                left.remove(found);
                score.right(file + " " + target, found != null);
                score.right(
                        file + " đơn vị: “" + (found == null ? null : found.unit()) + "” thay vì “"
                                + Beside.text(target, "unit") + "”",
                        found != null && isUnit(Beside.text(target, "unit"), found.unit()));
            });
            plan.path("milestones").forEach(milestone -> {
                TargetForm found = left.stream()
                        .filter(form -> form.kind().equals(Kind.MILESTONE.name())
                                && form.year() == milestone.get("year").asInt()
                                && shares(form.text(), Beside.text(milestone, "begins")))
                        .findFirst()
                        .orElse(null);
                left.remove(found);
                score.right(file + " " + milestone, found != null);
            });
            left.forEach(form -> score.right(file + " thừa: " + form, false));
        }
        System.out.println("Tám kế hoạch khác, chỉ tiêu: " + score);
        assertTrue(score.share() >= KEPT_OF_EIGHT, score::toString);
    }

    private static boolean isFigure(TargetForm form, String comparison, int year, BigDecimal value, BigDecimal upper) {
        boolean measured = comparison != null;
        return measured == form.kind().equals(Kind.MEASURED.name())
                && form.year() != null
                && form.year() == year
                && (!measured
                        || comparison.equals(form.comparison())
                                && value.compareTo(form.value()) == 0
                                && (upper == null
                                        ? form.upper() == null
                                        : form.upper() != null && upper.compareTo(form.upper()) == 0));
    }

    /** A unit said at more length ("kíp/lĩnh vực chuyên khoa", "học sinh, sinh viên") is the same one. */
    private static boolean isUnit(String expected, String read) {
        if (expected == null || read == null) {
            return expected == null && read == null;
        }
        String one = expected.toLowerCase(Locale.ROOT).replace("sỹ", "sĩ");
        String other = read.toLowerCase(Locale.ROOT).replace("sỹ", "sĩ");
        return one.equals(other)
                || !one.contains("%") && !other.contains("%") && (one.startsWith(other) || other.startsWith(one));
    }

    /** What an expected target begins with stands in the words that were read. */
    private static boolean shares(String read, String begins) {
        String first = begins.replaceFirst("^[a-zđ]\\) ", "").replaceAll("[.,;]+$", "");
        String plain = read.replaceAll("\\s+", " ");
        return plain.contains(first) || first.startsWith(plain) || plain.contains(first.split(",")[0]);
    }
}
