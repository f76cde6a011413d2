import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { OpenCases } from '../domain/open-cases';

/**
 * Cases as their events told, and those that a tip was accepted into just now: their opening is still on its way.
 */
@Injectable()
export class CopiedOpenCases extends OpenCases {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {
    super();
  }

  override async isOpen(caseId: string, unitId: string): Promise<boolean> {
    const [row] = await this.work.query<{ open: boolean }>(
      `select coalesce(
         (select c.state <> 'concluded' and c.unit_id = $2 from intake.case_copy c where c.case_id = $1),
         exists (select from intake.tip t where t.case_id = $1 and t.accepted_unit_id = $2)) as open`,
      [caseId, unitId],
    );
    return row?.open ?? false;
  }
}
