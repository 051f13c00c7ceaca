package levee;

/** Which of the JVMs this is that Maven runs tests in side by side: each has folders of its own. */
public final class Fork {

    public static final String NAME = System.getProperty("levee.fork", "fork-1");

    private Fork() {}
}
