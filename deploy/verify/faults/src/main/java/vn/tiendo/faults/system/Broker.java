package vn.tiendo.faults.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.commons.io.FileUtils;
import vn.tiendo.devservices.KafkaBroker;
import vn.tiendo.devservices.Lifeline;
import vn.tiendo.devservices.Ports;

/** Kafka, and the wire by which everybody knows it. */
public final class Broker {

    private final Path folder;
    private final KafkaBroker server;
    private final TcpProxy wire;

    Broker(Lifeline lifeline, Path folder, Path log) throws IOException {
        this.folder = folder;
        int port = Ports.free();
        wire = new TcpProxy(port);
        server = new KafkaBroker(lifeline, new KafkaBroker.Settings(folder, log, port, wire.port()));
    }

    void start() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Kafka's clients want it: the wire's address. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + wire.port();
    }

    public TcpProxy wire() {
        return wire;
    }

    /** SIGKILL, and a new start on the same data. */
    public void kill(Duration away) {
        server.process().kill();
        Waiting.of(away);
        start();
    }

    /** As {@link #kill(Duration)}, with something done at the end of its absence. */
    public void kill(Duration away, Fault meanwhile) throws IOException, SQLException {
        server.process().kill();
        Waiting.of(away);
        meanwhile.strike();
        start();
    }

    /** Freezes it (SIGSTOP) for a while. */
    public void freeze(Duration length) {
        Signal.STOP.to(server.process().handle());
        Waiting.of(length);
        Signal.CONT.to(server.process().handle());
    }

    /** It comes back with nothing of what it had: no topics, no records. */
    public void loseLog() {
        server.process().kill();
        try {
            FileUtils.deleteDirectory(folder.resolve("data").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }
}
