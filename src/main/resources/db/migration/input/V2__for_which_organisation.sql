-- For which organisation a contribution is written; what was written by hand stays in the column organisation.
alter table contribution
    add column organisation_id uuid references organisation;

create index contribution_organisation on contribution (organisation_id) where organisation_id is not null;

create or replace view received_contribution as
    select * from contribution where state <> 'DRAFT';
