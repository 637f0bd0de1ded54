create table edition (
    id         uuid primary key,
    code       text   not null unique,
    title_sv   text   not null,
    title_en   text   not null,
    presented  date   not null,
    state      text   not null check (state in ('DRAFT', 'IN_FORCE', 'SUPERSEDED')),
    version    bigint not null
);

-- One edition is the strategy.
create unique index edition_in_force on edition (state) where state = 'IN_FORCE';

create table area (
    id         uuid primary key,
    edition_id uuid   not null references edition,
    code       text   not null,
    title_sv   text   not null,
    title_en   text   not null,
    position   int    not null,
    version    bigint not null,
    unique (edition_id, code)
);

create table goal (
    id         uuid primary key,
    area_id    uuid   not null references area,
    edition_id uuid   not null references edition,
    code       text   not null,
    title_sv   text   not null,
    title_en   text   not null,
    position   int    not null,
    version    bigint not null,
    unique (edition_id, code)
);
