/** The connector's contract: how the portal speaks with any ERP. Three kinds of operation: feeds (ERP to portal, by page and opaque cursor), commands (portal to ERP, each answered by one {@link bryggen.integration.erp.Answer}) and questions (time-boxed, with a fallback in the portal). */
@NullMarked
package bryggen.integration.erp;

import org.jspecify.annotations.NullMarked;
