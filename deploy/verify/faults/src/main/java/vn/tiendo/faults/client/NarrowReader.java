package vn.tiendo.faults.client;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.faults.system.Cluster;
import vn.tiendo.faults.system.Node;
import vn.tiendo.faults.system.Waiting;

/**
 * A client whose token is limited to one province, and which reads every list again and again. Ids of agencies, plans, tasks and
 * reports begin with their province, so whatever is not its own shows.
 */
final class NarrowReader implements Runnable {

    static final String PROVINCE = "quang-ninh";

    private static final Pattern OF_OTHERS = Pattern.compile("\"((?:binh-dinh|gia-lai|ha-tinh|lai-chau)[a-z0-9-]*)\"");
    private static final Duration BETWEEN = Duration.ofMillis(150);
    private static final List<String> PLAN_LISTS = List.of(
            "assignments?limit=200",
            "assignments?limit=20&province=lai-chau",
            "tasks?limit=200",
            "plans?limit=50",
            "status-changes?limit=100",
            "digests?limit=50");
    private static final List<String> REPORT_LISTS = List.of(
            "reports?limit=200",
            "reports?limit=20&province=ha-tinh",
            "deadlines?year=2026&limit=200",
            "progress?year=2026&groupBy=province",
            "report-requests?limit=50",
            "digests?limit=50");

    private final Cluster cluster;
    private final Api api;
    private final Observations observations;
    private final Random random = new Random();
    private volatile boolean stopped;

    NarrowReader(Cluster cluster, Api api, Observations observations) {
        this.cluster = cluster;
        this.api = api;
        this.observations = observations;
    }

    void stop() {
        stopped = true;
    }

    /** One list of each service after the other. */
    @Override
    public void run() {
        while (!stopped) {
            look(cluster.plans(), PLAN_LISTS);
            look(cluster.reports(), REPORT_LISTS);
            Waiting.of(BETWEEN);
        }
    }

    private void look(List<Node> nodes, List<String> lists) {
        String list = lists.get(random.nextInt(lists.size()));
        try {
            Api.Answer answer = api.get(
                    nodes.get(random.nextInt(nodes.size())).url() + "/api/v1/" + list,
                    cluster.tokens().reads(PROVINCE));
            observations.answered(answer.status());
            Matcher other = OF_OTHERS.matcher(answer.body().toString());
            if (answer.status() == 200 && other.find()) {
                observations
                        .outOfScope()
                        .add("GET " + list + " tells a reader of " + PROVINCE + " of " + other.group(1));
            }
        } catch (IOException noAnswer) {
            // Nothing was seen.
        }
    }
}
