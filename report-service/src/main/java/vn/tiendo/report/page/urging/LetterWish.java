package vn.tiendo.report.page.urging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.platform.page.PageForm;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.assembly.letter.Letter;
import vn.tiendo.report.assembly.letter.LetterOrder;
import vn.tiendo.report.content.head.Capacity;

/**
 * Which letters are wanted. Nothing of it is stored: it stands in the address of the page that shows them.
 *
 * @param agencies to whom; never empty
 * @param separate a letter to each, not one to all
 */
record LetterWish(
        Letter.Author by, List<String> agencies, boolean separate, LocalDate newDay, Capacity capacity, String post) {

    static final String BY = "nguoi-viet";
    static final String AGENCY = "co-quan";
    static final String SEPARATE = "cach-gui";
    static final String EACH = "tung-co-quan";
    static final String NEW_DAY = "han-moi";
    static final String CAPACITY = "tu-cach-ky";
    static final String POST = "chuc-vu";

    private static final int LONGEST_POST = 200;

    /** @throws ProblemException INVALID by field of the page */
    static LetterWish typed(PageForm form, LocalDate today) {
        LetterWish wish = new LetterWish(
                chosen(Letter.Author.values(), form.typed(BY)).orElse(null),
                form.all(AGENCY),
                form.typed(SEPARATE).equals(EACH),
                form.day(NEW_DAY),
                chosen(Capacity.values(), form.typed(CAPACITY)).orElse(Capacity.HEAD),
                form.line(POST).orElse(null));
        Map<String, Text> defects = new LinkedHashMap<>(form.defects());
        if (wish.agencies.isEmpty()) {
            defects.put(AGENCY, new Text("Cần chọn ít nhất một cơ quan.", "Choose an agency."));
        }
        if (wish.post != null && wish.post.length() > LONGEST_POST) {
            defects.put(POST, new Text("Tối đa " + LONGEST_POST + " ký tự.", "At most " + LONGEST_POST + " letters."));
        }
        try {
            wish.order().checked(today);
        } catch (ProblemException refusal) {
            refusal.under("").forEach((field, why) -> defects.putIfAbsent(inPage(field.substring(1)), why));
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
        return wish;
    }

    private static String inPage(String field) {
        return field.equals("newDay") ? NEW_DAY : POST;
    }

    static <T extends Enum<T>> Optional<T> chosen(T[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst();
    }

    /** One letter to all of them. */
    LetterOrder order() {
        return new LetterOrder(by, Set.copyOf(agencies), newDay, capacity, post);
    }

    LetterWish to(String agency) {
        return new LetterWish(by, List.of(agency), false, newDay, capacity, post);
    }

    /** As it stands in an address. */
    String query() {
        return "&" + AGENCY + "=" + encoded(String.join(",", agencies))
                + (by == null ? "" : "&" + BY + "=" + by)
                + (separate ? "&" + SEPARATE + "=" + EACH : "")
                + (newDay == null ? "" : "&" + NEW_DAY + "=" + newDay)
                + (capacity == Capacity.HEAD ? "" : "&" + CAPACITY + "=" + capacity)
                + (post == null ? "" : "&" + POST + "=" + encoded(post));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
