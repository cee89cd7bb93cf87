-- Any number finds its thread, however it was typed and whoever may see all companies.
create index shipments_shipment_number_typed on shipments_shipment (lower(number));
create index shipments_shipment_tracking on shipments_shipment (lower(tracking)) where tracking is not null;
create index invoices_invoice_number_typed on invoices_invoice (lower(number));
create index invoices_invoice_reference on invoices_invoice (lower(payment_reference))
  where payment_reference is not null;
