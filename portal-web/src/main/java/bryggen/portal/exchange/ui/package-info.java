/** The operator's pages: queues, messages, feeds. */
@NullMarked
package bryggen.portal.exchange.ui;

import org.jspecify.annotations.NullMarked;
