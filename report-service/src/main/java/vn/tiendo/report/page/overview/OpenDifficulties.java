package vn.tiendo.report.page.overview;

import java.util.List;

/**
 * Difficulties of a year's work that nobody has answered.
 *
 * @param waiting raised by themselves, by who is to answer
 * @param unfinished named in what agencies reported on work that is not done
 * @param finished the same of work that is done
 */
record OpenDifficulties(List<Addressee> waiting, List<Named> unfinished, List<Named> finished) {

    /** Difficulties that wait for the answer of one. */
    record Addressee(String name, List<Named> waiting) {}

    /**
     * A difficulty as it is told.
     *
     * @param proposal what would help, or null
     * @param since the day on which it was named first
     * @param task number of its task, or null where it is the plan's
     */
    record Named(String text, String proposal, String agency, String since, long days, String task, String link) {}

    public boolean isEmpty() {
        return waiting.isEmpty() && unfinished.isEmpty() && finished.isEmpty();
    }

    /** Those that somebody waits with. */
    public int count() {
        return unfinished.size()
                + waiting.stream().mapToInt(one -> one.waiting().size()).sum();
    }
}
