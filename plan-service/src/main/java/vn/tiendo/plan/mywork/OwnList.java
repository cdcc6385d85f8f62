package vn.tiendo.plan.mywork;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.platform.page.Words;

/**
 * The list of a year.
 *
 * @param agency name of the caller's agency; null: he has none
 * @param all what it answers for
 * @param filter by which it is narrowed
 * @param questions what it is asked to explain
 * @param untouched of how many nobody has said anything, and could be said at once that nothing is begun
 * @param message what was done just now, or null
 */
record OwnList(
        int year,
        String agency,
        List<OwnTask> all,
        ListFilter filter,
        List<Question> questions,
        long untouched,
        String message) {

    /** A link that narrows the list. */
    record Link(String label, String address, long count, boolean isCurrent) {}

    public List<OwnTask> tasks() {
        return all.stream().filter(filter::takes).toList();
    }

    /** Those that lead to something, and the one at which the reader is. */
    public List<Link> links() {
        return Stream.of(ListFilter.values())
                .map(this::link)
                .filter(link -> link.count > 0 || link.isCurrent)
                .toList();
    }

    private Link link(ListFilter to) {
        String address = "/viec-cua-toi?nam=" + year + (to.name == null ? "" : "&loc=" + to.name);
        return new Link(to.label, address, all.stream().filter(to::takes).count(), to == filter);
    }

    public boolean isNarrowed() {
        return filter != ListFilter.ALL;
    }

    /** What is asked, said first of all. */
    public String questionsInWords() {
        String first = questions.stream()
                .map(Question::answerBy)
                .min(Comparator.naturalOrder())
                .map(Words::figures)
                .orElse("");
        return "Có " + questions.size() + " yêu cầu giải trình, trả lời chậm nhất ngày " + first + ".";
    }

    public int before() {
        return year - 1;
    }

    public int after() {
        return year + 1;
    }

    public long urgent() {
        return all.stream().filter(OwnTask::isUrgent).count();
    }

    public long open() {
        return all.stream().filter(own -> own.state().status().isOpen()).count();
    }

    /** The plan that all of it belongs to, said once; null where there are several. */
    public String onlyPlan() {
        List<String> plans = all.stream().map(OwnTask::plan).distinct().toList();
        return plans.size() == 1 ? plans.get(0) : null;
    }

    /** Whether there is something that several could be said of at once. */
    public boolean hasReportable() {
        return tasks().stream().filter(OwnTask::isReportable).count() > 1;
    }
}
