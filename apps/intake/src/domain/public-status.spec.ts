import { publicProgress, type StatusFacts } from './public-status';

const END = Temporal.Instant.from('2026-11-03T01:15:00Z');
const facts = (more: Partial<StatusFacts>): StatusFacts => ({
  status: 'received',
  deskEndsAt: END,
  caseConcluded: false,
  verificationEndsAt: null,
  ...more,
});

describe('what a sender is told', () => {
  it.each([
    ['received', {}, 'received', 'classification'],
    ['classified', { status: 'classified' }, 'classified', 'transfer_or_acceptance'],
    ['pending', { status: 'transfer_pending' }, 'being_transferred', 'answer_of_receiver'],
  ] as const)(
    'of a tip that is %s: the next step, by the end of the clock',
    (_, more, publicStatus, nextStep) => {
      expect(publicProgress(facts(more))).toEqual({ publicStatus, nextStep, nextStepBy: END });
    },
  );

  it('of an accepted tip: the end of the verification, until it is over', () => {
    const accepted = facts({ status: 'accepted', verificationEndsAt: END });
    expect(publicProgress(accepted)).toMatchObject({ publicStatus: 'under_verification', nextStepBy: END });
    expect(publicProgress({ ...accepted, caseConcluded: true })).toEqual({
      publicStatus: 'verification_ended',
      nextStep: null,
      nextStepBy: null,
    });
  });

  it('of an ended tip: how it ended, and that nothing comes next', () => {
    for (const status of ['guided', 'filed', 'referred_administrative'] as const) {
      expect(publicProgress(facts({ status }))).toEqual({
        publicStatus: status,
        nextStep: null,
        nextStepBy: null,
      });
    }
  });
});
