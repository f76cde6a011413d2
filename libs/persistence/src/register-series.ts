import { DomainError } from '@keng/kernel';
import type { UnitOfWork } from './unit-of-work';

/** The register of that unit and year is closed; nothing can be entered any more. */
export class RegisterClosed extends DomainError {
  readonly slug = 'register-closed';
}

/**
 * Draws the next number of a unit's register in the open transaction. The row lock it takes lasts to the commit, so
 * numbers are gap-free and in commit order; draw as late as possible.
 * @param year the year of registration in Asia/Ho_Chi_Minh
 * @returns 1 for the first entry of the year
 * @throws RegisterClosed
 */
export async function drawRegisterNumber(
  work: UnitOfWork,
  schema: string,
  series: { readonly unitId: string; readonly register: string; readonly year: number },
): Promise<number> {
  const [row] = await work.query<{ last: number }>(
    `insert into ${schema}.register_series as s (unit_id, register, year, last) values ($1, $2, $3, 1)
     on conflict (unit_id, register, year) do update set last = s.last + 1 where s.closed_at is null
     returning last`,
    [series.unitId, series.register, series.year],
  );
  if (!row) throw new RegisterClosed();
  return row.last;
}
