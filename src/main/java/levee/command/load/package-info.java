/**
 * Load tests: visitors who walk through a running shop as TPC-W's do, who come as a profile says, wait as they are told and
 * buy; what they saw, and whether the shop kept its service levels and its promises meanwhile. Their generator, Gatling, runs
 * in a JVM of its own ({@link levee.command.load.WalkSimulation}) and writes down what each of them meets;
 * {@link levee.command.load.LoadTest} is where to begin to read.
 */
package levee.command.load;
