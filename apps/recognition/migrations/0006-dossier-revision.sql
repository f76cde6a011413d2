-- Who last put the content right: whoever was at work on it meanwhile is told.
alter table {{schema}}.dossier add column revised_by uuid, add column revised_at timestamptz;
