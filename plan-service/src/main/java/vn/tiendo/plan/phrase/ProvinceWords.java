package vn.tiendo.plan.phrase;

import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.phrase.Unit.Type;

/** The words by which a plan names its own province behind an agency, and those that mean another place. */
final class ProvinceWords {

    private static final Pattern PROVINCE = Pattern.of("tỉnh");
    private static final Pattern CITY = Pattern.of("thành phố");
    private static final Pattern PARTY = Pattern.of("ủy");
    private static final List<Pattern> OF_PROVINCE = Lexicon.patterns("tỉnh, cấp tỉnh");
    private static final List<Pattern> OF_CITY = Lexicon.patterns("thành phố, cấp thành phố, tỉnh, cấp tỉnh");

    private final Pattern name;
    private final boolean city;

    ProvinceWords(ProvinceDefinition province) {
        Pattern written = Pattern.of(province.name());
        this.name = Stream.of(PROVINCE, CITY)
                .filter(type -> written.startsWith(type) && written.size() > type.size())
                .map(type -> written.from(type.size()))
                .findFirst()
                .orElse(written);
        this.city = province.kind() == ProvinceDefinition.Kind.CITY;
    }

    /** Whether it is a city under the centre: "thành phố" stands there for "tỉnh". */
    boolean isCity() {
        return city;
    }

    /** A registered name without the province at its end. */
    Pattern cut(Pattern registered) {
        Pattern core = registered;
        if (core.size() > name.size() && core.endsWith(name)) {
            core = core.to(core.size() - name.size());
        }
        for (Pattern type : city ? List.of(CITY, PROVINCE) : List.of(PROVINCE)) {
            if (core.size() > type.size() && core.endsWith(type)) {
                return core.to(core.size() - type.size());
            }
        }
        return core;
    }

    /**
     * The index after "tỉnh" or "thành phố", the province's name or both.
     *
     * @param both only both count: a district's name may itself be the province's
     */
    int after(List<Unit> text, int from, boolean bare, boolean both) {
        int after = Lexicon.longest(city ? OF_CITY : OF_PROVINCE, text, from, bare);
        if (after >= 0 && PARTY.end(text, after, bare) >= 0) {
            after = -1;
        }
        boolean dotted = after >= 0 && Lexicon.isType(text, after, Type.DOT);
        int named = name.end(text, after < 0 ? from : dotted ? after + 1 : after, bare);
        if (both) {
            return after >= 0 && named >= 0 ? named : from;
        }
        boolean part =
                named < 0 && after >= 0 && CITY.end(text, from, bare) == after && !Lexicon.endsItem(text, after, bare);
        return part ? from : Math.max(from, Math.max(after, named));
    }

    /** Whether the words after an agency's name make it a body of another place or of the centre. */
    boolean isForeign(List<Unit> text, int at, boolean bare) {
        if (at >= text.size() || !text.get(at).isWord()) {
            return false;
        }
        int each = Lexicon.EACH.end(text, at, bare);
        if (each >= 0 && Lexicon.longest(Lexicon.COLLECTIVES, text, each, bare) < 0) {
            return true;
        }
        int after = Math.max(at, PROVINCE.end(text, at, bare));
        boolean otherProvince =
                Lexicon.longest(Lexicon.PROVINCES, text, after, bare) >= 0 && name.end(text, after, bare) < 0;
        return otherProvince
                || Lexicon.isPlaceBelow(text, at, bare)
                || Lexicon.longest(Lexicon.CENTRE, text, at, bare) >= 0;
    }
}
