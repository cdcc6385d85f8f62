package vn.tiendo.report.comparison;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tiendo.contracts.digest.Sha256;
import vn.tiendo.platform.database.Jdbc;

/** All stored comparisons, one a year, each inserted once. */
@ApplicationScoped
class StoredComparisons implements PanacheRepositoryBase<StoredComparison, Integer> {

    private final ComparisonPages pages;
    private final Jdbc jdbc;

    StoredComparisons(ComparisonPages pages, Jdbc jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    /** What a list says of a stored one. */
    record Head(int year, String hash, Instant cutOff, Instant assembledAt) {}

    /** By year. */
    @Transactional
    Map<Integer, Head> heads() {
        return find("select year, contentHash, cutOff, assembledAt from StoredComparison").project(Head.class).stream()
                .collect(Collectors.toMap(Head::year, Function.identity()));
    }

    @Transactional
    Optional<StoredComparison> of(int year) {
        return find("year", year).firstResultOptional();
    }

    /**
     * Stores a comparison.
     *
     * @return false when another node has stored that year before: its bytes stay
     */
    @Transactional(TxType.MANDATORY)
    boolean store(ComparisonReport report) {
        String json = report.json();
        // Ignore: the driver would log each year that is lost as an error. No value can fail to fit these columns.
        return jdbc.update(
                        """
                        insert ignore into comparison (year, record, content_hash, html, cut_off, assembled_at)
                        values (?, ?, ?, ?, ?, ?)""",
                        report.year(),
                        json,
                        Sha256.hex(json),
                        pages.render(report).getBytes(StandardCharsets.UTF_8),
                        report.cutOff(),
                        report.assembledAt())
                == 1;
    }
}
