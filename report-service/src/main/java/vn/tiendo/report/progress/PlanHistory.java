package vn.tiendo.report.progress;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tiendo.report.clock.Vietnam;
import vn.tiendo.report.ledger.Assignments.Standing;
import vn.tiendo.report.ledger.ChangedStandings.Newest;

/**
 * How the assignments of a plan stand now, and stood at the end of each month: of the versions that took effect in one month the highest.
 * It does not change; what has changed in the plan makes another one.
 */
final class PlanHistory {

    private static final Track NEW = new Track(0, 0, List.of());

    private final Map<String, Track> tracks;
    private final List<Standing> newest;
    private final int size;

    private PlanHistory(Map<String, Track> tracks) {
        this.tracks = tracks;
        this.newest = tracks.values().stream().map(Track::newest).toList();
        this.size =
                tracks.values().stream().mapToInt(track -> track.months.size()).sum();
    }

    /**
     * One assignment.
     *
     * @param change the number of the plan's change that wrote it last
     * @param read number of its versions that were read; fewer than its highest where the ledger lacks some
     * @param months by version
     */
    private record Track(long change, int read, List<Standing> months) {

        Standing newest() {
            return months.get(months.size() - 1);
        }

        boolean isWhole() {
            return read == newest().version();
        }

        Track and(Standing version, long by) {
            List<Standing> more = new ArrayList<>(months);
            if (!more.isEmpty() && month(newest()).equals(month(version))) {
                more.remove(more.size() - 1);
            }
            more.add(version);
            return new Track(by, read + 1, List.copyOf(more));
        }

        /** @return null where it was not open yet */
        Standing before(Instant end) {
            for (int i = months.size() - 1; i >= 0; i--) {
                if (months.get(i).effectiveAt().isBefore(end)) {
                    return months.get(i);
                }
            }
            return null;
        }

        private static YearMonth month(Standing standing) {
            return YearMonth.from(Vietnam.dayOf(standing.effectiveAt()));
        }
    }

    /**
     * @param rows all assignments of the plan
     * @param versions of those that have more than one, each one's in their order
     */
    static PlanHistory of(List<Newest> rows, List<Standing> versions) {
        Map<String, Track> tracks = new TreeMap<>();
        put(tracks, rows, byId(versions));
        return new PlanHistory(tracks);
    }

    /** Those of some rows that it does not hold yet as they are. */
    List<Newest> unknown(List<Newest> rows) {
        return rows.stream()
                .filter(row -> {
                    Track known = tracks.get(row.standing().id());
                    return known == null || known.change < row.change();
                })
                .toList();
    }

    /**
     * Which versions must be read so that it can hold some rows too: by the ids of assignments, those after a version. None where a row is
     * the version after the newest one.
     */
    Map<String, Integer> missing(List<Newest> rows) {
        Map<String, Integer> after = new HashMap<>();
        for (Newest row : rows) {
            Track known = tracks.get(row.standing().id());
            int version = row.standing().version();
            int whole = known != null && known.isWhole() && known.read < version ? known.read : 0;
            if (version > whole + 1) {
                after.put(row.standing().id(), whole);
            }
        }
        return after;
    }

    /** @param versions those that were missing */
    PlanHistory with(List<Newest> rows, Map<String, Integer> missing, List<Standing> versions) {
        Map<String, Track> more = new TreeMap<>(tracks);
        more.keySet().removeIf(id -> missing.getOrDefault(id, 1) == 0);
        put(more, rows, byId(versions));
        return new PlanHistory(more);
    }

    private static void put(Map<String, Track> tracks, List<Newest> rows, Map<String, List<Standing>> versions) {
        for (Newest row : rows) {
            String id = row.standing().id();
            Track track = tracks.getOrDefault(id, NEW);
            for (Standing version : versions.getOrDefault(id, List.of(row.standing()))) {
                track = track.and(version, row.change());
            }
            tracks.put(id, track);
        }
    }

    private static Map<String, List<Standing>> byId(List<Standing> versions) {
        Map<String, List<Standing>> byId = new HashMap<>();
        versions.forEach(version ->
                byId.computeIfAbsent(version.id(), id -> new ArrayList<>()).add(version));
        return byId;
    }

    /** All assignments, of every year, in the order of their ids: pages show the parts of a task in it. */
    List<Standing> newest() {
        return newest;
    }

    /** All that were open before the end of a month, or before an instant after which nothing has happened yet. */
    List<Standing> before(Instant end) {
        // A loop, as it is asked of all assignments for each month of each page: streams took half of a page's time.
        List<Standing> open = new ArrayList<>(tracks.size());
        for (Track track : tracks.values()) {
            Standing standing = track.before(end);
            if (standing != null) {
                open.add(standing);
            }
        }
        return open;
    }

    /** How many standings it holds. */
    int size() {
        return size;
    }
}
