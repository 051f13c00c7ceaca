/**
 * Pages as bytes, for visitors who are nobody yet: kept in the node's memory with what they show, and dropped when that
 * changes ({@link levee.cache.Changes}). Which addresses it minds is said in web.xml. Uses nothing but its parent package.
 */
package levee.cache.pages;
