CREATE PUBLICATION generated FOR TABLE other."T able" WITH (publish_generated_columns = stored);
