/** A pay page for demo and tests, a process of its own: it speaks like Stripe Checkout, and no money moves. */
package bryggen.sandbox.pay;
