package levee.accounts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The balancers whose word is taken for where a request came from. Anybody can write {@code X-Forwarded-For}; so it is
 * read from its end, and only as far as each hop was written down by one of these.
 */
record Proxies(Set<String> addresses) {

    private static final int IPV4_BYTES = 4;
    private static final int SUBSCRIBER_BYTES = 8;

    static Proxies of(String list) {
        return new Proxies(Set.copyOf(Arrays.asList(list.strip().split("\\s*,\\s*"))));
    }

    boolean trust(String peer) {
        return addresses.contains(plain(peer));
    }

    /** @param forwardedFor null if there was no such header */
    String origin(String peer, String forwardedFor) {
        String origin = plain(peer);
        List<String> hops = forwardedFor == null ? List.of() : Arrays.asList(forwardedFor.split(","));
        for (int i = hops.size() - 1; i >= 0 && addresses.contains(origin); i--) {
            String hop = plain(hops.get(i));
            if (!hop.matches("[0-9a-f.:]{2,45}")) {
                break;
            }
            origin = hop;
        }
        return subscriber(origin);
    }

    private static String plain(String address) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        return text.equals("0:0:0:0:0:0:0:1") ? "::1" : text;
    }

    /** An IPv6 line owns a /64 at least: whoever changes the rest of the address is still the same. */
    private static String subscriber(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon in it this is never a name to be looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV4_BYTES
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, SUBSCRIBER_BYTES) + "::";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
