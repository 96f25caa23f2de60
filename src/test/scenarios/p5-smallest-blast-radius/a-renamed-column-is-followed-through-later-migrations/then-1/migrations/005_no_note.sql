ALTER TABLE marks RENAME note TO remark;
ALTER TABLE marks DROP COLUMN remark, ALTER at TYPE timestamp;
