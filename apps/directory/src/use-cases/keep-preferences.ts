import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@keng/kernel';
import type { Preference } from '../domain/preference';
import { scope } from '../domain/preference.policy';
import { PreferenceRepository } from '../domain/preference-repository';

/** What officers set for themselves, at whatever desk they sit down. */
@Injectable()
export class KeepPreferences {
  constructor(
    private readonly preferences: PreferenceRepository,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<Preference[]> {
    return this.preferences.findAll(scope(actor).officerId);
  }

  /** @throws TooManyPreferences */
  save(actor: Actor, key: string, value: unknown): Promise<Preference> {
    return this.preferences.save(scope(actor).officerId, { key, value, updatedAt: this.clock.now() });
  }

  remove(actor: Actor, key: string): Promise<void> {
    return this.preferences.remove(scope(actor).officerId, key);
  }
}
