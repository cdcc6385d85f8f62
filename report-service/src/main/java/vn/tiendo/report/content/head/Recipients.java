package vn.tiendo.report.content.head;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tiendo.platform.addressee.EndedAddressee;

/** Nơi nhận. Nobody stands in it twice, nor in it and in Kính gửi; who has ended is replaced by whoever followed. */
public final class Recipients {

    /** To be filled in by hand. */
    public static final String GAP = "......";

    private static final String ABOVE = "Như trên";
    private static final Pattern UNNAMED =
            Pattern.compile("(?U)^([Cc]ác )?([Cc]ơ quan|[Đđ]ơn vị)\\b[\\p{Ll}, ]*\\b(có thẩm quyền|liên quan)\\b");
    private static final Pattern PURPOSE = Pattern.compile("(?U)([^(]+?) (để .+)");

    private final LocalDate day;
    private final Map<String, String> lines = new LinkedHashMap<>();
    private final List<String> addressed = new ArrayList<>();

    public Recipients(LocalDate day) {
        this.day = day;
    }

    /**
     * What a writer chose for one report. The first line stays; a line "Lưu: ..." takes the place of the last.
     *
     * @param lines as they stand between the two
     * @param usual those by default
     */
    static List<String> chosen(
            List<String> lines, String addressee, String through, List<String> usual, LocalDate day) {
        List<String> between = lines.stream()
                .filter(line -> !line.equalsIgnoreCase(ABOVE) && !isFiling(line))
                .toList();
        String filing =
                lines.stream().filter(Recipients::isFiling).findFirst().orElseGet(() -> usual.get(usual.size() - 1));
        return new Recipients(day)
                .addressedTo(addressee, through)
                .addAll(between)
                .closed(filing);
    }

    private static boolean isFiling(String line) {
        return line.startsWith("Lưu:");
    }

    /** Whom the document is addressed to, by name; null where there is nobody. */
    public Recipients addressedTo(String addressee, String through) {
        Stream.of(addressee, through)
                .filter(Objects::nonNull)
                .map(Recipients::key)
                .forEach(addressed::add);
        return this;
    }

    /** @param line with its purpose or without; null adds nobody */
    public Recipients add(String line) {
        return line == null ? this : addAll(List.of(line));
    }

    /** What a plan says of copies: bodies that it does not name can be sent nothing. */
    public Recipients copies(Collection<String> ofPlan) {
        return addAll(
                ofPlan.stream().filter(line -> !UNNAMED.matcher(line).find()).toList());
    }

    public Recipients addAll(Collection<String> more) {
        EndedAddressee.replaced(List.copyOf(more), day).stream()
                .map(line -> PURPOSE.matcher(line).replaceFirst("$1 ($2)"))
                .map(line -> line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1))
                .filter(line -> addressed.stream().noneMatch(a -> isOf(key(line), a)))
                .forEach(line -> lines.putIfAbsent(key(line), line));
        return this;
    }

    /** @param unit that drafted the document; null is a gap */
    public List<String> filed(String unit) {
        return closed("Lưu: VT, " + (unit == null ? GAP : unit));
    }

    private List<String> closed(String filing) {
        return Stream.of(Stream.of(ABOVE), lines.values().stream(), Stream.of(filing))
                .flatMap(s -> s)
                .toList();
    }

    /** "Ủy ban nhân dân tỉnh" in a list is the committee that a document is addressed to with its province. */
    private static boolean isOf(String line, String addressee) {
        return line.equals(addressee) || addressee.startsWith(line + " ");
    }

    /** The name without its purpose in brackets. */
    private static String key(String line) {
        return line.replaceFirst("\\s*\\(.*", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^ubnd ", "ủy ban nhân dân ");
    }
}
