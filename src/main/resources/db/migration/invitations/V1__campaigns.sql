create table campaign (
    id          uuid primary key,
    name        text        not null,
    target_kind text        not null,
    target_id   uuid        not null,
    subject_sv  text        not null default '',
    subject_en  text        not null default '',
    body_sv     text        not null default '',
    body_en     text        not null default '',
    reply_by    timestamptz,
    state       text        not null check (state in ('DRAFT', 'SENT', 'STOPPED')),
    message_id  uuid,
    created_at  timestamptz not null,
    sent_at     timestamptz,
    version     bigint      not null,
    check ((state = 'DRAFT') = (sent_at is null))
);

create table invitation (
    id           uuid primary key,
    campaign_id  uuid        not null references campaign,
    contact_id   uuid,
    person_id    uuid,
    name         text        not null,
    email        text        not null,
    email_key    text        not null,
    organisation text        not null default '',
    language     text        not null check (language in ('SV', 'EN')),
    token_hash   text unique,
    state        text        not null check (state in
        ('DRAFTED', 'SENT', 'ACCEPTED', 'DECLINED', 'MAYBE', 'DELEGATED', 'EXPIRED', 'WITHDRAWN')),
    answered_at  timestamptz,
    decide_by    date,
    note         text        not null default '',
    delegated_by uuid references invitation,
    created_at   timestamptz not null,
    version      bigint      not null,
    unique (campaign_id, email_key)
);

create index invitation_person on invitation (person_id);
