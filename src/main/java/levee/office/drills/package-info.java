/**
 * The office's pages of drills: what can be played, what was played with its scores, one drill with its timeline, the button that
 * ends the one that is under way, and the calendar. Drills are played by the command alone.
 */
package levee.office.drills;
