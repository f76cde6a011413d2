import { officersOf, type Case, type StageOfficers } from './case';

/** What officers do with a case. */
export type CaseAction =
  | 'read'
  | 'assign'
  | 'write-plan'
  | 'approve-plan'
  | 'record-entry'
  | 'extend'
  | 'send-notice'
  | 'propose-conclusion'
  | 'conclude';

/** An officer as far as cases are concerned, on one day. */
export interface CaseOfficer {
  readonly officerId: string;
  /** Holds the role of investigator somewhere. */
  readonly investigates: boolean;
  /** Units that the officer commands as case commander, with everything below them. */
  readonly commandedUnitIds: ReadonlySet<string>;
}

export type Verdict = 'allowed' | 'forbidden' | 'hidden';

/** What the policy needs to know of a case. */
export type CaseFacts = Pick<Case, 'unitId' | 'recusedOfficerIds'> & { readonly stage: StageOfficers };

/**
 * Whether the officer may do that with the case; `hidden` when its very existence is none of their business. A recused
 * officer never sees it, whatever their role (BLTTHS Đ.49, 51; decisions 2.6).
 */
export function may(officer: CaseOfficer, action: CaseAction, record: CaseFacts): Verdict {
  const commands = officer.commandedUnitIds.has(record.unitId);
  const assigned = officer.investigates && officersOf(record).includes(officer.officerId);
  const leads = assigned && officersOf(record)[0] === officer.officerId;
  const recused = record.recusedOfficerIds.includes(officer.officerId);
  if (recused || !(commands || assigned)) return 'hidden';
  switch (action) {
    case 'read':
    case 'send-notice':
      return 'allowed';
    case 'record-entry':
      return verdict(assigned);
    case 'write-plan':
    case 'propose-conclusion':
      return verdict(leads);
    case 'assign':
    case 'approve-plan':
    case 'extend':
    case 'conclude':
      return verdict(commands);
  }
}

/**
 * The case as its officers were until an assignment replaced them: who could read it then may hear of the assignment,
 * although that has taken the case away from them.
 */
export function beforeAssignment(record: CaseFacts, previousOfficerIds: readonly string[]): CaseFacts {
  return { ...record, stage: stageOf(previousOfficerIds) };
}

/** A stage with these officers, the lead first. */
export function stageOf([leadOfficerId, ...supportingOfficerIds]: readonly string[]): StageOfficers {
  if (leadOfficerId === undefined) return { state: 'awaiting_assignment' };
  return { state: 'verifying', assignment: { leadOfficerId, supportingOfficerIds } };
}

/** The same rule as `may(officer, 'read', …)` for lists: whose cases, in which units, and never as recused. */
export interface CaseScope {
  readonly unitIds: readonly string[];
  /** Null: no case by assignment. */
  readonly assignedTo: string | null;
  readonly notRecused: string;
}

export function scope(officer: CaseOfficer): CaseScope {
  return {
    unitIds: [...officer.commandedUnitIds],
    assignedTo: officer.investigates ? officer.officerId : null,
    notRecused: officer.officerId,
  };
}

function verdict(allowed: boolean): Verdict {
  return allowed ? 'allowed' : 'forbidden';
}
