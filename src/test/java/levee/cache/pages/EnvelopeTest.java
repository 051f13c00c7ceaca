package levee.cache.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import levee.cache.AnyValues;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnvelopeTest {

    /** The headers of an answer, of each all values in their order. */
    private static final class Headers {

        private final Map<String, List<String>> all = new TreeMap<>();

        private final HttpServletResponse response = proxy(HttpServletResponse.class, (method, given) -> {
            switch (method) {
                case "getHeaderNames":
                    return (Collection<String>) all.keySet();
                case "getHeaders":
                    return all.get((String) given[0]);
                case "addHeader":
                    all.computeIfAbsent((String) given[0], added -> new ArrayList<>())
                            .add((String) given[1]);
                    return null;
                default:
                    throw new UnsupportedOperationException(method);
            }
        });
    }

    private interface Call {
        Object answer(String method, Object[] given);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        Class<?>[] types = {type};
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), types, (proxy, method, given) -> call.answer(method.getName(), given)));
    }

    private static HttpServletRequest request(boolean secure) {
        return proxy(HttpServletRequest.class, (method, given) -> secure);
    }

    @Property
    void aPageFromMemoryHasTheHeadersThatItHadAtFirst(
            @ForAll("headers") Map<String, List<String>> headers, @ForAll boolean secure) {
        Headers first = new Headers();
        first.all.putAll(headers);
        Envelope envelope = Envelope.of(request(secure), first.response);
        first.all.clear();
        Headers later = new Headers();
        envelope.put(later.response);
        assertThat(later.all).isEqualTo(headers);
    }

    @Property
    void whereACookieHasBeenSetItIsForOneVisitorAlone(@ForAll("headers") Map<String, List<String>> headers) {
        Headers first = new Headers();
        first.all.putAll(headers);
        first.all.remove("set-cookie");
        assertThat(Envelope.of(request(true), first.response).isPersonal()).isFalse();
        first.all.put("set-cookie", List.of("pass=1"));
        assertThat(Envelope.of(request(true), first.response).isPersonal()).isTrue();
    }

    @Property
    void itFitsThoseWhoCameTheSameWay(@ForAll boolean first, @ForAll boolean later) {
        assertThat(Envelope.of(request(first), new Headers().response).fits(request(later)))
                .isEqualTo(first == later);
    }

    @Provide
    Arbitrary<Map<String, List<String>>> headers() {
        Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20);
        return Arbitraries.maps(names, AnyValues.text().list().ofMinSize(1).ofMaxSize(3))
                .ofMaxSize(6);
    }
}
