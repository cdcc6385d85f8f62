package vn.tiendo.report.content.head;

/**
 * What stands above a signature.
 *
 * @param authority lines above the post, divided by " / "; null: none
 */
public record SignatureBlock(String authority, String post) {

    private static final String FOR_COMMITTEE = "TM. ỦY BAN NHÂN DÂN";

    /**
     * @param authority for whom the head signs, or null
     * @param head post of the head
     * @param post of the signer, where the capacity does not give it; else null
     */
    public static SignatureBlock of(String authority, String head, Capacity capacity, String post) {
        return switch (capacity) {
            case HEAD -> new SignatureBlock(authority, post == null ? head : post);
            case DEPUTY -> new SignatureBlock(inPlaceOf(authority, head), post == null ? "PHÓ " + head : post);
            case ACTING -> new SignatureBlock(authority, post == null ? "Q. " + head : post);
            case BY_ORDER -> new SignatureBlock("TL. " + head, post);
            case AUTHORISED -> new SignatureBlock("TUQ. " + head, post);
        };
    }

    /** A document's block for another signer than its head. */
    public static SignatureBlock of(ReportHeader header, Capacity capacity, String post) {
        return of(header.authority(), header.post(), capacity, post);
    }

    /** A deputy in Mặt trận or in a mass organisation signs for its standing committee as the head does, without KT. */
    private static String inPlaceOf(String authority, String head) {
        if (authority == null) {
            return "KT. " + head;
        }
        return authority.equals(FOR_COMMITTEE) ? authority + " / KT. " + head : authority;
    }
}
