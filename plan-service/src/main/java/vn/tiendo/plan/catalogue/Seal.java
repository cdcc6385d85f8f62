package vn.tiendo.plan.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.database.Jdbc;

/**
 * What a load leaves behind that has brought in all that its files say: one hash of all that it depends on. As long as it is the same, another
 * load of the same files would find every piece in, so it need not read them. It breaks with anything that another node, another
 * version, an official or a repair has changed since.
 */
@ApplicationScoped
class Seal {

    private final Editions editions;
    private final Jdbc jdbc;
    private final Clock clock;

    Seal(Editions editions, Jdbc jdbc, Clock clock) {
        this.editions = editions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The plans that came with files which were brought in with nothing left out, when nothing that they meet has changed since; else none.
     *
     * @param source hash of the files and of the program that reads them
     */
    @Transactional
    List<String> plansUnder(String source) {
        return jdbc.query(
                "select id from plan where loaded_content is not null and (select seal from catalogue_load where id = 1) = ? order by id",
                row -> row.getString(1),
                of(source));
    }

    /**
     * Says of files that nothing of them was left out.
     *
     * @param opened the day for which all that is due of them is open
     * @throws Editions.SupersededException when a newer catalogue than the edition has come
     */
    @Transactional
    void put(String source, String edition, LocalDate opened) {
        editions.requireNewest(edition);
        keepOpened(opened);
        jdbc.update("update catalogue_load set seal = ? where id = 1", of(source));
    }

    /** Whether a start has opened what was due today, so that nothing is lost while the next one looks a little later. */
    @Transactional
    boolean isOpened() {
        return !jdbc.query(
                        "select id from catalogue_load where id = 1 and opened_on = ?", row -> row.getInt(1), today())
                .isEmpty();
    }

    /** Says that what was due on a day is open. */
    @Transactional
    void keepOpened(LocalDate day) {
        jdbc.update("update catalogue_load set opened_on = ? where id = 1", day);
    }

    /** The day for which something is opened now. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    private String of(String source) {
        List<String> parts = new ArrayList<>(List.of(source));
        parts.addAll(jdbc.query("""
                        select concat_ws(' ', loaded_at is not null, ifnull(common_content, '-'),
                          (select content from catalogue_edition order by number desc limit 1))
                        from catalogue_load where id = 1""", row -> row.getString(1)));
        parts.addAll(jdbc.query("""
                        select concat_ws(' ', id, changed_here, ifnull(loaded_text, '-'), ifnull(loaded_content, '-'))
                        from plan order by id""", row -> row.getString(1)));
        return Sha256.hex(String.join("\n", parts));
    }
}
