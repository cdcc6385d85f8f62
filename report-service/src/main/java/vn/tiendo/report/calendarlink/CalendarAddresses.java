package vn.tiendo.report.calendarlink;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

/**
 * Answers calendar programs at the addresses that were made for them. No resource: those are for callers with a token. What is not an
 * address, was revoked or has ended is one and the same answer, and the path appears in none.
 */
@ApplicationScoped
class CalendarAddresses {

    static final String PATH = "/calendars/";
    static final String SUFFIX = ".ics";

    private static final String SECRET = "secret";
    private static final int BEFORE_PAGES = -1;

    private final CalendarLinkDesk desk;

    CalendarAddresses(CalendarLinkDesk desk) {
        this.desk = desk;
    }

    void register(@Observes Router router) {
        router.route(PATH + ":" + SECRET)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_PAGES)
                .blockingHandler(this::answer, false);
    }

    @ActivateRequestContext
    void answer(RoutingContext context) {
        String file = context.pathParam(SECRET);
        byte[] calendar =
                file.endsWith(SUFFIX) ? desk.calendar(file.substring(0, file.length() - SUFFIX.length())) : null;
        HttpServerResponse response = context.response();
        if (calendar == null) {
            response.setStatusCode(404)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                    .end("Không có lịch nào ở địa chỉ này.\n");
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=utf-8")
                    .putHeader("Content-Disposition", "inline; filename=\"lich-bao-cao.ics\"")
                    .end(Buffer.buffer(calendar));
        }
    }
}
