-- What has left and nobody has confirmed at the gate, with the working days that the way to its place takes.
create view deliveries_sent as
  select s.account, s.number, s.shipped_at, coalesce(s.carrier, '') as carrier, cardinality(s.parcels) as parcels,
    o.order_id, coalesce(o.number, s.erp_order) as order_number,
    coalesce(t.days, (select t2.days from catalogue_transport t2 where t2.country = ''), 0) as days
  from shipments_shipment s
    left join lateral (select x.id as order_id, x.number, x.ship_to from orders_order x
      where x.account = s.account and x.erp_number = s.erp_order limit 1) o on true
    left join lateral (select p.country from catalogue_place p where p.account = s.account
      order by (p.id = coalesce(o.ship_to, '')) desc, p.id limit 1) p on true
    left join catalogue_transport t on t.country = p.country
  where not exists (select 1 from cases_receipt r where r.account = s.account and r.shipment = s.number);
