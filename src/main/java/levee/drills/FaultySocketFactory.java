package levee.drills;

import com.mysql.cj.conf.PropertySet;
import com.mysql.cj.protocol.StandardSocketFactory;
import java.net.Socket;

/**
 * Makes the connections of the database's driver such that they can be made slow, or cut off, while they are in use. Named in
 * the database's address ({@code socketFactory}) where drills are allowed, and only there.
 */
public class FaultySocketFactory extends StandardSocketFactory {

    @Override
    protected Socket createSocket(PropertySet properties) {
        return new FaultySocket();
    }
}
