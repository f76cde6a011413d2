import { Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { Audit, NotFound } from '@keng/platform';
import { mayReadParty } from '../domain/committee.policy';
import { PartyRepository } from '../domain/party.repository';
import { AwardsQuery } from './awards.query';
import { CommitteeOfficers } from './committee-officers';
import { MeritsQuery } from './merits.query';
import type { PartyHistoryView, NameInForceView } from './parties.view';

/** More merits or awards of one party than anybody reads at once; the searches of both page through the rest. */
const MOST = 100;
const EVER = { from: '1945-09-02', to: '9999-12-31', basis: 'occurred', unitMap: 'then' } as const;

/** A party with what it did and earned, as far as the officer's area reaches. Each read is in the audit. */
@Injectable()
export class PartyHistoryQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly parties: PartyRepository,
    private readonly officers: CommitteeOfficers,
    private readonly merits: MeritsQuery,
    private readonly awards: AwardsQuery,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound */
  async execute(actor: Actor, partyId: string): Promise<PartyHistoryView> {
    const party = await this.parties.find(partyId);
    const officer = await this.officers.describe(actor);
    if (!party || !mayReadParty(officer, party)) throw new NotFound();
    const bounds = { area: [...officer.ledgerArea], today: String(vietnamDate(this.clock.now())) };
    const merits = await this.merits.list({ ...EVER, partyId }, bounds, { limit: MOST });
    const awards = await this.awards.execute(actor, { partyId, limit: MOST });
    await this.work.run(() =>
      this.audit.record({ action: 'read-party', subject: 'party', subjectId: partyId }),
    );
    return {
      partyId,
      partyKind: party.kind,
      name: party.name,
      unitId: party.unitId,
      associationUnitId: party.associationUnitId,
      version: party.version,
      registeredAt: party.registeredAt.toString(),
      unitNames: await this.namesOf(party.unitId),
      merits: merits.items,
      awards: awards.items ?? [],
      isWhole: merits.nextCursor === null && awards.nextCursor === null,
    };
  }

  private namesOf(unitId: string): Promise<NameInForceView[]> {
    return this.work.query<NameInForceView>(
      `select full_name as "fullName", valid_from as "validFrom", valid_to as "validTo"
       from recognition.directory_unit_period where unit_id = $1 order by valid_from`,
      [unitId],
    );
  }
}
