package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.bed.Results;
import vn.tiendo.faults.system.Jars;

/**
 * {@code Main [all or a part] [size]}: prints the table and writes it to {@code target/bench.md}. The size is the number of
 * assignments, of 5 versions each, of {@code relay} and {@code backlog}, or the greatest one of {@code growth}.
 */
final class Main {

    private static final int BACKLOG = 200_000;
    private static final int GROWTH = 1_000_000;

    private Main() {}

    private interface Part {
        void run(Path folder, Results results) throws IOException, SQLException;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        String what = arguments.length > 0 ? arguments[0] : "all";
        Integer size = arguments.length > 1 ? Integer.valueOf(arguments[1]) : null;
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("changes", new StatusChanges()::run);
        parts.put("reads", new Reads()::run);
        parts.put("relay", new Drain(size == null ? BACKLOG : size)::run);
        parts.put("backlog", new Backlog(size == null ? BACKLOG : size)::run);
        parts.put("freshness", new Freshness()::run);
        parts.put("pages", new Pages()::run);
        parts.put("documents", new Documents()::run);
        parts.put("growth", new Growth(size == null ? GROWTH : size)::run);
        parts.put("starts", new Starts()::run);
        if (!what.equals("all") && !parts.containsKey(what)) {
            throw new IllegalArgumentException("no part " + what + ": all or one of " + parts.keySet());
        }
        Path folder = Jars.root().resolve("deploy/verify/bench/target/bench");
        Results results = new Results();
        for (String name : what.equals("all") ? parts.keySet() : List.of(what)) {
            parts.get(name).run(folder, results);
            Files.writeString(Jars.root().resolve("deploy/verify/bench/target/bench.md"), results.markdown());
        }
        System.out.println(results.markdown());
    }
}
