package levee.alerts.repairs;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;
import levee.alerts.Repair;

/** The repairs that a container would find. */
record RepairList(List<Repair> repairs) implements Instance<Repair> {

    @Override
    public Iterator<Repair> iterator() {
        return repairs.iterator();
    }

    @Override
    public Repair get() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instance<Repair> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Repair> Instance<U> select(Class<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Repair> Instance<U> select(TypeLiteral<U> type, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isUnsatisfied() {
        return repairs.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return repairs.size() > 1;
    }

    @Override
    public void destroy(Repair repair) {}

    @Override
    public Handle<Repair> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<Repair>> handles() {
        throw new UnsupportedOperationException();
    }
}
