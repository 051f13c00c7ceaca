package levee.command.bench;

import levee.command.machine.DetachedProcess;

/** What must be done at the end of a benchmark, however it ends: when it is over, or when it is broken off. */
public final class EndedOnce {

    private final Runnable end;
    private boolean ended;

    public EndedOnce(Runnable end) {
        this.end = end;
        Runtime.getRuntime().addShutdownHook(new Thread(this::brokenOff, "end-of-benchmark"));
    }

    private void brokenOff() {
        if (!isEnded()) {
            DetachedProcess.refuseStarts();
            now();
        }
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    /** A second one waits for the first to be done with it. */
    public synchronized void now() {
        if (!ended) {
            ended = true;
            end.run();
        }
    }
}
