package levee.cache.entities;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SecondaryTable;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Entities, one for each way to map something. */
final class Kinds {

    private Kinds() {}

    /** What is mapped, to be compared. */
    interface Sample {

        Object key();

        Object content();

        default void call(long id) {
            throw new UnsupportedOperationException();
        }

        default void change() {
            throw new UnsupportedOperationException();
        }

        /** As the region calls it. */
        default String entry() {
            return key().toString();
        }
    }

    @Entity(name = "Basics")
    @Cacheable
    public static class Basics implements Sample {

        @Id
        private Long id = 1L;

        private boolean flag = true;
        private byte tiny = 1;
        private short small = 2;
        private char letter = 'c';
        private float single = 1.5f;
        private double twice = 2.5;
        private Integer number = 3;
        private BigInteger whole = BigInteger.TEN;

        @Column(precision = 12, scale = 2)
        private BigDecimal amount = new BigDecimal("9.50");

        private LocalDate day = LocalDate.of(2024, 6, 1);
        private LocalTime hour = LocalTime.of(14, 0, 1);
        private LocalDateTime begun = LocalDateTime.of(2024, 6, 1, 14, 0, 1);
        private Instant moment = Instant.parse("2024-06-01T14:00:01Z");

        @Enumerated(EnumType.STRING)
        private DayOfWeek weekday = DayOfWeek.SATURDAY;

        @Enumerated
        private DayOfWeek ordinal = DayOfWeek.SUNDAY;

        private String nothing;

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return List.of(
                    flag,
                    tiny,
                    small,
                    letter,
                    single,
                    twice,
                    number,
                    whole,
                    amount,
                    day,
                    hour,
                    begun,
                    moment,
                    weekday,
                    ordinal,
                    String.valueOf(nothing));
        }
    }

    @Entity(name = "Zoned")
    @Cacheable
    public static class Zoned implements Sample {

        @Id
        private Long id = 1L;

        private OffsetDateTime moment = OffsetDateTime.of(2024, 6, 1, 14, 0, 1, 0, ZoneOffset.UTC);

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return moment.toInstant();
        }
    }

    @Entity(name = "Clock")
    @Cacheable
    public static class Clock {

        @Id
        private Long id = 1L;

        private OffsetTime hand = OffsetTime.of(14, 0, 1, 0, ZoneOffset.UTC);
    }

    @Entity(name = "Uuid")
    @Cacheable
    public static class Uuid implements Sample {

        @Id
        private Long id = 1L;

        private UUID code = new UUID(1, 2);

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return code;
        }
    }

    @Entity(name = "Lobs")
    @Cacheable
    public static class Lobs implements Sample {

        @Id
        private Long id = 1L;

        @Lob
        @Basic(fetch = FetchType.EAGER)
        private String text = "long";

        @Lob
        private byte[] bytes = {1, 2, 3};

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return List.of(text, bytes.length, bytes[2]);
        }
    }

    @Embeddable
    public static class Size implements Serializable {

        private int width = 3;
        private int height = 4;

        @Override
        public boolean equals(Object other) {
            return other instanceof Size size && size.width == width && size.height == height;
        }

        @Override
        public int hashCode() {
            return width * 31 + height;
        }
    }

    @Entity(name = "WithSize")
    @Cacheable
    public static class WithSize implements Sample {

        @Id
        private Long id = 1L;

        @Embedded
        private Size size = new Size();

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return size;
        }
    }

    @Entity(name = "BySize")
    @Cacheable
    public static class BySize implements Sample {

        @EmbeddedId
        private Size id = new Size();

        private String name = "embedded";

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return List.of(id, name);
        }

        @Override
        public String entry() {
            return id.width + "," + id.height;
        }
    }

    public static class Pair implements Serializable {

        private Long first;
        private String second;

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.first.equals(first) && pair.second.equals(second);
        }

        @Override
        public int hashCode() {
            return first.hashCode() * 31 + second.hashCode();
        }
    }

    @Entity(name = "ByPair")
    @IdClass(Pair.class)
    @Cacheable
    public static class ByPair implements Sample {

        @Id
        private Long first = 1L;

        @Id
        private String second = "two";

        private String name = "composite";

        static Pair id(long first, String second) {
            Pair pair = new Pair();
            pair.first = first;
            pair.second = second;
            return pair;
        }

        void be(Pair id) {
            first = id.first;
            second = id.second;
        }

        void rename(String other) {
            name = other;
        }

        String name() {
            return name;
        }

        @Override
        public Object key() {
            Pair pair = new Pair();
            pair.first = first;
            pair.second = second;
            return pair;
        }

        @Override
        public Object content() {
            return List.of(first, second, name);
        }

        @Override
        public String entry() {
            return first + "," + second;
        }
    }

    @Converter
    public static class Words implements AttributeConverter<List<String>, String> {

        @Override
        public String convertToDatabaseColumn(List<String> words) {
            return String.join(" ", words);
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            return List.of(text.split(" "));
        }
    }

    @Entity(name = "Converted")
    @Cacheable
    public static class Converted implements Sample {

        @Id
        private Long id = 1L;

        @Convert(converter = Words.class)
        private List<String> words = List.of("one", "two");

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return words;
        }
    }

    @Entity(name = "TwoTables")
    @SecondaryTable(name = "SECOND_OF_TWO")
    @Cacheable
    public static class TwoTables implements Sample {

        @Id
        private Long id = 1L;

        private String name = "here";

        @Column(table = "SECOND_OF_TWO")
        private String more = "there";

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return List.of(name, more);
        }
    }

    @Entity(name = "Labelled")
    @Cacheable
    public static class Labelled implements Sample {

        @Id
        private Long id = 1L;

        @ElementCollection(fetch = FetchType.EAGER)
        private Set<String> labels = new TreeSet<>(Set.of("a", "b"));

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return new ArrayList<>(new TreeSet<>(labels));
        }
    }

    @Entity(name = "Animal")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn
    @Cacheable
    public abstract static class Animal implements Sample {

        @Id
        private Long id = 1L;

        String name = "Rex";

        @Override
        public Object key() {
            return id;
        }

        @Override
        public void call(long other) {
            id = other;
        }

        @Override
        public void change() {
            name = "Max";
        }
    }

    @Entity(name = "Dog")
    @Cacheable
    public static class Dog extends Animal {

        private String bark = "loud";

        @Override
        public Object content() {
            return name + bark;
        }
    }

    /** Cacheable as what it inherits from is. */
    @Entity(name = "Cat")
    public static class Cat extends Animal {

        private LocalDate fedOn = LocalDate.of(2024, 6, 1);

        public Cat() {
            call(2);
        }

        @Override
        public Object content() {
            return name + fedOn;
        }
    }

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    @Cacheable
    public static class Vehicle implements Sample {

        @Id
        private Long id = 1L;

        String name = "vehicle";

        @Override
        public Object key() {
            return id;
        }

        @Override
        public void call(long other) {
            id = other;
        }

        @Override
        public Object content() {
            return name;
        }
    }

    @Entity(name = "Car")
    @Cacheable
    public static class Car extends Vehicle {

        private int doors = 5;

        @Override
        public Object content() {
            return name + doors;
        }
    }

    @Entity(name = "Van")
    @Cacheable
    public static class Van extends Vehicle {

        private int tons = 2;

        public Van() {
            call(2);
        }

        @Override
        public void change() {
            tons++;
        }

        @Override
        public Object content() {
            return name + tons;
        }
    }

    @Entity(name = "Shape")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    @Cacheable
    public static class Shape implements Sample {

        @Id
        private Long id = 1L;

        String name = "shape";

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return name;
        }
    }

    @Entity(name = "Circle")
    @Cacheable
    public static class Circle extends Shape {

        private int radius = 5;

        @Override
        public Object content() {
            return name + radius;
        }
    }

    /** Mapped so that JPA writes it as a stream of bytes. */
    @Entity(name = "Opaque")
    @Cacheable
    public static class Opaque implements Sample {

        @Id
        private Long id = 1L;

        private Pair pair = (Pair) new ByPair().key();

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return pair;
        }
    }

    @Entity(name = "Plant")
    @Cacheable
    public static class Plant {

        @Id
        private Long id = 1L;
    }

    @Entity(name = "Moss")
    @Cacheable(false)
    public static class Moss extends Plant {

        private boolean wet = true;
    }

    @Entity(name = "IndexPage")
    @Cacheable
    public static class IndexPage {

        @Id
        private Long id = 1L;

        private String word = "a";

        String word() {
            return word;
        }
    }

    @Entity(name = "Index")
    @Cacheable
    public static class Index {

        @Id
        private Long id = 1L;

        @OneToMany
        @MapKey(name = "word")
        private Map<String, IndexPage> pages = new HashMap<>();
    }

    @Embeddable
    public static class Part {

        private String title = "first";

        @OneToMany
        private List<IndexPage> pages = new ArrayList<>();
    }

    @Entity(name = "Book")
    @Cacheable
    public static class Book {

        @Id
        private Long id = 1L;

        @Embedded
        private Part part = new Part();
    }

    /** Not cacheable. */
    @Entity(name = "Maker")
    public static class Maker {

        @Id
        private Long id = 1L;

        private String name = "maker";

        String name() {
            return name;
        }

        void rename(String other) {
            name = other;
        }
    }

    @Entity(name = "Toy")
    @Cacheable
    public static class Toy implements Sample {

        @Id
        private Long id = 1L;

        private String name = "toy";

        @ManyToOne(cascade = CascadeType.PERSIST)
        private Maker maker = new Maker();

        @ManyToOne(cascade = CascadeType.PERSIST)
        private IndexPage page = new IndexPage();

        @Override
        public Object key() {
            return id;
        }

        @Override
        public Object content() {
            return List.of(name, maker.name(), page.word());
        }

        void rename(String other) {
            maker.rename(other);
        }
    }

    @Entity(name = "Lid")
    @Cacheable
    public static class Lid {

        @Id
        private Long id = 1L;

        @OneToOne(mappedBy = "lid")
        private Pot pot;
    }

    @Entity(name = "Pot")
    @Cacheable
    public static class Pot {

        @Id
        private Long id = 1L;

        @OneToOne
        private Lid lid;
    }
}
