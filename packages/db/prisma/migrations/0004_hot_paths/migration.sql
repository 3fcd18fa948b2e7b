-- One call each for what every person does every day (docs/decisions/0008). All of these run with the rights of
-- the caller, row-level security on; the signed context arrives as the first argument and ends with the call.

/* Who is asking, and all that a decision about them needs: session, memberships at this employer, its settings
   and, for an employee, the employments with their latest periods. Null when there is no such live session. */
create function auth.open_request(p_token_hash bytea, p_ctx text, p_area text, p_touch boolean) returns jsonb
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  s auth.session%rowtype;
  e uuid;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  select * into s from auth.session where token_hash = p_token_hash;
  if not found or s.ended_at is not null or s.expires_at <= now() or s.area <> p_area
     or s.employer_id is distinct from e
     or s.last_seen_at + make_interval(secs => s.idle_seconds) <= now() then
    return null;
  end if;
  if p_touch and s.last_seen_at < now() - interval '1 second' then
    perform set_config('synchronous_commit', 'off', true); -- losing one second of "last seen" in a crash is no loss
    update auth.session set last_seen_at = now() where id = s.id;
  end if;
  return jsonb_build_object(
    'session', jsonb_build_object('id', s.id, 'level', s.level, 'methods', s.methods, 'deviceId', s.device_id,
      'createdAt', s.created_at, 'expiresAt', s.expires_at, 'steppedUpAt', s.stepped_up_at, 'idleSeconds', s.idle_seconds),
    'identity', (select jsonb_build_object('id', i.id, 'email', i.email, 'locale', i.locale, 'theme', i.theme,
        'methods', coalesce((select jsonb_agg(distinct f.method) from auth.second_factor f where f.identity_id = i.id and f.confirmed_at is not null), '[]'),
        'portalCount', (select count(distinct o.employer_id) from auth.memberships_of(i.id) o where o.role = 'employee' and not o.is_blocked),
        'hasStoredBackupCode', exists (select 1 from auth.backup_code b where b.identity_id = i.id and b.used_at is null and b.stored_at is not null))
      from auth.identity i where i.id = s.identity_id),
    'employer', (select jsonb_build_object('id', x.employer_id, 'name', x.name, 'locale', x.locale,
        'settings', jsonb_build_object('version', t.version, 'branding', t.branding, 'secondFactorPolicy', t.second_factor_policy,
          'dashboard', t.dashboard, 'reportingWindow', t.reporting_window, 'notices', t.notices, 'help', t.help))
      from employer x join employer_settings t using (employer_id) where x.employer_id = e),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'employeeId', m.employee_id,
        'isBlocked', m.blocked_at is not null)) from membership m where m.employer_id = e and m.identity_id = s.identity_id), '[]'),
    'employee', (select jsonb_build_object('id', w.id, 'firstName', w.first_name, 'lastName', w.last_name, 'phone', w.phone,
        'employments', coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'title', y.title, 'firstDay', y.first_day,
            'lastDay', y.last_day, 'scheduleHours', y.schedule_hours,
            'cases', coalesce((select jsonb_agg(c.facts order by c.first_day desc) from (
              select a.first_day, jsonb_build_object('id', a.id, 'status', a.status, 'version', a.version, 'firstDay', a.first_day,
                'recoveryDate', a.recovery_date, 'shiftDays', a.shift_days,
                'periods', (select jsonb_agg(jsonb_build_object('id', q.id, 'firstDay', q.first_day, 'recoveryDate', q.recovery_date) order by q.first_day)
                  from absence_period q where q.employer_id = e and q.case_id = a.id and q.withdrawn_at is null)) as facts
              from absence_case a where a.employer_id = e and a.employment_id = y.id and a.status <> 'withdrawn'
              order by a.first_day desc limit 3) c), '[]')) order by y.first_day desc)
          from employment y where y.employer_id = e and y.employee_id = w.id), '[]'))
      from employee w join membership m on m.employer_id = e and m.employee_id = w.id and m.identity_id = s.identity_id and m.role = 'employee'
      where w.employer_id = e));
end $$;
revoke execute on function auth.open_request from public;
grant execute on function auth.open_request to app_auth;

/* One case as its employee may see it: shared items only, newest first, the first report last (S-083, S-090). */
create function case_for_employee(p_case absence_case, p_limit int, p_before jsonb) returns jsonb
language sql stable set search_path = pg_catalog, public as $$
  select jsonb_build_object('id', p_case.id, 'status', p_case.status, 'firstDay', p_case.first_day, 'recoveryDate', p_case.recovery_date,
    'shiftDays', p_case.shift_days, 'version', p_case.version, 'employmentId', p_case.employment_id,
    'periods', coalesce((select jsonb_agg(jsonb_build_object('firstDay', q.first_day, 'recoveryDate', q.recovery_date) order by q.first_day)
      from absence_period q where q.employer_id = p_case.employer_id and q.case_id = p_case.id and q.withdrawn_at is null), '[]'),
    'tasks', coalesce((select jsonb_agg(jsonb_build_object('stepCode', k.step_code, 'state', k.state, 'actor', k.actor,
        'nominal', k.nominal, 'latest', k.latest, 'safeDue', k.safe_due) order by k.safe_due)
      from case_task k where k.employer_id = p_case.employer_id and k.case_id = p_case.id and k.kind = 'statutory'), '[]'),
    'entries', coalesce((select jsonb_agg(to_jsonb(x) order by x."isOpening", x.day desc, x."sharedAt" desc, x.id desc) from (
      select t.id, t.kind, t.is_opening as "isOpening", t.day, t.title, t.body, t.note_type as "noteType", t.author_name as "authorName",
        t.author_role as "authorRole", t.done_at as "doneAt", t.shared_at as "sharedAt", t.read_at as "readAt",
        case when d.id is null then null else jsonb_build_object('id', d.id, 'fileName', d.file_name, 'mediaType', d.media_type, 'sizeBytes', d.size_bytes) end as document
      from timeline_entry t left join document d on d.employer_id = t.employer_id and d.id = t.document_id
      where t.employer_id = p_case.employer_id and t.case_id = p_case.id and t.shared_at is not null
        and (p_before is null or (t.is_opening, -(t.day - date '2000-01-01'), -extract(epoch from t.shared_at)::numeric, t.id)
          > ((p_before->>'isOpening')::boolean, -((p_before->>'day')::date - date '2000-01-01'), -extract(epoch from (p_before->>'sharedAt')::timestamptz)::numeric, (p_before->>'id')::uuid))
      order by t.is_opening, t.day desc, t.shared_at desc, t.id desc limit p_limit) x), '[]'))
$$;

/* The people whom an employee can call: the manager of the department and the provider's case manager (S-062). */
create function contacts_of(p_employer uuid, p_employee uuid) returns jsonb
language sql stable set search_path = pg_catalog, public as $$
  select jsonb_build_object(
    'manager', (select jsonb_build_object('name', concat_ws(' ', b.first_name, b.last_name), 'phone', b.phone, 'email', b.email)
      from employment y join department d on d.employer_id = y.employer_id and d.id = y.department_id
      join employee b on b.employer_id = d.employer_id and b.id = d.manager_employee_id
      where y.employer_id = p_employer and y.employee_id = p_employee and b.id <> p_employee
      order by y.last_day is not null, y.first_day desc limit 1),
    'caseworker', (select jsonb_build_object('name', concat_ws(' ', s.first_name, s.last_name), 'phone', s.phone, 'email', s.email, 'providerName', p.name)
      from assignment a join provider_staff s on s.id = a.staff_id left join provider p on p.id = s.provider_id
      where a.employer_id = p_employer and a.role = 'providerCaseworker' and a.valid_from <= current_date
        and (a.valid_to is null or a.valid_to >= current_date)
      order by a.is_primary_contact desc, a.valid_from limit 1))
$$;

/* The Dashboard: contacts, running cases with their newest items (S-081, S-082). */
create function portal_dashboard(p_ctx text, p_employee uuid, p_limit int) returns jsonb
language plpgsql stable set search_path = pg_catalog, public as $$
declare e uuid;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  return jsonb_build_object(
    'contacts', contacts_of(e, p_employee),
    'cases', coalesce((select jsonb_agg(case_for_employee(a, p_limit, null) order by a.first_day desc)
      from absence_case a where a.employer_id = e and a.employee_id = p_employee and a.status = 'running'), '[]'));
end $$;

/* One dossier of this employee, running or closed; null when it is not theirs. */
create function portal_case(p_ctx text, p_employee uuid, p_case uuid, p_limit int, p_before jsonb) returns jsonb
language plpgsql stable set search_path = pg_catalog, public as $$
declare e uuid;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  return (select case_for_employee(a, p_limit, p_before) from absence_case a
    where a.employer_id = e and a.id = p_case and a.employee_id = p_employee and a.status <> 'withdrawn');
end $$;

/* The list behind "Verzuim dossier": newest first, with the periods of each (S-092, S-093). */
create function portal_cases(p_ctx text, p_employee uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, public as $$
declare e uuid;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  return coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'status', a.status, 'firstDay', a.first_day, 'recoveryDate', a.recovery_date,
      'sharedCount', (select count(*) from timeline_entry t where t.employer_id = e and t.case_id = a.id and t.shared_at is not null),
      'periods', (select jsonb_agg(jsonb_build_object('firstDay', q.first_day, 'recoveryDate', q.recovery_date) order by q.first_day)
        from absence_period q where q.employer_id = e and q.case_id = a.id and q.withdrawn_at is null)) order by a.first_day desc, a.id desc)
    from absence_case a where a.employer_id = e and a.employee_id = p_employee and a.status <> 'withdrawn'), '[]');
end $$;

/* Remembers a mutation under its key. Null: new, go on. Otherwise the answer that was given, or {"conflict": true}. */
create function once(p_employer uuid, p_identity uuid, p_once jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, public as $$
declare seen idempotency_key%rowtype;
begin
  insert into idempotency_key (employer_id, identity_id, key, route, request_hash, answer)
    values (p_employer, p_identity, p_once->>'key', p_once->>'route', decode(p_once->>'requestHash', 'hex'), p_once->'answer')
    on conflict do nothing;
  if found then return null; end if;
  select * into seen from idempotency_key
    where employer_id = p_employer and identity_id = p_identity and route = p_once->>'route' and key = p_once->>'key';
  if seen.request_hash <> decode(p_once->>'requestHash', 'hex') then return '{"conflict": true}'; end if;
  return seen.answer;
end $$;

/* The follow-ups of an event, and its row in the trail: always together, always in the transaction of the event. */
create function record_event(p_employer uuid, p_event jsonb) returns void
language plpgsql volatile set search_path = pg_catalog, public as $$
begin
  insert into outbox (employer_id, id, job_name, subject, business_key)
    select p_employer, (f->>'id')::uuid, f->>'jobName', f->'subject', f->>'businessKey'
    from jsonb_array_elements(coalesce(p_event->'followUps', '[]')) f
    on conflict (employer_id, business_key) do nothing;
  perform audit_append(p_event->>'type', (p_event->>'identityId')::uuid, p_event->>'role', p_event->>'objectType',
    (p_event->>'objectId')::uuid, (p_event->>'employeeId')::uuid, p_event->>'source', 'ok', p_event->>'requestId');
end $$;

create function add_tasks(p_employer uuid, p_case uuid, p_tasks jsonb) returns void
language sql volatile set search_path = pg_catalog, public as $$
  insert into case_task (employer_id, id, case_id, step_code, state, actor, nominal, latest, safe_due)
    select p_employer, (k->>'id')::uuid, p_case, k->>'stepCode', k->>'state', k->>'actor',
      (k->>'nominal')::date, (k->>'latest')::date, (k->>'safeDue')::date
    from jsonb_array_elements(coalesce(p_tasks, '[]')) k
    on conflict (employer_id, case_id, step_code) do update
      set state = case when case_task.state = 'done' then 'done' else excluded.state end,
          nominal = excluded.nominal, latest = excluded.latest, safe_due = excluded.safe_due
$$;

/* A sick report as decided by openSickReport: report, case, period, timeline, tasks, trail and follow-ups at once.
   Answers {"ok": …}, {"conflict": true} (same key, other request) or {"stale": true} (the facts have changed). */
create function save_sick_report(p_ctx text, p jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  e uuid; r jsonb := p->'report'; c jsonb := p->'case'; seen jsonb;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  seen := once(e, sec.identity(), p->'once');
  if seen is not null then return case when seen ? 'conflict' then seen else jsonb_build_object('ok', seen) end; end if;
  if (c->>'continues')::boolean then
    update absence_case set status = 'running', recovery_date = null, closed_at = null, shift_days = (c->>'shiftDays')::int, version = version + 1
      where employer_id = e and id = (c->>'id')::uuid and version = (c->>'version')::int;
    if not found then raise exception 'stale' using errcode = 'BS001'; end if;
  else
    -- An announced recovery whose day has come closes its case here too, when the nightly round has not been yet.
    update absence_case set status = 'closed', closed_at = now()
      where employer_id = e and employment_id = (c->>'employmentId')::uuid and status = 'running' and recovery_date <= (c->>'today')::date;
    -- Somebody may have opened and closed a case since the facts were read: the newest case must still be the one we saw.
    if (select a.id from absence_case a where a.employer_id = e and a.employment_id = (c->>'employmentId')::uuid and a.status <> 'withdrawn'
        order by a.first_day desc limit 1) is distinct from (c->>'newestSeen')::uuid then
      raise exception 'stale' using errcode = 'BS001';
    end if;
    insert into absence_case (employer_id, id, employment_id, employee_id, first_day)
      values (e, (c->>'id')::uuid, (c->>'employmentId')::uuid, (r->>'employeeId')::uuid, (r->>'firstDay')::date);
  end if;
  insert into absence_period (employer_id, id, case_id, first_day) values (e, (r->>'periodId')::uuid, (c->>'id')::uuid, (r->>'firstDay')::date);
  insert into sick_report (employer_id, id, case_id, period_id, employee_id, reference, first_day, worked_hours_on_first_day, status, reported_by)
    values (e, (r->>'id')::uuid, (c->>'id')::uuid, (r->>'periodId')::uuid, (r->>'employeeId')::uuid, r->>'reference', (r->>'firstDay')::date,
      (r->>'workedHoursOnFirstDay')::numeric, r->>'status', sec.identity());
  insert into timeline_entry (employer_id, id, case_id, kind, is_opening, day, title, author_name, author_role, shared_at, read_at)
    values (e, (p->'entry'->>'id')::uuid, (c->>'id')::uuid, 'report', not (c->>'continues')::boolean, (r->>'firstDay')::date, '',
      p->'entry'->>'authorName', p->'entry'->>'authorRole', now(), now());
  perform add_tasks(e, (c->>'id')::uuid, p->'tasks');
  perform record_event(e, p->'event');
  return jsonb_build_object('ok', p->'once'->'answer');
end $$;

/* A recovery report: closes the case now, or on its day when that lies ahead (S-103). */
create function save_recovery_report(p_ctx text, p jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  e uuid; r jsonb := p->'report'; seen jsonb;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  seen := once(e, sec.identity(), p->'once');
  if seen is not null then return case when seen ? 'conflict' then seen else jsonb_build_object('ok', seen) end; end if;
  update absence_case set recovery_date = (r->>'recoveryDate')::date, version = version + 1,
      status = case when (p->>'closesNow')::boolean then 'closed' else 'running' end,
      closed_at = case when (p->>'closesNow')::boolean then now() end
    where employer_id = e and id = (r->>'caseId')::uuid and status = 'running' and version = (p->>'version')::int;
  if not found then raise exception 'stale' using errcode = 'BS001'; end if;
  update absence_period set recovery_date = (r->>'recoveryDate')::date where employer_id = e and id = (p->>'periodId')::uuid;
  insert into recovery_report (employer_id, id, case_id, employee_id, reference, recovery_date, reported_by)
    values (e, (r->>'id')::uuid, (r->>'caseId')::uuid, (r->>'employeeId')::uuid, r->>'reference', (r->>'recoveryDate')::date, sec.identity());
  insert into timeline_entry (employer_id, id, case_id, kind, day, title, author_name, author_role, shared_at, read_at)
    values (e, (p->'entry'->>'id')::uuid, (r->>'caseId')::uuid, 'recovery', (r->>'recoveryDate')::date, '', p->'entry'->>'authorName', p->'entry'->>'authorRole', now(), now());
  if (p->>'closesNow')::boolean then
    update case_task set state = 'cancelled' where employer_id = e and case_id = (r->>'caseId')::uuid and state in ('open', 'provisional');
  end if;
  perform record_event(e, p->'event');
  return jsonb_build_object('ok', p->'once'->'answer');
end $$;

/* Takes a mistaken report of today back (UX-J6): the effect goes, the trail stays. */
create function withdraw_sick_report(p_ctx text, p jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  e uuid; w sick_report%rowtype; earlier absence_period%rowtype; seen jsonb;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  seen := once(e, sec.identity(), p->'once');
  if seen is not null then return case when seen ? 'conflict' then seen else jsonb_build_object('ok', seen) end; end if;
  update sick_report set status = 'withdrawn', withdrawn_at = now(), withdrawal_reason = p->>'reason'
    where employer_id = e and id = (p->>'reportId')::uuid and status <> 'withdrawn' returning * into w;
  if not found then raise exception 'stale' using errcode = 'BS001'; end if;
  update absence_period set withdrawn_at = now() where employer_id = e and id = w.period_id;
  select * into earlier from absence_period where employer_id = e and case_id = w.case_id and withdrawn_at is null order by first_day desc limit 1;
  update absence_case set version = version + 1, closed_at = now(),
      status = case when earlier.id is null then 'withdrawn' else 'closed' end,
      recovery_date = earlier.recovery_date, shift_days = coalesce((p->>'shiftDays')::int, 0)
    where employer_id = e and id = w.case_id;
  update timeline_entry set shared_at = null where employer_id = e and case_id = w.case_id and kind = 'report' and day = w.first_day
    and not (is_opening and earlier.id is not null);
  update case_task set state = 'cancelled' where employer_id = e and case_id = w.case_id and state in ('open', 'provisional');
  perform record_event(e, p->'event');
  return jsonb_build_object('ok', p->'once'->'answer');
end $$;

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace
    and p.proname in ('case_for_employee', 'contacts_of', 'portal_dashboard', 'portal_case', 'portal_cases', 'once', 'record_event', 'add_tasks',
      'save_sick_report', 'save_recovery_report', 'withdraw_sick_report') loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to app_rt, app_worker', f);
  end loop;
end $$;
