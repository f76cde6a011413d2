import { Injectable } from '@nestjs/common';
import type { PartyKind } from '@keng/contracts';
import { Clock, Ids, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit, Forbidden } from '@keng/platform';
import { registerParty } from '../domain/party';
import { PartyRepository } from '../domain/party.repository';
import { CommitteeOfficers } from '../queries/committee-officers';
import { KnownUnits } from './known-units';

export interface PartyRegistration {
  readonly partyKind: PartyKind;
  readonly name: string;
  readonly unitId: string;
  readonly associationUnitId?: string | undefined;
  readonly officerId?: string | undefined;
  readonly allowSimilar?: boolean | undefined;
}

/** Enters somebody, or a body, that can be honoured by name. */
@Injectable()
export class RegisterParty {
  constructor(
    private readonly work: UnitOfWork,
    private readonly parties: PartyRepository,
    private readonly officers: CommitteeOfficers,
    private readonly known: KnownUnits,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
  ) {}

  /** @throws Forbidden outside the secretary's area, PartySimilar, InvalidFields */
  async execute(actor: Actor, wanted: PartyRegistration): Promise<{ partyId: string; version: number }> {
    return this.work.run(async () => {
      await this.requireKnown(wanted);
      const { ledgerArea: area } = await this.officers.describe(actor);
      if (!area.has(wanted.unitId)) throw new Forbidden();
      const { partyKind: kind, name, unitId } = wanted;
      const similar = await this.parties.findSimilar({ name, kind }, [...area]);
      const party = registerParty(
        {
          id: this.ids.next(),
          kind,
          name,
          unitId,
          associationUnitId: wanted.associationUnitId ?? null,
          officerId: wanted.officerId ?? null,
          registeredBy: actor.officerId,
          registeredAt: this.clock.now(),
        },
        similar,
        wanted.allowSimilar === true,
      );
      await this.parties.add(party);
      await this.audit.record({ action: 'register-party', subject: 'party', subjectId: party.id });
      return { partyId: party.id, version: party.version };
    });
  }

  private async requireKnown({ unitId, associationUnitId, officerId }: PartyRegistration): Promise<void> {
    const today = vietnamDate(this.clock.now());
    await this.known.require('unitId', unitId, today);
    if (associationUnitId !== undefined)
      await this.known.require('associationUnitId', associationUnitId, today);
    if (officerId !== undefined) await this.known.officerName('officerId', officerId);
  }
}
