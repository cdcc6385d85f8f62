package vn.tiendo.plan.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.plan.phrase.AgencyNames.Tail;

/**
 * How plans call the bodies that every province has: Party boards, armed forces, mass organisations, press. They are found by
 * their registered names, whatever kind they are registered as.
 */
final class StandingNames {

    private static final Pattern PROVINCIAL_PARTY = Pattern.of("Tỉnh ủy");
    private static final Pattern CITY_PARTY = Pattern.of("Thành ủy");
    private static final Pattern BOARD = Pattern.of("Ban");
    private static final Pattern ORGANISING_BOARD = Pattern.of("Ban Tổ chức");
    private static final Pattern CONTROL = Pattern.of("Ủy ban Kiểm tra");
    private static final Pattern COMMAND = Pattern.of("Bộ Chỉ huy");
    private static final Pattern SMALLER_COMMAND = Pattern.of("Ban Chỉ huy");
    private static final Pattern COMMAND_INITIALS = Pattern.of("BCH");
    private static final Pattern GUARD = Pattern.of("Bộ đội");
    private static final Pattern POLICE = Pattern.of("Công an");
    private static final Pattern POLITICAL_SCHOOL = Pattern.of("Trường Chính trị");
    private static final Pattern YOUTH = Pattern.of("Đoàn Thanh niên Cộng sản Hồ Chí Minh");
    private static final Pattern YOUTH_BRIEFLY = Pattern.of("Đoàn Thanh niên Cộng sản");
    private static final Pattern ASSOCIATIONS = Pattern.of("Liên hiệp các Hội Khoa học và Kỹ thuật");
    private static final Pattern PRESS = Pattern.of("Báo và Phát thanh, Truyền hình");

    /**
     * @param whileThere the words name a body that was merged into this one: they mean this one only on days when it exists
     * @param head see {@link AgencyNames.Entry}
     */
    record Name(Pattern pattern, Tail tail, boolean whileThere, String head) {}

    private final boolean city;
    private final List<Name> names = new ArrayList<>();

    private StandingNames(boolean city) {
        this.city = city;
    }

    /** @param core the registered name without the province's */
    static List<Name> of(Pattern core, boolean city) {
        StandingNames standing = new StandingNames(city);
        standing.read(core);
        return standing.names;
    }

    /** Whether a name is that of a board or office of the provincial Party committee. */
    static boolean isOfParty(Pattern name) {
        return name.endsWith(PROVINCIAL_PARTY) || name.endsWith(CITY_PARTY);
    }

    /** Some names are ordinary words as well: "lực lượng công an". */
    static Tail tailOf(Pattern name) {
        return same(name, POLICE) ? Tail.NEEDED_UNLESS_ALONE : Tail.OPTIONAL;
    }

    private void read(Pattern core) {
        if (isOfParty(core)) {
            ofParty(core.to(core.size() - PROVINCIAL_PARTY.size()));
        } else if (core.startsWith(COMMAND) && core.size() > COMMAND.size()) {
            Pattern force = core.from(COMMAND.size());
            add(COMMAND_INITIALS.then(force, null), Tail.OPTIONAL);
            if (force.startsWith(GUARD)) {
                add(force, Tail.OPTIONAL);
                add(SMALLER_COMMAND.then(force, null), Tail.OPTIONAL);
            }
        } else if (same(core, POLITICAL_SCHOOL)) {
            add(core, Tail.PROPER_NAME);
        } else if (same(core, YOUTH) || same(core, YOUTH_BRIEFLY)) {
            youth();
        } else if (same(core, ASSOCIATIONS)) {
            add(Pattern.of("Liên hiệp Hội"), Tail.NEEDED_UNLESS_ALONE);
            add(Pattern.of("Liên hiệp các Hội"), Tail.NEEDED_UNLESS_ALONE);
        } else if (same(core, PRESS)) {
            press();
        }
    }

    private void ofParty(Pattern body) {
        List<Pattern> bodies = new ArrayList<>(AgencyNames.abbreviated(body));
        List<Pattern> parts = body.startsWith(BOARD) ? parts(body) : List.of();
        for (Pattern committee : city ? List.of(PROVINCIAL_PARTY, CITY_PARTY) : List.of(PROVINCIAL_PARTY)) {
            bodies.forEach(one -> add(one.then(committee, null), Tail.OPTIONAL));
            parts.forEach(part -> names.add(new Name(part.then(committee, null), Tail.OPTIONAL, true, null)));
        }
        if (same(body, CONTROL)) {
            add(body, Tail.NEEDED_UNLESS_ALONE);
        }
        if (body.startsWith(BOARD) && body.size() > 1) {
            String head = AgencyNames.joined(BOARD);
            bodies.forEach(one -> names.add(new Name(one.from(1), Tail.OPTIONAL, false, head)));
            if (!same(body, ORGANISING_BOARD)) {
                bodies.forEach(one -> add(one, Tail.OPTIONAL));
                parts.forEach(part -> names.add(new Name(part, Tail.OPTIONAL, true, null)));
            }
        }
    }

    /** "Ban Tuyên giáo", "Ban Dân vận" of "Ban Tuyên giáo và Dân vận". */
    private static List<Pattern> parts(Pattern body) {
        for (int i = 1; i < body.size(); i++) {
            if (body.joints().get(i) != null) {
                return List.of(body.to(i), BOARD.then(body.from(i), null));
            }
        }
        return List.of();
    }

    private void youth() {
        Stream.of("Tỉnh đoàn", city ? "Thành đoàn" : "Tỉnh đoàn")
                .distinct()
                .forEach(name -> add(Pattern.of(name), Tail.OPTIONAL));
        add(YOUTH, Tail.OPTIONAL);
        add(YOUTH_BRIEFLY, Tail.OPTIONAL);
        add(Pattern.of("Đoàn Thanh niên"), Tail.NEEDED_UNLESS_ALONE);
    }

    private void press() {
        add(Pattern.of("Báo và PT - TH"), Tail.OPTIONAL);
        Stream.of(
                        "Báo",
                        "Đài Phát thanh và Truyền hình",
                        "Đài PT - TH",
                        "Báo và Đài Phát thanh và Truyền hình",
                        "Báo và Đài PT - TH")
                .map(Pattern::of)
                .map(name -> new Name(name, name.size() == 1 ? Tail.NEEDED_UNLESS_ALONE : Tail.OPTIONAL, true, null))
                .forEach(names::add);
    }

    private void add(Pattern pattern, Tail tail) {
        names.add(new Name(pattern, tail, false, null));
    }

    private static boolean same(Pattern one, Pattern other) {
        return one.keys().equals(other.keys());
    }
}
