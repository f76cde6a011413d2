import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  CalendarChangedV1,
  createPayload,
  OfficerChangedV1,
  TipAcceptedV1,
  UnitChangedV1,
} from '@keng/contracts';
import type { Actor, Role } from '@keng/kernel';
import {
  eventually,
  fakeClock,
  tempDir,
  testService,
  type FakeClock,
  type TestResponse,
  type TestService,
} from '@keng/testing';
import type { CaseDetailView } from '../src/queries/case-detail.view';
import type { CaseId } from '../src/domain/case';
import { casesService } from '../src/service';
import { TakeAcceptedTip } from '../src/use-cases/take-accepted-tip';

/** Monday of the first vector of domain.md §G6, five minutes later. */
export const RECEIVED_AT = '2026-11-02T08:15:00+07:00';
const STARTED_AT = '2026-11-02T08:20:00+07:00';

export interface OutboxEvent {
  readonly type: string;
  readonly key: string;
  readonly event_seq: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The service on a province police with a directorate, a commune police and officers of every kind. */
export class CasesUnderTest {
  readonly province = randomUUID();
  readonly investigating = randomUUID();
  readonly commune = randomUUID();
  readonly elsewhere = randomUUID();
  readonly lead = this.actor('investigator', this.investigating);
  readonly supporter = this.actor('investigator', this.investigating);
  readonly posted = this.actor('investigator', this.commune);
  readonly incapable = this.actor('investigator', this.investigating);
  readonly inactive = this.actor('investigator', this.investigating);
  readonly foreigner = this.actor('investigator', this.elsewhere);
  readonly commander = this.actor('case_commander', this.investigating);
  /** Investigator and commander in one person. */
  readonly double: Actor = {
    officerId: randomUUID(),
    appointments: [
      { unitId: this.investigating, role: 'investigator' },
      { unitId: this.investigating, role: 'case_commander' },
    ],
  };
  readonly deputy = this.actor('case_commander', this.investigating);
  readonly provinceCommander = this.actor('case_commander', this.province);
  readonly otherCommander = this.actor('case_commander', this.elsewhere);

  private constructor(
    readonly test: TestService,
    readonly clock: FakeClock,
    readonly admin: Client,
    private readonly removeKeys: () => void,
  ) {}

  static async start(): Promise<CasesUnderTest> {
    const clock = fakeClock(STARTED_AT);
    const keys = tempDir();
    const env = { KENG_CASES_KEY_FILE: join(keys.path, 'cases.key') };
    const test = await testService(casesService, { clock, env });
    const admin = new Client({ connectionString: test.postgres.adminUrl });
    await admin.connect();
    const cases = new CasesUnderTest(test, clock, admin, () => keys.remove());
    await cases.publishDirectory();
    return cases;
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.test.stop();
    this.removeKeys();
  }

  /** An accepted tip, published as intake does. */
  async acceptTip(given: Partial<TipAcceptedV1> = {}): Promise<TipAcceptedV1> {
    const event = this.aTip(given);
    await this.test.publish(event.tipId, event);
    return event;
  }

  private aTip(given: Partial<TipAcceptedV1>): TipAcceptedV1 {
    return createPayload(TipAcceptedV1, {
      tipId: randomUUID(),
      caseId: randomUUID(),
      joinsCase: false,
      unitId: this.investigating,
      registerNumber: 212,
      registerYear: 2026,
      kind: 'denunciation',
      categoryCode: 'drugs_trafficking',
      urgency: 'normal',
      channel: 'phone',
      receivedAt: RECEIVED_AT,
      competentReceivedAt: RECEIVED_AT,
      reporters: [reporter()],
      recusedOfficerIds: [],
      ...given,
    });
  }

  /** A case that is there at once: opened by the use case that the consumer calls. */
  async openCase(given: Partial<TipAcceptedV1> = {}): Promise<TipAcceptedV1> {
    const tip = this.aTip(given);
    const { reporters, competentReceivedAt, communeUnitId, caseId, ...facts } = tip;
    await this.test.service.app.get(TakeAcceptedTip).execute({
      ...facts,
      caseId: caseId as CaseId,
      acceptedByEvent: randomUUID(),
      communeUnitId: communeUnitId ?? null,
      competentReceivedAt: Temporal.Instant.from(competentReceivedAt),
      reporters: reporters.map(({ alias, identityStatus, associationUnitId }) => ({
        alias,
        identityStatus,
        associationUnitId: associationUnitId ?? null,
      })),
    });
    return tip;
  }

  /** Sends the consumer back to the first event of its topic. */
  async replayFromTheBeginning(): Promise<void> {
    await this.admin.query(`update bus.consumer_offset set pos = 0 where grp = 'cases.tips'`);
  }

  async seen(caseId: string): Promise<void> {
    await eventually(
      `case ${caseId} is open`,
      async () => {
        const { rowCount } = await this.admin.query('select from cases.case_file where id = $1', [caseId]);
        return rowCount === 1;
      },
      { timeoutMs: 30_000 },
    );
  }

  post(as: Actor, path: string, version: number | undefined, body?: object): Promise<TestResponse> {
    return this.test.request('POST', `/api/cases/cases/${path}`, {
      as,
      key: true,
      ...(version === undefined ? {} : { version }),
      ...(body ? { body } : {}),
    });
  }

  get(as: Actor, path: string): Promise<TestResponse> {
    return this.test.request('GET', `/api/cases/${path}`, { as });
  }

  async detail(caseId: string, as: Actor = this.commander): Promise<CaseDetailView> {
    const answer = await this.get(as, `cases/${caseId}`);
    if (answer.status !== 200) throw new Error(`reading the case answered ${answer.status}: ${answer.text}`);
    return answer.body as unknown as CaseDetailView;
  }

  /** A case of the lead officer under verification. @returns its version */
  async assigned(caseId: string, version = 1): Promise<number> {
    return versionOf(await this.post(this.commander, `${caseId}/assignment`, version, this.assignment()));
  }

  /** The same, with an approved plan. */
  async planned(caseId: string, version = 1): Promise<number> {
    const written = await this.writePlan(caseId, await this.assigned(caseId, version));
    return versionOf(await this.post(this.commander, `${caseId}/plan/approval`, versionOf(written)));
  }

  /** The same, with a proposal of the lead officer. */
  async proposed(caseId: string, given: object = {}): Promise<number> {
    const version = await this.planned(caseId);
    return versionOf(await this.propose(caseId, version, given));
  }

  propose(caseId: string, version: number, given: object = {}, as = this.lead): Promise<TestResponse> {
    return this.post(as, `${caseId}/conclusion-proposal`, version, aProposal(given));
  }

  /** One more appointment, straight into the copy. */
  async grantCapacity(officerId: string, unitId: string): Promise<void> {
    await this.admin.query(
      `insert into cases.directory_appointment (officer_id, unit_id, role, capacity, valid_from)
       values ($1, $2, 'investigator', 'senior_investigator', '2020-01-01')`,
      [officerId, unitId],
    );
  }

  /** The same, concluded. */
  async concluded(caseId: string): Promise<number> {
    const version = await this.proposed(caseId);
    const body = { decisionNumber: aNumber(), decidedOn: '2026-11-02' };
    return versionOf(await this.post(this.commander, `${caseId}/conclusion`, version, body));
  }

  writePlan(caseId: string, version: number, as = this.lead): Promise<TestResponse> {
    return this.test.request('PUT', `/api/cases/cases/${caseId}/plan`, { as, version, body: aPlan() });
  }

  assignment(given: object = {}): object {
    return {
      leadOfficerId: this.lead.officerId,
      supportingOfficerIds: [this.supporter.officerId],
      decisionNumber: aNumber(),
      decidedOn: '2026-11-02',
      ...given,
    };
  }

  /** What the case has told the world, in order: what the relay has taken and what still lies in the outbox. */
  async eventsOf(caseId: string): Promise<OutboxEvent[]> {
    const { rows } = await this.admin.query<OutboxEvent>(
      `select type, key, event_seq, payload from cases.outbox where key = $1
       union all select type, key, event_seq, payload::json from bus.log where key = $1
       order by event_seq`,
      [caseId],
    );
    return rows;
  }

  actor(role: Role, unitId: string): Actor {
    return { officerId: randomUUID(), appointments: [{ unitId, role }] };
  }

  private async publishDirectory(): Promise<void> {
    await this.publishUnit(this.province);
    await this.publishUnit(this.investigating, this.province);
    await this.publishUnit(this.commune, this.province);
    await this.publishUnit(this.elsewhere);
    for (const officer of [this.lead, this.supporter, this.foreigner, this.double]) {
      await this.publishOfficer(officer, { capacity: 'senior_investigator' });
    }
    await this.publishOfficer(this.posted, { capacity: 'investigation_officer', unitId: this.province });
    await this.publishOfficer(this.incapable, {});
    await this.publishOfficer(this.inactive, { capacity: 'junior_investigator', active: false });
    await this.publishCalendar(2026);
    await eventually('the directory is copied', async () => {
      const { rows } = await this.admin.query<{ count: number }>(
        `select (select count(*) from cases.directory_unit) + (select count(*) from cases.directory_officer)
              + (select count(*) from cases.directory_calendar) as count`,
      );
      return Number(rows[0]?.count) === 12;
    });
  }

  private publishUnit(unitId: string, parentId?: string): Promise<void> {
    const period = {
      name: 'Phòng Cảnh sát hình sự',
      fullName: 'Phòng Cảnh sát hình sự',
      ...(parentId && { parentId }),
      validFrom: '2018-01-01',
      basis: 'QĐ 01/2018',
    };
    const code = `U${unitId.slice(0, 8)}`;
    const unit = {
      unitId,
      code,
      kind: 'police' as const,
      unitType: 'investigating_body',
      remote: false,
      periods: [period],
      lineage: [],
    };
    return this.test.publish(unitId, createPayload(UnitChangedV1, unit));
  }

  private publishOfficer(
    { officerId, appointments }: Actor,
    given: { capacity?: string; unitId?: string; active?: boolean },
  ): Promise<void> {
    const [appointment] = appointments;
    const event = createPayload(OfficerChangedV1, {
      officerId,
      displayName: 'Trần Văn Mẫu',
      active: given.active ?? true,
      appointments: [
        {
          appointmentId: randomUUID(),
          unitId: given.unitId ?? appointment?.unitId ?? '',
          role: 'investigator',
          ...(given.capacity && { capacity: given.capacity }),
          validFrom: '2020-01-01',
          basis: 'QĐ 02/2020',
        },
      ],
    });
    return this.test.publish(officerId, event);
  }

  publishCalendar(year: number, daysOff: string[] = [], eventSeq = 1): Promise<void> {
    const event = createPayload(CalendarChangedV1, {
      year,
      daysOff,
      workingSaturdays: [],
      basis: 'TB 01/2026',
    });
    return this.test.publish(String(year), event, eventSeq);
  }
}

export function reporter(
  given: Partial<TipAcceptedV1['reporters'][number]> = {},
): TipAcceptedV1['reporters'][number] {
  return {
    alias: randomUUID(),
    identityStatus: 'sealed',
    wantsAnonymity: true,
    wantsFollowUp: true,
    wantsRecognition: true,
    ...given,
  };
}

let lastNumber = 0;

/** A decision number that no other test uses. */
export function aNumber(): string {
  lastNumber += 1;
  return `${lastNumber}/QĐ-CSĐT`;
}

export const PLAN_WORDS = 'làm rõ điểm bán lẻ ma túy sau chợ';

export function aPlan(): object {
  return {
    purpose: PLAN_WORDS,
    content: 'xác minh tại chỗ',
    steps: [{ text: 'trao đổi với tổ dân phố', dueOn: '2026-11-05' }],
    reporterProtection: 'không tiếp xúc công khai',
  };
}

export const REPORT_WORDS = 'đủ căn cứ theo lời khai của bà hàng xóm';

export function aProposal(given: object = {}): object {
  return {
    conclusion: 'instituted',
    summary: REPORT_WORDS,
    incidentCount: 1,
    suspectCount: 2,
    contributions: [],
    ...given,
  };
}

/** The new version that a change answered with; fails with the answer if it was refused. */
export function versionOf(answer: TestResponse): number {
  if (answer.status >= 300) throw new Error(`answered ${answer.status}: ${answer.text}`);
  return answer.body['version'] as unknown as number;
}

/** The slug of a problem. */
export function problemOf({ body }: TestResponse): string {
  return String(body['type']).replace('urn:keng:problem:', '');
}
