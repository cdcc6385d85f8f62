package vn.tiendo.local;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.client.UndertowClient;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient.Host;
import io.undertow.server.handlers.proxy.ProxyHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tiendo.devservices.Ports;

/**
 * The one address of a service that has several nodes, as a cluster gives it one: each request goes to the next node of those that say that they
 * are ready. A node that is about to end says so while it still answers, so that none is lost; one that was killed takes no connection, and the
 * request goes to another.
 */
final class LoadBalancer {

    /** Less than a node goes on answering after it has said that it is not ready. */
    private static final Duration LOOK = Duration.ofMillis(250);

    /** Of each thread to each node; requests beyond these wait. */
    private static final int CONNECTIONS = 32;

    private static final int WAITING = 1000;
    private static final int THREADS = 2;
    private static final String HTTP2_SETTINGS = "HTTP2-Settings";

    private final List<Node> nodes;
    private final Set<URI> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService looking;
    private final Undertow server;

    /** @param port on which it listens */
    LoadBalancer(int port, List<Node> nodes) {
        this.nodes = nodes;
        looking = Executors.newScheduledThreadPool(nodes.size());
        LoadBalancingProxyClient client = new LoadBalancingProxyClient(UndertowClient.getInstance(), null, this::next)
                .setConnectionsPerThread(CONNECTIONS)
                .setMaxQueueSize(WAITING)
                .setProblemServerRetry(1);
        nodes.forEach(node -> client.addHost(URI.create(node.url())));
        server = Undertow.builder()
                .addHttpListener(port, Ports.HOST)
                .setIoThreads(THREADS)
                .setWorkerThreads(THREADS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, Integer.MAX_VALUE)
                .setHandler(inOneVersionOfHttp(ProxyHandler.builder()
                        .setProxyClient(client)
                        .setReuseXForwarded(false)
                        .setMaxConnectionRetries(1)
                        .build()))
                .build();
    }

    /** What a caller agrees on with this, such as another version of HTTP, is not for the node behind it. */
    private static HttpHandler inOneVersionOfHttp(HttpHandler next) {
        return exchange -> {
            HeaderMap headers = exchange.getRequestHeaders();
            headers.remove(Headers.UPGRADE);
            headers.remove(HTTP2_SETTINGS);
            headers.remove(Headers.CONNECTION);
            next.handleRequest(exchange);
        };
    }

    void start() {
        nodes.forEach(
                node -> looking.scheduleWithFixedDelay(() -> look(node), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS));
        server.start();
    }

    private void look(Node node) {
        URI uri = URI.create(node.url());
        if (node.isReady()) {
            ready.add(uri);
        } else {
            ready.remove(uri);
        }
    }

    /** Where none is ready, the next one answers that it does not. */
    private int next(Host[] hosts) {
        int first = Math.floorMod(turn.getAndIncrement(), hosts.length);
        for (int i = 0; i < hosts.length; i++) {
            int candidate = (first + i) % hosts.length;
            if (ready.contains(hosts[candidate].getUri())) {
                return candidate;
            }
        }
        return first;
    }
}
