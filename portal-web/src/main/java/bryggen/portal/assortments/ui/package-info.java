/** The supplier's pages of assortments. */
@NullMarked
package bryggen.portal.assortments.ui;

import org.jspecify.annotations.NullMarked;
