import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  CaseConcludedV1,
  createPayload,
  OfficerChangedV1,
  TipAssessedV1,
  UnitChangedV1,
  type Contribution,
} from '@keng/contracts';
import type { Actor, Role } from '@keng/kernel';
import {
  eventually,
  fakeClock,
  tempDir,
  testService,
  type FakeClock,
  type TestRequest,
  type TestResponse,
  type TestService,
} from '@keng/testing';
import { recognitionService } from '../src/service';

type UnitFields = Partial<Pick<UnitChangedV1, 'kind' | 'unitType' | 'lineage'>> & {
  readonly unitId: string;
  readonly name: string;
  readonly parentId?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
};

/** The real service with a small directory: a province, two communes, their council, an association, officers. */
export interface RecognitionDesk {
  readonly service: TestService;
  readonly clock: FakeClock;
  readonly admin: Client;
  readonly units: { readonly province: string; readonly commune: string; readonly otherCommune: string };
  readonly association: string;
  /** Where printed files lie. */
  readonly printDirectory: string;
  /** Secretaries of the province (it proposes and appraises), of the commune, the issuer and members. */
  readonly secretary: Actor;
  readonly otherSecretary: Actor;
  readonly communeSecretary: Actor;
  readonly issuer: Actor;
  readonly member: Actor;
  post(path: string, body: unknown, request: TestRequest): Promise<TestResponse>;
  publishUnit(unit: UnitFields): Promise<void>;
  publishOfficer(officerId: string, displayName: string, actor: Actor): Promise<void>;
  concludeCase(
    contributions: readonly Partial<Contribution>[],
    fields?: Partial<CaseConcludedV1>,
  ): Promise<string>;
  assessTip(fields?: Partial<TipAssessedV1>): Promise<string>;
  /** Ids of the merits of that case or tip, once they are there. */
  meritsOf(sourceId: string, count?: number): Promise<string[]>;
  stop(): Promise<void>;
}

export const START = '2026-11-22T09:00:00+07:00';

const appointed = (unitId: string, role: Role): Actor => ({
  officerId: randomUUID(),
  appointments: [{ unitId, role }],
});

export async function recognitionDesk(): Promise<RecognitionDesk> {
  const clock = fakeClock(START);
  const prints = tempDir();
  const service = await testService(recognitionService, {
    clock,
    env: { KENG_PUBLIC_URL: 'https://keng.example', KENG_PRINT_DIRECTORY: prints.path },
  });
  const admin = new Client({ connectionString: service.postgres.adminUrl });
  await admin.connect();
  const units = { province: randomUUID(), commune: randomUUID(), otherCommune: randomUUID() };
  const association = randomUUID();
  const desk: RecognitionDesk = {
    service,
    clock,
    admin,
    units,
    association,
    printDirectory: prints.path,
    secretary: appointed(units.province, 'committee_secretary'),
    otherSecretary: appointed(units.province, 'committee_secretary'),
    communeSecretary: appointed(units.commune, 'committee_secretary'),
    issuer: appointed(units.province, 'issuer'),
    member: appointed(units.province, 'committee_member'),
    post: (path, body, request) =>
      service.request('POST', `/api/recognition/${path}`, { key: true, body, ...request }),
    publishUnit: (unit) => publishUnit(service, unit),
    publishOfficer: (officerId, displayName, actor) => publishOfficer(service, officerId, displayName, actor),
    concludeCase: (contributions, fields) => concludeCase(service, units, contributions, fields),
    assessTip: (fields) => assessTip(service, units, fields),
    meritsOf: (sourceId, count = 1) => meritsOf(admin, sourceId, count),
    stop: async () => {
      await admin.end();
      await service.stop();
      prints.remove();
    },
  };
  await fillDirectory(desk);
  return desk;
}

async function fillDirectory(desk: RecognitionDesk): Promise<void> {
  const { units, association, issuer, admin } = desk;
  await desk.publishUnit({ unitId: units.province, name: 'Ninh Bình', unitType: 'province' });
  await desk.publishUnit({ unitId: units.commune, name: 'Gia Viễn', parentId: units.province });
  await desk.publishUnit({ unitId: units.otherCommune, name: 'Gia Trấn', parentId: units.province });
  await desk.publishUnit({
    unitId: association,
    name: 'Hội Cựu chiến binh',
    kind: 'association',
    unitType: 'association',
  });
  await desk.publishOfficer(issuer.officerId, 'Phạm Quang Ngọc', issuer);
  await eventually('the directory is known', async () => {
    const { rows } = await admin.query(
      `select (select count(*) from recognition.directory_unit)::int as units,
              (select count(*) from recognition.directory_officer)::int as officers`,
    );
    return rows[0].units >= 4 && rows[0].officers >= 1;
  });
}

async function publishUnit(service: TestService, unit: UnitFields): Promise<void> {
  const { unitId, name, parentId, validFrom = '2019-01-01', validTo } = unit;
  const fullName =
    unit.unitType === undefined ? `Xã ${name}` : unit.unitType === 'province' ? `Tỉnh ${name}` : name;
  await service.publish(
    unitId,
    createPayload(UnitChangedV1, {
      unitId,
      code: '37001',
      kind: unit.kind ?? 'administrative',
      unitType: unit.unitType ?? 'commune',
      remote: false,
      periods: [
        {
          name,
          fullName,
          ...(parentId !== undefined && { parentId }),
          validFrom,
          ...(validTo !== undefined && { validTo }),
          basis: 'NQ 1/2025/QH15',
        },
      ],
      lineage: unit.lineage ?? [],
    }),
  );
}

async function publishOfficer(
  service: TestService,
  officerId: string,
  displayName: string,
  actor: Actor,
): Promise<void> {
  await service.publish(
    officerId,
    createPayload(OfficerChangedV1, {
      officerId,
      displayName,
      active: true,
      appointments: actor.appointments.map(({ unitId, role }) => ({
        appointmentId: randomUUID(),
        unitId,
        role,
        validFrom: '2026-01-01',
        basis: 'QĐ 1/2026',
      })),
    }),
  );
}

async function concludeCase(
  service: TestService,
  units: RecognitionDesk['units'],
  contributions: readonly Partial<Contribution>[],
  fields: Partial<CaseConcludedV1> = {},
): Promise<string> {
  const caseId = fields.caseId ?? randomUUID();
  const event = createPayload(CaseConcludedV1, {
    caseId,
    caseNumber: 1,
    unitId: units.commune,
    tipIds: [],
    categoryCode: 'theft',
    communeUnitId: units.commune,
    conclusion: 'instituted',
    decisionNumber: '12/QĐ-CSĐT',
    decidedOn: '2026-11-10',
    incidentCount: 1,
    suspectCount: 1,
    contributions: contributions.map((contribution) => ({
      contributionId: randomUUID(),
      kind: 'denunciation',
      ...contribution,
    })),
    ...fields,
  });
  await service.publish(caseId, event);
  return caseId;
}

async function assessTip(
  service: TestService,
  units: RecognitionDesk['units'],
  fields: Partial<TipAssessedV1> = {},
): Promise<string> {
  const tipId = fields.tipId ?? randomUUID();
  await service.publish(
    tipId,
    createPayload(TipAssessedV1, {
      tipId,
      unitId: units.commune,
      valuable: true,
      reasonCode: 'led_to_arrest',
      assessedAt: '2026-11-12T09:00:00+07:00',
      receivedAt: '2026-11-02T08:15:00+07:00',
      categoryCode: 'drugs',
      communeUnitId: units.commune,
      reporters: [
        {
          alias: randomUUID(),
          identityStatus: 'sealed',
          wantsAnonymity: true,
          wantsFollowUp: false,
          wantsRecognition: true,
        },
      ],
      ...fields,
    }),
  );
  return tipId;
}

async function meritsOf(admin: Client, sourceId: string, count: number): Promise<string[]> {
  return eventually(`${count} merits of ${sourceId} are in the ledger`, async () => {
    const { rows } = await admin.query<{ id: string }>(
      `select id from recognition.merit where source_id = $1 and status <> 'struck' order by id`,
      [sourceId],
    );
    return rows.length === count ? rows.map(({ id }) => id) : undefined;
  }).then((ids) => ids ?? []);
}
