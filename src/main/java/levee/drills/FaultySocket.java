package levee.drills;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/** A connection to the database as it is when the way there is slow ({@code database-slow}) or cut ({@code database-stopped}). */
class FaultySocket extends Socket {

    /** Whether something was said since it was last heard: of each answer only the beginning comes late. */
    private volatile boolean asked;

    @Override
    public void connect(SocketAddress to, int timeOutMillis) throws IOException {
        if (isCut()) {
            throw new ConnectException("Connection refused");
        }
        super.connect(to, timeOutMillis);
    }

    private static boolean isCut() {
        return ActiveFaults.of(FaultKind.DATABASE_STOPPED).isPresent();
    }

    private void requireWay() throws IOException {
        if (isCut()) {
            close();
            throw new SocketException("Connection reset");
        }
    }

    private void hear() throws IOException {
        requireWay();
        if (asked) {
            asked = false;
            ActiveFaults.of(FaultKind.DATABASE_SLOW)
                    .ifPresent(fault -> ActiveFaults.pause(fault, fault.number("millis")));
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                hear();
                return in.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                hear();
                return in.read(into, offset, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int letter) throws IOException {
                requireWay();
                asked = true;
                out.write(letter);
            }

            @Override
            public void write(byte[] letters, int offset, int length) throws IOException {
                requireWay();
                asked = true;
                out.write(letters, offset, length);
            }
        };
    }
}
