package vn.tiendo.report.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.report.Tokens;

/** The steps of docs/operations.md by which the password of the database is changed while the service runs. */
@QuarkusTest
@TestProfile(AsInProduction.class)
class PasswordRotationTest {

    private static final String SECOND = "the-second-password";

    @Test
    void aNewPasswordInTheFileHoldsForNewConnectionsWithoutARestart() throws SQLException, IOException {
        assertThat(status()).isEqualTo(200);

        AsInProduction.asRoot("alter user {account} identified via mysql_native_password using password('"
                + AsInProduction.FIRST + "') or mysql_native_password using password('" + SECOND + "')");
        endConnections();
        awaitAnswers();

        Files.writeString(AsInProduction.PASSWORD, SECOND + "\n");
        endConnections();
        awaitAnswers();

        AsInProduction.asRoot("alter user {account} identified by '" + SECOND + "'");
        endConnections();
        awaitAnswers();
        assertThat(connections()).as("made after the change").isNotEmpty();
        assertThatThrownBy(() -> connect(AsInProduction.FIRST).close()).hasMessageContaining("Access denied");
    }

    /** A connection that was ended is found out by whoever is lent it first: he is told to repeat. */
    private static void awaitAnswers() {
        await().atMost(Duration.ofSeconds(20)).until(() -> status() == 200);
    }

    private static int status() {
        return given().auth()
                .oauth2(Tokens.reader())
                .get("/api/v1/report-requests")
                .statusCode();
    }

    private static Connection connect(String password) throws SQLException {
        return DriverManager.getConnection(
                DevServices.start().mariaDb().jdbcUrl("report_own"), AsInProduction.ACCOUNT, password);
    }

    /** As if each had reached its age. */
    private static void endConnections() throws SQLException {
        for (String id : connections()) {
            AsInProduction.asRoot("kill " + id);
        }
    }

    private static List<String> connections() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection root = DevServices.start().mariaDb().rootConnection();
                Statement statement = root.createStatement();
                ResultSet rows = statement.executeQuery("select id from information_schema.processlist where user = '"
                        + AsInProduction.ACCOUNT + "'")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
