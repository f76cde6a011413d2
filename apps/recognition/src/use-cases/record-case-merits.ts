import { Injectable } from '@nestjs/common';
import type { PartyKind } from '@keng/contracts';
import { Clock, Ids, vietnamDate } from '@keng/kernel';
import { concludeAnew } from '../domain/conclude-anew';
import type { Honouree } from '../domain/honouree';
import { recordMerit, type NewMerit } from '../domain/merit';
import { MeritRepository } from '../domain/merit.repository';
import { PartyRepository } from '../domain/party.repository';

/** A case that was concluded, as far as it tells of merits. */
export interface ConcludedCase {
  readonly sourceEventId: string;
  readonly caseId: string;
  readonly unitId: string;
  readonly communeUnitId: string | null;
  readonly categoryCode: string;
  readonly decidedOn: Temporal.PlainDate;
  /** The commander who concluded. */
  readonly concludedBy: string | null;
  readonly contributions: readonly {
    readonly contributionId: string;
    readonly honouree: Honouree;
    readonly tipId: string | null;
    readonly associationUnitId: string | null;
    readonly kind: string;
  }[];
}

/** A contribution names a party that the register does not hold: the event waits, parked, for a person. */
export class UnknownParty extends Error {
  constructor(contributionId: string) {
    super(`contribution ${contributionId} names a party that is not registered`);
  }
}

/**
 * Enters one merit for each contribution of a concluded case, in whatever way it ended: that somebody helped does not
 * depend on the ground for not instituting. Both days, of the deed and of its assessment, are that of the decision.
 */
@Injectable()
export class RecordCaseMerits {
  constructor(
    private readonly merits: MeritRepository,
    private readonly parties: PartyRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws UnknownParty */
  async execute(concluded: ConcludedCase): Promise<void> {
    if (await this.merits.wasHandled(concluded.sourceEventId)) return;
    const earlier = await this.merits.findOfCase(concluded.caseId);
    const fresh = await this.freshMerits(concluded);
    const awarded = await this.merits.findAwarded(earlier.map(({ id }) => id));
    // Struck first: a valuable tip that was concluded anew leaves its place to its successor.
    for (const decision of concludeAnew(
      earlier,
      fresh.map(({ next }) => next),
      awarded,
    ))
      await this.merits.save(decision);
    for (const decision of fresh) await this.merits.record(decision);
  }

  private async freshMerits(concluded: ConcludedCase): Promise<ReturnType<typeof recordMerit>[]> {
    const kinds = await this.partyKinds(concluded);
    return concluded.contributions.map((contribution) =>
      recordMerit(this.toMerit(concluded, contribution, partyKindOf(contribution, kinds))),
    );
  }

  private async partyKinds({ contributions }: ConcludedCase): Promise<ReadonlyMap<string, PartyKind>> {
    const named = contributions.map(({ honouree }) => honouree).filter(({ type }) => type === 'party');
    const parties = await this.parties.findAll(named.map(({ id }) => id));
    return new Map(parties.map(({ id, kind }) => [id, kind]));
  }

  private toMerit(
    concluded: ConcludedCase,
    contribution: ConcludedCase['contributions'][number],
    partyKind: PartyKind,
  ): NewMerit {
    const { sourceEventId, caseId, unitId, communeUnitId, categoryCode, decidedOn } = concluded;
    return {
      ...contribution,
      id: this.ids.next(),
      sourceEventId,
      sourceKind: 'case',
      sourceId: caseId,
      partyKind,
      unitId,
      communeUnitId,
      categoryCode,
      occurredOn: decidedOn,
      assessedOn: decidedOn,
      recordedOn: vietnamDate(this.clock.now()),
      quantity: 1,
      recognitionWanted: null,
      attestedBy: concluded.concludedBy,
    };
  }
}

function partyKindOf(
  { contributionId, honouree }: ConcludedCase['contributions'][number],
  kinds: ReadonlyMap<string, PartyKind>,
): PartyKind {
  if (honouree.type === 'alias') return 'individual';
  const kind = kinds.get(honouree.id);
  if (kind === undefined) throw new UnknownParty(contributionId);
  return kind;
}
