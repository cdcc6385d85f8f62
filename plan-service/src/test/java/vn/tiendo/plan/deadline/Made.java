package vn.tiendo.plan.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Phrases and sentences about reports, made of parts, with the meaning that they were made with. */
final class Made {

    record Phrase(String text, String meaning) {}

    private record Bound(String words, boolean strict) {}

    private static final List<Bound> BOUNDS = List.of(
            new Bound("trước ngày", true),
            new Bound("Trước ngày", true),
            new Bound("chậm nhất ngày", false),
            new Bound("chậm nhất là ngày", false),
            new Bound("không muộn hơn ngày", false),
            new Bound("muộn nhất vào ngày", false),
            new Bound("đến hết ngày", false));

    private static final List<String> YEARLY = List.of("hằng năm", "hàng năm", "mỗi năm");
    private static final List<String> PERIODIC =
            List.of("định kỳ hằng năm", "Định kỳ hàng năm", "mỗi năm một lần", "hằng năm");

    private static final List<String> MONTHS =
            List.of("Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Mười hai");

    private static final List<String> BEFORE = List.of(
            "",
            "Các sở, ban, ngành, địa phương báo cáo kết quả thực hiện về Sở Nội vụ ",
            "gửi báo cáo về Sở Khoa học và Công nghệ ",
            "Sở Nội vụ tổng hợp, tham mưu UBND tỉnh báo cáo Tỉnh ủy ",
            "Giao Sở Y tế (qua Văn phòng UBND tỉnh) báo cáo ");

    private static final List<String> AFTER = List.of(
            "",
            ", báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện Kế hoạch.",
            " để tổng hợp",
            " theo quy định",
            " (qua Sở Nội vụ).");

    private final Random random;

    Made(Random random) {
        this.random = random;
    }

    Phrase next() {
        Phrase core =
                switch (random.nextInt(8)) {
                    case 0 -> yearlyBehind();
                    case 1 -> yearlyBefore();
                    case 2 -> halfAndYear();
                    case 3 -> quarterly();
                    case 4 -> monthly();
                    case 5 -> once();
                    case 6 -> nextYear();
                    default -> twoDays();
                };
        return new Phrase(pick(BEFORE) + core.text + pick(AFTER), core.meaning);
    }

    private Phrase yearlyBehind() {
        Bound bound = pick(BOUNDS);
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        return new Phrase(
                bound.words + " " + written(day, month) + " " + pick(YEARLY),
                "ANNUAL" + strict(bound) + " " + monthDay(day, month));
    }

    private Phrase yearlyBefore() {
        Bound bound = pick(BOUNDS);
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        String limit = bound.words + " " + written(day, month);
        String text = pick(PERIODIC) + (random.nextBoolean() ? " (" + limit + ")" : ", " + limit);
        return new Phrase(text, "ANNUAL" + strict(bound) + " " + monthDay(day, month));
    }

    private Phrase halfAndYear() {
        Bound bound = pick(BOUNDS);
        int first = 1 + random.nextInt(28);
        int second = 1 + random.nextInt(28);
        String half = bound.words + " " + written(first, 6);
        String year = bound.words + " " + written(second, 12);
        String text =
                switch (random.nextInt(4)) {
                    case 0 -> "định kỳ 6 tháng (" + half + "), hằng năm (" + year + ")";
                    case 1 -> "báo cáo 6 tháng " + half + " và báo cáo năm " + year;
                    case 2 -> half + " (báo cáo 6 tháng) và " + year + " (báo cáo năm)";
                    default -> "báo cáo 06 tháng đầu năm " + half + "; báo cáo năm " + year;
                };
        return new Phrase(
                text,
                "SEMIANNUAL" + strict(bound) + " " + monthDay(first, 6) + " + ANNUAL" + strict(bound) + " "
                        + monthDay(second, 12));
    }

    private Phrase quarterly() {
        Bound bound = pick(BOUNDS);
        int day = 1 + random.nextInt(28);
        boolean after = random.nextBoolean();
        String month = after
                ? pick(List.of("tháng đầu quý sau", "của tháng đầu tiên của quý tiếp theo"))
                : pick(List.of("tháng cuối quý", "của tháng cuối quý", "của tháng cuối cùng của quý"));
        String limit = bound.words + " " + figure(day) + " " + month;
        String text =
                pick(List.of("báo cáo quý " + limit, "hằng quý (" + limit + ")", "Định kỳ mỗi quý, " + limit, limit));
        return new Phrase(text, "QUARTERLY" + strict(bound) + (after ? " AFTER_PERIOD-" : " LAST_OF_PERIOD-") + day);
    }

    private Phrase monthly() {
        Bound bound = pick(BOUNDS);
        int day = 1 + random.nextInt(28);
        String limit = bound.words + " " + figure(day);
        String text = pick(List.of(
                limit + " hằng tháng", limit + " mỗi tháng", "hằng tháng (" + limit + ")", "báo cáo tháng " + limit));
        return new Phrase(text, "MONTHLY" + strict(bound) + " LAST_OF_PERIOD-" + day);
    }

    private Phrase once() {
        Bound bound = pick(BOUNDS);
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 2024 + random.nextInt(8);
        String date = random.nextBoolean()
                ? figure(day) + "/" + figure(month) + "/" + year
                : figure(day) + " tháng " + figure(month) + " năm " + year;
        return new Phrase(bound.words + " " + date, "ONCE" + strict(bound) + " " + year + "-" + monthDay(day, month));
    }

    private Phrase nextYear() {
        Bound bound = pick(BOUNDS);
        int day = 1 + random.nextInt(28);
        String limit = bound.words + " " + written(day, 1) + " "
                + pick(List.of("năm sau", "của năm sau", "năm kế tiếp", "năm tiếp theo"));
        String text = pick(List.of(limit, "báo cáo năm " + limit, "hằng năm, " + limit));
        return new Phrase(text, "ANNUAL" + strict(bound) + " " + monthDay(day, 1) + " next year");
    }

    private Phrase twoDays() {
        Bound bound = pick(BOUNDS);
        int first = 1 + random.nextInt(28);
        int second = 1 + random.nextInt(28);
        int month = 3 + random.nextInt(4);
        String text = bound.words + " " + written(first, month) + " và "
                + pick(List.of("ngày ", bound.words.toLowerCase(Locale.ROOT) + " ")) + written(second, month + 6) + " "
                + pick(YEARLY);
        return new Phrase(
                text, "SEMIANNUAL" + strict(bound) + " " + monthDay(first, month) + " " + monthDay(second, month + 6));
    }

    private String written(int day, int month) {
        return switch (random.nextInt(3)) {
            case 0 -> figure(day) + "/" + figure(month);
            case 1 -> figure(day) + " tháng " + figure(month);
            default -> figure(day) + " tháng " + MONTHS.get(month - 1);
        };
    }

    private String figure(int number) {
        return random.nextBoolean() ? "%02d".formatted(number) : String.valueOf(number);
    }

    private static String monthDay(int day, int month) {
        return "%02d-%02d".formatted(month, day);
    }

    private static String strict(Bound bound) {
        return bound.strict ? " before" : "";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
