package levee.command.database;

import java.util.Locale;

/** The makes of database server that Levee brings along. All its SQL runs on both. */
public enum Make {
    /** The default: a maintained release. */
    MARIADB("MariaDB 11.4.5", new MariaDbSoftware()),
    /** A real MySQL of 2019: proof that the SQL is MySQL's, not MariaDB's alone. */
    MYSQL("MySQL 8.0.15", new MySqlSoftware());

    private final String title;
    private final Software software;

    Make(String title, Software software) {
        this.title = title;
        this.software = software;
    }

    Software software() {
        return software;
    }

    /** The name of its folders, and what {@code --database} takes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As its makers write it, with its version. */
    public String title() {
        return title;
    }
}
