import type { components } from '../../../api/schema/recognition';
import type { Dossier } from './dossier-queries';

type AppraisalBody = components['schemas']['AppraiseDossierDto'];
export type AppraisalOutcome = AppraisalBody['outcome'];

/** What the officer has found so far. */
export interface Finding {
  readonly outcome: AppraisalOutcome;
  readonly reason: string | undefined;
  /** Nominations that do not go on, with the reason of each. */
  readonly leftOut: ReadonlyMap<string, string>;
}

/** A rule of appraisal, and whether it is kept. */
interface Kept {
  readonly rule: 'other_officer' | 'reason_given' | 'some_eligible';
  readonly isMet: boolean;
}

/** What the service holds an appraisal against. */
export function appraisalRules(
  { createdBy, submittedBy, nominations }: Pick<Dossier, 'createdBy' | 'submittedBy' | 'nominations'>,
  officerId: string,
  { outcome, reason, leftOut }: Finding,
): readonly Kept[] {
  return [
    { rule: 'other_officer', isMet: officerId !== createdBy && officerId !== submittedBy },
    outcome === 'eligible'
      ? { rule: 'some_eligible', isMet: leftOut.size < nominations.length }
      : { rule: 'reason_given', isMet: reason !== undefined },
  ];
}

/** The finding as the service takes it. */
export function findingOf({ outcome, reason, leftOut }: Finding): AppraisalBody {
  if (outcome !== 'eligible') return { outcome, ...(reason === undefined ? {} : { reasonCode: reason }) };
  return {
    outcome,
    nominationOutcomes: [...leftOut].map(([nominationId, reasonCode]) => ({
      nominationId,
      outcome: 'ineligible',
      reasonCode,
    })),
  };
}
