package vn.tiendo.plan.phrase;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One form for the many ways in which plans write a group: "Các sở, ban, ngành". */
final class GroupNames {

    private static final List<Pattern> COMMON = GroupRules.patterns();
    private static final Set<String> WORDS =
            COMMON.stream().flatMap(pattern -> pattern.keys().stream()).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PROPER = Set.of(Spelling.key("Đảng"), Spelling.key("Nhà"));
    private static final Pattern COMMITTEE = Pattern.of("Ủy ban nhân dân");
    private static final String BRIEFLY = "UBND";

    private final String text;
    private final List<Unit> units;
    private final boolean shouting;
    private final StringBuilder name = new StringBuilder();

    private GroupNames(String text) {
        this.text = text;
        this.units = Units.of(text, WORDS);
        this.shouting = text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** The group's words without the office-holder, in lower case but for names, with ordinary blanks and marks. */
    static String of(String words) {
        GroupNames names = new GroupNames(Normalizer.normalize(words, Normalizer.Form.NFC));
        names.write();
        return withEach(names.name.toString());
    }

    private void write() {
        boolean inBrackets = false;
        int common = 0;
        for (int at = Math.max(0, Lexicon.longest(Lexicon.TITLES, units, 0, false)); at < units.size(); at++) {
            int committee = COMMITTEE.end(units, at, false);
            if (committee >= 0) {
                word(BRIEFLY);
                at = committee - 1;
                continue;
            }
            inBrackets |= units.get(at).type() == Unit.Type.OPEN;
            int known = Lexicon.longest(COMMON, units, at, false);
            common = !inBrackets && !isNamed(known) ? Math.max(common, known) : common;
            append(units.get(at), at < common || shouting);
        }
    }

    /** Whether a capital follows: "sở" begins a name there. */
    private boolean isNamed(int at) {
        return at >= 0
                && at < units.size()
                && units.get(at).isWord()
                && Character.isUpperCase(text.charAt(units.get(at).start()))
                && Lexicon.longest(COMMON, units, at, false) < 0;
    }

    private void append(Unit unit, boolean common) {
        boolean row = !name.isEmpty() && name.charAt(name.length() - 1) != ',';
        switch (unit.type()) {
            case WORD -> word(cased(unit, text.substring(unit.start(), unit.end()), common));
            case AND -> name.append(" và");
            case COMMA, SLASH, LINE -> name.append(row ? "," : "");
            case SEMICOLON -> name.append(";");
            case DASH -> name.append(" -");
            case COLON -> name.append(":");
            case OPEN -> name.append(" (");
            case CLOSE -> name.append(")");
            case DOT -> {}
        }
    }

    private void word(String word) {
        boolean begins = name.isEmpty() || name.charAt(name.length() - 1) == '(';
        name.append(begins ? "" : " ").append(word);
    }

    private static String cased(Unit unit, String written, boolean common) {
        boolean abbreviation = !Units.writtenOut(List.of(unit), false).equals(List.of(unit));
        if (abbreviation) {
            return written.toUpperCase(Locale.ROOT);
        }
        return common && !PROPER.contains(unit.key()) ? written.toLowerCase(Locale.ROOT) : written;
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
        } else if (name.matches(BRIEFLY + " (huyện|thị xã|thành phố|xã|phường).*")) {
            each = BRIEFLY + " các" + name.substring(BRIEFLY.length());
        }
        return each.isEmpty() ? each : each.substring(0, 1).toUpperCase(Locale.ROOT) + each.substring(1);
    }
}
