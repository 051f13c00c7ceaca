package levee.command;

import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;

/** Hands the workplace to the commands that want it. */
final class Commands implements CommandLine.IFactory {
    private final Workplace workplace;

    Commands(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Workplace.class).newInstance(workplace);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
