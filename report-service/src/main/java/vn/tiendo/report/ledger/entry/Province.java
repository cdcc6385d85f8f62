package vn.tiendo.report.ledger.entry;

import java.time.LocalDate;

/**
 * A province.
 *
 * @param validTo last day, when it was merged away; else null
 * @param successor the province that continues it, or null
 */
public record Province(String id, String name, LocalDate validTo, String successor) implements RegistryEntry {

    public Province {
        Document.id("id", id);
        Document.required("name", name);
    }
}
