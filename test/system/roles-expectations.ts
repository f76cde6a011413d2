import type { ServiceName } from './database';

/** What a service may do with a table beside reading and inserting: `update (a, b)` is for those columns only. */
export type Rights = string;

/** Of every service's schema: queues and bookkeeping of the platform. */
const PLATFORM: Readonly<Record<string, Rights>> = {
  audit_pending: 'delete',
  change_note: 'delete',
  change_note_floor: 'update',
  crash_mark: 'update, delete',
  idempotency: 'update, delete',
  key_cursor: 'update, delete',
  outbox: 'delete',
  parked: 'update, delete',
  projection_rebuild: 'delete',
};

/** Copies of what directory published; rebuilt from its topics. */
const DIRECTORY_COPY: Readonly<Record<string, Rights>> = {
  directory_appointment: 'update, delete',
  directory_calendar: 'update, delete',
  directory_officer: 'update, delete',
  directory_unit: 'update, delete',
  directory_unit_lineage: 'update, delete',
  directory_unit_period: 'update, delete',
};

/**
 * Every table that is not append-only. What is not named here is inserted and read, and nothing else: register
 * entries, strikes, sealed texts, histories, audit entries and seals, event logs, decisions, notices, claims.
 */
export const MUTABLE: Readonly<Record<ServiceName, Readonly<Record<string, Rights>>>> = {
  directory: {
    ...PLATFORM,
    account: 'update',
    appointment: 'update',
    calendar_day: 'update (retired_at)',
    failed_attempt: 'update, delete',
    import_progress: 'update, delete',
    officer: 'update',
    preference: 'update, delete',
    reference_load: 'update',
    session: 'update, delete',
    unit: 'update',
    unit_lineage: 'update, delete',
    unit_period: 'update, delete',
    work_year: 'update',
  },
  vault: {
    ...PLATFORM,
    alias_claim: 'update, delete',
    identity: 'update',
  },
  intake: {
    ...PLATFORM,
    ...DIRECTORY_COPY,
    alias_award: 'update, delete',
    case_copy: 'update, delete',
    case_tip: 'update, delete',
    receipt: 'update (code_mac, first_used_at, issued_at, issued_by)',
    receipt_question: 'update (asked)',
    register_series: 'update',
    sealed_alias: 'update, delete',
    tip: 'update',
    tip_clock: 'update (due_at, holder_unit_id, legal_end_at, satisfied_at, superseded_by)',
    tip_draft: 'update (ended_at, received_at, revision, saved_at, sealed, unit_id, wrapped), delete',
    tip_key: 'delete',
    tip_notice: 'update, delete',
    tip_reader: 'update, delete',
    tip_reporter: 'update (identity_status, refusal_reason)',
    tip_search: 'update (folded, plates, unit_ids), delete',
    transfer: 'update (answer_reason, answered_at, answered_by, outcome)',
  },
  cases: {
    ...PLATFORM,
    ...DIRECTORY_COPY,
    case_clock: 'update (due_at, lapsed_at, legal_end_at, satisfied_at, superseded_by)',
    case_file: 'update',
    clock_rule: 'update (retired_at)',
    number_series: 'update (retired_at)',
    register_series: 'update',
  },
  recognition: {
    ...PLATFORM,
    ...DIRECTORY_COPY,
    award:
      'update (event_seq, hand_over_minutes, handed_over_on, received_by, serial_number, status, version)',
    award_form: 'update',
    base_salary: 'update',
    commendation_rule: 'update',
    dossier: 'update',
    merit: 'update (event_seq, reason_code, replaced_by_id, status, version)',
    nomination: 'update, delete',
    print_job: 'update (attempt, beat_at, done, failure, file_key, file_until, finished_at, state)',
    register_series: 'update',
  },
};

/** Append-only tables that carry the product's promises; each must be there, so that none is protected by absence. */
export const APPEND_ONLY: Readonly<Record<ServiceName, readonly string[]>> = {
  directory: ['audit_entry', 'audit_seal', 'event_log', 'skipped_event', 'schema_migration'],
  vault: ['audit_entry', 'audit_seal', 'event_log', 'skipped_event', 'schema_migration'],
  intake: [
    'audit_entry',
    'audit_seal',
    'event_log',
    'skipped_event',
    'schema_migration',
    'clock_end_revision',
    'register_entry',
    'register_strike',
    'sealed_text',
    'tip_correction',
    'tip_history',
    'tip_recusal',
    'tip_expiry',
    'vocabulary_row',
  ],
  cases: [
    'audit_entry',
    'audit_seal',
    'event_log',
    'skipped_event',
    'schema_migration',
    'case_decision',
    'case_entry',
    'case_key',
    'case_notice',
    'case_proposal',
    'case_text',
    'case_tip',
    'clock_end_revision',
  ],
  recognition: [
    'audit_entry',
    'audit_seal',
    'event_log',
    'skipped_event',
    'schema_migration',
    'award_decision',
    'merit_claim',
    'party',
  ],
};

/** The one writer of each topic, and who may read it: as agreed, apart from the code that grants it. */
export const TOPICS: Readonly<
  Record<string, { readonly writer: ServiceName; readonly readers: readonly ServiceName[] }>
> = {
  'keng.directory.unit': { writer: 'directory', readers: ['vault', 'intake', 'cases', 'recognition'] },
  'keng.directory.officer': { writer: 'directory', readers: ['vault', 'intake', 'cases', 'recognition'] },
  'keng.directory.calendar': { writer: 'directory', readers: ['vault', 'intake', 'cases', 'recognition'] },
  'keng.vault.access': { writer: 'vault', readers: ['intake'] },
  'keng.intake.tip': { writer: 'intake', readers: ['vault', 'cases', 'recognition'] },
  'keng.cases.case': { writer: 'cases', readers: ['vault', 'intake', 'recognition'] },
  'keng.recognition.merit': { writer: 'recognition', readers: [] },
  'keng.recognition.dossier': { writer: 'recognition', readers: [] },
  'keng.recognition.award': { writer: 'recognition', readers: ['intake'] },
};
