import { randomUUID } from 'node:crypto';
import { eventually, type Patience } from '../../libs/testing/src/eventually';
import type { PersistentCaller } from '../system/persistent-caller';
import type { Ledger, RegisteredTip } from './ledger';
import { NARRATIVE } from './narrative';

/** Events wait while the broker or a consumer is away, which under many kills it mostly is. */
const CASE_PATIENCE = { timeoutMs: 600_000, intervalMs: 100 };

export interface TipToVerify extends RegisteredTip {
  readonly alias: string;
}

/** Who takes a tip of one province from its classification to the conclusion of its case. */
export interface Office {
  readonly operator: PersistentCaller;
  readonly commander: PersistentCaller;
  readonly caseCommander: PersistentCaller;
  readonly lead: PersistentCaller;
  readonly ledger: Ledger;
  /** The last number of the office's book. */
  lastDecision: number;
}

export async function openOffice(
  sign: (username: string) => Promise<PersistentCaller>,
  ledger: Ledger,
): Promise<Office> {
  const [operator, commander, caseCommander, lead] = await Promise.all([
    sign('trucban'),
    sign('chihuytruc'),
    sign('chihuydieutra'),
    sign('dieutravien'),
  ]);
  return { operator, commander, caseCommander, lead, ledger, lastDecision: 0 };
}

/** Takes the tip that waits from its classification to the conclusion of its case. */
export async function verifyNext(
  office: Office,
  waiting: TipToVerify[],
  isOpen: () => boolean,
): Promise<void> {
  await eventually('a tip waits for the office', () => waiting.length > 0 || !isOpen(), CASE_PATIENCE);
  const tip = waiting[0];
  if (!tip) return;
  const caseId = await acceptTip(office, tip);
  await untilOpen(office, caseId);
  await concludeCase(office, tip, caseId);
  waiting.shift();
}

/** @returns the case that will be opened */
export async function acceptTip(
  { operator, commander, ledger }: Office,
  { tipId }: TipToVerify,
): Promise<string> {
  const record = `/api/intake/tips/${tipId}`;
  await operator.decide('POST', record, 'classification', {
    kind: 'denunciation',
    categoryCode: 'theft',
    urgency: 'normal',
    sharedNarrative: NARRATIVE,
  });
  const competentReceivedAt = Temporal.Now.instant().toString();
  const { caseId } = await commander.decide<{ caseId: string }>('POST', record, 'acceptance', {
    competentReceivedAt,
  });
  await ledger.add('case', { caseId, tipId });
  return caseId;
}

/** Waits until the accepted tip has become a case. */
export async function untilOpen(
  { caseCommander }: Office,
  caseId: string,
  patience: Patience = CASE_PATIENCE,
): Promise<void> {
  const path = `/api/cases/cases/${caseId}`;
  await eventually(
    'the case is open',
    async () => (await caseCommander.send({ method: 'GET', path })).status === 200,
    patience,
  );
}

/** From the assignment to a conclusion that names two contributions. */
export async function concludeCase(
  office: Office,
  { tipId, alias }: TipToVerify,
  caseId: string,
): Promise<void> {
  const { caseCommander, lead, ledger } = office;
  const record = `/api/cases/cases/${caseId}`;
  await caseCommander.decide('POST', record, 'assignment', {
    leadOfficerId: lead.caller.account?.officerId,
    supportingOfficerIds: [],
    ...nextDecision(office),
  });
  await lead.decide('PUT', record, 'plan', {
    purpose: 'Làm rõ hành vi trộm cắp',
    content: 'Thu thập dữ liệu camera, ghi lời khai',
    steps: [],
    reporterProtection: 'Chỉ dùng bí danh trong hồ sơ',
  });
  await caseCommander.decide('POST', record, 'plan/approval');
  const contributions = ['valuable_tip', 'evidence'].map((kind) => ({
    contributionId: randomUUID(),
    alias,
    tipId,
    kind,
  }));
  await lead.decide('POST', record, 'conclusion-proposal', {
    conclusion: 'instituted',
    summary: 'Có dấu hiệu tội phạm trộm cắp tài sản',
    incidentCount: 1,
    suspectCount: 1,
    contributions,
  });
  await caseCommander.decide('POST', record, 'conclusion', nextDecision(office));
  await ledger.add('conclusion', {
    caseId,
    contributionIds: contributions.map(({ contributionId }) => contributionId),
  });
}

function nextDecision(office: Office): object {
  office.lastDecision += 1;
  return {
    decisionNumber: `${office.lastDecision}/QĐ-CSĐT`,
    decidedOn: Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString(),
  };
}
