/** The connector for any ERP whose middleware serves the small JSON-over-HTTP contract of docs/connect-your-erp.md. */
@NullMarked
package bryggen.integration.erp.rest;

import org.jspecify.annotations.NullMarked;
