-- Acting as: the account the actor acted for, which is another one where the supplier's people act in a customer's matter.
alter table access_audit add acting_as text not null default '';
create index access_audit_person on access_audit (person, id desc);
create index access_audit_act on access_audit (act, id desc);
-- The trigger holds for every role; the right is taken away besides, so that a forgotten trigger would not open the log.
do $$ begin
  execute format('revoke update, delete, truncate on access_audit from %I', current_user);
end $$;
