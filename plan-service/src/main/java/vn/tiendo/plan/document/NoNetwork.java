package vn.tiendo.plan.document;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;

/**
 * The JDK's ways to a network, closed for all of this process. The first connection of each kind settles who makes the others, so
 * they are closed before anything is read.
 */
final class NoNetwork {

    private NoNetwork() {}

    /** Arguments of a JVM whose channels open nothing and which knows no address of any name. */
    static List<String> arguments() {
        return List.of(
                "-Djava.nio.channels.spi.SelectorProvider=" + Channels.class.getName(),
                "-Djava.nio.channels.spi.AsynchronousChannelProvider=none",
                "-Djdk.net.hosts.file=/dev/null");
    }

    // Nothing has taken the place of these methods. They are deprecated and not for removal, in Java 25 too.
    @SuppressWarnings("deprecation")
    static void close() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException("no network");
        });
        ServerSocket.setSocketFactory(() -> {
            throw new IllegalStateException("no network");
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new IllegalStateException("no network");
        });
    }

    /** Made by the JDK, by its name. */
    public static final class Channels extends SelectorProvider {

        public Channels() {}

        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw refused();
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw refused();
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw refused();
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw refused();
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw refused();
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw refused();
        }

        @Override
        public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
            throw refused();
        }

        private static IOException refused() {
            return new IOException("no network");
        }
    }
}
