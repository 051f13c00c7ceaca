package levee.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import levee.command.machine.Failure;
import levee.command.machine.Programs;

/** Sees to it that all requirements of the tests are met: none is left out in silence. */
final class Requirements {
    private static final List<String> APT = List.of("apt-get", "-q", "-y", "-o", "DPkg::Lock::Timeout=300");

    private final Progress progress;

    Requirements(Progress progress) {
        this.progress = progress;
    }

    /** @throws Failure naming what is missing and how to install it */
    void ensure() throws InterruptedException {
        var missing = missing();
        if (!missing.isEmpty() && mayInstall()) {
            install(missing);
            missing = missing();
        }
        if (!missing.isEmpty()) {
            throw new Failure(explain(missing));
        }
        progress.accept("All are there: " + names(Requirement.all()));
    }

    private static List<Requirement> missing() {
        return Requirement.all().stream()
                .filter(requirement -> !requirement.present().getAsBoolean())
                .toList();
    }

    private static boolean mayInstall() {
        return System.getProperty("user.name").equals("root")
                && Programs.find("apt-get").isPresent();
    }

    private void install(List<Requirement> missing) throws InterruptedException {
        progress.accept("Installing " + names(missing));
        run(List.of("update"));
        var packages = missing.stream()
                .filter(requirement -> requirement.programs().isEmpty())
                .flatMap(requirement -> requirement.packages().stream())
                .toList();
        if (!packages.isEmpty()) {
            var arguments = new ArrayList<>(List.of("install", "--no-install-recommends"));
            arguments.addAll(packages);
            run(arguments);
        }
        for (var requirement : missing) {
            for (var program : requirement.programs()) {
                Extraction.of(program, requirement.packages().get(0));
            }
        }
    }

    private static void run(List<String> arguments) throws InterruptedException {
        var command = new ArrayList<>(APT);
        command.addAll(arguments);
        Extraction.run(command, Path.of("."));
    }

    static String explain(List<Requirement> missing) {
        var packages = missing.stream()
                .flatMap(requirement -> requirement.packages().stream())
                .collect(Collectors.joining(" "));
        var programs =
                missing.stream().flatMap(each -> each.programs().stream()).collect(Collectors.joining(", "));
        return "The tests need what is not installed: " + names(missing) + ".\nOn Debian: sudo apt-get install "
                + packages + (programs.isEmpty() ? "" : " (of which " + programs + " alone is needed, and no service)")
                + "\nElsewhere install it in the system's own way, and call again.";
    }

    private static String names(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::toString).collect(Collectors.joining(", "));
    }
}
