package vn.tiendo.plan.agency;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One form for the many ways in which plans write a group: "Các sở, ban, ngành". */
final class GroupNames {

    private static final Set<String> WORDS = GroupRules.words();
    private static final Set<String> PROPER = Set.of(Spelling.key("Đảng"), Spelling.key("Nhà"));
    private static final String COMMITTEE = "Ủy ban nhân dân";
    private static final String COMMITTEE_BRIEFLY = "UBND";

    private GroupNames() {}

    /** The group's words without the office-holder, in lower case but for names, with ordinary blanks and marks. */
    static String of(String words) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFC);
        List<Unit> units = Units.of(text, WORDS);
        int from = Math.max(0, Lexicon.longest(Lexicon.TITLES, units, 0, false));
        StringBuilder name = new StringBuilder();
        boolean shouting = text.equals(text.toUpperCase(Locale.ROOT));
        for (Unit unit : units.subList(from, units.size())) {
            append(name, unit, text.substring(unit.start(), unit.end()), shouting);
        }
        return withEach(name.toString().strip().replaceAll("(?i)" + COMMITTEE, COMMITTEE_BRIEFLY));
    }

    private static void append(StringBuilder name, Unit unit, String written, boolean shouting) {
        boolean afterOpening = name.length() > 0 && name.charAt(name.length() - 1) == '(';
        switch (unit.type()) {
            case WORD -> name.append(name.isEmpty() || afterOpening ? "" : " ").append(cased(unit, written, shouting));
            case AND -> name.append(" và");
            case COMMA, SLASH, LINE -> name.append(name.isEmpty() || name.charAt(name.length() - 1) == ',' ? "" : ",");
            case SEMICOLON -> name.append(";");
            case DASH -> name.append(" -");
            case COLON -> name.append(":");
            case OPEN -> name.append(" (");
            case CLOSE -> name.append(")");
            case DOT -> {}
        }
    }

    private static String cased(Unit unit, String written, boolean shouting) {
        boolean common = WORDS.contains(unit.key()) && !PROPER.contains(unit.key());
        boolean abbreviation = !Units.writtenOut(List.of(unit), false).equals(List.of(unit));
        if (abbreviation) {
            return written.toUpperCase(Locale.ROOT);
        }
        return common || shouting ? written.toLowerCase(Locale.ROOT) : written;
    }

    private static String withEach(String name) {
        String each = name;
        List<Unit> units = Units.of(name, WORDS);
        boolean bareNoun = GroupNoun.ALL.stream().anyMatch(noun -> switch (noun.sort()) {
            case OFFICE, CARRIER, LOCALITY, BODY, MEDIA -> noun.pattern().end(units, 0, false) >= 0;
            default -> false;
        });
        if (bareNoun) {
            each = "các " + name;
        } else if (name.matches(COMMITTEE_BRIEFLY + " (huyện|thị xã|thành phố|xã|phường).*")) {
            each = COMMITTEE_BRIEFLY + " các" + name.substring(COMMITTEE_BRIEFLY.length());
        }
        return each.isEmpty() ? each : each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1);
    }
}
