create language plsomething;
create trusted language plother;
create transform for integer language sql (from sql with function f(internal));
create access method heap2 type table handler heap_tableam_handler;
create role somebody;
create database another;
create tablespace elsewhere location '/tmp';
create subscription s connection 'dbname=x' publication p;
create schema with_objects create table t (id integer);
