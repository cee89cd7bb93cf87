-- A part of any number that a shipment bears is found in the list without looking at all that a company, or everybody, has.
create index shipments_shipment_searched on shipments_shipment using gin (
  lower(number || ' ' || coalesce(order_number, '') || ' ' || coalesce(erp_order, '') || ' ' || coalesce(tracking, ''))
  gin_trgm_ops);
