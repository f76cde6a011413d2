import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import type { Actor } from '@keng/kernel';
import { aReporter, appoint, MONDAY, officer, PLANTED, startDesk, type Desk } from './desk';

interface Entry {
  readonly registerNumber: number;
  readonly struck: boolean;
  readonly replacedByNumber: number | null;
  readonly restricted: boolean;
  readonly content: string | null;
}

describe('the register of a unit and year', () => {
  let desk: Desk;
  let operator: Actor;
  let commander: Actor;
  let detective: Actor;

  beforeAll(async () => {
    desk = await startDesk();
    operator = officer('operator', desk.units.commune);
    commander = officer('desk_commander', desk.units.commune);
    detective = officer('desk_commander', desk.units.province);
  });
  afterAll(() => desk.stop());

  const register = (unitId: string, as: Actor, query = '') =>
    desk.get(`registers/${unitId}/2026${query}`, as);
  const entriesOf = ({ body }: { body: Record<string, never> }) => body['entries'] as unknown as Entry[];

  it('shows every column: the narrative to the first desk, the shared one to the next', async () => {
    await appoint(desk, operator.officerId, desk.units.commune, 'operator');
    const alias = randomUUID();
    const tip = await desk.classified(operator, {});
    await desk.register(operator, {
      facts: [
        { kind: 'suspect_name', value: 'Phạm Văn Kẻ Gian' },
        { kind: 'damage', value: 'một xe máy' },
      ],
      reporters: [aReporter({ alias })],
    });
    const sent = await desk.post(
      `tips/${tip.tipId}/transfers`,
      commander,
      {
        toUnitId: desk.units.province,
        reasonCode: 'preliminary_check_done',
        determinedAt: MONDAY,
        enclosures: [{ kind: 'photo', quantity: 3 }],
      },
      { version: tip.version },
    );
    await desk.post(
      `transfers/${String(sent.body['transferId'])}/answer`,
      detective,
      { outcome: 'accepted' },
      { version: Number(sent.body['version']) },
    );

    const first = await register(desk.units.commune, commander);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      unit: { unitId: desk.units.commune, fullName: 'Công an xã Hoàng Long' },
      formNumber: '294',
      opening: { on: '2026-11-02', registerNumber: 1 },
      closing: { on: '2026-11-02', registerNumber: 2 },
      closed: false,
      entryCount: 2,
    });
    expect(first.body['entries']).toMatchObject([
      {
        registerNumber: 1,
        content: PLANTED.narrative,
        receivedBy: { officerId: operator.officerId, displayName: 'Đại úy Trần Minh Khôi' },
        classification: { categoryCode: 'theft', officer: { officerId: operator.officerId } },
        handling: { status: 'transferred' },
        outgoingSlip: { slipNumber: sent.body['slipNumber'], unit: { unitId: desk.units.province } },
        incomingSlip: null,
        enclosures: [{ kind: 'photo', quantity: 3 }],
      },
      {
        registerNumber: 2,
        subjects: [{ kind: 'suspect_name', value: 'Phạm Văn Kẻ Gian' }],
        providers: [{ alias, identityStatus: 'refused', refusalReason: 'fears_retaliation' }],
        handling: { status: 'received' },
      },
    ]);
    const second = await register(desk.units.province, detective);
    expect(second.body['entries']).toMatchObject([
      {
        registerNumber: 1,
        content: PLANTED.shared,
        subjects: [],
        placeText: null,
        classification: null,
        incomingSlip: { slipNumber: sent.body['slipNumber'], unit: { unitId: desk.units.commune } },
      },
    ]);
  });

  it('shows a struck entry with the one that took its place', async () => {
    const tip = await desk.register(operator);
    const [old] = await desk.sql<{ id: string; no: number }>(
      `select id, no from intake.register_entry where tip_id = $1`,
      [tip.tipId],
    );
    const replacement = randomUUID();
    await desk.sql(
      `insert into intake.register_entry (id, unit_id, register, year, no, tip_id, entered_at, entered_by)
       select $2, unit_id, register, year, no + 1, tip_id, entered_at, entered_by from intake.register_entry where id = $1`,
      [old?.id, replacement],
    );
    await desk.sql(
      `update intake.register_series set last = last + 1 where unit_id = $1 and register = 'tip'`,
      [desk.units.commune],
    );
    await desk.sql(
      `insert into intake.register_strike (entry_id, struck_at, struck_by, reason_code, replaced_by)
       values ($1, now(), $3, 'wrong_unit', $2)`,
      [old?.id, replacement, commander.officerId],
    );
    const answer = await register(desk.units.commune, commander);
    expect(answer.body['struckCount']).toBe(1);
    const struck = entriesOf(answer).filter((entry) => entry.struck);
    expect(struck).toEqual([
      expect.objectContaining({ registerNumber: old?.no, replacedByNumber: Number(old?.no) + 1 }),
    ]);
  });

  it('shows an officer who is named in a tip nothing of it but its number', async () => {
    const tip = await desk.register(operator, { recusedOfficerIds: [commander.officerId] });
    const entry = entriesOf(await register(desk.units.commune, commander)).find(
      ({ registerNumber }) => registerNumber === tip.registerNumber,
    );
    expect(entry).toMatchObject({ restricted: true, content: null, tipId: null, providers: [] });
    const colleague = officer('desk_commander', desk.units.commune);
    const seen = entriesOf(await register(desk.units.commune, colleague)).find(
      ({ registerNumber }) => registerNumber === tip.registerNumber,
    );
    expect(seen).toMatchObject({ restricted: false, content: PLANTED.narrative });
  });

  it('takes days of entry, and prints an A4 document', async () => {
    const none = await register(desk.units.commune, commander, '?from=2026-11-03&to=2026-11-04');
    expect(none.body['entries']).toEqual([]);
    const printed = await register(desk.units.commune, commander, '?format=pdf');
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(printed.text.startsWith('%PDF-1.')).toBe(true);
    expect(printed.text).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/);
    const audited = await desk.sql(`select 1 from intake.audit_entry where action = 'print-register'`);
    expect(audited).toHaveLength(1);
  });

  it('goes out as a sheet with the columns of the paper, audited, and without a formula', async () => {
    const unitId = randomUUID();
    const [writer, chief] = [officer('operator', unitId), officer('desk_commander', unitId)];
    await desk.register(writer, { narrative: '=HYPERLINK("http://x","y") mất xe' });
    const response = await fetch(
      new URL(`/api/intake/registers/${unitId}/2026?format=xlsx`, desk.intake.service.url),
      { headers: { authorization: `Bearer ${await desk.intake.tokenFor(chief)}` } },
    );
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="so-tiep-nhan-2026.xlsx"');
    const lines = sheetOf(Buffer.from(await response.arrayBuffer()));
    expect(lines).toContain('Người, cơ quan cung cấp; lý do từ chối danh tính');
    expect(lines).toContain('=HYPERLINK(&quot;http://x&quot;,&quot;y&quot;) mất xe</t>');
    expect(lines).not.toMatch(/<f[ >]/);
    const audited = await desk.sql(
      `select actor_id as "actorId" from intake.audit_entry where action = 'export-register' and subject_id = $1`,
      [`${unitId}/2026`],
    );
    expect(audited).toEqual([{ actorId: chief.officerId }]);
    const stranger = await desk.get(`registers/${unitId}/2026?format=xlsx`, commander);
    expect([stranger.status, stranger.body['type']]).toEqual([404, 'urn:keng:problem:register-not-found']);
  });

  it.each([
    ['another unit', () => `registers/${desk.units.neighbour}/2026`],
    ['a year without a register', () => `registers/${desk.units.commune}/2019`],
    ['a year that is none', () => `registers/${desk.units.commune}/MMXXVI`],
  ])('does not find the register of %s', async (_, path) => {
    const answer = await desk.get(path(), commander);
    expect([answer.status, answer.body['type']]).toEqual([404, 'urn:keng:problem:register-not-found']);
  });
});

/** The one worksheet of a workbook: the last part of its archive. */
function sheetOf(archive: Buffer): string {
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const start = archive.indexOf(name) + name.length;
  return inflateRawSync(archive.subarray(start)).toString('utf8');
}
