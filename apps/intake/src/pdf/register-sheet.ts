import type { XlsxCell, XlsxSheet } from '@keng/platform';
import type { RegisterView } from '../queries/register.view';
import type { RegisterLabels } from './register-cells';
import { registerLines, type RegisterLine } from './register-lines';
import { toPrintedRegister } from './register-text';

/** Points of a printed column to a character of a sheet's. */
const POINTS_A_CHARACTER = 3;

/** The register as a sheet: what is on paper, with the ordinal as a number and the reception as a time. */
export function toRegisterSheet(
  register: RegisterView,
  labels: RegisterLabels,
  madeAt: Temporal.Instant,
): XlsxSheet {
  const { issuer, title, subtitle, openingLine, closingLine, columns } = toPrintedRegister(
    register,
    labels,
    madeAt,
  );
  return {
    name: `Sổ tiếp nhận ${register.year}`,
    above: [issuer.above ?? '', issuer.name, title.join(' '), subtitle, openingLine],
    columns: columns.map(({ heading, width }) => ({
      heading,
      width: Math.round(width / POINTS_A_CHARACTER),
    })),
    rows: registerLines(register, labels).map((line) => ({ cells: cellsOf(line), struck: line.struck })),
    below: [closingLine],
  };
}

function cellsOf({ ordinal, entry, cells }: RegisterLine): XlsxCell[] {
  const [, number = '', , ...others] = cells;
  return [ordinal, number, Temporal.Instant.from(entry.receivedAt ?? entry.enteredAt), ...others];
}
