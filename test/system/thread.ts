import { randomUUID } from 'node:crypto';
import { eventually } from '@keng/testing';
import { accountOf, Caller, Refused, type Answer } from './client';
import type { Product } from './product';

/** Everything people write on the way of one tip to a medal. */
export interface ThreadTexts {
  readonly identity: Readonly<Record<string, unknown>>;
  readonly narrative: string;
  readonly place: string;
  readonly suspect: string;
  readonly answer: string;
  readonly sharedNarrative: string;
  readonly planPurpose: string;
  readonly planContent: string;
  readonly planStep: string;
  readonly protection: string;
  readonly entry: string;
  readonly summary: string;
  readonly partyName: string;
  readonly title: string;
  readonly occasion: string;
  readonly citation: string;
  /** Officers named in the tip. */
  readonly recusedOfficerIds?: readonly string[];
}

/** What the thread left behind. */
export interface Thread {
  readonly alias: string;
  readonly tipId: string;
  readonly receiptWords: readonly string[];
  readonly caseId: string;
  readonly partyId: string;
  readonly dossierId: string;
  readonly awardId: string;
  readonly awardNumber: string;
}

/** The people of one province whom the thread passes. */
const CAST = {
  communeOperator: 'trucbanxa',
  communeCommander: 'chihuyxa',
  operator: 'trucban',
  commander: 'chihuytruc',
  lead: 'dieutravien',
  caseCommander: 'chihuydieutra',
  proposer: 'thuky138',
  secretary: 'thuky',
  member1: 'thanhvien1',
  member2: 'thanhvien2',
  member3: 'thanhvien3',
  issuer: 'lanhdao',
} as const;

export type Crew = Readonly<Record<keyof typeof CAST, Caller>>;

/** Signs the cast of a province in. @param listen hears every answer that they get */
export async function signInCrew(
  product: Product,
  province: string,
  listen?: (answer: Answer) => void,
): Promise<Crew> {
  const members = await Promise.all(
    Object.entries(CAST).map(async ([part, username]) => {
      const account = accountOf(product, `${username}.${province}`);
      return [part, await Caller.signIn(product.url, account, listen)] as const;
    }),
  );
  return Object.fromEntries(members) as Crew;
}

interface Versioned {
  readonly version: number;
}

/**
 * One tip from the call to the certificate: sealed identity, registration, receipt and classification at a commune's
 * desk, transfer, acceptance, case, conclusion, party, dossier, vote, decision, hand-over.
 */
export async function playThread(crew: Crew, texts: ThreadTexts): Promise<Thread> {
  const tip = await registerTip(crew, texts);
  await handOverTip(crew, tip.tipId, texts);
  const caseId = await acceptTip(crew, tip.tipId);
  return finishThread(crew, { ...tip, caseId }, texts);
}

/** What follows once the case of an accepted tip is open: verification, conclusion, party, dossier, award. */
export async function finishThread(
  crew: Crew,
  tip: Pick<Thread, 'alias' | 'tipId' | 'receiptWords' | 'caseId'>,
  texts: ThreadTexts,
): Promise<Thread> {
  const partyId = await enterParty(crew, texts);
  await verifyCase(crew, tip.caseId, { ...tip, partyId }, texts);
  const award = await honour(crew, tip.caseId, partyId, texts);
  return { ...tip, partyId, ...award };
}

/** Seals the reporter's identity, registers the tip at the commune's desk and asks for a receipt. */
export async function registerTip(
  { communeOperator }: Crew,
  texts: ThreadTexts,
): Promise<Pick<Thread, 'alias' | 'tipId' | 'receiptWords'>> {
  const alias = randomUUID();
  const communeUnitId = await communeOf(communeOperator);
  await communeOperator.post('/api/vault/identities', { alias, ...texts.identity });
  const { tipId } = await communeOperator.post<{ tipId: string }>('/api/intake/tips', {
    receivedAt: now(),
    channel: 'phone',
    narrative: texts.narrative,
    place: { communeUnitId, text: texts.place },
    facts: [{ kind: 'suspect_name', value: texts.suspect }],
    answers: [{ questionCode: 'where', answer: texts.answer }],
    reporters: [
      { alias, identityStatus: 'sealed', wantsAnonymity: true, wantsFollowUp: true, wantsRecognition: true },
    ],
    recusedOfficerIds: texts.recusedOfficerIds ?? [],
  });
  const receipt = await communeOperator.post<{ words: string[] }>(
    `/api/intake/tips/${tipId}/receipt`,
    undefined,
  );
  return { alias, tipId, receiptWords: receipt.words };
}

/** The commune whose police desk that officer belongs to; the committees find merits by it. */
async function communeOf(officer: Caller): Promise<string> {
  const find = async (query: string): Promise<readonly { unitId: string; code: string }[]> =>
    (await officer.get<{ items: { unitId: string; code: string }[] }>(`/api/directory/units?${query}`)).items;
  const [desk] = await find(`ids=${officer.account?.unitId}`);
  const code = desk?.code.split('-').at(-1) ?? '';
  const commune = (await find(`unitType=commune&q=${code}`)).find((unit) => unit.code === code);
  if (!commune) throw new Error(`the directory holds no commune ${code}`);
  return commune.unitId;
}

/** Transfers the tip from the commune to the investigating body, each of which classifies it. */
export async function handOverTip(crew: Crew, tipId: string, texts: ThreadTexts): Promise<void> {
  const classification = {
    kind: 'denunciation',
    categoryCode: 'theft',
    urgency: 'normal',
    sharedNarrative: texts.sharedNarrative,
  };
  await decide(crew.communeOperator, tipId, 'classification', classification);
  const toUnitId = crew.commander.account?.unitId;
  const transfer = { toUnitId, reasonCode: 'level_competence', determinedAt: now(), enclosures: [] };
  const sent = await decide<Versioned & { transferId: string }>(
    crew.communeCommander,
    tipId,
    'transfers',
    transfer,
  );
  await crew.commander.post(
    `/api/intake/transfers/${sent.transferId}/answer`,
    { outcome: 'accepted' },
    sent.version,
  );
  await decide(crew.operator, tipId, 'classification', classification);
}

/** Accepts the tip and waits for its case. */
export async function acceptTip({ commander, caseCommander }: Crew, tipId: string): Promise<string> {
  const { caseId } = await decide<{ caseId: string }>(commander, tipId, 'acceptance', {
    competentReceivedAt: now(),
  });
  await eventually(
    'the case of the accepted tip is open',
    () => caseCommander.get(`/api/cases/cases/${caseId}`),
    { timeoutMs: 30_000 },
  );
  return caseId;
}

async function enterParty({ proposer }: Crew, { partyName }: ThreadTexts): Promise<string> {
  const body = {
    partyKind: 'individual',
    name: partyName,
    unitId: proposer.account?.unitId,
    allowSimilar: true,
  };
  return (await proposer.post<{ partyId: string }>('/api/recognition/parties', body)).partyId;
}

async function verifyCase(
  { caseCommander, lead }: Crew,
  caseId: string,
  { alias, tipId, partyId }: Pick<Thread, 'alias' | 'tipId' | 'partyId'>,
  texts: ThreadTexts,
): Promise<void> {
  const path = `/api/cases/cases/${caseId}`;
  const decision = (): object => ({ decisionNumber: decisionNumber('QĐ-CSĐT'), decidedOn: today() });
  let { version } = await caseCommander.get<Versioned>(path);
  const step = async (caller: Caller, act: string, body?: unknown): Promise<void> => {
    ({ version } = await caller.post<Versioned>(`${path}/${act}`, body, version));
  };
  await step(caseCommander, 'assignment', {
    leadOfficerId: lead.account?.officerId,
    supportingOfficerIds: [],
    ...decision(),
  });
  const plan = {
    purpose: texts.planPurpose,
    content: texts.planContent,
    steps: [{ text: texts.planStep, dueOn: today() }],
    reporterProtection: texts.protection,
  };
  ({ version } = await lead.put<Versioned>(`${path}/plan`, plan, version));
  await step(caseCommander, 'plan/approval');
  const entry = { kind: 'scene_examined', occurredAt: now(), text: texts.entry };
  ({ version } = await lead.post<Versioned>(`${path}/entries`, entry));
  await step(lead, 'notices', {
    noticeCode: 'procuracy_received',
    sentOn: today(),
    deliveredBy: 'in_person',
  });
  await step(lead, 'conclusion-proposal', {
    conclusion: 'instituted',
    summary: texts.summary,
    incidentCount: 1,
    suspectCount: 1,
    contributions: [
      { contributionId: randomUUID(), alias, tipId, kind: 'valuable_tip' },
      { contributionId: randomUUID(), partyId, tipId, kind: 'direct_capture' },
    ],
  });
  await step(caseCommander, 'conclusion', decision());
}

interface Merit {
  readonly meritId: string;
  readonly sourceId: string;
  readonly honouree: { readonly type: string; readonly id: string };
}

/** The same thread as far as the council's vote: a dossier that waits for its decision. */
export async function playUntilDecision(crew: Crew, texts: ThreadTexts): Promise<{ dossierId: string }> {
  const tip = await registerTip(crew, texts);
  await handOverTip(crew, tip.tipId, texts);
  const caseId = await acceptTip(crew, tip.tipId);
  const partyId = await enterParty(crew, texts);
  await verifyCase(crew, caseId, { ...tip, partyId }, texts);
  return passDossier(crew, caseId, partyId, texts);
}

interface PassedDossier extends Versioned {
  readonly dossierId: string;
  /** The nomination of the party. */
  readonly ofParty: string | undefined;
}

/** From the merits of the case to a dossier that the council has passed. */
async function passDossier(
  crew: Crew,
  caseId: string,
  partyId: string,
  texts: ThreadTexts,
): Promise<PassedDossier> {
  const { proposer, secretary, issuer, member1, member2, member3 } = crew;
  const merits = await eventually(
    'the merits of the concluded case are in the ledger',
    async () => {
      const search = { from: today(), to: today(), basis: 'recorded', unitMap: 'now' };
      const { items } = await proposer.post<{ items: Merit[] }>('/api/recognition/merits/search', search);
      const ofCase = items.filter(({ sourceId }) => sourceId === caseId);
      if (ofCase.length < 2) throw new Error(`${ofCase.length} of 2`);
      return ofCase;
    },
    { timeoutMs: 30_000 },
  );
  const nominations = merits.map(({ meritId, honouree }) => ({
    nominationId: randomUUID(),
    ...(honouree.type === 'party' ? { partyId: honouree.id } : { alias: honouree.id }),
    awardFormCode: 'commendation_province_chair',
    meritIds: [meritId],
    citation: texts.citation,
  }));
  const ofParty = nominations[merits.findIndex(({ honouree }) => honouree.id === partyId)]?.nominationId;
  const created = await proposer.post<Versioned & { dossierId: string }>('/api/recognition/dossiers', {
    title: texts.title,
    occasion: texts.occasion,
    periodFrom: '2026-01-01',
    periodTo: today(),
    receivedOn: today(),
    issuerUnitId: issuer.account?.unitId,
    nominations,
  });
  const path = `/api/recognition/dossiers/${created.dossierId}`;
  let { version } = created;
  const step = async <Body extends Versioned>(caller: Caller, act: string, body?: unknown): Promise<Body> => {
    const answer = await caller.post<Body>(`${path}/${act}`, body, version);
    ({ version } = answer);
    return answer;
  };
  await step(proposer, 'submission');
  await step(secretary, 'appraisal', { outcome: 'eligible' });
  await step(secretary, 'council-result', {
    heldOn: today(),
    minutesNumber: decisionNumber('BB-HĐ'),
    memberCount: 3,
    presentOfficerIds: [member1, member2, member3].map(({ account }) => account?.officerId),
    results: nominations.map(({ nominationId }) => ({
      nominationId,
      votesFor: 3,
      votesAgainst: 0,
      abstained: 0,
    })),
  });
  return { dossierId: created.dossierId, version, ofParty };
}

async function honour(
  crew: Crew,
  caseId: string,
  partyId: string,
  texts: ThreadTexts,
): Promise<Pick<Thread, 'dossierId' | 'awardId' | 'awardNumber'>> {
  const { secretary, issuer } = crew;
  const { dossierId, version, ofParty } = await passDossier(crew, caseId, partyId, texts);
  const path = `/api/recognition/dossiers/${dossierId}`;
  await issuer.post(
    `${path}/decision`,
    {
      decisionNumber: decisionNumber('QĐ-UBND'),
      signedOn: today(),
      signedByOfficerId: issuer.account?.officerId,
    },
    version,
  );
  const { awards } = await secretary.get<{
    awards: (Versioned & { awardId: string; awardNumber: string; nominationId: string })[];
  }>(path);
  const award = awards.find(({ nominationId }) => nominationId === ofParty);
  if (!award) throw new Error('the decision granted no award');
  const awardPath = `/api/recognition/awards/${award.awardId}`;
  await secretary.send({ method: 'GET', path: `${awardPath}/certificate` });
  await secretary.post(
    `${awardPath}/hand-over`,
    { handedOverOn: today(), minutesNumber: decisionNumber('BB-HĐ'), receivedBy: 'self' },
    award.version,
  );
  return { dossierId, awardId: award.awardId, awardNumber: award.awardNumber };
}

/** Decides about a tip as it stands; again where it moved on meanwhile, as it does when the vault sends word. */
async function decide<Body>(caller: Caller, tipId: string, act: string, body: unknown): Promise<Body> {
  const path = `/api/intake/tips/${tipId}`;
  const call = { method: 'POST', path: `${path}/${act}`, body };
  const answer = await eventually(`${act} of the tip is not overtaken`, async () => {
    const { version } = await caller.get<Versioned>(path);
    const attempt = await caller.send({ ...call, version });
    return attempt.slug === 'stale-version' ? undefined : attempt;
  });
  if (answer === undefined) throw new Error(`${act} was overtaken`);
  if (answer.status >= 300) throw new Refused(call, answer);
  return answer.json() as Body;
}

/** Each test starts an installation of its own, so a count is enough for the offices' books. */
let lastNumber = 0;

function decisionNumber(symbol: string): string {
  lastNumber += 1;
  return `${lastNumber}/${symbol}`;
}

function now(): string {
  return Temporal.Now.instant().toString();
}

function today(): string {
  return Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString();
}
