import type { AppraisalOutcome } from '@keng/contracts';
import { decide, type Decision } from '@keng/kernel';
import {
  requireStatus,
  type Dossier,
  type DossierContext,
  type DossierEvent,
  type DossierStatus,
} from './dossier';
import { InvalidField, OwnDossier, ReasonMissing } from './recognition-errors';

/** What the standing body found. */
export interface AppraisalFinding {
  readonly outcome: AppraisalOutcome;
  readonly reasonCode: string | null;
  /** Nominations judged one by one; those not named share the dossier's fate. */
  readonly nominationOutcomes: readonly {
    readonly nominationId: string;
    readonly eligible: boolean;
    readonly reasonCode: string | null;
  }[];
}

/** Without a lasting obstacle these may be appraised; one on hold again, when what held it up is resolved. */
const APPRAISABLE: readonly DossierStatus[] = ['submitted', 'on_hold'];

/**
 * The standing body appraises the dossier, by an officer other than those who drew it up and handed it in.
 * @throws DossierWrongStage, OwnDossier, ReasonMissing, InvalidField
 */
export function appraiseDossier(
  dossier: Dossier,
  finding: AppraisalFinding,
  context: Pick<DossierContext, 'now' | 'officerId'>,
): Decision<Dossier, DossierEvent> {
  requireStatus(dossier, ...APPRAISABLE);
  if ([dossier.createdBy, dossier.submittedBy].includes(context.officerId)) throw new OwnDossier();
  const { outcome, reasonCode } = finding;
  if (outcome !== 'eligible' && reasonCode === null) throw new ReasonMissing();
  const ineligible = ineligibleOf(dossier, finding);
  const next: Dossier = {
    ...dossier,
    status: outcome,
    nominations: dossier.nominations.map((nomination) => ({
      ...nomination,
      outcome: outcomeOf(outcome, ineligible.has(nomination.id)),
    })),
    appraisal: {
      outcome,
      reasonCode,
      appraisedBy: context.officerId,
      appraisedAt: context.now.toString(),
      ineligible: [...ineligible].map(([nominationId, code]) => ({ nominationId, reasonCode: code })),
    },
  };
  return decide<Dossier, DossierEvent>(next, {
    type: 'dossier-appraised',
    dossierId: dossier.id,
    outcome,
    reasonCode,
  });
}

/** Nominations that are left out, with the reason of each. */
function ineligibleOf(dossier: Dossier, finding: AppraisalFinding): ReadonlyMap<string, string> {
  const left = new Map<string, string>();
  for (const { nominationId, eligible, reasonCode } of finding.nominationOutcomes) {
    if (!dossier.nominations.some(({ id }) => id === nominationId))
      throw new InvalidField('nominationOutcomes', 'not_in_list');
    if (eligible) continue;
    if (reasonCode === null) throw new ReasonMissing({ nominationId });
    left.set(nominationId, reasonCode);
  }
  // A dossier of which nothing is eligible is rejected, with a reason of its own.
  if (finding.outcome === 'eligible' && left.size === dossier.nominations.length)
    throw new InvalidField('outcome', 'not_in_list');
  return left;
}

function outcomeOf(outcome: AppraisalOutcome, isLeftOut: boolean): 'pending' | 'eligible' | 'ineligible' {
  if (isLeftOut || outcome === 'rejected') return 'ineligible';
  return outcome === 'eligible' ? 'eligible' : 'pending';
}
