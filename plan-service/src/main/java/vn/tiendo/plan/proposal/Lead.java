package vn.tiendo.plan.proposal;

/**
 * Who leads what stands below.
 *
 * @param leads the document's words
 * @param coordinators null where the line names none
 * @param invited the plan only invites them
 */
record Lead(String leads, String coordinators, boolean invited) {

    private static final int LONGEST = 300;

    /** Null where a line says more than who is meant, or something else. */
    static Lead of(String text, Phrases phrases) {
        String line = text.strip().replaceAll("[\\s:.;,]+$", "");
        String words = Phrases.withoutGiven(line).replaceFirst("(?iu)^(?:trách nhiệm (?:của )?)", "");
        if (words.isEmpty() || words.length() > LONGEST || !Phrases.mayNameAgencies(words)) {
            return null;
        }
        String coordinators = phrases.together(words);
        String leads = phrases.leading(words);
        if (leads == null && Phrases.looksLikeAgency(words)) {
            leads = words.replaceFirst("(?iu)[\\s,]+chủ trì.*$", "");
        }
        if (leads == null) {
            return null;
        }
        String rest = Phrases.duty(words, coordinators == null ? java.util.List.of(leads) : java.util.List.of(leads, coordinators));
        boolean nothingElse = rest.equalsIgnoreCase(words) && leads.equals(words)
                || rest.matches("(?iu)(chủ trì|phối hợp|thực hiện|chịu trách nhiệm|có trách nhiệm|tổ chức thực hiện|triển khai thực hiện)?")
                || words.equals(leads);
        return nothingElse ? new Lead(leads, coordinators, Phrases.isInvited(line)) : null;
    }
}
