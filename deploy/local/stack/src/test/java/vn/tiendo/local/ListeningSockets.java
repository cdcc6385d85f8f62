package vn.tiendo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP addresses on which a process listens, as the kernel (Linux) tells them. */
final class ListeningSockets {

    private static final Path NET = Path.of("/proc/net");
    private static final String LISTEN = "0A";

    private ListeningSockets() {}

    static boolean canBeSeen() {
        return Files.isReadable(NET.resolve("tcp"));
    }

    static List<InetAddress> of(ProcessHandle process) {
        Set<String> own = socketsOf(process);
        return Stream.of("tcp", "tcp6")
                .map(NET::resolve)
                .filter(Files::isReadable)
                .flatMap(table -> lines(table).stream().skip(1))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTEN) && own.contains(columns[9]))
                .map(columns -> address(columns[1].split(":")[0]))
                .toList();
    }

    private static Set<String> socketsOf(ProcessHandle process) {
        Path descriptors = Path.of("/proc", String.valueOf(process.pid()), "fd");
        try (Stream<Path> links = Files.list(descriptors)) {
            return links.map(ListeningSockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written as words of four bytes, each in the order of the machine. */
    private static InetAddress address(String hex) {
        byte[] raw = HexFormat.of().parseHex(hex);
        ByteBuffer ordered = ByteBuffer.allocate(raw.length);
        for (int word = 0; word < raw.length; word += Integer.BYTES) {
            ordered.putInt(ByteBuffer.wrap(Arrays.copyOfRange(raw, word, word + Integer.BYTES))
                    .order(ByteOrder.nativeOrder())
                    .getInt());
        }
        try {
            return InetAddress.getByAddress(ordered.array());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
