import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@keng/kernel';
import { eventually, expectCleanExit, followLive, type LiveClient } from '@keng/testing';
import { bringToSignature, createDossier, decide, expectStatus } from './dossier-way';
import { recognitionDesk, type RecognitionDesk } from './recognition-desk';

describe('following recognition live', () => {
  let desk: RecognitionDesk;
  const open: LiveClient[] = [];

  beforeAll(async () => void (desk = await recognitionDesk()));
  afterEach(async () => {
    for (const client of open.splice(0)) await client.close();
  });
  afterAll(() => desk.stop());

  const officer = (unitId: string, role: Role): Actor => ({
    officerId: randomUUID(),
    appointments: [{ unitId, role }],
  });
  const ready = async (as: Actor): Promise<LiveClient> => {
    const client = await followLive(new URL('/api/recognition/live', desk.service.service.url), {
      authorization: `Bearer ${await desk.service.tokenFor(as)}`,
    });
    open.push(client);
    await client.hears('ready');
    return client;
  };
  const kindsOf = (client: LiveClient): readonly string[] => [
    ...new Set(
      client.messages
        .filter(({ event }) => event === 'changed')
        .map(({ data }) => `${String(data?.['aggregate'])} ${String(data?.['type'])}`),
    ),
  ];
  const heard = (client: LiveClient, kind: string) =>
    eventually(`${kind} was heard`, async () => kindsOf(client).includes(kind));

  it('tells the committees of the area of merits, steps and awards, and no other', async () => {
    const [secretary, issuer] = [await ready(desk.secretary), await ready(desk.issuer)];
    const elsewhere = await ready(officer(desk.units.otherCommune, 'committee_secretary'));
    const noCommittee = await ready(officer(desk.units.province, 'operator'));
    const alias = randomUUID();
    const meritIds = await desk.meritsOf(await desk.concludeCase([{ alias, tipId: randomUUID() }]));
    const signed = await bringToSignature(desk, await createDossier(desk, { alias, meritIds }));
    expectStatus(await decide(desk, signed), 200);
    await heard(secretary, 'award granted');
    await heard(issuer, 'award granted');
    const steps = [
      'dossier submitted',
      'dossier appraised',
      'dossier voted',
      'dossier decided',
      'award granted',
    ];
    expect(kindsOf(secretary).toSorted()).toEqual(['merit recorded', ...steps].toSorted());
    // The ledger of merits is not for those who keep decisions.
    expect(kindsOf(issuer).toSorted()).toEqual(steps.toSorted());
    for (const client of [elsewhere, noCommittee]) expect(kindsOf(client)).toEqual([]);
  });
});

expectCleanExit();
