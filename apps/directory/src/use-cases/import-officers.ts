import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Clock, decide, Ids } from '@keng/kernel';
import { AccountRepository } from '../domain/account-repository';
import { type Officer, officerChanged } from '../domain/officer';
import { OfficerRepository } from '../domain/officer-repository';
import type { Unit } from '../domain/unit';
import { UnitRepository } from '../domain/unit-repository';
import { ACTIVATION_HOURS } from './register-officer';

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
  /** Called after each officer with the number written so far. */
  readonly onProgress?: (written: number, total: number) => void;
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

  async execute({ read, dryRun = false, onProgress }: OfficerImport): Promise<OfficerImportOutcome> {
    return this.directory.exclusively(async () => {
      const officers = await this.officers.findAll();
      const wanted = read({ units: await this.directory.findAll(), officers, nextId: () => this.ids.next() });
      const added = wanted.filter(({ username }) => !officers.has(username));
      const changed = wanted.filter((officer) => {
        const before = officers.get(officer.username);
        return before !== undefined && !isDeepStrictEqual(before, officer);
      });
      if (!dryRun) await this.save(added, changed, onProgress);
      return { added, changed, unchanged: wanted.length - added.length - changed.length };
    });
  }

  private async save(
    added: readonly Officer[],
    changed: readonly Officer[],
    onProgress: OfficerImport['onProgress'],
  ): Promise<void> {
    const activationExpiresAt = this.clock.now().add({ hours: ACTIVATION_HOURS });
    const total = added.length + changed.length;
    let written = 0;
    for (const officer of [...added, ...changed]) {
      await this.officers.save(decide(officer, officerChanged(officer)), 'import-officer');
      if (written < added.length) await this.accounts.create(officer.officerId, activationExpiresAt);
      onProgress?.((written += 1), total);
    }
  }
}
