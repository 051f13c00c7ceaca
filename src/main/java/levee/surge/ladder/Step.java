package levee.surge.ladder;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be given up, in the order in which it is. */
public enum Step {
    /** Product pages are rendered without what sells well beside it. */
    RELATED("Related products are not shown"),
    /** Who types into the search box is suggested nothing. */
    SUGGESTIONS("Nothing is suggested while somebody types"),
    /** A search is answered by the page as it was a while ago, or by the categories. */
    SEARCH("Search offers the categories instead"),
    /** The home page and categories are shown as they were a while ago, rather than rendered. */
    BROWSE_FRESH("Listings are shown as they were a while ago"),
    /** Nothing is rendered for who looks around: there is what memory has, and else a page that says when to come again. */
    BROWSE_STALE("Only pages from memory are shown to who looks around");

    private final String text;

    Step(String text) {
        this.text = text;
    }

    /** As metrics and settings call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is so while it is taken. */
    public String text() {
        return text;
    }

    /** How many are taken when this is the last. */
    int height() {
        return ordinal() + 1;
    }

    public static Optional<Step> of(String label) {
        return Stream.of(values()).filter(step -> step.label().equals(label)).findFirst();
    }
}
