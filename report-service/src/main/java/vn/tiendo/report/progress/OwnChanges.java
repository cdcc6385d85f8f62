package vn.tiendo.report.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tiendo.platform.problem.ProblemException;
import vn.tiendo.platform.problem.ProblemException.Kind;
import vn.tiendo.report.ledger.Assignments;
import vn.tiendo.report.ledger.Assignments.Version;
import vn.tiendo.report.ledger.LedgerStatus;

/**
 * Has who changed something find it counted: waits until the ledger has the versions that he names (ADR 73). Who waits holds a thread and
 * no database connection, and not more wait at a time than leave threads for the others.
 */
@ApplicationScoped
class OwnChanges {

    /** One assignment and version; a version is a number of at most nine digits. */
    private static final String ONE = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}:[1-9][0-9]{0,8}";

    /** What {@code atLeast} is. */
    static final String PATTERN = "^" + ONE + "(?:," + ONE + "){0,49}$";

    static final String DOCUMENTED =
            "Changes that have to be in the numbers, each an assignment's id and version (as in the `ETag` of the change) with a"
                    + " colon between them, at most 50 with commas: waits for them at most 10 seconds, then 503 with `Retry-After`."
                    + " An assignment that is not there or not in the caller's sight is waited for in vain";

    private static final Pattern LIST = Pattern.compile(PATTERN);
    private static final Pattern COMMA = Pattern.compile(",");

    /** Where another node leads the ledger, nobody tells this one of its steps. */
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(100);

    /** Of some 200 threads that serve requests. */
    static final int MOST_WAITING = 64;

    private final Assignments assignments;
    private final LedgerStatus ledger;
    private final Duration longest;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    OwnChanges(
            Assignments assignments,
            LedgerStatus ledger,
            @ConfigProperty(name = "progress.longest-wait", defaultValue = "PT10S") Duration longest) {
        this.assignments = assignments;
        this.ledger = ledger;
        this.longest = longest;
    }

    /**
     * Waits until the ledger has all that is named, or later versions of it.
     *
     * @param atLeast as {@link #PATTERN}; null: nothing is waited for
     * @param provinces whose plans the caller may see; of others nothing is ever there
     * @throws ProblemException INVALID_PARAMETER when it is anything else; UNAVAILABLE when the time is over, or too many wait already
     */
    void await(String atLeast, Set<String> provinces) {
        if (atLeast == null) {
            return;
        }
        Set<Version> missing = read(atLeast);
        long end = System.nanoTime() + longest.toNanos();
        long seen = ledger.arrivals();
        missing.removeAll(assignments.reached(missing, provinces));
        if (missing.isEmpty()) {
            return;
        }
        if (!places.tryAcquire()) {
            throw late(missing, "Đang có quá nhiều yêu cầu chờ", "Too many requests wait already");
        }
        try {
            while (!missing.isEmpty()) {
                Duration left = Duration.ofNanos(end - System.nanoTime());
                if (left.isNegative()) {
                    throw late(
                            missing,
                            "Đã chờ " + longest.toSeconds() + " giây",
                            "Waited for " + longest.toSeconds() + " s");
                }
                ledger.awaitArrival(seen, left.compareTo(LOOK_INTERVAL) < 0 ? left : LOOK_INTERVAL);
                seen = ledger.arrivals();
                missing.removeAll(assignments.reached(missing, provinces));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable();
        } finally {
            places.release();
        }
    }

    /** How many wait now. */
    int waiting() {
        return MOST_WAITING - places.availablePermits();
    }

    private static Set<Version> read(String atLeast) {
        if (!LIST.matcher(atLeast).matches()) {
            throw ProblemException.field(
                    Kind.INVALID_PARAMETER,
                    "atLeast",
                    "Cần mã phân công và phiên bản, cách nhau bằng dấu hai chấm; nhiều nhất 50, cách nhau bằng dấu phẩy.",
                    "An assignment's id and version with a colon between them are needed; at most 50, with commas.");
        }
        return COMMA.splitAsStream(atLeast).map(OwnChanges::one).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Version one(String text) {
        String[] parts = text.split(":");
        return new Version(parts[0].toLowerCase(Locale.ROOT), Integer.parseInt(parts[1]));
    }

    private static ProblemException late(Collection<Version> missing, String vi, String en) {
        String names =
                missing.stream().map(one -> one.id() + ":" + one.version()).collect(Collectors.joining(", "));
        return ProblemException.field(
                Kind.UNAVAILABLE,
                "atLeast",
                vi + ", số liệu chưa có " + names + "; xin gửi lại sau.",
                en + ", and the numbers do not have " + names + " yet; please repeat later.");
    }
}
