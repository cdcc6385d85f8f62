package vn.tiendo.plan.phrase;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.agency.AgencyDefinition;
import vn.tiendo.plan.agency.AgencyDefinition.Kind;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.phrase.Unit.Type;

/** The ways in which one agency's name may be written, made from its registered names by rule. */
final class AgencyNames {

    private static final Pattern COMMITTEE = Pattern.of("Ủy ban nhân dân");
    private static final Pattern INSPECTORATE = Pattern.of("Thanh tra");
    private static final Pattern ASSOCIATIONS = Pattern.of("Liên hiệp các Hội");
    private static final Pattern ASSOCIATIONS_BRIEFLY = Pattern.of("Liên hiệp Hội");
    private static final Pattern MANAGEMENT_BOARD = Pattern.of("Ban Quản lý");
    private static final List<Pattern> DISTRICT_TYPES =
            Stream.of("thành phố", "thị xã", "huyện").map(Pattern::of).toList();
    private static final List<String> FRONT = List.of(
            "Ủy ban Mặt trận Tổ quốc Việt Nam",
            "Ủy ban Mặt trận Tổ quốc",
            "Mặt trận Tổ quốc Việt Nam",
            "Mặt trận Tổ quốc");

    /** Heads that a row of names may state once: "Các Sở: Nội vụ, Y tế". */
    private static final Set<String> HEADS = Set.of(
            Spelling.key("sở"), Spelling.key("ban"), Spelling.key("hội"), Spelling.key("trường"), Spelling.key("đài"));

    /** First words of names whose other words are cut to initials. */
    private static final Set<String> ABBREVIATED =
            Set.of(Spelling.key("sở"), Spelling.key("ban"), Spelling.key("hội"), Spelling.key("đài"));

    /** Whether "tỉnh" or the province's name must follow. */
    enum Tail {
        OPTIONAL,
        NEEDED,
        NEEDED_UNLESS_ALONE
    }

    /**
     * One way to write a name.
     *
     * @param head first word, or type of a district, that stands once for a row of names; null when there is none
     * @param isTail the pattern is what follows the head
     */
    record Entry(AgencyDefinition agency, Pattern pattern, Tail tail, String head, boolean isTail) {}

    private final AgencyDefinition agency;
    private final ProvinceDefinition province;
    private final Set<Entry> entries = new LinkedHashSet<>();

    private AgencyNames(AgencyDefinition agency, ProvinceDefinition province) {
        this.agency = agency;
        this.province = province;
    }

    static Set<Entry> of(AgencyDefinition agency, ProvinceDefinition province) {
        AgencyNames names = new AgencyNames(agency, province);
        Stream.concat(Stream.of(agency.name()), agency.aliases().stream())
                .map(Pattern::of)
                .forEach(agency.kind() == Kind.DISTRICT ? names::district : names::office);
        if (agency.kind() == Kind.FATHERLAND_FRONT) {
            FRONT.stream().map(Pattern::of).forEach(names::office);
        }
        return names.entries;
    }

    /** The type of a district ("huyện", "thị xã", "thành phố") as a key; empty when the name has none. */
    static String districtType(String name) {
        Pattern pattern = Pattern.of(name);
        Pattern place = pattern.startsWith(COMMITTEE) ? pattern.from(COMMITTEE.size()) : pattern;
        return DISTRICT_TYPES.stream()
                .filter(place::startsWith)
                .map(AgencyNames::joined)
                .findFirst()
                .orElse("");
    }

    static String joined(Pattern pattern) {
        return String.join(" ", pattern.keys());
    }

    private void district(Pattern name) {
        Pattern place = name.startsWith(COMMITTEE) ? name.from(COMMITTEE.size()) : name;
        Pattern type =
                DISTRICT_TYPES.stream().filter(place::startsWith).findFirst().orElse(null);
        if (type == null || type.size() == place.size()) {
            add(name, null, false);
            return;
        }
        add(COMMITTEE.then(place, null), joined(type), false);
        add(place, joined(type), false);
        add(place.from(type.size()), joined(type), true);
    }

    private void office(Pattern name) {
        Pattern core = withoutProvince(name);
        for (Pattern variant : abbreviated(core)) {
            String first = variant.words().get(0).key();
            boolean headed = HEADS.contains(first) && variant.size() > 1;
            add(variant, headed ? first : null, false);
            if (headed) {
                add(variant.from(1), first, true);
            }
        }
        if (core.startsWith(ASSOCIATIONS)) {
            Pattern rest = core.from(ASSOCIATIONS.size());
            abbreviated(ASSOCIATIONS_BRIEFLY.then(rest, null)).forEach(variant -> add(variant, null, false));
        }
    }

    private void add(Pattern pattern, String head, boolean isTail) {
        Tail tail = Tail.OPTIONAL;
        if (agency.kind() == Kind.PROVINCIAL_COMMITTEE || pattern.keys().equals(INSPECTORATE.keys())) {
            tail = Tail.NEEDED;
        } else if (pattern.size() == 1 && !isTail) {
            tail = Tail.NEEDED_UNLESS_ALONE;
        }
        entries.add(new Entry(agency, pattern, tail, head, isTail));
    }

    private Pattern withoutProvince(Pattern name) {
        Pattern core = name;
        Pattern named = Pattern.of(province.name());
        if (core.size() > named.size() && core.endsWith(named)) {
            core = core.to(core.size() - named.size());
        }
        Pattern level = Lexicon.level(province);
        return core.size() > level.size() && core.endsWith(level) ? core.to(core.size() - level.size()) : core;
    }

    /** A name begun; {@code initials}: its last word is initials, to which more can be glued. */
    private record Begun(Pattern pattern, boolean initials) {}

    /**
     * The name in full and with its parts cut to initials: "Khoa học và Công nghệ", "KH&CN", "KHCN", "Khoa học và CN". The
     * head stays.
     */
    private static List<Pattern> abbreviated(Pattern core) {
        int head = headSize(core);
        List<Begun> variants = List.of(new Begun(core.to(head), false));
        for (int from = head; from < core.size(); ) {
            int to = from + 1;
            while (to < core.size() && core.joints().get(to) == null) {
                to++;
            }
            Type joint = core.joints().get(from);
            Pattern part = core.from(from).to(to - from);
            variants = variants.stream()
                    .flatMap(begun -> continued(begun, part, joint))
                    .toList();
            from = to;
        }
        return variants.stream().map(Begun::pattern).toList();
    }

    /** How much of a name is never cut to initials. */
    private static int headSize(Pattern core) {
        for (Pattern associations : List.of(ASSOCIATIONS, ASSOCIATIONS_BRIEFLY)) {
            if (core.startsWith(associations)) {
                return associations.size();
            }
        }
        boolean cut = ABBREVIATED.contains(core.words().get(0).key()) && !core.startsWith(MANAGEMENT_BOARD);
        return cut ? 1 : core.size();
    }

    private static Stream<Begun> continued(Begun begun, Pattern part, Type joint) {
        Stream<Begun> full = Stream.of(new Begun(begun.pattern.then(part, joint), false));
        if (part.size() == 1) {
            return full;
        }
        Pattern initials =
                word(part.keys().stream().map(key -> key.substring(0, 1)).collect(Collectors.joining()));
        Stream<Begun> cut = Stream.of(new Begun(begun.pattern.then(initials, joint), true));
        Stream<Begun> glued =
                begun.initials ? Stream.of(new Begun(glued(begun.pattern, initials), true)) : Stream.empty();
        return Stream.of(full, cut, glued).flatMap(variants -> variants);
    }

    private static Pattern glued(Pattern begun, Pattern initials) {
        int last = begun.size() - 1;
        return begun.to(last)
                .then(
                        word(begun.keys().get(last) + initials.keys().get(0)),
                        begun.joints().get(last));
    }

    private static Pattern word(String key) {
        return new Pattern(List.of(Unit.word(key, 0, 0)), Collections.singletonList(null));
    }
}
