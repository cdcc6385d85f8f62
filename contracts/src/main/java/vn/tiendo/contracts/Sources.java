package vn.tiendo.contracts;

/** Who speaks on the topics: the {@code ce_source} of records. */
public final class Sources {

    /** Of all records on {@code plan.*}. */
    public static final String REGISTRY = "/plan-service";

    private Sources() {}
}
