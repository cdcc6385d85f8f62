package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.catalogue.ShippedCatalogue;
import vn.tiendo.plan.content.PlanForm.ObligationForm;
import vn.tiendo.plan.deadline.Deadline;
import vn.tiendo.plan.deadline.DeadlineReader;
import vn.tiendo.plan.plan.ObligationDefinition;
import vn.tiendo.plan.plan.ObligationDefinition.DueSource;
import vn.tiendo.plan.plan.ObligationDefinition.Kind;
import vn.tiendo.plan.proposal.Beside.Score;
import vn.tiendo.plan.timeframe.PlanDate;

/** Who reports to whom and by when, against what people say. */
class PlanDutiesTest {

    private static final double KEPT_OF_FIVE = 1;
    private static final double KEPT_OF_EIGHT = 0.97;

    @Test
    void eachDutyOfTheFivePlansIsReadFromTheirDocuments() {
        var score = new Score();
        for (String province : Beside.FIVE) {
            Layout layout = Beside.ofFive(province);
            Duties read = Duties.read(layout, Identity.read(layout, Beside.name(province)));
            List<ObligationForm> left = new ArrayList<>(read.obligations());
            List<ObligationDefinition> obligations = ShippedCatalogue.contents().stream()
                    .filter(content -> content.plan().province().equals(province))
                    .flatMap(content -> content.obligations().stream())
                    .toList();
            for (ObligationDefinition one : obligations) {
                String at = province + " " + one.id() + " ";
                ObligationForm found = left.stream()
                        .filter(form -> form.level().equals(one.level().name())
                                && form.kind().equals(one.kind().name()))
                        .findFirst()
                        .orElse(null);
                left.remove(found);
                score.right(at + "thiếu", found != null);
                if (found != null) {
                    score.same(at + "source", one.source().name(), found.source());
                    score.same(at + "addressee", one.addressee(), found.addressee());
                    score.same(at + "through", one.through(), found.through());
                    score.same(at + "issuer", one.issuer(), found.issuer());
                    score.same(at + "copies", one.copies(), found.copies() == null ? List.of() : found.copies());
                    score.same(at + "citation", one.citation(), found.citation());
                    boolean byDefault = one.source() == ObligationDefinition.Source.DEFAULT;
                    score.right(
                            at + "reporters: “" + found.reporters() + "” thay vì “"
                                    + one.reporters().words() + "”",
                            byDefault || Beside.plain(one.reporters().words()).equals(Beside.plain(found.reporters())));
                    due(score, at, one, found, read);
                }
            }
            left.forEach(form -> score.right(province + " thừa: " + form, false));
        }
        System.out.println("Năm kế hoạch, báo cáo: " + score);
        assertTrue(score.share() >= KEPT_OF_FIVE, score::toString);
    }

    /** A day that the plan sets is read; where it sets none, an official is asked. */
    private static void due(Score score, String at, ObligationDefinition one, ObligationForm found, Duties read) {
        if (one.kind() != Kind.ANNUAL) {
            return;
        }
        String expected = one.dueSource() == DueSource.PLAN
                ? "%02d-%02d".formatted(one.due().month(), one.due().day())
                : null;
        List<Deadline> deadlines = deadlines(found.dueWords());
        String day = deadlines.isEmpty() || deadlines.get(0).days().isEmpty()
                ? null
                : deadlines.get(0).days().get(0);
        score.same(at + "due", expected, day);
        String field = "obligations[" + read.obligations().indexOf(found) + "].dueWords";
        score.same(
                at + "due doubted",
                expected == null && stands(read, field), // a report that our default adds says so itself
                read.doubts().stream()
                        .anyMatch(doubt -> doubt.field().equals(field) && doubt.code() == DoubtCode.DUE_UNCLEAR));
    }

    private static boolean stands(Duties read, String field) {
        String duty = field.substring(0, field.indexOf('.'));
        return read.places().stream().anyMatch(place -> place.field().startsWith(duty));
    }

    private static List<Deadline> deadlines(String words) {
        return words == null
                ? List.of()
                : DeadlineReader.readPeriodic(words, new PlanDate("2024-10")).deadlines();
    }

    @Test
    void dutiesOfPlansInTheMannerOfOtherProvincesAreRead() {
        var score = new Score();
        for (String file : Beside.EIGHT) {
            Layout layout = Beside.ofEight(file);
            Duties read = Duties.read(layout, Identity.read(layout, null));
            List<ObligationForm> left = new ArrayList<>(read.obligations());
            for (JsonNode one : Beside.expected(file).path("obligations")) {
                String at = file + " " + Beside.text(one, "dueWords") + " ";
                ObligationForm found = left.stream()
                        .filter(form -> form.level().equals(Beside.text(one, "level")) && isDue(one, form))
                        .findFirst()
                        .orElse(null);
                left.remove(found);
                score.right(at + "thiếu", found != null);
                if (found != null) {
                    String reporters = Beside.plain(found.reporters());
                    score.right(
                            at + "reporters: " + found.reporters(),
                            Beside.texts(one, "reporters").stream()
                                    .allMatch(name -> reporters.contains(Beside.plain(name))));
                    score.same(
                            at + "addressee",
                            Beside.plain(Beside.text(one, "addressee")),
                            Beside.plain(found.addressee()));
                    score.same(at + "through", Beside.text(one, "through"), found.through());
                    String issuer = Beside.text(one, "issuer");
                    score.right(
                            at + "issuer: " + found.issuer(),
                            issuer == null
                                    ? found.issuer() == null
                                    : found.issuer() != null && found.issuer().startsWith(issuer));
                }
            }
            left.forEach(form -> score.right(file + " thừa: " + form, false));
        }
        System.out.println("Tám kế hoạch khác, báo cáo: " + score);
        assertTrue(score.share() >= KEPT_OF_EIGHT, score::toString);
    }

    /** By when, as the registry will read it from the words that were found. */
    private static boolean isDue(JsonNode one, ObligationForm form) {
        String frequency = Beside.text(one, "frequency");
        if (frequency.equals("ON_REQUEST")) {
            return form.kind().equals(Kind.AD_HOC.name());
        }
        if (frequency.equals("ONCE")) {
            return form.kind().equals(Beside.text(one, "kind"))
                    && form.dueWords() != null
                    && form.dueWords().contains(Beside.text(one, "year"));
        }
        List<Deadline> deadlines = deadlines(form.dueWords());
        if (!form.kind().equals(Kind.ANNUAL.name()) || deadlines.size() != 1) {
            return false;
        }
        Deadline deadline = deadlines.get(0);
        JsonNode relative = one.path("relative");
        return deadline.frequency().name().equals(frequency)
                && deadline.days().equals(Beside.texts(one, "days"))
                && deadline.nextYear() == one.path("nextYear").asBoolean(false)
                && deadline.strictlyBefore() == one.path("strictlyBefore").asBoolean(false)
                && (relative.isMissingNode() || relative.isNull()
                        ? deadline.relative() == null
                        : deadline.relative() != null
                                && Objects.equals(deadline.relative().month().name(), Beside.text(relative, "month"))
                                && deadline.relative().day()
                                        == relative.get("day").asInt());
    }
}
