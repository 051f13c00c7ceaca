package levee.cache.entities;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Entities that have leaves, one for each way to map a collection. */
final class Owners {

    private Owners() {}

    @Entity(name = "Leaf")
    @Cacheable
    public static class Leaf {

        @Id
        private Long id;

        private String name;

        @ManyToOne
        private Bud bud;

        @ManyToOne
        private Stem stem;

        @ManyToMany(mappedBy = "leaves")
        @OrderBy("id")
        private Set<Bag> bags = new HashSet<>();

        protected Leaf() {}

        Leaf(long id, String name) {
            this.id = id;
            this.name = name;
        }

        void rename(String other) {
            name = other;
        }

        void growOn(Bud other) {
            bud = other;
        }

        void growOn(Stem other) {
            stem = other;
        }

        String name() {
            return name;
        }

        List<Long> bags() {
            return bags.stream().map(Owner::id).sorted().toList();
        }
    }

    @MappedSuperclass
    public abstract static class Owner {

        @Id
        private Long id;

        void call(long other) {
            id = other;
        }

        Long id() {
            return id;
        }

        abstract Collection<Leaf> leaves();

        void add(Leaf leaf) {
            leaves().add(leaf);
        }

        void remove(Leaf leaf) {
            leaves().remove(leaf);
        }
    }

    @Entity(name = "Bag")
    @Cacheable
    public static class Bag extends Owner {

        @ManyToMany
        private Set<Leaf> leaves = new HashSet<>();

        @Override
        Collection<Leaf> leaves() {
            return leaves;
        }
    }

    @Entity(name = "Fan")
    @Cacheable
    public static class Fan extends Owner {

        @ManyToMany
        @OrderBy("name")
        private List<Leaf> leaves = new ArrayList<>();

        @Override
        Collection<Leaf> leaves() {
            return leaves;
        }
    }

    @Entity(name = "Row")
    @Cacheable
    public static class Row extends Owner {

        @OneToMany
        @JoinTable(name = "LEAVES_IN_ROWS")
        @OrderColumn(name = "PLACE")
        private List<Leaf> leaves = new ArrayList<>();

        @Override
        Collection<Leaf> leaves() {
            return leaves;
        }
    }

    @Entity(name = "Pile")
    @Cacheable
    public static class Pile extends Owner {

        @OneToMany
        @JoinColumn(name = "PILE_ID")
        private Collection<Leaf> leaves = new ArrayList<>();

        @Override
        Collection<Leaf> leaves() {
            return leaves;
        }
    }

    @Entity(name = "Bud")
    @Cacheable
    public static class Bud extends Owner {

        @OneToMany(mappedBy = "bud")
        private Set<Leaf> leaves = new HashSet<>();

        @Override
        Collection<Leaf> leaves() {
            return leaves;
        }

        @Override
        void add(Leaf leaf) {
            leaf.growOn(this);
            super.add(leaf);
        }

        @Override
        void remove(Leaf leaf) {
            leaf.growOn((Bud) null);
            super.remove(leaf);
        }
    }

    @Entity(name = "Stem")
    @Cacheable
    public static class Stem extends Owner {

        @OneToMany(mappedBy = "stem")
        @OrderColumn(name = "PLACE_ON_STEM")
        private List<Leaf> leaves = new ArrayList<>();

        @Override
        Collection<Leaf> leaves() {
            return leaves;
        }

        @Override
        void add(Leaf leaf) {
            leaf.growOn(this);
            super.add(leaf);
        }

        @Override
        void remove(Leaf leaf) {
            leaf.growOn((Stem) null);
            super.remove(leaf);
        }
    }
}
