package levee.command.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands before a server on this machine and passes on what both say, the answers as late as it is told to: a database
 * that has become slow, for those who ask it. Loopback alone.
 */
public final class SlowProxy implements AutoCloseable {

    private static final int CHUNK = 16_384;

    private final int server;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile long delayMillis;

    /** @param server the port of whoever answers */
    public SlowProxy(int server) {
        this.server = server;
        try {
            entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        begin(this::accept);
    }

    /** To ask instead of the server's. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** How late answers are from now on, each at least. */
    public void delay(Duration delay) {
        delayMillis = delay.toMillis();
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "slow-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket asking = opened(entrance.accept());
                try {
                    Socket answering = opened(new Socket(InetAddress.getLoopbackAddress(), server));
                    begin(() -> pass(asking, answering, false));
                    begin(() -> pass(answering, asking, true));
                } catch (IOException e) {
                    close(asking);
                }
            } catch (IOException e) {
                // It was closed, which ends this.
            }
        }
    }

    private Socket opened(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        open.add(socket);
        return socket;
    }

    /** Until either side ends; then both do. */
    private void pass(Socket from, Socket to, boolean late) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (late && delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                out.write(chunk, 0, length);
            }
        } catch (IOException e) {
            // One of them has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more.
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(this::close);
    }
}
