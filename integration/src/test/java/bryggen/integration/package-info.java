/** What the tests of every module share. */
package bryggen.integration;
