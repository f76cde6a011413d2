import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@keng/kernel';
import { eventually, expectCleanExit, followLive, type LiveClient } from '@keng/testing';
import { bringToSignature, createDossier, decide, dossierBody, expectStatus } from './dossier-way';
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
    await heard(secretary, 'merit claimed');
    await heard(issuer, 'dossier drafted');
    const steps = [
      'dossier drafted',
      'dossier submitted',
      'dossier appraised',
      'dossier voted',
      'dossier decided',
      'award granted',
    ];
    const ledger = ['merit recorded', 'merit claimed'];
    expect(kindsOf(secretary).toSorted()).toEqual([...ledger, ...steps].toSorted());
    // The ledger of merits is not for those who keep decisions.
    expect(kindsOf(issuer).toSorted()).toEqual(steps.toSorted());
    for (const client of [elsewhere, noCommittee]) expect(kindsOf(client)).toEqual([]);
  });

  /** Registers a party there; whoever may see it hears of it, and of every note before. */
  const registerParty = async (unitId: string, as: Actor) => {
    const body = { partyKind: 'individual', name: `Người ${randomUUID()}`, unitId, allowSimilar: true };
    return String(expectStatus(await desk.post('parties', body, { as }), 201).body['partyId']);
  };
  const typesOf = (client: LiveClient, id: string) =>
    client.messages.filter(({ data }) => data?.['id'] === id).map(({ data }) => data?.['type']);

  it('tells of drafts and parties, which no event tells, those of the area', async () => {
    const colleague = await ready(desk.otherSecretary);
    const elsewhere = await ready(officer(desk.units.otherCommune, 'committee_secretary'));
    const alias = randomUUID();
    const dossier = await createDossier(desk, { alias, meritIds: [] });
    const { dossierId, nominationId, version } = dossier;
    const put = await desk.service.request('PUT', `/api/recognition/dossiers/${dossierId}`, {
      as: desk.secretary,
      key: true,
      version,
      body: dossierBody(desk, { nominationId, alias, meritIds: [] }, { title: 'Sửa lại' }),
    });
    expectStatus(put, 200);
    const partyId = await registerParty(desk.units.commune, desk.secretary);
    await eventually('the party was heard of', async () => typesOf(colleague, partyId).length === 1);
    expect(typesOf(colleague, dossierId)).toEqual(['drafted', 'revised']);
    expect(colleague.text).not.toContain('Sửa lại');
    // The tail tells everybody in one step, so those who have heard nothing by now never will.
    for (const id of [dossierId, partyId]) expect(elsewhere.text).not.toContain(id);
  });

  it('tells how an order to print ends those who may print the decision, and no other reader of it', async () => {
    const alias = randomUUID();
    const meritIds = await desk.meritsOf(await desk.concludeCase([{ alias, tipId: randomUUID() }]));
    const signed = await bringToSignature(desk, await createDossier(desk, { alias, meritIds }));
    const decided = expectStatus(await decide(desk, signed), 200);
    const [secretary, member] = [await ready(desk.otherSecretary), await ready(desk.member)];
    const offsets = { offsetXMm: 0, offsetYMm: 0 };
    const ordered = await desk.post(`decisions/${decided.body['decisionId'] ?? ''}/prints`, offsets, {
      as: desk.secretary,
    });
    const printId = String(expectStatus(ordered, 202).body['printId']);
    await eventually('its end was heard', async () => typesOf(secretary, printId).includes('done'), {
      timeoutMs: 20_000,
    });
    expect(typesOf(secretary, printId)).toEqual(['ordered', 'begun', 'done']);
    const partyId = await registerParty(desk.units.commune, desk.secretary);
    await eventually('the member heard what came later', async () => typesOf(member, partyId).length === 1);
    expect(member.text).not.toContain(printId);
  });
});

expectCleanExit();
