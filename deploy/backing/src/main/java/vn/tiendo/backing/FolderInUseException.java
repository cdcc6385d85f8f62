package vn.tiendo.backing;

import java.nio.file.Path;

/** Another running JVM keeps its servers' data in the folder. */
public final class FolderInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super("in use by another process: " + folder);
    }
}
