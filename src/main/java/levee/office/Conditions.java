package levee.office;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a list is narrowed to: conditions in JPQL that must all hold, and the values of their parameters. Texts of
 * conditions are ours alone; what somebody typed is always a parameter.
 */
public final class Conditions {

    /** Not the usual backslash: MySQL reads that one in a literal as the escape of its own quotation mark. */
    private static final char ESCAPE = '!';

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Conditions and(String condition) {
        texts.add(condition);
        return this;
    }

    /** Adds nothing if there is no value. */
    public Conditions and(String condition, String parameter, Object value) {
        if (value != null) {
            texts.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Only a prefix can be found through an index. Adds nothing if there is no prefix. */
    public Conditions startsWith(String path, String parameter, String prefix) {
        String value = prefix == null ? null : literally(prefix) + "%";
        return and(path + " like :" + parameter + " escape '" + ESCAPE + "'", parameter, value);
    }

    private static String literally(String prefix) {
        return prefix.replaceAll("[!%_]", ESCAPE + "$0");
    }

    /** As it follows a {@code from}; empty without conditions. */
    public String where() {
        return texts.isEmpty() ? "" : " where " + String.join(" and ", texts);
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    public <Q extends Query> Q fill(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
