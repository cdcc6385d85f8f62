package vn.tiendo.report.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tiendo.platform.health.WriteProbe;
import vn.tiendo.report.ledger.LedgerWriter;

/** Leads a ledger along the topics of this installation. */
@ApplicationScoped
class Followers {

    private final KafkaSettings settings;
    private final EventReader reader;
    private final WriteProbe probe;

    Followers(KafkaSettings settings, EventReader reader, WriteProbe probe) {
        this.settings = settings;
        this.reader = reader;
        this.probe = probe;
    }

    /** @param isolation one for each ledger, however often its follower begins anew */
    Follower of(LedgerWriter ledger, Isolation isolation) {
        return new Follower(settings.consumer(), reader, ledger, isolation);
    }

    Isolation isolation() {
        return new Isolation(reader, probe::write);
    }
}
