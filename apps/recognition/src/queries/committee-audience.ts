import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import type { OwnEvent } from '@keng/messaging';
import { UnitOfWork } from '@keng/persistence';
import { LiveAudience, type Judge } from '@keng/platform';
import {
  may,
  maySeeMerit,
  type CommitteeOfficer,
  type DossierFacts,
  type MeritFacts,
} from '../domain/committee.policy';
import { CommitteeOfficers } from './committee-officers';

/** A dossier, or an award, which is judged by its dossier. */
type DossierRow = DossierFacts & { readonly id: string };
type MeritRow = MeritFacts & { readonly id: string };

/** Who hears of changes of dossiers, awards and merits: the committees whose area they are in. */
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

  override async judge(events: readonly OwnEvent[]): Promise<Judge<CommitteeOfficer>> {
    const ids = [...new Set(events.map(({ envelope }) => envelope.key))];
    const dossiers = await this.dossiersOf(ids);
    const merits = await this.meritsOf(ids);
    return (officer, { envelope }) => {
      const dossier = dossiers.get(envelope.key);
      const merit = merits.get(envelope.key);
      if (dossier) return may(officer, 'read', dossier) === 'allowed';
      return merit !== undefined && maySeeMerit(officer, merit);
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
}
