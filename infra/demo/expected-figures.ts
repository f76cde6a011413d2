import { Tally, type Figures } from './figures';
import type { CaseStage, DemoContribution, DemoReporter, DemoRow } from './register-row';

/** Nobody's association: reporters and parties that act for themselves. */
export const NO_ASSOCIATION = 'none';

/** What the installation has to show once the rows have been played; nothing but the rows is asked. */
export function expectedFigures(rows: readonly DemoRow[]): Figures {
  return {
    channels: tally(rows, ({ channel }) => [channel]),
    desk: tally(rows, deskFigures),
    cases: tally(rows, caseStates),
    conclusions: tally(concluded(rows), ({ conclusion }) => (conclusion ? [conclusion.conclusion] : [])),
    associations: tally(expectedMerits(rows), ({ association }) => [association ?? NO_ASSOCIATION]),
    awards: tally(granted(rows), ({ awardForm }) => [awardForm]),
    amounts: amounts(rows),
  };
}

function tally<Item>(
  items: readonly Item[],
  codesOf: (item: Item) => readonly string[],
): Readonly<Record<string, number>> {
  const counts = new Tally();
  for (const item of items) for (const code of codesOf(item)) counts.add(code);
  return counts.toRecord();
}

/** A tip on paper from an earlier day cannot be classified within 24 hours of its reception any more. */
function deskFigures({ received, end, transfers }: DemoRow): string[] {
  return [
    'registered',
    ...(end !== 'received' && received.type === 'ago' ? ['classified_in_time'] : []),
    ...(transfers.some(({ outcome }) => outcome === 'accepted') ? ['transferred'] : []),
    ...(end === 'accepted' ? ['accepted'] : []),
  ];
}

const STATE_AT: Readonly<Record<CaseStage, string | undefined>> = {
  joined: undefined,
  opened: 'awaiting_assignment',
  assigned: 'verifying',
  planned: 'verifying',
  approved: 'verifying',
  proposed: 'verifying',
  concluded: 'concluded',
};

/** The state of the case that the row leads; a row that joined another's case leads none. */
function caseStates({ caseStage }: DemoRow): string[] {
  const state = caseStage && STATE_AT[caseStage];
  return state === undefined ? [] : [state];
}

/** A merit that the ledger has to hold. */
export interface ExpectedMerit {
  readonly row: string;
  /** The row's n-th reporter; absent for a party. */
  readonly reporter?: number;
  readonly association?: string | undefined;
}

/**
 * One merit for each contribution to a concluded case, and one for each reporter of a valuable tip. A tip that both
 * found valuable is one merit, because one achievement counts once.
 */
export function expectedMerits(rows: readonly DemoRow[]): ExpectedMerit[] {
  const closed = new Set(concluded(rows).map(({ row }) => row));
  return rows.flatMap((row) => {
    const inCase = row.caseStage === 'joined' ? row.sameAs : row.row;
    const contributions = inCase !== undefined && closed.has(inCase) ? row.contributions : [];
    const reporters = row.assessment?.valuable ? row.reporters : [];
    return [
      ...contributions
        .filter((contribution) => !isCountedAsTip(contribution, reporters))
        .map((contribution) => fromContribution(row, contribution)),
      ...reporters.map(({ association }, at): ExpectedMerit => ({
        row: row.row,
        reporter: at + 1,
        association,
      })),
    ];
  });
}

function isCountedAsTip({ honouree, kind }: DemoContribution, reporters: readonly DemoReporter[]): boolean {
  return kind === 'valuable_tip' && honouree.type === 'reporter' && honouree.ordinal <= reporters.length;
}

function fromContribution({ row }: DemoRow, { honouree, association }: DemoContribution): ExpectedMerit {
  return { row, ...(honouree.type === 'reporter' && { reporter: honouree.ordinal }), association };
}

function concluded(rows: readonly DemoRow[]): DemoRow[] {
  return rows.filter(({ caseStage }) => caseStage === 'concluded');
}

function granted(rows: readonly DemoRow[]): DemoRow['nominations'] {
  return rows.flatMap(({ nominations }) => nominations.filter(({ vote }) => vote === 'passed'));
}

function amounts(rows: readonly DemoRow[]): Readonly<Record<string, number>> {
  const sums = new Tally();
  for (const { awardForm, bonus } of granted(rows)) sums.add(awardForm, bonus);
  return sums.toRecord();
}
