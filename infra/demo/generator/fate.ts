import type { DemoEntry, DemoNotice, DemoTransfer } from '../register-row';
import { ENTRIES, PLANS, SHARED, SUMMARIES } from './casework';
import type { Job } from './jobs';
import type { Province } from './places';
import { writeOut } from './phrase';
import type { Incident } from './tell';
import type { Random } from './random';

/** Closure reasons by outcome, as far as a scenario may name them. */
export const REFERRED = ['administrative_violation', 'specialised_inspection', 'commune_committee'] as const;
export const GUIDED = [
  'civil_matter',
  'complaint_procedure',
  'whistleblower_procedure',
  'emergency_service',
  'out_of_scope',
  'no_content',
] as const;
export const FILED = ['already_resolved'] as const;

const GROUNDS = [
  'no_elements_of_crime',
  'no_elements_of_crime',
  'no_elements_of_crime',
  'no_criminal_event',
  'no_criminal_event',
  'no_victim_request',
  'under_age',
  'limitation_expired',
] as const;

/** The way of a tip from the desk that took it. */
export function transfersOf(job: Job, province: Province, other: Province, random: Random): DemoTransfer[] {
  const check = 'preliminary_check_done';
  const refused = random.pick([
    'not_in_competence',
    'wrong_level',
    'sent_by_mistake',
    'handled_by_other_body',
  ]);
  switch (job.route) {
    case 'commune':
    case 'body':
      return [];
    case 'to_body':
      return [{ reasonCode: check, toUnit: province.bodyDesk, outcome: 'accepted' }];
    case 'to_other_body':
      return [{ reasonCode: 'territorial_competence', toUnit: other.bodyDesk, outcome: 'accepted' }];
    case 'pending':
      return [{ reasonCode: check, toUnit: province.bodyDesk, outcome: 'pending' }];
    case 'refused_by_body':
      return [
        {
          reasonCode: 'level_competence',
          toUnit: province.bodyDesk,
          outcome: 'refused',
          refusalReason: refused,
        },
      ];
    case 'refused_then_taken':
      return [
        {
          reasonCode: 'territorial_competence',
          toUnit: other.bodyDesk,
          outcome: 'refused',
          refusalReason: 'not_in_territory',
        },
        { reasonCode: check, toUnit: province.bodyDesk, outcome: 'accepted' },
      ];
  }
}

/** Whether and how a commander found the tip valuable. */
export function assessmentOf(job: Job, closure: string | undefined, random: Random): string | undefined {
  switch (job.end) {
    case 'accepted':
      if (job.conclusion === 'not_instituted') return random.pick(['not_confirmed', 'no_violation']);
      if (job.stage === 'concluded')
        return random.pick(['led_to_case', 'led_to_case', 'led_to_arrest', 'supported_verification']);
      if (job.stage === 'joined') return random.pick(['supported_verification', 'already_known', undefined]);
      return job.stage === 'approved' ? random.pick(['supported_verification', undefined]) : undefined;
    case 'referred_administrative':
      return random.pick(['led_to_sanction', 'led_to_sanction', 'not_confirmed', undefined]);
    case 'guided':
      if (closure === 'emergency_service') return random.pick(['prevented_harm', undefined]);
      return random.pick(['no_violation', undefined, undefined, undefined]);
    case 'filed':
      return job.closing === 'repeat'
        ? 'already_known'
        : job.closing === 'anonymous'
          ? 'too_general'
          : undefined;
    case 'received':
    case 'classified':
    case 'transfer_pending':
      return undefined;
  }
}

const OWN_WORDING_CHANCE = 0.12;

/** The officer's own wording of what others may read, where the masked draft was not enough. */
export function sharedNarrativeOf(
  job: Job,
  { scenario, commune }: Incident,
  random: Random,
): string | undefined {
  if (job.end === 'received' || scenario.offence === undefined || !random.chance(OWN_WORDING_CHANCE))
    return undefined;
  const { offence } = scenario;
  return writeOut(random.pick(SHARED), { offence: () => offence, where: () => commune.name }, random);
}

/** Reasons that find a tip valuable. */
export const VALUABLE: ReadonlySet<string> = new Set([
  'led_to_case',
  'led_to_arrest',
  'prevented_harm',
  'led_to_sanction',
  'supported_verification',
]);

export interface CaseFile {
  readonly plan?: string;
  readonly entries: readonly DemoEntry[];
  readonly notices: readonly DemoNotice[];
  readonly ground?: string;
  readonly summary?: string;
}

const STAGES_WITH_PLAN = ['planned', 'approved', 'proposed', 'concluded'];
const STAGES_WITH_WORK = ['approved', 'proposed', 'concluded'];

/** What is written into the file of a case that comes as far as the job says. */
export function caseFileOf(
  job: Job,
  matter: { readonly offence: string; readonly where: string; readonly notifiable: boolean },
  random: Random,
): CaseFile {
  const { stage = 'opened', conclusion } = job;
  const slots = { offence: () => matter.offence, where: () => matter.where };
  const write = (phrases: readonly string[]): string => writeOut(random.pick(phrases), slots, random);
  const ground = conclusion === 'not_instituted' ? random.pick(GROUNDS) : undefined;
  const worked = STAGES_WITH_WORK.includes(stage);
  const kinds = worked ? random.shuffled(Object.keys(ENTRIES)).slice(0, random.between(1, 3)) : [];
  const summaries = SUMMARIES[ground ?? 'instituted'] ?? [''];
  return {
    ...(STAGES_WITH_PLAN.includes(stage) && { plan: write(PLANS) }),
    entries: kinds.map((kind) => ({ kind, text: write(ENTRIES[kind] ?? ['']) })),
    notices: noticesOf(stage, matter.notifiable, random),
    ...(ground && { ground }),
    ...(conclusion && { summary: write(summaries) }),
  };
}

function noticesOf(stage: string, notifiable: boolean, random: Random): DemoNotice[] {
  if (stage === 'opened' || stage === 'joined') return [];
  const early = notifiable ? ['procuracy_received', 'reporter_received'] : ['procuracy_received'];
  const late = notifiable ? ['procuracy_decision', 'reporter_result'] : ['procuracy_decision'];
  return [...early, ...(stage === 'concluded' ? late : [])].map((noticeCode) => ({
    noticeCode,
    deliveredBy: noticeCode.startsWith('procuracy')
      ? random.pick(['post', 'electronic'])
      : random.pick(['in_person', 'phone', 'post']),
  }));
}
