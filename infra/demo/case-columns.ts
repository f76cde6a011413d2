import { caseConclusions, nonInstitutionGrounds, type PartyKind } from '@keng/contracts';
import type { RegisterCells } from './register-cells';
import type {
  DemoConclusion,
  DemoContribution,
  DemoEntry,
  DemoNomination,
  DemoNotice,
  DemoRow,
} from './register-row';

const HONOUREES = ['reporter', 'individual', 'collective', 'household'] as const;
const VOTES = ['passed', 'failed'] as const;

/** `scene_examined: text | statement_taken: text` */
export function toEntries(cells: RegisterCells): DemoEntry[] {
  return cells.list('entries').map((entry) => {
    const at = entry.indexOf(': ');
    if (at < 1) cells.fault('entries', 'expected kind: text');
    return { kind: cells.code('entries', entry.slice(0, at)), text: entry.slice(at + 2) };
  });
}

/** `procuracy_received post | reporter_received phone` */
export function toNotices(cells: RegisterCells): DemoNotice[] {
  return cells.list('notices').map((notice) => {
    const [noticeCode = '', deliveredBy = ''] = notice.split(' ');
    if (deliveredBy === '') cells.fault('notices', 'expected code means');
    return { noticeCode: cells.code('notices', noticeCode), deliveredBy: cells.code('notices', deliveredBy) };
  });
}

export function toConclusion(cells: RegisterCells): DemoConclusion | undefined {
  const conclusion = cells.optionalOneOf('conclusion', caseConclusions);
  const groundCode = cells.optionalOneOf('ground', nonInstitutionGrounds);
  if ((conclusion === 'not_instituted') !== (groundCode !== undefined)) {
    cells.fault('ground', 'a case that is not instituted has a ground, any other has none');
  }
  if (conclusion === undefined) return undefined;
  return {
    conclusion,
    ...(groundCode !== undefined && { groundCode }),
    summary: cells.text('summary'),
    incidentCount: cells.count('incidents'),
    suspectCount: cells.count('suspects'),
  };
}

/** `reporter 1; valuable_tip; womens_union | collective Tổ bảo vệ ANTT thôn …; direct_capture; …` */
export function toContributions(cells: RegisterCells): DemoContribution[] {
  return cells.list('contributions').map((contribution) => {
    const [whom = '', kind = '', association = ''] = contribution.split(/; ?/);
    return {
      honouree: toHonouree(cells, whom),
      kind: cells.code('contributions', kind),
      ...(association !== '' && { association: cells.code('contributions', association) }),
    };
  });
}

function toHonouree(cells: RegisterCells, whom: string): DemoContribution['honouree'] {
  const [type = '', ...rest] = whom.split(' ');
  const named = cells.oneOf('contributions', HONOUREES, type || '-');
  if (rest.length === 0) cells.fault('contributions', 'expected reporter n, or the kind and name of a party');
  if (named === 'reporter')
    return { type: 'reporter', ordinal: cells.count('contributions', rest.join(' ')) };
  const partyKind: PartyKind = named;
  return { type: 'party', partyKind, name: rest.join(' ') };
}

/** `1 merit_certificate_commune_chair passed 760000` */
export function toNominations(cells: RegisterCells): DemoNomination[] {
  return cells.list('nominations').map((nomination): DemoRow['nominations'][number] => {
    const [contribution = '', awardForm = '', vote = '', bonus = '0'] = nomination.split(' ');
    return {
      contribution: cells.count('nominations', contribution),
      awardForm: cells.code('nominations', awardForm),
      vote: cells.oneOf('nominations', VOTES, vote || '-'),
      bonus: cells.count('nominations', bonus),
    };
  });
}
