/** The API's manners: JSON to the letter, problems, pages, idempotency. */
@NullMarked
package bryggen.portal.platform.rest;

import org.jspecify.annotations.NullMarked;
