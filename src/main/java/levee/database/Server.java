package levee.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the database is, and how to get in; the replicas are got into as the primary is. */
record Server(String url, String user, String password) {

    private static final Pattern HOSTS = Pattern.compile("(jdbc:mysql:)//[^/]*(/.*)");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.-]+:\\d{1,5}");

    /**
     * @param address {@code host:port}
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Server at(String address) {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("A replica is named host:port, and not \"" + address + "\"");
        }
        Matcher primary = HOSTS.matcher(url);
        if (!primary.matches()) {
            throw new IllegalArgumentException("Replicas need a database that is named jdbc:mysql://host:port/schema");
        }
        return new Server(primary.group(1) + "//" + address + primary.group(2), user, password);
    }

    TimedDataSource source(Purpose purpose, Bounds bounds) {
        TimedDataSource source = new TimedDataSource(purpose, bounds);
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
