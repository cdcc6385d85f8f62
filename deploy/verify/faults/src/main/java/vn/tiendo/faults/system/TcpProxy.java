package vn.tiendo.faults.system;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.tiendo.devservices.Ports;

/**
 * A wire between a service and a server that can be slow, torn or dead. Dead is half-open: both ends keep their connection and no
 * byte arrives any more.
 */
public final class TcpProxy implements Closeable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object thawed = new Object();
    private volatile boolean dead;
    private volatile boolean refusing;
    private volatile Duration delay = Duration.ZERO;
    private volatile long bytesPerSecond = Long.MAX_VALUE;

    /** @param target port of this machine that it leads to */
    TcpProxy(int target) throws IOException {
        this(target, 0);
    }

    TcpProxy(int target, int port) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(port, 100, InetAddress.getByName(Ports.HOST));
        daemon(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Adds so much to the way of each piece of data, in each direction. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Lets no more than so many bytes a second through on each connection and direction. */
    public void throttle(long bytes) {
        bytesPerSecond = bytes;
    }

    /** Resets every connection there is; new ones may be made. */
    public void cut() {
        open.forEach(TcpProxy::reset);
    }

    /** Resets every connection and lets nobody in. */
    void refuse() {
        refusing = true;
        cut();
    }

    /** From now on nothing arrives, on old connections and new ones, and nobody is told. */
    public void die() {
        dead = true;
    }

    /** Takes every fault away; what was held back while dead is lost with its connections. */
    public void heal() {
        if (dead) {
            cut();
        }
        refusing = false;
        delay = Duration.ZERO;
        bytesPerSecond = Long.MAX_VALUE;
        synchronized (thawed) {
            dead = false;
            thawed.notifyAll();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                if (refusing) {
                    reset(client);
                } else {
                    daemon(() -> connect(client));
                }
            } catch (IOException closed) {
                // The loop's condition tells whether that was the end.
            }
        }
    }

    private void connect(Socket client) {
        try {
            awaitLife();
            Socket server = new Socket();
            open.add(server);
            server.connect(new InetSocketAddress(Ports.HOST, target), 2000);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            daemon(() -> pump(client, server));
            pump(server, client);
        } catch (IOException e) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                awaitLife();
                if (!delay.isZero()) {
                    Waiting.of(delay);
                }
                if (bytesPerSecond < Long.MAX_VALUE) {
                    Waiting.of(Duration.ofMillis(1000L * read / bytesPerSecond));
                }
                out.write(chunk, 0, read);
            }
        } catch (IOException torn) {
            reset(from);
            reset(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitLife() throws IOException {
        synchronized (thawed) {
            while (dead) {
                try {
                    thawed.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }
    }

    /** Closes with RST instead of FIN, as a machine does that has forgotten the connection. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is closed, which is what was wanted.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
