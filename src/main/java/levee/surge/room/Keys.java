package levee.surge.room;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The secrets that tokens are signed with, by their numbers. Immutable. */
final class Keys {

    private final TreeMap<Long, byte[]> secrets;

    Keys(Map<Long, byte[]> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("Without a key nothing can be signed");
        }
        this.secrets = new TreeMap<>(secrets);
    }

    /** The newest, which signs. */
    long current() {
        return secrets.lastKey();
    }

    /** Empty for one that has been taken away, or never was. */
    Optional<byte[]> secret(long key) {
        return Optional.ofNullable(secrets.get(key));
    }
}
