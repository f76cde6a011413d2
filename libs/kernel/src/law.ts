import { DomainError } from './domain-error';

/**
 * A row of law kept as data. Both dates are days in Viet Nam on which the row **is** in force: "to 30/6/2023" is
 * `validTo: 2023-06-30`, and its successor begins on 2023-07-01.
 */
export interface Effective {
  readonly validFrom: Temporal.PlainDate;
  /** Last day of validity, inclusive; absent or null while no end is known. */
  readonly validTo?: Temporal.PlainDate | null;
  /** The instrument and article the row comes from, e.g. `NĐ 161/2026/NĐ-CP Đ.3`. */
  readonly basis: string;
}

/** No row covers the day: the law tables have a gap. */
export class NoLawInForce extends DomainError {
  readonly slug = 'no-law-in-force';
}

/** More than one row covers the day: the law tables contradict themselves. */
export class SeveralLawsInForce extends DomainError {
  readonly slug = 'several-laws-in-force';
}

/** The rows in force on the day `on`, in the order given. */
export function inForce<Row extends Effective>(rows: readonly Row[], on: Temporal.PlainDate): Row[] {
  return rows.filter(
    (row) => isOnOrBefore(row.validFrom, on) && (!row.validTo || isOnOrBefore(on, row.validTo)),
  );
}

/**
 * The one row in force on the day `on`; `rows` are the versions of one rule.
 *
 * @throws NoLawInForce with the day `on`
 * @throws SeveralLawsInForce with the day `on` and the `bases` in conflict
 */
export function inForceOne<Row extends Effective>(rows: readonly Row[], on: Temporal.PlainDate): Row {
  const [row, ...others] = inForce(rows, on);
  if (row === undefined) {
    throw new NoLawInForce({ on: String(on) });
  }
  if (others.length > 0) {
    throw new SeveralLawsInForce({ on: String(on), bases: [row, ...others].map(({ basis }) => basis) });
  }
  return row;
}

/** Whether there is a day on which both rows are in force. */
export function overlaps(a: Effective, b: Effective): boolean {
  return (
    (!a.validTo || isOnOrBefore(b.validFrom, a.validTo)) &&
    (!b.validTo || isOnOrBefore(a.validFrom, b.validTo))
  );
}

function isOnOrBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) <= 0;
}
