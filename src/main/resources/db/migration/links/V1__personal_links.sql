-- Every personal link that a mail or a receipt carries, of which only the hash is kept: what it is for, and the thing of the
-- purpose's module that it opens. Things stand above, so no key runs to them: whoever deletes one lets go of its links.
create table personal_link (
    id         uuid primary key,
    token_hash text        not null unique check (length(token_hash) = 64),
    purpose    text        not null check (purpose ~ '^[a-z]{1,20}:[a-z][a-z-]{0,38}$'),
    subject_id uuid        not null,
    issued_at  timestamptz not null,
    until      timestamptz,
    used_at    timestamptz,
    revoked_at timestamptz
);

create index personal_link_subject on personal_link (subject_id, purpose);
create index personal_link_ended on personal_link ((least(until, used_at, revoked_at)));
