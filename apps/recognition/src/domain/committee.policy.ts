import { assertNever } from '@keng/kernel';

/** An officer as far as recognition is concerned, today. */
export interface CommitteeOfficer {
  readonly officerId: string;
  /** Units in which the officer is a committee's secretary. */
  readonly secretaryOf: ReadonlySet<string>;
  /** Issuers whose standing body the officer serves as secretary: the own units, and the body a council belongs to. */
  readonly standingBodyOf: ReadonlySet<string>;
  /** Units for which the officer keeps decisions of the head. */
  readonly issuerOf: ReadonlySet<string>;
  /**
   * As a committee's secretary or member, for whom the ledger of merits is: everything below the bodies the officer
   * serves and what these govern, with the units that went into it.
   */
  readonly ledgerArea: ReadonlySet<string>;
  /** The same with what the officer keeps decisions for. */
  readonly area: ReadonlySet<string>;
}

export type DossierAction =
  'read' | 'revise' | 'submit' | 'appraise' | 'record-council-result' | 'decide' | 'print' | 'hand-over';

export type Verdict = 'allowed' | 'forbidden' | 'hidden';

/** What the policy needs to know of a dossier, or of an award of it. */
export interface DossierFacts {
  readonly unitId: string;
  readonly issuerUnitId: string;
}

/** Whether the officer may do that; `hidden` when the dossier's very existence is none of their business. */
export function may(officer: CommitteeOfficer, action: DossierAction, dossier: DossierFacts): Verdict {
  if (!officer.area.has(dossier.unitId) && !officer.area.has(dossier.issuerUnitId)) return 'hidden';
  const proposes = officer.secretaryOf.has(dossier.unitId);
  const standsBy = officer.standingBodyOf.has(dossier.issuerUnitId);
  const issues = officer.issuerOf.has(dossier.issuerUnitId);
  switch (action) {
    case 'read':
      return 'allowed';
    case 'revise':
    case 'submit':
      return verdict(proposes);
    case 'appraise':
    case 'record-council-result':
      return verdict(standsBy);
    case 'decide':
      return verdict(issues);
    case 'print':
      return verdict(proposes || standsBy || issues);
    case 'hand-over':
      return verdict(proposes || standsBy);
    default:
      return assertNever(action);
  }
}

/** What the policy needs to know of a merit. */
export interface MeritFacts {
  readonly unitId: string;
  readonly communeUnitId: string | null;
}

/** Whether the ledger shows the officer that merit: the rule of its search, for one. */
export function maySeeMerit(officer: CommitteeOfficer, { unitId, communeUnitId }: MeritFacts): boolean {
  const { ledgerArea } = officer;
  return ledgerArea.has(unitId) || (communeUnitId !== null && ledgerArea.has(communeUnitId));
}

/** Whether the officer may see a party with its history: one of the units that the officer's bodies reach. */
export function mayReadParty(officer: CommitteeOfficer, party: { readonly unitId: string }): boolean {
  return officer.ledgerArea.has(party.unitId);
}

/** The same rule as `may(officer, 'read', …)` for lists: units one of which proposes or issues. */
export function scope(officer: CommitteeOfficer): readonly string[] {
  return [...officer.area];
}

function verdict(allowed: boolean): Verdict {
  return allowed ? 'allowed' : 'forbidden';
}
