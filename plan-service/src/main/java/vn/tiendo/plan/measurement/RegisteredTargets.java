package vn.tiendo.plan.measurement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tiendo.plan.plan.TargetDefinition;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.plan.status.Verification;

/** Publishes targets with what has been measured of them. */
@ApplicationScoped
public class RegisteredTargets {

    private final Measurements measurements;
    private final RegistryEvents events;

    RegisteredTargets(Measurements measurements, RegistryEvents events) {
        this.measurements = measurements;
        this.events = events;
    }

    /**
     * Publishes each target that is not as it was published last.
     *
     * @param targets as they apply, with whom an official named
     * @return whether there was any
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean publish(List<TargetDefinition> targets, Instant at) {
        Map<String, List<Measurement>> recorded =
                measurements.of(targets.stream().map(TargetDefinition::id).toList());
        boolean changed = false;
        for (TargetDefinition t : targets) {
            changed |= events.registry("target", t.id(), at, entry(t, recorded.getOrDefault(t.id(), List.of())));
        }
        return changed;
    }

    private static Entry entry(TargetDefinition target, List<Measurement> recorded) {
        return new Entry(
                target,
                Measurements.current(recorded).stream()
                        .map(m -> new Value(
                                m.year(),
                                m.value(),
                                m.reachedOn(),
                                m.words(),
                                m.source(),
                                m.note(),
                                m.recordedAt(),
                                m.confirmation() == Verification.NOT_NEEDED ? null : m.confirmation()))
                        .toList());
    }

    /** After the schema {@code registry.target.v1}. */
    record Entry(@JsonUnwrapped TargetDefinition definition, List<Value> measurements) {}

    /** Without words and with nothing to confirm it is what was published before there were any. */
    record Value(
            int year,
            BigDecimal value,
            LocalDate reachedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) String words,
            Source source,
            String note,
            Instant recordedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Verification confirmation) {}
}
