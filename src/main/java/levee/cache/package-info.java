/**
 * What the nodes share in the data grid, and whether this node is part of it. The only package that knows Hazelcast and
 * EclipseLink; uses nothing else of ours.
 */
package levee.cache;
