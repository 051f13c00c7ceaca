/**
 * The back office's frame: its home, the rooms a person may enter, and what all its lists share. The page beans of each
 * capability are in a package of their own below. May use everything but the shop's pages.
 */
package levee.office;
