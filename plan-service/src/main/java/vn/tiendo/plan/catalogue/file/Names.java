package vn.tiendo.plan.catalogue.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tiendo.plan.agency.Parties;
import vn.tiendo.plan.agency.Parties.Part;
import vn.tiendo.plan.catalogue.file.Entry.Located;

/** The names of one province's agencies and groups, in every spelling that its file gives; case does not matter. */
final class Names {

    private final Map<String, Part> parts = new HashMap<>();
    private final FileDefects defects;

    Names(FileDefects defects) {
        this.defects = defects;
    }

    void add(Located name, Part part) {
        if (parts.putIfAbsent(key(name.text()), part) != null) {
            defects.add(name.line(), "“" + name.text() + "” đã được khai báo trước đó");
        }
    }

    boolean has(Located name) {
        return parts.containsKey(key(name.text()));
    }

    /** What a phrase of a plan stands for: its words as a whole, its parts by their names. */
    Parties parties(String words, List<Located> names) {
        return new Parties(words, names.stream().map(this::part).toList());
    }

    /** The id of a single agency; empty when there is none of that name, which is then a defect. */
    String agency(Located name) {
        Part part = parts.get(key(name.text()));
        if (part == null || part.agency() == null) {
            defects.add(name.line(), "không có cơ quan “" + name.text() + "” trong tệp này");
            return "";
        }
        return part.agency();
    }

    private Part part(Located name) {
        Part part = parts.get(key(name.text()));
        if (part == null) {
            defects.add(name.line(), "không có cơ quan hay nhóm “" + name.text() + "” trong tệp này");
            return new Part(name.text(), null, List.of(), List.of(), List.of());
        }
        return new Part(name.text(), part.agency(), part.kinds(), part.agencies(), part.except());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
