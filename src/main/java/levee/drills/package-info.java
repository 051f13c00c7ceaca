/**
 * Drills: what is broken on purpose, by scenarios in readable files ({@link levee.drills.Scenario}), so that people and the shop
 * learn to put it right; what came of each, and those that are planned. The command plays them; what of it has to happen within
 * a node is here ({@link levee.drills.FaultWatch}), and is there only where the settings allow it. Every fault ends by itself.
 */
package levee.drills;
