package vn.tiendo.plan.timeframe.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words from which time phrases are made, with their other spellings. */
final class Vocabulary {

    private static final Map<String, List<String>> ALSO_WRITTEN =
            Map.of("hằng", List.of("hàng"), "quý", List.of("quí"), "kỳ", List.of("kì"), "bảy", List.of("bẩy"));

    /** The words that may have lost the blank before or after them. */
    private static final List<Syllable> GLUED = Arrays.stream(
                    ("hằng hàng năm quý quí tháng ngày trước đến hết tới giai đoạn"
                                    + " thường xuyên niên liên tục định kỳ kì mỗi từ trong vào chậm nhất thực hiện hoàn thành cuối đầu"
                                    + " nửa khi sau ngay có yêu cầu các tiếp theo lần một sáu trở đi đột xuất kể vòng và"
                                    + " theo kế hoạch dự kiến thời gian hạn nay muộn không quá cần thiết cả nhiệm vụ cập")
                            .split(" "))
            .map(Syllable::of)
            .toList();

    private static final Map<String, List<List<Syllable>>> PHRASES = new ConcurrentHashMap<>();

    private Vocabulary() {}

    /** The ways to write each word of a phrase. */
    static List<List<Syllable>> phrase(String words) {
        return PHRASES.computeIfAbsent(
                words,
                w -> Arrays.stream(w.split(" ")).map(Vocabulary::spellings).toList());
    }

    private static List<Syllable> spellings(String word) {
        List<Syllable> spellings = new ArrayList<>(List.of(Syllable.of(word)));
        ALSO_WRITTEN.getOrDefault(word, List.of()).forEach(w -> spellings.add(Syllable.of(w)));
        return List.copyOf(spellings);
    }

    /**
     * Where words that were written without a blank are to be cut ("Trướcngày", "QuýIV"), as the ends of all pieces; only the
     * end of the whole where they are one word.
     */
    static List<Integer> pieces(String word) {
        Syllable whole = Syllable.of(word);
        int length = whole.letters().length();
        if (length > 2 && length <= 60 && length == word.length() && !isWord(word)) {
            for (String head : List.of("quý", "quí", "q")) {
                if (length > head.length()
                        && Syllable.of(head).covers(Syllable.of(word.substring(0, head.length())))
                        && Numerals.isRoman(word.substring(head.length()))) {
                    return List.of(head.length(), length);
                }
            }
            List<Integer> ends = new ArrayList<>();
            if (cut(word, 0, ends)) {
                return ends;
            }
        }
        return List.of(word.length());
    }

    private static boolean isWord(String text) {
        Syllable syllable = Syllable.of(text);
        return GLUED.stream().anyMatch(w -> w.covers(syllable));
    }

    private static boolean cut(String word, int from, List<Integer> ends) {
        if (from == word.length()) {
            return true;
        }
        for (int to = Math.min(word.length(), from + 6); to >= from + 2; to--) {
            if (isWord(word.substring(from, to))) {
                ends.add(to);
                if (cut(word, to, ends)) {
                    return true;
                }
                ends.remove(ends.size() - 1);
            }
        }
        return false;
    }
}
