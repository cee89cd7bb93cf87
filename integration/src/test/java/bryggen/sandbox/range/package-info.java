/** What the sandbox supplier sells and to whom: series in compact tables, drawn pictures, customers, some history. */
package bryggen.sandbox.range;
