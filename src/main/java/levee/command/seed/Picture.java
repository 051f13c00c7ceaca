package levee.command.seed;

import java.util.Set;

/**
 * A picture of the shop, by its bare name.
 *
 * @param tones the colours in which it is there besides its own
 */
record Picture(String name, Set<String> tones) {

    /** The name of the file that shows it in a colour, if there is one, or else as it is. */
    String in(String tone) {
        return tones.contains(tone) ? name + "-" + tone : name;
    }
}
