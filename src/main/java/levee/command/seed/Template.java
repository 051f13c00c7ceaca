package levee.command.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Text with choices: <code>{a|b}</code> is one of the two, <code>{inch=13|14}</code> is too and gives what was chosen a
 * name, <code>{inch}</code> repeats it. A template may repeat what one rendered before it has chosen.
 */
final class Template {
    private static final Pattern HOLE = Pattern.compile("\\{(?:(\\w+)=)?([^{}]*)}");

    /** Either plain text (one alternative, no name), a choice, or the repetition of a named one (no alternatives). */
    private record Part(String name, List<String> alternatives) {}

    private final List<Part> parts = new ArrayList<>();

    Template(String text) {
        var hole = HOLE.matcher(text);
        var end = 0;
        while (hole.find()) {
            parts.add(new Part(null, List.of(text.substring(end, hole.start()))));
            parts.add(part(hole.group(1), List.of(hole.group(2).split("\\|"))));
            end = hole.end();
        }
        parts.add(new Part(null, List.of(text.substring(end))));
    }

    private static Part part(String name, List<String> alternatives) {
        return name == null && alternatives.size() == 1
                ? new Part(alternatives.get(0), List.of())
                : new Part(name, alternatives);
    }

    /** @param chosen what was chosen under a name; is read and added to */
    String render(Map<String, String> chosen, SplittableRandom random) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part.alternatives.isEmpty() ? repeat(part.name, chosen) : choose(part, chosen, random));
        }
        return text.toString();
    }

    private static String repeat(String name, Map<String, String> chosen) {
        if (!chosen.containsKey(name)) {
            throw new IllegalArgumentException("Nothing was chosen under the name " + name);
        }
        return chosen.get(name);
    }

    private static String choose(Part part, Map<String, String> chosen, SplittableRandom random) {
        var alternatives = part.alternatives;
        var choice =
                alternatives.size() == 1 ? alternatives.get(0) : alternatives.get(random.nextInt(alternatives.size()));
        if (part.name != null) {
            chosen.put(part.name, choice);
        }
        return choice;
    }
}
