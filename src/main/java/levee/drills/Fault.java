package levee.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that is broken for a while: {@code payment-slow millis=3000 at 30 s for 60 s}.
 *
 * @param details all that its kind is to be told
 * @param at after the first visitor came
 * @param lasting nothing of what happens at once, such as clearing the cache
 */
public record Fault(FaultKind kind, Map<String, String> details, Duration at, Duration lasting) {

    private static final Pattern LINE =
            Pattern.compile("([a-z-]+)((?:\\s+[a-z]+=\\S+)*)\\s+at\\s+(\\d{1,5})\\s*s(?:\\s+for\\s+(\\d{1,5})\\s*s)?");

    private static final String FORM = "a fault is written as: payment-slow millis=3000 at 30 s for 60 s";

    public Fault {
        details = Map.copyOf(details);
    }

    /** @throws IllegalArgumentException with what is wrong with it, in words */
    static Fault parse(String text) {
        Matcher line = LINE.matcher(text.strip());
        if (!line.matches()) {
            throw new IllegalArgumentException(FORM + "; this is \"" + text.strip() + "\"");
        }
        FaultKind kind = FaultKind.of(line.group(1))
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no fault \"" + line.group(1) + "\". There are: " + FaultKind.labels()));
        if (line.group(4) == null && kind != FaultKind.CACHE_CLEARED) {
            throw new IllegalArgumentException("how long " + kind.label() + " lasts is not said; " + FORM);
        }
        return new Fault(
                kind,
                details(kind, line.group(2).strip()),
                seconds(line.group(3)),
                seconds(line.group(4) == null ? "0" : line.group(4)));
    }

    private static Duration seconds(String number) {
        return Duration.ofSeconds(Long.parseLong(number));
    }

    private static Map<String, String> details(FaultKind kind, String text) {
        Map<String, String> said = new TreeMap<>(pairs(text));
        Map<String, String> details = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (Parameter parameter : kind.parameters()) {
            String value = said.containsKey(parameter.name()) ? said.remove(parameter.name()) : parameter.otherwise();
            if (value == null) {
                wrong.add("it does not say " + parameter.name() + ", " + parameter.rule());
            } else {
                parameter.objection(value).ifPresent(wrong::add);
                details.put(parameter.name(), value);
            }
        }
        said.keySet().forEach(name -> wrong.add(kind.label() + " knows no \"" + name + "\""));
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        return details;
    }

    /** From {@code name=value}, with blanks between. */
    static Map<String, String> pairs(String text) {
        return text.isBlank()
                ? Map.of()
                : Pattern.compile("\\s+")
                        .splitAsStream(text.strip())
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (one, other) -> other));
    }

    /** As {@link #pairs} reads it. */
    String detailsText() {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining(" "));
    }

    /** The node that it is about; empty for all. */
    public String node() {
        return details.getOrDefault("node", "");
    }

    public long number(String name) {
        return Long.parseLong(details.get(name));
    }

    public Duration end() {
        return at.plus(lasting);
    }

    /** What happens, in a sentence without a full stop. */
    public String text() {
        return kind.text(details);
    }
}
