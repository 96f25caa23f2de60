GRANT ALL ON SCHEMA public TO s_loader;
