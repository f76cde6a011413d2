import { decide, type Decision } from '@keng/kernel';
import { IdempotencyKeyReused } from '@keng/persistence';
import { CLASSIFICATION, satisfy } from '../domain/desk-clocks';
import type { NewTip } from '../domain/register-tip';
import { AliasTaken, TipNotFound } from '../domain/tip-errors';
import type { RegistrationClaim, TipChange, TipRepository } from '../domain/tip.repository';
import type { PendingTransfer, Tip, TipEvent } from '../domain/tip';
import { aClaim as aClaimOf, aNewTip, REGISTERED_AT, type TipGround } from './new-tip.contract';

/** What a repository of tips is tested with. */
export interface RepositoryUnderTest extends TipGround {
  readonly tips: TipRepository;
  /** Runs what an officer does. */
  readonly as: <Result>(act: () => Promise<Result>) => Promise<Result>;
}

const NOW = REGISTERED_AT;
const YEAR = 2026;

/** What can be compared: Jest finds any two Temporal values equal. */
const plain = (tip: Tip): unknown => JSON.parse(JSON.stringify(tip));

/** What every repository of tips must do; run for the one in memory and the real one alike. */
export function tipRepositoryContract(underTest: () => RepositoryUnderTest): void {
  const newId = (): string => underTest().newId();
  const aClaim = (more?: Partial<RegistrationClaim>): RegistrationClaim => aClaimOf(underTest(), more);
  const aTip = (more?: Partial<NewTip>): NewTip => aNewTip(underTest(), more);
  const register = (
    tip: NewTip,
    claim = aClaim({ officerId: tip.registeredBy }),
    escalate?: (tip: Tip) => Decision<Tip, TipEvent>,
  ) => underTest().as(() => underTest().tips.register(tip, claim, escalate));
  const change = (tipId: string, decideOn: (tip: Tip) => Decision<Tip, TipEvent>, unitId = newId()) =>
    underTest().as(() =>
      underTest().tips.change(tipId, async (tip): Promise<TipChange> => {
        const decision = decideOn(tip);
        return { decision, by: { officerId: newId(), unitId } };
      }),
    );
  const stored = async (tipId: string): Promise<Tip> => {
    const tip = await underTest().tips.find(tipId);
    if (!tip) throw new Error('the tip is not there');
    return tip;
  };
  const classify = (tip: Tip): Decision<Tip, TipEvent> =>
    decide<Tip, TipEvent>(
      {
        ...tip,
        state: { status: 'classified' },
        classification: { kind: 'denunciation', categoryCode: 'theft', urgency: 'normal' },
        clocks: satisfy(tip.clocks, NOW, [CLASSIFICATION]),
      },
      { type: 'classified', unitId: tip.holderUnitId, at: NOW },
    );
  const aTransfer = (tip: Tip, toUnitId: string, transferId = newId()): PendingTransfer => ({
    transferId,
    fromUnitId: tip.holderUnitId,
    toUnitId,
    reasonCode: 'level_competence',
    determinedAt: NOW,
    dueAt: NOW.add({ hours: 24 }),
    enclosures: [],
    automatic: false,
  });
  const send =
    (toUnitId: string, transferId?: string) =>
    (tip: Tip): Decision<Tip, TipEvent> => {
      const transfer = aTransfer(tip, toUnitId, transferId);
      return decide<Tip, TipEvent>(
        { ...tip, state: { status: 'transfer_pending', transfer } },
        { type: 'transfer-requested', transfer, outside: false },
      );
    };
  const answer =
    (outcome: 'accepted' | 'refused') =>
    (tip: Tip): Decision<Tip, TipEvent> => {
      if (tip.state.status !== 'transfer_pending') throw new Error('nothing to answer');
      const { transfer } = tip.state;
      const holderUnitId = outcome === 'accepted' ? transfer.toUnitId : tip.holderUnitId;
      return decide<Tip, TipEvent>(
        { ...tip, holderUnitId, state: { status: outcome === 'accepted' ? 'received' : 'classified' } },
        { type: 'transfer-answered', transfer, outcome, reasonCode: null, at: NOW },
      );
    };

  it('gives a registered tip back as it was written, numbered, with version 1 and its event counted', async () => {
    const tip = aTip({
      recusedOfficerIds: [newId()],
      occurred: { from: NOW, to: NOW.add({ hours: 1 }), precision: 'hour' },
    });
    expect(await register(tip)).toEqual({
      tipId: tip.id,
      registerNumber: 1,
      registerYear: YEAR,
      unitId: tip.unitId,
      status: 'received',
      clocks: [
        { clockCode: CLASSIFICATION, dueAt: '2026-11-03T01:15:00Z', legalEndAt: '2026-11-03T01:15:00Z' },
      ],
      version: 1,
    });
    const { content: _content, draftId, unitId, ...facts } = tip;
    expect(draftId).toBeNull();
    expect(plain(await stored(tip.id))).toEqual(
      plain({
        ...facts,
        version: 1,
        eventSeq: 1,
        state: { status: 'received' },
        firstUnitId: unitId,
        narrativeUnitId: unitId,
        holderUnitId: unitId,
        entry: { no: 1, year: YEAR },
        classification: null,
        assessment: null,
        readerIds: [],
      }),
    );
  });

  it('numbers the tips of a unit one after the other, and each unit by itself', async () => {
    const unitId = newId();
    const numbers: number[] = [];
    for (const tip of [aTip({ unitId }), aTip({ unitId }), aTip(), aTip({ unitId })]) {
      numbers.push((await register(tip)).registerNumber);
    }
    expect(numbers).toEqual([1, 2, 1, 3]);
  });

  it('gives a repeat the first answer and burns no number', async () => {
    const unitId = newId();
    const claim = aClaim();
    const first = await register(aTip({ unitId }), claim);
    expect(await register(aTip({ unitId }), claim)).toEqual(first);
    expect((await register(aTip({ unitId }))).registerNumber).toBe(2);
  });

  it('refuses a key that was used for something else', async () => {
    const claim = aClaim();
    await register(aTip(), claim);
    await expect(register(aTip(), { ...claim, bodyHash: Buffer.alloc(32, 2) })).rejects.toThrow(
      IdempotencyKeyReused,
    );
  });

  it('refuses the alias of another tip and burns no number', async () => {
    const unitId = newId();
    const first = aTip({ unitId });
    await register(first);
    const second = aTip({ unitId, reporters: first.reporters });
    await expect(register(second)).rejects.toThrow(AliasTaken);
    expect(await underTest().tips.find(second.id)).toBeUndefined();
    expect((await register(aTip({ unitId }))).registerNumber).toBe(2);
  });

  it('gives fifty tips at once in one unit the numbers 1 to 50', async () => {
    const unitId = newId();
    const answers = await Promise.all(Array.from({ length: 50 }, () => register(aTip({ unitId }))));
    const numbers = answers.map(({ registerNumber }) => registerNumber).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  it('answers equal requests at once alike, and refuses another body under their key', async () => {
    const [unitId, claim] = [newId(), aClaim()];
    const other = { ...claim, bodyHash: Buffer.alloc(32, 2) };
    const ends = await Promise.allSettled(
      [aClaim(), aClaim(), claim, other, claim, aClaim()].map((one) => register(aTip({ unitId }), one)),
    );
    const numbers = ends.map((end) => (end.status === 'fulfilled' ? end.value.registerNumber : end.reason));
    expect(numbers.slice(2, 5)).toEqual([numbers[4], expect.any(IdempotencyKeyReused), numbers[2]]);
    expect(new Set(numbers.filter((number) => typeof number === 'number'))).toEqual(new Set([1, 2, 3, 4]));
  });

  it('refuses only those of many at once whose alias is taken, and leaves no gap for them', async () => {
    const unitId = newId();
    const first = aTip();
    await register(first);
    const tips = Array.from({ length: 10 }, (_, at) =>
      aTip({ unitId, ...(at % 3 === 2 && { reporters: first.reporters }) }),
    );
    const ends = await Promise.allSettled(tips.map((tip) => register(tip)));
    for (const [at, end] of ends.entries()) {
      if (at % 3 === 2) expect(end).toMatchObject({ reason: expect.any(AliasTaken) });
    }
    const numbers = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.registerNumber] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('writes what is decided about a tip', async () => {
    const tip = aTip();
    await register(tip);
    const saved = await change(tip.id, classify);
    expect(saved.version).toBe(2);
    const found = await stored(tip.id);
    expect(plain(found)).toEqual(plain(saved.tip));
    expect(found).toMatchObject({
      version: 2,
      eventSeq: 2,
      state: { status: 'classified' },
      classification: { kind: 'denunciation', categoryCode: 'theft', urgency: 'normal' },
    });
    expect(String(found.clocks[0]?.satisfiedAt)).toBe(String(NOW));
  });

  it('leaves a tip as it was when the decision fails', async () => {
    const tip = aTip();
    await register(tip);
    const before = plain(await stored(tip.id));
    const failing = change(tip.id, () => {
      throw new Error('not allowed');
    });
    await expect(failing).rejects.toThrow('not allowed');
    expect(plain(await stored(tip.id))).toEqual(before);
  });

  it('numbers the slip of a transfer, and enters the tip at its receiver once it is accepted', async () => {
    const [tip, toUnitId, transferId] = [aTip(), newId(), newId()];
    await register(tip);
    await register(aTip({ unitId: toUnitId }));
    await change(tip.id, classify);
    const sent = await change(tip.id, send(toUnitId, transferId));
    expect(sent.slip).toMatchObject({ transferId, slipNumber: `01/${YEAR}/PC` });
    expect(await underTest().tips.findTipOfTransfer(transferId)).toBe(tip.id);
    const answered = await change(tip.id, answer('accepted'));
    expect(answered.entry).toEqual({ no: 2, year: YEAR });
    expect(await stored(tip.id)).toMatchObject({ holderUnitId: toUnitId, entry: { no: 2, year: YEAR } });
  });

  it('keeps a refused transfer at its sender, with the next slip for the next try', async () => {
    const tip = aTip();
    await register(tip);
    await change(tip.id, classify);
    await change(tip.id, send(newId()));
    const refused = await change(tip.id, answer('refused'));
    expect(refused.entry).toBeUndefined();
    expect(await stored(tip.id)).toMatchObject({ holderUnitId: tip.unitId, entry: { no: 1, year: YEAR } });
    const again = await change(tip.id, send(newId()));
    expect(again.slip?.slipNumber).toBe(`02/${YEAR}/PC`);
  });

  it('registers and passes on in one go a tip that has to leave its unit at once', async () => {
    const tip = aTip();
    const registration = await register(tip, aClaim(), send(newId()));
    expect(registration).toMatchObject({ status: 'transfer_pending', version: 2, registerNumber: 1 });
    expect(await stored(tip.id)).toMatchObject({
      version: 2,
      eventSeq: 2,
      state: { status: 'transfer_pending' },
    });
  });

  it('has nothing under an unknown id', async () => {
    const { tips } = underTest();
    expect(await tips.find(newId())).toBeUndefined();
    expect(await tips.findTipOfTransfer(newId())).toBeUndefined();
    await expect(change(newId(), classify)).rejects.toThrow(TipNotFound);
  });
}
