package vn.tiendo.plan.proposal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a sentence who acts, by the words with which names of bodies begin and after which they end. */
final class Bodies {

    private static final String ONE =
            "Sở|Ban(?! hành)|Văn phòng|Phòng(?!,? chống)|Thanh tra|Công an|Bộ|Liên hiệp|Liên đoàn|Cục|Chi cục"
                    + "|Trung tâm|Trường(?! hợp)|Học viện|Viện|Báo(?! cáo)|Đài|Hội(?! nghị| thảo)|Tỉnh đoàn"
                    + "|Thành đoàn|Chính phủ|Thủ tướng|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Đảng ủy|Đảng uỷ|Đoàn|Mặt trận"
                    + "|Quỹ|Kho bạc|Bảo hiểm|Ngân hàng|Bệnh viện";
    private static final String COUNCIL =
            "UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Chủ tịch|Thường trực|cơ quan có thẩm quyền|cấp có thẩm quyền"
                    + "|cấp trên|Trung ương|các cơ quan có thẩm quyền";
    private static final String MANY =
            "[Cc]ác|[Tt]ất cả|Thủ trưởng|Giám đốc|[Đđ]ơn vị|[Cc]ơ quan|[Đđ]ịa phương|Những|Mỗi";

    static final Pattern SOME = Pattern.compile("(?u)(?<!\\p{L})(?:" + ONE + "|" + COUNCIL + ")(?!\\p{L})");
    private static final Pattern BEGINS =
            Pattern.compile("(?u)^(?:(?:" + ONE + "|" + COUNCIL + "|" + MANY + ")(?!\\p{L})|phòng(?= ))");
    private static final Pattern SINGLE = Pattern.compile("(?u)^(?:" + ONE + "|Ủy ban Mặt trận)\\s(?!,).*");
    private static final Pattern GIVEN = Pattern.compile("(?iu)^(?:giao cho|giao|yêu cầu|đề nghị|phân công)\\s+");

    /** "các sở được giao chủ trì", "các tổ chức Hội" and the like go on. */
    private static final Pattern ENDS =
            Pattern.compile("(?u)(?<!được giao|phân công|được|các|và|giáo dục,|chủ trì|được Đảng|Nhà nước) (?:(?:"
                    + Phrases.DUTIES
                    + "|nghiêm túc|có văn bản|dự thảo|tiếp tục|cụ thể|làm đầu mối|là|giao)(?=[\\s,;:.]|$)"
                    + "|(?:chậm nhất|trước|định kỳ|hằng|hàng|khi|để|theo|trong|tình hình|kết quả|việc|những|nội dung|và"
                    + " báo cáo|về|đến hết|vào|qua|hoặc)(?=\\s))|[.:(]|\\)|\\n|/\\.");

    private static final Pattern TIME = Pattern.compile(
            "(?iu)^(?:định kỳ|hằng năm|hàng năm|hằng quý|hàng quý|trước ngày|chậm nhất|0?6 tháng)(?:[^,(;]++"
                    + "|\\([^)]*+\\))*+,\\s*");

    private Bodies() {}

    /** The words at the beginning of a sentence that name who acts; null where it begins with something else. */
    static String leading(String sentence) {
        String text = withoutTime(GIVEN.matcher(sentence.strip()).replaceFirst(""));
        return BEGINS.matcher(text).find() ? until(text) : null;
    }

    /** The words from some place on that name somebody. */
    static String until(String text) {
        Matcher end = ENDS.matcher(text);
        return trimmed(end.find() ? text.substring(0, end.start()) : text);
    }

    /** Whether words name one body, not several or a group. */
    static boolean isOne(String words) {
        return words != null
                && SINGLE.matcher(words).matches()
                && !words.matches("(?u).*[,;]\\s*(?:" + ONE + "|" + COUNCIL + "|các)(?!\\p{L}).*")
                && !words.matches("(?u).*\\svà (?:các|UBND|Ủy ban|Sở)(?!\\p{L}).*");
    }

    static boolean isAuthority(String words) {
        return words != null
                && words.matches("(?iu)^(?:UBND|ủy ban nhân dân|uỷ ban nhân dân|chủ tịch (?:UBND|ủy ban)).*");
    }

    /** "UBND" in full. */
    static String inFull(String words) {
        return words.replaceAll("(?<!\\p{L})UBND(?!\\p{L})", "Ủy ban nhân dân").replace("Uỷ ban", "Ủy ban");
    }

    static boolean areSame(String one, String other) {
        return one != null && other != null && plain(one).equals(plain(other));
    }

    private static String plain(String words) {
        return inFull(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,;.]+", " ")
                .strip();
    }

    /** Without the time that stands before who acts: "Định kỳ hàng năm (trước ngày 05/12), các cơ quan ...". */
    static String withoutTime(String text) {
        Matcher time = TIME.matcher(text);
        return time.find() && !time.group().matches("(?iu).*(?:báo cáo|gửi|tổng hợp).*")
                ? text.substring(time.end())
                : text;
    }

    private static String trimmed(String words) {
        return words.strip().replaceAll("[\\s,;:\\-–]+$", "").replaceAll("(?u)\\s(?:và|cùng)$", "");
    }
}
