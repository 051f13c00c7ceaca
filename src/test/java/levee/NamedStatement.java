package levee;

import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A named query and its text. */
record NamedStatement(String name, String text) {

    private static final Pattern READ = Pattern.compile("\\s*(select|with|\\()", Pattern.CASE_INSENSITIVE);

    static Stream<NamedStatement> of(Class<?> entity) {
        return Stream.concat(
                Arrays.stream(entity.getAnnotationsByType(NamedQuery.class))
                        .map(query -> new NamedStatement(query.name(), query.query())),
                Arrays.stream(entity.getAnnotationsByType(NamedNativeQuery.class))
                        .map(query -> new NamedStatement(query.name(), query.query())));
    }

    void execute(Query query) {
        if (READ.matcher(text).lookingAt()) {
            query.setMaxResults(1).getResultList();
        } else {
            query.executeUpdate();
        }
    }

    Object valueOf(Parameter<?> parameter) {
        Class<?> type = parameter.getParameterType();
        if (type == Collection.class) {
            return List.of(1L);
        }
        Object one = oneOf(type);
        Pattern list = Pattern.compile("\\bin\\s*\\(?\\s*:" + parameter.getName() + "\\b", Pattern.CASE_INSENSITIVE);
        return list.matcher(text).find() ? List.of(one) : one;
    }

    private static Object oneOf(Class<?> type) {
        if (type == null || type == Object.class || type == Long.class || type == long.class) {
            return 1L;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Integer.class || type == int.class) {
            return 1;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Boolean.class || type == boolean.class) {
            return true;
        }
        if (type == String.class) {
            return "1";
        }
        throw new IllegalArgumentException("No sample value of " + type);
    }
}
