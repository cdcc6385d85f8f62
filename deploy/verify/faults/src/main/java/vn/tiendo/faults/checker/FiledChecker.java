package vn.tiendo.faults.checker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.tiendo.faults.client.History;

/** Says what does not hold of the reports (I7, I12), and who saw what he must not see (I9). */
final class FiledChecker {

    private static final Set<String> FORMATS = Set.of("html", "pdf", "docx", "xlsx");

    /** Steps as in the API's path, with the action of the audit and the state that tells of it on the topic. */
    private enum Kind {
        SUBMISSION("SUBMITTED", "SUBMITTED", false),
        RETURN("RETURNED", "RETURNED", true),
        ACCEPTANCE("ACCEPTED", "ACCEPTED", false),
        ISSUANCE("SIGNED", "ISSUED", true);

        private final String action;
        private final String state;
        private final boolean bearsKey;

        Kind(String action, String state, boolean bearsKey) {
            this.action = action;
            this.state = state;
            this.bearsKey = bearsKey;
        }

        private boolean is(History.Request request) {
            return request.key().startsWith(name().toLowerCase() + ":");
        }
    }

    private final Filed filed;
    private final AsOf registry;
    private final List<String> violations = new ArrayList<>();

    private FiledChecker(Snapshot found) {
        this.filed = found.filed();
        this.registry = new AsOf(found.registry());
    }

    static List<String> violations(Snapshot found) {
        FiledChecker checker = new FiledChecker(found);
        checker.nobodySawMore();
        checker.stepsAreKept();
        checker.stepsArePublishedOnce();
        checker.filesAreWhole();
        found.filed().revisions().forEach(checker::isTrueAtItsCutOff);
        return checker.violations;
    }

    /** I9. */
    private void nobodySawMore() {
        filed.outOfScope().forEach(sentence -> say("I9", sentence));
    }

    /** I12, the first half. */
    private void stepsAreKept() {
        for (Kind kind : Kind.values()) {
            Map<String, int[]> asked = new TreeMap<>();
            for (History.Request request : filed.steps().requests()) {
                if (kind.is(request)) {
                    count(kind, request, asked.computeIfAbsent(request.assignment(), r -> new int[2]));
                }
            }
            asked.forEach((report, counts) -> {
                long taken = filed.audit().stream()
                        .filter(a -> a.report().equals(report) && a.action().equals(kind.action))
                        .count();
                if (taken < counts[0] || taken > counts[0] + counts[1]) {
                    say(
                            "I12",
                            report + " was " + kind.action + " " + taken + " times; answered 2xx were " + counts[0]
                                    + ", of unknown outcome " + counts[1]);
                }
            });
        }
    }

    private void count(Kind kind, History.Request request, int[] acceptedAndUnknown) {
        String said = "step " + request.key() + " of " + request.assignment() + ", answered " + request.status();
        if (request.contradiction() != null) {
            say("I12", said + ", contradicts itself: " + request.contradiction());
        }
        long led = filed.audit().stream()
                .filter(a -> a.details() != null && a.details().contains(request.key()))
                .count();
        switch (request.outcome()) {
            case ACCEPTED -> {
                acceptedAndUnknown[0]++;
                if (!filed.answered().contains(request.key()) || kind.bearsKey && led != 1) {
                    say("I12", said + ", led to " + led + " entries of the audit");
                }
            }
            case REFUSED -> {
                if (led != 0) {
                    say("I12", said + ", was taken");
                }
            }
            case UNKNOWN -> {
                acceptedAndUnknown[1]++;
                if (led > 1) {
                    say("I12", said + ", was taken " + led + " times");
                }
            }
        }
    }

    /** I12, the second half: every step of every report, in its order, and one for each that was taken. */
    private void stepsArePublishedOnce() {
        Map<String, Map<Long, Filed.Step>> first = new HashMap<>();
        for (Filed.Step step : filed.topic()) {
            Map<Long, Filed.Step> known = first.computeIfAbsent(step.report(), r -> new TreeMap<>());
            Filed.Step before = known.putIfAbsent(step.number(), step);
            if (before == null && step.number() != known.size()) {
                say("I12", "step " + step.number() + " of " + step.report() + " comes before another one");
            } else if (before != null && !before.payload().equals(step.payload())) {
                say("I12", "step " + step.number() + " of " + step.report() + " is told in two ways");
            }
        }
        filed.published().forEach((report, last) -> {
            Map<Long, Filed.Step> steps = first.getOrDefault(report, Map.of());
            if (steps.size() != last) {
                say("I12", "of " + last + " steps of " + report + " " + steps.size() + " are on the topic");
            }
        });
        Set<String> touched = new HashSet<>();
        filed.steps().requests().forEach(r -> touched.add(r.assignment()));
        for (String report : touched) {
            for (Kind kind : Kind.values()) {
                long told = first.getOrDefault(report, Map.of()).values().stream()
                        .filter(s -> s.state().equals(kind.state))
                        .count();
                long taken = filed.audit().stream()
                        .filter(a -> a.report().equals(report) && a.action().equals(kind.action))
                        .count();
                if (told != taken) {
                    say("I12", report + " was " + kind.action + " " + taken + " times, the topic tells of " + told);
                }
            }
        }
    }

    /** I7: one file for each revision and format, and its bytes are what its hash says. */
    private void filesAreWhole() {
        Map<String, Set<String>> formats = new HashMap<>();
        for (Filed.File file : filed.files()) {
            String name = file.report() + ", revision " + file.revision();
            if (!formats.computeIfAbsent(name, n -> new TreeSet<>()).add(file.format())) {
                say("I7", name + " has two files of " + file.format());
            }
            if (file.hash() == null || !file.hash().equals(file.hashOfBytes())) {
                say("I7", name + " as " + file.format() + " is stored with another hash than its bytes have");
            }
            if (file.hashServed() != null && !file.hashServed().equals(file.hash())) {
                say("I7", name + " as " + file.format() + " is served with other bytes than are stored");
            }
        }
        for (Filed.Revision revision : filed.revisions()) {
            if (!FORMATS.equals(formats.get(revision.name()))) {
                say("I7", revision.name() + " has files of " + formats.get(revision.name()));
            }
            boolean unsigned = revision.record().path("signature").isNull();
            if (unsigned && !revision.contentHash().equals(revision.recordHash())) {
                say("I7", revision.name() + " has another hash than its record");
            }
        }
    }

    /** I7: each assignment of a report in the version of the cut-off, and counts that are theirs. */
    private void isTrueAtItsCutOff(Filed.Revision revision) {
        Map<String, Integer> byStatus = new TreeMap<>();
        Set<String> listed = new TreeSet<>();
        for (JsonNode section : revision.record().at("/results/sections")) {
            for (JsonNode task : section.path("tasks")) {
                for (JsonNode line : task.path("assignments")) {
                    listed.add(line.path("id").asText());
                    byStatus.merge(line.path("status").asText(), 1, Integer::sum);
                    compare(revision, line);
                }
            }
        }
        JsonNode counts = revision.record().at("/results/counts");
        Map<String, Integer> said = Snapshot.Progress.of(counts).byStatus();
        if (!said.equals(byStatus) || counts.path("assignments").asInt() != listed.size()) {
            say("I7", revision.name() + " counts " + said + ", and lists " + byStatus);
        }
        if (revision.complete()
                && revision.record().at("/coverage/level").asText().equals("CONSOLIDATED")) {
            Set<String> covered = registry.covered(revision);
            if (!covered.equals(listed)) {
                covered.removeIf(listed::contains);
                say("I7", revision.name() + " lists " + listed.size() + " assignments, and not " + covered);
            }
        }
    }

    private void compare(Filed.Revision revision, JsonNode line) {
        String id = line.path("id").asText();
        long version = line.path("version").asLong();
        long newest = registry.version(id, revision.cutOff());
        long oldest = revision.asOf() == null ? 1 : registry.version(id, revision.asOf());
        if (version > newest || version < (revision.complete() ? newest : oldest)) {
            say(
                    "I7",
                    revision.name() + " has version " + version + " of " + id + ", the registry had " + newest
                            + " at its cut-off and " + oldest + " as of what it says");
        }
        if (version <= newest
                && !Objects.equals(
                        registry.status(id, version), line.path("status").asText())) {
            say(
                    "I7",
                    revision.name() + " says that " + id + " is "
                            + line.path("status").asText());
        }
    }

    private void say(String invariant, String sentence) {
        violations.add(invariant + ": " + sentence);
    }
}
