-- A company can also see no stock at all.
alter table catalogue_stock_view drop constraint catalogue_stock_view_view_check;
alter table catalogue_stock_view add constraint catalogue_stock_view_view_check check (view in ('EXACT', 'BAND', 'HIDDEN'));
