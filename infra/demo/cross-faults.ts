import type { RegisterFault } from './register-cells';
import type { DemoRow, End } from './register-row';

const CLOSED: readonly End[] = ['guided', 'referred_administrative', 'filed'];
const LATE_AFTER_HOURS = 24;

/** What no cell shows alone: columns that contradict each other, and rows that name each other. */
export function crossFaults(rows: readonly DemoRow[]): RegisterFault[] {
  // Reversed, so that of two lines with one name the first keeps it.
  const byName = new Map(rows.toReversed().map((row) => [row.row, row]));
  return rows.flatMap((row) => [
    ...when(row, byName.get(row.row) !== row, 'row', 'is taken by another line'),
    ...when(
      row,
      isLate(row) !== (row.lateReason !== undefined),
      'late_reason',
      'goes with a late paper, and only with it',
    ),
    ...when(
      row,
      CLOSED.includes(row.end) !== (row.closureReason !== undefined),
      'closure_reason',
      'goes with a closure',
    ),
    ...when(
      row,
      (row.end === 'accepted') !== (row.caseStage !== undefined),
      'case_stage',
      'goes with an accepted tip',
    ),
    ...when(row, (row.end === 'transfer_pending') !== endsPending(row), 'transfers', 'do not fit the end'),
    ...when(
      row,
      row.caseStage === 'joined' && !joinable(row, byName),
      'same_as',
      'names no earlier tip with a case',
    ),
    ...when(
      row,
      hasConclusion(row) !== (row.conclusion !== undefined),
      'conclusion',
      'does not fit the stage',
    ),
    ...when(
      row,
      row.contributions.some((one) => !isOfRow(row, one.honouree)),
      'contributions',
      'name no reporter of the tip',
    ),
    ...when(
      row,
      row.nominations.some(({ contribution }) => !row.contributions[contribution - 1]),
      'nominations',
      'name no contribution',
    ),
    ...when(
      row,
      row.nominations.length > 0 && row.caseStage !== 'concluded',
      'nominations',
      'need a concluded case',
    ),
  ]);
}

function when(
  { line }: DemoRow,
  holds: boolean,
  column: RegisterFault['column'],
  fault: string,
): RegisterFault[] {
  return holds ? [{ line, column, fault }] : [];
}

function isLate({ received }: DemoRow): boolean {
  return received.type === 'paper' || received.ago.total('hours') >= LATE_AFTER_HOURS;
}

function endsPending({ transfers }: DemoRow): boolean {
  return transfers.at(-1)?.outcome === 'pending';
}

function joinable(row: DemoRow, byName: ReadonlyMap<string, DemoRow>): boolean {
  const first = row.sameAs === undefined ? undefined : byName.get(row.sameAs);
  return (
    first !== undefined &&
    first.line < row.line &&
    first.caseStage !== undefined &&
    first.caseStage !== 'joined'
  );
}

function hasConclusion({ caseStage }: DemoRow): boolean {
  return caseStage === 'proposed' || caseStage === 'concluded';
}

function isOfRow(row: DemoRow, honouree: DemoRow['contributions'][number]['honouree']): boolean {
  return honouree.type === 'party' || row.reporters[honouree.ordinal - 1] !== undefined;
}
