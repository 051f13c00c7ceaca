package levee.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Series of one name whose labels are among those that are wanted, as PromQL selects them. */
public final class Selector {

    /** Not a label of any series: the node that tells of it. */
    public static final String NODE = "node";

    private record Wish(String label, Set<String> values, boolean among) {

        boolean isMet(String value) {
            return values.contains(value) == among;
        }
    }

    private final String name;
    private final List<Wish> wishes;

    private Selector(String name, List<Wish> wishes) {
        this.name = name;
        this.wishes = wishes;
    }

    public static Selector of(String name) {
        return new Selector(name, List.of());
    }

    /** Those of these whose label has one of the values. */
    public Selector with(String label, String... values) {
        return and(new Wish(label, Set.of(values), true));
    }

    /** Those of these whose label has none of the values. */
    public Selector without(String label, String... values) {
        return and(new Wish(label, Set.of(values), false));
    }

    private Selector and(Wish wish) {
        List<Wish> all = new ArrayList<>(wishes);
        all.add(wish);
        return new Selector(name, List.copyOf(all));
    }

    /** The same series under a name that begins alike: those of a histogram's buckets, for instance. */
    Selector named(String other) {
        return new Selector(other, wishes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selector selector && name.equals(selector.name) && wishes.equals(selector.wishes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + wishes.hashCode();
    }

    public String name() {
        return name;
    }

    /** @param node empty where nodes are not told apart */
    public boolean selects(String node, Series series) {
        for (Wish wish : wishes) {
            String value = wish.label.equals(NODE) ? node : series.label(wish.label);
            if (!wish.isMet(value)) {
                return false;
            }
        }
        return true;
    }
}
