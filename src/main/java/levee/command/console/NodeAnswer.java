package levee.command.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a node has said to a command that was sent to it.
 *
 * @param text its own words
 */
public record NodeAnswer(boolean success, String text) {
    private static final Pattern BORDER = Pattern.compile("\\+=+\\+");
    private static final Pattern REFUSED = Pattern.compile("(?s)remote failure: Failures reported:\\s*\\S+:\\s*(.*)");

    /** Without the frame that is drawn around it, and the name of the node above it. */
    static NodeAnswer of(Asadmin.Result result) {
        var refused = REFUSED.matcher(result.output());
        return new NodeAnswer(
                result.success(), refused.matches() ? refused.group(1).strip() : withoutFrame(result.output()));
    }

    private static String withoutFrame(String output) {
        var framed = new ArrayList<String>();
        var inside = false;
        for (var line : output.lines().toList()) {
            if (BORDER.matcher(line).matches()) {
                inside = !inside;
            } else if (inside) {
                framed.add(line);
            }
        }
        return framed.isEmpty()
                ? output.strip()
                : String.join("\n", bare(framed)).strip();
    }

    /** A text of several lines has the frame's sides only at its beginning and its end. */
    private static List<String> bare(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^\\|  ?", "").replaceFirst("\\s*\\|$", ""))
                .toList();
    }
}
