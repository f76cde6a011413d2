import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { scope } from '../domain/committee.policy';
import { CommitteeOfficers } from './committee-officers';
import { DOSSIER_REASONS, waitsFor, type DossierReason } from './dossier-step-sql';
import { SqlParameters } from './sql-parameters';
import type { WaitingDossiersView } from './waiting-dossiers.view';

/** Counts the dossiers on which the officer has to act, as the list filtered by that act holds them. */
@Injectable()
export class WaitingDossiersQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CommitteeOfficers,
  ) {}

  async execute(actor: Actor): Promise<WaitingDossiersView> {
    const officer = await this.officers.describe(actor);
    const parameters = new SqlParameters();
    const area = parameters.add(scope(officer));
    const counts = DOSSIER_REASONS.map(
      (reason) => `count(*) filter (where ${waitsFor(reason, officer, parameters)})::int as "${reason}"`,
    );
    const [row] = await this.work.query<Readonly<Record<DossierReason, number>>>(
      `select ${counts.join(', ')} from recognition.dossier d
       where (d.unit_id = any(${area}::uuid[]) or d.issuer_unit_id = any(${area}::uuid[])) and d.status <> 'rejected'`,
      parameters.values,
    );
    if (!row) throw new Error('counting gave no row');
    const items = DOSSIER_REASONS.map((reason) => ({ reason, count: row[reason] }));
    return {
      total: items.reduce((sum, { count }) => sum + count, 0),
      items: items.filter(({ count }) => count > 0),
    };
  }
}
