import { Client } from 'pg';
import { newKey, SealBroken } from '@keng/platform';
import { expectCleanExit } from '@keng/testing';
import { aTip, opened } from '../../test/case-builder';
import { PostgresUnderTest } from '../../test/postgres-under-test';
import type { CaseId } from '../domain/case';
import { AesSealedTexts } from './aes-sealed-texts';

const PLANTED = 'người bán thuốc ở đầu ngõ';

describe('words of a case at rest', () => {
  let database: PostgresUnderTest;
  let texts: AesSealedTexts;
  let admin: Client;
  let number = 0;

  beforeAll(async () => {
    database = await PostgresUnderTest.start();
    texts = new AesSealedTexts(database.work, { bytes: newKey() });
    admin = new Client({ connectionString: database.postgres.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.stop();
  });

  const aCase = async (): Promise<string> => {
    const { cases, newId } = database;
    const law = await database.law.clocks();
    const ids = { caseId: newId() as CaseId, tipId: newId(), acceptedByEvent: newId() };
    const decision = opened(aTip(ids), (number += 1), { law, newId });
    await cases.open(decision);
    return decision.next.id;
  };

  it('come back as they were written', async () => {
    const caseId = await aCase();
    const [plan, entry] = [database.newId(), database.newId()];
    await texts.put(caseId, plan, { purpose: PLANTED });
    await texts.put(caseId, entry, { text: 'khác' });
    expect([...(await texts.getAll(caseId))]).toEqual(
      expect.arrayContaining([
        [plan, { purpose: PLANTED }],
        [entry, { text: 'khác' }],
      ]),
    );
  });

  it('lie in no table as they are', async () => {
    const caseId = await aCase();
    await texts.put(caseId, database.newId(), { text: PLANTED });
    const { rows } = await admin.query<{ sealed: Buffer }>('select sealed from cases.case_text');
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed.includes(Buffer.from(PLANTED))).toBe(false);
  });

  it('share one key when two are written at once', async () => {
    const caseId = await aCase();
    const ids = Array.from({ length: 8 }, () => database.newId());
    await Promise.all(ids.map((id) => texts.put(caseId, id, { id })));
    const found = await texts.getAll(caseId);
    expect([...found.keys()].sort()).toEqual([...ids].sort());
  });

  it('are gone once the key of their case is destroyed', async () => {
    const caseId = await aCase();
    await texts.put(caseId, database.newId(), { text: PLANTED });
    await admin.query('delete from cases.case_key where case_id = $1', [caseId]);
    expect((await texts.getAll(caseId)).size).toBe(0);
  });

  it('do not open when they were moved to another case', async () => {
    const [caseId, other] = [await aCase(), await aCase()];
    await texts.put(caseId, database.newId(), { text: PLANTED });
    await texts.put(other, database.newId(), { text: 'khác' });
    await admin.query('update cases.case_text set case_id = $2 where case_id = $1', [caseId, other]);
    await expect(texts.getAll(other)).rejects.toThrow(SealBroken);
  });

  it('do not open under another key of the service', async () => {
    const caseId = await aCase();
    await texts.put(caseId, database.newId(), { text: PLANTED });
    const stranger = new AesSealedTexts(database.work, { bytes: newKey() });
    await expect(stranger.getAll(caseId)).rejects.toThrow(SealBroken);
  });
});

expectCleanExit();
