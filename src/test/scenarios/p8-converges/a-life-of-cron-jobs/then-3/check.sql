select jobname, schedule, command, database = current_database() as here, username = current_user as mine, active from cron.job order by 1, 5;
