package levee.office.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tells those who look on, every two seconds, what has changed, as server-sent events: one thread for all of them. After some
 * minutes each is sent away and comes again by itself, as it does when the node was away; the gate then looks at its rights
 * anew.
 */
@WebServlet(urlPatterns = LiveFigures.ADDRESS, asyncSupported = true)
public class LiveFigures extends HttpServlet {

    static final String ADDRESS = "/office/operations/live";

    private static final Logger LOG = System.getLogger(LiveFigures.class.getName());

    private static final int MOST_VIEWERS = 100;
    private static final long SECONDS_BETWEEN = 2;
    private static final long SECONDS_TO_LOOK = 300;
    private static final String COME_AGAIN = "retry: 2000\n\n";

    @Inject
    private transient OperationsRoom room;

    @Resource
    private transient ManagedScheduledExecutorService scheduler;

    private final transient Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private transient ScheduledFuture<?> turns;

    @Override
    public void init() {
        turns = scheduler.scheduleAtFixedRate(this::turn, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (viewers.size() >= MOST_VIEWERS) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // Else a balancer may collect what should go on at once.
        response.setHeader("X-Accel-Buffering", "no");
        response.getOutputStream().write(COME_AGAIN.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
        AsyncContext context = request.startAsync();
        context.setTimeout(TimeUnit.SECONDS.toMillis(2 * SECONDS_TO_LOOK));
        Viewer viewer = new Viewer(
                context,
                Range.of(request.getParameter("range")),
                System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_LOOK));
        viewer.listen();
        viewers.add(viewer);
    }

    private void turn() {
        try {
            Map<Range, Board> boards = new EnumMap<>(Range.class);
            long now = System.nanoTime();
            viewers.removeIf(viewer -> !viewer.show(boards.computeIfAbsent(viewer.range(), room::glance), now));
        } catch (RuntimeException e) {
            // What is thrown would end all turns.
            LOG.log(Level.WARNING, "The operations room misses a turn", e);
        }
    }

    @Override
    public void destroy() {
        turns.cancel(false);
        viewers.forEach(Viewer::end);
    }
}
