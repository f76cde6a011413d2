import { COLUMNS, type Column, type DemoContribution, type DemoReporter } from '../register-row';
import type { Draft } from './drafts';
import { VALUABLE } from './fate';

type Cells = Readonly<Partial<Record<Column, string>>>;

const LIST = ' | ';

/** The register as a CSV file (RFC 4180, LF), one line a draft. */
export function toCsv(rows: readonly { readonly row: string; readonly draft: Draft }[]): string {
  const idOf = new Map(rows.map(({ row, draft }) => [draft, row]));
  const lines = rows.map(({ row, draft }, at) => {
    const sameAs = draft.sameAs && idOf.get(draft.sameAs);
    return decompose(at, { row, ...tipCells(draft, sameAs), ...deskCells(draft), ...caseCells(draft) });
  });
  return [COLUMNS, ...lines.map((cells) => COLUMNS.map((column) => quoted(cells[column] ?? '')))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');
}

/** Every how many rows comes from a machine that stores marks apart from their letters (NFD). */
const DECOMPOSED_EVERY = 11;

function decompose(at: number, cells: Cells): Cells {
  if (at % DECOMPOSED_EVERY !== 4) return cells;
  const { narrative = '', place = '', facts = '' } = cells;
  return {
    ...cells,
    narrative: narrative.normalize('NFD'),
    place: place.normalize('NFD'),
    facts: facts.normalize('NFD'),
  };
}

function quoted(cell: string): string {
  return /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function tipCells(
  { desk, channel, timing, lateReason = '', incident, told, reporters }: Draft,
  sameAs = '',
): Cells {
  const { received, occurred, precision } = timing;
  const identities = reporters.flatMap(({ identity }) => (identity ? [identity] : []));
  return {
    desk,
    channel,
    received,
    late_reason: lateReason,
    occurred,
    precision,
    commune: incident.commune.code,
    place: told.place,
    narrative: told.narrative,
    facts: told.facts.map(({ kind, value }) => `${kind}=${value}`).join(LIST),
    reporters: reporters.map(reporterCell).join(LIST),
    identities: identities
      .map(({ fullName, phone, address, birthYear, consents }) =>
        [fullName, phone, address, birthYear, consents.join('+')].join('; '),
      )
      .join(LIST),
    same_as: sameAs,
  };
}

function reporterCell(reporter: DemoReporter): string {
  const { identityStatus, refusalReason, association } = reporter;
  return [
    refusalReason === undefined ? identityStatus : `${identityStatus}:${refusalReason}`,
    reporter.wantsAnonymity && 'anonymity',
    reporter.wantsFollowUp && 'follow_up',
    reporter.wantsRecognition && 'recognition',
    association !== undefined && `@${association}`,
  ]
    .filter((word) => word !== false)
    .join(' ');
}

function deskCells({
  job,
  incident,
  sharedNarrative = '',
  transfers,
  closure = '',
  assessment,
}: Draft): Cells {
  const classified = job.end !== 'received';
  const { kind, category, urgency } = incident.scenario;
  return {
    kind: classified ? kind : '',
    category: classified ? category : '',
    urgency: classified ? urgency : '',
    shared_narrative: sharedNarrative,
    transfers: transfers
      .map(({ reasonCode, toUnit, outcome, refusalReason }) =>
        [reasonCode, toUnit, outcome, refusalReason].filter((word) => word !== undefined).join(' '),
      )
      .join(LIST),
    end: job.end,
    closure_reason: closure,
    valuable: assessment === undefined ? '' : VALUABLE.has(assessment) ? 'yes' : 'no',
    assessment_reason: assessment ?? '',
  };
}

function caseCells({ job, file, honours, incidents, suspects }: Draft): Cells {
  const { stage, conclusion, extended } = job;
  if (stage === undefined) return {};
  return {
    case_stage: stage,
    plan: file.plan ?? '',
    entries: file.entries.map(({ kind, text }) => `${kind}: ${text}`).join(LIST),
    extension: extended ? (incidents > 1 ? 'many_places' : 'complex') : '',
    notices: file.notices.map(({ noticeCode, deliveredBy }) => `${noticeCode} ${deliveredBy}`).join(LIST),
    conclusion: conclusion ?? '',
    ground: file.ground ?? '',
    summary: file.summary ?? '',
    incidents: conclusion ? String(incidents) : '',
    suspects: conclusion ? String(suspects) : '',
    contributions: honours.contributions.map(contributionCell).join(LIST),
    nominations: honours.nominations
      .map(({ contribution, awardForm, vote, bonus }) => `${contribution} ${awardForm} ${vote} ${bonus}`)
      .join(LIST),
  };
}

function contributionCell({ honouree, kind, association = '' }: DemoContribution): string {
  const whom =
    honouree.type === 'reporter' ? `reporter ${honouree.ordinal}` : `${honouree.partyKind} ${honouree.name}`;
  return [whom, kind, association].join('; ');
}
