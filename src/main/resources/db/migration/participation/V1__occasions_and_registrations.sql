-- A click on open or close is kept in state and opened_at; whether registration is open follows from them and the moments.
create table occasion (
    id                uuid primary key,
    kind              text        not null,
    path              text        not null unique,
    part_of           uuid references occasion,
    title_sv          text        not null,
    title_en          text        not null,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    digital           boolean     not null,
    place_sv          text        not null default '',
    place_en          text        not null default '',
    opens_at          timestamptz,
    closes_at         timestamptz,
    opened_at         timestamptz,
    state             text        not null check (state in
        ('DRAFT', 'SAVE_THE_DATE', 'OPEN', 'CLOSED', 'HELD', 'ARCHIVED', 'CANCELLED')),
    calendar_uid      text        not null unique,
    calendar_sequence int         not null default 0,
    version           bigint      not null,
    check (ends_at > starts_at),
    check (part_of <> id),
    check (opens_at < coalesce(closes_at, starts_at))
);

create index occasion_part_of on occasion (part_of) where part_of is not null;
create index occasion_start on occasion (starts_at);

-- taken and waiting change only in the transaction that changes the registration, as its last statement.
create table pool (
    id          uuid primary key,
    occasion_id uuid   not null references occasion,
    position    int    not null,
    name_sv     text   not null,
    name_en     text   not null,
    capacity    int    not null check (capacity >= 0),
    taken       int    not null default 0,
    waiting     int    not null default 0 check (waiting >= 0),
    last_number bigint not null default 0,
    unique (occasion_id, position),
    unique (occasion_id, id),
    constraint pool_not_oversold check (taken between 0 and capacity)
);

-- organisation is the name as it was; sector and region are those of the organisation, or the person's region, at that time.
create table registration (
    id              uuid primary key,
    occasion_id     uuid        not null references occasion,
    pool_id         uuid        not null,
    person_id       uuid references person on delete set null,
    name            text        not null,
    email           text        not null,
    email_key       text        not null,
    organisation    text        not null default '',
    organisation_id uuid references organisation,
    sector          text,
    region          text references region,
    language        text        not null check (language in ('SV', 'EN')),
    source          text        not null check (source in ('GUEST', 'MEMBER', 'INVITATION', 'OFFICE')),
    invitation_id   uuid references invitation on delete set null,
    state           text        not null check (state in
        ('PENDING_VERIFICATION', 'PENDING_APPROVAL', 'CONFIRMED', 'WAITING', 'OFFERED',
         'DECLINED', 'EXPIRED', 'CANCELLED')),
    -- The two sets of states, for every index and query; a test holds them against RegistrationState.
    active          boolean     not null generated always as (state not in ('DECLINED', 'EXPIRED', 'CANCELLED')) stored,
    holds_place     boolean     not null generated always as (state in ('CONFIRMED', 'OFFERED')) stored,
    queue_number    bigint,
    offered_until   timestamptz,
    ticket_id       uuid unique,
    registered_at   timestamptz not null,
    link_mailed_at  timestamptz,
    decided_at      timestamptz,
    cancelled_at    timestamptz,
    version         bigint      not null,
    foreign key (occasion_id, pool_id) references pool (occasion_id, id),
    check ((state = 'OFFERED') = (offered_until is not null))
);

create index registration_pool_queue on registration (pool_id, queue_number) where state = 'WAITING';
create index registration_pool on registration (pool_id);
create index registration_occasion on registration (occasion_id, registered_at);
create index registration_person on registration (person_id) where person_id is not null;
create index registration_organisation on registration (organisation_id) where organisation_id is not null;
create index registration_invitation on registration (invitation_id) where invitation_id is not null;
create index registration_pending on registration (registered_at) where state = 'PENDING_VERIFICATION';
create index registration_offers on registration (offered_until) where state = 'OFFERED';

-- One active registration per person and occasion: by account for those who have one, otherwise by address.
create unique index registration_one_per_person on registration (occasion_id, person_id)
    where person_id is not null and active;
create unique index registration_one_per_address on registration (occasion_id, email_key)
    where person_id is null and active;

-- Who came to the occasion or to one of its parts, or was excused; how says by which way that became known.
create table attendance (
    registration_id uuid        not null references registration on delete cascade,
    occasion_id     uuid        not null references occasion,
    status          text        not null check (status in ('PRESENT', 'EXCUSED')),
    how             text        not null check (how in ('OFFICE', 'CODE', 'SELF', 'IMPORT')),
    at              timestamptz not null,
    primary key (registration_id, occasion_id)
);

create index attendance_occasion on attendance (occasion_id);
