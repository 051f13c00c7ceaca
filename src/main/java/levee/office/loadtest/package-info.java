/**
 * The office's pages of load tests: all runs with their trend, and what the shop can bear; one run with its verdict and charts;
 * two runs side by side. Load tests are run by the command alone.
 */
package levee.office.loadtest;
