/** Pages for those who manage companies, people and API clients. */
@NullMarked
package bryggen.portal.accounts.ui;

import org.jspecify.annotations.NullMarked;
