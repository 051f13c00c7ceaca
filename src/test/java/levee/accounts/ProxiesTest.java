package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProxiesTest {

    private static final Proxies PROXIES = Proxies.of("127.0.0.1, 10.0.0.7 ,::1");

    @Test
    void visitorWhoComesDirectlyIsWhoConnects() {
        assertThat(PROXIES.origin("203.0.113.5", null)).isEqualTo("203.0.113.5");
    }

    @Test
    void visitorCannotSayToBeSomebodyElse() {
        assertThat(PROXIES.origin("203.0.113.5", "198.51.100.1")).isEqualTo("203.0.113.5");
        assertThat(PROXIES.origin("127.0.0.1", "198.51.100.1, 203.0.113.5")).isEqualTo("203.0.113.5");
    }

    @Test
    void chainOfOurOwnProxiesIsFollowedToItsBeginning() {
        assertThat(PROXIES.origin("127.0.0.1", "203.0.113.5, 10.0.0.7")).isEqualTo("203.0.113.5");
        assertThat(PROXIES.origin("0:0:0:0:0:0:0:1", "203.0.113.5")).isEqualTo("203.0.113.5");
    }

    @Test
    void nonsenseInTheHeaderIsNotAnAddress() {
        assertThat(PROXIES.origin("127.0.0.1", "<script>")).isEqualTo("127.0.0.1");
        assertThat(PROXIES.origin("127.0.0.1", "1:2:3")).isEqualTo("1:2:3");
        assertThat(PROXIES.origin("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(PROXIES.origin("127.0.0.1", ",,,")).isEqualTo("127.0.0.1");
    }

    @Test
    void everyAddressOfAnIpv6LineIsTheSameLine() {
        assertThat(PROXIES.origin("2001:db8:1:2:3:4:5:6", null))
                .isEqualTo(PROXIES.origin("2001:db8:1:2::9", null))
                .isNotEqualTo(PROXIES.origin("2001:db8:1:3::9", null));
        assertThat(PROXIES.origin("2001:db8::1", null)).isEqualTo(PROXIES.origin("2001:db8:0:0:1::", null));
    }

    @Test
    void ipv4AddressWrittenAsIpv6IsTheSame() {
        assertThat(PROXIES.origin("::ffff:203.0.113.5", null)).isEqualTo("203.0.113.5");
    }
}
