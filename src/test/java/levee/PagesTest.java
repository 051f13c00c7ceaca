package levee;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Named;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the pages to what they may do: show what a bean has loaded, by simple paths, in words that the bundle has. What
 * a page names must be there, since Faces would only say so when somebody looks.
 */
class PagesTest {

    private static final List<Page> PAGES = pages();
    private static final Map<String, Class<?>> BEANS = beans();

    /** By the names under which pages know them. */
    private static final Map<String, ResourceBundle> BUNDLES = bundles();

    /** What Expression Language and Faces bring. */
    private static final Set<String> BUILT_IN = Set.of(
            "param", "paramValues", "request", "component", "cc", "facesContext", "view", "flash", "p", "cookie");

    private static final Set<String> OPERATORS = Set.of(
            "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod", "true", "false", "null");

    /** An attribute whose expression is run when somebody acts, not when the page is rendered. */
    private static final Pattern ACTS = Pattern.compile(
            "\\b(action|actionListener|listener|validator|valueChangeListener|completeMethod)=\"#\\{[^}]*}\"");

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w.:'\\]])([a-zA-Z_]\\w*)(?:\\.([a-zA-Z_]\\w*))?(?![\\w:])");
    private static final Pattern TEXT = Pattern.compile("\\b(\\w+)\\['([^']+)']");

    private static final Pattern KEPT =
            Pattern.compile("<levee:kept(?: of=\"#\\{(\\w+)[^\"]*\")?>(.*?)</levee:kept>", Pattern.DOTALL);

    private record Page(Path path, String source) {

        boolean isOfShop() {
            return path.startsWith("webapp/shop")
                    || path.startsWith("webapp/WEB-INF/templates")
                            && !path.toString().contains("office")
                    || path.startsWith("webapp/WEB-INF/errors");
        }

        /** What is evaluated while the page is rendered. */
        List<String> rendered() {
            return expressions(ACTS.matcher(source).replaceAll(""));
        }

        List<String> all() {
            return expressions(source);
        }

        private static List<String> expressions(String text) {
            return EXPRESSION
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        Set<String> declared(String pattern) {
            Set<String> names = new HashSet<>();
            Matcher matcher = Pattern.compile(pattern).matcher(source);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }
    }

    @Test
    void renderingCallsNothing() {
        for (Page page : PAGES) {
            for (String expression : page.rendered()) {
                String paths = LITERAL.matcher(expression).replaceAll("''");
                assertThat(paths.replaceAll("\\blevee:\\w+\\(|\\.concat\\(", ""))
                        .as("%s: only paths, texts put together, and the functions of our tag library", page.path)
                        .doesNotContainPattern("\\w\\s*\\(");
            }
        }
    }

    @Test
    void everyNameIsABeanOrDeclaredInThePages() {
        Set<String> given = new HashSet<>(BUILT_IN);
        PAGES.forEach(page -> given.addAll(page.declared("<ui:param name=\"(\\w+)\"")));
        given.addAll(attributesOfTags());
        given.addAll(BUNDLES.keySet());
        for (Page page : PAGES) {
            Set<String> known = new HashSet<>(given);
            known.addAll(page.declared("\\b(?:var|varStatus|rowIndexVar)=\"(\\w+)\""));
            for (String expression : page.all()) {
                String paths = LITERAL.matcher(expression).replaceAll("''");
                Matcher path = PATH.matcher(paths);
                while (path.find()) {
                    String name = path.group(1);
                    assertThat(OPERATORS.contains(name) || known.contains(name) || BEANS.containsKey(name))
                            .as("%s: %s in #{%s}", page.path, name, expression)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyBeanHasWhatThePagesAskItFor() {
        for (Page page : PAGES) {
            for (String expression : page.all()) {
                Matcher path = PATH.matcher(LITERAL.matcher(expression).replaceAll("''"));
                while (path.find()) {
                    Class<?> bean = BEANS.get(path.group(1));
                    if (bean != null && path.group(2) != null) {
                        assertThat(members(bean))
                                .as("%s: #{%s}", page.path, expression)
                                .contains(path.group(2));
                    }
                }
            }
        }
    }

    @Test
    void everyTextIsInItsBundle() {
        for (Page page : PAGES) {
            for (String expression : page.all()) {
                Matcher text = TEXT.matcher(expression);
                while (text.find()) {
                    if (BUNDLES.containsKey(text.group(1))) {
                        assertThat(BUNDLES.get(text.group(1)).keySet())
                                .as("%s", page.path)
                                .contains(text.group(2));
                    }
                }
            }
        }
    }

    @Test
    void whatIsKeptShowsOnlyWhatItIsKeptBy() {
        int kept = 0;
        for (Page page : PAGES) {
            Matcher part = KEPT.matcher(page.source);
            while (part.find()) {
                kept++;
                Page body = new Page(page.path, part.group(2));
                assertThat(body.source).as("%s", page.path).doesNotContainPattern("<(?!levee:each|ui:fragment)\\w+:");
                Set<String> known = new HashSet<>(body.declared("\\bvar=\"(\\w+)\""));
                known.addAll(BUNDLES.keySet());
                known.addAll(OPERATORS);
                known.add(part.group(1));
                for (String expression : body.all()) {
                    Matcher path = PATH.matcher(LITERAL.matcher(expression).replaceAll("''"));
                    while (path.find()) {
                        assertThat(known).as("%s: #{%s}", page.path, expression).contains(path.group(1));
                    }
                }
            }
        }
        assertThat(kept).as("parts that are kept").isPositive();
    }

    @Test
    void pagesOfTheShopHaveNoStyleOrScriptWithinThem() {
        assertThat(PAGES).filteredOn(Page::isOfShop).isNotEmpty().allSatisfy(page -> {
            assertThat(page.source).as("%s", page.path).doesNotContainPattern("\\sstyle=\"");
            assertThat(page.source).as("%s", page.path).doesNotContainPattern("\\son[a-z]+=\"");
            assertThat(page.source).as("%s", page.path).doesNotContain("<style", "javascript:", "f:ajax");
            assertThat(page.source)
                    .as("%s", page.path)
                    .doesNotContainPattern("<script(?! src=| type=\"application/ld\\+json\")");
        });
    }

    private static Set<String> attributesOfTags() {
        Set<String> names = new HashSet<>();
        for (Page page : PAGES) {
            Matcher tag = Pattern.compile("<levee:\\w+([^>]*)>").matcher(page.source);
            while (tag.find()) {
                Matcher attribute = Pattern.compile("(\\w+)=\"").matcher(tag.group(1));
                while (attribute.find()) {
                    names.add(attribute.group(1));
                }
            }
        }
        // May be left out by all who use the tags.
        names.addAll(List.of("type", "required", "requiredMessage", "autocomplete", "inputmode", "maxlength"));
        names.addAll(List.of("hint", "wide", "value", "label", "id"));
        return names;
    }

    /** What an expression may read or call on a bean: properties by their names, methods by theirs. */
    private static Set<String> members(Class<?> bean) {
        Set<String> members = new HashSet<>();
        for (Method method : bean.getMethods()) {
            members.add(method.getName());
            members.add(Introspector.decapitalize(method.getName().replaceFirst("^(get|is|set)(?=[A-Z])", "")));
        }
        return members;
    }

    private static Map<String, Class<?>> beans() {
        Map<String, Class<?>> beans = new HashMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("levee")) {
            if (type.isAnnotatedWith(Named.class)) {
                String given = type.getAnnotationOfType(Named.class).value();
                beans.put(given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given, type.reflect());
            }
        }
        return beans;
    }

    private static Map<String, ResourceBundle> bundles() {
        try {
            String configuration = Files.readString(Path.of("webapp/WEB-INF/faces-config.xml"));
            return Pattern.compile("<base-name>([^<]+)</base-name>\\s*<var>([^<]+)</var>")
                    .matcher(configuration)
                    .results()
                    .collect(Collectors.toMap(
                            found -> found.group(2), found -> ResourceBundle.getBundle(found.group(1))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("webapp"))) {
            for (Path path : files.filter(file -> file.toString().matches(".*\\.(xhtml|html)"))
                    .toList()) {
                pages.add(new Page(path, Files.readString(path)));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return pages;
    }
}
