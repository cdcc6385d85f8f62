package vn.tiendo.plan.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.plan.catalogue.file.Catalogue;
import vn.tiendo.plan.catalogue.file.CatalogueException;
import vn.tiendo.plan.classification.KnownActs;
import vn.tiendo.plan.publication.RegistryEvents;
import vn.tiendo.platform.database.Jdbc;

/**
 * All that the catalogue ever said, in the order in which it came. What was never loaded is new. What was loaded, and then followed by
 * something else, is of an older image: that one neither removes nor takes back what a newer one has brought, and serves it. Files that
 * are to say again what they once said need one more line, and be it a comment.
 */
@ApplicationScoped
class Editions {

    private final Removals removals;
    private final KnownActs acts;
    private final RegistryEvents events;
    private final Jdbc jdbc;

    Editions(Removals removals, KnownActs acts, RegistryEvents events, Jdbc jdbc) {
        this.removals = removals;
        this.acts = acts;
        this.events = events;
        this.jdbc = jdbc;
    }

    /** Another node has brought a newer catalogue than this one's. */
    static final class SupersededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SupersededException() {
            super("the registry has a newer catalogue");
        }
    }

    /** What makes a catalogue another one: its files, and what this version reads in them. Not for whom it is read: that may be taken back. */
    String contentOf(Catalogue catalogue) {
        return Sha256.hex(catalogue.files()
                + events.write(List.of(
                        catalogue.calendar().days(), catalogue.calendar().years(), catalogue.all(), catalogue.acts())));
    }

    /**
     * Makes a new catalogue the newest one.
     *
     * @throws CatalogueException when an entry that is registered no longer stands in its file
     * @throws SupersededException when it is an earlier one
     */
    void enter(Catalogue catalogue, String content) {
        QuarkusTransaction.joiningExisting().run(() -> {
            if (isNew(content)) {
                removals.refuse(catalogue);
                // Nodes of one image may do so at once.
                jdbc.update("""
                        insert into catalogue_edition (content, acts, first_loaded_at) values (?, ?, utc_timestamp(6))
                        on duplicate key update number = number""", content, acts.write(catalogue.acts()));
            }
            requireNewest(content);
        });
    }

    /** @throws SupersededException when another one has come since */
    void requireNewest(String content) {
        if (!jdbc.first("select content from catalogue_edition order by number desc limit 1", row -> row.getString(1))
                .equals(Optional.of(content))) {
            throw new SupersededException();
        }
    }

    /** All of its pieces are in. */
    void complete(String content) {
        QuarkusTransaction.joiningExisting().run(() -> jdbc.update("""
                        update catalogue_edition set complete_at = utc_timestamp(6)
                        where content = ? and complete_at is null""", content));
    }

    private boolean isNew(String content) {
        return jdbc.query("select number from catalogue_edition where content = ?", row -> row.getLong(1), content)
                .isEmpty();
    }
}
