-- Only ever added to; the trigger refuses everything else, whoever asks.
create table audit_entry (
    id      uuid primary key,
    at      timestamptz not null,
    actor   uuid,
    action  text        not null,
    subject text        not null,
    facts   jsonb       not null
);

create index audit_entry_at on audit_entry (at desc);
create index audit_entry_subject on audit_entry (subject);

create function audit_entry_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is only added to';
end $$;

create trigger audit_entry_is_final before update or delete on audit_entry
    for each row execute function audit_entry_is_final();
