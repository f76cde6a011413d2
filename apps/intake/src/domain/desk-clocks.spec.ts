import { join } from 'node:path';
import { endOfVietnamDay, inForce, WorkCalendar } from '@keng/kernel';
import { sequenceIds } from '@keng/testing';
import { loadVocabulary } from '../vocabulary/vocabulary-files';
import {
  clocksAtReception,
  handOver,
  nextClock,
  satisfy,
  startClock,
  supersede,
  TRANSFER_AFTER_DETERMINATION,
  TRANSFER_TO_COMPETENT_BODY,
  type ClockFacts,
  type ClockLaw,
} from './desk-clocks';
import type { DeskUnit } from './desk-unit';

/** Mon 02/11/2026 08:15, as in the test vectors of the domain brief G6. */
const MONDAY = Temporal.Instant.from('2026-11-02T08:15:00+07:00');

const rules = loadVocabulary(join(__dirname, '../../vocabulary')).clockRules.map((rule, id) => ({
  ...rule,
  id,
}));
const ids = sequenceIds();
const law: ClockLaw = {
  calendar: new WorkCalendar({ daysOff: [], workingSaturdays: [] }),
  rulesOn: (day) => inForce(rules, day),
  newId: () => ids.next(),
};
const unit = (more: Partial<DeskUnit> = {}): DeskUnit => ({
  unitId: 'commune',
  kind: 'commune_police',
  remote: false,
  mayVerify: false,
  insideSystem: true,
  parentId: null,
  ...more,
});
const facts = (more: Partial<ClockFacts> = {}): ClockFacts => ({
  unit: unit(),
  urgency: null,
  categoryCode: null,
  ...more,
});
const transferBy = (more: Partial<ClockFacts>, at = MONDAY) =>
  startClock(law, TRANSFER_TO_COMPETENT_BODY, facts(more), at);

describe('the clock by which a tip leaves a commune (TTLT 01/2017 Đ.8 k5)', () => {
  it.each([
    ['a normal tip within 7 days', {}, '2026-11-10T00:00:00+07:00'],
    ['an urgent tip within 24 hours', { urgency: 'urgent' }, '2026-11-03T08:15:00+07:00'],
    [
      'an urgent tip of a remote commune within 48 hours',
      { urgency: 'urgent', unit: unit({ remote: true }) },
      '2026-11-04T08:15:00+07:00',
    ],
    [
      'abuse of a child within 24 hours, however normal',
      { urgency: 'normal', categoryCode: 'child_abuse' },
      '2026-11-03T08:15:00+07:00',
    ],
    [
      'abuse of a child in a remote commune within 48 hours',
      { urgency: 'normal', categoryCode: 'child_abuse', unit: unit({ remote: true }) },
      '2026-11-04T08:15:00+07:00',
    ],
    [
      'a tip at a police post within 24 hours',
      { unit: unit({ kind: 'police_post' }) },
      '2026-11-03T08:15:00+07:00',
    ],
  ] as const)('lets go %s', (_, more, dueAt) => {
    expect(transferBy(more)?.dueAt.equals(Temporal.Instant.from(dueAt))).toBe(true);
  });

  it('ends the 7 days on the 9th, as the vector says', () => {
    expect(transferBy({})?.dueAt.equals(endOfVietnamDay(Temporal.PlainDate.from('2026-11-09')))).toBe(true);
  });

  it('keeps the raw end on a Sunday and moves the legal end to Monday', () => {
    const clock = transferBy({}, Temporal.Instant.from('2026-11-01T09:00:00+07:00'));
    expect(clock?.dueAt.toString()).toBe('2026-11-08T17:00:00Z');
    expect(clock?.legalEndAt.toString()).toBe('2026-11-09T17:00:00Z');
  });

  it('does not run at an investigating body, and no law set it in 2017', () => {
    expect(transferBy({ unit: unit({ kind: 'investigating_body' }) })).toBeUndefined();
    expect(transferBy({}, Temporal.Instant.from('2017-11-02T08:15:00+07:00'))).toBeUndefined();
  });
});

describe('desk clocks', () => {
  const atReception = clocksAtReception(law, facts(), MONDAY);

  it('start both at the first reception', () => {
    expect(atReception.map(({ clockCode, startedAt }) => [clockCode, startedAt.equals(MONDAY)])).toEqual([
      ['classification', true],
      ['transfer_to_competent_body', true],
    ]);
  });

  it('give 24 hours from the moment competence was determined', () => {
    const clock = startClock(law, TRANSFER_AFTER_DETERMINATION, facts(), MONDAY);
    expect(clock?.dueAt.toString()).toBe('2026-11-03T01:15:00Z');
  });

  it('name the one that ends first among those that run', () => {
    expect(nextClock(atReception)?.clockCode).toBe('classification');
    expect(nextClock(satisfy(atReception, MONDAY, ['classification']))?.clockCode).toBe(
      'transfer_to_competent_body',
    );
    expect(nextClock(satisfy(atReception, MONDAY))).toBeUndefined();
  });

  it('keep the row that another one took the place of', () => {
    const urgent = transferBy({ urgency: 'urgent' });
    if (!urgent) throw new Error('no urgent clock');
    const clocks = supersede(atReception, urgent);
    expect(clocks).toHaveLength(3);
    expect(clocks[1]).toMatchObject({ supersededBy: urgent.id, satisfiedAt: null });
    expect(nextClock(clocks.slice(1))?.id).toBe(urgent.id);
  });

  it('stay as they are when the same rule is applied again', () => {
    const again = transferBy({ urgency: 'normal' });
    if (!again) throw new Error('no normal clock');
    expect(supersede(atReception, again)).toBe(atReception);
  });

  it('change hands without moving an end, and stopped ones stay where they stopped', () => {
    const moved = handOver(satisfy(atReception, MONDAY, ['classification']), 'other');
    expect(moved.map(({ holderUnitId }) => holderUnitId)).toEqual(['commune', 'other']);
    expect(moved.map(({ dueAt }) => dueAt)).toEqual(atReception.map(({ dueAt }) => dueAt));
  });
});
