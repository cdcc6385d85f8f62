package vn.tiendo.devservices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The other end of a {@link Lifeline}: reads the children's process ids from its parent, and when the parent is gone
 * ends those that are left, the last one started first.
 *
 * <p>It holds a lock until the last of them has ended. The guardian of a later run waits for that lock, so no server
 * is started on data that an old one has still open. When the guardian is killed too, the {@link ProcessRegister} tells the later run
 * what is left.
 */
final class Guardian {

    private Guardian() {}

    public static void main(String[] arguments) throws IOException {
        Path lock = Path.of(arguments[0]);
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            System.out.println("ready");
            Deque<ProcessHandle> children = childrenUntilParentIsGone();
            for (ProcessHandle child : children) {
                ProcessRegister.end(child);
            }
        }
    }

    /** A handle knows its process by id and start time, so it never ends another one that got the same id later. */
    private static Deque<ProcessHandle> childrenUntilParentIsGone() throws IOException {
        Deque<ProcessHandle> lastFirst = new ArrayDeque<>();
        BufferedReader pids = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String pid = pids.readLine(); pid != null; pid = pids.readLine()) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(lastFirst::push);
        }
        return lastFirst;
    }
}
