-- Of which last day the person and the administrators have been told; another last day is told of again.
alter table membership add column told_of_end date;
