package vn.tiendo.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import vn.tiendo.faults.Jars;

/** {@code Main [all|backlog|relay|documents] [assignments, of 5 versions each]}: prints a table in Markdown. */
final class Main {

    private static final int ASSIGNMENTS = 200_000;

    private Main() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        String what = arguments.length > 0 ? arguments[0] : "all";
        int assignments = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ASSIGNMENTS;
        Path folder = Jars.root().resolve("deploy/bench/target/bench");
        Results results = new Results();
        switch (what) {
            case "backlog" -> new Backlog(assignments).run(folder, results);
            case "relay" -> new Drain(assignments).run(folder, results);
            case "documents" -> new Documents().run(folder, results);
            case "all" -> {
                new Backlog(assignments).run(folder, results);
                new Drain(assignments).run(folder, results);
                new Documents().run(folder, results);
            }
            default ->
                throw new IllegalArgumentException("no benchmark " + what + ": backlog, relay, documents or all");
        }
        System.out.println(results.markdown());
    }
}
