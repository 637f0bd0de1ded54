-- When the person last showed who they are, as far as anybody knows; a provider that does not tell leaves it empty.
alter table login_session
    add column proved_at  timestamptz,
    add column asked_anew boolean not null default false;

alter table login_session drop constraint login_session_ended_why_check;
alter table login_session
    add constraint login_session_ended_why_check check (ended_why in
        ('LOGGED_OUT', 'IDLE', 'BY_PERSON', 'BY_PROVIDER', 'SHUT_OUT', 'PROVIDER_DISABLED', 'LOGGED_IN_AGAIN')) not valid;
alter table login_session validate constraint login_session_ended_why_check;
