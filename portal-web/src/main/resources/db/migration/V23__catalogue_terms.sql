-- What the catalogue has to know of a company: its price list and its own tax. The one seam to the room of accounts, so
-- that offers for any number of lines stay one statement.
create view catalogue_terms as
  select number as account, coalesce(price_list, '') as price_list, tax_category, tax_percent from accounts_account;
