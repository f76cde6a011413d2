/** What an officer may do; appointments bind a role to a unit and a period. */
export const roles = [
  'operator',
  'desk_commander',
  'investigator',
  'case_commander',
  'committee_secretary',
  'committee_member',
  'issuer',
  'custodian',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Procedural capacity (tư cách tố tụng), Criminal Procedure Code art. 34–38: not a rank and not a role. */
export const capacities = [
  'agency_head',
  'agency_deputy_head',
  'senior_investigator',
  'intermediate_investigator',
  'junior_investigator',
  'investigation_officer',
] as const;
export type Capacity = (typeof capacities)[number];

export const unitKinds = ['administrative', 'police', 'association', 'committee', 'agency'] as const;
export type UnitKind = (typeof unitKinds)[number];

/**
 * What a unit is within its kind. `investigating_body` is the one type that accepts and resolves tips; commune police
 * check and pass on, police posts pass on (Criminal Procedure Code art. 145–146; Joint Circular 01/2017 art. 8).
 */
export const unitTypes = [
  'province',
  'district',
  'commune',
  'police_ministry',
  'provincial_police',
  'investigating_body',
  'commune_police',
  'police_post',
  'association',
  'steering_committee',
  'emulation_council',
  'peoples_committee',
  'procuracy',
  'state_agency',
] as const;
export type UnitType = (typeof unitTypes)[number];

/** How one unit became another. `partial`: the source names the units but not how much of each moved. */
export const lineageKinds = ['merge', 'split', 'rename', 'reclassify', 'partial'] as const;
export type LineageKind = (typeof lineageKinds)[number];

/** What a tip is in law: Criminal Procedure Code art. 143, 144, 152, and the kinds that belong elsewhere. */
export const tipKinds = [
  'denunciation',
  'report',
  'prosecution_recommendation',
  'direct_discovery',
  'surrender',
  'order_feedback',
  'administrative_complaint',
  'whistleblower_report',
  'other',
] as const;
export type TipKind = (typeof tipKinds)[number];

export const tipStatuses = [
  'received',
  'classified',
  'preliminary_check',
  'accepted',
  'transfer_pending',
  'transferred',
  'guided',
  'referred_administrative',
  'filed',
  'merged',
] as const;
export type TipStatus = (typeof tipStatuses)[number];

/** `urgent`: the class of Joint Circular 01/2017 art. 8(5)(a), which leaves a commune within 24 or 48 hours. */
export const urgencies = ['normal', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** `not_asked` never blocks saving a tip; it blocks its classification. */
export const identityStatuses = ['sealed', 'refused', 'not_asked'] as const;
export type IdentityStatus = (typeof identityStatuses)[number];

export const transferOutcomes = ['accepted', 'refused'] as const;
export type TransferOutcome = (typeof transferOutcomes)[number];

export const closureOutcomes = ['guided', 'referred_administrative', 'filed'] as const;
export type ClosureOutcome = (typeof closureOutcomes)[number];

export const caseStates = [
  'awaiting_assignment',
  'verifying',
  'suspended',
  'concluded',
  'closed',
  'archived',
  'transferred_out',
  'taken_over',
] as const;
export type CaseState = (typeof caseStates)[number];

export const caseTerms = [
  'base',
  'extended',
  'procuracy_requested',
  'procuracy_extended',
  'further_month',
] as const;
export type CaseTerm = (typeof caseTerms)[number];

export const caseConclusions = ['instituted', 'not_instituted'] as const;
export type CaseConclusion = (typeof caseConclusions)[number];

/** The eight grounds for not instituting a case, Criminal Procedure Code art. 157, in the order of the article. */
export const nonInstitutionGrounds = [
  'no_criminal_event',
  'no_elements_of_crime',
  'under_age',
  'already_judged',
  'limitation_expired',
  'amnesty',
  'offender_deceased',
  'no_victim_request',
] as const;
export type NonInstitutionGround = (typeof nonInstitutionGrounds)[number];

/** Criminal Procedure Code art. 147(2). */
export const extensionReasons = ['complex', 'many_places'] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

export const noticeCodes = [
  'procuracy_received',
  'reporter_received',
  'procuracy_decision',
  'reporter_result',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** By what means a notice reached its addressee. */
export const deliveryMeans = ['in_person', 'post', 'electronic', 'phone'] as const;
export type DeliveryMeans = (typeof deliveryMeans)[number];

/** What somebody contributed. Grows with the movement's activities. */
export const contributionKinds = [
  'valuable_tip',
  'denunciation',
  'evidence',
  'direct_capture',
  'surrender_persuaded',
  'conflict_mediated',
  'offender_reformed',
] as const;
export type ContributionKind = (typeof contributionKinds)[number];

export const meritSourceKinds = ['case', 'tip', 'activity'] as const;
export type MeritSourceKind = (typeof meritSourceKinds)[number];

export const honoureeTypes = ['alias', 'party'] as const;
export type HonoureeType = (typeof honoureeTypes)[number];

export const partyKinds = ['individual', 'collective', 'household'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const dossierStatuses = [
  'draft',
  'submitted',
  'supplement_requested',
  'on_hold',
  'eligible',
  'awaiting_signature',
  'decided',
  'rejected',
  'withdrawn',
  'returned',
  'forwarded',
] as const;
export type DossierStatus = (typeof dossierStatuses)[number];

export const appraisalOutcomes = ['eligible', 'supplement_requested', 'rejected', 'on_hold'] as const;
export type AppraisalOutcome = (typeof appraisalOutcomes)[number];

export const awardKinds = [
  'flag',
  'commendation',
  'merit_certificate',
  'commemorative_medal',
  'title',
] as const;
export type AwardKind = (typeof awardKinds)[number];

export const awardStatuses = ['granted', 'handed_over', 'paid', 'revoked', 'restored', 'corrected'] as const;
export type AwardStatus = (typeof awardStatuses)[number];

/** By which an officer knows a session again; never the browser's full name. */
export const agentFamilies = ['chrome', 'coc_coc', 'edge', 'firefox', 'safari', 'other'] as const;
export type AgentFamily = (typeof agentFamilies)[number];
