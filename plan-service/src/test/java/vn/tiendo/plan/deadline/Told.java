package vn.tiendo.plan.deadline;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a text is read as, on one line. */
final class Told {

    private Told() {}

    static String line(Deadlines read) {
        return Stream.concat(
                        read.deadlines().stream().map(Told::line),
                        read.rest().isEmpty() ? Stream.empty() : Stream.of("rest: " + String.join("; ", read.rest())))
                .collect(Collectors.joining(" + "));
    }

    static String line(Deadline one) {
        List<String> days = one.dates().isEmpty()
                ? one.days()
                : one.dates().stream().map(Object::toString).toList();
        String rule = one.relative() == null
                ? ""
                : one.relative().month() + "-" + one.relative().day();
        return Stream.of(
                        one.frequency().name(),
                        one.strictlyBefore() ? "before" : "",
                        String.join(" ", days),
                        rule,
                        one.nextYear() ? "next year" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
