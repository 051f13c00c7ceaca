/**
 * Whether the cache is what it was meant to be: each node holds what is in effect in its JVM (JPA's provider, the data grid,
 * the policies, the named queries, the rules for pages) against what the code and the policies intend, at its start, every
 * minute, whenever a policy changes and when it is asked to, and reads something of each region twice to see that it is
 * kept. What is in effect is read into values ({@code Effective…}); what is wrong with them is judged by the checks, which
 * know nothing else. Uses the rest of {@code cache}.
 */
package levee.cache.audit;
