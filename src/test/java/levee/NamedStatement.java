package levee;

import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Parameter;
import jakarta.persistence.Query;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A named query and its text. */
record NamedStatement(Class<?> entity, String name, String text) {

    private static final Pattern READ = Pattern.compile("\\s*(select|with|\\()", Pattern.CASE_INSENSITIVE);

    static Stream<NamedStatement> of(Class<?> entity) {
        return Stream.concat(
                Arrays.stream(entity.getAnnotationsByType(NamedQuery.class))
                        .map(query -> new NamedStatement(entity, query.name(), query.query())),
                Arrays.stream(entity.getAnnotationsByType(NamedNativeQuery.class))
                        .map(query -> new NamedStatement(entity, query.name(), query.query())));
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
            return List.of(oneOf(attributeType(parameter.getName())));
        }
        Object one = oneOf(type == null || type == Object.class ? attributeType(parameter.getName()) : type);
        Pattern list = Pattern.compile("\\bin\\s*\\(?\\s*:" + parameter.getName() + "\\b", Pattern.CASE_INSENSITIVE);
        return list.matcher(text).find() ? List.of(one) : one;
    }

    /** Of {@code o.state in :states} or {@code join a.roles r where r = :role}, where the parameter does not tell. */
    private Class<?> attributeType(String parameter) {
        String compared = "\\s*(?:\\bnot\\s+in|\\bin|=|<>)\\s*\\(?\\s*:" + parameter + "\\b";
        String attribute = find("\\.(\\w+)" + compared);
        if (attribute == null) {
            attribute = find("\\bjoin\\s+\\w+\\.(\\w+)\\s+" + find("\\b(\\w+)" + compared) + "\\b");
        }
        try {
            Field field = entity.getDeclaredField(String.valueOf(attribute));
            return field.getGenericType() instanceof ParameterizedType collection
                    ? (Class<?>) collection.getActualTypeArguments()[0]
                    : field.getType();
        } catch (NoSuchFieldException ofAnotherEntity) {
            return null;
        }
    }

    private String find(String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text);
        return found.find() ? found.group(1) : null;
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
