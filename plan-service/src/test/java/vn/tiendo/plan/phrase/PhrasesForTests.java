package vn.tiendo.plan.phrase;

import vn.tiendo.plan.agency.AgencyDirectory;

/** The reader of phrases for tests of those who use it. */
public final class PhrasesForTests {

    private PhrasesForTests() {}

    public static AgencyPhrases over(AgencyDirectory directory) {
        return new AgencyPhrases(directory);
    }
}
