package vn.tiendo.report.page.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Addresses of these pages, for the year and the plan that are shown.
 *
 * @param page address of the first of them
 * @param plan null: all in sight
 */
record Links(String page, int year, String plan) {

    /** Where the page of the overview tells difficulties. */
    private static final String DIFFICULTIES = "kho-khan";

    String overview() {
        return page + query();
    }

    String overview(int ofYear) {
        return new Links(page, ofYear, plan).overview();
    }

    String difficulties() {
        return overview() + "#" + DIFFICULTIES;
    }

    String agencies() {
        return page + "/co-quan" + query();
    }

    String tasks(Group group) {
        return page + "/nhiem-vu" + query(Group.PARAMETER, group.word);
    }

    String tasks(Condition condition) {
        return page + "/nhiem-vu" + query(Condition.PARAMETER, condition.word);
    }

    String tasks(Group group, Condition condition) {
        return page + "/nhiem-vu" + query(Group.PARAMETER, group.word, Condition.PARAMETER, condition.word);
    }

    String tasks() {
        return page + "/nhiem-vu" + query();
    }

    String ofAgency(String agency) {
        return page + "/nhiem-vu" + query("co-quan", agency);
    }

    String task(String id) {
        return page + "/nhiem-vu/" + encoded(id) + query();
    }

    private String query(String... more) {
        List<String> pairs = new ArrayList<>(List.of("nam", String.valueOf(year)));
        if (plan != null) {
            pairs.addAll(List.of("ke-hoach", plan));
        }
        pairs.addAll(List.of(more));
        List<String> query = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            query.add(pairs.get(i) + "=" + encoded(pairs.get(i + 1)));
        }
        return query.stream().collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
