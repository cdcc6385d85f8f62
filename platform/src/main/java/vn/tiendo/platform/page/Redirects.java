package vn.tiendo.platform.page;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers that lead to another page; not seeOther(), which would add the host that the caller names. */
public final class Redirects {

    private Redirects() {}

    /** @param address a path of this service, or what {@link PageAddresses} says */
    public static <T> RestResponse<T> to(String address) {
        return ResponseBuilder.<T>create(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .build();
    }
}
