package levee.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pieces of markup by what they show. Those that were asked for last are kept: when the young generation is full, it becomes
 * the old one, which is forgotten but for what is asked for again.
 */
final class Fragments {

    private final int mostCharacters;

    private volatile Map<Object, String> young = new ConcurrentHashMap<>();
    private volatile Map<Object, String> old = Map.of();
    private int characters;

    /** @param mostCharacters of markup in a generation, of which there are two */
    Fragments(int mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** Null if it is not there. */
    String find(Object thing) {
        String markup = young.get(thing);
        if (markup == null) {
            markup = old.get(thing);
            if (markup != null) {
                keep(thing, markup);
            }
        }
        return markup;
    }

    synchronized void keep(Object thing, String markup) {
        if (young.putIfAbsent(thing, markup) != null) {
            return;
        }
        characters += markup.length();
        if (characters > mostCharacters) {
            old = young;
            young = new ConcurrentHashMap<>();
            characters = 0;
        }
    }
}
