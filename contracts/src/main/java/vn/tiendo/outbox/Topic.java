package vn.tiendo.outbox;

import java.util.Map;

/**
 * A topic that a service speaks on.
 *
 * @param partitions how many it is created with
 * @param settings what it must be like: with other values events would be lost without a word
 */
public record Topic(String name, int partitions, Map<String, String> settings) {}
