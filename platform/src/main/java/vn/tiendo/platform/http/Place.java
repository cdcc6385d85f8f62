package vn.tiendo.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/** The place of a request among those that are served at a time, see {@link ConcurrencyLimit}. */
public final class Place {

    private static final String KEY = Place.class.getName();

    private final Runnable free;
    private final AtomicBoolean taken = new AtomicBoolean(true);

    private Place(Runnable free) {
        this.free = free;
    }

    static void take(RoutingContext request, Runnable free) {
        request.put(KEY, new Place(free));
        request.addEndHandler(done -> leave(request));
    }

    /** Makes room for another request, where this one only waits from here on; once. */
    public static void leave(RoutingContext request) {
        Place place = request.get(KEY);
        if (place != null && place.taken.compareAndSet(true, false)) {
            place.free.run();
        }
    }
}
