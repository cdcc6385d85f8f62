package vn.tiendo.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Connections that each send the next request when the last one is answered, on one thread: so that it takes little from the services. */
final class HttpLoad {

    private final LoadOrder order;
    private final HttpClient client;
    private final URI address;
    private final long start = System.nanoTime();
    private final CountDownLatch under;

    private HttpLoad(LoadOrder order, Vertx vertx) {
        this.order = order;
        this.address = URI.create(order.url());
        this.under = new CountDownLatch(order.connections());
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(order.connections()).setKeepAlive(true));
    }

    static Recorder.Report run(LoadOrder order) throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        HttpLoad load = new HttpLoad(order, vertx);
        List<Connection> connections = IntStream.range(0, order.connections())
                .mapToObj(load::connection)
                .toList();
        vertx.runOnContext(begun -> connections.forEach(Connection::pace));
        load.under.await();
        vertx.close();
        return Recorder.Report.of(
                order, connections.stream().map(c -> c.recorder).toArray(Recorder[]::new));
    }

    private Connection connection(int number) {
        return new Connection(
                number,
                IntStream.range(0, order.targets().size())
                        .filter(i -> order.asks() || i % order.connections() == number)
                        .mapToObj(order.targets()::get)
                        .toList());
    }

    private final class Connection {

        private final Recorder recorder = new Recorder(order, start);
        private final int number;
        private final List<String> targets;
        private final Map<String, String> tags = new HashMap<>();
        private int sent;

        Connection(int number, List<String> targets) {
            this.number = number;
            this.targets = targets;
            this.sent = number;
        }

        void next() {
            if (recorder.isOver()) {
                under.countDown();
                return;
            }
            String target = targets.get(sent++ % targets.size());
            if (order.asks()) {
                send(HttpMethod.GET, target, null, 200, answer -> {});
            } else if (tags.containsKey(target)) {
                change(target);
            } else {
                // Not counted: its time goes by while it warms up.
                send(HttpMethod.GET, "/api/v1/assignments/" + target, null, 200, answer -> tag(target, answer));
            }
        }

        private void change(String target) {
            Buffer body = Buffer.buffer("{\"to\":\"IN_PROGRESS\",\"percent\":" + sent % 100
                    + ",\"result\":\"Đã ban hành kế hoạch, bố trí kinh phí và phân công các đơn vị thực hiện.\"}");
            send(
                    HttpMethod.POST,
                    "/api/v1/assignments/" + target + "/status-changes",
                    body,
                    201,
                    answer -> tag(target, answer));
        }

        private void tag(String target, HttpClientResponse answer) {
            tags.put(target, answer.getHeader("ETag"));
        }

        private void send(
                HttpMethod method,
                String path,
                Buffer body,
                int wanted,
                java.util.function.Consumer<HttpClientResponse> use) {
            long began = System.nanoTime();
            RequestOptions options = new RequestOptions()
                    .setMethod(method)
                    .setHost(address.getHost())
                    .setPort(address.getPort())
                    .setURI(path);
            if (order.kind() == LoadOrder.Kind.PAGE) {
                options.putHeader(
                                "Cookie",
                                order.sessions().get(number % order.sessions().size()))
                        .putHeader("Accept", "text/html");
            } else {
                options.putHeader("Authorization", "Bearer " + order.secret());
            }
            if (body != null) {
                options.putHeader("Content-Type", "application/json")
                        .putHeader("If-Match", tags.get(path.split("/")[4]))
                        .putHeader("Idempotency-Key", UUID.randomUUID().toString());
            }
            client.request(options)
                    .compose(request -> body == null ? request.send() : request.send(body))
                    .compose(answer -> answer.body().map(bytes -> {
                        if (answer.statusCode() == wanted) {
                            use.accept(answer);
                        } else {
                            recorder.failed(answer.statusCode() + " " + bytes);
                        }
                        return answer.statusCode() == wanted && (body != null || order.asks());
                    }))
                    .onSuccess(counts -> {
                        if (counts) {
                            recorder.done(began);
                        }
                        pace();
                    })
                    .onFailure(error -> {
                        recorder.failed(error.toString());
                        pace();
                    });
        }

        /** Goes on at once, or when its turn comes: also the first time, as people do not all begin at one moment. */
        private void pace() {
            double turn = (double) (sent - number) * order.connections() + number;
            long wait = order.perSecond() == 0
                    ? 0
                    : (long) (turn / order.perSecond() * 1e3) - (System.nanoTime() - start) / 1_000_000;
            if (wait > 0) {
                io.vertx.core.Vertx.currentContext().owner().setTimer(wait, timer -> next());
            } else {
                next();
            }
        }
    }
}
