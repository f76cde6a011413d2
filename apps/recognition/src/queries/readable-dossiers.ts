import { Injectable } from '@nestjs/common';
import type { Actor } from '@keng/kernel';
import { NotFound } from '@keng/platform';
import { may } from '../domain/committee.policy';
import type { Dossier } from '../domain/dossier';
import { DossierRepository } from '../domain/dossier.repository';
import { CommitteeOfficers } from './committee-officers';

/** Finds dossiers for officers who may read them. */
@Injectable()
export class ReadableDossiers {
  constructor(
    private readonly dossiers: DossierRepository,
    private readonly officers: CommitteeOfficers,
  ) {}

  /** @throws NotFound */
  async get(actor: Actor, dossierId: string): Promise<Dossier> {
    const dossier = await this.dossiers.find(dossierId);
    if (!dossier || may(await this.officers.describe(actor), 'read', dossier) !== 'allowed')
      throw new NotFound();
    return dossier;
  }
}
