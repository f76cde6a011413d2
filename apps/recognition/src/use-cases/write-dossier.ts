import { Injectable } from '@nestjs/common';
import { hasRole, unitsOf, type Actor } from '@keng/kernel';
import { Forbidden, InvalidFields } from '@keng/platform';
import {
  draftDossier,
  reviseDossier,
  type DossierContent,
  type NominationDraft,
} from '../domain/draft-dossier';
import { PartyRepository } from '../domain/party.repository';
import { DossierDesk, type Changed } from './dossier-desk';
import { KnownUnits } from './known-units';

/** A dossier as the secretary sends it: parties by id, nothing looked up yet. */
export type DossierText = Omit<DossierContent, 'nominations' | 'issuerLevels'> & {
  readonly nominations: readonly Omit<NominationDraft, 'party'>[];
};

/** Draws up a dossier, or puts a draft right. */
@Injectable()
export class WriteDossier {
  constructor(
    private readonly desk: DossierDesk,
    private readonly parties: PartyRepository,
    private readonly known: KnownUnits,
  ) {}

  /**
   * @param unitId the proposing unit; needed only of an officer who is secretary in several
   * @throws Forbidden, InvalidFields and as draftDossier
   */
  async create(actor: Actor, unitId: string | undefined, text: DossierText): Promise<Changed> {
    const proposing = proposingUnit(actor, unitId);
    const content = await this.complete(text);
    return this.desk.open(actor, meritIdsOf(text), (context) => draftDossier(proposing, content, context));
  }

  /** @throws as DossierDesk.change and reviseDossier */
  async revise(
    actor: Actor,
    at: { readonly dossierId: string; readonly version: number },
    text: DossierText,
  ): Promise<Changed> {
    const content = await this.complete(text);
    return this.desk.change(
      { actor, ...at, action: 'revise' },
      (current, context) => reviseDossier(current, content, context),
      meritIdsOf(text),
    );
  }

  private async complete(text: DossierText): Promise<DossierContent> {
    await this.known.require('issuerUnitId', text.issuerUnitId, text.receivedOn);
    const named = text.nominations.filter(({ honouree }) => honouree.type === 'party');
    const parties = await this.parties.findAll(named.map(({ honouree }) => honouree.id));
    const byId = new Map(parties.map((party) => [party.id, party]));
    const nominations = text.nominations.map((draft) => ({ ...draft, party: byId.get(draft.honouree.id) }));
    const issuerLevels = await this.known.formLevels(text.issuerUnitId, text.receivedOn);
    return { ...text, nominations, issuerLevels };
  }
}

function meritIdsOf({ nominations }: DossierText): string[] {
  return nominations.flatMap(({ meritIds }) => meritIds);
}

function proposingUnit(actor: Actor, unitId: string | undefined): string {
  if (unitId !== undefined) {
    if (!hasRole(actor, ['committee_secretary'], unitId)) throw new Forbidden();
    return unitId;
  }
  const [only, ...others] = unitsOf(actor, ['committee_secretary']);
  if (only === undefined) throw new Forbidden();
  if (others.length > 0) throw InvalidFields.of('unitId', 'required');
  return only;
}
