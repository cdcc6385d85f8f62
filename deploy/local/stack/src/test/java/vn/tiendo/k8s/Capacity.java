package vn.tiendo.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.devservices.ServiceJvm;

/** Memory that adds up, confinement, and numbers of nodes with which a machine can be drained and the others serve. */
final class Capacity {

    /** What a JVM of ours needs beside its heap: classes, code, threads, buffers. */
    private static final int NATIVE = 180;

    /** The same of a process that reads a document. */
    private static final int NATIVE_OF_READER = 90;

    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final Path PLAN_SERVICE =
            Path.of("..", "..", "..", "plan-service", "src", "main", "resources", "application.properties");

    private final Form form;
    private final List<String> defects = new ArrayList<>();

    private Capacity(Form form) {
        this.form = form;
    }

    static List<String> defects(Form form) {
        Capacity capacity = new Capacity(form);
        form.pods().forEach(capacity::ofMemory);
        form.pods().forEach(capacity::ofConfinement);
        form.pods().stream().filter(pod -> pod.step().equals("serve")).forEach(capacity::ofNodes);
        return capacity.defects;
    }

    private void ofMemory(Pod pod) {
        boolean isOurs = !pod.service().isEmpty();
        String options = pod.settings().getOrDefault(isOurs ? "JAVA_TOOL_OPTIONS" : "KAFKA_HEAP_OPTS", "");
        Matcher heap = HEAP.matcher(options);
        if (!heap.find()) {
            defects.add(pod.say() + " has a heap without a limit");
            return;
        }
        int needed = Integer.parseInt(heap.group(1)) + NATIVE + readers(pod);
        String limit = pod.container().at("/resources/limits/memory").asText();
        if (!limit.matches("\\d+Mi") || Integer.parseInt(limit.replace("Mi", "")) < needed) {
            defects.add(pod.say() + " needs " + needed + "Mi and may have " + limit);
        }
        if (!limit.equals(pod.container().at("/resources/requests/memory").asText())) {
            defects.add(pod.say() + " asks for less memory than it may have");
        }
        if (pod.step().equals("serve") && !List.of(options.split("\\s+")).containsAll(ServiceJvm.FRUGAL)) {
            defects.add(pod.say() + " runs with other options than what is measured: " + options);
        }
    }

    /** Documents that are handed in are read by processes of their own, in the pod of who serves (ADR 86). */
    private static int readers(Pod pod) {
        if (!pod.service().equals("plan-service") || !pod.step().equals("serve")) {
            return 0;
        }
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(PLAN_SERVICE)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String heap = pod.settings().getOrDefault("READINGS_HEAP", value(properties, "readings.heap"));
        String processes = pod.settings().getOrDefault("READINGS_PROCESSES", value(properties, "readings.processes"));
        return Integer.parseInt(processes) * (Integer.parseInt(heap.replace("m", "")) + NATIVE_OF_READER);
    }

    /** As it stands there, or what an expression falls back to. */
    private static String value(Properties properties, String name) {
        return properties.getProperty(name).replaceAll("\\$\\{\\w+:(.*)}", "$1");
    }

    private void ofConfinement(Pod pod) {
        JsonNode spec = pod.spec();
        JsonNode container = pod.container();
        boolean isConfined = !spec.path("automountServiceAccountToken").asBoolean(true)
                && spec.at("/securityContext/runAsNonRoot").asBoolean()
                && spec.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault")
                && container.at("/securityContext/readOnlyRootFilesystem").asBoolean()
                && !container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)
                && container.at("/securityContext/capabilities/drop/0").asText().equals("ALL")
                && spec.path("containers").size() == 1;
        if (!isConfined) {
            defects.add(pod.say() + " is not confined");
        }
        if (!container.path("image").asText().matches("[a-z./-]+(:\\d+\\.\\d+\\.\\d+|@sha256:[0-9a-f]{64})")) {
            defects.add(pod.say() + " runs an image of no version: "
                    + container.path("image").asText());
        }
    }

    private void ofNodes(Pod pod) {
        String name = Form.nameOf(pod.owner());
        int replicas = form.of("ScaledObject")
                .filter(scaled ->
                        scaled.at("/spec/scaleTargetRef/name").asText().equals(name))
                .map(scaled -> scaled.at("/spec/minReplicaCount").asInt())
                .findFirst()
                .orElse(pod.owner().at("/spec/replicas").asInt());
        int kept = form.named("PodDisruptionBudget", name)
                .map(budget -> budget.at("/spec/minAvailable").asInt())
                .orElse(0);
        if (replicas < 2 || kept < 1 || kept > replicas - 1) {
            defects.add(pod.say() + ": of " + replicas + " nodes " + kept + " are kept when machines are drained");
        }
        JsonNode update = pod.owner().at("/spec/strategy/rollingUpdate");
        if (update.path("maxUnavailable").asInt(1) != 0
                || update.path("maxSurge").asInt() < 1) {
            defects.add(pod.say() + " takes nodes away before others are there");
        }
        List<String> paths = List.of("startupProbe started", "livenessProbe live", "readinessProbe ready");
        paths.stream()
                .map(path -> path.split(" "))
                .filter(path -> !pod.container()
                        .at("/" + path[0] + "/httpGet/path")
                        .asText()
                        .equals("/q/health/" + path[1]))
                .forEach(path -> defects.add(pod.say() + " is asked something else by its " + path[0]));
    }
}
