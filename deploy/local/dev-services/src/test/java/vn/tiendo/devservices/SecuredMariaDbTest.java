package vn.tiendo.devservices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecuredMariaDbTest {

    @TempDir
    Path folder;

    @Test
    void aServerWithACertificateIsSpokenToByTlsAloneAndKnownByItsAuthority() throws Exception {
        try (Lifeline lifeline = Lifeline.open(folder)) {
            MariaDb server = new MariaDb(
                    lifeline,
                    new MariaDb.Settings(
                            MariaDbBinaries.in(DevServices.binariesFolder()),
                            folder.resolve("mariadb"),
                            folder.resolve("mariadb.log"),
                            0,
                            Authority.in(folder.resolve("certificates")),
                            List.of()));
            server.start();

            try (Connection root = server.rootConnection();
                    Statement statement = root.createStatement();
                    ResultSet cipher = statement.executeQuery("SHOW STATUS LIKE 'Ssl_cipher'")) {
                assertThat(cipher.next()).isTrue();
                assertThat(cipher.getString(2)).startsWith("TLS");
            }
            assertThatThrownBy(() -> connect(server, "sslMode=disable")).hasMessageContaining("insecure transport");
            Path others = Authority.in(folder.resolve("others")).certificate();
            assertThatThrownBy(() -> connect(server, "sslMode=verify-full&serverSslCert=" + others))
                    .hasMessageContaining("PKIX path validation failed");
        }
    }

    private static Connection connect(MariaDb server, String parameters) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://" + Ports.HOST + ":" + server.port() + "/?" + parameters,
                "root",
                server.password("root"));
    }
}
