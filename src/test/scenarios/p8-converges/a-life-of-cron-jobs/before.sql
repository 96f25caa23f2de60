create schema cron;
create table cron.job (
  jobid bigserial primary key, schedule text not null, command text not null, nodename text not null default 'localhost',
  database text not null default current_database(), username text not null default current_user,
  active boolean not null default true, jobname name, unique (jobname, username));
create function cron.schedule(job_name text, schedule text, command text) returns bigint language sql as $$
  insert into cron.job (jobname, schedule, command) values (job_name, schedule, command)
  on conflict (jobname, username) do update set schedule = excluded.schedule, command = excluded.command returning jobid $$;
create function cron.schedule_in_database(job_name text, schedule text, command text, database text, username text default null,
  active boolean default true) returns bigint language sql as $$
  insert into cron.job (jobname, schedule, command, database, username, active)
  values (job_name, schedule, command, database, coalesce(username, current_user), active)
  on conflict (jobname, username) do update set schedule = excluded.schedule, command = excluded.command returning jobid $$;
create function cron.unschedule(job_name name) returns boolean language sql as $$
  with gone as (delete from cron.job where jobname = job_name and username = current_user returning 1)
  select count(*) > 0 from gone $$;
insert into cron.job (jobname, schedule, command, username) values ('nightly', '0 3 * * *', 'select 3', 'somebody else');
