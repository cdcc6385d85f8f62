package vn.tiendo.devservices.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.tiendo.devservices.Ports;

/** A client without manners, for tests: it sends whatever bytes it is told to, and stops in the middle if it is told to. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    /** @param port of the server on this machine */
    public RawHttp(int port) {
        this.port = port;
    }

    /**
     * What came back.
     *
     * @param headers by name in lower case
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }

    /** Sends a request without a body. The target goes out as it stands; the head's lines end with CR LF. */
    public Answer get(String target, String... fields) {
        return send("GET", target, new byte[0], fields);
    }

    public Answer send(String method, String target, byte[] body, String... fields) {
        String length = body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n";
        return exchange(head(method, target, fields) + length + "Connection: close\r\n\r\n", body);
    }

    /** Sends a body in one chunk, so that its length is not known before. */
    public Answer sendChunked(String method, String target, byte[] body, String... fields) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(body);
        chunk.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        String more = "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        return exchange(head(method, target, fields) + more, chunk.toByteArray());
    }

    /** Announces a body, sends only its beginning, and waits for what the server makes of that. */
    public Answer stall(String method, String target, int announced, String beginning, String... fields) {
        String more = "Content-Length: " + announced + "\r\n\r\n";
        return exchange(head(method, target, fields) + more, beginning.getBytes(StandardCharsets.UTF_8));
    }

    /** With a {@code Host} that is this machine's, unless one is among the fields. */
    private static String head(String method, String target, String... fields) {
        String lines = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        boolean namesHost = Stream.of(fields).anyMatch(field -> field.regionMatches(true, 0, "Host:", 0, 5));
        String host = namesHost ? "" : "Host: " + Ports.HOST + "\r\n";
        return method + " " + target + " HTTP/1.1\r\n" + host + lines;
    }

    private Answer exchange(String head, byte[] body) {
        try (Socket socket = new Socket(Ports.HOST, port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(body);
                out.flush();
            } catch (IOException refusedMeanwhile) {
                // The answer says why.
            }
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(InputStream in) {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            in.transferTo(received);
        } catch (IOException reset) {
            // What came before counts.
        }
        String text = received.toString(StandardCharsets.UTF_8);
        if (!text.startsWith("HTTP/1.")) {
            throw new IllegalStateException("no answer: '" + text + "'");
        }
        int end = text.indexOf("\r\n\r\n");
        String[] lines = text.substring(0, end).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] field = lines[i].split(":", 2);
            headers.put(field[0].toLowerCase(Locale.ROOT), field[1].strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
    }
}
