package vn.tiendo.local;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tiendo.devservices.ChildProcess;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;
import vn.tiendo.devservices.ServiceJvm;

/**
 * A service as the stack runs it: one process that does all steps, or as a cluster runs it.
 *
 * @param port where callers find it
 * @param jobs what has to be done before a node is started
 * @param nodes what serves
 * @param balancer what stands before the nodes, when they are several
 */
record Deployment(String name, int port, List<Node> jobs, List<Node> nodes, Optional<LoadBalancer> balancer) {

    private static final int NODES = 2;

    /** How long a node answers after it has said that it is not ready. Some looks of the {@link LoadBalancer} fit in. */
    private static final String SHUTDOWN_DELAY = "PT2S";

    /** @param whole the one process */
    static Deployment ofOneProcess(Node whole) {
        return new Deployment(whole.name(), whole.port(), List.of(), List.of(whole), Optional.empty());
    }

    /**
     * A job for each step but the last, and nodes behind one address, which have no account of the migration.
     *
     * @param whole the one process that would do it all; its address is that of all nodes, its management port the first one's
     */
    static Deployment ofSeveralNodes(Node whole) {
        List<Node> jobs = whole.steps().stream()
                .filter(step -> !step.equals(ServiceJvm.SERVE))
                .map(step -> new Node(whole.name() + "-" + step, whole.jar(), List.of(step), 0, 0, whole.environment()))
                .toList();
        Map<String, String> serving = new HashMap<>(whole.environment());
        serving.keySet().removeIf(setting -> setting.startsWith("DB_MIGRATION_"));
        serving.put("TRUSTED_PROXIES", Ports.HOST);
        serving.put("RELAY_CREATE_TOPICS", "false");
        serving.put("QUARKUS_SHUTDOWN_DELAY", SHUTDOWN_DELAY);
        List<Node> nodes = IntStream.rangeClosed(1, NODES)
                .mapToObj(number -> new Node(
                        whole.name() + "-" + number,
                        whole.jar(),
                        List.of(ServiceJvm.SERVE),
                        Ports.free(),
                        number == 1 ? whole.managementPort() : Ports.free(),
                        serving))
                .toList();
        return new Deployment(
                whole.name(), whole.port(), jobs, nodes, Optional.of(new LoadBalancer(whole.port(), nodes)));
    }

    /** Does the jobs, a line of the console each. */
    void prepare(Console console, Lifeline lifeline, DataFolder data) throws Exception {
        for (Node job : jobs) {
            console.step(job.name(), () -> {
                job.runToEnd(lifeline, data.log(job.name()));
                return job;
            });
        }
    }

    /** Starts the nodes one after the other, and returns their processes when all are ready. */
    Map<Node, ChildProcess> start(Console console, Lifeline lifeline, DataFolder data) throws Exception {
        balancer.ifPresent(LoadBalancer::start);
        Map<Node, ChildProcess> processes = new LinkedHashMap<>();
        for (Node node : nodes) {
            processes.put(node, console.step(node.name(), () -> node.start(lifeline, data.log(node.name()))));
        }
        return processes;
    }

    /** Whether a counter of one of the nodes has come to zero: what is one for all is counted by the node that does it. */
    boolean isZero(String counter) {
        return nodes.stream().anyMatch(node -> node.isZero(counter));
    }

    String url() {
        return Node.url(port);
    }

    String managementUrl() {
        return nodes.get(0).managementUrl();
    }
}
