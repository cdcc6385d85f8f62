package vn.tiendo.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.devservices.PrivateFiles;
import vn.tiendo.devservices.TokenMint;
import vn.tiendo.devservices.signin.Person;

/**
 * Tokens to try the API with: one for each role, and for each province and agency that exists on the believed date. Of the provinces those
 * that have a plan, and one that has none yet: who registers a plan elsewhere finds the tokens after the next start.
 */
final class Tokens {

    /** Under this heading stands who is for all provinces. */
    private static final String EVERYWHERE = "Mọi tỉnh";

    /** The province by which somebody tries how a plan comes in, and who looks after it there until the plan says. */
    private static final String WITHOUT_PLAN = "nghe-an";

    private static final String FOCAL_WITHOUT_PLAN = "nghe-an-so-khoa-hoc-va-cong-nghe";

    private static final Duration VALIDITY = Duration.ofDays(30);

    private final TokenMint mint;
    private final LocalDate today;
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final List<Person> people = new ArrayList<>();

    private Tokens(TokenMint mint, LocalDate today) {
        this.mint = mint;
        this.today = today;
    }

    /** Reads from the running plan-service at this address who there is, and mints a token for each. */
    static Tokens forAll(String planService, TokenMint mint, LocalDate today) throws IOException {
        Tokens tokens = new Tokens(mint, today);
        tokens.add("reader-all", "reader", Map.of(), "Người xem", EVERYWHERE);
        tokens.addAllOf(new Api(planService, tokens.readsAll()));
        tokens.add("plan-editor", "plan-editor", Map.of(), "Người nhập kế hoạch", EVERYWHERE);
        tokens.add("operator", "operator", Map.of(), "Người vận hành", EVERYWHERE);
        tokens.add("auditor", "auditor", Map.of(), "Người kiểm tra", EVERYWHERE);
        return tokens;
    }

    /** The token that may read everything. */
    String readsAll() {
        return byName.get("reader-all");
    }

    private void addAllOf(Api api) throws IOException {
        Map<String, JsonNode> provinces = api.all("provinces?limit=200").stream()
                .collect(Collectors.toMap(p -> text(p, "id"), Function.identity()));
        List<JsonNode> agencies = api.all("agencies?on=" + today + "&limit=200");
        List<JsonNode> plans = api.all("plans?limit=200");
        Set<String> tried = plans.stream()
                .map(plan -> survivor(text(plan, "province"), provinces))
                .collect(Collectors.toCollection(TreeSet::new));
        tried.add(WITHOUT_PLAN);
        tried.retainAll(provinces.keySet());
        for (String province : tried) {
            addProvince(province, name(provinces, province), focalAgency(province, plans, api));
        }
        for (JsonNode agency : agencies) {
            if (agency.hasNonNull("id") && agency.hasNonNull("province")) {
                String province = survivor(text(agency, "province"), provinces);
                if (tried.contains(province)) {
                    addReporter(agency, province, name(provinces, province));
                }
            }
        }
    }

    private void addReporter(JsonNode agency, String province, String place) {
        String id = text(agency, "id");
        add(
                "agency-reporter-" + id,
                "agency-reporter",
                Map.of("province", province, "agency", id),
                agency.path("name").asText(id) + " " + place,
                place);
    }

    private static String name(Map<String, JsonNode> provinces, String province) {
        return provinces.containsKey(province)
                ? provinces.get(province).path("name").asText(province)
                : province;
    }

    private void addProvince(String province, String name, Optional<String> focalAgency) {
        Map<String, String> scope = Map.of("province", province);
        add("reader-" + province, "reader", scope, "Người xem " + name, name);
        add("committee-" + province, "committee", scope, "Ủy ban nhân dân tỉnh " + name, name);
        focalAgency.ifPresent(agency -> add(
                "focal-" + province, "focal", Map.of("province", province, "agency", agency), "Đầu mối " + name, name));
    }

    /** The one that the province's plan names, or who answers for it by now. */
    private Optional<String> focalAgency(String province, List<JsonNode> plans, Api api) throws IOException {
        Optional<JsonNode> plan = plans.stream()
                .filter(p -> province.equals(text(p, "province")) && p.hasNonNull("focalAgency"))
                .findFirst();
        return plan.isEmpty()
                ? Optional.of(FOCAL_WITHOUT_PLAN).filter(agency -> province.equals(WITHOUT_PLAN))
                : api
                        .get("agencies/" + text(plan.get(), "focalAgency") + "/successors?on=" + today)
                        .path("answersNow")
                        .findValuesAsText("id")
                        .stream()
                        .findFirst();
    }

    /** A province's {@code validTo} is its last day. */
    private boolean hasNotEnded(JsonNode province) {
        return !province.hasNonNull("validTo") || !today.isAfter(LocalDate.parse(text(province, "validTo")));
    }

    /** An agency may have outlived its province: it belongs to the one that continues it. */
    private String survivor(String province, Map<String, JsonNode> provinces) {
        JsonNode known = provinces.get(province);
        return known == null || hasNotEnded(known) || !known.hasNonNull("successor")
                ? province
                : survivor(text(known, "successor"), provinces);
    }

    private void add(String name, String role, Map<String, String> scope, String title, String group) {
        Map<String, Object> claims = new LinkedHashMap<>(scope);
        claims.put("roles", List.of(role));
        byName.put(name, mint.mint(name, claims, VALIDITY));
        people.add(new Person(name, title, group, claims));
    }

    /** Who can sign in on pages: the same as have a token. */
    List<Person> people() {
        return people;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).textValue();
    }

    /** Writes them as a JSON object by name, into a file that only its owner may read. */
    void write(Path file) throws IOException {
        PrivateFiles.write(
                file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(byName));
    }
}
