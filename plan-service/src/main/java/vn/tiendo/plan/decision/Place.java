package vn.tiendo.plan.decision;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.plan.persistence.Keyset;
import vn.tiendo.platform.page.MenuEntry;
import vn.tiendo.platform.page.PageForm;

/**
 * Where somebody is in the list of completions; null leaves a criterion out.
 *
 * @param cursor where the page begins
 */
record Place(String plan, String agency, String cursor) {

    static final String PLAN = "ke-hoach";
    static final String AGENCY = "co-quan";
    static final String CURSOR = "tiep";

    /** Ids with a comma between them, of what was decided on just now. */
    static final String DONE = "xong";

    /** What a choice sends that narrows nothing: an empty parameter is refused as a slip. */
    private static final String ALL = "tat-ca";

    Place {
        plan = orNull(plan);
        agency = orNull(agency);
        cursor = orNull(cursor);
    }

    /** From the hidden fields of a form, which comes back to where it was. */
    static Place of(PageForm form) {
        return new Place(form.typed(PLAN), form.typed(AGENCY), form.typed(CURSOR));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() || text.equals(ALL) ? null : text;
    }

    /** As a list of the API names them. */
    Map<String, String> criteria() {
        Map<String, String> criteria = new HashMap<>();
        if (plan != null) {
            criteria.put("plan", plan);
        }
        if (agency != null) {
            criteria.put("agency", agency);
        }
        return criteria;
    }

    Keyset.PageRequest page() {
        return new Keyset.PageRequest(cursor, Claims.PAGE);
    }

    public boolean isNarrowed() {
        return plan != null || agency != null;
    }

    public boolean isFirst() {
        return cursor == null;
    }

    /** The same criteria from the beginning. */
    public Place first() {
        return new Place(plan, agency, null);
    }

    public Place after(String next) {
        return new Place(plan, agency, next);
    }

    public String address() {
        return address(List.of());
    }

    /** @param done what was decided on just now, which the page then tells */
    String address(List<Chosen> done) {
        List<String> query = new ArrayList<>();
        add(query, PLAN, plan);
        add(query, AGENCY, agency);
        add(query, CURSOR, cursor);
        if (!done.isEmpty()) {
            add(query, DONE, done.stream().map(chosen -> chosen.id().toString()).collect(Collectors.joining(",")));
        }
        return MenuEntry.DECISIONS.path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static void add(List<String> query, String name, String value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
