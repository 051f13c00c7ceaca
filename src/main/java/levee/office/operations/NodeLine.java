package levee.office.operations;

import java.time.Duration;
import java.util.List;
import levee.signals.Selector;
import levee.signals.SignalStore;
import levee.signals.Window;

/**
 * A node as the others see it.
 *
 * @param state in words: a colour alone would not do
 */
public record NodeLine(String name, String look, String state, String requests, String heap) {

    private static final Selector REQUESTS = Selector.of("levee_http_requests_total");
    private static final Selector USED = Selector.of("levee_jvm_heap_used_bytes");
    private static final Selector MOST = Selector.of("levee_jvm_heap_max_bytes");
    private static final Window LATELY = Window.lastSeconds(10);

    static List<NodeLine> of(SignalStore signals) {
        return signals.nodes().stream().map(node -> of(node, signals)).toList();
    }

    private static NodeLine of(String node, SignalStore signals) {
        Duration silence = signals.silence(node);
        if (silence.compareTo(SignalStore.SILENT) > 0) {
            return new NodeLine(node, "bad", "Silent for " + text(silence), Amounts.UNKNOWN, Amounts.UNKNOWN);
        }
        double used = signals.level(USED.with(Selector.NODE, node));
        double most = signals.level(MOST.with(Selector.NODE, node));
        return new NodeLine(
                node,
                "good",
                "Serves",
                Amounts.number(signals.rate(REQUESTS.with(Selector.NODE, node), LATELY)) + " requests/s",
                "heap " + Amounts.percent(used / most));
    }

    private static String text(Duration silence) {
        return silence.toMinutes() < 2 ? silence.toSeconds() + " s" : silence.toMinutes() + " min";
    }

    boolean isLost() {
        return look.equals("bad");
    }
}
