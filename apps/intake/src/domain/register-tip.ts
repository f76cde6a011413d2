import { isBlank } from '@keng/kernel';
import { clocksAtReception, type ClockLaw, type TipClock } from './desk-clocks';
import type { DeskUnit } from './desk-unit';
import { InvalidField } from './invalid-field';
import { AliasTaken, LateReasonMissing, NarrativeMissing, ReceivedInFuture } from './tip-errors';
import type { IdentityStatus, Reporter } from './tip';

/** How exactly the time of the event is known. */
export const PRECISIONS = ['minute', 'hour', 'day', 'month', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Facts a call-taker may lift out of the narrative (TT 28/2020/TT-BCA Đ.5 k3). */
export const FACT_KINDS = [
  'suspect_name',
  'suspect_description',
  'suspect_address',
  'victim_name',
  'victim_description',
  'witness_name',
  'vehicle_plate',
  'vehicle_description',
  'phone_number',
  'account',
  'weapon',
  'damage',
  'people_count',
  'money_amount',
  'escape_direction',
  'measures_taken',
  'exhibit',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What somebody told, in their words; encrypted under the tip's key as soon as it leaves this function. */
export interface TipContent {
  readonly narrative: string;
  /** Place finer than a commune. */
  readonly placeText: string | null;
  readonly facts: readonly { readonly kind: FactKind; readonly value: string }[];
  readonly answers: readonly { readonly questionCode: string; readonly answer: string }[];
}

export interface Occurrence {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
  readonly precision: Precision;
}

/** What the desk sends to have a tip registered. */
export interface TipForm {
  readonly receivedAt: Temporal.Instant;
  readonly lateReason: string | null;
  readonly channel: string;
  readonly content: TipContent;
  readonly occurred: Occurrence | null;
  readonly communeUnitId: string | null;
  readonly reporters: readonly {
    readonly alias: string;
    readonly identityStatus: IdentityStatus;
    readonly refusalReason: string | null;
    readonly wantsAnonymity: boolean;
    readonly wantsFollowUp: boolean;
    readonly wantsRecognition: boolean;
    readonly associationUnitId: string | null;
  }[];
  readonly recusedOfficerIds: readonly string[];
  /** The draft that the form was kept in until now. */
  readonly draftId: string | null;
}

/** Codes in force on the day of reception. */
export interface RegistrationCodes {
  readonly channels: ReadonlySet<string>;
  readonly lateReasons: ReadonlySet<string>;
  readonly refusalReasons: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
}

/** A tip that can be written down. */
export interface NewTip {
  readonly id: string;
  readonly unitId: string;
  readonly registeredBy: string;
  readonly registeredAt: Temporal.Instant;
  readonly receivedAt: Temporal.Instant;
  readonly enteredLate: boolean;
  readonly lateReason: string | null;
  readonly channel: string;
  readonly content: TipContent;
  readonly occurred: Occurrence | null;
  readonly communeUnitId: string | null;
  readonly reporters: readonly Reporter[];
  readonly recusedOfficerIds: readonly string[];
  readonly draftId: string | null;
  readonly clocks: readonly TipClock[];
}

/** A workstation's clock may run ahead by this much (decisions 4.7). */
const CLOCK_SKEW = { seconds: 60 };
/** Older receptions were written on paper first. */
const LATE_AFTER = { hours: 24 };
const EARLIEST = Temporal.Instant.from('1945-09-02T00:00:00+07:00');
const LATEST = Temporal.Instant.from('2200-01-01T00:00:00+07:00');

/**
 * Decides whether a tip can be registered, and with which clocks. Saving is blocked by nothing that can be asked
 * later: the one thing needed is a sentence about what happened (BLTTHS 2015 Đ.145 k1: reception is never refused).
 *
 * @throws NarrativeMissing, ReceivedInFuture, LateReasonMissing, AliasTaken
 * @throws InvalidField for codes that are not in force and times that contradict each other
 */
export function registerTip(
  form: TipForm,
  by: { readonly officerId: string; readonly unit: DeskUnit; readonly now: Temporal.Instant },
  rules: { readonly codes: RegistrationCodes; readonly law: ClockLaw },
): NewTip {
  if (isBlank(form.content.narrative)) throw new NarrativeMissing();
  const enteredLate = judgeReception(form, by.now, rules.codes);
  assertCodes(form, rules.codes);
  assertOccurrence(form.occurred);
  const { receivedAt, lateReason, channel, content, occurred, communeUnitId } = form;
  return {
    id: rules.law.newId(),
    unitId: by.unit.unitId,
    registeredBy: by.officerId,
    registeredAt: by.now,
    receivedAt,
    enteredLate,
    lateReason: enteredLate ? lateReason : null,
    channel,
    content,
    occurred,
    communeUnitId,
    reporters: form.reporters,
    recusedOfficerIds: [...new Set(form.recusedOfficerIds)],
    draftId: form.draftId,
    clocks: clocksAtReception(rules.law, { unit: by.unit, urgency: null, categoryCode: null }, receivedAt),
  };
}

/** @returns whether the tip is entered late, from paper */
function judgeReception(form: TipForm, now: Temporal.Instant, codes: RegistrationCodes): boolean {
  const { receivedAt, lateReason } = form;
  if (isBefore(now.add(CLOCK_SKEW), receivedAt)) throw new ReceivedInFuture();
  if (isBefore(receivedAt, EARLIEST)) throw new InvalidField('receivedAt', 'too_early');
  if (!isBefore(receivedAt, now.subtract(LATE_AFTER))) return false;
  if (lateReason === null) throw new LateReasonMissing();
  if (!codes.lateReasons.has(lateReason)) throw new InvalidField('lateReason', 'not_in_list');
  return true;
}

function assertCodes(form: TipForm, codes: RegistrationCodes): void {
  if (!codes.channels.has(form.channel)) throw new InvalidField('channel', 'not_in_list');
  for (const [at, { questionCode }] of form.content.answers.entries()) {
    if (!codes.questions.has(questionCode)) {
      throw new InvalidField(`answers[${at}].questionCode`, 'not_in_list');
    }
  }
  const aliases = new Set<string>();
  for (const [at, reporter] of form.reporters.entries()) {
    if (aliases.has(reporter.alias)) throw new AliasTaken();
    aliases.add(reporter.alias);
    assertRefusal(`reporters[${at}].refusalReason`, reporter, codes);
  }
}

function assertRefusal(
  field: string,
  { identityStatus, refusalReason }: TipForm['reporters'][number],
  codes: RegistrationCodes,
): void {
  if (identityStatus !== 'refused') {
    if (refusalReason !== null) throw new InvalidField(field, 'not_wanted');
    return;
  }
  if (refusalReason === null) throw new InvalidField(field, 'required');
  if (!codes.refusalReasons.has(refusalReason)) throw new InvalidField(field, 'not_in_list');
}

function assertOccurrence(occurred: Occurrence | null): void {
  if (!occurred) return;
  const { from, to } = occurred;
  for (const [field, at] of [['occurred.from', from] as const, ['occurred.to', to ?? from] as const]) {
    if (isBefore(at, EARLIEST)) throw new InvalidField(field, 'too_early');
    if (isBefore(LATEST, at)) throw new InvalidField(field, 'too_late');
  }
  if (to && isBefore(to, from)) throw new InvalidField('occurred.to', 'before_start');
}

function isBefore(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}
