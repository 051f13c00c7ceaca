/**
 * Plays drills: {@link levee.command.drill.Play} breaks what a scenario says, when it says so, watches what becomes of it and of
 * real customers, and puts everything back, whatever happens. Runs in a JVM of its own. What has to happen in the nodes is
 * {@link levee.drills}; what has to happen to their processes is {@link levee.command.drill.Processes}, with a guard
 * ({@link levee.command.drill.Guard}) that puts it right should this JVM die.
 */
package levee.command.drill;
