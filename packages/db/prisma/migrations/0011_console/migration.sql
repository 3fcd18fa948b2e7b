-- The console: its session check, and invitations sent and revoked from its list.

-- As in 0003, with the own employee record as well: ids only, callable by the identity store alone.
drop function auth.memberships_of(uuid);
create function auth.memberships_of(p_identity uuid)
returns table (employer_id uuid, slug text, name text, role text, is_blocked boolean, employee_id uuid)
language sql stable security definer set search_path = pg_catalog, public as $$
  select m.employer_id, p.slug, p.name, m.role, m.blocked_at is not null, m.employee_id
  from membership m join portal_address p using (employer_id) where m.identity_id = p_identity order by p.name, m.role
$$;
revoke execute on function auth.memberships_of from public;
grant usage, create on schema auth to app_definer;
alter function auth.memberships_of owner to app_definer;
revoke create on schema auth from app_definer;
grant execute on function auth.memberships_of to app_auth;

/* Who asks at the console: session, identity, and every employer at which they may act today, with the roles. Null when
   there is no such live session. The context names no employer: that choice comes after this answer (SEC-F1). */
create function auth.open_console_request(p_token_hash bytea, p_ctx text, p_touch boolean) returns jsonb
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  s auth.session%rowtype;
begin
  perform set_config('app.ctx', p_ctx, true);
  select * into s from auth.session where token_hash = p_token_hash;
  if not found or s.ended_at is not null or s.expires_at <= now() or s.area <> 'console' or s.employer_id is not null
     or s.last_seen_at + make_interval(secs => s.idle_seconds) <= now() then
    return null;
  end if;
  if p_touch and s.last_seen_at < now() - interval '1 second' then
    perform set_config('synchronous_commit', 'off', true); -- losing one second of "last seen" in a crash is no loss
    update auth.session set last_seen_at = now() where id = s.id;
  end if;
  return jsonb_build_object(
    'session', jsonb_build_object('id', s.id, 'level', s.level, 'methods', s.methods, 'steppedUpAt', s.stepped_up_at),
    'identity', (select jsonb_build_object('id', i.id, 'email', i.email, 'locale', i.locale, 'theme', i.theme,
        'methods', coalesce((select jsonb_agg(distinct f.method) from auth.second_factor f where f.identity_id = i.id and f.confirmed_at is not null), '[]'))
      from auth.identity i where i.id = s.identity_id),
    'places', (
      with own as (
        select * from auth.memberships_of(s.identity_id)
      ), acting as (
        select o.employer_id, o.role from own o where o.role <> 'employee' and not o.is_blocked
        union
        select a.employer_id, a.role from auth.assignments_of(s.identity_id) a
      ), strongest (role, rank) as (
        select * from unnest(array['employerAdmin', 'employerCaseworker', 'manager', 'physician', 'delegatedStaff',
          'providerCaseworker', 'planner', 'providerAdmin', 'statisticsViewer']) with ordinality
      )
      select coalesce(jsonb_agg(x.place order by x.name), '[]') from (
        select p.name, jsonb_build_object('employerId', p.employer_id, 'slug', p.slug, 'name', p.name,
          'roles', jsonb_agg(c.role order by r.rank),
          'employeeId', (select o.employee_id from own o where o.employer_id = p.employer_id and o.employee_id is not null limit 1)) as place
        from acting c join strongest r using (role) join portal_address p using (employer_id)
        group by p.employer_id, p.slug, p.name) x));
end $$;
revoke execute on function auth.open_console_request from public;
grant execute on function auth.open_console_request to app_auth;

/* An invitation as decided by sendInvitation: earlier ones die, the new row, its sealed mail and the trail (S-111).
   The employee's row is held meanwhile, so that two senders leave one open invitation and not two. */
create function save_invitation(p_ctx text, p jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  e uuid; i jsonb := p->'invitation'; m jsonb := p->'mail'; who uuid := (p->>'employeeId')::uuid; seen jsonb;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  seen := once(e, sec.identity(), p->'once');
  if seen is not null then return case when seen ? 'conflict' then seen else jsonb_build_object('ok', seen) end; end if;
  perform 1 from employee where employer_id = e and id = who and email = i->>'email' for update;
  if not found or exists (select 1 from membership where employer_id = e and employee_id = who and role = 'employee') then
    raise exception 'stale' using errcode = 'BS001';
  end if;
  update invitation set revoked_at = now() where employer_id = e and employee_id = who and used_at is null and revoked_at is null;
  insert into invitation (employer_id, id, employee_id, email, token_hash, sent_at, expires_at, invited_by)
    values (e, (i->>'id')::uuid, who, i->>'email', decode(i->>'tokenHash', 'hex'), clock_timestamp(), (i->>'expiresAt')::timestamptz, sec.identity());
  insert into notification (employer_id, id, business_key, channel, template, recipient_kind, recipient_id, subject, secret, expires_at)
    values (e, (m->>'id')::uuid, 'invitation:' || (i->>'id'), 'email', 'invitation', 'identity', (i->>'id')::uuid,
      jsonb_build_object('invitationId', i->>'id'), decode(m->>'secret', 'hex'), (i->>'expiresAt')::timestamptz);
  perform record_event(e, p->'event');
  return jsonb_build_object('ok', p->'once'->'answer');
end $$;

/* Takes an open invitation back; stale when it was used, revoked or replaced meanwhile. */
create function revoke_invitation(p_ctx text, p jsonb) returns jsonb
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  e uuid; seen jsonb;
begin
  perform set_config('app.ctx', p_ctx, true);
  e := sec.employer();
  seen := once(e, sec.identity(), p->'once');
  if seen is not null then return case when seen ? 'conflict' then seen else jsonb_build_object('ok', seen) end; end if;
  update invitation set revoked_at = now() where employer_id = e and id = (p->'event'->>'objectId')::uuid
    and employee_id = (p->>'employeeId')::uuid and used_at is null and revoked_at is null;
  if not found then raise exception 'stale' using errcode = 'BS001'; end if;
  perform record_event(e, p->'event');
  return jsonb_build_object('ok', p->'once'->'answer');
end $$;

revoke execute on function save_invitation, revoke_invitation from public;
grant execute on function save_invitation, revoke_invitation to app_rt;
