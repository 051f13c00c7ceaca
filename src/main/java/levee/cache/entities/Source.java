package levee.cache.entities;

import java.lang.StackWalker.StackFrame;
import java.util.List;
import org.eclipse.persistence.queries.DatabaseQuery;

/** Where in the code a query comes from: its name, what it follows, or the line that asks. */
final class Source {

    private static final String UNKNOWN = "unknown";

    private static final List<String> FRAMEWORK = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "jakarta.",
            "org.eclipse.persistence.",
            "org.glassfish.",
            "org.jboss.",
            "com.hazelcast.",
            "fish.payara.",
            "com.mysql.",
            "levee.signals.",
            "levee.cache.entities.");

    private static final StackWalker STACK = StackWalker.getInstance();

    private Source() {}

    static String of(DatabaseQuery query) {
        if (query.getSourceMapping() != null) {
            return query.getSourceMapping().getDescriptor().getAlias() + "."
                    + query.getSourceMapping().getAttributeName();
        }
        String name = query.getName();
        return name == null || name.isEmpty() ? line() : name;
    }

    static String line() {
        return STACK.walk(
                frames -> frames.filter(frame -> FRAMEWORK.stream().noneMatch(frame.getClassName()::startsWith))
                        .findFirst()
                        .map(Source::text)
                        .orElse(UNKNOWN));
    }

    private static String text(StackFrame frame) {
        return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
