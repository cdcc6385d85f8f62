package vn.tiendo.platform.webhook;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * To which addresses something may be sent. Whoever may make a webhook could otherwise have this service ask servers that only it
 * reaches: itself, its neighbours, and what a cloud tells its machines.
 *
 * @param allowed networks that an operator named, of those that are not public
 */
public record Networks(List<IpSubnetFilterRule> allowed) {

    public static final String PROPERTY = "webhooks.networks";

    private static final Pattern FORM = Pattern.compile("([0-9a-fA-F.:]+)/([0-9]{1,3})");

    /** This machine, its own link, what clouds tell their machines, many at once, nobody, and addresses that lead to others unseen. */
    private static final List<String> NEVER_SENT_TO = List.of(
            "0.0.0.0/8",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "100.100.100.200/32",
            "168.63.129.16/32",
            "192.0.0.192/32",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "fe80::/10",
            "fd00:ec2::254/128",
            "64:ff9b:1::/48",
            "2001::/32",
            "ff00::/8");

    private static final List<IpSubnetFilterRule> NEVER =
            NEVER_SENT_TO.stream().map(Networks::rule).toList();

    /** Not reached from the internet. */
    private static final List<IpSubnetFilterRule> PRIVATE = rules(
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "fc00::/7",
            "fec0::/10",
            "100::/64",
            "2001:db8::/32");

    private static final IpSubnetFilterRule NAT64 = rule("64:ff9b::/96");
    private static final IpSubnetFilterRule SIX_TO_FOUR = rule("2002::/16");

    static Networks of(Optional<String> setting) {
        return new Networks(split(setting).map(Networks::rule).toList());
    }

    private static Stream<String> split(Optional<String> setting) {
        return setting.stream()
                .flatMap(Pattern.compile(",")::splitAsStream)
                .map(String::strip)
                .filter(each -> !each.isEmpty());
    }

    /**
     * Why a setting must not be taken; empty when it may.
     *
     * @param onOneMachine for trying out, where receivers are on this machine, too
     */
    public static Optional<String> refusal(Optional<String> setting, boolean onOneMachine) {
        return split(setting)
                .filter(each -> !isNetwork(each) || !onOneMachine && meetsNever(each))
                .findFirst()
                .map(wrong ->
                        "WEBHOOK_NETWORKS names private networks such as 10.20.0.0/16, with commas between them and none of"
                                + " this machine, its link or its cloud, not '" + wrong
                                + "'; leave it out where no receiver is in one.");
    }

    private static boolean isNetwork(String text) {
        try {
            rule(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether it lies within such a network, or has one within itself. */
    private static boolean meetsNever(String text) {
        IpSubnetFilterRule named = rule(text);
        return NEVER.stream().anyMatch(never -> meets(never, first(text)))
                || NEVER_SENT_TO.stream().anyMatch(never -> meets(named, first(never)));
    }

    private static InetAddress first(String network) {
        return address(network.substring(0, network.indexOf('/')));
    }

    /** Whether something may be sent there. */
    boolean allow(InetAddress address) {
        InetAddress real = embedded(address);
        return isNamed(real) || !any(NEVER, real) && !any(PRIVATE, real);
    }

    /** Whether an operator has named its network. */
    boolean isNamed(InetAddress address) {
        return any(allowed, embedded(address));
    }

    private static boolean any(List<IpSubnetFilterRule> rules, InetAddress address) {
        return rules.stream().anyMatch(rule -> meets(rule, address));
    }

    private static boolean meets(IpSubnetFilterRule rule, InetAddress address) {
        return rule.matches(new InetSocketAddress(address, 0));
    }

    /** The address of version 4 to which one of version 6 leads; Java itself takes a mapped one for what it maps. */
    private static InetAddress embedded(InetAddress address) {
        if (!(address instanceof Inet6Address six)) {
            return address;
        }
        byte[] bytes = six.getAddress();
        boolean compatible = six.isIPv4CompatibleAddress() && !six.isLoopbackAddress() && !six.isAnyLocalAddress();
        if (compatible || meets(NAT64, six)) {
            return address(Arrays.copyOfRange(bytes, 12, 16));
        }
        return meets(SIX_TO_FOUR, six) ? address(Arrays.copyOfRange(bytes, 2, 6)) : address;
    }

    private static List<IpSubnetFilterRule> rules(String... networks) {
        return Arrays.stream(networks).map(Networks::rule).toList();
    }

    private static IpSubnetFilterRule rule(String network) {
        var parts = FORM.matcher(network);
        if (!parts.matches()) {
            throw new IllegalArgumentException(network);
        }
        return new IpSubnetFilterRule(
                address(parts.group(1)), Integer.parseInt(parts.group(2)), IpFilterRuleType.ACCEPT);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
