import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@keng/kernel';
import { AccountRepository } from '../domain/account-repository';
import type { Officer } from '../domain/officer';
import { OfficerRepository } from '../domain/officer-repository';
import type { Unit } from '../domain/unit';
import { UnitRepository } from '../domain/unit-repository';
import { ACTIVATION_HOURS } from './register-officer';

const CHUNK = 250;

/** What a list of officers may refer to. */
export interface KnownDirectory {
  readonly units: ReadonlyMap<string, Unit>;
  /** By user name. */
  readonly officers: ReadonlyMap<string, Officer>;
  readonly nextId: () => string;
}

export interface OfficerImport {
  /** Gives the officers as they shall be; throws to refuse everything. */
  readonly read: (known: KnownDirectory) => readonly Officer[];
  readonly dryRun?: boolean;
  /** Called after each chunk with the number written so far. */
  readonly onProgress?: (written: number, total: number) => void;
  /** Sees what would be written; throws to refuse it. */
  readonly accept?: (outcome: OfficerImportOutcome) => void;
}

export interface OfficerImportOutcome {
  /** Those who have no account yet: each gets an activation code. */
  readonly added: readonly Officer[];
  readonly changed: readonly Officer[];
  readonly unchanged: number;
}

/** Brings officers and their appointments up to date, all or nothing. A repetition changes nothing. */
@Injectable()
export class ImportOfficers {
  constructor(
    private readonly directory: UnitRepository,
    private readonly officers: OfficerRepository,
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute({ read, dryRun = false, onProgress, accept }: OfficerImport): Promise<OfficerImportOutcome> {
    return this.directory.exclusively(async () => {
      const officers = await this.officers.findAll();
      const wanted = read({ units: await this.directory.findAll(), officers, nextId: () => this.ids.next() });
      const added = wanted.filter(({ username }) => !officers.has(username));
      const changed = wanted.filter((officer) => {
        const before = officers.get(officer.username);
        return before !== undefined && !isDeepStrictEqual(before, officer);
      });
      const outcome = { added, changed, unchanged: wanted.length - added.length - changed.length };
      accept?.(outcome);
      if (!dryRun) await this.save(outcome, onProgress);
      return outcome;
    });
  }

  private async save(
    { added, changed }: OfficerImportOutcome,
    onProgress: OfficerImport['onProgress'],
  ): Promise<void> {
    const activationExpiresAt = this.clock.now().add({ hours: ACTIVATION_HOURS });
    const all = [...added, ...changed];
    for (let at = 0; at < all.length; at += CHUNK) {
      const chunk = all.slice(at, at + CHUNK);
      await this.officers.saveAll(chunk, 'import-officer');
      const fresh = added.slice(at, at + CHUNK).map(({ officerId }) => officerId);
      await this.accounts.createAll(fresh, activationExpiresAt);
      onProgress?.(at + chunk.length, all.length);
    }
  }
}
