/**
 * Pages as bytes, kept in the node's memory with what they show, and dropped when that changes ({@link
 * levee.cache.Changes}): the same for everybody, but for holes that are filled for each visitor ({@link
 * levee.cache.pages.Hole}). Which addresses it minds is said in web.xml. Uses nothing but its parent package.
 */
package levee.cache.pages;
