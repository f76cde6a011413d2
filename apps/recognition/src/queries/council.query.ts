import { Injectable } from '@nestjs/common';
import { Clock, vietnamDate, type Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import type { Nomination } from '../domain/dossier';
import { Law } from '../domain/law';
import { leastOf } from '../domain/law-book';
import { NominatedMerits } from '../domain/nominated-merits';
import { PartyRepository } from '../domain/party.repository';
import { recusalsOf, type RecusalReason } from '../domain/recusal';
import type { CouncilMemberView, CouncilView } from './council.view';
import { ReadableDossiers } from './readable-dossiers';

interface Member {
  readonly officerId: string;
  readonly displayName: string;
}

/** Why each officer may not vote, by nomination. */
type Recusals = ReadonlyMap<string, ReadonlyMap<string, readonly RecusalReason[]>>;

/** Before the vote: who sits on the council, who may not vote on what, and how many it takes. */
@Injectable()
export class CouncilQuery {
  constructor(
    private readonly work: UnitOfWork,
    private readonly dossiers: ReadableDossiers,
    private readonly merits: NominatedMerits,
    private readonly parties: PartyRepository,
    private readonly law: Law,
    private readonly clock: Clock,
  ) {}

  /**
   * @param heldOn Vietnam date of the sitting; today without it
   * @throws NotFound, LawBasisExpired
   */
  async execute(actor: Actor, dossierId: string, heldOn?: string): Promise<CouncilView> {
    const dossier = await this.dossiers.get(actor, dossierId);
    const on = heldOn === undefined ? vietnamDate(this.clock.now()) : Temporal.PlainDate.from(heldOn);
    const law = await this.law.read();
    const members = await this.membersOf(dossier.issuerUnitId, on);
    const nominations = dossier.nominations.filter(({ outcome }) => outcome !== 'ineligible');
    const recusals = await this.recusalsOf(nominations);
    const quorum = law.quorum(on);
    return {
      heldOn: String(on),
      members: members.map((member) => toMemberView(member, recusals)),
      quorum: {
        ...quorum,
        memberCount: members.length,
        presentNeeded: leastOf(quorum, members.length),
      },
      nominations: nominations.map(({ id, awardFormCode, recusedOfficerIds }) => ({
        nominationId: id,
        recusedOfficerIds: [...recusedOfficerIds],
        threshold: law.passThreshold(awardFormCode, on),
      })),
    };
  }

  /** Members of the issuer's emulation council, and of the issuer itself where it has no council of its own. */
  private membersOf(issuerUnitId: string, on: Temporal.PlainDate): Promise<Member[]> {
    const inForce = (period: string): string =>
      `${period}.valid_from <= $2::date and coalesce(${period}.valid_to >= $2::date, true)`;
    return this.work.query<Member>(
      `select distinct o.officer_id as "officerId", o.display_name as "displayName"
       from recognition.directory_appointment a join recognition.directory_officer o using (officer_id)
       where o.active and a.role = 'committee_member' and ${inForce('a')} and a.unit_id in (
         select $1::uuid
         union all
         select p.unit_id from recognition.directory_unit_period p
         join recognition.directory_unit u using (unit_id)
         where p.parent_id = $1 and u.unit_type = 'emulation_council' and ${inForce('p')})
       order by o.display_name, o.officer_id`,
      [issuerUnitId, String(on)],
    );
  }

  private async recusalsOf(nominations: readonly Nomination[]): Promise<Recusals> {
    const named = nominations.flatMap(({ meritIds }) => meritIds);
    const merits = await this.work.run(() => this.merits.findNominated(named));
    const partyIds = nominations.map(({ honouree }) => honouree).filter(({ type }) => type === 'party');
    const parties = await this.parties.findAll(partyIds.map(({ id }) => id));
    return new Map(
      nominations.map(({ id, honouree, meritIds, recusedOfficerIds }) => {
        const own = merits.map(({ merit }) => merit).filter((merit) => meritIds.includes(merit.id));
        const found = recusalsOf(
          parties.find((party) => party.id === honouree.id),
          own,
        );
        const reasonsOf = (officerId: string) =>
          found.find((recusal) => recusal.officerId === officerId)?.reasons ?? [];
        return [id, new Map(recusedOfficerIds.map((officerId) => [officerId, reasonsOf(officerId)]))];
      }),
    );
  }
}

function toMemberView({ officerId, displayName }: Member, recusals: Recusals): CouncilMemberView {
  const own = [...recusals].flatMap(([nominationId, officers]) => {
    const reasons = officers.get(officerId);
    return reasons ? [{ nominationId, reasonCodes: [...reasons] }] : [];
  });
  return {
    officerId,
    displayName,
    recused: own.length > 0,
    reasonCodes: [...new Set(own.flatMap(({ reasonCodes }) => reasonCodes))],
    recusals: own,
  };
}
