package vn.tiendo.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A running stack on which one fault after the other is tried; the history goes on from one to the next. */
public final class Arena implements AutoCloseable {

    private static final Duration HEALING_LIMIT = Duration.ofSeconds(90);

    private final Cluster cluster;
    private final History history = new History();
    private final List<Snapshot.Place> poison = new ArrayList<>();
    private final Set<String> outOfOrder = new HashSet<>();

    private Arena(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Starts one instance of everything, in a folder of the tests' class. */
    public static Arena of(Class<?> test) throws IOException {
        return new Arena(Cluster.start(Cluster.folderOf(test)).withServices());
    }

    public Cluster cluster() {
        return cluster;
    }

    /** What is done while clients are at work. */
    public interface Fault {
        void strike() throws IOException, SQLException;
    }

    /** Lets clients work, strikes, and goes on until their changes are accepted again. */
    public Arena underLoad(Fault fault) throws IOException, SQLException {
        try (Load load = Load.start(cluster, history)) {
            load.awaitAccepted(60);
            fault.strike();
            load.awaitAccepted(60);
        }
        return this;
    }

    /** The same for a fault that leaves the service answering: it lasts for as long as the strike does. */
    public Arena quietly(Fault fault) throws IOException, SQLException {
        fault.strike();
        return this;
    }

    /** Remembers records that belong into the quarantine. */
    void poisoned(List<Snapshot.Place> places) {
        poison.addAll(places);
    }

    /** Remembers an assignment whose events somebody else than the relay puts on the topic. */
    void disordered(String assignment) {
        outOfOrder.add(assignment);
    }

    History history() {
        return history;
    }

    /** What does not hold after healing, a sentence each, not more than can be read. */
    public List<String> violations() throws IOException, SQLException {
        return new Healing(cluster, HEALING_LIMIT)
                .violations(history, poison, outOfOrder).stream().limit(40).toList();
    }

    @Override
    public void close() throws IOException {
        cluster.close();
    }
}
