package vn.tiendo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.devservices.DevServices;
import vn.tiendo.devservices.probe.AccessMatrix;
import vn.tiendo.devservices.probe.AccessMatrix.Request;
import vn.tiendo.devservices.probe.AccessMatrix.Scopes;

/** Every operation of the published document, asked for by everybody. */
@QuarkusTest
@TestProfile(OwnRegistry.Asked.class)
class AccessMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/access/matrix.txt");

    private static final Scopes FOREIGN = new Scopes("ha-tinh", "ha-tinh-so-y-te", null);

    private final PublishedOperations operations = new PublishedOperations();
    private final AccessMatrix matrix;

    AccessMatrixTest() throws IOException {
        matrix = new AccessMatrix(
                Files.readString(TABLE), DevServices.start().tokens(), FOREIGN, AnswersAsDocumented.DOCUMENTED);
    }

    @Test
    void everyOperationHasALineAndEveryLineAnOperation() {
        assertThat(matrix.gaps(operations.names())).as(TABLE.toString()).isEmpty();
    }

    @Test
    void everyCallerIsAnsweredAsTheTableSays() {
        operations.prepare();
        List<Request> requests =
                operations.names().stream().map(operations::request).toList();
        assertThat(matrix.violations("http://localhost:" + RestAssured.port, requests))
                .as(TABLE.toString())
                .isEmpty();
    }
}
