package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.plan.content.PlanForm.BasisForm;
import vn.tiendo.plan.plan.PlanDefinition;
import vn.tiendo.plan.plan.PlanDefinition.Kind;
import vn.tiendo.plan.proposal.Beside.Score;

/** Which plan a document is, against what people say it is. */
class PlanIdentityTest {

    private static final double KEPT_OF_EIGHT = 0.97;

    @Test
    void theFivePlansAreKnownByTheirOwnDocuments() {
        var score = new Score();
        for (String province : Beside.FIVE) {
            PlanDefinition plan = Beside.plan(province);
            Identity read = Identity.read(Beside.ofFive(province), Beside.name(province));
            String at = province + " ";
            score.same(at + "kind", plan.kind(), read.kind());
            score.same(at + "number", plan.number(), read.number());
            score.same(at + "date", plan.date().text(), read.date());
            score.same(at + "issuer", plan.issuer(), read.issuer());
            score.same(at + "signer", plan.signer(), read.signer());
            score.same(at + "recipients", plan.recipients(), read.recipients());
            score.same(at + "focal", plan.focalAgency().substring(province.length() + 1), slug(read.focalAgency()));
            score.right(at + "funding: " + read.funding(), (plan.funding() == null) == (read.funding() == null));
            // The catalogue says the title in its own words; the documents that it names are the plan's.
            score.right(
                    at + "title: " + read.title(),
                    numbers(plan.title()).stream().allMatch(numbers(read.title())::contains));
            for (PlanDefinition.LegalBasis basis : plan.legalBases()) {
                var form = new BasisForm(
                        basis.relation().name(),
                        basis.document(),
                        basis.date() == null ? null : basis.date().toString(),
                        basis.issuer());
                score.right(
                        at + form,
                        read.legalBases().stream()
                                .anyMatch(one ->
                                        areSame(form, one) && one.document().equalsIgnoreCase(form.document())));
            }
            score.same(at + "bases", plan.legalBases().size(), read.legalBases().size());
            boolean blank = plan.number().startsWith("/");
            score.same(at + "number doubted", blank, isDoubted(read, DoubtCode.NUMBER_BLANK));
            score.same(
                    at + "date doubted", plan.date().text().length() < 10, isDoubted(read, DoubtCode.DATE_INCOMPLETE));
        }
        System.out.println("Năm kế hoạch, văn bản: " + score);
        assertTrue(score.share() == 1, score::toString);
    }

    @Test
    void plansInTheMannerOfOtherProvincesAreKnownByTheirOwnDocuments() {
        var score = new Score();
        for (String file : Beside.EIGHT) {
            JsonNode plan = Beside.expected(file);
            Identity read = Identity.read(Beside.ofEight(file), Beside.name(Beside.text(plan, "province")));
            String at = file + " ";
            boolean decision = Beside.text(plan, "kind").startsWith("QUYẾT ĐỊNH");
            Kind kind = decision ? Kind.DECISION_WITH_PLAN : plan.has("parent") ? Kind.AGENCY_PLAN : Kind.PLAN;
            score.same(at + "kind", kind, read.kind());
            boolean blank = Beside.text(plan, "number") == null;
            score.same(at + "number", blank ? "/KH-UBND" : Beside.text(plan, "number"), read.number());
            score.same(at + "number doubted", blank, isDoubted(read, DoubtCode.NUMBER_BLANK));
            score.same(at + "date", Beside.text(plan, "date"), read.date());
            score.same(
                    at + "date doubted",
                    Beside.text(plan, "date").length() < 10,
                    isDoubted(read, DoubtCode.DATE_INCOMPLETE));
            score.same(at + "title", Beside.text(plan, "title"), read.title());
            score.same(at + "issuer", Beside.text(plan, "issuer"), read.issuer());
            score.same(at + "focal", Beside.text(plan, "focal"), read.focalAgency());
            score.same(at + "signer", Beside.texts(plan, "signerPost"), posts(read));
            score.same(at + "recipients", Beside.texts(plan, "recipients"), read.recipients());
            plan.get("legalBases").forEach(node -> {
                String number = Beside.text(node, "number");
                var form = new BasisForm(
                        Beside.text(node, "relation"),
                        Beside.text(node, "kind") + (number == null ? "" : " số " + number),
                        Beside.text(node, "date"),
                        Beside.text(node, "issuer"));
                score.right(
                        at + form,
                        read.legalBases().stream()
                                .anyMatch(one -> areSame(form, one)
                                        && (number == null
                                                ? one.document().startsWith(form.document())
                                                : one.document().equals(form.document()))));
            });
            score.same(
                    at + "bases",
                    plan.get("legalBases").size(),
                    read.legalBases().size());
        }
        System.out.println("Tám kế hoạch khác, văn bản: " + score);
        assertTrue(score.share() >= KEPT_OF_EIGHT, score::toString);
    }

    private static boolean areSame(BasisForm expected, BasisForm read) {
        return expected.relation().equals(read.relation())
                && java.util.Objects.equals(expected.date(), read.date())
                && (expected.issuer() == null || expected.issuer().equals(read.issuer()));
    }

    private static boolean isDoubted(Identity read, DoubtCode code) {
        return read.doubts().stream().anyMatch(doubt -> doubt.code() == code);
    }

    private static List<String> posts(Identity read) {
        if (read.signer() == null) {
            return List.of();
        }
        List<String> posts = new ArrayList<>(List.of(read.signer().authority().split(" / ")));
        posts.add(read.signer().post());
        return posts;
    }

    private static List<String> numbers(String title) {
        return Stream.of(title.split("[\\s,]+"))
                .filter(word -> word.matches("\\d+-?/?\\p{L}+.*"))
                .toList();
    }

    private static String slug(String agency) {
        return agency == null
                ? null
                : java.text.Normalizer.normalize(
                                agency.toLowerCase(java.util.Locale.ROOT).replace('đ', 'd'),
                                java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
    }
}
