package vn.tiendo.report.page.overview;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.platform.page.Words;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.entry.AssignmentState;
import vn.tiendo.report.ledger.entry.AssignmentState.Decision;
import vn.tiendo.report.ledger.entry.AssignmentState.Extension;
import vn.tiendo.report.render.document.VietnameseWording;

/**
 * One version of an assignment in the story of its task.
 *
 * @param day on which it was recorded
 * @param more what was said with it, or null
 */
record Step(String day, String what, String more) {

    static Step of(AssignmentState state) {
        return new Step(Words.figures(Vietnam.dayOf(state.change().at())), what(state), more(state));
    }

    private static String what(AssignmentState state) {
        return switch (state.change().kind()) {
            case "OPENED" -> "Giao nhiệm vụ";
            case "STATUS_CHANGED" -> "Báo cáo: " + status(state);
            case "VERIFIED" ->
                switch (state.verification().state()) {
                    case "CONFIRMED" -> "Xác nhận hoàn thành";
                    case "RETURNED" -> "Trả lại";
                    default -> status(state);
                };
            case "EXTENDED" -> "Điều chỉnh thời hạn" + due(state);
            case "CLASSIFIED" -> "Xác định thời hạn" + due(state);
            case "CANCELLED" -> "Dừng thực hiện" + decision(state.decision());
            default -> status(state);
        };
    }

    private static String status(AssignmentState state) {
        String percent = state.percent() == null ? "" : ", " + state.percent() + "%";
        return VietnameseWording.lower(VietnameseWording.of(state.status())) + percent;
    }

    private static String due(AssignmentState state) {
        String due = state.occurrence().due() == null
                ? ": không ấn định ngày"
                : " đến " + Words.figures(state.occurrence().due());
        Extension last = state.extensions().isEmpty()
                ? null
                : state.extensions().get(state.extensions().size() - 1);
        return due + (last == null ? "" : decision(last.decision()));
    }

    private static String decision(Decision decision) {
        if (decision == null) {
            return "";
        }
        String words = Stream.of(
                        decision.number(),
                        decision.date() == null ? null : "ngày " + Words.figures(decision.date()),
                        decision.issuer())
                .filter(word -> word != null)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private static String more(AssignmentState state) {
        return switch (state.change().kind()) {
            case "STATUS_CHANGED" -> state.reason() == null ? state.result() : state.reason();
            case "VERIFIED" -> state.verification().reason();
            default -> null;
        };
    }
}
