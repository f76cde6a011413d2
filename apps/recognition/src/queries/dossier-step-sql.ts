import { assertNever } from '@keng/kernel';
import type { CommitteeOfficer } from '../domain/committee.policy';
import type { SqlParameters } from './sql-parameters';

/** Acts for which a dossier may wait; what a body sent back is told apart from what was never handed in. */
export const DOSSIER_REASONS = [
  'submission',
  'supplement',
  'appraisal',
  'council_result',
  'decision',
  'hand_over',
] as const;
export type DossierReason = (typeof DOSSIER_REASONS)[number];

/** Dossiers, as `d`, whose next act is that one and is the officer's own: the rule of `nextStep` with that of `may`. */
export function waitsFor(
  reason: DossierReason,
  officer: CommitteeOfficer,
  parameters: SqlParameters,
): string {
  const among = (column: string, units: ReadonlySet<string>): string =>
    `d.${column} = any(${parameters.add([...units])}::uuid[])`;
  const proposed = (): string => among('unit_id', officer.secretaryOf);
  const appraised = (): string => among('issuer_unit_id', officer.standingBodyOf);
  switch (reason) {
    case 'submission':
      return `d.status = 'draft' and ${proposed()}`;
    case 'supplement':
      return `d.status = 'supplement_requested' and ${proposed()}`;
    case 'appraisal': {
      const self = parameters.add(officer.officerId);
      return `d.status in ('submitted', 'on_hold') and ${appraised()}
        and d.created_by <> ${self}::uuid and d.submitted_by is distinct from ${self}::uuid`;
    }
    case 'council_result':
      return `d.status = 'eligible' and ${appraised()}`;
    case 'decision':
      return `d.status = 'awaiting_signature' and ${among('issuer_unit_id', officer.issuerOf)}`;
    case 'hand_over':
      return `d.status = 'decided' and (${proposed()} or ${appraised()}) and exists (select from recognition.award a
        where a.dossier_id = d.id and a.handed_over_on is null and a.status <> 'revoked')`;
    default:
      return assertNever(reason);
  }
}
