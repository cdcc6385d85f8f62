package vn.tiendo.report.ingest;

import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Bytes as they are; of a value that no topic of ours may hold, only the beginning: many of those would fill the memory. How long it was
 * the record itself says ({@code serializedValueSize}).
 */
public final class CappedValue implements Deserializer<byte[]> {

    /** The largest record that a topic of ours takes, in bytes. */
    static final int MOST = 1 << 20;

    private static final int KEPT = 64 << 10;

    @Override
    public byte[] deserialize(String topic, byte[] value) {
        return value == null ? null : deserialize(topic, null, ByteBuffer.wrap(value));
    }

    @Override
    public byte[] deserialize(String topic, Headers headers, ByteBuffer value) {
        if (value == null) {
            return null;
        }
        byte[] kept = new byte[value.remaining() > MOST ? KEPT : value.remaining()];
        // A copy of the buffer's place: how much the value has is asked of the buffer itself afterwards.
        value.duplicate().get(kept);
        return kept;
    }
}
