-- A part of a number is found without looking at all that a company, or everybody, has.
create index orders_order_typed on orders_order
  using gin (lower(number || ' ' || coalesce(purchase_order, '') || ' ' || coalesce(erp_number, '')) gin_trgm_ops);
create index shipments_shipment_typed on shipments_shipment
  using gin (lower(number || ' ' || coalesce(tracking, '')) gin_trgm_ops);
create index invoices_invoice_typed on invoices_invoice
  using gin (lower(number || ' ' || coalesce(payment_reference, '')) gin_trgm_ops);
