package vn.tiendo.plan.proposal;

/**
 * A task as it was found.
 *
 * @param number in its section
 * @param numbered the document has the number itself
 * @param words verbatim
 * @param leads the document's words; null where it names nobody
 * @param own the task itself names them, not what stands above it
 * @param timeHeading the heading that the time stands under in a table, which may name its year, else null
 * @param leadOfAll they are taken from what the plan says of all tasks
 */
record Found(
        String section,
        String number,
        boolean numbered,
        String words,
        String leads,
        boolean own,
        boolean leadOfAll,
        String coordinators,
        String deliverable,
        String level,
        String time,
        String timeHeading,
        boolean invited,
        Line line) {

    Found led(String by) {
        return new Found(
                section,
                number,
                numbered,
                words,
                by,
                false,
                true,
                coordinators,
                deliverable,
                level,
                time,
                timeHeading,
                invited,
                line);
    }
}
