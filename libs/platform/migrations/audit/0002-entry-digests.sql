-- What each entry was when it was sealed, so that a changed one of many can be named. Seals from before have none.
alter table {{schema}}.audit_seal add column digests bytea[];
