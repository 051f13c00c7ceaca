package levee.command.load;

/**
 * How visitors are.
 *
 * @param thinkSeconds between two pages, on the average; TPC-W has 7 (1.8, 5.3.2.1)
 * @param visitSeconds before a visit may end, on the average; TPC-W has 15 minutes (1.8, 6.2.1.2)
 * @param patienceSeconds how long somebody waits in all who is told to come back
 */
record WalkStyle(Mix mix, double thinkSeconds, double visitSeconds, double patienceSeconds) {}
