package vn.tiendo.plan;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * For tests that add plans or move the time: they run after those that count what the catalogue ships and that wait for watermarks, which
 * never go back in time, in an application of their own.
 */
public final class AfterTheOthers implements QuarkusTestProfile {}
