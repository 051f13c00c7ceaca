package levee.command.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a node tells of all nodes at {@code /metrics}.
 *
 * @param hitRatios of the last minute, by tier of the cache; none of a tier that nobody read
 * @param firing the alerts
 */
public record Tellings(Map<String, Double> hitRatios, List<String> firing) {

    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(BOUND)
            .build();
    private static final Pattern LINE = Pattern.compile("(?m)^(\\w+)\\{([^}]*)} (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** Empty if it tells nothing. */
    public static Optional<Tellings> of(String url) {
        try {
            var question = HttpRequest.newBuilder(URI.create(url + "/metrics"))
                    .timeout(BOUND)
                    .build();
            var answer = CLIENT.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? Optional.of(read(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Tellings read(String metrics) {
        Map<String, Double> ratios = new TreeMap<>();
        List<String> firing = new ArrayList<>();
        Matcher line = LINE.matcher(metrics);
        while (line.find()) {
            Map<String, String> labels = labels(line.group(2));
            double value = Double.parseDouble(line.group(3));
            if (line.group(1).equals("levee_cache_hit_ratio") && value >= 0) {
                ratios.put(labels.get("tier"), value);
            } else if (line.group(1).equals("levee_alerts_firing") && value > 0) {
                firing.add(labels.get("alert") + " (" + labels.get("severity") + ")");
            }
        }
        return new Tellings(ratios, firing);
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new HashMap<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return labels;
    }
}
