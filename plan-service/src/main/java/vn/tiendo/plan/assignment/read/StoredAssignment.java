package vn.tiendo.plan.assignment.read;

/**
 * An assignment's row, as far as it is answered. Days are texts as ISO 8601 writes them, and {@code evidence}, {@code decision} and
 * {@code extensions} are JSON: nothing asks what is in them.
 */
record StoredAssignment(
        Standing standing,
        String plan,
        String task,
        Period occurrence,
        String openedOn,
        Verified verification,
        Said said) {

    /** What is due once, with the names that it has in JSON. */
    record Period(String key, String kind, String label, String from, String to, String due, boolean strictlyBefore) {}

    record Verified(String state, String reason) {}

    /** What was reported last. */
    record Said(
            Integer percent,
            String result,
            String difficulties,
            String proposals,
            String evidence,
            String reason,
            String decision,
            String extensions) {}
}
