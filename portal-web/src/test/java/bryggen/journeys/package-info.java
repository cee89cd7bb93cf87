/** People's ways through the portal, in a real browser, watched by axe. */
package bryggen.journeys;
