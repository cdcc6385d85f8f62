package vn.tiendo.plan.proposal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.phrase.Reading;
import vn.tiendo.plan.proposal.Proposal.Doubt;

/**
 * Finds the agencies that a sentence begins with or that stand behind "phối hợp với". Where they end only the words show: an agency's name
 * is followed by what it is to do.
 */
final class Phrases {

    /** What knows the names of the plan's province. */
    interface Names {
        Reading read(String words);
    }

    /** Words with which a duty begins, so that no name goes on. */
    static final String DUTIES =
            "tham mưu|xây dựng|triển khai|tổ chức|thực hiện|đề xuất|rà soát|nghiên cứu|hướng dẫn|theo dõi|đôn đốc"
                    + "|kiểm tra|định kỳ|báo cáo|tổng hợp|ban hành|trình|cân đối|bố trí|lồng ghép|đẩy mạnh|tăng cường|nâng cao|phát triển|đổi mới"
                    + "|hoàn thiện|hoàn thành|tiếp tục|chỉ đạo|phát huy|tuyên truyền|vận động|quán triệt|phổ biến|giám sát|thẩm định|góp ý|hỗ trợ"
                    + "|tạo điều kiện|khuyến khích|đào tạo|bồi dưỡng|thu hút|tuyển dụng|kết nối|huy động|quản lý|cung cấp|cập nhật|vận hành|khai thác"
                    + "|đánh giá|sơ kết|tổng kết|lập|mở|đưa|phân bổ|cử|giúp|để|trong việc|căn cứ|chủ động|kịp thời|thường xuyên|hằng năm|hàng năm"
                    + "|hằng quý|có trách nhiệm|chịu trách nhiệm|thành lập|kiện toàn|củng cố|phối hợp|chủ trì|theo chức năng|tập trung|quan tâm|chú trọng"
                    + "|xác định|phân công|cụ thể hóa|ưu tiên|đảm bảo|bảo đảm|tích cực|tham gia|thông tin|định hướng|duy trì|hợp tác|liên kết|tranh thủ"
                    + "|lựa chọn|tuyên dương|khen thưởng|thanh tra|thống kê|khảo sát|điều tra|số hóa|ứng dụng|biên soạn|in ấn|phát động|gặp mặt"
                    + "|tổng rà soát|tôn vinh|nhân rộng|xem xét|phê duyệt|thông qua|gắn|đồng thời|trước ngày|chậm nhất|gửi|làm|cùng|quy hoạch|sử dụng"
                    + "|là cơ quan|là đầu mối|biểu dương|đăng tải|xuất bản|sưu tầm|tiếp nhận|giới thiệu|bổ sung|điều chỉnh|sửa đổi|lãnh đạo";

    private static final Pattern DUTY =
            Pattern.compile("(?iu)(?<=[\\s,;:])(?:" + DUTIES + ")(?=[\\s,;:.]|$)|[.:]\\s|\\n|\\s\\(");

    /** Within a row of names: what begins with a capital there belongs to a name ("Ban Quản lý"), as do "các tổ chức". */
    private static final Pattern LOWER_DUTY =
            Pattern.compile("(?<=[\\s,;:])(?<!các )(?:" + DUTIES + ")(?=[\\s,;:.]|$)");

    private static final Pattern WITH =
            Pattern.compile("(?iu)phối hợp(?: chặt chẽ)?(?:,? hướng dẫn)?(?: cùng)?(?: với)?[\\s:]+(?=\\S)");
    private static final Pattern BODY = Pattern.compile(
            "(?u)^(Các (sở|Sở)|Sở|UBND|Ủy ban|Uỷ ban|Ban Quản lý|Hội|Liên hiệp|Liên đoàn|Trường|Viện|Công an|Văn phòng|Đài|Báo) [^.;:]*$");
    private static final Pattern GIVEN = Pattern.compile("(?iu)^(giao|yêu cầu|đề nghị|phân công|thủ trưởng là|do)\\s+");

    private final Names names;

    Phrases(Names names) {
        this.names = names;
    }

    /** Whether words name agencies and nothing else. */
    boolean areAgencies(String words) {
        if (words.isBlank() || words.length() > 600) {
            return false;
        }
        Reading reading = names.read(words);
        return reading.rest().isEmpty() && !reading.parts().isEmpty();
    }

    Reading read(String words) {
        return names.read(words);
    }

    /** Words before which the agencies that begin a text end; null where it begins with none. */
    String leading(String text) {
        String from = withoutGiven(text);
        if (from.isEmpty() || beginsWithDuty(from)) {
            return null;
        }
        Matcher duty = DUTY.matcher(from);
        while (duty.find()) {
            String words = trimmed(from.substring(0, duty.start()));
            if (words.length() > 400) {
                return null;
            }
            if (areAgencies(words)) {
                return words;
            }
        }
        return from.length() < 400 && areAgencies(trimmed(from)) ? trimmed(from) : null;
    }

    /** The agencies with which a text says that one works together; null where it names none. */
    String together(String text) {
        Matcher with = WITH.matcher(text);
        while (with.find()) {
            String words = leading(text.substring(with.end()));
            if (words != null) {
                return words;
            }
        }
        return null;
    }

    /** One look is enough for all that is unclear about who is meant. */
    static Optional<Doubt> unclear(String field, Reading reading) {
        return reading.doubts().stream()
                .findFirst()
                .map(doubt -> new Doubt(field, DoubtCode.AGENCY_UNCLEAR, doubt.words()));
    }

    static String withoutGiven(String text) {
        return GIVEN.matcher(text.strip()).replaceFirst("");
    }

    /** Words behind "phối hợp với" where nothing but names can follow, as in a line that ends with a colon. */
    static String behindWith(String line) {
        Matcher with = WITH.matcher(line);
        String words = with.find() ? trimmed(line.substring(with.end())) : "";
        return words.isEmpty() || LOWER_DUTY.matcher(words).find() ? null : words;
    }

    /** Whether a text can be one that names agencies; most sentences cannot. */
    static boolean mayNameAgencies(String text) {
        return Character.isUpperCase(text.codePointAt(0)) && !beginsWithDuty(text);
    }

    private static boolean beginsWithDuty(String text) {
        Matcher duty = DUTY.matcher(" " + text).useTransparentBounds(true);
        return duty.region(1, text.length() + 1).lookingAt();
    }

    /** The names that a line begins with, some of which are not registered; null where it is no row of names. */
    String unregistered(String line) {
        String words = line.replaceFirst("(?iu)[\\s,]+(?:chủ trì|phối hợp)(?=[\\s,;:]|$).*$", "")
                .strip();
        boolean body = BODY.matcher(words).find();
        boolean begins = body
                || !names.read(words).mentions().isEmpty()
                        && names.read(words).mentions().get(0).part() != null;
        return words.length() < 150 && begins && !LOWER_DUTY.matcher(words).find() ? words : null;
    }

    /** Whether it goes on with what they are to do. */
    static boolean saysDuty(String text, String agencies) {
        String rest = withoutGiven(text);
        return rest.length() > agencies.length()
                        && DUTY.matcher(rest.substring(agencies.length())).lookingAt()
                || rest.substring(Math.min(rest.length(), agencies.length())).matches("(?s)[\\s,:].{8,}");
    }

    static boolean isInvited(String text) {
        return Pattern.compile("(?iu)^đề nghị\\s").matcher(text.strip()).find();
    }

    private static String trimmed(String words) {
        return words.strip().replaceAll("[\\s,;:\\-–]+$", "");
    }

    /** All that is said after the words for the lead and the others: what is to be done. */
    static String duty(String text, List<String> agencies) {
        String duty = behind(text, agencies);
        return duty.isEmpty() ? text : duty.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + duty.substring(1);
    }

    /** The same, empty where they say nothing else. */
    static String behind(String text, List<String> agencies) {
        String duty = withoutGiven(text).strip();
        String before;
        do {
            before = duty;
            duty = duty.replaceFirst("(?iu)^[\\s,;:]*(chủ trì|phối hợp(?: chặt chẽ)?(?: với| cùng)?)(?=[\\s,;:]|$)", "")
                    .strip();
            for (String words : agencies) {
                if (!words.isEmpty() && duty.startsWith(words)) {
                    duty = duty.substring(words.length()).strip();
                }
            }
            duty = duty.replaceFirst("^[,;:]\\s*", "");
        } while (!duty.equals(before));
        return duty;
    }
}
