create procedure nothing() language plpgsql as 'begin end';
