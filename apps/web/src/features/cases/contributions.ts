import type { components } from '../../api/schema/cases';
import type { CaseDetail } from './cases-api';

export type ContributionKind = components['schemas']['CaseContributionDto']['kind'];

/** A reporter of the case: an alias that stands for one person in one tip. */
export interface CaseReporter {
  readonly alias: string;
  readonly tipId: string;
  readonly registerNumber: number;
  readonly registerYear: number;
  /** Counted within the tip, from 1. */
  readonly ordinal: number;
  readonly identityStatus: 'sealed' | 'refused' | 'not_asked';
  readonly associationUnitId?: string;
}

/** Everybody who brought a tip of the case, in the order of the tips. */
export function reportersOf(tips: CaseDetail['tips']): readonly CaseReporter[] {
  return tips.flatMap(({ tipId, registerNumber, registerYear, reporters }) =>
    reporters.map(({ alias, identityStatus, associationUnitId }, index) => ({
      alias,
      tipId,
      registerNumber,
      registerYear,
      ordinal: index + 1,
      identityStatus,
      ...(associationUnitId != null && { associationUnitId }),
    })),
  );
}

/** One row of the proposal's contributions: a reporter, or a party known to recognition. */
export interface ContributionRow {
  readonly contributionId: string;
  readonly alias?: string;
  readonly partyId?: string;
  readonly tipId?: string;
  readonly associationUnitId?: string;
  readonly kind: ContributionKind;
  /** Of a party found just now; the service keeps no names. */
  readonly name?: string;
}

export const ofReporter = (
  { alias, tipId, associationUnitId }: CaseReporter,
  contributionId: string,
): ContributionRow => ({
  contributionId,
  alias,
  tipId,
  ...(associationUnitId !== undefined && { associationUnitId }),
  kind: 'valuable_tip',
});

export const ofParty = (
  party: {
    readonly partyId: string;
    readonly name: string;
    readonly associationUnitId?: string | null | undefined;
  },
  contributionId: string,
): ContributionRow => ({
  contributionId,
  partyId: party.partyId,
  name: party.name,
  ...(party.associationUnitId != null && { associationUnitId: party.associationUnitId }),
  kind: 'evidence',
});

/** As it was proposed before. */
export const ofRecorded = ({
  contributionId,
  kind,
  alias,
  partyId,
  tipId,
  associationUnitId,
}: CaseDetail['contributions'][number]): ContributionRow => ({
  contributionId,
  kind,
  ...(alias != null && { alias }),
  ...(partyId != null && { partyId }),
  ...(tipId != null && { tipId }),
  ...(associationUnitId != null && { associationUnitId }),
});

/** As the service takes them: without what only this page knows. */
export const toContributions = (
  rows: readonly ContributionRow[],
): components['schemas']['CaseContributionDto'][] =>
  rows.map((row) => {
    const { name, ...contribution } = row;
    return name === undefined ? row : contribution;
  });
