package vn.tiendo.platform.access;

import java.util.Map;

/** What the query parameters of a service name, beside provinces and agencies, which both services have. */
public interface NamedThings {

    /** By the name of the parameter, which means the same wherever it is taken; in the order in which refusals are told. */
    Map<String, Named> byParameter();
}
