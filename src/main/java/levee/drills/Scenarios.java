package levee.drills;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The scenarios that this build came with, in the order of their names. */
@ApplicationScoped
public class Scenarios {

    private static final String FOLDER = "/WEB-INF/classes/levee/drills/";
    private static final String ENDING = ".properties";

    @Inject
    private ServletContext context;

    private List<Scenario> all;

    @PostConstruct
    void read() {
        all = context.getResourcePaths(FOLDER).stream()
                .filter(path -> path.endsWith(ENDING))
                .sorted()
                .map(this::read)
                .toList();
    }

    private Scenario read(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ScenarioFile.read(
                    path.substring(FOLDER.length(), path.length() - ENDING.length()), path, text, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Scenario> all() {
        return all;
    }

    public Optional<Scenario> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
