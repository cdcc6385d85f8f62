package vn.tiendo.plan.proposal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A short title of a task, of the plan's own words. */
final class Titles {

    private static final int LONGEST = 150;
    private static final int SHORTEST = 30;
    private static final Pattern END = Pattern.compile("[.;:]\\s|\\n");
    private static final Pattern PAUSE = Pattern.compile(",\\s|\\s(?=(?:nhằm|để|gắn với|bảo đảm|đảm bảo|theo)\\s)");

    private Titles() {}

    /** The first clause; a longer one ends where the sentence pauses, at the last where a word ends. */
    static String of(String words) {
        String text =
                words.replaceAll("\\s*\\([^()]*\\)", "").replaceAll("\\s+", " ").strip();
        text = text.isEmpty() ? words.replaceAll("\\s+", " ").strip() : text;
        Matcher end = END.matcher(text);
        while (end.find()) {
            if (end.start() >= SHORTEST) {
                text = text.substring(0, end.start());
                break;
            }
        }
        text = text.replaceAll("[\\s.;:,]+(?:/\\.)?$", "");
        if (text.length() <= LONGEST) {
            return text;
        }
        int at = 0;
        Matcher pause = PAUSE.matcher(text);
        while (pause.find() && pause.start() <= LONGEST) {
            at = pause.start();
        }
        if (at < LONGEST / 2) {
            at = text.lastIndexOf(' ', LONGEST - 1);
        }
        return text.substring(0, at).replaceAll("[\\s.;:,]+$", "");
    }
}
