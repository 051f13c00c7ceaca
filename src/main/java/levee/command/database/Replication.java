package levee.command.database;

import java.util.List;

/**
 * The part of a MariaDB server in replication: what it is started with, and told each time it starts.
 *
 * @param follows whether it gets all it has, users too, from another
 * @param statements one line each
 */
record Replication(boolean follows, List<String> options, String statements) {

    static final Replication NONE = new Replication(false, List.of(), "");

    static final Replication OF_PRIMARY = new Replication(
            false,
            List.of("--server-id=1", "--log-bin=binlog", "--binlog-format=ROW"),
            "GRANT REPLICATION SLAVE, REPLICATION SLAVE ADMIN, SLAVE MONITOR ON *.* TO '" + EmbeddedDatabase.USER
                    + "'@'127.0.0.1';\n");

    /** Whether others can follow it. */
    boolean isLeading() {
        return this == OF_PRIMARY;
    }

    /**
     * Of one on this machine, on a port of the primary's.
     *
     * @param id no other server of the same primary has it
     */
    static Replication following(int port, String user, String password, int id) {
        return new Replication(
                true,
                List.of("--server-id=" + id, "--read-only=1", "--relay-log=relay"),
                String.join(
                        "\n",
                        "STOP SLAVE;",
                        "CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=" + port + ", MASTER_USER='" + user
                                + "', MASTER_PASSWORD='" + password
                                + "', MASTER_SSL=0, MASTER_SSL_VERIFY_SERVER_CERT=0,"
                                + " MASTER_USE_GTID=slave_pos, MASTER_CONNECT_RETRY=1;",
                        "START SLAVE;",
                        ""));
    }
}
