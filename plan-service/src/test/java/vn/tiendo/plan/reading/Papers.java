package vn.tiendo.plan.reading;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Documents of the tests, and how they are handed in. */
final class Papers {

    static final String READINGS = "/api/v1/plans/readings";

    static final String TEXT = "text/plain; charset=utf-8";

    private static final Path FOLDER = Path.of("src/test/resources/documents");

    private static final Map<String, String> TYPES = Map.of(
            "txt", TEXT,
            "md", "text/markdown; charset=utf-8",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "doc", "application/msword",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "pdf", "application/pdf");

    private Papers() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String typeOf(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }

    static ValidatableResponse send(RequestSpecification who, String province, String type, byte[] file) {
        return who.contentType(type)
                .body(file)
                .post(READINGS + "?province=" + province)
                .then();
    }

    /** The plan of a province as it was issued. */
    static ValidatableResponse send(RequestSpecification who, String province) {
        return send(who, province, TEXT, bytes("five/lai-chau.txt"));
    }

    /** @return path of the reading */
    static String sent(RequestSpecification who, String province) {
        return send(who, province).statusCode(201).extract().header("Location");
    }
}
