import type { Preference } from './preference';

/** Preferences by officer and key. */
export abstract class PreferenceRepository {
  /** All of the officer's, by key. */
  abstract findAll(officerId: string): Promise<Preference[]>;
  /** Sets one, whatever it was before. @throws TooManyPreferences */
  abstract save(officerId: string, preference: Omit<Preference, 'version'>): Promise<Preference>;
  /** One that is not there is no error. */
  abstract remove(officerId: string, key: string): Promise<void>;
}
