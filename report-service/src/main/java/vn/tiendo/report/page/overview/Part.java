package vn.tiendo.report.page.overview;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.coverage.Judged;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.progress.YearWork.OfPlan;
import vn.tiendo.report.render.document.VietnameseWording;

/**
 * What one agency was given of a task, as it stands and as it came to be.
 *
 * @param now who answers for it, where that is another agency; else null
 * @param standing in words
 * @param verification what the focal agency has said of it, or that it has not yet; null where there is nothing to say
 * @param days since its due day, 0 where it is not overdue
 * @param state its newest version
 * @param history the newest first
 * @param explanation where its agency is asked to explain, or null
 */
record Part(
        String agency,
        String now,
        String period,
        String standing,
        boolean done,
        String verification,
        String due,
        long days,
        AssignmentState state,
        List<Proof> evidence,
        List<Step> history,
        String explanation) {

    /**
     * What proves a result.
     *
     * @param link where it can be opened, or null: what is no address of the web is only read
     */
    record Proof(String words, String link) {

        static Proof of(AssignmentState.Evidence evidence) {
            String words = Stream.of(
                            evidence.number(),
                            evidence.date() == null ? null : "ngày " + Words.figures(evidence.date()),
                            evidence.issuer() == null ? null : "của " + evidence.issuer(),
                            evidence.subject())
                    .filter(word -> word != null && !word.isBlank())
                    .collect(Collectors.joining(" "));
            boolean onTheWeb = evidence.link() != null && evidence.link().matches("(?i)https?://\\S+");
            return new Proof(
                    words.isEmpty() || !onTheWeb && evidence.link() != null
                            ? (words + " " + evidence.link()).strip()
                            : words,
                    onTheWeb ? evidence.link() : null);
        }
    }

    static final Comparator<Part> URGENT_FIRST = Comparator.comparingLong(Part::days)
            .reversed()
            .thenComparing(Part::agency)
            .thenComparing(part -> part.state.id());

    /** @param versions oldest first, at least one */
    static Part of(Sight sight, OfPlan work, Judged judged, List<AssignmentState> versions, Explanations explanations) {
        AssignmentState state = versions.get(versions.size() - 1);
        boolean overdue = judged.isCounted() && judged.overdue();
        return new Part(
                sight.registry().agencyName(state.agency()),
                now(sight, work, judged),
                state.occurrence().label(),
                standing(judged),
                judged.standing() == Standing.DONE,
                verification(state),
                state.occurrence().due() == null
                        ? "không ấn định ngày"
                        : Words.inWords(state.occurrence().due()),
                overdue ? ChronoUnit.DAYS.between(judged.item().due(), sight.today()) : 0,
                state,
                state.evidence().stream().map(Proof::of).toList(),
                history(versions),
                overdue ? explanations.to(sight.registry(), work.plan(), judged.item()) : null);
    }

    private static String now(Sight sight, OfPlan work, Judged judged) {
        Set<String> answering = work.work().responsible(judged.item());
        return answering.contains(judged.item().agency())
                ? null
                : answering.stream()
                        .map(agency -> sight.registry().agencyName(agency))
                        .collect(Collectors.joining(", "));
    }

    private static String standing(Judged judged) {
        return switch (judged.place()) {
            case COUNTED -> VietnameseWording.capital(VietnameseWording.of(judged.standing()));
            case INVITED -> "Việc đề nghị phối hợp, không tính vào số liệu";
            case STOPPED -> "Đã dừng theo quyết định";
            case NO_DATA -> "Chưa có số liệu";
            default -> "Kết quả của năm trước, không tính vào số liệu năm này";
        };
    }

    private static String verification(AssignmentState state) {
        return switch (state.verification().state()) {
            case "PENDING" -> "Chờ xác nhận";
            case "CONFIRMED" -> "Đã xác nhận";
            case "RETURNED" -> "Bị trả lại";
            default -> null;
        };
    }

    private static List<Step> history(List<AssignmentState> versions) {
        List<Step> steps = new ArrayList<>(versions.stream().map(Step::of).toList());
        Collections.reverse(steps);
        return steps;
    }

    public boolean isOverdue() {
        return days > 0;
    }

    public boolean isReturned() {
        return "RETURNED".equals(state.verification().state());
    }
}
