import { decide, type Decision } from '@keng/kernel';
import {
  requireStatus,
  type Dossier,
  type DossierContext,
  type DossierEvent,
  type Nomination,
} from './dossier';
import { requireUsable } from './draft-dossier';
import { DossierIncomplete } from './recognition-errors';

/** A part that a dossier must have before it is handed in (Luật TĐKT Đ.84–85: list, report, proof). */
export type DossierPart =
  'title' | 'occasion' | 'nominations' | 'merits' | 'citation' | 'recognition_consent' | 'merits_in_period';

export interface MissingPart {
  readonly part: DossierPart;
  readonly nominationId: string | null;
}

/**
 * Hands the dossier in to the standing body, for the first time or with what it had asked for.
 * @throws DossierWrongStage, MeritAlreadyUsed, MeritContested
 * @throws DossierIncomplete with everything that is `missing`
 */
export function submitDossier(dossier: Dossier, context: DossierContext): Decision<Dossier, DossierEvent> {
  requireStatus(dossier, 'draft', 'supplement_requested');
  requireUsable(context.merits);
  const missing = missingParts(dossier, context);
  if (missing.length > 0) throw new DossierIncomplete({ missing: missing.map((part) => ({ ...part })) });
  const next: Dossier = {
    ...dossier,
    status: 'submitted',
    submittedBy: context.officerId,
    submittedAt: context.now,
  };
  return decide<Dossier, DossierEvent>(next, { type: 'dossier-submitted', dossier: next });
}

/** Everything that keeps the dossier from being handed in. */
export function missingParts(
  dossier: Dossier,
  context: Pick<DossierContext, 'merits'>,
): readonly MissingPart[] {
  const own: readonly (DossierPart | false)[] = [
    dossier.title === '' && 'title',
    dossier.occasion === '' && 'occasion',
    dossier.nominations.length === 0 && 'nominations',
  ];
  return [
    ...own.filter((part) => part !== false).map((part) => ({ part, nominationId: null })),
    ...dossier.nominations.flatMap((nomination) => missingOf(nomination, dossier, context)),
  ];
}

function missingOf(
  nomination: Nomination,
  { periodFrom, periodTo }: Dossier,
  context: Pick<DossierContext, 'merits'>,
): MissingPart[] {
  const merits = context.merits
    .map(({ merit }) => merit)
    .filter(({ id }) => nomination.meritIds.includes(id));
  const isOutside = (day: Temporal.PlainDate): boolean =>
    Temporal.PlainDate.compare(day, periodFrom) < 0 || Temporal.PlainDate.compare(day, periodTo) > 0;
  const parts: readonly (DossierPart | false)[] = [
    merits.length === 0 && 'merits',
    nomination.citation === '' && 'citation',
    merits.some(({ recognitionWanted }) => recognitionWanted === false) && 'recognition_consent',
    merits.some(({ occurredOn }) => isOutside(occurredOn)) && 'merits_in_period',
  ];
  return parts.filter((part) => part !== false).map((part) => ({ part, nominationId: nomination.id }));
}
