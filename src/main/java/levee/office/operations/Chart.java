package levee.office.operations;

import java.util.List;

/**
 * One of the charts, ready to be shown.
 *
 * @param key of its texts, and of its place on the page
 * @param width of the drawing, in its units
 * @param top what the highest line of the drawing means
 * @param from when it begins, as text
 */
public record Chart(String key, int width, String top, String from, String to, List<Part> parts) {

    /**
     * A line, or a layer of columns.
     *
     * @param path as SVG writes it
     * @param now its last value, as text
     */
    public record Part(String key, String path, String now) {}

    public Chart {
        parts = List.copyOf(parts);
    }

    /** There is nothing to be seen. */
    public boolean isQuiet() {
        return parts.stream().allMatch(part -> part.path.isEmpty());
    }
}
