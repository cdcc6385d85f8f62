package vn.tiendo.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.tiendo.faults.checker.Healing;
import vn.tiendo.faults.checker.Snapshot;
import vn.tiendo.faults.client.History;
import vn.tiendo.faults.client.Load;
import vn.tiendo.faults.client.Observations;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Fault;
import vn.tiendo.faults.system.Version;
import vn.tiendo.faults.system.Waiting;

/** A running stack on which one fault after the other is tried; the history goes on from one to the next. */
public final class FaultStack implements AutoCloseable {

    private static final Duration HEALING_LIMIT = Duration.ofSeconds(90);
    private static final int READABLE = 20;

    private static FaultStack shared;

    private final Cluster cluster;
    private final Observations observations = new Observations();
    private final List<Snapshot.Place> poison = new ArrayList<>();
    private final Set<String> outOfOrder = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> givenOut = new HashSet<>();

    private FaultStack(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Starts one instance of everything, in a folder of the tests' class. */
    public static FaultStack of(Class<?> test) throws IOException {
        return of(Cluster.Setup.in(Cluster.folderOf(test)));
    }

    static FaultStack of(Cluster.Setup setup) throws IOException {
        return of(setup, Version.ofThisProject());
    }

    /** With services of a version. */
    static FaultStack of(Cluster.Setup setup, Version version) throws IOException {
        return new FaultStack(Cluster.start(setup).withServices(version));
    }

    /** One stack for all classes of a JVM whose faults leave it as it was; it ends with the JVM. */
    static synchronized FaultStack shared() throws IOException {
        if (shared == null) {
            shared = of(FaultStack.class);
        }
        return shared;
    }

    public Cluster cluster() {
        return cluster;
    }

    /** Lets clients work, strikes, and goes on until their changes are accepted again. */
    public FaultStack underLoad(Fault fault) throws IOException, SQLException {
        try (Load load = Load.start(cluster, observations)) {
            load.awaitAccepted(60);
            fault.strike();
            load.awaitAccepted(60);
        }
        return this;
    }

    /** Strikes while nobody is at work. */
    FaultStack inQuiet(Fault fault) throws IOException, SQLException {
        fault.strike();
        return this;
    }

    /** Clients do so many changes more, in the middle of a strike. */
    void work(int changes) throws IOException {
        try (Load load = Load.start(cluster, observations)) {
            load.awaitAccepted(changes);
        }
    }

    /** Waits, in the middle of a strike, until so many more steps of reports have been accepted. */
    void awaitSteps(int more) {
        long goal = observations.steps().count(History.Outcome.ACCEPTED) + more;
        long deadline = System.nanoTime() + HEALING_LIMIT.toNanos();
        while (observations.steps().count(History.Outcome.ACCEPTED) < goal) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no " + more + " steps of reports are accepted: " + observations);
            }
            Waiting.of(Duration.ofMillis(50));
        }
    }

    /** An assignment that no client changes and that was not given out before. */
    String idle() throws IOException {
        return idle(subject -> true).id();
    }

    Load.Subject idle(Predicate<Load.Subject> wanted) throws IOException {
        Load.Subject last = Load.subjects(cluster).stream()
                .filter(subject -> wanted.test(subject) && !givenOut.contains(subject.id()))
                .reduce((before, behind) -> behind)
                .orElseThrow();
        givenOut.add(last.id());
        return last;
    }

    /** Puts poison of every kind on the topics; it belongs into the quarantine. */
    void poison() {
        try (RawProducer producer = new RawProducer(cluster.kafka().bootstrapServers())) {
            producer.unknownTypes();
            poison.addAll(producer.poison());
        }
    }

    /** Puts an odd record on a topic; it belongs into the quarantine. */
    void odd(RawProducer.Oddity oddity) throws IOException, SQLException {
        try (Connection sql = cluster.planDatabase().sql();
                RawProducer producer = new RawProducer(cluster.kafka().bootstrapServers())) {
            String state = new HandWritten(sql, idle()).next().state();
            poison.add(producer.odd(oddity, state, UUID.randomUUID().toString()));
        }
    }

    /** A version of an idle assignment bears fields that nobody knows. */
    void unknownFields() throws IOException, SQLException {
        try (Connection sql = cluster.planDatabase().sql()) {
            new HandWritten(sql, idle()).nextWithUnknownFields();
        }
    }

    /** An event bears a status that nobody knows; it belongs into the quarantine. */
    void unknownStatus() throws IOException, SQLException {
        try (Connection sql = cluster.planDatabase().sql();
                RawProducer producer = new RawProducer(cluster.kafka().bootstrapServers())) {
            poison.add(
                    producer.unknownStatus(new HandWritten(sql, idle()).next().state()));
        }
    }

    /**
     * Writes versions of an idle assignment by hand, and puts their events on the topic in an order of its own.
     *
     * @param order the versions, the first one written being 1
     */
    void disorder(int... order) throws IOException, SQLException {
        String assignment = idle();
        outOfOrder.add(assignment);
        try (Connection sql = cluster.planDatabase().sql();
                RawProducer producer = new RawProducer(cluster.kafka().bootstrapServers())) {
            HandWritten byHand = new HandWritten(sql, assignment);
            List<Snapshot.Version> written = new ArrayList<>();
            for (int i = 0; i < IntStream.of(order).max().orElse(0); i++) {
                written.add(byHand.nextSent());
            }
            producer.send(IntStream.of(order).mapToObj(n -> written.get(n - 1)).toList());
        }
    }

    /** Leaves the relay so many versions of each of a few idle assignments, in turn, at one stroke. */
    void pileUp(int assignments, int versions) throws IOException, SQLException {
        try (Connection sql = cluster.planDatabase().sql()) {
            sql.setAutoCommit(false);
            List<HandWritten> byHand = new ArrayList<>();
            for (int i = 0; i < assignments; i++) {
                byHand.add(new HandWritten(sql, idle()));
            }
            for (int i = 0; i < versions; i++) {
                for (HandWritten assignment : byHand) {
                    assignment.next();
                }
            }
            sql.commit();
        }
    }

    Observations witness() {
        return observations;
    }

    /** What does not hold after healing and was not said before, a sentence each, not more than can be read. */
    public List<String> violations() throws IOException, SQLException {
        List<String> found = new Healing(cluster, HEALING_LIMIT).violations(observations, poison, outOfOrder);
        ResultNote.checked("I1 to I12: " + observations);
        return found.stream().filter(known::add).limit(READABLE).toList();
    }

    @Override
    public String toString() {
        return observations.toString();
    }

    @Override
    public void close() throws IOException {
        cluster.close();
    }
}
