import { decide, DomainError, type Decision } from '@keng/kernel';
import {
  requireStatus,
  type Dossier,
  type DossierContext,
  type DossierEvent,
  type NominatedMerit,
  type Nomination,
} from './dossier';
import { requireFitsIssuer, requireUsable } from './draft-dossier';
import type { FormLevels } from './issuer-level';
import { DossierIncomplete } from './recognition-errors';

/** A part that a dossier must have before it is handed in (Luật TĐKT Đ.84–85: list, report, proof). */
export const dossierParts = [
  'title',
  'occasion',
  'nominations',
  'merits',
  'citation',
  'recognition_consent',
  'merits_in_period',
] as const;
export type DossierPart = (typeof dossierParts)[number];

/** One such part of the dossier, or of a nomination in it. */
export interface PartOfDossier {
  readonly part: DossierPart;
  readonly nominationId: string | null;
  readonly isComplete: boolean;
}

/**
 * Hands the dossier in to the standing body, for the first time or with what it had asked for.
 * @throws DossierWrongStage, MeritAlreadyUsed, MeritContested, FormNotForIssuer, AwardFormNotInForce
 * @throws DossierIncomplete with everything that is `missing`
 */
export function submitDossier(
  dossier: Dossier,
  issuerLevels: FormLevels,
  context: DossierContext,
): Decision<Dossier, DossierEvent> {
  requireStatus(dossier, 'draft', 'supplement_requested');
  const [obstacle] = obstaclesOf({ dossier, issuerLevels, context });
  if (obstacle) throw obstacle.error;
  const missing = partsOf(dossier, context).filter(({ isComplete }) => !isComplete);
  if (missing.length > 0)
    throw new DossierIncomplete({
      missing: missing.map(({ part, nominationId }) => ({ part, nominationId })),
    });
  const next: Dossier = {
    ...dossier,
    status: 'submitted',
    submittedBy: context.officerId,
    submittedAt: context.now,
  };
  return decide<Dossier, DossierEvent>(next, { type: 'dossier-submitted', dossier: next });
}

/** What a nomination is held against when the dossier is handed in. */
interface Submission {
  readonly dossier: Dossier;
  readonly issuerLevels: FormLevels;
  readonly context: Pick<DossierContext, 'merits' | 'law'>;
}

/** Why a nomination cannot be handed in, whatever is added to the dossier. */
export interface Obstacle {
  readonly nominationId: string;
  /** The merit that stands in the way; null where the form does. */
  readonly merit: NominatedMerit | null;
  readonly error: DomainError;
}

interface Check {
  readonly merit: NominatedMerit | null;
  readonly require: () => void;
}

/** Everything that handing the dossier in would refuse beside parts that are missing. */
export function obstaclesOf(submission: Submission): readonly Obstacle[] {
  return submission.dossier.nominations.flatMap((nomination) =>
    checksOf(nomination, submission).flatMap(({ merit, require }) => {
      const error = refusalOf(require);
      return error ? [{ nominationId: nomination.id, merit, error }] : [];
    }),
  );
}

function checksOf(nomination: Nomination, { dossier, issuerLevels, context }: Submission): Check[] {
  const { id, meritIds, awardFormCode, partyKind } = nomination;
  const named = context.merits.filter(({ merit }) => meritIds.includes(merit.id));
  return [
    ...named.map((merit) => ({ merit, require: () => requireUsable([merit]) })),
    {
      merit: null,
      require: () =>
        requireFitsIssuer(context.law.form(awardFormCode, partyKind, dossier.receivedOn), issuerLevels, id),
    },
  ];
}

function refusalOf(require: () => void): DomainError | undefined {
  try {
    require();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** Every part that the dossier must have, with whether it is there. */
export function partsOf(dossier: Dossier, context: Pick<DossierContext, 'merits'>): readonly PartOfDossier[] {
  const own = (part: DossierPart, isComplete: boolean) => ({ part, nominationId: null, isComplete });
  return [
    own('title', dossier.title !== ''),
    own('occasion', dossier.occasion !== ''),
    own('nominations', dossier.nominations.length > 0),
    ...dossier.nominations.flatMap((nomination) => partsOfNomination(nomination, dossier, context)),
  ];
}

function partsOfNomination(
  { id, meritIds, citation }: Nomination,
  { periodFrom, periodTo }: Dossier,
  context: Pick<DossierContext, 'merits'>,
): PartOfDossier[] {
  const merits = context.merits.map(({ merit }) => merit).filter((merit) => meritIds.includes(merit.id));
  const isInPeriod = (day: Temporal.PlainDate): boolean =>
    Temporal.PlainDate.compare(day, periodFrom) >= 0 && Temporal.PlainDate.compare(day, periodTo) <= 0;
  const of = (part: DossierPart, isComplete: boolean) => ({ part, nominationId: id, isComplete });
  return [
    of('merits', merits.length > 0),
    of('citation', citation !== ''),
    of(
      'recognition_consent',
      merits.every(({ recognitionWanted }) => recognitionWanted !== false),
    ),
    of(
      'merits_in_period',
      merits.every(({ occurredOn }) => isInPeriod(occurredOn)),
    ),
  ];
}
