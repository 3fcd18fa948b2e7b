-- Rings the relay at commit; polling is the net beneath it.
create function ring_relay() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_notify('beterschap_due', '');
  return null;
end $$;
create trigger outbox_rings after insert on outbox for each statement execute function ring_relay();
create trigger notification_rings after insert on notification for each statement execute function ring_relay();

create index outbox_due on outbox (due_at) where state in ('pending', 'queued', 'running');
create index notification_due on notification (due_at) where state in ('pending', 'queued', 'sending');

-- The relay sees ids only, of every employer: these functions are the one way across (SEC-T6 review list).
create policy outbox_relay_read on outbox for select to app_definer using (true);
create policy outbox_relay_change on outbox for update to app_definer using (true) with check (true);
create policy notification_relay_read on notification for select to app_definer using (true);
create policy notification_relay_change on notification for update to app_definer using (true) with check (true);
grant select, update on outbox, notification to app_definer;

/* Due rows of all employers, at most p_each of one employer so that nobody starves another, marked queued. */
create function relay_take(p_limit int, p_each int) returns table (kind text, employer_id uuid, id uuid, job_name text)
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  return query
  with due as (
    select o.employer_id, o.id, row_number() over (partition by o.employer_id order by o.due_at) as nth
    from outbox o where o.state = 'pending' and o.due_at <= now()
  ), picked as (
    select o.employer_id, o.id from outbox o join due d using (employer_id, id)
    where d.nth <= p_each and o.state = 'pending' order by o.due_at limit p_limit for update of o skip locked
  )
  update outbox o set state = 'queued', queued_at = now() from picked p
    where o.employer_id = p.employer_id and o.id = p.id
    returning 'outbox'::text, o.employer_id, o.id, o.job_name;
  return query
  with due as (
    select n.employer_id, n.id, row_number() over (partition by n.employer_id order by n.due_at) as nth
    from notification n where n.state = 'pending' and n.due_at <= now()
  ), picked as (
    select n.employer_id, n.id from notification n join due d using (employer_id, id)
    where d.nth <= p_each and n.state = 'pending' order by n.due_at limit p_limit for update of n skip locked
  )
  update notification n set state = 'queued', queued_at = now() from picked p
    where n.employer_id = p.employer_id and n.id = p.id
    returning 'notification'::text, n.employer_id, n.id, 'notification.send'::text;
end $$;

/* Rows whose bell got lost, or whose worker died: back to pending (REL 3.5). Codes are never sent twice. */
create function relay_sweep(p_queued_seconds int) returns int
language plpgsql security definer set search_path = pg_catalog, public as $$
declare n int; m int; k int;
begin
  update outbox set state = 'pending' where (state = 'queued' and queued_at < now() - make_interval(secs => p_queued_seconds))
    or (state = 'running' and lease_until < now());
  get diagnostics n = row_count;
  update notification set state = 'unknown', error_code = 'lease.expired'
    where state = 'sending' and lease_until < now() and template = 'smsCode';
  get diagnostics k = row_count;
  update notification set state = 'pending' where (state = 'queued' and queued_at < now() - make_interval(secs => p_queued_seconds))
    or (state = 'sending' and lease_until < now());
  get diagnostics m = row_count;
  return n + m + k;
end $$;

/* Which employer a provider's callback is about: the message id alone crosses the wall. */
create function notification_by_message(p_message_id text) returns table (employer_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select n.employer_id, n.id from notification n where n.message_id = p_message_id
$$;
create index notification_message on notification (message_id) where message_id is not null;

/* Age of the oldest due row in seconds, for health and alarms. */
create function relay_backlog() returns table (due bigint, oldest_seconds double precision)
language sql stable security definer set search_path = pg_catalog, public as $$
  select count(*), coalesce(extract(epoch from now() - min(due_at)), 0) from (
    select due_at from outbox where state in ('pending', 'queued', 'running') and due_at <= now()
    union all select due_at from notification where state in ('pending', 'queued', 'sending') and due_at <= now()) d
$$;

/* Cases whose announced recovery has come, for the nightly closing (S-103). */
create policy absence_case_closing_read on absence_case for select to app_definer using (true);
grant select on absence_case to app_definer;
create function cases_to_close(p_today date, p_limit int) returns table (employer_id uuid, id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select c.employer_id, c.id from absence_case c
  where c.status = 'running' and c.recovery_date <= p_today order by c.recovery_date limit p_limit
$$;

/* The portals of one identity, for landing and the switch (S-060). Callable by the identity store alone. */
create policy membership_own_read on membership for select to app_definer using (true);
grant select on membership, portal_address to app_definer;
create function auth.memberships_of(p_identity uuid) returns table (employer_id uuid, slug text, name text, role text, is_blocked boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.employer_id, p.slug, p.name, m.role, m.blocked_at is not null
  from membership m join portal_address p using (employer_id) where m.identity_id = p_identity order by p.name, m.role
$$;

/* The employers that a member of provider staff is assigned to today. Callable by the identity store alone. */
create policy provider_staff_definer_read on provider_staff for select to app_definer using (true);
create policy assignment_definer_read on assignment for select to app_definer using (true);
grant select on provider_staff, assignment to app_definer;
create function auth.assignments_of(p_identity uuid) returns table (employer_id uuid, role text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select a.employer_id, a.role from provider_staff s join assignment a on a.staff_id = s.id
  where s.identity_id = p_identity and a.valid_from <= current_date and (a.valid_to is null or a.valid_to >= current_date)
  order by a.valid_from, a.employer_id
$$;

do $$
declare f text;
begin
  foreach f in array array['relay_take(int,int)', 'relay_sweep(int)', 'notification_by_message(text)', 'relay_backlog()', 'cases_to_close(date,int)', 'auth.memberships_of(uuid)', 'auth.assignments_of(uuid)'] loop
    execute 'revoke execute on function ' || f || ' from public';
  end loop;
end $$;
grant usage, create on schema auth to app_definer;
grant create on schema public to app_definer;
alter function relay_take owner to app_definer;
alter function relay_sweep owner to app_definer;
alter function notification_by_message owner to app_definer;
alter function relay_backlog owner to app_definer;
alter function cases_to_close owner to app_definer;
alter function auth.memberships_of owner to app_definer;
alter function auth.assignments_of owner to app_definer;
revoke create on schema public, auth from app_definer;
grant execute on function relay_take, relay_sweep, cases_to_close, relay_backlog to app_worker;
grant execute on function notification_by_message, relay_backlog to app_rt;
grant execute on function auth.memberships_of, auth.assignments_of to app_auth;
