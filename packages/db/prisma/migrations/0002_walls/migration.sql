-- The walls between employers. Roles exist before (tools/database/set-up.ts); nothing here needs a superuser
-- but the extension, which is trusted.
create extension if not exists pgcrypto;

-- 1. The signed context: employer.identity.role.expiry.mac, set for one transaction (SEC-F1).
create schema sec;
create table sec.context_key (id int primary key check (id = 1), key bytea not null check (length(key) >= 32));
revoke all on schema sec from public;
revoke all on sec.context_key from public;

create function sec.claims() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  raw text := nullif(pg_catalog.current_setting('app.ctx', true), '');
  part text[];
begin
  if raw is null then return null; end if;
  part := string_to_array(raw, '.');
  if array_length(part, 1) is distinct from 5
     or encode(hmac(convert_to(array_to_string(part[1:4], '.'), 'UTF8'), (select key from sec.context_key), 'sha256'), 'hex') is distinct from part[5] then
    raise exception 'context signature refused' using errcode = '42501';
  end if;
  if part[4]::bigint < extract(epoch from clock_timestamp()) then
    raise exception 'context expired' using errcode = '42501';
  end if;
  return part;
end $$;

-- Policies call these as (select sec.employer()), so that they run once per query and not once per row.
create function sec.employer() returns uuid language sql stable security definer set search_path = pg_catalog, public
  as $$ select nullif((sec.claims())[1], '-')::uuid $$;
create function sec.identity() returns uuid language sql stable security definer set search_path = pg_catalog, public
  as $$ select nullif((sec.claims())[2], '-')::uuid $$;
create function sec.role() returns text language sql stable security definer set search_path = pg_catalog, public
  as $$ select (sec.claims())[3] $$;
revoke execute on all functions in schema sec from public;
grant usage on schema sec to app_rt, app_worker, app_auth, app_definer;
grant execute on function sec.employer(), sec.identity(), sec.role() to app_rt, app_worker, app_auth, app_definer;

-- 2. Row-level security, forced, on every table that carries employer_id; one policy per command.
do $$
declare t text;
begin
  for t in select c.table_name from information_schema.columns c
           join information_schema.tables b using (table_schema, table_name)
           where c.table_schema = 'public' and c.column_name = 'employer_id' and b.table_type = 'BASE TABLE'
             and c.table_name <> 'portal_address' loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format('create policy %I on public.%I for select using (employer_id = (select sec.employer()))', t || '_read', t);
    execute format('create policy %I on public.%I for insert with check (employer_id = (select sec.employer()))', t || '_add', t);
    execute format('create policy %I on public.%I for update using (employer_id = (select sec.employer())) with check (employer_id = (select sec.employer()))', t || '_change', t);
    execute format('create policy %I on public.%I for delete using (employer_id = (select sec.employer()))', t || '_remove', t);
  end loop;
end $$;

-- Provider staff are seen by an employer they are assigned to, and by themselves.
alter table provider_staff enable row level security;
alter table provider_staff force row level security;
create policy provider_staff_read on provider_staff for select using (
  identity_id = (select sec.identity())
  or exists (select 1 from assignment a where a.staff_id = provider_staff.id and a.employer_id = (select sec.employer())));
create policy provider_staff_change on provider_staff for update
  using (identity_id = (select sec.identity())) with check (identity_id = (select sec.identity()));
alter table provider enable row level security;
alter table provider force row level security;
create policy provider_read on provider for select using (
  exists (select 1 from employer e where e.provider_id = provider.id and e.employer_id = (select sec.employer())));

-- 3. What each runtime role may do. Nothing is owned by them, nothing is granted by default.
revoke all on all tables in schema public, auth from public;
grant usage on schema public to app_rt, app_worker, app_auth, app_definer;
grant usage on schema auth to app_auth;

grant select on provider, provider_staff, portal_address, employer, employer_settings, department, employee, employment,
  membership, assignment, invitation, absence_case, absence_period, sick_report, recovery_report, timeline_entry, document,
  case_task, outbox, notification, idempotency_key, draft, audit_event, article_vote, incident, heartbeat to app_rt, app_worker;
grant insert on employer_settings, department, employee, employment, membership, assignment, invitation, absence_case,
  absence_period, sick_report, recovery_report, timeline_entry, document, case_task, outbox, notification, idempotency_key,
  draft, article_vote to app_rt;
grant update on employer, employer_settings, department, employee, employment, membership, assignment, invitation, absence_case,
  absence_period, sick_report, timeline_entry, document, case_task to app_rt;
grant delete on idempotency_key, draft to app_rt, app_worker;
grant insert on outbox, notification, invitation, timeline_entry, case_task to app_worker;
grant update on outbox, notification, invitation, absence_case, absence_period, case_task, timeline_entry to app_worker;
grant insert, update on heartbeat to app_worker;

grant select, insert, update, delete on all tables in schema auth to app_auth;
grant select on provider_staff, portal_address, employer, employer_settings, employee, employment, department, membership, assignment,
  invitation, absence_case, absence_period, draft to app_auth;
grant insert, update on membership, invitation to app_auth;
grant update (identity_id) on provider_staff to app_auth;
grant insert on notification, outbox, draft to app_auth;
grant delete on draft to app_auth;

-- 4. What must hold at write time.
create unique index one_running_case_per_employment on absence_case (employer_id, employment_id) where status = 'running';
alter table absence_case add constraint absence_case_status check (status in ('running', 'closed', 'withdrawn'));
alter table absence_case add constraint absence_case_recovery check (recovery_date is null or recovery_date > first_day);
alter table absence_period add constraint absence_period_recovery check (recovery_date is null or recovery_date > first_day);
alter table sick_report add constraint sick_report_status check (status in ('accepted', 'needsConfirmation', 'withdrawn'));
alter table sick_report add constraint sick_report_hours check (worked_hours_on_first_day >= 0 and worked_hours_on_first_day <= 24);
alter table timeline_entry add constraint timeline_entry_kind check (kind in ('report', 'task', 'document', 'note', 'recovery'));
alter table membership add constraint membership_role check (role in
  ('employee', 'manager', 'employerCaseworker', 'employerAdmin', 'statisticsViewer'));
alter table provider_staff add constraint provider_staff_role check (role in
  ('providerCaseworker', 'delegatedStaff', 'physician', 'planner', 'providerAdmin'));
alter table outbox add constraint outbox_state check (state in ('pending', 'queued', 'running', 'done', 'failed', 'dead'));
alter table notification add constraint notification_state check (state in
  ('pending', 'queued', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'cancelled', 'dead'));
alter table auth.session add constraint session_level check (level in ('enrolling', 'factor', 'full'));
alter table auth.second_factor add constraint second_factor_method check (method in ('sms', 'totp', 'securityKey'));
create unique index one_live_backup_code on auth.backup_code (identity_id) where used_at is null;
create unique index one_totp_per_identity on auth.second_factor (identity_id) where method = 'totp' and confirmed_at is not null;

-- 5. The trail: one chain per employer, written by this function in the transaction that it tells about (SEC-F14).
create function audit_append(p_event text, p_identity uuid, p_role text, p_object_type text, p_object_id uuid,
  p_employee uuid, p_source text, p_result text, p_request text) returns bigint
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  e uuid := sec.employer();
  head audit_head%rowtype;
  moment timestamptz := clock_timestamp();
  next_hash bytea;
begin
  if e is null then raise exception 'audit needs an employer' using errcode = '42501'; end if;
  insert into audit_head (employer_id, seq, hash) values (e, 0, '\x00') on conflict do nothing;
  select * into head from audit_head where employer_id = e for update;
  next_hash := sha256(head.hash || convert_to(concat_ws('|', e, head.seq + 1, to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    p_event, coalesce(p_identity::text, '-'), p_role, p_object_type, coalesce(p_object_id::text, '-'), coalesce(p_employee::text, '-'),
    p_source, p_result, coalesce(p_request, '-')), 'UTF8'));
  insert into audit_event (employer_id, seq, at, event, identity_id, role, object_type, object_id, employee_id, source, result, request_id, prev_hash, hash)
    values (e, head.seq + 1, moment, p_event, p_identity, p_role, p_object_type, p_object_id, p_employee, p_source, p_result, p_request, head.hash, next_hash);
  update audit_head set seq = head.seq + 1, hash = next_hash where employer_id = e;
  return head.seq + 1;
end $$;
grant create on schema public to app_definer; -- an owner other than a superuser may hand over only to a role that may create
alter function audit_append owner to app_definer;
revoke create on schema public from app_definer;
grant select, insert on audit_event to app_definer;
grant select, insert, update on audit_head to app_definer;
revoke execute on function audit_append from public;
grant execute on function audit_append to app_rt, app_worker, app_auth;
