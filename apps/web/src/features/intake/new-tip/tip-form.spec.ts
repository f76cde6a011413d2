import { draftOf, formOfDraft, holdsText, newReporter, readForm, requestOf } from './tip-form';

const reporter = newReporter('6f1f3a50-5d0e-4c53-9a86-0f0a9ff7d9a1');
const chosen = { reporters: [reporter], recusedOfficerIds: [] };
const sent = {
  openedAt: '2026-11-22T07:00:00.000Z',
  unitId: undefined,
  draftId: 'draft',
  factKinds: ['vehicle_plate', 'weapon'],
} as const;

function typed(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('the form of a tip', () => {
  it('sends one sentence as a whole tip', () => {
    const form = readForm(
      typed([
        ['channel', 'phone'],
        ['narrative', 'Có trộm xe'],
      ]),
      chosen,
    );
    expect(requestOf(form, sent)).toEqual({
      draftId: 'draft',
      receivedAt: sent.openedAt,
      channel: 'phone',
      narrative: 'Có trộm xe',
      reporters: [reporter],
    });
  });

  it('sends place, time, facts and answers where there are any', () => {
    const form = readForm(
      typed([
        ['narrative', 'x'],
        ['communeUnitId', 'commune'],
        ['placeText', ' cạnh đình '],
        ['from.text', 'hqua 22'],
        ['from.at', '2026-11-21T15:00:00.000Z'],
        ['from.precision', 'hour'],
        ['fact.kind', 'weapon'],
        ['fact.value', 'dao'],
        ['fact.kind', 'vehicle_plate'],
        ['fact.value', ''],
        ['answer.where', 'Đầu làng'],
        ['answer.when', ''],
      ]),
      chosen,
    );
    expect(requestOf(form, sent)).toMatchObject({
      occurred: { from: '2026-11-21T15:00:00.000Z', precision: 'hour' },
      place: { communeUnitId: 'commune', text: 'cạnh đình' },
      facts: [{ kind: 'weapon', value: 'dao' }],
      answers: [{ questionCode: 'where', answer: 'Đầu làng' }],
    });
  });

  it('counts 0 as the answer that the caller does not know', () => {
    const form = readForm(typed([['answer.when', '0']]), chosen);
    expect(requestOf(form, sent).answers).toEqual([{ questionCode: 'when', answer: 'Người báo không biết' }]);
  });

  it('sends a time of reception that was typed instead of the stamp', () => {
    const form = readForm(
      typed([
        ['received.text', '20/11 8h'],
        ['received.at', '2026-11-20T01:00:00.000Z'],
        ['received.precision', 'hour'],
        ['lateReason', 'system_outage'],
      ]),
      chosen,
    );
    expect(requestOf(form, sent)).toMatchObject({
      receivedAt: '2026-11-20T01:00:00.000Z',
      lateReason: 'system_outage',
    });
  });

  it('sends no reason of a refusal that was taken back', () => {
    const form = readForm(typed([]), {
      ...chosen,
      reporters: [{ ...reporter, refusalReason: 'fears_retaliation' }],
    });
    expect(requestOf(form, sent).reporters).toEqual([reporter]);
  });

  it('comes back from a draft as it was', () => {
    const form = readForm(
      typed([
        ['narrative', 'Có trộm'],
        ['from.text', 'N'],
        ['from.at', '2026-11-21T15:00:00.000Z'],
        ['from.precision', 'minute'],
        ['fact.kind', 'weapon'],
        ['fact.value', 'dao'],
        ['answer.where', '0'],
      ]),
      {
        reporters: [{ ...reporter, identityStatus: 'refused', refusalReason: 'call_ended' }],
        recusedOfficerIds: ['o'],
      },
    );
    expect(formOfDraft(JSON.parse(JSON.stringify(draftOf(form))) as Record<string, unknown>)).toEqual(form);
  });

  it('reads a strange draft as an empty form', () => {
    const form = formOfDraft({ narrative: 5, facts: 'x', from: null, reporters: [{ alias: 'a' }] });
    expect(holdsText(form)).toBe(false);
    expect(form.reporters).toEqual([newReporter('a')]);
  });

  it('knows whether text would be lost', () => {
    expect(holdsText(readForm(typed([['channel', 'phone']]), chosen))).toBe(false);
    expect(holdsText(readForm(typed([['answer.where', 'Đầu làng']]), chosen))).toBe(true);
  });
});
