package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines as they were before pages broke them, without what closes a plan. */
final class Joined {

    /** Shorter ones are headings. */
    private static final int SENTENCE = 40;

    private static final Pattern CLOSING = Pattern.compile(
            "(?iu)^(trên đây là|(trong )?quá trình (triển khai |tổ chức )?thực hiện|\\(?(có |chi tiết |danh mục |kèm theo )?.{0,40}phụ lục.{0,40}\\)?$).*");

    private Joined() {}

    static List<Line> of(List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        for (Line line : lines) {
            Line last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && goesOn(last, line)) {
                joined.set(joined.size() - 1, last.and(line));
            } else if (!CLOSING.matcher(line.text()).matches()) {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean goesOn(Line last, Line next) {
        Label label = Label.of(next.text()).label();
        if (!label.isNone() || next.heading() > 0 || next.isUpperCase() || last.heading() > 0 || last.isUpperCase()) {
            return false;
        }
        boolean lower = Character.isLowerCase(next.text().codePointAt(0));
        boolean bullet = Label.of(last.text()).label().rank() >= Label.LETTER;
        boolean open = !last.text().matches("(?s).*[.;:!?…)”\"]$");
        return open && last.text().length() > SENTENCE && (lower || bullet && !Attributes.begin(next.text()));
    }
}
