package vn.tiendo.plan.phrase;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.agency.ProvinceDefinition;
import vn.tiendo.plan.agency.ProvinceDefinition.Kind;
import vn.tiendo.plan.phrase.Unit.Type;

/** The words beside names that decide who is meant. */
final class Lexicon {

    /** Office-holders who stand for their agency. */
    static final List<Pattern> TITLES = patterns(
            "giám đốc, thủ trưởng, người đứng đầu, chánh, trưởng, trưởng ban, hiệu trưởng, viện trưởng, tổng biên tập, tổng giám đốc,"
                    + " chủ tịch, bí thư, lãnh đạo");

    /** Bodies that are neither an agency nor a group: with an agency's name after them they are a part of it, or somebody else. */
    static final List<Pattern> OTHER_BODIES =
            patterns("phó, phòng, trung tâm, chi cục, cục, tổng cục, vụ, thanh tra, văn phòng, viện,"
                    + " trường, ban cán sự, ban chấp hành, ban thường vụ, ban chỉ đạo, ban chỉ huy, ban tổ chức, ban tuyên giáo, ban dân vận,"
                    + " ban nội chính, ban quản lý, bộ, hội, hội đồng, ủy ban, đảng ủy, đảng bộ, đảng đoàn, chi bộ, công đoàn, công an, tổ, đoàn,"
                    + " quỹ, đội, trạm, bệnh viện, đơn vị, cơ sở, cán bộ, công chức, viên chức, nhân viên, liên đoàn, liên hiệp, liên minh, mặt trận,"
                    + " thường trực, hiệp hội, báo, đài, tòa án, viện kiểm sát, sở, tạp chí, cổng, các");

    /** Words before an agency that make it an object of the sentence, not the one who acts. */
    static final List<Pattern> OBJECT = patterns(
            "của, thuộc, trực thuộc, trình, giúp, qua, thông qua, báo cáo, tham mưu, tham mưu cho, cho, đề xuất, đề xuất với, kiến nghị, trừ, ngoại trừ, ngoài,"
                    + " không bao gồm, không kể, không gồm, kính gửi");

    static final List<Pattern> EXCEPT = patterns("trừ, ngoại trừ, ngoài, không bao gồm, không kể, không gồm");

    /** Words that begin what somebody does: the name before them is complete. */
    private static final List<Pattern> ACTION = patterns(
            "chủ trì, phối hợp, cùng, với, tổ chức, triển khai, thực hiện, căn cứ, chịu, có,"
                    + " theo, xây dựng, hướng dẫn, tham mưu, báo cáo, để, tiếp tục, chủ động, trong, khi, nghiên cứu, ban hành, rà soát, đề xuất,"
                    + " đẩy mạnh, tăng cường, tuyên truyền, quán triệt, giúp, trình, trên cơ sở, tiến hành, kịp thời, phải, làm, được, giao");

    private static final List<Pattern> LEADING =
            patterns("giao, do, đề nghị, yêu cầu, chủ trì, phối hợp, với, cùng, cùng với, phối hợp với");

    private static final List<Pattern> PLACES_BELOW =
            patterns("huyện, thị xã, thành phố, quận, xã, phường, thị trấn, đặc khu, cấp, khu vực, miền");
    private static final List<Pattern> COLLECTIVES =
            patterns("sở, ban, ngành, cơ quan, đơn vị, tổ chức, đoàn thể, hội, viện, trường, địa phương, doanh nghiệp");
    private static final List<Pattern> CENTRE = patterns("Việt Nam, trung ương, quốc gia");
    private static final Pattern EACH = Pattern.of("các");
    private static final Pattern PROVINCE = Pattern.of("tỉnh");
    private static final Pattern CITY = Pattern.of("thành phố");

    /** The provinces and cities of the centre as they were until 30/6/2025. */
    private static final List<Pattern> PROVINCES = patterns(
            "An Giang, Bà Rịa Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre,"
                    + " Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai,"
                    + " Đồng Tháp, Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Hưng Yên,"
                    + " Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận,"
                    + " Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình,"
                    + " Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái");

    private Lexicon() {}

    static List<Pattern> patterns(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(",")).map(Pattern::of).toList();
    }

    /** The words that this lexicon knows, as keys. */
    static Set<String> words() {
        Set<String> words = new HashSet<>();
        for (List<Pattern> list :
                List.of(TITLES, OTHER_BODIES, OBJECT, ACTION, LEADING, PLACES_BELOW, COLLECTIVES, CENTRE, PROVINCES)) {
            list.forEach(pattern -> words.addAll(pattern.keys()));
        }
        return words;
    }

    /** The index after the longest of some patterns that begins at an index, or -1. */
    static int longest(List<Pattern> patterns, List<Unit> text, int from, boolean bare) {
        return patterns.stream()
                .mapToInt(pattern -> pattern.end(text, from, bare))
                .max()
                .orElse(-1);
    }

    /** The index after leading words such as "giao", "phối hợp với". */
    static int afterLeading(List<Unit> text, int from, boolean bare) {
        int at = from;
        for (int next = at; next >= 0; next = longest(LEADING, text, at, bare)) {
            at = next;
        }
        return at;
    }

    /** Whether an item of a row ends at an index: by a mark, or because somebody's action follows. */
    static boolean endsItem(List<Unit> text, int at, boolean bare) {
        return at >= text.size()
                || !text.get(at).isWord()
                || longest(ACTION, text, at, bare) >= 0
                || longest(EXCEPT, text, at, bare) >= 0;
    }

    /**
     * The index after "tỉnh", the province's name or both. "thành phố" is a city of the centre only with its name or with nothing behind:
     * there may be another city in it.
     *
     * @param both only both count: a district's name may itself be the province's
     */
    static int provinceAfter(List<Unit> text, int from, boolean bare, ProvinceDefinition province, boolean both) {
        Pattern name = Pattern.of(province.name());
        int after = level(province).end(text, from, bare);
        int named = name.end(text, after < 0 ? from : after, bare);
        if (both) {
            return after >= 0 && named >= 0 ? named : from;
        }
        if (province.kind() == Kind.CITY && named < 0 && after >= 0 && !endsItem(text, after, bare)) {
            return from;
        }
        return Math.max(from, Math.max(after, named));
    }

    /** What a province is called before its name. */
    static Pattern level(ProvinceDefinition province) {
        return province.kind() == Kind.CITY ? CITY : PROVINCE;
    }

    /** Whether the words after an agency's name make it a body of another place or of the centre. */
    static boolean isForeign(List<Unit> text, int at, boolean bare, ProvinceDefinition province) {
        if (at >= text.size() || !text.get(at).isWord()) {
            return false;
        }
        int each = EACH.end(text, at, bare);
        if (each >= 0 && longest(COLLECTIVES, text, each, bare) < 0) {
            return true;
        }
        int after = Math.max(at, PROVINCE.end(text, at, bare));
        boolean otherProvince = longest(PROVINCES, text, after, bare) >= 0
                && Pattern.of(province.name()).end(text, after, bare) < 0;
        return otherProvince || isPlaceBelow(text, at, bare) || longest(CENTRE, text, at, bare) >= 0;
    }

    static boolean isPlaceBelow(List<Unit> text, int at, boolean bare) {
        return longest(PLACES_BELOW, text, at, bare) >= 0;
    }

    /** Marks that separate the items of a row. */
    static boolean separates(Unit unit) {
        return switch (unit.type()) {
            case AND, COMMA, DASH, SLASH, SEMICOLON, LINE -> true;
            default -> false;
        };
    }

    static boolean isType(List<Unit> text, int at, Type type) {
        return at >= 0 && at < text.size() && text.get(at).type() == type;
    }
}
