package vn.tiendo.devservices;

import java.nio.file.Path;
import java.util.Optional;

/** Another running JVM keeps its servers' data in the folder. */
public final class FolderInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Long> holder;

    FolderInUseException(Path folder, Optional<Long> holder) {
        super("in use by " + holder.map(pid -> "process " + pid).orElse("another process") + ": " + folder);
        this.holder = holder;
    }

    /** The id of the process that has the folder; empty while that one has not yet said who it is. */
    public Optional<Long> holder() {
        return holder;
    }
}
