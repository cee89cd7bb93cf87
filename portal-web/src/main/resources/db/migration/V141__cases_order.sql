create index cases_case_order on cases_case (account, order_number) where order_number is not null;
