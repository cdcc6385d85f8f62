package vn.tiendo.plan.proposal;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.plan.plan.Pillar;

/** Which of the five pillars of Resolution 45-NQ/TW words belong to. */
record Pillars(Pillar pillar, boolean clear) {

    /** Words at the beginning say what a sentence is about. */
    private static final int BEGINNING = 90;

    private static final int VERY_BEGINNING = 40;

    private static final Map<Pillar, Pattern> WORDS = new EnumMap<>(Map.of(
            Pillar.AWARENESS,
            words("nhận thức|quán triệt|tuyên truyền|truyền thông|phổ biến|nêu gương|báo chí|vận động"),
            Pillar.TALENT,
            words(
                    "đào tạo|bồi dưỡng|nhân tài|tài năng|thu hút|trọng dụng|đãi ngộ|tôn vinh|khen thưởng|tuyển dụng|giáo viên|học sinh"
                            + "|sinh viên|nhà giáo|nguồn nhân lực|nhân lực|nhà ở|nhà công vụ|giáo dục nghề nghiệp|bổ nhiệm"),
            Pillar.GOVERNANCE,
            words(
                    "quản lý nhà nước|cơ chế|chính sách|quy định|cơ sở dữ liệu|dữ liệu|pháp luật|thanh tra|kiểm tra|giám sát|quy chế"
                            + "|sáng kiến|thống kê|văn bản quy phạm|thể chế"),
            Pillar.RESOURCES,
            words(
                    "nguồn lực|hội nhập|quốc tế|kinh phí|ngân sách|đầu tư|đổi mới sáng tạo|chuyển đổi số|doanh nghiệp|quỹ|hạ tầng"
                            + "|khoa học và công nghệ|khởi nghiệp|nước ngoài|công nghệ cao"),
            Pillar.ASSOCIATIONS,
            words("hội trí thức|liên hiệp các hội|các hội thành viên|hội viên|tư vấn|phản biện|giám định xã hội"
                    + "|(?<!xã |quốc |đại )hội(?! (?:nghị|thảo|nhập|đồng|thi|trường|chợ|họp|tụ))")));

    private static Pattern words(String words) {
        return Pattern.compile("(?iu)(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
    }

    static Pillars of(String text) {
        Map<Pillar, Integer> scores = new EnumMap<>(Pillar.class);
        WORDS.forEach((pillar, words) -> {
            int score = 0;
            Matcher matcher = words.matcher(text);
            while (matcher.find()) {
                score += matcher.start() < BEGINNING ? matcher.start() < VERY_BEGINNING ? 3 : 2 : 1;
            }
            scores.put(pillar, score);
        });
        Pillar best = Pillar.GOVERNANCE;
        int second = 0;
        for (Pillar pillar : Pillar.values()) {
            if (scores.get(pillar) > scores.get(best)) {
                best = pillar;
            }
        }
        for (Pillar pillar : Pillar.values()) {
            if (pillar != best) {
                second = Math.max(second, scores.get(pillar));
            }
        }
        return new Pillars(best, scores.get(best) > second);
    }
}
