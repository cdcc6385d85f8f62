package vn.tiendo.devservices;

import java.util.List;

/**
 * How a JVM of some version keeps the classes of one start for the next ones: from 25 on in a cache that also holds what was linked and
 * measured, before in an archive.
 *
 * @param file its name, beside the jar
 * @param use the options that read it; a JVM that cannot starts without
 * @param make the options that let a process which ends in order leave it behind, silently
 */
record ClassArchive(String file, List<String> use, List<String> make) {

    /** The first version whose cache takes one run to make, and works with every collector. */
    private static final int CACHE = 25;

    static ClassArchive ofThisJvm() {
        return of(Runtime.version().feature());
    }

    static ClassArchive of(int feature) {
        return feature >= CACHE
                ? new ClassArchive(
                        "classes.aot",
                        List.of("-XX:AOTCache=classes.aot"),
                        List.of("-XX:AOTCacheOutput=classes.aot", "-Xlog:aot=error"))
                : new ClassArchive(
                        "classes.jsa",
                        // At an address of its choice it would have to rewrite the archive, in memory of its own, at
                        // each start.
                        List.of(
                                "-XX:SharedArchiveFile=classes.jsa",
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:ArchiveRelocationMode=0"),
                        List.of("-XX:ArchiveClassesAtExit=classes.jsa", "-Xlog:cds=error,cds+dynamic=error"));
    }
}
