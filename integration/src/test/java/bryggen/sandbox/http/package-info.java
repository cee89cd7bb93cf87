/** The sandbox ERP's doors: the REST contract as any middleware would serve it, and the control of the sandbox itself. */
package bryggen.sandbox.http;
