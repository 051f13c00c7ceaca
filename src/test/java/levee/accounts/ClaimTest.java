package levee.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    private static final Set<String> OURS = Set.of("https://shop.example");
    private static final String TOKEN = RandomText.ofBits(128);
    private static final String SENT = CsrfToken.masked(TOKEN);

    /** Every combination, and for each the verdict that follows from the rule as a person would put it. */
    private record Combination(Claim claim, boolean wanted) {}

    static List<Combination> combinations() {
        List<Combination> all = new ArrayList<>();
        for (boolean session : List.of(true, false)) {
            for (boolean cookies : session ? List.of(true) : List.of(true, false)) {
                for (String origin : Arrays.asList(null, "https://shop.example", "https://evil.example", "null")) {
                    for (String site :
                            Arrays.asList(null, "same-origin", "none", "same-site", "cross-site", "nonsense")) {
                        for (String token : Arrays.asList(null, SENT, CsrfToken.masked(RandomText.ofBits(128)), "")) {
                            all.add(new Combination(
                                    new Claim(session, cookies, origin, site, session ? TOKEN : null, token),
                                    wanted(session, cookies, origin, site, token)));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static boolean wanted(boolean session, boolean cookies, String origin, String site, String token) {
        boolean foreignOrigin = origin != null && !origin.equals("https://shop.example");
        boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
        boolean silent = origin == null && site == null;
        if (foreignOrigin || foreignSite) {
            return false;
        }
        return session ? SENT.equals(token) : !(silent && cookies);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void isBelievedIfNothingSpeaksAgainstItAndEnoughForIt(Combination combination) {
        assertThat(combination.claim().isBelievable(OURS)).as("%s", combination).isEqualTo(combination.wanted());
    }

    @Test
    void thereAreFormsOfBothKindsAmongTheCombinations() {
        assertThat(combinations()).hasSize(288).extracting(Combination::wanted).contains(true, false);
    }

    @Test
    void originIsComparedAsBrowsersWriteIt() {
        assertThat(fromOrigin("https://SHOP.example").isBelievable(OURS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example",
                "https://shop.example:8443",
                "https://shop.example.evil.example",
                "https://evil.example/https://shop.example",
                "https://sub.shop.example",
                ""
            })
    void originThatOnlyLooksLikeOursIsNot(String origin) {
        assertThat(fromOrigin(origin).isBelievable(OURS)).isFalse();
    }

    private static Claim fromOrigin(String origin) {
        return new Claim(false, true, origin, null, null, null);
    }
}
