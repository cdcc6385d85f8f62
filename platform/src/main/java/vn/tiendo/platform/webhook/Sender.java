package vn.tiendo.platform.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends a message to an address that was checked, and to that one alone: no name is asked for again, and no redirection followed. */
@ApplicationScoped
class Sender {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** Of what is answered no more is read. */
    private static final int MOST_READ = 65_536;

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration longest;

    /** @param authorities file with certificates (PEM) of those whose servers are trusted, in place of the JVM's own */
    Sender(
            Vertx vertx,
            @ConfigProperty(name = "webhooks.timeout", defaultValue = "PT10S") Duration longest,
            @ConfigProperty(name = "webhooks.authorities") Optional<String> authorities) {
        this.vertx = vertx;
        this.longest = longest;
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) TO_CONNECT.toMillis())
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setMaxPoolSize(64);
        authorities
                .filter(file -> !file.isBlank())
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file)));
        this.client = vertx.createHttpClient(options);
    }

    void stop(@Observes ShutdownEvent event) {
        client.close();
    }

    /** Never fails: whatever happens is an outcome. */
    CompletionStage<Attempt> send(Destinations.Destination to, Map<String, String> headers, byte[] body) {
        Promise<Attempt> outcome = Promise.promise();
        if (to.refusal() != null) {
            outcome.complete(Attempt.without(to.refusal()));
            return outcome.future().toCompletionStage();
        }
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(
                        SocketAddress.inetSocketAddress(to.port(), to.address().getHostAddress()))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.isTls())
                .setURI(to.pathAndQuery())
                .setFollowRedirects(false);
        AtomicReference<HttpClientRequest> underWay = new AtomicReference<>();
        long timer = vertx.setTimer(longest.toMillis(), late -> {
            outcome.tryComplete(Attempt.without(Outcome.TIMED_OUT));
            HttpClientRequest request = underWay.get();
            if (request != null) {
                request.reset();
            }
        });
        client.request(options)
                .compose(request -> {
                    underWay.set(request);
                    headers.forEach(request::putHeader);
                    return request.send(Buffer.buffer(body)).compose(response -> read(request, response));
                })
                .onSuccess(outcome::tryComplete)
                .onFailure(e -> outcome.tryComplete(Attempt.without(Outcome.UNREACHABLE)));
        return outcome.future().onComplete(done -> vertx.cancelTimer(timer)).toCompletionStage();
    }

    /** The status is the answer; what follows is read to its end or to the limit, so that the receiver is not cut off in mid-word. */
    private static io.vertx.core.Future<Attempt> read(HttpClientRequest request, HttpClientResponse response) {
        Promise<Attempt> read = Promise.promise();
        Attempt answered = Attempt.answered(response.statusCode());
        long[] length = {0};
        response.handler(piece -> {
            length[0] += piece.length();
            if (length[0] > MOST_READ && read.tryComplete(answered)) {
                request.reset();
            }
        });
        response.endHandler(end -> read.tryComplete(answered));
        response.exceptionHandler(e -> read.tryComplete(answered));
        return read.future();
    }
}
