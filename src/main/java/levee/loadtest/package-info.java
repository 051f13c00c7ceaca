/**
 * Load tests that were run: what each measured, whether the shop kept its service levels and its promises, and its report. The
 * command runs them and writes them here ({@link levee.loadtest.LoadRunTable}); the office reads them
 * ({@link levee.loadtest.LoadRuns}). What the shop could bear goes to {@code levee.traffic}.
 */
package levee.loadtest;
