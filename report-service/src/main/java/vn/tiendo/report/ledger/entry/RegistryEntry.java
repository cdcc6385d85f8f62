package vn.tiendo.report.ledger.entry;

import java.util.Arrays;
import java.util.Optional;

/** One document of the registry. */
public sealed interface RegistryEntry
        permits Province, Agency, CalendarDay, CalendarYear, Plan, Task, Obligation, Target, Difficulty, Contribution {

    String id();

    /**
     * Bounds of what is no date by its type and is read as one.
     *
     * @throws IllegalArgumentException when a value is out of them
     */
    default void requireBounds() {}

    /** The kinds of documents: each has a key prefix and an event type on the topic, and a table of its own. */
    enum Kind {
        PROVINCE("province", Province.class),
        AGENCY("agency", Agency.class),
        CALENDAR_DAY("calendar-day", CalendarDay.class),
        CALENDAR_YEAR("calendar-year", CalendarYear.class),
        PLAN("plan", Plan.class),
        TASK("task", Task.class),
        OBLIGATION("obligation", Obligation.class),
        TARGET("target", Target.class),
        DIFFICULTY("difficulty", Difficulty.class),
        CONTRIBUTION("contribution", Contribution.class);

        private final String word;
        private final Class<? extends RegistryEntry> type;

        Kind(String word, Class<? extends RegistryEntry> type) {
            this.word = word;
            this.type = type;
        }

        /** The kind of a word as it stands in keys ({@code agency/...}) and types, if it is known here. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
        }

        /**
         * Reads what has just come from the topic.
         *
         * @throws IllegalArgumentException when the text is not a document of this kind, or a value is out of its bounds
         */
        public RegistryEntry received(String json) {
            RegistryEntry entry = Document.received(json, type);
            entry.requireBounds();
            return entry;
        }

        /**
         * Reads what is stored.
         *
         * @throws IllegalArgumentException when the text is not a document of this kind
         */
        public RegistryEntry read(String json) {
            return Document.read(json, type);
        }

        /** Whether it is held in memory with the registry; what grows with the work is asked for by plan. */
        public boolean isHeld() {
            return this != DIFFICULTY && this != CONTRIBUTION;
        }

        public String table() {
            return "ledger_" + word.replace('-', '_');
        }
    }
}
