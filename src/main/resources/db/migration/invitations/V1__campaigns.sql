create table campaign (
    id          uuid primary key,
    name        text        not null,
    target_kind text        not null default '',
    target_id   uuid,
    subject_sv  text        not null default '',
    subject_en  text        not null default '',
    body_sv     text        not null default '',
    body_en     text        not null default '',
    reply_by    timestamptz,
    state       text        not null check (state in ('DRAFT', 'SENT', 'STOPPED')),
    created_at  timestamptz not null,
    sent_at     timestamptz,
    version     bigint      not null,
    check ((state = 'DRAFT') = (sent_at is null)),
    check (state = 'DRAFT' or target_id is not null)
);

-- Every sending of a campaign: the invitation itself, then its reminders.
create table campaign_sending (
    message_id  uuid primary key,
    campaign_id uuid        not null references campaign on delete cascade,
    kind        text        not null check (kind in ('INVITATION', 'REMINDER')),
    sent_at     timestamptz not null
);

create index campaign_sending_campaign on campaign_sending (campaign_id, sent_at);

create table invitation (
    id           uuid primary key,
    campaign_id  uuid        not null references campaign on delete cascade,
    contact_id      uuid references contact on delete set null,
    person_id       uuid references person on delete set null,
    name            text        not null,
    email           text        not null,
    email_key       text        not null,
    organisation    text        not null default '',
    organisation_id uuid references organisation,
    language        text        not null check (language in ('SV', 'EN')),
    state        text        not null check (state in
        ('DRAFTED', 'SENT', 'ACCEPTED', 'DECLINED', 'MAYBE', 'DELEGATED', 'WITHDRAWN')),
    outcome      text check (outcome in ('CONFIRMED', 'WAITING')),
    answered_at  timestamptz,
    decide_by    date,
    note         text        not null default '',
    delegated_by uuid references invitation,
    created_at   timestamptz not null,
    version      bigint      not null,
    unique (campaign_id, email_key),
    check ((state = 'ACCEPTED') = (outcome is not null)),
    check ((state = 'MAYBE') = (decide_by is not null))
);

create index invitation_person on invitation (person_id);
create index invitation_organisation on invitation (organisation_id) where organisation_id is not null;
create index invitation_delegated_by on invitation (delegated_by);
create index invitation_address on invitation (email_key);

-- What was answered when; a form's ticket answers once.
create table invitation_answer (
    ticket_id     uuid primary key,
    invitation_id uuid        not null references invitation on delete cascade,
    answer        text        not null check (answer in ('ACCEPTED', 'DECLINED', 'MAYBE', 'DELEGATED')),
    answered_at   timestamptz not null
);

create index invitation_answer_invitation on invitation_answer (invitation_id, answered_at);
