package vn.tiendo.plan.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a task says behind itself: in a bracket who leads and until when, or in a last sentence whom it is given to.
 *
 * @param content the task without the bracket
 */
record Tail(String content, Lead lead, String time) {

    private static final Pattern BRACKET = Pattern.compile("(?s)^(.{20,}?)\\s*\\(([^()]{4,300})\\)\\s*[.;]?\\s*$");
    private static final Pattern PARTS = Pattern.compile(
            "(?iu)\\s*;\\s*|\\s*,\\s+(?=(?:hoàn thành|thời gian|thời hạn|xong|trong|trước|quý|năm|tháng|hằng|hàng)\\s)");
    private static final Pattern GIVEN = Pattern.compile("(?su)[.;]\\s+((?:Giao|Phân công)\\s+\\p{Lu}.*)$");
    private static final int BRACKETED = 100;

    static Tail of(String sentence, Phrases phrases, Times times) {
        Matcher bracket = BRACKET.matcher(sentence);
        Tail tail = bracket.matches() ? bracketed(bracket.group(1), bracket.group(2), phrases, times) : null;
        if (tail != null) {
            return tail;
        }
        Matcher given = GIVEN.matcher(sentence);
        Lead lead = null;
        if (given.find()) {
            String leads = phrases.leading(given.group(1));
            lead = leads == null ? null : new Lead(leads, phrases.together(given.group(1)), false);
        }
        return new Tail(sentence, lead, null);
    }

    /** Null where the bracket says something else. */
    private static Tail bracketed(String before, String inside, Phrases phrases, Times times) {
        if (inside.length() <= BRACKETED && times.isTime(inside)) {
            return new Tail(before, null, inside);
        }
        Lead lead = Lead.of(inside, phrases);
        if (lead != null && inside.contains("chủ trì")) {
            return new Tail(before, lead, null);
        }
        String[] parts = PARTS.split(inside);
        lead = parts.length == 2 && parts[0].contains("chủ trì") ? Lead.of(parts[0], phrases) : null;
        return lead != null && times.isTime(parts[1]) ? new Tail(before, lead, parts[1]) : null;
    }
}
