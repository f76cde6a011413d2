import type { Actor } from '@keng/kernel';

/** Whose preferences the actor reads and changes: the own ones, under whatever appointment. */
export function scope({ officerId }: Actor): { readonly officerId: string } {
  return { officerId };
}
