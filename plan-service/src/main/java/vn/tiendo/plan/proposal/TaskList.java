package vn.tiendo.plan.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tasks and the sections that hold them, in the order of the document. */
final class TaskList {

    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Found> tasks = new ArrayList<>();

    void add(Section section, Found task) {
        sections.putIfAbsent(section.number(), section);
        tasks.add(task);
    }

    /** The position that the next task of a section has, which the document does not number. */
    String next(Section section) {
        return String.valueOf(1
                + tasks.stream()
                        .filter(task -> task.section().equals(section.number()))
                        .count());
    }

    void replaceLast(Found task) {
        tasks.set(tasks.size() - 1, task);
    }

    Found last() {
        return tasks.isEmpty() ? null : tasks.get(tasks.size() - 1);
    }

    List<Found> tasks() {
        return List.copyOf(tasks);
    }

    List<Section> sections() {
        return List.copyOf(sections.values());
    }

    boolean isEmpty() {
        return tasks.isEmpty();
    }

    long named() {
        return tasks.stream().filter(task -> task.leads() != null).count();
    }

    long leaders() {
        return tasks.stream()
                .map(Found::leads)
                .filter(leads -> leads != null)
                .distinct()
                .count();
    }

    TaskList withLeads() {
        TaskList named = new TaskList();
        for (Found task : tasks) {
            if (task.leads() != null) {
                named.add(sections.get(task.section()), task);
            }
        }
        return named;
    }

    TaskList ledBy(String leads) {
        TaskList led = new TaskList();
        for (Found task : tasks) {
            led.add(sections.get(task.section()), task.leads() == null ? task.led(leads) : task);
        }
        return led;
    }
}
