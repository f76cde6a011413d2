import { nextStep, type DossierStatus } from './dossier';

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
