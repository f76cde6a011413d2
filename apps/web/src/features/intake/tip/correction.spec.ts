import type { Tip } from '../tips';
import { correctableFields, correctionOf, openFields, type CorrectionField } from './correction';

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

const read = (field: CorrectionField, fields: readonly (readonly [string, string])[]) =>
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

describe('the boxes of the form', () => {
  const all = correctableFields(tip());

  it('begin with the first field alone', () => {
    expect(openFields(all, [])).toEqual({ shown: 'narrative', kept: ['narrative'] });
    expect(openFields([], [])).toEqual({ shown: undefined, kept: [] });
  });

  it('stay, with what was typed in them, when another field is chosen', () => {
    const { shown, kept } = openFields(all, ['narrative', 'commune']);
    expect([shown, kept]).toEqual(['commune', ['narrative', 'commune']]);
  });

  it('come back when their field is chosen again', () => {
    const { shown, kept } = openFields(all, ['narrative', 'commune', 'narrative']);
    expect([shown, kept]).toEqual(['narrative', ['narrative', 'commune']]);
  });

  it('go when their field can no longer be corrected', () => {
    expect(openFields(['narrative'], ['narrative', 'commune'])).toEqual({
      shown: 'narrative',
      kept: ['narrative'],
    });
  });
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

  it.each([
    ['channel', { channel: 'post' }],
    ['place_text', { placeText: 'ngõ 2' }],
    ['commune', { communeUnitId: 'id' }],
    ['narrative', { narrative: 'Người báo gọi lại.' }],
  ] as const)('of %s leaves what was typed for other fields in the form', (field, value) => {
    const boxes = [
      ['channel', 'post'],
      ['placeText', 'ngõ 2'],
      ['communeUnitId', 'id'],
      ['narrative', 'Người báo gọi lại.'],
    ] as const;
    expect(read(field, boxes).value).toEqual(value);
  });

  it('carries a note where there is one', () => {
    expect(read('channel', [['note', ' xem bì thư ']])).toMatchObject({ note: 'xem bì thư' });
  });
});
