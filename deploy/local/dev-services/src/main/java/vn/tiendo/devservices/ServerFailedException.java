package vn.tiendo.devservices;

import java.nio.file.Path;

/** A server ended while it started, or was not ready in time; the message names it and its log file. */
public final class ServerFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String server;
    private final transient Path log;

    ServerFailedException(ChildProcess server, String what) {
        super(server.name() + " " + what + ", see " + server.log());
        this.server = server.name();
        this.log = server.log();
    }

    /** The server's name for people. */
    public String server() {
        return server;
    }

    /** The file that holds its last words. */
    public Path log() {
        return log;
    }
}
