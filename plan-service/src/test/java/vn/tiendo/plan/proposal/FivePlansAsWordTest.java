package vn.tiendo.plan.proposal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tiendo.plan.content.PlanForm;
import vn.tiendo.plan.content.PlanForm.TaskForm;
import vn.tiendo.plan.document.IssuedDocument;
import vn.tiendo.plan.document.ReadFiles;

/** The five plans as documents of Word, written in the ways of offices, against what is proposed for their texts. */
class FivePlansAsWordTest {

    @ParameterizedTest
    @EnumSource
    void planIsProposedAlikeHoweverItsDocumentIsMade(WordFiles.Style style) {
        Set<String> differences = new TreeSet<>();
        for (String province : Beside.FIVE) {
            IssuedDocument text = ReadFiles.read("five/" + province + ".txt");
            IssuedDocument word = ReadFiles.word(WordFiles.of(text, style, Beside.name(province)));
            Proposal ofText = Proposals.of(text, province);
            Proposal ofWord = Proposals.of(word, province);
            compare(province, ofText.plan(), ofWord.plan(), differences);
            each(province + " doubt ", ofText.doubts(), ofWord.doubts(), differences);
        }
        System.out.println(style + ": " + differences.size() + " differences");
        assertTrue(differences.isEmpty(), () -> String.join("\n", differences));
    }

    private static void compare(String at, PlanForm text, PlanForm word, Set<String> differences) {
        same(at + " kind", text.kind(), word.kind(), differences);
        same(at + " issuer", text.issuer(), word.issuer(), differences);
        same(at + " number", text.number(), word.number(), differences);
        same(at + " date", text.date(), word.date(), differences);
        same(at + " title", text.title(), word.title(), differences);
        same(at + " focal agency", text.focalAgency(), word.focalAgency(), differences);
        same(at + " signer", text.signer(), word.signer(), differences);
        same(at + " recipients", text.recipients(), word.recipients(), differences);
        same(at + " legal bases", text.legalBases(), word.legalBases(), differences);
        same(at + " funding", text.funding(), word.funding(), differences);
        each(at + " target ", text.targets(), word.targets(), differences);
        each(at + " obligation ", text.obligations(), word.obligations(), differences);
        each(at + " section ", text.sections(), word.sections(), differences);
        each(
                at + " task ",
                text.tasks().stream().map(FivePlansAsWordTest::said).toList(),
                word.tasks().stream().map(FivePlansAsWordTest::said).toList(),
                differences);
    }

    private static String said(TaskForm task) {
        return String.join(
                " | ",
                task.number(),
                task.numberSource(),
                task.title(),
                task.leads(),
                task.coordinators(),
                task.timeWords());
    }

    private static void each(String at, List<?> text, List<?> word, Set<String> differences) {
        List<String> missed =
                new ArrayList<>(text.stream().map(FivePlansAsWordTest::plain).toList());
        List<String> added =
                new ArrayList<>(word.stream().map(FivePlansAsWordTest::plain).toList());
        List<String> both = new ArrayList<>(missed);
        both.retainAll(added);
        missed.removeAll(both);
        added.removeAll(both);
        missed.forEach(one -> differences.add(at + "missed: " + one));
        added.forEach(one -> differences.add(at + "added: " + one));
    }

    private static void same(String what, Object text, Object word, Set<String> differences) {
        if (!Objects.equals(plain(text), plain(word))) {
            differences.add(what + ": " + word + " instead of " + text);
        }
    }

    /** Headings may be in capitals in the one and not in the other. */
    private static String plain(Object said) {
        return Proposals.plain(String.valueOf(said));
    }
}
