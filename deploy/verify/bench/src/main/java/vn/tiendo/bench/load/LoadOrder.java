package vn.tiendo.bench.load;

import java.util.List;
import vn.tiendo.bench.bed.TestBed;

/**
 * What a load does, as it is handed to its process.
 *
 * @param url of the service, or of the database
 * @param user of the database
 * @param secret the bearer token, or the password
 * @param targets paths to get, or ids of assignments to change
 * @param sessions cookies of people who ask for pages, each of one or more connections
 * @param programs what to execute in turn, each a list of statements; {@code @id@}, {@code @version@}, {@code @next@}, {@code @key@}
 *     and {@code @unique@} are replaced
 * @param connections each has one request under way
 * @param perSecond 0: as many as are answered
 * @param warmUp seconds that are not counted
 * @param length seconds that are
 */
public record LoadOrder(
        Kind kind,
        String url,
        String user,
        String secret,
        List<String> targets,
        List<String> sessions,
        List<List<String>> programs,
        int connections,
        double perSecond,
        double warmUp,
        double length) {

    /** The requests that the load sends. */
    enum Kind {
        GET,
        PAGE,
        CHANGE,
        SQL
    }

    private static final int CONNECTIONS = 16;
    private static final double WARM_UP = 2;
    private static final double LENGTH = 5;

    public static LoadOrder get(String url, String token, List<String> paths) {
        return new LoadOrder(Kind.GET, url, null, token, paths, List.of(), List.of(), CONNECTIONS, 0, WARM_UP, LENGTH);
    }

    /** Each of the assignments is changed by one connection only. */
    public static LoadOrder change(String url, String token, List<String> assignments) {
        return new LoadOrder(
                Kind.CHANGE, url, null, token, assignments, List.of(), List.of(), CONNECTIONS, 0, WARM_UP, LENGTH);
    }

    /** Everybody of the sessions opens one page after another. */
    public static LoadOrder pages(String url, List<String> sessions, List<String> paths) {
        return new LoadOrder(
                Kind.PAGE, url, null, null, paths, sessions, List.of(), sessions.size(), 0, WARM_UP, LENGTH);
    }

    /** Whether it asks without changing anything. */
    boolean asks() {
        return kind == Kind.GET || kind == Kind.PAGE;
    }

    public LoadOrder warmingUpFor(double seconds) {
        return new LoadOrder(
                kind, url, user, secret, targets, sessions, programs, connections, perSecond, seconds, length);
    }

    public static LoadOrder sql(TestBed.Account account, List<String> assignments, List<List<String>> programs) {
        return new LoadOrder(
                Kind.SQL,
                account.url(),
                account.user(),
                account.password(),
                assignments,
                List.of(),
                programs,
                CONNECTIONS,
                0,
                WARM_UP,
                LENGTH);
    }

    public LoadOrder lasting(double longer) {
        return new LoadOrder(
                kind, url, user, secret, targets, sessions, programs, connections, perSecond, warmUp, longer);
    }

    public LoadOrder atARateOf(double changes) {
        return new LoadOrder(
                kind, url, user, secret, targets, sessions, programs, connections, changes, warmUp, length);
    }

    public LoadOrder over(int fewer) {
        return new LoadOrder(kind, url, user, secret, targets, sessions, programs, fewer, perSecond, warmUp, length);
    }
}
