import type { Tip } from '../tips';
import { correctableFields, correctionOf } from './correction';

const tip = (more: Partial<Tip> = {}): Tip =>
  ({
    status: 'classified',
    firstUnitId: 'desk',
    holderUnitId: 'desk',
    allowed: ['correct', 'correct-text', 'correct-reception'],
    ...more,
  }) as Tip;

function typed(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of [...fields, ['reasonCode', 'typing_error'] as const]) data.append(name, value);
  return data;
}

const read = (field: Parameters<typeof correctionOf>[0], fields: readonly (readonly [string, string])[]) =>
  correctionOf(field, typed(fields), ['weapon']);

describe('fields that can be corrected', () => {
  it('are those of the role', () => {
    expect(correctableFields(tip())).toContain('received_at');
    expect(correctableFields(tip({ allowed: ['correct'] }))).toEqual(['channel', 'commune', 'occurred']);
    expect(correctableFields(tip({ allowed: [] }))).toEqual([]);
  });

  it.each([{ holderUnitId: 'elsewhere' }, { status: 'accepted' as const }, { valuable: true }])(
    'leave out what others were told with the tip: %j',
    (more) => {
      expect(correctableFields(tip(more))).toEqual(['narrative', 'place_text', 'occurred', 'facts']);
    },
  );
});

describe('a correction', () => {
  it.each([
    ['channel', [['channel', 'post']], { channel: 'post' }],
    [
      'received_at',
      [
        ['received.text', '8h'],
        ['received.at', '2026-11-20T01:00:00.000Z'],
        ['received.precision', 'hour'],
        ['lateReason', 'system_outage'],
      ],
      { receivedAt: '2026-11-20T01:00:00.000Z', lateReason: 'system_outage' },
    ],
    [
      'occurred',
      [
        ['from.at', '2026-11-20T01:00:00.000Z'],
        ['from.precision', 'hour'],
      ],
      { occurred: { from: '2026-11-20T01:00:00.000Z', precision: 'hour' } },
    ],
    ['occurred', [], {}],
    ['commune', [['communeUnitId', 'id']], { communeUnitId: 'id' }],
    ['place_text', [['placeText', ' ngõ 2 ']], { placeText: 'ngõ 2' }],
    ['place_text', [['placeText', ' ']], {}],
    [
      'facts',
      [
        ['fact.kind', 'weapon'],
        ['fact.value', ' dao '],
        ['fact.kind', 'weapon'],
        ['fact.value', ' '],
      ],
      { facts: [{ kind: 'weapon', value: 'dao' }] },
    ],
    ['narrative', [['narrative', ' Người báo gọi lại. ']], { narrative: 'Người báo gọi lại.' }],
  ] as const)('of %s sends that field and no other', (field, fields, value) => {
    const all = [...fields, ...(field === 'channel' ? [] : [['channel', 'phone'] as const])];
    expect(read(field, all)).toEqual({ field, value, reasonCode: 'typing_error' });
  });

  it('carries a note where there is one', () => {
    expect(read('channel', [['note', ' xem bì thư ']])).toMatchObject({ note: 'xem bì thư' });
  });
});
