-- A message is one text; a delivery is one message to one recipient, and says at every moment how far it has come.
create table message (
    id         uuid primary key,
    kind       text        not null,
    reference  text        not null,
    title      text        not null,
    created_at timestamptz not null
);

create index message_reference on message (reference);

create table delivery (
    id              uuid primary key,
    message_id      uuid        not null references message,
    recipient_key   text        not null,
    address         text        not null,
    recipient_name  text        not null,
    language        text        not null check (language in ('SV', 'EN')),
    subject         text        not null,
    text_body       text        not null,
    html_body       text        not null,
    link_mark       text        not null,
    sealed_links    bytea,
    calendar        text,
    calendar_method text,
    list_mail       boolean     not null default false,
    state           text        not null check (state in
        ('QUEUED', 'SENDING', 'SENT', 'RETRY', 'FAILED', 'UNKNOWN', 'SUPPRESSED', 'STOPPED', 'BOUNCED')),
    attempts        int         not null default 0,
    round           int         not null default 0,
    claim           bigint      not null default 0,
    claimed_by      text,
    claimed_at      timestamptz,
    next_attempt_at timestamptz,
    reason          text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    version         bigint      not null,
    unique (message_id, recipient_key),
    check ((state = 'SENT') = (sent_at is not null))
);

create index delivery_state on delivery (state, created_at desc);
create index delivery_created on delivery (created_at desc);

create table suppression (
    address_key text        not null,
    kind        text        not null,
    reason      text        not null,
    created_at  timestamptz not null,
    primary key (address_key, kind)
);

-- What happened to a delivery, in order: each attempt with the mail server's reply, and what staff did.
create table delivery_event (
    id          uuid primary key,
    delivery_id uuid        not null references delivery on delete cascade,
    at          timestamptz not null,
    state       text        not null,
    attempt     int         not null,
    reply       text
);

create index delivery_event_delivery on delivery_event (delivery_id, at);

create table unsubscribe_token (
    hash        text primary key,
    delivery_id uuid        not null references delivery on delete cascade,
    address_key text        not null,
    kind        text        not null,
    created_at  timestamptz not null
);

create index unsubscribe_token_delivery on unsubscribe_token (delivery_id);
