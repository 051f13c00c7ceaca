package levee;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The methods of the shop that are told of events, as the container would find them. */
final class Observers {

    private static final List<Method> ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("levee").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.getParameters().stream()
                            .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class)))
                    .map(JavaMethod::reflect)
                    .peek(method -> method.setAccessible(true))
                    .sorted(Comparator.comparingInt(Observers::priority))
                    .toList();

    private Observers() {}

    /** In the order in which they are told. */
    static List<Method> of(Class<?> event) {
        return ALL.stream()
                .filter(method -> method.getParameterTypes()[0] == event)
                .toList();
    }

    /** Those of a test's own class. */
    static List<Method> of(Class<?> observer, Class<?> event) {
        return Stream.of(observer.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == event
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && !ALL.contains(method))
                .peek(method -> method.setAccessible(true))
                .toList();
    }

    private static int priority(Method method) {
        Parameter event = method.getParameters()[0];
        return event.isAnnotationPresent(Priority.class)
                ? event.getAnnotation(Priority.class).value()
                : Interceptor.Priority.APPLICATION + 500;
    }
}
