package levee.accounts;

import java.util.Locale;
import java.util.Set;

/**
 * What a request that would change something shows of where it comes from. The rule is the whole of our protection
 * against forged requests, so it is here in one place, without a container.
 *
 * @param session whether the request has a session
 * @param cookies whether it carries any cookie: then a browser sent it
 * @param origin the header of that name, null if absent
 * @param fetchSite the header Sec-Fetch-Site, null if absent
 * @param expectedToken the session's token, null without a session
 * @param sentToken the form's, null if absent
 */
record Claim(
        boolean session, boolean cookies, String origin, String fetchSite, String expectedToken, String sentToken) {

    /** "none": the person did it, at the browser's own controls. */
    private static final Set<String> HONEST_SITES = Set.of("same-origin", "none");

    /** @param ourOrigins as browsers write them: scheme, host, port if it is not the usual one */
    boolean isBelievable(Set<String> ourOrigins) {
        if (origin != null && !ourOrigins.contains(origin.toLowerCase(Locale.ROOT))) {
            return false;
        }
        if (fetchSite != null && !HONEST_SITES.contains(fetchSite)) {
            return false;
        }
        if (session) {
            return CsrfToken.same(expectedToken, sentToken);
        }
        return origin != null || fetchSite != null || !cookies;
    }
}
