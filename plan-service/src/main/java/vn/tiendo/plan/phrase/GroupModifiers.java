package vn.tiendo.plan.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.plan.phrase.GroupNoun.Sort;

/** Reads what stands behind the nouns of a group: "cấp tỉnh", "có liên quan", "thuộc Sở Y tế". */
final class GroupModifiers {

    private static final List<Pattern> OWNED = Lexicon.patterns("thuộc, trực thuộc, của");
    private static final List<Pattern> OF_PROVINCE = Lexicon.patterns(
            "tỉnh, cấp tỉnh, của tỉnh, thuộc tỉnh, trực thuộc tỉnh,"
                    + " trong tỉnh, toàn tỉnh, cùng cấp, thuộc Ủy ban nhân dân tỉnh, trực thuộc Ủy ban nhân dân tỉnh, của Ủy ban nhân dân tỉnh");
    private static final List<Pattern> NARROWING =
            List.of(Pattern.of("được Đảng, Nhà nước giao nhiệm vụ"), Pattern.of("được Đảng và Nhà nước giao nhiệm vụ"));
    private static final List<Pattern> IN_PROVINCE = Lexicon.patterns("trên địa bàn, trên địa bàn tỉnh");
    private static final List<Pattern> OPENING =
            Lexicon.patterns("có liên quan, liên quan, đóng, đóng chân, trú đóng, thường trú,"
                    + " thành viên, trí thức, khác, còn lại, trung ương, ngành dọc, trong và ngoài tỉnh, trong và ngoài nước, trong nước, ngoài nước,"
                    + " được giao, được phân công, được giao nhiệm vụ, có chức năng, tỉnh ủy, đảng, của đảng, xây dựng đảng, thuộc sở,"
                    + " trực thuộc sở, thuộc sở và ngành, nhà nước, có nhu cầu, có điều kiện, đủ điều kiện");
    private static final List<Pattern> OF_CITY =
            Lexicon.patterns("thành phố, cấp thành phố, của thành phố, thuộc thành phố,"
                    + " trực thuộc thành phố, trong thành phố, toàn thành phố, thuộc Ủy ban nhân dân thành phố,"
                    + " trực thuộc Ủy ban nhân dân thành phố, của Ủy ban nhân dân thành phố");
    private static final Pattern IN_CITY = Pattern.of("trên địa bàn thành phố");

    private final Vocabulary vocabulary;
    private final List<Unit> text;
    private final boolean bare;
    private final LocalDate day;

    GroupModifiers(Vocabulary vocabulary, List<Unit> text, boolean bare, LocalDate day) {
        this.vocabulary = vocabulary;
        this.text = text;
        this.bare = bare;
        this.day = day;
    }

    /**
     * What stands behind the nouns.
     *
     * @param open nobody can say which of them are meant
     * @param unknown so do words that nobody understands
     * @param ofProvince those that belong to the province
     * @param inProvince those that are in it, whosoever's they are
     */
    record Narrowing(int end, boolean open, boolean unknown, boolean ofProvince, boolean inProvince) {}

    static List<Pattern> patterns() {
        return Stream.of(OWNED, OF_PROVINCE, NARROWING, IN_PROVINCE, OPENING)
                .flatMap(List::stream)
                .toList();
    }

    /** The index after words that narrow a group, or -1. */
    int end(int at) {
        int end = List.of(OPENING, IN_PROVINCE, NARROWING).stream()
                .mapToInt(list -> Lexicon.longest(list, text, at, bare))
                .max()
                .orElse(-1);
        return Math.max(Math.max(end, ofProvince(at)), inProvince(at));
    }

    private int ofProvince(int at) {
        int ofCity = vocabulary.province().isCity() ? Lexicon.longest(OF_CITY, text, at, bare) : -1;
        return Math.max(ofCity, Lexicon.longest(OF_PROVINCE, text, at, bare));
    }

    private int inProvince(int at) {
        int inCity = vocabulary.province().isCity() ? IN_CITY.end(text, at, bare) : -1;
        return Math.max(inCity, Lexicon.longest(IN_PROVINCE, text, at, bare));
    }

    /**
     * @param last the last noun: unknown words behind some say more about them
     */
    Narrowing behind(int from, Sort last) {
        int at = from;
        boolean open = false;
        boolean unknown = false;
        boolean ofProvince = false;
        boolean inProvince = false;
        boolean vague = last == Sort.OPEN || last == Sort.SCHOOL || last == Sort.CARRIER || last == Sort.MEDIA;
        while (at < text.size() && text.get(at).isWord()) {
            int next = end(at);
            if (next < 0) {
                next = ownerEnd(at);
                // Words that nobody knows say more about "các trường", "các đơn vị": not all of them are meant.
                boolean swallows = next < 0 && vague && !Lexicon.endsItem(text, at, bare) && !beginsAgency(at);
                open |= next >= 0;
                unknown |= swallows;
                next = swallows ? at + 1 : next;
            } else {
                open |= Lexicon.longest(OPENING, text, at, bare) == next;
                ofProvince |= ofProvince(at) == next;
                inProvince |= inProvince(at) == next;
                next = vocabulary.province().after(text, next, bare, false);
            }
            if (next < 0) {
                break;
            }
            at = next;
        }
        return new Narrowing(at, open, unknown, ofProvince, inProvince);
    }

    private boolean beginsAgency(int at) {
        return vocabulary.at(text, at, bare, day) != null;
    }

    /** The index after "thuộc Sở Y tế". */
    private int ownerEnd(int at) {
        int owned = Lexicon.longest(OWNED, text, at, bare);
        Vocabulary.Named owner = owned < 0 ? null : vocabulary.at(text, owned, bare, day);
        return owner == null ? -1 : owner.end();
    }
}
