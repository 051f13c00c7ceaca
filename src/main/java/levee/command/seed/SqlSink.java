package levee.command.seed;

/** Takes finished statements, to execute them now or later but in this order. */
interface SqlSink {
    void accept(String statement);
}
