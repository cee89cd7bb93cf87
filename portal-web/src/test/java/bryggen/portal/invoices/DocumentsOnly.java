package bryggen.portal.invoices;

import bryggen.portal.platform.jpa.Sql;

/** What is open, without a server around it. */
public final class DocumentsOnly {
    private DocumentsOnly() {}

    public static OpenDocuments on(Sql sql, Payables payables) {
        var documents = new OpenDocuments();
        documents.sql = sql;
        documents.payables = payables;
        return documents;
    }
}
