import type { Decision } from '@keng/kernel';
import { StaleVersion } from '@keng/persistence';
import { decisionNumberKey } from '../domain/decision-number';
import type { Dossier, DossierEvent } from '../domain/dossier';
import { DossierRepository } from '../domain/dossier.repository';
import { DecisionNumberTaken, InvalidField, MeritAlreadyUsed } from '../domain/recognition-errors';

/** Dossiers in memory, held to the same contract as the real repository. */
export class InMemoryDossierRepository extends DossierRepository {
  private readonly dossiers = new Map<string, Dossier>();

  async find(id: string): Promise<Dossier | undefined> {
    return this.dossiers.get(id);
  }

  async add(decision: Decision<Dossier, DossierEvent>): Promise<number> {
    return this.write(decision);
  }

  async save(decision: Decision<Dossier, DossierEvent>): Promise<number> {
    if (this.dossiers.get(decision.next.id)?.version !== decision.next.version) throw new StaleVersion();
    return this.write(decision);
  }

  private write({ next, events }: Decision<Dossier, DossierEvent>): number {
    const others = [...this.dossiers.values()].filter(({ id }) => id !== next.id);
    if (
      share(
        next.nominations.map(({ id }) => id),
        others.flatMap(({ nominations }) => nominations.map(({ id }) => id)),
      )
    )
      throw new InvalidField('nominations', 'repeated');
    if (share(numberOf(next), others.flatMap(numberOf))) throw new DecisionNumberTaken();
    if (share(claimsOf(next), others.flatMap(claimsOf))) throw new MeritAlreadyUsed();
    const version = next.version + 1;
    this.dossiers.set(next.id, { ...next, version, eventSeq: next.eventSeq + events.length });
    return version;
  }
}

function numberOf({ decision, issuerUnitId }: Dossier): string[] {
  if (decision === null) return [];
  return [`${issuerUnitId} ${decision.signedOn.year} ${decisionNumberKey(decision.number)}`];
}

function claimsOf({ awards }: Dossier): string[] {
  return awards.flatMap(({ meritIds }) => meritIds);
}

function share(own: readonly string[], others: readonly string[]): boolean {
  return own.some((item) => others.includes(item));
}
