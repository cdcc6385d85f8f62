package vn.tiendo.plan;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.tiendo.devservices.DevServices;

/** Requests with real tokens. */
public final class Api {

    private Api() {}

    public static RequestSpecification reader() {
        return as("reader-all", Map.of("roles", List.of("reader")));
    }

    public static RequestSpecification reader(String province) {
        return as("reader-" + province, Map.of("roles", List.of("reader"), "province", province));
    }

    public static RequestSpecification focal(String province) {
        return as("focal-" + province, Map.of("roles", List.of("focal"), "province", province));
    }

    public static RequestSpecification agency(String province, String agency) {
        return as(
                "agency-reporter-" + agency,
                Map.of("roles", List.of("agency-reporter"), "province", province, "agency", agency));
    }

    public static RequestSpecification operator() {
        return as("operator", Map.of("roles", List.of("operator")));
    }

    public static RequestSpecification operator(String province) {
        return as("operator-" + province, Map.of("roles", List.of("operator"), "province", province));
    }

    public static RequestSpecification planEditor() {
        return as("plan-editor", Map.of("roles", List.of("plan-editor")));
    }

    public static RequestSpecification planEditor(String province) {
        return as("plan-editor-" + province, Map.of("roles", List.of("plan-editor"), "province", province));
    }

    public static RequestSpecification committee(String province) {
        return as("committee-" + province, Map.of("roles", List.of("committee"), "province", province));
    }

    /** Somebody who holds several roles. */
    public static RequestSpecification as(List<String> roles, String province, String agency) {
        return as("many-" + agency, Map.of("roles", roles, "province", province, "agency", agency));
    }

    public static RequestSpecification auditor() {
        return as("auditor", Map.of("roles", List.of("auditor")));
    }

    /** The assignment of an agency for one occurrence of a task. */
    public static String assignment(String task, String agency, String occurrence) {
        return reader().get("/api/v1/assignments?limit=200&task=" + task + "&agency=" + agency)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items.find { it.occurrence.key == '" + occurrence + "' && it.agency.id == '" + agency
                        + "' }.id");
    }

    public static RequestSpecification nobody() {
        return as("nobody", Map.of("roles", List.of("visitor")));
    }

    /** Of a reader of all provinces, for who asks without REST Assured. */
    static String token() {
        return token("reader-all", Map.of("roles", List.of("reader")));
    }

    private static String token(String name, Map<String, ?> claims) {
        return DevServices.start().tokens().mint(name, claims, Duration.ofHours(1));
    }

    private static RequestSpecification as(String name, Map<String, ?> claims) {
        return given().auth().oauth2(token(name, claims)).contentType("application/json");
    }
}
