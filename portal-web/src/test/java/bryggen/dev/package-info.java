/**
 * The machine around the portal for the demo and the tests: PostgreSQL, the sandbox ERP and Open Liberty as child
 * processes, each with its own ports and folders, so that several stand side by side.
 */
package bryggen.dev;
