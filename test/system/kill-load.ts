import { randomUUID } from 'node:crypto';
import { eventually } from '@keng/testing';
import { accountOf, Caller } from './client';
import type { Ledger, RegisteredTip } from './kill-ledger';
import { PersistentCaller } from './persistent-caller';
import type { Product } from './product';

const PROVINCES = ['37', '31', '38'];
const DESKS = ['trucban', 'trucbanxa'];
/** The commune's desk has nobody who could accept a tip. */
const ACCEPTING_DESKS = ['trucban'];
/** Every so many tips of a desk: one whose registration is sent once more after its acknowledgement. */
const REPEATED = 5;
/** Events wait while the broker or a consumer is away, which under twenty kills it mostly is. */
const CASE_PATIENCE = { timeoutMs: 300_000, intervalMs: 100 };
const NARRATIVE = 'Thấy nhóm thanh niên lạ dắt xe máy ra khỏi bãi gửi xe cạnh đình làng lúc nửa đêm';

/** Six desks of six units that register tips, and three bodies that take them to a conclusion. */
export interface Load {
  /** Lets everybody finish what they are at. @throws the first error that was no interruption */
  end(): Promise<void>;
}

interface TipToVerify extends RegisteredTip {
  readonly alias: string;
}

/** Begins to work at full speed; everything acknowledged is put into the ledger. */
export async function startLoad(product: Product, ledger: Ledger): Promise<Load> {
  let isOpen = true;
  const open = (): boolean => isOpen;
  const workers = await Promise.all(
    PROVINCES.map(async (province) => {
      const sign = (username: string): Promise<PersistentCaller> =>
        signIn(product, `${username}.${province}`, ledger);
      const toVerify: TipToVerify[] = [];
      const desks = await Promise.all(DESKS.map(sign));
      const office = await openOffice(sign, ledger);
      return [
        ...desks.map((desk, at) => async () => {
          for (let count = 1; open(); count += 1) {
            const tip = await registerTip(desk, ledger, count % REPEATED === 0);
            // One waits for the office at most; the others stay at the desk.
            if (ACCEPTING_DESKS.includes(DESKS[at] ?? '') && toVerify.length === 0) toVerify.push(tip);
          }
        }),
        async () => {
          while (open()) await verifyNext(office, toVerify, open);
        },
      ];
    }),
  );
  const running = Promise.all(workers.flat().map((work) => work()));
  // Told by end(); until then it must not count as unhandled.
  running.catch(() => undefined);
  return {
    end: async () => {
      isOpen = false;
      await running;
    },
  };
}

async function signIn(product: Product, username: string, ledger: Ledger): Promise<PersistentCaller> {
  const caller = await Caller.signIn(product.url, accountOf(product, username));
  return new PersistentCaller(caller, () => (ledger.retries += 1));
}

async function registerTip(desk: PersistentCaller, ledger: Ledger, again: boolean): Promise<TipToVerify> {
  const [key, alias] = [randomUUID(), randomUUID()];
  const body = {
    receivedAt: Temporal.Now.instant().toString(),
    channel: 'phone',
    narrative: NARRATIVE,
    reporters: [
      {
        alias,
        identityStatus: 'refused',
        refusalReason: 'fears_retaliation',
        wantsAnonymity: true,
        wantsFollowUp: true,
        wantsRecognition: true,
      },
    ],
  };
  const tip = await desk.post<RegisteredTip>('/api/intake/tips', body, key);
  ledger.tips.push(tip);
  if (again) {
    const repeated = await desk.post<RegisteredTip>('/api/intake/tips', body, key);
    if (JSON.stringify(repeated) !== JSON.stringify(tip)) ledger.contradictions.push(tip.tipId);
  }
  return { ...tip, alias };
}

/** Who takes a tip of one province from its classification to the conclusion of its case. */
interface Office {
  readonly operator: PersistentCaller;
  readonly commander: PersistentCaller;
  readonly caseCommander: PersistentCaller;
  readonly lead: PersistentCaller;
  readonly ledger: Ledger;
  /** The last number of the office's book. */
  lastDecision: number;
}

async function openOffice(
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

async function verifyNext(office: Office, waiting: TipToVerify[], isOpen: () => boolean): Promise<void> {
  await eventually('a tip waits for the office', () => waiting.length > 0 || !isOpen(), CASE_PATIENCE);
  const tip = waiting[0];
  if (!tip) return;
  const caseId = await acceptTip(office, tip);
  await concludeCase(office, tip, caseId);
  waiting.shift();
}

async function acceptTip({ operator, commander, ledger }: Office, { tipId }: TipToVerify): Promise<string> {
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
  ledger.cases.push({ caseId, tipId, contributionIds: [] });
  return caseId;
}

async function concludeCase(office: Office, { tipId, alias }: TipToVerify, caseId: string): Promise<void> {
  const { caseCommander, lead, ledger } = office;
  const record = `/api/cases/cases/${caseId}`;
  await eventually(
    'the case is open',
    async () => (await caseCommander.send({ method: 'GET', path: record })).status === 200,
    CASE_PATIENCE,
  );
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
  const known = ledger.cases.find((candidate) => candidate.caseId === caseId);
  if (known) known.contributionIds = contributions.map(({ contributionId }) => contributionId);
}

function nextDecision(office: Office): object {
  office.lastDecision += 1;
  return {
    decisionNumber: `${office.lastDecision}/QĐ-CSĐT`,
    decidedOn: Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString(),
  };
}
