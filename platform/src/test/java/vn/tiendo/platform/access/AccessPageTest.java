package vn.tiendo.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tiendo.platform.access.Caller.Role;

/** The page on who may do what is written from the table and from the published documents. */
class AccessPageTest {

    private static final Path PAGE = Path.of("../docs/access.md");

    private static final String BEGINNING = """
            # Who may see and do what

            Written from `vn.tiendo.platform.access.Permission` by `AccessPageTest`, not by hand
            (`mvn verify -pl platform -am -Dtest=AccessPageTest -Daccess.accept=true -Dsurefire.failIfNoSpecifiedTests=false`).

            An operation is asked for with a bearer token and passes three questions, in this order (a page asks the last two of who
            signed in, and leads to signing in instead of 401; what is done on it is one of these operations):

            1. Is the token good? No token, a wrong issuer or audience, an expired or unsigned one: 401.
            2. Does one of its roles have the permission in the table below? If not, 403, whatever it was asked for. So is a token that
               contradicts itself or the registry: no role known here; a role without the province or agency that it needs; a province or
               agency that is not known; an agency of another province than the token's; a province that has ended, for which the province
               that continues it speaks.
            3. What is it about? What a province issued is seen by tokens of that province, of the one that continues it, and by those that
               name no province. To everybody else it is not there: 404, nothing in lists, and no 304 for a tag that he has from somewhere.
               Among those who see it the desk decides: an agency writes on what it was given or took over, nobody decides on what his own
               agency handed in; else 403. A report that is not handed in, or was sent back, is there for its reporter, the focal agency and
               the committee alone; others see its row, and of what was done to it auditors and operators who did it. A province that a filter names but the caller does not see is refused as an unknown one by
               plan-service (400), and finds nothing in report-service.

            | role | what its token has to name |
            | --- | --- |
            """;

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        String written = page();
        if (Boolean.getBoolean("access.accept")) {
            Files.writeString(PAGE, written);
        }
        assertThat(PAGE)
                .as(
                        "The table of permissions or an operation changed: run this test with -Daccess.accept=true and commit the page")
                .content()
                .isEqualTo(written);
    }

    @Test
    void everyPermissionIsNeededBySomething() throws IOException {
        List<String> needed = operations().map(o -> o.permission).distinct().toList();
        assertThat(Arrays.stream(Permission.values()).map(AccessPageTest::name))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    private record Needed(String permission, String operation) {}

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Role role : Role.values()) {
            page.append("| `")
                    .append(role.claim)
                    .append("` | ")
                    .append(bound(role))
                    .append(" |\n");
        }
        page.append("\n| permission | ")
                .append(columns(r -> "`" + r.claim + "`"))
                .append(" |\n");
        page.append("| --- | ").append(columns(r -> "---")).append(" |\n");
        for (Permission permission : Permission.values()) {
            page.append("| ")
                    .append(permission.meaning)
                    .append(permission.wholeSystem ? " (all provinces)" : "")
                    .append(" | ")
                    .append(columns(r -> permission.roles().contains(r) ? "x" : ""))
                    .append(" |\n");
        }
        page.append("\n\"(all provinces)\": only with a token that names no province.\n\n## Operations\n");
        List<Needed> operations = operations().toList();
        for (Permission permission : Permission.values()) {
            page.append("\n").append(permission.meaning).append(":\n\n");
            operations.stream()
                    .filter(o -> o.permission.equals(name(permission)))
                    .forEach(o -> page.append("- `").append(o.operation).append("`\n"));
        }
        return page.toString();
    }

    private static String columns(Function<Role, String> cell) {
        return Arrays.stream(Role.values()).map(cell).collect(Collectors.joining(" | "));
    }

    private static String bound(Role role) {
        return switch (role.bound) {
            case MAY_BE -> "nothing: it is for all provinces; or one province";
            case TO_PROVINCE -> "its province";
            case TO_AGENCY -> "its agency, and the province that the agency belongs to now";
        };
    }

    private static String name(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Stream<Needed> operations() throws IOException {
        List<Needed> found = new ArrayList<>();
        for (String service : List.of("plan-service", "report-service")) {
            JsonNode paths = new ObjectMapper(new YAMLFactory())
                    .readTree(
                            Path.of("../contracts/openapi/" + service + ".yaml").toFile())
                    .get("paths");
            paths.properties().forEach(path -> path.getValue()
                    .properties()
                    .forEach(operation -> found.add(new Needed(
                            operation.getValue().path("x-permission").asText(),
                            operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))));
        }
        // What both services offer stands here once.
        return found.stream().distinct();
    }
}
