package vn.tiendo.plan.proposal;

import java.time.Clock;
import vn.tiendo.plan.document.ReadFiles;

/** Readers over the shipped catalogue, for tests elsewhere. */
public final class ReadersForTests {

    private ReadersForTests() {}

    public static Proposal read(String pasted, String province) {
        return Proposals.of(ReadFiles.text(pasted), province);
    }

    public static FieldDoubts doubts() {
        return new FieldDoubts(Proposals.PHRASES, Proposals.DIRECTORY, Clock.systemUTC());
    }
}
