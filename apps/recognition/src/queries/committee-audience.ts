import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { UnitOfWork } from '@keng/persistence';
import { LiveAudience, recordOf, type Judge, type LiveChange } from '@keng/platform';
import {
  may,
  mayReadParty,
  maySeeMerit,
  type CommitteeOfficer,
  type DossierFacts,
  type MeritFacts,
} from '../domain/committee.policy';
import { CommitteeOfficers } from './committee-officers';

/** A dossier, or an award, which is judged by its dossier. */
type DossierRow = DossierFacts & { readonly id: string };
type MeritRow = MeritFacts & { readonly id: string };
interface PartyRow {
  readonly id: string;
  readonly unitId: string;
}

/**
 * Who hears of changes of dossiers, awards, merits and parties: the committees whose area they are in. Of prints hear
 * those who may print the decision.
 */
@Injectable()
export class CommitteeAudience extends LiveAudience<CommitteeOfficer> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly officers: CommitteeOfficers,
  ) {
    super();
  }

  override describe(actor: Actor): Promise<CommitteeOfficer> {
    return this.officers.describe(actor);
  }

  override async judge(changes: readonly LiveChange[]): Promise<Judge<CommitteeOfficer>> {
    const ids = [...new Set(changes.map(recordOf))];
    const dossiers = await this.dossiersOf(ids);
    const prints = await this.printsOf(ids);
    const merits = await this.meritsOf(ids);
    const parties = await this.partiesOf(ids);
    return (officer, change) => {
      const id = recordOf(change);
      const [dossier, print, merit, party] = [
        dossiers.get(id),
        prints.get(id),
        merits.get(id),
        parties.get(id),
      ];
      if (dossier) return may(officer, 'read', dossier) === 'allowed';
      if (print) return may(officer, 'print', print) === 'allowed';
      if (merit) return maySeeMerit(officer, merit);
      return party !== undefined && mayReadParty(officer, party);
    };
  }

  private async dossiersOf(ids: readonly string[]): Promise<ReadonlyMap<string, DossierFacts>> {
    const rows = await this.work.query<DossierRow>(
      `select id, unit_id as "unitId", issuer_unit_id as "issuerUnitId" from recognition.dossier
       where id = any($1::uuid[])
       union all
       select a.id, d.unit_id, d.issuer_unit_id from recognition.award a
       join recognition.dossier d on d.id = a.dossier_id where a.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async meritsOf(ids: readonly string[]): Promise<ReadonlyMap<string, MeritFacts>> {
    const rows = await this.work.query<MeritRow>(
      `select id, unit_id as "unitId", commune_unit_id as "communeUnitId" from recognition.merit
       where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Orders to print, by the dossier of their decision. */
  private async printsOf(ids: readonly string[]): Promise<ReadonlyMap<string, DossierFacts>> {
    const rows = await this.work.query<DossierRow>(
      `select p.id, d.unit_id as "unitId", d.issuer_unit_id as "issuerUnitId" from recognition.print_job p
       join recognition.award_decision a on a.id = p.decision_id
       join recognition.dossier d on d.id = a.dossier_id where p.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async partiesOf(ids: readonly string[]): Promise<ReadonlyMap<string, PartyRow>> {
    const rows = await this.work.query<PartyRow>(
      'select id, unit_id as "unitId" from recognition.party where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
