/** The pages of agreements: the company's and the supplier's. */
@NullMarked
package bryggen.portal.agreements.ui;

import org.jspecify.annotations.NullMarked;
