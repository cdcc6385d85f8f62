package vn.tiendo.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void noPortIsGivenTwiceAndNoneIsOfThoseForOutgoingConnections() {
        List<Integer> ports = Stream.generate(Ports::free).limit(300).toList();

        assertThat(ports).doesNotHaveDuplicates().allSatisfy(port -> assertThat(port)
                .isBetween(1024, 32_767));
    }

    @Test
    void aPortThatSomethingListensOnIsPassedOver() throws IOException {
        int taken = Ports.free() + 1;
        try (ServerSocket other = new ServerSocket(taken, 1, InetAddress.getByName(Ports.HOST))) {
            assertThat(Stream.generate(Ports::free).limit(5)).doesNotContain(other.getLocalPort());
        }
    }
}
