package levee.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed to find something, cut into words of letters and digits: nothing that is left can be taken for an
 * operator of the database's query language. Immutable.
 */
public final class Words {

    /** What is typed beyond this is not read. */
    public static final int LONGEST_TEXT = 100;

    private static final String BETWEEN = "[^\\p{L}\\p{M}\\p{N}]+";
    private static final int MOST = 8;
    private static final int SHORTEST = 2;

    /** InnoDB's own list: words that it does not index, so that to demand one would find nothing. */
    private static final Set<String> NOT_INDEXED = Set.of(
            ("a about an are as at be by com de en for from how i in is it la of on or that the this to was what when"
                            + " where who will with und www")
                    .split(" "));

    public static final Words NONE = new Words(List.of());

    private final List<String> words;

    private Words(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** @param text null for none */
    public static Words of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word :
                cut(text == null ? "" : text).toLowerCase(Locale.ROOT).split(BETWEEN)) {
            if (word.codePointCount(0, word.length()) >= SHORTEST && !NOT_INDEXED.contains(word)) {
                words.add(word);
            }
        }
        return new Words(words.stream().limit(MOST).toList());
    }

    /** What of a text is read: its beginning, without half of a character at the end. */
    public static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, LONGEST_TEXT - (Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? 1 : 0));
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public int count() {
        return words.size();
    }

    /** How many letters the longest has. */
    int longest() {
        return words.stream()
                .mapToInt(word -> word.codePointCount(0, word.length()))
                .max()
                .orElse(0);
    }

    /** Whether each of them begins a word of the text. */
    boolean areBegunIn(String text) {
        List<String> others = List.of(text.toLowerCase(Locale.ROOT).split(BETWEEN));
        return words.stream().allMatch(word -> others.stream().anyMatch(other -> other.startsWith(word)));
    }

    /** For the database: every word, or what begins with it, must be there. */
    String all() {
        return words.stream().map(word -> "+" + forms(word)).collect(Collectors.joining(" "));
    }

    /** For the database: one of the words, or what begins with it, must be there. */
    String any() {
        return words.stream().map(Words::forms).collect(Collectors.joining(" "));
    }

    /** A word in its plural finds the singular too; the other way round, the beginning does it. */
    private static String forms(String word) {
        List<String> forms = new ArrayList<>(List.of(word));
        if (word.length() > 4 && word.endsWith("ies")) {
            forms.add(word.substring(0, word.length() - 3) + "y");
        } else if (word.length() > 4 && word.matches(".*(s|x|z|ch|sh)es")) {
            forms.add(word.substring(0, word.length() - 2));
        } else if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
            forms.add(word.substring(0, word.length() - 1));
        }
        String beginnings = forms.stream().map(form -> form + "*").collect(Collectors.joining(" "));
        return forms.size() == 1 ? beginnings : "(" + beginnings + ")";
    }
}
