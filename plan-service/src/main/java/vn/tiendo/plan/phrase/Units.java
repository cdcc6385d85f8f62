package vn.tiendo.plan.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.plan.phrase.Unit.Type;

/** Takes a text apart into words and marks, with abbreviations written out and words that lost the blank between them separated. */
final class Units {

    /** Common abbreviations; those of one agency follow from its name, see {@link Vocabulary}. */
    private static final Map<String, String> ABBREVIATIONS = Stream.of(
                    "UBND=Ủy ban nhân dân",
                    "UBMTTQ=Ủy ban Mặt trận Tổ quốc",
                    "UBMTTQVN=Ủy ban Mặt trận Tổ quốc Việt Nam",
                    "MTTQ=Mặt trận Tổ quốc",
                    "MTTQVN=Mặt trận Tổ quốc Việt Nam",
                    "VN=Việt Nam",
                    "VP=Văn phòng",
                    "VPUBND=Văn phòng Ủy ban nhân dân",
                    "TP=thành phố",
                    "TX=thị xã",
                    "KKT=Khu kinh tế",
                    "BQL=Ban Quản lý",
                    "QL=Quản lý",
                    "LĐLĐ=Liên đoàn Lao động",
                    "LHPN=Liên hiệp Phụ nữ",
                    "CCB=Cựu chiến binh",
                    "TNCS=Thanh niên Cộng sản",
                    "TNCSHCM=Thanh niên Cộng sản Hồ Chí Minh",
                    "HCM=Hồ Chí Minh",
                    "KHKT=Khoa học Kỹ thuật",
                    "VHNT=Văn học nghệ thuật",
                    "ĐH=Đại học",
                    "CĐ=Cao đẳng",
                    "PTTH=Phát thanh Truyền hình",
                    "PTNT=Phát triển nông thôn",
                    "CTXH=chính trị xã hội",
                    "CA=Công an",
                    "TU=Tỉnh ủy",
                    "VPTU=Văn phòng Tỉnh ủy",
                    "UBKT=Ủy ban Kiểm tra",
                    "CHQS=Chỉ huy Quân sự",
                    "BCHQS=Bộ Chỉ huy Quân sự",
                    "BĐBP=Bộ đội Biên phòng",
                    "HĐND=Hội đồng nhân dân",
                    "ĐBQH=đại biểu Quốc hội",
                    "LHH=Liên hiệp Hội",
                    "KCN=Khu công nghiệp",
                    "TPHCM=thành phố Hồ Chí Minh")
            .map(line -> line.split("="))
            .collect(Collectors.toUnmodifiableMap(line -> Spelling.key(line[0]), line -> line[1]));

    private static final Set<String> AND = Set.of(Spelling.key("và"), "&");
    private static final String VOWELS = "aeiouy";
    private static final int LONGEST_SYLLABLE = 12;

    /** An abbreviation so short may be a word that has lost its diacritics: "tu", "ca". */
    private static final int SHORT = 2;

    private final String text;
    private final Set<String> known;
    private final List<Unit> units = new ArrayList<>();

    private Units(String text, Set<String> known) {
        this.text = text;
        this.known = known;
    }

    /**
     * @param known keys of words into which a longer unknown one may be separated
     */
    static List<Unit> of(String text, Set<String> known) {
        Units reading = new Units(text, known);
        reading.read();
        return List.copyOf(reading.units);
    }

    /** Whether none of the words bears a diacritic: then the text may have lost them. */
    static boolean isBare(List<Unit> units) {
        return units.stream().allMatch(unit -> unit.key().equals(unit.bare()));
    }

    /** The same units with the words for which each abbreviation stands. */
    static List<Unit> writtenOut(List<Unit> units, boolean bare) {
        return units.stream().flatMap(unit -> writtenOut(unit, bare)).toList();
    }

    private static boolean isSyllable(String key) {
        return key.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }

    private static Stream<Unit> writtenOut(Unit unit, boolean bare) {
        if (bare && unit.isWord() && unit.bare().equals("va")) {
            return Stream.of(Unit.mark(Type.AND, unit.start(), unit.end()));
        }
        String full = ABBREVIATIONS.get(unit.key());
        if (bare && unit.key().length() <= SHORT && isSyllable(unit.key())) {
            full = null;
        } else if (full == null && bare && unit.isWord()) {
            full = ABBREVIATIONS.entrySet().stream()
                    .filter(e -> Spelling.bare(e.getKey()).equals(unit.bare()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        if (full == null) {
            return Stream.of(unit);
        }
        String[] words = full.split(" ");
        List<Unit> written = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String key = Spelling.key(words[i]);
            written.add(new Unit(
                    Type.WORD, key, Spelling.bare(key), unit.start(), unit.end(), i == 0, i == words.length - 1));
        }
        return written.stream();
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isWordPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                word(at, end);
            } else {
                int point = text.codePointAt(at);
                end = at + Character.charCount(point);
                mark(point, at, end);
            }
            at = end;
        }
    }

    private static boolean isWordPart(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK
                || Character.getType(point) == Character.FORMAT;
    }

    private void mark(int point, int start, int end) {
        Type type = typeOf(point);
        if (type == null) {
            return;
        }
        Type before = units.isEmpty() ? Type.LINE : units.get(units.size() - 1).type();
        // A dash at the beginning of a line is a bullet.
        units.add(Unit.mark(type == Type.DASH && before == Type.LINE ? Type.LINE : type, start, end));
    }

    private static Type typeOf(int point) {
        return switch (point) {
            case ',', '，', '、' -> Type.COMMA;
            case '&' -> Type.AND;
            case '/' -> Type.SLASH;
            case ':' -> Type.COLON;
            case ';' -> Type.SEMICOLON;
            case '(', '[' -> Type.OPEN;
            case ')', ']' -> Type.CLOSE;
            case '\n', '\r', '+', '*', '•', '\u2028', '\u2029' -> Type.LINE;
            case '−' -> Type.DASH;
            default -> {
                if (Character.getType(point) == Character.DASH_PUNCTUATION) {
                    yield Type.DASH;
                }
                yield Character.isWhitespace(point) || Character.isSpaceChar(point) ? null : Type.DOT;
            }
        };
    }

    private void word(int start, int end) {
        String key = Spelling.key(text.substring(start, end));
        if (key.isEmpty()) {
            return;
        }
        if (key.equals(Spelling.bare(key)) || known.contains(key) || ABBREVIATIONS.containsKey(key)) {
            add(key, start, end);
            return;
        }
        List<Integer> ends = pieces(start, end);
        int from = start;
        for (int to : ends) {
            add(Spelling.key(text.substring(from, to)), from, to);
            from = to;
        }
    }

    private void add(String key, int start, int end) {
        units.add(AND.contains(key) ? Unit.mark(Type.AND, start, end) : Unit.word(key, start, end));
    }

    /** Where the fewest known words end that together make up the one written; only its own end when there are none. */
    private List<Integer> pieces(int start, int end) {
        List<List<Integer>> best = new ArrayList<>(Collections.nCopies(end - start + 1, null));
        best.set(0, List.of());
        for (int to = start + 1; to <= end; to++) {
            for (int from = Math.max(start, to - LONGEST_SYLLABLE); from < to; from++) {
                List<Integer> before = best.get(from - start);
                List<Integer> now = best.get(to - start);
                if (before != null && (now == null || before.size() + 1 < now.size()) && isSyllable(from, to)) {
                    best.set(
                            to - start,
                            Stream.concat(before.stream(), Stream.of(to)).toList());
                }
            }
        }
        List<Integer> whole = best.get(end - start);
        return whole == null ? List.of(end) : whole;
    }

    private boolean isSyllable(int from, int to) {
        boolean cutsALetter = to < text.length() && Character.getType(text.charAt(to)) == Character.NON_SPACING_MARK;
        if (cutsALetter) {
            return false;
        }
        String key = Spelling.key(text.substring(from, to));
        boolean vowel = Spelling.bare(key).chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
        return known.contains(key) && (vowel || key.length() > 1)
                || AND.contains(key)
                || ABBREVIATIONS.containsKey(key);
    }
}
