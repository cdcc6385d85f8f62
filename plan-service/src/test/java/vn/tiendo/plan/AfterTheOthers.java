package vn.tiendo.plan;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests that add plans: they run after those that count what the catalogue ships, in an application of their own. */
public final class AfterTheOthers implements QuarkusTestProfile {}
