/** What happens when something breaks: nothing is lost and nothing is done twice, counted in the ERP's own books. */
package bryggen.faults;
