import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { CalendarChangedV1, createPayload, OfficerChangedV1, UnitChangedV1 } from '@keng/contracts';
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
import { intakeService } from '../src/service';

/** Words that stand in texts of the tests and must never be found anywhere else. */
export const PLANTED = {
  narrative:
    'Chị Nguyễn Thị Bí Mật, số 0912345678, thấy hai thanh niên trộm xe máy 37B1-123.45 ở ngõ Hoa Ban',
  phone: '0912345678',
  name: 'Bí Mật',
  shared: 'Người dân thấy hai thanh niên trộm xe máy 37B1-123.45 lúc tối',
};

/** Mon 02/11/2026 08:15 in Viet Nam, the day of the test vectors. */
export const MONDAY = '2026-11-02T08:15:00+07:00';

/** A police force of five units and the people who work there. */
export interface Desk {
  readonly intake: TestService;
  readonly admin: Client;
  readonly clock: FakeClock;
  readonly units: Readonly<
    Record<'commune' | 'neighbour' | 'remote' | 'province' | 'ministry' | 'agency', string>
  >;
  /** The commune of the map, which is no police unit. */
  readonly place: string;
  post(
    path: string,
    as: Actor,
    body?: unknown,
    more?: { version?: number; key?: string },
  ): Promise<TestResponse>;
  get(path: string, as?: Actor): Promise<TestResponse>;
  register(as: Actor, more?: object): Promise<Registered>;
  classified(as: Actor, more?: object): Promise<Registered>;
  /** Waits until an event about that tip is in the log. */
  event(tipId: string, type: string): Promise<Record<string, never>>;
  sql<Row extends object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface Registered {
  readonly tipId: string;
  readonly registerNumber: number;
  readonly version: number;
}

export function officer(role: Role, ...unitIds: readonly string[]): Actor {
  return { officerId: randomUUID(), appointments: unitIds.map((unitId) => ({ unitId, role })) };
}

export const aReporter = (more: object = {}): object => ({
  alias: randomUUID(),
  identityStatus: 'refused',
  refusalReason: 'fears_retaliation',
  wantsAnonymity: true,
  wantsFollowUp: true,
  wantsRecognition: false,
  ...more,
});

export const aTip = (more: object = {}): object => ({
  receivedAt: MONDAY,
  channel: 'phone',
  narrative: PLANTED.narrative,
  reporters: [aReporter()],
  ...more,
});

export const aClassification = (more: object = {}): object => ({
  kind: 'denunciation',
  categoryCode: 'theft',
  urgency: 'normal',
  sharedNarrative: PLANTED.shared,
  ...more,
});

const NAMES = {
  commune: 'Công an xã Hoàng Long',
  neighbour: 'Công an xã Gia Viễn',
  remote: 'Công an xã Mường Lát',
  province: 'Cơ quan Cảnh sát điều tra Công an tỉnh Ninh Bình',
  ministry: 'Cục Cảnh sát hình sự',
  agency: 'Viện kiểm sát nhân dân khu vực 1',
} as const;

const TYPES: Readonly<Record<keyof typeof NAMES, string>> = {
  commune: 'commune_police',
  neighbour: 'commune_police',
  remote: 'commune_police',
  province: 'investigating_body',
  ministry: 'investigating_body',
  agency: 'procuracy',
};

export async function startDesk(env: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const secrets = tempDir();
  const clock = fakeClock(MONDAY);
  const intake = await testService(intakeService, {
    env: {
      KENG_INTAKE_KEY_FILE: join(secrets.path, 'intake.key'),
      KENG_RECEIPT_PEPPER_FILE: join(secrets.path, 'pepper'),
      ...env,
    },
    clock,
  });
  const admin = new Client({ connectionString: intake.postgres.adminUrl });
  await admin.connect();
  const names = Object.keys(NAMES) as (keyof typeof NAMES)[];
  const units = Object.fromEntries(names.map((name) => [name, randomUUID()])) as unknown as Desk['units'];
  const place = randomUUID();
  const sql: Desk['sql'] = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await admin.query(text, [...values])).rows as Row[];
  await publishDirectory(intake, units);
  await eventually('the directory was copied', async () => {
    const [row] = await sql<{ count: number }>(
      `select count(*)::int + (select count(*)::int from intake.directory_calendar) as count
       from intake.directory_unit`,
    );
    return row?.count === names.length + 1;
  });

  const post: Desk['post'] = (path, as, body = {}, { version, key = randomUUID() } = {}) =>
    intake.request('POST', `/api/intake/${path}`, {
      as,
      body,
      key,
      ...(version !== undefined && { version }),
    });
  const register: Desk['register'] = async (as, more = {}) => {
    const { status, body } = await post('tips', as, aTip({ place: { communeUnitId: place }, ...more }));
    expect(status).toBe(201);
    return body as unknown as Registered;
  };
  return {
    intake,
    admin,
    clock,
    units,
    place,
    post,
    register,
    sql,
    get: (path, as) => intake.request('GET', `/api/intake/${path}`, as ? { as } : {}),
    classified: async (as, more = {}) => {
      const tip = await register(as);
      const path = `tips/${tip.tipId}/classification`;
      const { status, body } = await post(path, as, aClassification(more), { version: tip.version });
      expect(status).toBe(200);
      return { ...tip, version: body['version'] ?? 0 };
    },
    event: (tipId, type) =>
      eventually(`${type} of the tip is in the log`, async () => {
        const [row] = await sql<{ payload: Record<string, never> }>(
          `select payload from bus.log where key = $1 and type = $2`,
          [tipId, `vn.keng.intake.tip.${type}.v1`],
        );
        return row?.payload ?? false;
      }) as Promise<Record<string, never>>,
    stop: async () => {
      await admin.end();
      await intake.stop();
      secrets.remove();
    },
  };
}

async function publishDirectory(intake: TestService, units: Desk['units']): Promise<void> {
  const parents: Partial<Record<string, string>> = {
    commune: units.province,
    neighbour: units.province,
    remote: units.province,
    province: units.ministry,
  };
  for (const [at, name] of (Object.keys(NAMES) as (keyof typeof NAMES)[]).entries()) {
    const parentId = parents[name];
    await intake.publish(
      units[name],
      createPayload(UnitChangedV1, {
        unitId: units[name],
        code: `U${at}`,
        kind: name === 'agency' ? 'agency' : 'police',
        unitType: TYPES[name],
        remote: name === 'remote',
        periods: [
          {
            name: NAMES[name],
            fullName: NAMES[name],
            ...(parentId !== undefined && { parentId }),
            validFrom: '2025-07-01',
            basis: 'Nghị quyết 202/2025/QH15',
          },
        ],
        lineage: [],
      }),
    );
  }
  await intake.publish(
    '2026',
    createPayload(CalendarChangedV1, {
      year: 2026,
      daysOff: [],
      workingSaturdays: [],
      basis: 'Bộ luật Lao động 2019 Đ.112',
    }),
  );
}

/** Tells intake of an officer as directory would. */
export async function appoint(desk: Desk, officerId: string, unitId: string, role: Role): Promise<void> {
  await desk.intake.publish(
    officerId,
    createPayload(OfficerChangedV1, {
      officerId,
      displayName: 'Đại úy Trần Minh Khôi',
      active: true,
      appointments: [
        { appointmentId: randomUUID(), unitId, role, validFrom: '2025-07-01', basis: 'Quyết định 1/QĐ-CAT' },
      ],
    }),
  );
  await eventually('the officer was copied', async () => {
    const rows = await desk.sql(`select 1 from intake.directory_officer where officer_id = $1`, [officerId]);
    return rows.length === 1;
  });
}
