package vn.tiendo.platform.access;

import java.util.Optional;
import java.util.Set;

/** The provinces and agencies that a service knows, as of today. */
public interface ProvinceLookup {

    /** The ids of all provinces, ended ones included; empty while nothing has been loaded. */
    Set<String> provinces();

    /** The provinces that a province answers for: itself and those merged into it. */
    Set<String> answeredBy(String province);

    /** The province that answers for another one: itself, or the one that continues it. */
    String answersNow(String province);

    /** The province that an agency was entered in, which may have ended; empty for an agency that is not known. */
    Optional<String> provinceOf(String agency);

    /** The agencies for which one answers now in general, itself among them. */
    Set<String> heldBy(String agency);

    /** The name of a province that is known. */
    String nameOfProvince(String province);

    /** The name of an agency that is known. */
    String nameOfAgency(String agency);
}
