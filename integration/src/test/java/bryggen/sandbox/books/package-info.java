/** The sandbox ERP's own books, in its own schema, over its own connections: what survives a kill. */
package bryggen.sandbox.books;
