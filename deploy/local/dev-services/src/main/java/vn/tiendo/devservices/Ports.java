package vn.tiendo.devservices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP ports of 127.0.0.1. */
public final class Ports {

    /** The one address that everything here listens on. */
    public static final String HOST = "127.0.0.1";

    private static final int CONNECT_MILLIS = 1000;

    /** Below 32768, where Linux begins with the ports of outgoing connections (macOS and Windows: 49152). */
    private static final int FIRST = 15_000;

    private static final int COUNT = 17_000;

    /** Processes that run side by side begin at different places, so that none is given what another has in mind. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 100 % COUNT));

    private Ports() {}

    /**
     * A port that nothing listens on, and that this JVM was not given before. It is none of those that a system gives to outgoing connections: such a
     * port can be taken between this answer and its use, by any client of any process.
     */
    public static int free() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (canBeListenedOn(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no port from %d to %d is free".formatted(FIRST, FIRST + COUNT - 1));
    }

    private static boolean canBeListenedOn(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(HOST))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether something accepts connections at the port. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int orFree(int port) {
        return port == 0 ? free() : port;
    }
}
