package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.tiendo.plan.agency.AgencyDirectory;
import vn.tiendo.platform.outbox.relay.Inspector;
import vn.tiendo.platform.outbox.relay.Relay;
import vn.tiendo.platform.restoration.Suspension;

/**
 * Nothing is loaded into a registry that lacks something that it has sent: the load would give its numbers to something else. Meanwhile
 * what is there can be read, and the relay waits for the word of an operator.
 */
@ApplicationScoped
class FirstLook {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Inspector inspector;
    private final Suspension suspension;
    private final AgencyDirectory directory;
    private final Relay relay;
    private final Progress progress;

    FirstLook(Inspector inspector, Suspension suspension, AgencyDirectory directory, Relay relay, Progress progress) {
        this.inspector = inspector;
        this.suspension = suspension;
        this.directory = directory;
        this.relay = relay;
        this.progress = progress;
    }

    /** The registry may lack something. */
    static final class NotClearException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotClearException(Suspension.State state) {
            super(
                    state == Suspension.State.SUSPENDED
                            ? "the database was set back, and an operator's word is awaited"
                            : "what was sent cannot be read yet");
        }
    }

    /** @throws NotClearException unless the registry has all that it has sent */
    void requireClear() {
        if (suspension.isClear()) {
            return;
        }
        inspector.start();
        Suspension.State state = suspension.awaitKnown(PATIENCE);
        if (state == Suspension.State.CLEAR) {
            return;
        }
        directory.follow();
        if (state == Suspension.State.SUSPENDED || !directory.provinces().isEmpty()) {
            progress.complete();
        }
        relay.start();
        throw new NotClearException(state);
    }
}
