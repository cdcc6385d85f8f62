package vn.tiendo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the operators are asked for is what the rest of the repository says: topics, accounts, realm. */
class BackingTest {

    private static final Pattern TOPIC = Pattern.compile("(?m)^ +topic (\\S+) (\\d+) (\\S+)$");

    private final Form form = Form.built("province");

    @Test
    void topicsAreThoseOfTheJob() throws IOException {
        Map<String, String> ofJob = new TreeMap<>();
        TOPIC.matcher(Files.readString(Form.FOLDER.resolve("base/topics.yaml")))
                .results()
                .forEach(topic -> ofJob.put(
                        topic.group(1),
                        sorted(topic.group(2) + ",replicas=3,max.message.bytes=1048576,min.insync.replicas=2,"
                                + topic.group(3))));
        Map<String, String> ofOperator = form.of("KafkaTopic")
                .collect(Collectors.toMap(
                        Form::nameOf,
                        topic -> sorted(topic.at("/spec/partitions").asText() + ",replicas="
                                + topic.at("/spec/replicas").asText() + ","
                                + Form.labels(topic.at("/spec/config")).entrySet().stream()
                                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                                        .collect(Collectors.joining(",")))));
        assertThat(ofOperator).hasSize(5).isEqualTo(ofJob);
        Map<String, String> ofOneMachine = Files.readAllLines(Form.FOLDER.resolve("../kafka/topics.csv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(
                        row -> row[0],
                        row -> sorted(row[1] + ",replicas=3,max.message.bytes=1048576,min.insync.replicas=2,"
                                + row[2].replace(' ', ','))));
        assertThat(ofOneMachine).isEqualTo(ofJob);
    }

    /** The operator names the binary log and the server, and has TLS of its own. */
    @Test
    void mariaDbIsSetAsTheServicesWereTestedWith() throws IOException {
        Map<String, String> wanted = settings(Files.readString(Form.FOLDER.resolve("../mariadb/my.cnf")));
        wanted.keySet().removeAll(List.of("log_bin", "server_id", "require_secure_transport"));
        String set = form.of("MariaDB")
                .map(server -> server.at("/spec/myCnf").asText())
                .collect(Collectors.joining());
        assertThat(settings(set)).isEqualTo(wanted).containsEntry("sync_binlog", "1");
        assertThat(form.of("MariaDB")
                        .map(server -> server.at("/spec/tls/required").asBoolean()))
                .containsExactly(true);
    }

    private static Map<String, String> settings(String file) {
        return file.lines()
                .filter(line -> line.matches("\\w+ *=.*"))
                .map(line -> line.split(" *= *", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    private static String sorted(String list) {
        return Stream.of(list.split(",")).sorted().collect(Collectors.joining(","));
    }

    @Test
    void eachServiceWritesItsOwnTopicsAlone() {
        assertThat(form.of("KafkaUser").flatMap(user -> Form.list(user.at("/spec/authorization/acls")).stream()
                        .filter(acl -> acl.path("operations")
                                .toString()
                                .matches(".*\"(Write|Create|Delete|Alter|AlterConfigs|All)\".*"))
                        .map(acl -> Form.nameOf(user) + " "
                                + acl.at("/resource/type").asText() + " "
                                + acl.at("/resource/name").asText())))
                .containsExactlyInAnyOrder("plan-service topic plan.", "report-service topic report.");
    }

    @Test
    void accountsAndRolesAreThoseOfTheScript() throws IOException {
        String script = Files.readString(Path.of("..", "..", "database", "accounts.sql"))
                .replaceAll("(?m)^--.*\n", "");
        for (String schema : List.of("plan", "report")) {
            List<String> statements = Stream.of(script.replace("{schema}", schema)
                            .replace("{host}", "%")
                            .split(";"))
                    .map(String::strip)
                    // Reading accounts are made where somebody needs them; there is nothing to be set anew or taken
                    // back.
                    .filter(statement -> !statement.isEmpty()
                            && !statement.contains("_read'")
                            && !statement.matches("(?s)(ALTER|REVOKE).*"))
                    .toList();
            String roles = form.named("SqlJob", schema + "-roles")
                    .orElseThrow()
                    .at("/spec/sql")
                    .asText();
            assertThat(statements).hasSizeGreaterThan(6).allSatisfy(statement -> assertThat(
                            roles.contains(statement + ";") || isMade(schema, statement))
                    .as(statement)
                    .isTrue());
        }
    }

    private boolean isMade(String schema, String statement) {
        JsonNode migration =
                form.named("Grant", schema + "-migration").orElseThrow().path("spec");
        return statement.equals("CREATE DATABASE IF NOT EXISTS " + schema + " CHARACTER SET "
                        + form.named("Database", schema)
                                .orElseThrow()
                                .at("/spec/characterSet")
                                .asText())
                || statement.startsWith("CREATE USER")
                        && form.of("User")
                                .anyMatch(user -> statement.endsWith(
                                        "'" + user.at("/spec/name").asText() + "'@'"
                                                + user.at("/spec/host").asText() + "'"))
                || statement.equals("GRANT ALL ON " + migration.path("database").asText() + "."
                                + migration.path("table").asText()
                                + " TO '" + migration.path("username").asText() + "'@'"
                                + migration.path("host").asText() + "'"
                                + (migration.path("grantOption").asBoolean() ? " WITH GRANT OPTION" : ""))
                        && migration.path("privileges").toString().equals("[\"ALL PRIVILEGES\"]");
    }

    @Test
    void theRealmIsThatOfTheFileAndWhatItLeavesOpenIsASecret() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(Path.of("..", "..", "keycloak", "tiendo-realm.json").toFile());
        JsonNode imported =
                form.of("KeycloakRealmImport").findFirst().orElseThrow().path("spec");
        assertThat(imported.path("realm")).isEqualTo(realm);
        assertThat(Pattern.compile("\\$\\{([A-Z_]+)}")
                        .matcher(realm.toString())
                        .results()
                        .map(open -> open.group(1))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Form.labels(imported.path("placeholders")).keySet());
    }
}
