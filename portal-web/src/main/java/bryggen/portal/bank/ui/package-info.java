/** The pages of customer service about money that has come. */
@NullMarked
package bryggen.portal.bank.ui;

import org.jspecify.annotations.NullMarked;
