package vn.tiendo.plan.document;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** What a file could try if it took the process over that reads it. */
final class Attempts {

    private Attempts() {}

    public static void main(String[] arguments) throws Exception {
        NoNetwork.close();
        switch (arguments[0]) {
            case "look" -> look();
            case "wait" -> {
                Files.writeString(Path.of("begun"), "");
                new ProcessBuilder("/bin/sleep", "60").start();
                Thread.sleep(60_000);
            }
            default -> {
                byte[] much = new byte[1 << 20];
                for (int i = 0; i < 64; i++) {
                    System.out.write(much);
                    System.err.write(much);
                }
                System.exit(7);
            }
        }
    }

    private static void look() throws IOException {
        System.out.println("environment " + System.getenv().size());
        try (Stream<Path> files = Files.list(Path.of(""))) {
            System.out.println("folder " + files.count());
        }
        attempt("Socket", () -> new Socket("127.0.0.1", 9));
        attempt("ServerSocket", () -> new ServerSocket(0));
        attempt("DatagramSocket", DatagramSocket::new);
        attempt("SocketChannel", SocketChannel::open);
        attempt("ServerSocketChannel", ServerSocketChannel::open);
        attempt("DatagramChannel", DatagramChannel::open);
        attempt("AsynchronousSocketChannel", AsynchronousSocketChannel::open);
        attempt("URL", () -> new URL("http://127.0.0.1:9/").openStream());
        attempt("HttpClient", () -> HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:9/")).build(), BodyHandlers.discarding()));
        attempt("name", () -> InetAddress.getByName("bo-noi-vu.example"));
    }

    private static void attempt(String what, Callable<?> call) {
        String outcome = "went through";
        try {
            call.call();
        } catch (UnknownHostException e) {
            // Nobody was asked for the address.
            outcome = e.getMessage().contains("hosts file") ? "refused" : "failed: " + e;
        } catch (Exception | Error e) {
            StringBuilder why = new StringBuilder();
            for (Throwable t = e; t != null; t = t.getCause()) {
                why.append(t).append(' ');
            }
            boolean refused =
                    why.toString().contains("no network") || why.toString().contains("ClassNotFoundException: none");
            outcome = refused ? "refused" : "failed: " + why;
        }
        System.out.println(what + " " + outcome);
    }
}
