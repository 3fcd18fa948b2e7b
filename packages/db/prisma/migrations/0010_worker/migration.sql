-- What the worker, and the provider's delivery reports, need beyond the tables.

-- A delivery report moves a message on; it changes nothing else of it.
grant update (state, delivered_at, error_code) on notification to app_rt;

-- /readyz compares what is applied with what a build needs.
do $$
begin
  if to_regclass('public._prisma_migrations') is not null then
    grant select (migration_name, finished_at) on public._prisma_migrations to app_worker;
  end if;
end $$;

/* Clears what has served its time, of every employer: answers kept under idempotency keys for a day (REL 3.7), drafts
   past their date (UX-J4), and canary rows of workers that are gone. Answers with a count only (SEC-T6 review list). */
create policy idempotency_key_expiry_read on idempotency_key for select to app_definer using (true);
create policy idempotency_key_expiry on idempotency_key for delete to app_definer using (created_at < now() - interval '24 hours');
create policy draft_expiry_read on draft for select to app_definer using (true);
create policy draft_expiry on draft for delete to app_definer using (expires_at < now());
create policy outbox_canary_expiry on outbox for delete to app_definer
  using (employer_id = '00000000-0000-0000-0000-000000000001' and job_name = 'canary.echo');
grant select, delete on idempotency_key, draft to app_definer;
grant delete on outbox to app_definer;
grant select on portal_address to app_definer;

create function forget_expired() returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare e uuid; n int; total int := 0;
begin
  -- Employer by employer, so that the index that leads with employer_id finds the old rows.
  for e in select p.employer_id from portal_address p loop
    delete from idempotency_key k where k.employer_id = e and k.created_at < now() - interval '24 hours';
    get diagnostics n = row_count;
    total := total + n;
    delete from draft d where d.employer_id = e and d.expires_at < now();
    get diagnostics n = row_count;
    total := total + n;
  end loop;
  delete from outbox o where o.employer_id = '00000000-0000-0000-0000-000000000001' and o.job_name = 'canary.echo'
    and o.due_at < now() - interval '1 day';
  get diagnostics n = row_count;
  return total + n;
end $$;
revoke execute on function forget_expired from public;
grant create on schema public to app_definer;
alter function forget_expired owner to app_definer;
revoke create on schema public from app_definer;
grant execute on function forget_expired to app_worker;
