package vn.tiendo.devservices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** An OpenID provider of the smallest kind: discovery and keys, which can be changed, taken away and held up. */
public final class IdentityProvider {

    private static IdentityProvider running;

    private final InetSocketAddress address;
    private final List<TokenMint> mints = new CopyOnWriteArrayList<>();
    private final Semaphore answers = new Semaphore(1);
    private int keys;
    private HttpServer server;
    private ExecutorService threads;

    private IdentityProvider() {
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free());
        addKey();
        addKey();
    }

    /** The one of this JVM. It has a port and two keys, but does not listen before {@link #start}. */
    public static synchronized IdentityProvider ofThisJvm() {
        if (running == null) {
            running = new IdentityProvider();
        }
        return running;
    }

    public String url() {
        return "http://" + address.getHostString() + ":" + address.getPort();
    }

    /** Signs with the newest key. */
    public TokenMint mint() {
        return mints.get(mints.size() - 1);
    }

    /** Publishes a new key and signs with it from now on; the oldest is withdrawn. */
    public TokenMint rotate() {
        mints.remove(0);
        return addKey();
    }

    /** A key that it never published. */
    public static TokenMint strangersMint() {
        return new TokenMint(Clock.systemUTC(), "stranger");
    }

    private TokenMint addKey() {
        TokenMint mint = new TokenMint(Clock.systemUTC(), "key-" + ++keys);
        mints.add(mint);
        return mint;
    }

    /** Kid of the newest key. */
    public String keyId() {
        return "key-" + keys;
    }

    /** Starts to listen. */
    public void start() {
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange,
                        "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\",\"token_endpoint\":\"%s/token\"}"
                                .formatted(TokenMint.ISSUER, url(), url())));
        server.createContext(
                "/keys",
                exchange -> answer(
                        exchange,
                        mints.stream()
                                .map(TokenMint::publicJwk)
                                .collect(Collectors.joining(",", "{\"keys\":[", "]}"))));
        server.start();
    }

    /** Takes requests and answers none of them until {@link #thaw}. */
    public void freeze() {
        answers.acquireUninterruptibly();
    }

    public void thaw() {
        answers.release();
    }

    /** Refuses connections. */
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        answers.acquireUninterruptibly();
        answers.release();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
