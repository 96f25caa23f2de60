alter procedure pay(integer, boolean) security invoker;
