import { randomUUID } from 'node:crypto';
import { leastOf, reachesShare, type ShareRule } from './law-book';
import { nextStep, type DossierStatus } from './dossier';
import { recusalsOf } from './recusal';

describe('who may not vote on a nomination', () => {
  it('is the honoured officer and who attested a merit, each once with every reason', () => {
    const [honoured, commander] = [randomUUID(), randomUUID()];
    const merits = [{ attestedBy: commander }, { attestedBy: honoured }, { attestedBy: commander }];
    expect(recusalsOf({ officerId: honoured }, merits)).toEqual([
      { officerId: honoured, reasons: ['honouree', 'attested_merit'] },
      { officerId: commander, reasons: ['attested_merit'] },
    ]);
  });

  it('is nobody where neither honouree nor witness is an officer', () => {
    expect(recusalsOf(undefined, [{ attestedBy: null }])).toEqual([]);
  });
});

describe('the least number that is a share', () => {
  const share = (numerator: number, denominator: number, inclusive: boolean): ShareRule => ({
    numerator,
    denominator,
    inclusive,
    of: 'members',
  });

  it.each([share(2, 3, true), share(1, 2, false), share(4, 5, true), share(9, 10, true), share(1, 1, false)])(
    'reaches $numerator/$denominator (inclusive: $inclusive) and one fewer does not',
    (rule) => {
      for (let base = 1; base <= 200; base++) {
        const least = leastOf(rule, base);
        expect([reachesShare(rule, least, base), reachesShare(rule, least - 1, base)]).toEqual([true, false]);
      }
    },
  );
});

describe('what a dossier waits for', () => {
  it.each<[DossierStatus, number, string | null]>([
    ['draft', 0, 'submission'],
    ['supplement_requested', 0, 'submission'],
    ['submitted', 0, 'appraisal'],
    ['on_hold', 0, 'appraisal'],
    ['eligible', 0, 'council_result'],
    ['awaiting_signature', 0, 'decision'],
    ['decided', 2, 'hand_over'],
    ['decided', 0, null],
    ['rejected', 0, null],
  ])('as %s with %i awards to hand over: %s', (status, open, step) => {
    expect(nextStep(status, open)).toBe(step);
  });
});
