package vn.tiendo.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a client may send and how often. */
@ConfigMapping(prefix = "http.limits")
interface HttpLimits {

    /** The request target; a longer one is answered 414. */
    @WithDefault("8K")
    MemorySize uri();

    /** All header fields together; more is answered 431. */
    @WithDefault("16K")
    MemorySize headers();

    /** The body; more is answered 413. */
    @WithDefault("1M")
    MemorySize body();

    /** A body that is a filled form; what it unpacks to has a bound of its own. */
    @WithDefault("5M")
    MemorySize form();

    /** A body that is a document to be kept as it is: PDF, Word, a picture. A service that takes none gives them no more room. */
    @WithDefault("1M")
    MemorySize document();

    /** How long a client may take to send its body; else it is answered 408. */
    @WithDefault("PT30S")
    Duration bodyTime();

    /** Requests a second that a client may send for long: a token's subject, or an address without a valid token. */
    @WithDefault("200")
    int perSecond();

    /** Requests that a client may send at once. */
    @WithDefault("2000")
    int burst();
}
