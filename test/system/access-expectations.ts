import type { Role } from '@keng/kernel';

/** Who may call a route at all; which records they then see is tested apart. */
export type Access = 'public' | 'signed-in' | readonly Role[];

const DESK: readonly Role[] = ['operator', 'desk_commander'];
const CASES: readonly Role[] = ['investigator', 'case_commander'];
const COMMITTEE: readonly Role[] = ['committee_secretary', 'committee_member', 'issuer'];

/** The page of the desks, the same for everybody; what it then shows it asks for. */
const DESK_PAGES = [
  '/',
  '/sign-in',
  '/activate',
  ...['intake', 'cases', 'recognition', 'administration', 'overview', 'account'].flatMap((desk) => [
    `/${desk}`,
    `/${desk}/*`,
  ]),
];

/** What every service offers to those who keep it running. */
function operationsOf(...services: readonly string[]): Record<string, Access> {
  return Object.fromEntries(
    services.flatMap((service): [string, Access][] => [
      [`GET /api/${service}/operations/state`, ['administrator']],
      [`GET /api/${service}/operations/parked`, ['administrator']],
      [`POST /api/${service}/operations/parked/retry`, ['administrator']],
      [`POST /api/${service}/operations/parked/skip`, ['administrator']],
      [`GET /api/${service}/operations/audit-verification`, ['administrator', 'auditor']],
    ]),
  );
}

/** The lists of law of the services that apply some. */
function lawOf(...services: readonly string[]): Record<string, Access> {
  return Object.fromEntries(
    services.flatMap((service): [string, Access][] => [
      [`GET /api/${service}/law/{list}`, ['administrator', 'auditor']],
      [`POST /api/${service}/law/{list}`, ['administrator']],
    ]),
  );
}

/**
 * Every route of the product, written down from the agreed interface and not from the code: a route that is missing
 * here is a hole in this list, and one that is only here has not been built.
 */
export const EXPECTED_ACCESS: Readonly<Record<string, Access>> = {
  ...Object.fromEntries(DESK_PAGES.map((path) => [`GET ${path}`, 'public' as const])),
  ...operationsOf('directory', 'vault', 'intake', 'cases', 'recognition'),
  ...lawOf('directory', 'intake', 'cases', 'recognition'),
  'POST /api/session': 'public',
  'GET /api/session': 'signed-in',
  'DELETE /api/session': 'signed-in',
  'POST /api/session/renewal': 'signed-in',
  'PUT /api/session/appointment': 'signed-in',
  'GET /api/session/all': 'signed-in',
  'DELETE /api/session/all': 'signed-in',
  'POST /api/session/password': 'signed-in',
  'POST /api/session/totp': 'signed-in',
  'POST /api/session/totp/confirmation': 'signed-in',
  'DELETE /api/session/totp': 'signed-in',
  'POST /api/accounts/activation': 'public',
  'GET /healthz': 'public',
  'GET /readyz': 'public',
  'GET /metrics': 'public',
  'GET /api/openapi/{file}': 'public',
  'GET /api/docs': 'public',

  'GET /api/directory/units': 'signed-in',
  'GET /api/directory/units/{unitId}': 'signed-in',
  'GET /api/directory/places': 'signed-in',
  'GET /api/directory/preferences': 'signed-in',
  'PUT /api/directory/preferences/{key}': 'signed-in',
  'DELETE /api/directory/preferences/{key}': 'signed-in',
  'GET /api/directory/officers': 'signed-in',
  'POST /api/directory/officers': ['administrator'],
  'POST /api/directory/officers/{officerId}/appointments': ['administrator'],

  'POST /api/directory/officers/search': ['administrator'],
  'POST /api/directory/officers/{officerId}/activation-code': ['administrator'],
  'POST /api/directory/imports/units/preview': ['administrator'],
  'POST /api/directory/imports/officers/preview': ['administrator'],
  'POST /api/directory/imports/units': ['administrator'],
  'POST /api/directory/imports/officers': ['administrator'],
  'GET /api/directory/imports/{digest}/progress': ['administrator'],

  'POST /api/vault/identities': ['operator'],

  'GET /api/intake/vocabulary': 'signed-in',
  'GET /api/intake/live': 'signed-in',
  'GET /api/intake/figures': DESK,
  'GET /api/intake/waiting': DESK,
  'GET /api/intake/drafts': ['operator'],
  'PUT /api/intake/drafts/{draftId}': ['operator'],
  'DELETE /api/intake/drafts/{draftId}': ['operator'],
  'POST /api/intake/tips': ['operator'],
  'GET /api/intake/tips': DESK,
  'GET /api/intake/tips/lanes': DESK,
  'POST /api/intake/tips/search': DESK,
  'POST /api/intake/tips/possible-duplicates': ['operator'],
  'GET /api/intake/tips/{tipId}': [...DESK, ...CASES],
  'PUT /api/intake/tips/{tipId}/presence': [...DESK, ...CASES],
  'GET /api/intake/tips/{tipId}/shared-narrative-proposal': DESK,
  'POST /api/intake/tips/{tipId}/receipt': ['operator'],
  'POST /api/intake/tips/{tipId}/classification': DESK,
  'POST /api/intake/tips/{tipId}/corrections': DESK,
  'POST /api/intake/tips/{tipId}/transfers': ['desk_commander'],
  'POST /api/intake/transfers/{transferId}/answer': DESK,
  'GET /api/intake/tips/{tipId}/joinable-cases': ['desk_commander'],
  'POST /api/intake/tips/{tipId}/acceptance': ['desk_commander'],
  'POST /api/intake/tips/{tipId}/closure': ['desk_commander'],
  'POST /api/intake/tips/{tipId}/assessment': ['desk_commander', 'case_commander'],
  'GET /api/intake/registers/{unitId}/{year}': DESK,
  'POST /api/intake/receipts/status': 'public',

  'GET /api/cases/live': 'signed-in',
  'GET /api/cases/figures': CASES,
  'GET /api/cases/waiting': CASES,
  'GET /api/cases/cases': CASES,
  'GET /api/cases/cases/{caseId}': CASES,
  'POST /api/cases/cases/{caseId}/assignment': ['case_commander'],
  'PUT /api/cases/cases/{caseId}/plan': ['investigator'],
  'POST /api/cases/cases/{caseId}/plan/approval': ['case_commander'],
  'POST /api/cases/cases/{caseId}/entries': ['investigator'],
  'POST /api/cases/cases/{caseId}/extensions': ['case_commander'],
  'POST /api/cases/cases/{caseId}/notices': CASES,
  'POST /api/cases/cases/{caseId}/conclusion-proposal': ['investigator'],
  'POST /api/cases/cases/{caseId}/conclusion': ['case_commander'],

  'GET /api/recognition/live': 'signed-in',
  'GET /api/recognition/waiting': COMMITTEE,
  'POST /api/recognition/merits/search': ['committee_secretary', 'committee_member'],
  'POST /api/recognition/merits/export': ['committee_secretary', 'committee_member'],
  'POST /api/recognition/parties': ['committee_secretary'],
  'POST /api/recognition/parties/search': ['committee_secretary', 'committee_member', 'investigator'],
  'GET /api/recognition/parties/{partyId}': ['committee_secretary', 'committee_member'],
  'GET /api/recognition/award-forms': COMMITTEE,
  'POST /api/recognition/dossiers': ['committee_secretary'],
  'GET /api/recognition/dossiers': COMMITTEE,
  'GET /api/recognition/dossiers/{dossierId}': COMMITTEE,
  'PUT /api/recognition/dossiers/{dossierId}': ['committee_secretary'],
  'POST /api/recognition/dossiers/{dossierId}/submission': ['committee_secretary'],
  'POST /api/recognition/dossiers/{dossierId}/appraisal': ['committee_secretary'],
  'POST /api/recognition/dossiers/{dossierId}/council-result': ['committee_secretary'],
  'POST /api/recognition/dossiers/{dossierId}/decision': ['issuer'],
  'GET /api/recognition/dossiers/{dossierId}/completeness': COMMITTEE,
  'GET /api/recognition/dossiers/{dossierId}/council': COMMITTEE,
  'GET /api/recognition/dossiers/{dossierId}/decision-preview': COMMITTEE,
  'GET /api/recognition/dossiers/{dossierId}/nominations/{nominationId}/certificate-preview': COMMITTEE,
  'GET /api/recognition/decisions/{decisionId}': COMMITTEE,
  'GET /api/recognition/decisions/{decisionId}/hand-over-list': ['committee_secretary', 'issuer'],
  'POST /api/recognition/decisions/{decisionId}/prints': ['committee_secretary', 'issuer'],
  'GET /api/recognition/decisions/{decisionId}/prints': ['committee_secretary', 'issuer'],
  'GET /api/recognition/prints/{printId}': ['committee_secretary', 'issuer'],
  'GET /api/recognition/prints/{printId}/file': ['committee_secretary', 'issuer'],
  'DELETE /api/recognition/prints/{printId}': ['committee_secretary', 'issuer'],
  'GET /api/recognition/awards': COMMITTEE,
  'GET /api/recognition/awards/{awardId}/certificate': ['committee_secretary', 'issuer'],
  'POST /api/recognition/awards/{awardId}/hand-over': ['committee_secretary'],
  'GET /check/{awardNumber}': 'public',
};
