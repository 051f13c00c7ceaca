package levee;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.inject.Named;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the house's table: which room may use which. To change it is to change the design: say why. */
class ArchitectureTest {

    private static final Set<String> NOTHING = Set.of();

    /** What the cache costs is measured against the bare grid and the bare provider: both must be known there. */
    private static final String MEASURED_AGAINST_THEM = "levee.command.bench.cache";

    /** Each package of ours, and which others it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            // How long its loads take is published as all other times are, and where its statements come from is said.
            // By which connections it reads, it says to those who have them.
            Map.entry("cache", Set.of("signals", "database")),
            // What fails on its connections is counted with the statements.
            Map.entry("database", Set.of("signals")),
            Map.entry("signals", NOTHING),
            Map.entry("alerts", Set.of("signals", "cache", "accounts", "mail", "traffic")),
            Map.entry("incidents", Set.of("alerts", "signals", "accounts")),
            // Pages that can be shown late are the cache's; where a request comes from is known to the accounts.
            // What people wait for are sales.
            Map.entry("surge", Set.of("cache", "signals", "accounts", "stock", "database")),
            // What load tests have measured; the planner of campaigns will read it.
            Map.entry("traffic", NOTHING),
            // Runs are kept here, and what the shop bore goes to traffic.
            Map.entry("loadtest", Set.of("traffic")),
            // What is broken is named by the causes of alerts and ended by a repair; payment and mail are stood before,
            // the grid is cut; what came
            // of it becomes an incident.
            Map.entry("drills", Set.of("incidents", "alerts", "cache", "payment", "accounts", "mail", "signals")),
            Map.entry("mail", NOTHING),
            Map.entry("page", NOTHING),
            Map.entry("payment", NOTHING),
            // What goes past JPA tells the cache itself what it shows, and what has changed.
            Map.entry("catalogue", Set.of("cache")),
            Map.entry("accounts", Set.of("mail")),
            Map.entry("search", Set.of("catalogue", "cache")),
            Map.entry("stock", Set.of("catalogue", "cache")),
            // What must be read past the cache says so.
            Map.entry("exchange", Set.of("catalogue", "stock", "cache")),
            Map.entry("cart", Set.of("catalogue", "stock", "cache")),
            Map.entry("orders", Set.of("cart", "catalogue", "stock", "payment", "accounts", "mail", "database")),
            // The checkout checks a card as it is typed, and that is the business of payment.
            // What differs from visitor to visitor it leaves open, so that the rest of a page can be kept for
            // everybody. What the ladder has given up it leaves out, and tells who cannot search where else to go.
            Map.entry(
                    "shop",
                    Set.of(
                            "page",
                            "catalogue",
                            "search",
                            "cart",
                            "stock",
                            "orders",
                            "payment",
                            "accounts",
                            "cache",
                            "surge")),
            Map.entry(
                    "office",
                    Set.of(
                            "page",
                            "catalogue",
                            "search",
                            "stock",
                            "exchange",
                            "cart",
                            "payment",
                            "orders",
                            "accounts",
                            "mail",
                            "cache",
                            "signals",
                            "alerts",
                            "incidents",
                            "loadtest",
                            "drills",
                            "traffic",
                            // Who holds the ladder does so there.
                            "surge")),
            // The command creates the first administrator and the demo sign-ins: it needs the hash of a password. The
            // demonstration catalogue needs addresses made as the catalogue makes them. The benchmarks run the cache
            // and the rules over signals, and judge recorded series by the base line of the alerts.
            // Load tests are run by the command, which writes them down where the office reads them; whether one wants
            // another one is known to traffic. How flash sales reserve is measured without a container.
            Map.entry(
                    "command",
                    Set.of(
                            "accounts",
                            "catalogue",
                            "cache",
                            "signals",
                            "alerts",
                            "loadtest",
                            "drills",
                            "stock",
                            "traffic")));

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("levee");

    @Test
    void everyPackageUsesOnlyWhatTheTableAllows() {
        Set<String> broken = new TreeSet<>();
        for (JavaClass origin : OURS) {
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                String from = room(origin);
                String to = room(dependency.getTargetClass());
                if (to != null
                        && !to.equals(from)
                        && !MAY_USE.getOrDefault(from, NOTHING).contains(to)) {
                    broken.add(from + " uses " + to + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPackageIsInTheTableAndSaysWhatItIsFor() {
        Set<String> rooms = new TreeSet<>();
        Set<String> packages = new TreeSet<>();
        OURS.forEach(type -> rooms.add(room(type)));
        OURS.forEach(type -> packages.add(type.getPackageName()));
        assertThat(MAY_USE.keySet()).containsAll(rooms);
        assertThat(packages)
                .allSatisfy(name -> assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                        .matches(Files::exists, "exists"));
    }

    @Test
    void onlyPagesKnowFaces() {
        keepTo(List.of("page", "shop", "office"), "jakarta.faces..", "org.primefaces..");
    }

    @Test
    void onlyTheCacheKnowsHazelcastAndEclipseLink() {
        keepTo(List.of("cache", MEASURED_AGAINST_THEM), "com.hazelcast..", "org.eclipse.persistence..");
    }

    @Test
    void beanNamesAreUniqueInTheWholeApplication() {
        Map<String, String> owners = new HashMap<>();
        for (JavaClass type : OURS) {
            if (type.isAnnotatedWith(Named.class)) {
                String given = type.getAnnotationOfType(Named.class).value();
                String name = given.isEmpty() ? decapitalise(type.getSimpleName()) : given;
                assertThat(owners.put(name, type.getName()))
                        .as("another owner of the bean name " + name)
                        .isNull();
            }
        }
    }

    /** Rooms, or packages by their whole name. */
    private static void keepTo(List<String> rooms, String... libraries) {
        ArchRuleDefinition.noClasses()
                .that(DescribedPredicate.describe(
                        "are not in " + rooms,
                        type -> !rooms.contains(room(type)) && !rooms.contains(type.getPackageName())))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .allowEmptyShould(true)
                .check(OURS);
    }

    /** The room of a class of ours: the first package below {@code levee}; null for others' classes. */
    private static String room(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith("levee.") ? name.split("\\.")[1] : null;
    }

    private static String decapitalise(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
