package vn.tiendo.devservices.visit;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A form with a file as browsers write it. */
final class MultipartBody {

    private static final String BOUNDARY = "----tiendo-visitor-7f3a9c";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private MultipartBody() {}

    static HttpRequest.Builder post(
            URI target, List<Map.Entry<String, String>> values, String field, String fileName, byte[] content) {
        MultipartBody body = new MultipartBody();
        values.forEach(typed ->
                body.part("name=\"" + typed.getKey() + "\"", typed.getValue().getBytes(StandardCharsets.UTF_8)));
        String file = "name=\"" + field + "\"; filename=\"" + fileName.replace("\"", "%22")
                + "\"\r\nContent-Type: application/octet-stream";
        body.part(file, content);
        body.write("--" + BOUNDARY + "--\r\n");
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html,*/*")
                .POST(BodyPublishers.ofByteArray(body.bytes.toByteArray()));
    }

    private void part(String disposition, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
