import type { CaseDetail, ClockCode } from './cases-api';

/** What is done with a case, in the order of a verification. */
export const STEP_IDS = [
  'assignment',
  'plan',
  'approval',
  'entry',
  'notice',
  'extension',
  'proposal',
  'conclusion',
] as const;
export type StepId = (typeof STEP_IDS)[number];

/** Why a step is closed for now. Most bear the slug with which the server would refuse it. */
export type Obstacle =
  | 'not-commander'
  | 'not-lead'
  | 'not-assigned'
  | 'awaiting-assignment'
  | 'case-ended'
  | 'plan-missing'
  | 'plan-approved'
  | 'plan-not-approved'
  | 'own-plan'
  | 'already-extended'
  | 'term-expired'
  | 'no-notice-owed'
  | 'proposal-missing'
  | 'own-proposal';

export interface Step {
  readonly id: StepId;
  /** Null: the officer may do it now. */
  readonly obstacle: Obstacle | null;
  /** What the step is there for has been reached; it may still be possible to do it again. */
  readonly isDone: boolean;
}

/** The officer as far as one case is concerned. */
export interface CaseViewer {
  readonly officerId: string;
  /** Is case commander of the case's unit or of one above it. */
  readonly commands: boolean;
  readonly investigates: boolean;
}

export const NOTICE_CODES = [
  'procuracy_received',
  'reporter_received',
  'procuracy_decision',
  'reporter_result',
] as const satisfies readonly ClockCode[];
export type NoticeCode = (typeof NOTICE_CODES)[number];

type CaseFacts = Pick<CaseDetail, 'state' | 'term' | 'assignment' | 'plan' | 'proposal' | 'clocks'>;

/**
 * What the officer may do with the case, and which rule closes the rest: the same rules as the service's
 * (`case.policy.ts` and the acts of its domain), so that nothing is typed in vain.
 * @param now ms since 1970
 */
export function stepsOf(record: CaseFacts, viewer: CaseViewer, now: number): readonly Step[] {
  return STEP_IDS.map((id) => ({
    id,
    obstacle: roleObstacle(id, record, viewer) ?? stateObstacle(id, record, viewer, now),
    isDone: IS_DONE[id](record),
  }));
}

/** The first step that the officer may do and that is not done yet. */
export function nextStep(steps: readonly Step[]): StepId | undefined {
  return steps.find(({ id, obstacle, isDone }) => obstacle === null && !isDone && !OPTIONAL.has(id))?.id;
}

const OPTIONAL: ReadonlySet<StepId> = new Set(['entry', 'extension']);

/** Notices whose clocks run, each once. */
export function owedNotices({ clocks }: Pick<CaseDetail, 'clocks'>): readonly NoticeCode[] {
  return NOTICE_CODES.filter((code) => clocks.some((clock) => clock.code === code && isOpen(clock)));
}

/** Whether the clock still asks for something. */
export const isOpen = ({ status }: CaseDetail['clocks'][number]): boolean => OPEN.has(status);

const OPEN: ReadonlySet<string> = new Set(['on_time', 'due_soon', 'overdue']);

function roleObstacle(id: StepId, { assignment }: CaseFacts, viewer: CaseViewer): Obstacle | null {
  const { officerId, commands, investigates } = viewer;
  const leads = investigates && assignment?.leadOfficerId === officerId;
  const assigned = leads || (investigates && assignment?.supportingOfficerIds.includes(officerId) === true);
  switch (id) {
    case 'notice':
      return null;
    case 'entry':
      return assigned ? null : 'not-assigned';
    case 'plan':
    case 'proposal':
      return leads ? null : 'not-lead';
    case 'assignment':
    case 'approval':
    case 'extension':
    case 'conclusion':
      return commands ? null : 'not-commander';
  }
}

function stateObstacle(
  id: StepId,
  record: CaseFacts,
  { officerId }: CaseViewer,
  now: number,
): Obstacle | null {
  const { state, plan, proposal } = record;
  const isApproved = plan?.approvedAt != null;
  if (id === 'notice') return owedNotices(record).length === 0 ? 'no-notice-owed' : null;
  if (state !== 'awaiting_assignment' && state !== 'verifying') return 'case-ended';
  if (id === 'assignment') return null;
  if (state === 'awaiting_assignment') return 'awaiting-assignment';
  switch (id) {
    case 'plan':
      return isApproved ? 'plan-approved' : null;
    case 'approval':
      if (plan == null) return 'plan-missing';
      if (isApproved) return 'plan-approved';
      return plan.authorId === officerId ? 'own-plan' : null;
    case 'entry':
    case 'proposal':
      return isApproved ? null : 'plan-not-approved';
    case 'extension':
      return extensionObstacle(record, now);
    case 'conclusion':
      if (proposal == null) return 'proposal-missing';
      return proposal.proposerId === officerId ? 'own-proposal' : null;
  }
}

function extensionObstacle({ term, clocks }: CaseFacts, now: number): Obstacle | null {
  if (term !== 'base') return 'already-extended';
  const running = clocks.find((clock) => clock.code === 'verification' && isOpen(clock));
  return running === undefined || Date.parse(running.legalEndAt) < now ? 'term-expired' : null;
}

const IS_DONE: Readonly<Record<StepId, (record: CaseFacts) => boolean>> = {
  assignment: ({ assignment }) => assignment != null,
  plan: ({ plan }) => plan != null,
  approval: ({ plan }) => plan?.approvedAt != null,
  entry: () => false,
  notice: (record) => owedNotices(record).length === 0,
  extension: ({ term }) => term !== 'base',
  proposal: ({ proposal }) => proposal != null,
  conclusion: ({ state }) => state === 'concluded',
};
