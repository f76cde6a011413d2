import { Injectable } from '@nestjs/common';
import { Clock, Ids, vietnamDate, type Actor, type Decision } from '@keng/kernel';
import { StaleVersion, UnitOfWork } from '@keng/persistence';
import { Audit, Forbidden, InvalidFields, NotFound } from '@keng/platform';
import { may, type DossierAction } from '../domain/committee.policy';
import type { Dossier, DossierContext, DossierEvent } from '../domain/dossier';
import { DossierRepository } from '../domain/dossier.repository';
import { Law } from '../domain/law';
import { NominatedMerits } from '../domain/nominated-merits';
import { InvalidField } from '../domain/recognition-errors';
import { CommitteeOfficers } from '../queries/committee-officers';

/** A change of a dossier that an officer asks for. */
export interface DossierChange {
  readonly actor: Actor;
  readonly dossierId: string;
  readonly action: Exclude<DossierAction, 'read' | 'print' | 'hand-over'>;
  /** The version that the officer had before their eyes. */
  readonly version: number;
}

/** What came of a change. */
export interface Changed {
  readonly dossier: Dossier;
  readonly version: number;
}

type Deciding = (
  current: Dossier,
  context: DossierContext,
) => Decision<Dossier, DossierEvent> | Promise<Decision<Dossier, DossierEvent>>;

/**
 * How every change of a dossier goes: in one transaction read it, ask the policy, decide, save with the events, leave
 * a trace in the audit.
 */
@Injectable()
export class DossierDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly dossiers: DossierRepository,
    private readonly officers: CommitteeOfficers,
    private readonly merits: NominatedMerits,
    private readonly law: Law,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
  ) {}

  /**
   * Changes a dossier. `meritIds` are merits that the change names beside those of the dossier itself.
   * @throws NotFound, Forbidden as the policy says
   * @throws StaleVersion when the officer looked at an older version
   */
  async change(change: DossierChange, decide: Deciding, meritIds: readonly string[] = []): Promise<Changed> {
    return this.work.run(async () => {
      const current = await this.admit(change);
      if (current.version !== change.version) throw new StaleVersion();
      const nominated = current.nominations.flatMap((nomination) => nomination.meritIds);
      const context = await this.context(change.actor, [...nominated, ...meritIds]);
      const decision = await judge(() => decide(current, context));
      const version = await judge(() => this.dossiers.save(decision));
      await this.record(change.action, current.id, version);
      return { dossier: decision.next, version };
    });
  }

  /** Opens a dossier; `decide` draws it up. */
  async open(
    actor: Actor,
    meritIds: readonly string[],
    decide: (context: DossierContext) => Decision<Dossier, DossierEvent>,
  ): Promise<Changed> {
    return this.work.run(async () => {
      const context = await this.context(actor, meritIds);
      const decision = await judge(() => decide(context));
      const version = await judge(() => this.dossiers.add(decision));
      await this.record('create', decision.next.id, version);
      return { dossier: decision.next, version };
    });
  }

  private async admit({ actor, dossierId, action }: DossierChange): Promise<Dossier> {
    const found = await this.dossiers.find(dossierId);
    if (!found) throw new NotFound();
    const verdict = may(await this.officers.describe(actor), action, found);
    if (verdict === 'hidden') throw new NotFound();
    if (verdict === 'forbidden') throw new Forbidden();
    return found;
  }

  private async context(actor: Actor, meritIds: readonly string[]): Promise<DossierContext> {
    const now = this.clock.now();
    return {
      now,
      today: vietnamDate(now),
      officerId: actor.officerId,
      law: await this.law.read(),
      merits: await this.merits.findNominated([...new Set(meritIds)]),
      newId: () => this.ids.next(),
    };
  }

  private async record(action: string, dossierId: string, version: number): Promise<void> {
    await this.audit.record({
      action: `dossier-${action}`,
      subject: 'dossier',
      subjectId: dossierId,
      detail: { version },
    });
  }
}

/** Runs a rule of the domain; a field it finds unusable is answered as every other field is. @throws InvalidFields */
export async function judge<Result>(rule: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await rule();
  } catch (error) {
    if (error instanceof InvalidField) throw InvalidFields.of(error.field, error.fault);
    throw error;
  }
}
