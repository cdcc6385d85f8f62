package vn.tiendo.faults.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Waiting;

/**
 * Clients that change statuses all at once until they are told to stop; they share their assignments, so they get in one another's way.
 * Beside them one takes reports through their life, and one reads what it may.
 */
public final class Load implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(4);
    private static final int CLIENTS = 4;
    private static final int ASSIGNMENTS = 150;

    private final Observations observations;
    private final List<Client> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private ReportClient reportClient;
    private NarrowReader reader;

    private Load(Observations observations) {
        this.observations = observations;
    }

    /** An assignment that the clients change, and the province whose focal agency may. */
    public record Subject(String id, String province) {}

    /** Starts the clients; the services must be ready. */
    public static Load start(Cluster cluster, Observations observations) throws IOException {
        Load load = new Load(observations);
        List<Subject> chosen = subjects(cluster).subList(0, ASSIGNMENTS);
        for (int i = 0; i < CLIENTS; i++) {
            Client client = new Client(cluster, new Api(ANSWER_LIMIT), chosen, observations);
            load.clients.add(client);
            load.threads.add(thread(client, "client-" + i));
        }
        load.reportClient = new ReportClient(cluster, new Api(ANSWER_LIMIT), observations);
        load.threads.add(thread(load.reportClient, "report-client"));
        load.reader = new NarrowReader(cluster, new Api(ANSWER_LIMIT), observations);
        load.threads.add(thread(load.reader, "narrow-reader"));
        return load;
    }

    private static Thread thread(Runnable client, String name) {
        Thread thread = new Thread(client, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** All assignments of all plans, shuffled. The clients change the first ones only. */
    public static List<Subject> subjects(Cluster cluster) throws IOException {
        Api api = new Api(Duration.ofSeconds(30));
        String root = cluster.firstPlan().url() + "/api/v1/";
        Map<String, String> successors = new HashMap<>();
        for (JsonNode province :
                api.all(root + "provinces?limit=200", cluster.tokens().readsAll())) {
            String id = province.path("id").textValue();
            successors.put(id, province.path("successor").asText(id));
        }
        List<Subject> subjects = new ArrayList<>();
        for (JsonNode assignment :
                api.all(root + "assignments?limit=200", cluster.tokens().readsAll())) {
            String province = successors.get(assignment.path("issuedBy").textValue());
            subjects.add(new Subject(assignment.path("id").textValue(), province));
        }
        Collections.shuffle(subjects, new Random(45));
        return subjects;
    }

    /** Goes on until so many more changes have been accepted. */
    public Load awaitAccepted(int more) {
        long goal = observations.changes().count(History.Outcome.ACCEPTED) + more;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (observations.changes().count(History.Outcome.ACCEPTED) < goal) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no " + more + " changes are accepted in 120 s: " + observations);
            }
            Waiting.of(Duration.ofMillis(20));
        }
        return this;
    }

    /** Stops after each client has had an answer to what it still asks. */
    @Override
    public void close() {
        clients.forEach(Client::stop);
        reportClient.stop();
        reader.stop();
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(120));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
