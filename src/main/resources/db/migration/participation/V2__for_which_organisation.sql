-- For which organisation a member signed up; what was written by hand stays in the column organisation.
alter table registration
    add column organisation_id uuid references organisation;

create index registration_organisation on registration (organisation_id) where organisation_id is not null;
