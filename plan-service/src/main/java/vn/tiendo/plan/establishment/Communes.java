package vn.tiendo.plan.establishment;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Communes that were registered.
 *
 * @param agencies their ids, in the order of the list
 */
@Schema(name = "RegisteredCommunes")
record Communes(String province, LocalDate validFrom, List<String> agencies) {}
