import { mergeFields, mergeRows, type Collision, type Merge } from '../../../lib/three-way';
import type { DossierDraft, NominationDraft } from './dossier-draft';

const FIELDS = ['title', 'occasion', 'periodFrom', 'periodTo', 'receivedOn', 'issuerUnitId'] as const;
const NOMINATION_FIELDS = ['awardFormCode', 'meritIds', 'citation'] as const;
const LIST = 'nominations';

/**
 * Two officers' changes to one dossier, put together; of nominations part by part.
 * @param base what I began with @param mine what I have typed @param theirs what stands on the server by now
 */
export function mergeDrafts(
  base: DossierDraft,
  mine: DossierDraft,
  theirs: DossierDraft,
): Merge<DossierDraft> {
  const fields = mergeFields(base, mine, theirs, FIELDS);
  const nominations = mergeRows(base.nominations, mine.nominations, theirs.nominations, {
    list: LIST,
    keyOf: ({ nominationId }: NominationDraft) => nominationId,
    fields: NOMINATION_FIELDS,
  });
  return {
    merged: { ...fields.merged, nominations: nominations.merged },
    taken: [...fields.taken, ...nominations.taken],
    collisions: [...fields.collisions, ...nominations.collisions],
  };
}

/** A place in a dossier: a field, a nomination, or a part of one. */
type Place =
  | { readonly of: 'dossier'; readonly field: (typeof FIELDS)[number] }
  | {
      readonly of: 'nomination';
      readonly nominationId: string;
      readonly part: (typeof NOMINATION_FIELDS)[number] | undefined;
    };

/** What a path of a merge leads to. */
export function placeAt(path: string): Place {
  const [list, nominationId = '', part] = path.split('.');
  const field = FIELDS.find((each) => each === list);
  if (field !== undefined) return { of: 'dossier', field };
  return { of: 'nomination', nominationId, part: NOMINATION_FIELDS.find((each) => each === part) };
}

/** The draft with the other text at a place where both changed it. */
export function withSide(
  draft: DossierDraft,
  { path, mine, theirs }: Collision,
  side: 'mine' | 'theirs',
): DossierDraft {
  const value = side === 'mine' ? mine : theirs;
  const place = placeAt(path);
  if (place.of === 'dossier') return { ...draft, [place.field]: value };
  const { nominationId, part } = place;
  if (part === undefined) return draft;
  return {
    ...draft,
    nominations: draft.nominations.map((each) =>
      each.nominationId === nominationId ? { ...each, [part]: value } : each,
    ),
  };
}
