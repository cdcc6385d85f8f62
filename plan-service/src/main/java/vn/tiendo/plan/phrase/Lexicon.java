package vn.tiendo.plan.phrase;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.plan.phrase.Unit.Type;

/** The words beside names that decide who is meant. */
final class Lexicon {

    /** Office-holders who stand for their agency. */
    static final List<Pattern> TITLES = patterns(
            "giám đốc, thủ trưởng, người đứng đầu, chánh, trưởng, trưởng ban, hiệu trưởng, viện trưởng, tổng biên tập, tổng giám đốc,"
                    + " chủ tịch, bí thư, lãnh đạo, chủ nhiệm, chỉ huy trưởng, chính ủy, tư lệnh, ban thường trực");

    static final List<Pattern> HONORIFICS = patterns("đồng chí, các đồng chí, ông, bà, các ông, các bà");

    /** Bodies that are neither an agency nor a group: with an agency's name after them they are a part of it, or somebody else. */
    static final List<Pattern> OTHER_BODIES = patterns(
            "phó, phòng, trung tâm, chi cục, cục, tổng cục, vụ, thanh tra, văn phòng, viện,"
                    + " trường, ban cán sự, ban chấp hành, ban thường vụ, ban chỉ đạo, ban chỉ huy, ban tổ chức, ban tuyên giáo, ban dân vận,"
                    + " ban nội chính, ban quản lý, bộ, hội, hội đồng, ủy ban, đảng ủy, đảng bộ, đảng đoàn, chi bộ, công đoàn, công an, tổ, đoàn,"
                    + " quỹ, đội, trạm, bệnh viện, đơn vị, cơ sở, cán bộ, công chức, viên chức, nhân viên, liên đoàn, liên hiệp, liên minh, mặt trận,"
                    + " thường trực, hiệp hội, báo, đài, tòa án, viện kiểm sát, sở, tạp chí, cổng, các,"
                    + " kho bạc, bảo hiểm, bưu điện, viễn thông, học viện, công ty, bộ đội, tỉnh ủy, thành ủy, huyện ủy, thị ủy, quân khu");

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

    /** Other words that begin what somebody does. */
    static final List<Pattern> VERBS = patterns(
            "kiểm tra, giám sát, đôn đốc, theo dõi, thông báo, phổ biến, bố trí, thẩm định, tổng hợp,"
                    + " cung cấp, hỗ trợ, chỉ đạo, bảo đảm, đảm bảo, đánh giá, lập, cân đối, tạo điều kiện, phân công, hoàn thành, quy định");

    static final List<Pattern> LEADING =
            patterns("giao, do, đề nghị, yêu cầu, chủ trì, phối hợp, với, cùng, cùng với, phối hợp với");

    static final List<Pattern> PLACES_BELOW =
            patterns("huyện, thị xã, thành phố, quận, xã, phường, thị trấn, đặc khu, cấp, khu vực, miền");
    static final List<Pattern> COLLECTIVES =
            patterns("sở, ban, ngành, cơ quan, đơn vị, tổ chức, đoàn thể, hội, viện, trường, địa phương, doanh nghiệp");
    static final List<Pattern> CENTRE = patterns("Việt Nam, trung ương, quốc gia");
    static final Pattern EACH = Pattern.of("các");

    /** The provinces and cities of the centre as they were until 30/6/2025. */
    static final List<Pattern> PROVINCES = patterns(
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

    static boolean isPlaceBelow(List<Unit> text, int at, boolean bare) {
        return longest(PLACES_BELOW, text, at, bare) >= 0;
    }

    /** Whether the first word of some body, or the office-holder who stands for one, stands at an index. */
    static boolean beginsBody(List<Unit> text, int at, boolean bare) {
        return longest(OTHER_BODIES, text, at, bare) >= 0 || longest(TITLES, text, at, bare) >= 0;
    }

    /** Marks that separate the items of a row. */
    static boolean separates(Unit unit) {
        return switch (unit.type()) {
            case AND, COMMA, DASH, SLASH, SEMICOLON, LINE -> true;
            default -> false;
        };
    }

    static int afterSeparators(List<Unit> text, int from) {
        int at = from;
        while (at < text.size() && (separates(text.get(at)) || text.get(at).isSoft())) {
            at++;
        }
        return at;
    }

    static boolean isType(List<Unit> text, int at, Type type) {
        return at >= 0 && at < text.size() && text.get(at).type() == type;
    }
}
