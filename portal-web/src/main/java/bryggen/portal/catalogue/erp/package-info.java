/** The ERP's feeds of items, prices and stock into the copy: page by page, set-wise. */
@NullMarked
package bryggen.portal.catalogue.erp;

import org.jspecify.annotations.NullMarked;
