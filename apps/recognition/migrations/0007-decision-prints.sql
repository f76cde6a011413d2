-- Finds the orders to print a decision again.
create index print_job_decision on {{schema}}.print_job (decision_id, requested_at desc);
