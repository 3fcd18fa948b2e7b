/* Counts one try and says whether it may go on: atomic, so that a thousand tries in parallel get no more than one
   after another would (SEC-A5). The failure is counted first; the caller clears the key after a success. */
create function auth.consume_try(p_key text, p_free int, p_first_wait int, p_longest_wait int, p_ceiling int, p_forget int)
returns table (allowed boolean, failures int, wait_seconds int, is_closed boolean)
language plpgsql volatile set search_path = pg_catalog, auth as $$
declare
  t auth.throttle%rowtype;
begin
  insert into auth.throttle (key) values (p_key) on conflict do nothing;
  select * into t from auth.throttle where key = p_key for update;
  if p_forget is not null and t.updated_at < clock_timestamp() - make_interval(secs => p_forget) then
    t.failures := 0;
    t.blocked_until := null;
  end if;
  if p_ceiling is not null and t.failures >= p_ceiling then
    return query select false, t.failures, p_longest_wait, true;
    return;
  end if;
  if t.blocked_until > clock_timestamp() then
    return query select false, t.failures, ceil(extract(epoch from t.blocked_until - clock_timestamp()))::int, false;
    return;
  end if;
  t.failures := t.failures + 1;
  update auth.throttle set failures = t.failures, updated_at = clock_timestamp(),
    blocked_until = case when t.failures >= p_free
      then clock_timestamp() + make_interval(secs => least(p_longest_wait, p_first_wait * 2 ^ least(t.failures - p_free, 20))) end
    where key = p_key;
  return query select true, t.failures, 0, false;
end $$;
revoke execute on function auth.consume_try from public;
grant execute on function auth.consume_try to app_auth;
