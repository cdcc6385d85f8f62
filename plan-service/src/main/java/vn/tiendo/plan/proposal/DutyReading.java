package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.content.PlanForm.ObligationForm;
import vn.tiendo.plan.deadline.Deadline;
import vn.tiendo.plan.deadline.DeadlineReader;
import vn.tiendo.plan.deadline.Deadlines;
import vn.tiendo.plan.deadline.Recurrence;
import vn.tiendo.plan.plan.ObligationDefinition.Kind;
import vn.tiendo.plan.plan.ObligationDefinition.Level;
import vn.tiendo.plan.plan.ObligationDefinition.Source;
import vn.tiendo.plan.timeframe.PlanDate;
import vn.tiendo.platform.input.Days;

/** Goes through what bodies are to do and keeps what they are to report. */
final class DutyReading {

    private static final Pattern REPORTS = Pattern.compile("(?iu).*(?<!chế độ )báo cáo.*");
    private static final Pattern REVIEW = Pattern.compile("(?iu)(sơ kết|tổng kết)");
    /** Who meets an obstacle tells the focal agency: no report of its own. */
    private static final Pattern OBSTACLE = Pattern.compile(
            "(?iu).*(?:trong quá trình|quá trình (?:tổ chức |triển khai )?thực hiện|nếu có|trên đây là|phản"
                    + " ánh|yêu cầu các cơ quan, đơn vị).*");

    private static final Pattern ARISING = Pattern.compile(
            "(?iu)((?:những |các )?(?:khó khăn, )?(?:vướng mắc|vấn đề)(?: mới)?(?: phát sinh| nảy sinh)[^.;]*)");
    private static final Pattern WITHOUT_SUBJECT = Pattern.compile("(?u)^Báo cáo\\s.*");

    private final Findings findings = new Findings();
    private final List<ObligationForm> obligations = new ArrayList<>();
    private final Identity identity;
    private final PlanDate planDate;
    private final DueText due;

    DutyReading(Identity identity) {
        this.identity = identity;
        this.planDate =
                new PlanDate(identity.date() == null ? String.valueOf(Days.FIRST_YEAR_OF_PLANS) : identity.date());
        this.due = new DueText(planDate);
    }

    List<ObligationForm> obligations() {
        return obligations;
    }

    Findings findings() {
        return findings;
    }

    void clause(Organisation.Clause clause) {
        String text = clause.text();
        boolean byFocal = Bodies.areSame(clause.subject(), identity.focalAgency())
                && !WITHOUT_SUBJECT.matcher(text).matches();
        Matcher arising = ARISING.matcher(text);
        if (byFocal && REPORTS.matcher(text).matches() && arising.find() && !text.matches("(?iu).*nếu có.*")) {
            add(clause, Level.CONSOLIDATED, Kind.AD_HOC, arising.group(1).strip(), text);
            text = text.substring(0, arising.start());
        } else if (OBSTACLE.matcher(text).matches()
                && DeadlineReader.read(text, planDate).deadlines().isEmpty()) {
            return;
        }
        Matcher review = REVIEW.matcher(text);
        int cut = review.find() && (byFocal || clause.subject() == null) ? review.start() : text.length();
        String reports = text.substring(0, cut);
        if (REPORTS.matcher(reports).matches() || cut < text.length()) {
            reports(clause, byFocal, reports, cut < text.length());
        }
        if (cut < text.length()) {
            reviews(clause, text.substring(cut));
        }
    }

    private void reports(Organisation.Clause clause, boolean byFocal, String text, boolean beforeReview) {
        Deadlines read = DeadlineReader.read(text, planDate);
        Level level = byFocal ? Level.CONSOLIDATED : Level.FIRST;
        boolean any = false;
        for (Deadline deadline : read.deadlines()) {
            String words = due.words(text, deadline);
            boolean once = deadline.frequency() == Recurrence.ONCE;
            boolean onRequest = deadline.frequency() == Recurrence.ON_REQUEST;
            if (once && !DueText.isOfReport(text, words)) {
                continue;
            }
            boolean thisYear = once && words.matches("(?su).*20\\d\\d.*");
            add(clause, level, onRequest ? Kind.AD_HOC : thisYear ? Kind.THEMATIC : Kind.ANNUAL, words, text);
            any = true;
            if (once) {
                // A day that does not say whether it comes back: an official decides.
                findings.doubt(field(obligations.size() - 1) + ".dueWords", DoubtCode.DUE_UNCLEAR, words);
            }
        }
        boolean asked = text.matches("(?iu).*báo cáo (?:kết quả|tình hình|định kỳ).*|.*tổng hợp.*báo cáo.*");
        if (!any && !beforeReview && asked && clause.subject() != null) {
            add(clause, level, Kind.ANNUAL, null, text);
        }
    }

    private void reviews(Organisation.Clause clause, String text) {
        Matcher review = REVIEW.matcher(text);
        List<Integer> starts = new ArrayList<>();
        while (review.find()) {
            starts.add(review.start());
        }
        for (int i = 0; i < starts.size(); i++) {
            String own = text.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length())
                    .replaceAll("[\\s,;./]+$", "")
                    .replaceFirst("(?u)\\svà$", "");
            boolean dated = own.matches("(?su).*20\\d\\d.*");
            boolean told = own.matches("(?su).*\\d.*");
            Kind kind = own.toLowerCase(Locale.ROOT).startsWith("sơ kết") ? Kind.INTERIM_REVIEW : Kind.FINAL_REVIEW;
            add(
                    clause,
                    Level.CONSOLIDATED,
                    kind,
                    told ? own : clause.text().replaceAll("[\\s;./]+$", ""),
                    clause.text());
            if (!dated) {
                findings.doubt(field(obligations.size() - 1) + ".dueWords", DoubtCode.DUE_UNCLEAR, own);
            }
        }
    }

    private void add(Organisation.Clause clause, Level level, Kind kind, String dueWords, String text) {
        boolean first = level == Level.FIRST;
        String reporters = first
                ? WITHOUT_SUBJECT.matcher(clause.text()).matches() ? clause.first() : clause.subject()
                : identity.focalAgency();
        Receivers to = first ? Receivers.ofFirst(text, identity) : Receivers.ofConsolidated(text, identity);
        put(level, kind, Source.PLAN, dueWords, clause.number(), reporters, to);
        String field = field(obligations.size() - 1);
        findings.place(clause.line(), field, clause.text());
        if (kind == Kind.ANNUAL && (dueWords == null || !due.hasDay(dueWords))) {
            findings.doubt(field + ".dueWords", DoubtCode.DUE_UNCLEAR, dueWords == null ? clause.text() : dueWords);
        }
        if (reporters == null) {
            findings.doubt(field + ".reporters", DoubtCode.REPORTER_UNCLEAR, clause.text());
        }
    }

    private void put(
            Level level, Kind kind, Source source, String dueWords, String citation, String reporters, Receivers to) {
        String code = code(level, kind);
        int same = (int) obligations.stream()
                .filter(one -> one.code().equals(code)
                        || one.code().startsWith(code + "-")
                                && one.code().substring(code.length() + 1).matches("\\d+"))
                .count();
        boolean sumsUp = level == Level.CONSOLIDATED && kind == Kind.ANNUAL;
        obligations.add(new ObligationForm(
                same == 0 ? code : code + "-" + (same + 1),
                level.name(),
                kind.name(),
                source.name(),
                null,
                null,
                dueWords,
                source == Source.PLAN && !citation.isEmpty() ? citation : null,
                reporters,
                to.addressee(),
                to.through(),
                to.copies(),
                to.issuer(),
                to.issuer() == null ? null : identity.agency() == null ? "BC-UBND" : null,
                sumsUp ? "" : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    private static String code(Level level, Kind kind) {
        return switch (kind) {
            case AD_HOC -> level == Level.FIRST ? "co-quan-dot-xuat" : "dot-xuat";
            case INTERIM_REVIEW -> "so-ket";
            case FINAL_REVIEW -> "tong-ket";
            case THEMATIC -> "chuyen-de";
            case ANNUAL -> level == Level.FIRST ? "co-quan" : "tong-hop";
        };
    }

    private static String field(int position) {
        return "obligations[" + position + "]";
    }

    /** A plan that asks for one of the two yearly reports has the other by our default, shown as such. */
    void complete(Organisation organisation) {
        if (identity.focalAgency() != null && none(Level.FIRST)) {
            String group = organisation.clauses().stream()
                    .filter(clause ->
                            !Organisation.isInvited(clause) && !clause.number().startsWith("Điều"))
                    .map(Organisation.Clause::subject)
                    .filter(subject -> subject != null && !Bodies.isOne(subject) && !Bodies.isAuthority(subject))
                    .findFirst()
                    .orElse("Các cơ quan, đơn vị, địa phương");
            put(
                    Level.FIRST,
                    Kind.ANNUAL,
                    Source.DEFAULT,
                    null,
                    "",
                    group,
                    new Receivers(identity.authority(), identity.focalAgency(), null, null));
        }
        if (identity.focalAgency() != null && none(Level.CONSOLIDATED)) {
            put(
                    Level.CONSOLIDATED,
                    Kind.ANNUAL,
                    Source.DEFAULT,
                    null,
                    "",
                    identity.focalAgency(),
                    new Receivers(identity.authority(), null, null, null));
        }
        link();
    }

    private boolean none(Level level) {
        return obligations.stream()
                .noneMatch(one -> one.level().equals(level.name()) && one.kind().equals(Kind.ANNUAL.name()));
    }

    private void link() {
        obligations.replaceAll(one -> one.consolidates() == null
                ? one
                : consolidating(
                        one,
                        obligations.stream()
                                .filter(below -> below.level().equals(Level.FIRST.name())
                                        && below.kind().equals(Kind.ANNUAL.name())
                                        && due.isAsOften(below, one))
                                .map(ObligationForm::code)
                                .findFirst()
                                .orElse(null)));
    }

    private static ObligationForm consolidating(ObligationForm one, String below) {
        return new ObligationForm(
                one.code(),
                one.level(),
                one.kind(),
                one.source(),
                null,
                null,
                one.dueWords(),
                one.citation(),
                one.reporters(),
                one.addressee(),
                one.through(),
                one.copies(),
                one.issuer(),
                one.symbol(),
                below,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
