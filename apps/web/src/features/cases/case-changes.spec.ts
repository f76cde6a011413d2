import { changesBetween } from './case-changes';
import { aCase } from './sample-case';

describe('what happened to a case meanwhile', () => {
  it('is nothing between equal readings', () => {
    expect(changesBetween(aCase(), aCase())).toEqual([]);
  });

  it('names each act and its officer', () => {
    const recorded = { recordedBy: 'commander', recordedAt: '2026-11-05T01:00:00Z' };
    const after = aCase({
      decisions: [
        { decisionId: 'd', kind: 'extension', decisionNumber: '1', decidedOn: '2026-11-05', ...recorded },
      ],
      notices: [
        {
          noticeId: 'n',
          noticeCode: 'procuracy_received',
          sentOn: '2026-11-05',
          deliveredBy: 'post',
          tipIds: [],
          ...recorded,
        },
      ],
      entries: [
        {
          entryId: 'e',
          kind: 'scene_examined',
          occurredAt: '2026-11-05T01:00:00Z',
          recordedAt: '2026-11-05T02:00:00Z',
          authorId: 'supporting',
        },
      ],
      plan: {
        planId: 'p',
        authorId: 'lead',
        draftedAt: '2026-11-03T08:00:00Z',
        approvedBy: 'commander',
        approvedAt: '2026-11-04T08:00:00Z',
      },
      tips: [
        {
          tipId: 't',
          registerNumber: 9,
          registerYear: 2026,
          competentReceivedAt: '2026-11-05T01:00:00Z',
          reporters: [],
        },
      ],
    });
    expect(changesBetween(aCase(), after)).toEqual([
      { what: 'extension', officerId: 'commander', at: '2026-11-05T01:00:00Z' },
      { what: 'notice', officerId: 'commander', at: '2026-11-05T01:00:00Z' },
      { what: 'entry', officerId: 'supporting', at: '2026-11-05T02:00:00Z' },
      { what: 'plan', officerId: 'lead', at: '2026-11-03T08:00:00Z' },
      { what: 'approval', officerId: 'commander', at: '2026-11-04T08:00:00Z' },
      { what: 'tip' },
    ]);
  });

  it('tells a plan or proposal that was written anew', () => {
    const plan = { planId: 'p', authorId: 'lead', draftedAt: '2026-11-03T08:00:00Z' };
    const again = { ...plan, draftedAt: '2026-11-03T09:00:00Z' };
    expect(changesBetween(aCase({ plan }), aCase({ plan: again }))).toEqual([
      { what: 'plan', officerId: 'lead', at: '2026-11-03T09:00:00Z' },
    ]);
  });
});
