import { randomUUID } from 'node:crypto';
import { eventually, expectCleanExit, readPdf } from '@keng/testing';
import { Caller } from './client';
import { describeOnEachTransport } from './describe-transports';
import { askDatabase, runCommand } from './operators';
import { startProduct, type Product } from './product';
import { aThread } from './sample-texts';
import { acceptTip, handOverTip, registerTip, signInCrew, type Crew, type Thread } from './thread';
import { tellingWhatWaits } from './what-waits';

const START_LIMIT_MS = 200_000;
const PROVINCE = '37';
/** 1.5 (NĐ 152/2025 Đ.53) × the base salary of 2,530,000 đồng (NĐ 161/2026), rounded up to 10,000 đồng (Đ.50). */
const BONUS = 3_800_000;

const today = (): string => Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString();
const thisYear = (): number => Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').year;

interface Versioned {
  readonly version: number;
}

interface MeritView {
  readonly meritId: string;
  readonly sourceId: string;
  readonly kind: string;
  readonly honouree: { readonly type: string; readonly id: string };
}

interface AwardView extends Versioned {
  readonly awardId: string;
  readonly nominationId: string;
  readonly awardNumber: string;
  readonly bonusAmount: number;
  readonly status: string;
}

interface Register {
  readonly formNumber: string;
  readonly unit: { readonly fullName: string };
  readonly closing: { readonly registerNumber: number };
  readonly entries: readonly {
    readonly registerNumber: number;
    readonly tipId: string;
    readonly content: string;
    readonly handling: { readonly status: string };
    readonly incomingSlip: { readonly slipNumber: string } | null;
    readonly outgoingSlip: { readonly slipNumber: string } | null;
    readonly notices: readonly { readonly noticeCode: string }[];
  }[];
}

describeOnEachTransport('one tip from the desk to the certificate', (transport) => {
  const texts = aThread();
  let product: Product;
  let crew: Crew;
  let tip: Pick<Thread, 'alias' | 'tipId' | 'receiptWords'>;
  let caseId: string;
  let caseVersion: number;
  let partyId: string;
  let merits: readonly MeritView[] | undefined;
  let dossierPath: string;
  let awards: readonly AwardView[];

  beforeAll(async () => {
    product = await startProduct({ transport });
    crew = await signInCrew(product, PROVINCE);
  }, START_LIMIT_MS);

  afterAll(async () => {
    await product.stop();
    product.remove();
  });

  const ofCase = (path: string): string => `/api/cases/cases/${caseId}${path}`;
  const atCase = async (caller: Caller, act: string, body?: unknown): Promise<void> => {
    ({ version: caseVersion } = await caller.post<Versioned>(ofCase(`/${act}`), body, caseVersion));
  };
  const receipt = (): Promise<{ publicStatus: string; nextStep: string | null; awarded: boolean }> =>
    Caller.anonymous(product.url).post('/api/intake/receipts/status', { words: tip.receiptWords });
  const inTime = <T>(description: string, probe: () => Promise<T>): Promise<T> =>
    tellingWhatWaits(product, () => eventually(description, probe));
  const receiptSays = (publicStatus: string): Promise<boolean> =>
    inTime(`the receipt says ${publicStatus}`, async () => (await receipt()).publicStatus === publicStatus);

  it('seals the identity, registers the tip and gives the caller words that tell its status', async () => {
    tip = await registerTip(crew, texts);
    expect(tip.receiptWords).toHaveLength(9);
    expect(await receipt()).toMatchObject({
      publicStatus: 'received',
      nextStep: 'classification',
      awarded: false,
    });
  });

  it('transfers it from the commune to the investigating body, which enters it under its own number', async () => {
    await handOverTip(crew, tip.tipId, texts);
    const view = await crew.operator.get<{ entries: { unitId: string; registerNumber: number }[] }>(
      `/api/intake/tips/${tip.tipId}`,
    );
    expect(view.entries).toMatchObject([
      { unitId: crew.communeOperator.account?.unitId, registerNumber: 1 },
      { unitId: crew.operator.account?.unitId, registerNumber: 1 },
    ]);
    expect(await receipt()).toMatchObject({ publicStatus: 'classified' });
  });

  it('opens a case once the investigating body has accepted it, and says so on the receipt', async () => {
    caseId = await tellingWhatWaits(product, () => acceptTip(crew, tip.tipId));
    const view = await crew.caseCommander.get<
      Versioned & { caseNumber: number; state: string; tips: unknown[] }
    >(ofCase(''));
    expect(view).toMatchObject({ caseNumber: 1, state: 'awaiting_assignment', tips: [{ tipId: tip.tipId }] });
    caseVersion = view.version;
    await receiptSays('under_verification');
  });

  it('lets the assigned investigator read the shared narrative, and never the narrative', async () => {
    await atCase(crew.caseCommander, 'assignment', {
      leadOfficerId: crew.lead.account?.officerId,
      supportingOfficerIds: [],
      decisionNumber: '1/QĐ-CSĐT',
      decidedOn: today(),
    });
    const view = await inTime('the lead may read the tip', async () => {
      const answer = await crew.lead.send({ method: 'GET', path: `/api/intake/tips/${tip.tipId}` });
      return answer.status === 200 ? answer.json() : undefined;
    });
    expect(view).toMatchObject({ narrative: null, sharedNarrative: texts.sharedNarrative });
  });

  it('takes a plan that another officer approves, an entry, two notices and one extension', async () => {
    const plan = {
      purpose: texts.planPurpose,
      content: texts.planContent,
      steps: [{ text: texts.planStep, dueOn: today() }],
      reporterProtection: texts.protection,
    };
    ({ version: caseVersion } = await crew.lead.put<Versioned>(ofCase('/plan'), plan, caseVersion));
    await atCase(crew.caseCommander, 'plan/approval');
    const entry = {
      kind: 'scene_examined',
      occurredAt: Temporal.Now.instant().toString(),
      text: texts.entry,
    };
    ({ version: caseVersion } = await crew.lead.post<Versioned>(ofCase('/entries'), entry));
    await atCase(crew.lead, 'notices', notice('procuracy_received'));
    await atCase(crew.lead, 'notices', notice('reporter_received'));
    const extension = { reasonCode: 'complex', decisionNumber: '2/QĐ-CSĐT', decidedOn: today() };
    await atCase(crew.caseCommander, 'extensions', extension);
    expect(await crew.lead.get(ofCase(''))).toMatchObject({
      term: 'extended',
      plan: { authorId: crew.lead.account?.officerId, approvedBy: crew.caseCommander.account?.officerId },
      entries: [{ kind: 'scene_examined', text: texts.entry }],
      notices: [{ noticeCode: 'procuracy_received' }, { noticeCode: 'reporter_received' }],
    });
  });

  it('concludes the case with what the reporter and a citizen contributed', async () => {
    const party = { partyKind: 'individual', name: texts.partyName, unitId: crew.proposer.account?.unitId };
    ({ partyId } = await crew.proposer.post<{ partyId: string }>('/api/recognition/parties', party));
    await atCase(crew.lead, 'conclusion-proposal', {
      conclusion: 'instituted',
      summary: texts.summary,
      incidentCount: 1,
      suspectCount: 3,
      contributions: [
        { contributionId: randomUUID(), alias: tip.alias, tipId: tip.tipId, kind: 'valuable_tip' },
        { contributionId: randomUUID(), partyId, tipId: tip.tipId, kind: 'direct_capture' },
      ],
    });
    await atCase(crew.caseCommander, 'conclusion', { decisionNumber: '3/QĐ-CSĐT', decidedOn: today() });
    await atCase(crew.lead, 'notices', notice('procuracy_decision'));
    await atCase(crew.lead, 'notices', notice('reporter_result'));
    await receiptSays('verification_ended');
  });

  it('records both merits, counts them by kind and drills down from a count to its record', async () => {
    const period = { from: today(), to: today(), basis: 'recorded', unitMap: 'now' };
    const search = <Found>(body: object): Promise<Found> =>
      crew.proposer.post('/api/recognition/merits/search', body);
    merits = await inTime('both merits are in the ledger', async () => {
      const { items } = await search<{ items: MeritView[] }>(period);
      return items.length >= 2 ? items : undefined;
    });
    expect(new Set(merits?.map(({ sourceId, kind, honouree }) => [sourceId, kind, honouree]))).toEqual(
      new Set([
        [caseId, 'direct_capture', { type: 'party', id: partyId }],
        [caseId, 'valuable_tip', { type: 'alias', id: tip.alias }],
      ]),
    );
    const { groups } = await search<{
      groups: { key: { kind: string }; count: number; drillDown: object }[];
    }>({
      ...period,
      groupBy: ['kind'],
    });
    const captures = groups.find(({ key }) => key.kind === 'direct_capture');
    expect(captures?.count).toBe(1);
    const { items } = await search<{ items: MeritView[] }>(captures?.drillDown ?? {});
    expect(items.map(({ meritId }) => meritId)).toEqual([meritOf('party').meritId]);
  });

  it('brings the dossier through submission, appraisal and council to a decision with the amount of the law', async () => {
    const nominations = [
      { nominationId: randomUUID(), partyId, meritIds: [meritOf('party').meritId] },
      { nominationId: randomUUID(), alias: tip.alias, meritIds: [meritOf('alias').meritId] },
    ].map((nomination) => ({
      ...nomination,
      awardFormCode: 'commendation_province_chair',
      citation: texts.citation,
    }));
    const created = await crew.proposer.post<Versioned & { dossierId: string }>('/api/recognition/dossiers', {
      title: texts.title,
      occasion: texts.occasion,
      periodFrom: `${thisYear()}-01-01`,
      periodTo: today(),
      receivedOn: today(),
      issuerUnitId: crew.issuer.account?.unitId,
      nominations,
    });
    dossierPath = `/api/recognition/dossiers/${created.dossierId}`;
    let { version } = created;
    const step = async <Answer>(caller: Caller, act: string, body?: unknown): Promise<Answer & Versioned> => {
      const answer = await caller.post<Answer & Versioned>(`${dossierPath}/${act}`, body, version);
      ({ version } = answer);
      return answer;
    };
    await step(crew.proposer, 'submission');
    await step(crew.secretary, 'appraisal', { outcome: 'eligible' });
    const present = [crew.member1, crew.member2, crew.member3].map(({ account }) => account?.officerId);
    const voted = await step<{ passed: string[] }>(crew.secretary, 'council-result', {
      heldOn: today(),
      minutesNumber: '1/BB-HĐ',
      memberCount: present.length,
      presentOfficerIds: present,
      results: nominations.map(({ nominationId }) => ({
        nominationId,
        votesFor: present.length,
        votesAgainst: 0,
        abstained: 0,
      })),
    });
    expect(voted.passed.toSorted()).toEqual(nominations.map(({ nominationId }) => nominationId).toSorted());
    const decided = await step<{ awards: AwardView[] }>(crew.issuer, 'decision', {
      decisionNumber: '1/QĐ-UBND',
      signedOn: today(),
      signedByOfficerId: crew.issuer.account?.officerId,
    });
    expect(decided.awards.map(({ bonusAmount }) => bonusAmount)).toEqual([BONUS, BONUS]);
    ({ awards } = await crew.secretary.get<{ awards: AwardView[] }>(dossierPath));
  });

  it('prints each certificate on one page: the party by name, the reporter as a citizen', async () => {
    for (const [of, honouree] of [
      ['party', texts.partyName],
      ['alias', 'Một công dân'],
    ] as const) {
      const { awardId, awardNumber } = await awardOf(of);
      const path = `/api/recognition/awards/${awardId}/certificate`;
      const answer = await crew.secretary.send({ method: 'GET', path });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const pages = readPdf(answer.bytes);
      expect(pages).toHaveLength(1);
      const lines = pages.join('').split('\n');
      expect(lines).toEqual(expect.arrayContaining(['BẰNG KHEN', honouree]));
      expect(lines.join(' ')).toContain('Quyết định số 1/QĐ-UBND');
      expect(lines.join(' ')).toContain(awardNumber);
    }
  });

  it('hands the award over and shows anybody that it is valid', async () => {
    const { awardId, awardNumber, version } = await awardOf('alias');
    const handOver = { handedOverOn: today(), minutesNumber: '2/BB-HĐ', receivedBy: 'self' };
    expect(
      await crew.secretary.post(`/api/recognition/awards/${awardId}/hand-over`, handOver, version),
    ).toMatchObject({
      status: 'handed_over',
    });
    const page = await Caller.anonymous(product.url).send({ method: 'GET', path: `/check/${awardNumber}` });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const fact of ['Khen thưởng có hiệu lực', 'Một công dân', '1/QĐ-UBND', awardNumber]) {
      expect(page.text).toContain(fact);
    }
    expect(page.text).not.toContain(tip.alias);
  });

  it('tells the holder of the receipt that an award was granted', async () => {
    await inTime('the receipt says awarded', async () => (await receipt()).awarded);
  });

  it('shows both registers of the year, on the screen and on paper', async () => {
    await inTime('both registers know the notices', async () => {
      const { entries } = await registerOf(crew.commander);
      return entries[0]?.notices.length === 4;
    });
    const commune = await registerOf(crew.communeCommander);
    const body = await registerOf(crew.commander);
    expect(commune).toMatchObject({
      closing: { registerNumber: 1 },
      entries: [{ registerNumber: 1, tipId: tip.tipId, content: texts.narrative, incomingSlip: null }],
    });
    expect(body).toMatchObject({
      closing: { registerNumber: 1 },
      entries: [
        {
          registerNumber: 1,
          tipId: tip.tipId,
          content: texts.sharedNarrative,
          handling: { status: 'accepted' },
          incomingSlip: { slipNumber: commune.entries[0]?.outgoingSlip?.slipNumber },
          outgoingSlip: null,
        },
      ],
    });
    for (const [commander, register] of [
      [crew.communeCommander, commune],
      [crew.commander, body],
    ] as const) {
      const path = `${registerPath(commander)}?format=pdf`;
      const printed = readPdf((await commander.send({ method: 'GET', path })).bytes);
      const text = printed.join(' ').replaceAll(/\s+/g, ' ');
      expect(text).toContain(`Mẫu số ${register.formNumber}`);
      expect(text).toContain('Sổ chưa khóa');
      expect(text.toLocaleLowerCase('vi')).toContain(register.unit.fullName.toLocaleLowerCase('vi'));
    }
  });

  it('leaves every audit log intact and no event parked', async () => {
    const verified = await runCommand(product, 'audit-verify');
    expect(verified).toMatchObject({ code: 0, output: expect.not.stringContaining('FAULTS') });
    for (const service of ['directory', 'vault', 'intake', 'cases', 'recognition']) {
      expect(verified.output).toMatch(new RegExp(`^${service} +intact +[1-9]\\d* entries`, 'm'));
    }
    expect(await runCommand(product, 'parked', ['list'])).toEqual({ code: 0, output: 'nothing is parked\n' });
  });

  it('finds a print in the audit log for each certificate', async () => {
    const prints = await askDatabase<{ subjectId: string }>(
      product,
      `select subject_id as "subjectId" from recognition.audit_entry where action = 'print-certificate'`,
    );
    expect(prints.map(({ subjectId }) => subjectId).toSorted()).toEqual(
      awards.map(({ awardId }) => awardId).toSorted(),
    );
  });

  function notice(noticeCode: string): object {
    return { noticeCode, sentOn: today(), deliveredBy: 'in_person' };
  }

  function meritOf(type: 'party' | 'alias'): MeritView {
    const merit = merits?.find(({ honouree }) => honouree.type === type);
    if (!merit) throw new Error(`the ledger has no merit of the ${type}`);
    return merit;
  }

  async function awardOf(type: 'party' | 'alias'): Promise<AwardView> {
    const { nominations } = await crew.secretary.get<{
      nominations: { nominationId: string; honouree: { type: string } }[];
    }>(dossierPath);
    const of = nominations.find(({ honouree }) => honouree.type === type)?.nominationId;
    const award = awards.find(({ nominationId }) => nominationId === of);
    if (!award) throw new Error(`the decision gave the ${type} no award`);
    return award;
  }

  function registerPath({ account }: Caller): string {
    return `/api/intake/registers/${account?.unitId}/${thisYear()}`;
  }

  function registerOf(caller: Caller): Promise<Register> {
    return caller.get(registerPath(caller));
  }
});

expectCleanExit();
