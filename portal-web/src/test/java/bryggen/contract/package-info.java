/** The portal from outside: what customers' systems and browsers can rely on, and what they must not reach. */
package bryggen.contract;
