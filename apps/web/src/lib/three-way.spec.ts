import { mergeFields, mergeRows } from './three-way';

interface Text {
  readonly purpose: string;
  readonly content: string;
}
const FIELDS = ['purpose', 'content'] as const;
const base: Text = { purpose: 'a', content: 'b' };

describe('two officers at one document', () => {
  it('keeps what each changed where the other did not', () => {
    expect(mergeFields(base, { ...base, purpose: 'mine' }, { ...base, content: 'theirs' }, FIELDS)).toEqual({
      merged: { purpose: 'mine', content: 'theirs' },
      taken: ['content'],
      collisions: [],
    });
  });

  it('keeps mine and shows both where both changed a field', () => {
    expect(mergeFields(base, { ...base, purpose: 'x' }, { ...base, purpose: 'y' }, FIELDS)).toEqual({
      merged: { purpose: 'x', content: 'b' },
      taken: [],
      collisions: [{ path: 'purpose', mine: 'x', theirs: 'y' }],
    });
  });

  it('has nothing to say where both wrote the same', () => {
    const both = { ...base, purpose: 'x' };
    expect(mergeFields(base, both, both, FIELDS)).toEqual({ merged: both, taken: [], collisions: [] });
  });

  it('takes everything where I changed nothing', () => {
    const theirs = { purpose: 'x', content: 'y' };
    expect(mergeFields(base, base, theirs, FIELDS).merged).toEqual(theirs);
  });
});

interface Step {
  readonly id: string;
  readonly text: string;
  readonly dueOn: string;
}
const aStep = (id: string, text = id, dueOn = '2026-11-30'): Step => ({ id, text, dueOn });
const steps = { list: 'steps', keyOf: ({ id }: Step) => id, fields: ['text', 'dueOn'] } as const;

describe('two officers at one list', () => {
  it('merges within a row', () => {
    const { merged, taken, collisions } = mergeRows(
      [aStep('1')],
      [aStep('1', 'mine')],
      [aStep('1', '1', '2026-12-01')],
      steps,
    );
    expect(merged).toEqual([aStep('1', 'mine', '2026-12-01')]);
    expect([taken, collisions]).toEqual([['steps.1.dueOn'], []]);
  });

  it('keeps the new rows of both, mine last', () => {
    const both = mergeRows([aStep('1')], [aStep('1'), aStep('m')], [aStep('1'), aStep('t')], steps);
    expect(both.merged.map(({ id }) => id)).toEqual(['1', 't', 'm']);
    expect(both.taken).toEqual(['steps.t']);
  });

  it('takes out what either took out', () => {
    const left = mergeRows([aStep('1'), aStep('2')], [aStep('2')], [aStep('1')], steps);
    expect(left.merged).toEqual([]);
  });

  it('keeps a row that one took out and the other changed', () => {
    expect(mergeRows([aStep('1')], [], [aStep('1', 'theirs')], steps).merged).toEqual([aStep('1', 'theirs')]);
    expect(mergeRows([aStep('1')], [aStep('1', 'mine')], [], steps).merged).toEqual([aStep('1', 'mine')]);
  });

  it('shows both texts of a row that both changed', () => {
    const { collisions } = mergeRows([aStep('1')], [aStep('1', 'mine')], [aStep('1', 'theirs')], steps);
    expect(collisions).toEqual([{ path: 'steps.1.text', mine: 'mine', theirs: 'theirs' }]);
  });
});
