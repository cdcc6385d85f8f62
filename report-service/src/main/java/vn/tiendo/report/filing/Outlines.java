package vn.tiendo.report.filing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.platform.problem.Text;
import vn.tiendo.report.content.outline.Outline;
import vn.tiendo.report.content.outline.Part;

/** The outlines that were set. */
@ApplicationScoped
public class Outlines implements PanacheRepositoryBase<StoredOutline, StoredOutline.Key> {

    /** The newest setting; empty: the usual outline holds. */
    public Optional<StoredOutline> of(String obligation, int year) {
        return find("obligation = ?1 and year = ?2 order by version desc", obligation, year)
                .firstResultOptional();
    }

    /**
     * A part that stands twice would say everything twice.
     *
     * @param at field of a form in which the outline stands, with a dot; empty: it is the form
     * @throws ProblemException INVALID by field
     */
    public static void requireOnce(Outline outline, String at) {
        Map<Part, String> seen = new EnumMap<>(Part.class);
        Map<String, Text> defects = new TreeMap<>();
        for (int c = 0; c < outline.chapters().size(); c++) {
            for (int s = 0; s < outline.chapters().get(c).sections().size(); s++) {
                Part part = outline.chapters().get(c).sections().get(s).part();
                String field = at + "chapters[%d].sections[%d].part".formatted(c, s);
                if (seen.putIfAbsent(part, field) != null) {
                    defects.put(
                            field,
                            new Text(
                                    "Mục “%s” đã có trong đề cương.".formatted(part.title()),
                                    "The part %s is in the outline already.".formatted(part)));
                }
            }
        }
        if (!defects.isEmpty()) {
            throw ProblemException.fields(Kind.INVALID, defects);
        }
    }
}
