package levee.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets pages read the components of a record by name, {@code #{card.title}}, as Expression Language 6 will, and what it
 * derives from them: {@code #{cart.total}} where the record has a {@code getTotal()}. Records need not be public.
 */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
                    String name = method.getName();
                    accessors.put(Introspector.decapitalize(name.replaceFirst("^(get|is)(?=[A-Z])", "")), method);
                    // The record itself may be package-private.
                    method.setAccessible(true);
                }
            }
            return Map.copyOf(accessors);
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) {
            return null;
        }
        Method accessor = ACCESSORS.get(base.getClass()).get(property);
        if (accessor == null) {
            throw new PropertyNotFoundException(base.getClass().getName() + " has no " + property);
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record && ACCESSORS.get(base.getClass()).get(property) != null) {
            // Null says that nothing can be written there.
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException("A record is not written to: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) {
            return false;
        }
        if (ACCESSORS.get(base.getClass()).get(property) == null) {
            throw new PropertyNotFoundException("No component " + property);
        }
        context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
