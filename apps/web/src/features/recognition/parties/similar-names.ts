import { Problem } from '../../../api/problem';

/** Ids of the parties with nearly the same name, where the service refused for them. */
export function candidatesOf(error: unknown): readonly string[] {
  if (!(error instanceof Problem) || error.slug !== 'party-similar') return [];
  const { candidates } = error.body;
  return Array.isArray(candidates) ? candidates.flatMap(idOf) : [];
}

function idOf(candidate: unknown): readonly string[] {
  const isParty = typeof candidate === 'object' && candidate !== null && 'partyId' in candidate;
  return isParty && typeof candidate.partyId === 'string' ? [candidate.partyId] : [];
}
