package bryggen.portal.invoices.api;

import static bryggen.portal.access.Role.APPROVER;
import static bryggen.portal.access.Role.BUYER;
import static bryggen.portal.access.Role.PARTNER_MANAGER;
import static bryggen.portal.access.Role.PARTNER_SELLER;
import static bryggen.portal.access.Role.PAYABLES;
import static bryggen.portal.access.Role.SERVICE;

import bryggen.portal.access.Acting;
import bryggen.portal.access.Allows;
import bryggen.portal.invoices.Disputes;
import bryggen.portal.invoices.InvoiceDocuments;
import bryggen.portal.invoices.Invoices;
import bryggen.portal.platform.rest.ListParameters;
import bryggen.portal.platform.rest.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code /invoices}: invoices, credit notes and their print. */
@Path("/invoices")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class InvoicesResource {
    @Inject
    Acting acting;

    @Inject
    Invoices invoices;

    @Inject
    Disputes disputes;

    @Inject
    InvoiceDocuments documents;

    @GET
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public PageJson<InvoiceRowJson> list(@BeanParam ListParameters ask, @BeanParam InvoiceFilter filter) {
        return PageJson.of(
                invoices.list(acting.actor(), filter.wish(), ask.ask()).map(InvoiceRowJson::of));
    }

    @GET
    @Path("{number}")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public InvoiceJson get(@PathParam("number") String number) {
        var invoice = invoices.get(acting.actor(), number);
        return InvoiceJson.of(
                invoice, disputes.of(invoice.head().account(), invoice.head().number()));
    }

    @GET
    @Path("{number}/document")
    @Produces("application/pdf")
    @Allows({BUYER, APPROVER, PAYABLES, PARTNER_SELLER, PARTNER_MANAGER, SERVICE})
    public Response document(@PathParam("number") String number) {
        return Response.ok(documents.pdf(acting.actor(), number, acting.language()), "application/pdf")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
