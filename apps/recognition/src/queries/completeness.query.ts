import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Law } from '../domain/law';
import { NominatedMerits } from '../domain/nominated-merits';
import { obstaclesOf, partsOf } from '../domain/submit-dossier';
import { KnownUnits } from '../use-cases/known-units';
import type { CompletenessView } from './completeness.view';
import { ReadableDossiers } from './readable-dossiers';

/** What handing a dossier in would say of it now. */
@Injectable()
export class CompletenessQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly dossiers: ReadableDossiers,
    private readonly merits: NominatedMerits,
    private readonly known: KnownUnits,
    private readonly law: Law,
  ) {}

  /** @throws NotFound */
  async execute(actor: Actor, dossierId: string): Promise<CompletenessView> {
    const dossier = await this.dossiers.get(actor, dossierId);
    const named = dossier.nominations.flatMap(({ meritIds }) => meritIds);
    const context = {
      merits: await this.work.run(() => this.merits.findNominated(named)),
      law: await this.law.read(),
    };
    const issuerLevels = await this.known.formLevels(dossier.issuerUnitId, dossier.receivedOn);
    const parts = partsOf(dossier, context);
    const obstacles = obstaclesOf({ dossier, issuerLevels, context });
    return {
      complete: obstacles.length === 0 && parts.every(({ isComplete }) => isComplete),
      parts: parts.map(({ part, nominationId, isComplete }) => ({
        part,
        nominationId,
        complete: isComplete,
      })),
      obstacles: obstacles.map(({ nominationId, merit, error }) => ({
        problem: error.slug,
        nominationId,
        meritId: merit?.merit.id ?? null,
        usedBy: merit?.usedBy ?? null,
      })),
    };
  }
}
