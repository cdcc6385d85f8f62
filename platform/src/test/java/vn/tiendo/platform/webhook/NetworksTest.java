package vn.tiendo.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    private static final Networks PUBLIC_ONLY = Networks.of(Optional.empty());
    private static final Networks OF_A_PROVINCE = Networks.of(Optional.of("10.20.0.0/16, fd12:3456::/32"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "169.254.169.254",
                "100.100.100.200",
                "168.63.129.16",
                "224.0.0.1",
                "255.255.255.255",
                "10.1.2.3",
                "172.31.255.255",
                "192.168.0.1",
                "100.64.0.1",
                "198.18.0.1",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:c0a8:1::1",
                "2001:0:1:2:3:4:5:6"
            })
    void nothingGoesToWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(PUBLIC_ONLY.allow(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "113.160.1.1",
                "172.32.0.1",
                "100.128.0.1",
                "2402:800::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void whatIsPublicIsSentTo(String address) throws UnknownHostException {
        assertThat(PUBLIC_ONLY.allow(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void ofPrivateNetworksThoseAreSentToThatAnOperatorHasNamed() throws UnknownHostException {
        assertThat(OF_A_PROVINCE.allow(InetAddress.getByName("10.20.30.40"))).isTrue();
        assertThat(OF_A_PROVINCE.allow(InetAddress.getByName("::ffff:10.20.30.40")))
                .isTrue();
        assertThat(OF_A_PROVINCE.allow(InetAddress.getByName("fd12:3456::1"))).isTrue();
        assertThat(OF_A_PROVINCE.allow(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(OF_A_PROVINCE.allow(InetAddress.getByName("127.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.0.0.0/33",
                "mang-noi-bo/8",
                "127.0.0.0/8",
                "127.0.0.1/32",
                "0.0.0.0/0",
                "::/0",
                "169.254.0.0/16",
                "168.0.0.0/6",
                "fe80::/10",
                "100.64.0.0/10"
            })
    void aSettingThatIsNoNetworkOrOpensThisMachineStopsTheStart(String network) {
        assertThat(Networks.refusal(Optional.of("10.20.0.0/16," + network), false))
                .get()
                .asString()
                .contains("WEBHOOK_NETWORKS", network);
    }

    @Test
    void onOneMachineReceiversMayBeOnIt() {
        assertThat(Networks.refusal(Optional.of("127.0.0.0/8"), true)).isEmpty();
        assertThat(Networks.refusal(Optional.of("10.20.0.0/16, fd12:3456::/32"), false))
                .isEmpty();
        assertThat(Networks.refusal(Optional.empty(), false)).isEmpty();
    }
}
