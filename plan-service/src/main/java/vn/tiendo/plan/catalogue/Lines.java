package vn.tiendo.plan.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.tiendo.platform.problem.Text;

/** Tells defects of fields with the lines that the fields stand on. */
final class Lines implements BiConsumer<String, Text> {

    private final Map<String, Integer> lines = new HashMap<>();
    private final Defects defects;

    Lines(Defects defects) {
        this.defects = defects;
    }

    /** @return the field */
    String at(String field, int line) {
        lines.put(field, line);
        return field;
    }

    /** A field without a line of its own is told with the entry's that it belongs to. */
    @Override
    public void accept(String field, Text what) {
        Integer own = lines.get(field);
        int line = own != null ? own : lines.get(field.substring(0, field.lastIndexOf('.')));
        String vi = what.vi();
        defects.add(line, vi.substring(0, 1).toLowerCase(Locale.ROOT) + vi.substring(1, vi.length() - 1));
    }
}
