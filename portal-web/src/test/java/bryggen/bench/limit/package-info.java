/**
 * What a page or call must cost at the least on this server and this database (BE2): the same token check, the same rows by
 * one prepared statement, the same bytes, nothing else. Runs in a server of its own beside the portal, packed by
 * {@code bryggen.bench.Limit}.
 */
package bryggen.bench.limit;
