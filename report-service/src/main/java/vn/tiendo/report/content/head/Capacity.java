package vn.tiendo.report.content.head;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what capacity somebody signs (Decree 30/2020/NĐ-CP, appendix I). */
@Schema(name = "SigningCapacity")
public enum Capacity {
    /** The head. */
    HEAD,
    /** A deputy in the head's place: KT. */
    DEPUTY,
    /** Who leads the agency until there is a head: Q. */
    ACTING,
    /** The head of a unit, by the head's order: TL.; only letters. */
    BY_ORDER,
    /** Whom the head authorised: TUQ.; only letters. */
    AUTHORISED;

    /** Whether the post of the signer does not follow from that of the head. */
    public boolean needsPost() {
        return this == BY_ORDER || this == AUTHORISED;
    }
}
