package vn.tiendo.plan.catalogue.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.catalogue.file.Entry.Located;
import vn.tiendo.plan.content.AgencyNames;
import vn.tiendo.plan.content.Defects;
import vn.tiendo.platform.problem.Text;

/**
 * Where in its file each field of a plan stands. Answers the reader, which knows fields only: a defect is told with key and line, and
 * agencies are those that the file names beside the words.
 */
final class Places implements AgencyNames, BiConsumer<String, Text> {

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Located>> parties = new HashMap<>();
    private final Names names;
    private final FileDefects defects;

    Places(Names names, FileDefects defects) {
        this.names = names;
        this.defects = defects;
    }

    /** @param given whether the key is there, so that what is wrong with its value was told already */
    private record Place(String key, int line, boolean given) {}

    /** @param path empty for the plan itself */
    void entry(String path, Entry entry) {
        places.put(path, new Place("", entry.line(), true));
    }

    void field(String field, String key, int line, boolean given) {
        places.put(field, new Place(key, line, given));
    }

    void parties(String field, String key, int line, List<Located> parts) {
        field(field, key, line, !parts.isEmpty());
        parties.put(field, parts);
    }

    /** A field without a place of its own is told with the line of the entry that it belongs to. */
    @Override
    public void accept(String field, Text what) {
        Place own = places.get(field);
        int line = own == null ? entryOf(field).line() : own.line();
        if (!what.equals(Defects.MISSING)) {
            String vi = what.vi();
            defects.add(line, vi.substring(0, 1).toLowerCase(Locale.ROOT) + vi.substring(1, vi.length() - 1));
        } else if (own == null || !own.given()) {
            defects.add(line, "thiếu “" + (own == null ? field : own.key()) + "”");
        }
    }

    private Place entryOf(String field) {
        int end = Math.max(field.lastIndexOf('.'), field.lastIndexOf('['));
        String above = field.substring(0, Math.max(end, 0));
        Place place = places.get(above);
        return place == null ? entryOf(above) : place;
    }

    @Override
    public Parties parties(String field, String words, Parties known) {
        List<Located> parts = parties.getOrDefault(field, List.of());
        return parts.isEmpty() ? Parties.NOBODY : names.parties(words, parts);
    }

    @Override
    public String agency(String field, String name, String known) {
        return name == null
                ? null
                : names.agency(new Located(name, places.get(field).line()));
    }
}
