import { expectedFigures, expectedMerits } from './expected-figures';
import type { DemoReporter, DemoRow } from './register-row';
import { aRow } from './row-builder';

const reporter = (association?: string): DemoReporter => ({
  identityStatus: 'refused',
  refusalReason: 'no_reason_given',
  wantsAnonymity: true,
  wantsFollowUp: false,
  wantsRecognition: true,
  ...(association !== undefined && { association }),
});
const valuable = { valuable: true, reasonCode: 'led_to_case' };
const concluded: Partial<DemoRow> = {
  end: 'accepted',
  caseStage: 'concluded',
  conclusion: { conclusion: 'instituted', summary: '', incidentCount: 1, suspectCount: 1 },
};

describe('figures of the desk', () => {
  it('count every tip once, by channel', () => {
    const rows = [aRow(), aRow({ channel: 'post' }), aRow()];
    expect(expectedFigures(rows).channels).toEqual({ phone: 2, post: 1 });
  });

  it('count as classified in time what was neither left unclassified nor kept on paper', () => {
    const paper = { type: 'paper', at: Temporal.PlainDateTime.from('2026-11-05T14:30') } as const;
    const rows = [aRow(), aRow({ end: 'received' }), aRow({ received: paper })];
    expect(expectedFigures(rows).desk).toEqual({ registered: 3, classified_in_time: 1 });
  });

  it('count as transferred only what the receiver took', () => {
    const transfer = { reasonCode: 'level_competence', toUnit: 'CA-31-PC01' };
    const rows = [
      aRow({ transfers: [{ ...transfer, outcome: 'accepted' }] }),
      aRow({ transfers: [{ ...transfer, outcome: 'refused', refusalReason: 'wrong_level' }] }),
      aRow({ transfers: [{ ...transfer, outcome: 'pending' }], end: 'transfer_pending' }),
    ];
    expect(expectedFigures(rows).desk['transferred']).toBe(1);
  });
});

describe('figures of the cases', () => {
  it('put a case in the state that its stage leads to, and a joined tip into none of its own', () => {
    const stages = ['joined', 'opened', 'assigned', 'planned', 'approved', 'proposed'] as const;
    const rows = [...stages.map((caseStage) => aRow({ end: 'accepted', caseStage })), aRow(concluded)];
    const { cases, desk } = expectedFigures(rows);
    expect(cases).toEqual({ awaiting_assignment: 1, verifying: 4, concluded: 1 });
    expect(desk['accepted']).toBe(7);
  });

  it('count a conclusion only when it was decided, not when it was proposed', () => {
    const rows = [aRow(concluded), aRow({ ...concluded, caseStage: 'proposed' })];
    expect(expectedFigures(rows).conclusions).toEqual({ instituted: 1 });
  });
});

describe('merits', () => {
  const byReporter = (kind: string) =>
    ({ honouree: { type: 'reporter', ordinal: 1 }, kind, association: 'farmers_union' }) as const;

  it('come one from each reporter of a valuable tip, and none from another', () => {
    const reporters = [reporter('womens_union'), reporter()];
    const rows = [
      aRow({ reporters, assessment: valuable }),
      aRow({ reporters, assessment: { valuable: false, reasonCode: 'already_known' } }),
    ];
    expect(expectedFigures(rows).associations).toEqual({ none: 1, womens_union: 1 });
  });

  it('come from the contributions of a concluded case beside the valuable tip', () => {
    const rows = [
      aRow({
        ...concluded,
        reporters: [reporter('farmers_union')],
        assessment: valuable,
        contributions: [byReporter('denunciation')],
      }),
    ];
    expect(expectedFigures(rows).associations).toEqual({ farmers_union: 2 });
  });

  it('are one where the desk and the conclusion both found the same tip valuable', () => {
    const both = aRow({
      ...concluded,
      reporters: [reporter('farmers_union')],
      assessment: valuable,
      contributions: [byReporter('valuable_tip')],
    });
    expect(expectedMerits([both])).toEqual([{ row: 'XX-001', reporter: 1, association: 'farmers_union' }]);
  });

  it('come from a joined tip when the case of the first tip was concluded', () => {
    const joined = aRow({
      row: 'XX-002',
      end: 'accepted',
      caseStage: 'joined',
      sameAs: 'XX-001',
      reporters: [reporter()],
      contributions: [byReporter('evidence')],
    });
    expect(expectedMerits([aRow(concluded), joined])).toHaveLength(1);
    expect(expectedMerits([aRow({ end: 'accepted', caseStage: 'assigned' }), joined])).toHaveLength(0);
  });
});

describe('awards', () => {
  it('are those that passed the vote, with the sum of their amounts', () => {
    const form = 'merit_certificate_commune_chair';
    const rows = [
      aRow({
        ...concluded,
        nominations: [
          { contribution: 1, awardForm: form, vote: 'passed', bonus: 760_000 },
          { contribution: 2, awardForm: form, vote: 'passed', bonus: 1_520_000 },
          { contribution: 3, awardForm: 'flag_province', vote: 'failed', bonus: 0 },
        ],
      }),
    ];
    const { awards, amounts } = expectedFigures(rows);
    expect(awards).toEqual({ [form]: 2 });
    expect(amounts).toEqual({ [form]: 2_280_000 });
  });
});
