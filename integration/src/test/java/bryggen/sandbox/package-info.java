/** A sandbox ERP: a process of its own that serves the REST contract. Demo and tests only; never part of the product. */
package bryggen.sandbox;
