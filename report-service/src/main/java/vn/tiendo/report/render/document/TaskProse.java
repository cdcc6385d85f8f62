package vn.tiendo.report.render.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.report.clock.DateWords;
import vn.tiendo.report.content.PlainWords;
import vn.tiendo.report.content.ReportContent.AssignmentResult;
import vn.tiendo.report.content.ReportContent.ContributionLine;
import vn.tiendo.report.coverage.Standing;
import vn.tiendo.report.ledger.entry.AssignmentState.Evidence;
import vn.tiendo.report.ledger.entry.AssignmentState.Extension;
import vn.tiendo.report.progress.Timeliness;

/** What came of a piece of work, in sentences. */
final class TaskProse {

    private static final Pattern FIGURE = Pattern.compile("\\d");

    /** Days, numbers of documents and years. */
    private static final Pattern NO_FIGURE = Pattern.compile(
            "\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b|\\b\\d+(/\\d{4})?[-/]\\p{L}[\\p{L}\\d/-]*|\\b(19|20)\\d{2}\\b");

    private static final Map<String, String> DOCUMENTS = Map.ofEntries(
            Map.entry("KH", "Kế hoạch"),
            Map.entry("CT", "Chỉ thị"),
            Map.entry("CTR", "Chương trình"),
            Map.entry("HD", "Hướng dẫn"),
            Map.entry("NQ", "Nghị quyết"),
            Map.entry("QĐ", "Quyết định"),
            Map.entry("BC", "Báo cáo"),
            Map.entry("TTR", "Tờ trình"),
            Map.entry("TB", "Thông báo"),
            Map.entry("ĐA", "Đề án"),
            Map.entry("KL", "Kết luận"),
            Map.entry("BB", "Biên bản"),
            Map.entry("HĐ", "Hợp đồng"));

    /** Whose report it is: its own documents are named without it. */
    private final String issuer;

    TaskProse(String issuer) {
        this.issuer = issuer;
    }

    /** Result, products, day; how it stands where nothing was said. Begins with a capital and ends as a sentence. */
    String account(AssignmentResult a) {
        return account(a, a.evidence(), state(a, !isText(said(a))), names(a));
    }

    /** Those whose own documents are named without them. */
    private static Set<String> names(AssignmentResult a) {
        return Stream.concat(Stream.of(a.agency()), a.answeredBy().stream())
                .map(Reading::name)
                .collect(Collectors.toSet());
    }

    /**
     * Of several that say the same: what each of them says, and the products of all; their days are in the annex.
     *
     * @param begun it was said of all of them that they are at it
     */
    String account(List<AssignmentResult> alike, boolean begun) {
        AssignmentResult first = alike.get(0);
        if (alike.size() == 1) {
            boolean told = begun && isText(said(first)) && first.timeliness() != Timeliness.OPEN_OVERDUE;
            return told ? account(first, first.evidence(), null, names(first)) : account(first);
        }
        List<Evidence> all =
                alike.stream().flatMap(a -> a.evidence().stream()).distinct().toList();
        boolean alone = !isText(said(first));
        return account(first, all, alone ? briefly(standing(first)) : begun ? null : state(standing(first)), Set.of());
    }

    /** What makes two agencies say the same. */
    static String key(AssignmentResult a) {
        String said = said(a);
        // Equal figures of two agencies are two figures: told together they would be read as the sum.
        String whose = FIGURE.matcher(NO_FIGURE.matcher(said).replaceAll("")).find()
                ? a.agency().id()
                : "";
        return PlainWords.of(said) + "|" + standing(a) + "|" + a.reason() + "|" + a.extensions() + "|" + whose;
    }

    private static String said(AssignmentResult a) {
        return Stream.concat(Stream.of(isText(a.result()) ? a.result() : ""), a.earlierResults().stream())
                .filter(TaskProse::isText)
                .collect(Collectors.joining(" "));
    }

    private static String briefly(Standing standing) {
        return switch (standing) {
            case DONE -> "Đã hoàn thành";
            case IN_PROGRESS -> "Đang triển khai thực hiện";
            case NOT_STARTED -> "Chưa triển khai thực hiện";
            case UNREPORTED -> "Chưa có báo cáo";
            case SUSPENDED -> "Tạm dừng thực hiện";
        };
    }

    /** What it adds to results that were told. */
    private static String state(Standing standing) {
        return switch (standing) {
            case DONE -> "Nhiệm vụ đã hoàn thành";
            case IN_PROGRESS -> "Nhiệm vụ đang được tiếp tục thực hiện";
            case NOT_STARTED, UNREPORTED, SUSPENDED -> null;
        };
    }

    private String account(AssignmentResult a, List<Evidence> evidence, String state, Set<String> own) {
        List<String> sentences = new ArrayList<>();
        if (isText(a.result())) {
            sentences.add(a.result());
        }
        sentences.addAll(a.earlierResults());
        String said = String.join(" ", sentences);
        String products = evidence.stream()
                .filter(e -> e.number() == null || !said.contains(e.number().strip()))
                .map(e -> evidence(e, own))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        if (!products.isEmpty()) {
            sentences.add("Sản phẩm: " + products);
        }
        if (state != null) {
            sentences.add(sentences.isEmpty() || !said.isEmpty() ? state : VietnameseWording.capital(state));
        }
        a.extensions().stream().map(this::extension).filter(Objects::nonNull).forEach(sentences::add);
        return sentences.stream()
                .map(String::strip)
                .map(VietnameseWording::sentence)
                .collect(Collectors.joining(" "));
    }

    /** What it adds to a result that was told; the whole where none was. */
    private static String state(AssignmentResult a, boolean alone) {
        String due = a.due() == null ? "" : DateWords.day(a.due());
        Standing standing = standing(a);
        return switch (standing) {
            case DONE -> {
                String day = a.completedOn() == null ? "" : " ngày " + DateWords.day(a.completedOn());
                String late = a.timeliness() == Timeliness.DONE_LATE ? ", sau thời hạn " + due : "";
                yield (alone ? "Đã hoàn thành" : "Hoàn thành") + day + late;
            }
            case IN_PROGRESS -> {
                boolean late = a.timeliness() == Timeliness.OPEN_OVERDUE;
                String overdue = late ? ", đã quá thời hạn " + due : "";
                boolean told = said(a).toLowerCase(Locale.ROOT).contains("đang ");
                yield alone
                        ? briefly(standing) + overdue
                        : told && !late ? null : "Nhiệm vụ đang được tiếp tục thực hiện" + overdue;
            }
            case NOT_STARTED ->
                "Chưa triển khai thực hiện"
                        + (a.timeliness() == Timeliness.OPEN_OVERDUE ? ", đã quá thời hạn " + due : "");
            case UNREPORTED -> "Chưa có báo cáo";
            case SUSPENDED ->
                "Tạm dừng thực hiện" + (isText(a.reason()) ? ", lý do: " + VietnameseWording.clause(a.reason()) : "");
        };
    }

    static Standing standing(AssignmentResult a) {
        if (a.standing() != null) {
            return a.standing();
        }
        // A record from before work was counted.
        return switch (a.status()) {
            case COMPLETED -> Standing.DONE;
            case IN_PROGRESS -> Standing.IN_PROGRESS;
            case SUSPENDED, CANCELLED -> Standing.SUSPENDED;
            case NOT_STARTED -> Standing.UNREPORTED;
        };
    }

    /** Whether there is anything to tell but that nothing is known. */
    static boolean says(AssignmentResult a) {
        Standing standing = standing(a);
        return isText(a.result())
                || !a.earlierResults().isEmpty()
                || !a.evidence().isEmpty()
                || standing != Standing.UNREPORTED && standing != Standing.NOT_STARTED;
    }

    String account(ContributionLine c) {
        String documents = c.evidence().stream()
                .filter(e -> e.number() == null || !c.text().contains(e.number().strip()))
                .map(e -> evidence(e, Set.of(Reading.name(c.agency()))))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return VietnameseWording.sentence(c.text())
                + (documents.isEmpty() ? "" : " " + VietnameseWording.sentence("Sản phẩm: " + documents));
    }

    /** How a decision moved a due date; one that was there before or after may be missing. */
    private String extension(Extension e) {
        String by = " theo "
                + document(
                        e.decision().number(), e.decision().date(), e.decision().issuer());
        if (e.newDue() == null) {
            return e.oldDue() == null ? null : "Thời hạn ngày " + DateWords.day(e.oldDue()) + " được bãi bỏ" + by;
        }
        if (e.oldDue() == null) {
            return "Thời hạn được xác định là ngày " + DateWords.day(e.newDue()) + by;
        }
        String words = e.newDue().isBefore(e.oldDue())
                ? "Thời hạn được điều chỉnh từ ngày %s lên sớm hơn, là ngày %s"
                : "Được gia hạn từ ngày %s đến ngày %s";
        return words.formatted(DateWords.day(e.oldDue()), DateWords.day(e.newDue())) + by;
    }

    /**
     * A product with its number and day; one that is only a link is called by it.
     *
     * @param own names of those who are not named again as its issuer
     */
    String evidence(Evidence e, Set<String> own) {
        if (e.number() == null || e.number().isBlank()) {
            return e.link();
        }
        boolean known = e.issuer() == null || e.issuer().equals(issuer) || own.contains(Reading.name(e.issuer()));
        return document(e.number(), e.date(), known ? null : e.issuer());
    }

    /** "Kế hoạch số 1182/KH-SNV ngày 12/02/2026 của Sở Nội vụ", as its symbol names it. */
    static String document(String number, LocalDate date, String issuer) {
        String stripped = number.strip();
        String named = Character.isDigit(stripped.charAt(0)) || stripped.startsWith("/")
                ? kind(stripped) + " số " + stripped
                : stripped;
        return Stream.of(
                        named,
                        date == null ? null : "ngày " + DateWords.day(date),
                        issuer == null ? null : "của " + issuer)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String kind(String number) {
        return Stream.of(number.toUpperCase(Locale.ROOT).split("[^\\p{L}]+"))
                .map(DOCUMENTS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Văn bản");
    }

    static boolean isText(String text) {
        return text != null && !text.isBlank();
    }
}
