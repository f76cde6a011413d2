import { WorkCalendar } from '@keng/kernel';
import { correctTip, type CorrectedValue, type CorrectionRequest } from './correct-tip';
import { CLASSIFICATION, satisfy, type ClockLaw, type TipClock } from './desk-clocks';
import type { DeskUnit } from './desk-unit';
import { InvalidField } from './invalid-field';
import {
  CorrectionTooLate,
  LateReasonMissing,
  ReasonNotAllowed,
  ReceivedInFuture,
  TransferPending,
} from './tip-errors';
import type { Tip, TipState } from './tip';
import type { TipContent } from './tip-content';

const at = (time: string) => Temporal.Instant.from(`2026-11-02T${time}:00+07:00`);
const RECEIVED = at('08:00');
const REGISTERED = at('08:15');
const NOW = at('10:00');
const unit: DeskUnit = {
  unitId: 'commune',
  kind: 'commune_police',
  remote: false,
  mayVerify: false,
  insideSystem: true,
  parentId: null,
};
const law: ClockLaw = {
  rulesOn: () => [
    { id: 1, clockCode: CLASSIFICATION, categoryCodes: [], amount: 24, unit: 'hours', rollsOver: false },
  ],
  calendar: new WorkCalendar({ daysOff: [], workingSaturdays: [] }),
  newId: () => 'new-clock',
};
const rules = {
  codes: {
    channels: new Set(['phone', 'post']),
    lateReasons: new Set(['system_outage']),
    refusalReasons: new Set<string>(),
    questions: new Set<string>(),
  },
  reasons: new Set(['typing_error']),
  law,
};
const clock: TipClock = {
  id: 'old-clock',
  clockCode: CLASSIFICATION,
  ruleId: 1,
  startedAt: RECEIVED,
  dueAt: RECEIVED.add({ hours: 24 }),
  legalEndAt: RECEIVED.add({ hours: 24 }),
  satisfiedAt: null,
  supersededBy: null,
  holderUnitId: 'commune',
};
const tip = (more: Partial<Tip> = {}): Tip => ({
  id: 'tip',
  version: 1,
  eventSeq: 1,
  state: { status: 'received' },
  firstUnitId: 'commune',
  narrativeUnitId: 'commune',
  holderUnitId: 'commune',
  entry: { no: 1, year: 2026 },
  channel: 'phone',
  receivedAt: RECEIVED,
  registeredAt: REGISTERED,
  registeredBy: 'registrar',
  enteredLate: false,
  lateReason: null,
  occurred: null,
  communeUnitId: null,
  classification: null,
  assessment: null,
  clocks: [clock],
  reporters: [],
  recusedOfficerIds: [],
  readerIds: [],
  ...more,
});
const correct = (value: CorrectedValue, of = tip(), more: Partial<CorrectionRequest> = {}) =>
  correctTip(
    of,
    { value, reasonCode: 'typing_error', note: null, ...more },
    { officerId: 'o', unitId: 'commune', now: NOW, unit },
    rules,
  );
const receivedAt = (time: Temporal.Instant, lateReason: string | null = null): CorrectedValue => ({
  field: 'received_at',
  receivedAt: time,
  lateReason,
});
const content: TipContent = { narrative: 'Mất xe', placeText: null, facts: [], answers: [] };
const amended = (value: CorrectedValue, of = content): TipContent => {
  const { change } = correct(value).correction;
  if (change.of !== 'text') throw new Error('no text was corrected');
  return change.amend(of);
};

describe('correcting a tip', () => {
  it('keeps what stood before beside what is right, and tells no other service', () => {
    const { decision, correction } = correct({ field: 'channel', channel: 'post' });
    expect(decision.next.channel).toBe('post');
    expect(decision.events).toEqual([]);
    expect(correction).toEqual({
      field: 'channel',
      reasonCode: 'typing_error',
      note: null,
      change: { of: 'codes', earlier: { channel: 'phone' }, later: { channel: 'post' } },
    });
  });

  it.each<CorrectedValue>([
    { field: 'channel', channel: 'phone' },
    { field: 'commune', communeUnitId: null },
    { field: 'occurred', occurred: null },
    receivedAt(RECEIVED),
  ])('refuses what changes nothing: %j', (value) => {
    expect(() => correct(value)).toThrow(InvalidField);
  });

  it('refuses a reason and a channel that are not in force', () => {
    expect(() => correct({ field: 'channel', channel: 'post' }, tip(), { reasonCode: 'x' })).toThrow(
      ReasonNotAllowed,
    );
    expect(() => correct({ field: 'channel', channel: 'pigeon' })).toThrow(InvalidField);
  });

  it('only ever adds to the story, with who and when', () => {
    const once = amended({ field: 'narrative', addition: 'Thêm' });
    expect(once).toEqual({
      ...content,
      additions: [{ text: 'Thêm', at: '2026-11-02T03:00:00Z', officerId: 'o' }],
    });
    const twice = amended({ field: 'narrative', addition: 'Thêm nữa' }, once);
    expect([twice.narrative, twice.additions?.map(({ text }) => text)]).toEqual([
      'Mất xe',
      ['Thêm', 'Thêm nữa'],
    ]);
    expect(() => correct({ field: 'narrative', addition: ' ' })).toThrow(InvalidField);
    const full = Array.from({ length: 50 }, () => ({ text: 'x', at: '', officerId: 'o' }));
    expect(() => amended({ field: 'narrative', addition: 'y' }, { ...content, additions: full })).toThrow(
      InvalidField,
    );
  });

  it('puts place and facts in the place of those before', () => {
    const facts = [{ kind: 'suspect_name', value: 'Kẻ Gian' }] as const;
    expect(amended({ field: 'place_text', placeText: 'ngõ' })).toEqual({ ...content, placeText: 'ngõ' });
    expect(amended({ field: 'facts', facts })).toEqual({ ...content, facts });
  });

  it.each<[string, Partial<Tip>]>([
    [
      'accepted',
      { state: { status: 'accepted', caseId: 'c', unitId: 'u', at: NOW, competentReceivedAt: NOW } },
    ],
    ['closed', { state: { status: 'filed', reasonCode: 'r', referredToUnitId: null, at: NOW } }],
    ['assessed', { assessment: { valuable: true, reasonCode: 'r', at: NOW, officerId: 'x' } }],
    ['taken over from another unit', { firstUnitId: 'elsewhere' }],
  ])('of a tip that is %s leaves what others were told, and corrects the rest', (_, more) => {
    for (const value of [
      { field: 'channel', channel: 'post' } as const,
      { field: 'commune', communeUnitId: 'u' } as const,
      receivedAt(at('07:00')),
    ]) {
      expect(() => correct(value, tip(more))).toThrow(CorrectionTooLate);
    }
    const occurred = { from: at('07:00'), to: null, precision: 'hour' } as const;
    expect(correct({ field: 'occurred', occurred }, tip(more)).decision.next.occurred).toEqual(occurred);
  });

  it('waits for the answer to a transfer', () => {
    const state: TipState = {
      status: 'transfer_pending',
      transfer: {
        transferId: 't',
        fromUnitId: 'commune',
        toUnitId: 'u',
        reasonCode: 'r',
        determinedAt: NOW,
        dueAt: NOW,
        enclosures: [],
        automatic: false,
      },
    };
    expect(() => correct({ field: 'place_text', placeText: 'x' }, tip({ state }))).toThrow(TransferPending);
  });
});

describe('correcting the time of reception', () => {
  const clocksAfter = (time: Temporal.Instant, clocks: readonly TipClock[] = [clock]) =>
    correct(receivedAt(time), tip({ clocks })).decision.next.clocks.map(
      ({ id, startedAt, dueAt, supersededBy }) => [id, String(startedAt), String(dueAt), supersededBy],
    );

  it.each(['07:00', '08:10'])('starts the clocks from %s, and keeps the rows they replace', (time) => {
    expect(clocksAfter(at(time))).toEqual([
      ['old-clock', String(RECEIVED), String(clock.dueAt), 'new-clock'],
      ['new-clock', String(at(time)), String(at(time).add({ hours: 24 })), null],
    ]);
  });

  it('moves no clock that is done, and none that did not start at the reception', () => {
    const own = { ...clock, startedAt: NOW };
    for (const clocks of [satisfy([clock], NOW), [own]]) {
      expect(clocksAfter(at('07:00'), clocks)).toHaveLength(1);
    }
  });

  it('takes no time after the registration, and wants a reason for one a day before it', () => {
    expect(() => correct(receivedAt(REGISTERED.add({ seconds: 61 })))).toThrow(ReceivedInFuture);
    const early = REGISTERED.subtract({ hours: 25 });
    expect(() => correct(receivedAt(early))).toThrow(LateReasonMissing);
    const { next } = correct(receivedAt(early, 'system_outage')).decision;
    expect([next.enteredLate, next.lateReason]).toEqual([true, 'system_outage']);
    const back = correct(receivedAt(RECEIVED), next).decision.next;
    expect([back.enteredLate, back.lateReason]).toEqual([false, null]);
  });
});
