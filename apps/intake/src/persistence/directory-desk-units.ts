import { Inject, Injectable } from '@nestjs/common';
import { DirectoryCopy } from '@keng/directory-copy';
import { Clock, inForce, vietnamDate } from '@keng/kernel';
import { deskUnitOf, unknownDeskUnit, type DeskUnit, type DirectoryUnit } from '../domain/desk-unit';
import { DeskUnits } from '../domain/desk-units';
import { VocabularyStore } from './vocabulary-store';

/** A desk registers many tips; that its unit was renamed may show half a minute late. */
const REMEMBERED_MS = 30_000;

interface Remembered {
  readonly unit: DeskUnit;
  readonly until: number;
}

/** Units from the copy of directory, with the rules of competence in force today. */
@Injectable()
export class DirectoryDeskUnits extends DeskUnits {
  private readonly desks = new Map<string, Remembered>();

  constructor(
    @Inject(DirectoryCopy) private readonly directory: DirectoryCopy,
    @Inject(VocabularyStore) private readonly store: VocabularyStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  override async ownDesk(unitId: string): Promise<DeskUnit> {
    const now = this.clock.now().epochMilliseconds;
    const known = this.desks.get(unitId);
    if (known && known.until > now) return known.unit;
    const unit = await this.find(unitId);
    if (!unit) return unknownDeskUnit(unitId);
    this.desks.set(unitId, { unit, until: now + REMEMBERED_MS });
    return unit;
  }

  override async find(unitId: string): Promise<DeskUnit | undefined> {
    const unit = await this.directory.findUnit(unitId, this.today());
    return unit && this.toDesk(unit);
  }

  override async findEscalation(
    unitId: string,
    recusedOfficerIds: readonly string[],
  ): Promise<DeskUnit | undefined> {
    if (recusedOfficerIds.length === 0) return undefined;
    const today = this.today();
    const touched = new Set<string>();
    for (const officerId of recusedOfficerIds) {
      const appointments = await this.directory.appointmentsOf(officerId, today);
      for (const appointment of appointments) touched.add(appointment.unitId);
    }
    if (!touched.has(unitId)) return undefined;
    const above = await this.directory.ancestors(unitId, today);
    const next = above.find((unit) => unit.kind === 'police' && !touched.has(unit.unitId));
    return next && this.toDesk(next);
  }

  private toDesk(unit: DirectoryUnit): DeskUnit {
    return deskUnitOf(unit, inForce(this.store.law.competenceRules, this.today()));
  }

  private today(): Temporal.PlainDate {
    return vietnamDate(this.clock.now());
  }
}
