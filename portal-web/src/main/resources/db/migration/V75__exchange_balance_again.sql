-- Asked for while a run is at work: that run may have passed what was mended just before, so another one follows it.
alter table exchange_balance add column again_by text;
