package levee.cache.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of a page, and where the {@link Hole}s in it are. */
final class Template {

    /** Nobody else can write it into a page, not even into one that shows what a visitor typed. */
    private static final String SIGN = UUID.randomUUID().toString();

    private static final Pattern OPENING = Pattern.compile("<!--" + SIGN + "-(\\w+)-->");

    private record Place(int at, String hole) {}

    private final byte[] closed;
    private final List<Place> places = new ArrayList<>();

    /** @param rendered with {@link #opening openings} in it */
    Template(byte[] rendered) {
        // One character for each byte: the places are the same.
        String text = new String(rendered, StandardCharsets.ISO_8859_1);
        StringBuilder rest = new StringBuilder(text.length());
        Matcher openings = OPENING.matcher(text);
        int end = 0;
        while (openings.find()) {
            rest.append(text, end, openings.start());
            places.add(new Place(rest.length(), openings.group(1)));
            end = openings.end();
        }
        closed = places.isEmpty()
                ? rendered
                : rest.append(text, end, text.length()).toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static String opening(String hole) {
        return "<!--" + SIGN + "-" + hole + "-->";
    }

    /** As everybody sees it who has no session: nothing stands in the holes. */
    byte[] closed() {
        return closed;
    }

    byte[] filled(UnaryOperator<String> content) {
        ByteArrayOutputStream page = new ByteArrayOutputStream(closed.length + 256);
        int end = 0;
        for (Place place : places) {
            page.write(closed, end, place.at - end);
            page.writeBytes(content.apply(place.hole).getBytes(StandardCharsets.UTF_8));
            end = place.at;
        }
        page.write(closed, end, closed.length - end);
        return page.toByteArray();
    }
}
