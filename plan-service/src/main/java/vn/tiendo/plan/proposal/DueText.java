package vn.tiendo.plan.proposal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tiendo.plan.content.PlanForm.ObligationForm;
import vn.tiendo.plan.deadline.Deadline;
import vn.tiendo.plan.deadline.DeadlineReader;
import vn.tiendo.plan.deadline.Recurrence;
import vn.tiendo.plan.timeframe.PlanDate;

/** The words that say by when a report is due, as they stand in the document. */
record DueText(PlanDate planDate) {

    /** A day on which a report is due, not one by which something else is to be done. */
    static boolean isOfReport(String text, String words) {
        int at = text.indexOf(words);
        String around = at < 0
                ? text
                : text.substring(Math.max(0, at - 120), Math.min(text.length(), at + words.length() + 60));
        return around.matches("(?isu).*báo cáo.*") && !around.matches("(?isu).*(?:ban hành|xây dựng) kế hoạch.*");
    }

    /** The words from the first to the last that speak of this deadline, as they stand in the document, where they say the same alone. */
    String words(String text, Deadline deadline) {
        String joined = String.join(" ", deadline.words());
        String first = deadline.words().get(0);
        String last = deadline.words().get(deadline.words().size() - 1);
        int from = text.indexOf(first);
        int to = from < 0 ? -1 : text.indexOf(last, from);
        if (to < 0) {
            return joined;
        }
        String whole = text.substring(from, to + last.length());
        return saysTheSame(whole, deadline) ? whole : saysTheSame(joined, deadline) ? joined : last;
    }

    private boolean saysTheSame(String words, Deadline deadline) {
        List<Deadline> alone = DeadlineReader.readPeriodic(words, planDate).deadlines();
        return alone.size() == 1
                && alone.get(0).frequency() == deadline.frequency()
                && alone.get(0).days().equals(deadline.days())
                && Objects.equals(alone.get(0).relative(), deadline.relative());
    }

    boolean hasDay(String dueWords) {
        return DeadlineReader.readPeriodic(dueWords, planDate).deadlines().stream()
                .anyMatch(Deadline::recursOnADay);
    }

    /** A report sums up what comes in for the same periods. */
    boolean isAsOften(ObligationForm below, ObligationForm above) {
        Optional<Deadline> one = recurring(below.dueWords());
        Optional<Deadline> other = recurring(above.dueWords());
        Recurrence often = one.map(Deadline::frequency).orElse(Recurrence.ANNUAL);
        boolean yearly = often == Recurrence.ANNUAL;
        return often == other.map(Deadline::frequency).orElse(Recurrence.ANNUAL)
                && (yearly || one.get().days().size() == other.get().days().size());
    }

    private Optional<Deadline> recurring(String dueWords) {
        return dueWords == null
                ? Optional.empty()
                : DeadlineReader.readPeriodic(dueWords, planDate).deadlines().stream()
                        .filter(deadline -> deadline.frequency().frequency().isPresent())
                        .findFirst();
    }
}
