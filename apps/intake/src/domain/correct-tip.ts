import { assertNever, isBlank, type Decision } from '@keng/kernel';
import {
  CLASSIFICATION,
  isRunning,
  startClock,
  supersede,
  TRANSFER_TO_COMPETENT_BODY,
  type ClockLaw,
  type TipClock,
} from './desk-clocks';
import type { DeskUnit } from './desk-unit';
import { InvalidField } from './invalid-field';
import { assertOccurrence, judgeReception, type RegistrationCodes } from './register-tip';
import type { Occurrence, TipContent } from './tip-content';
import { CorrectionTooLate, ReasonNotAllowed, TransferPending } from './tip-errors';
import type { Acting, Tip, TipEvent } from './tip';

/** What of a register line can be corrected; the number never (NĐ 30/2020 Đ.15). */
export const CORRECTION_FIELDS = [
  'channel',
  'received_at',
  'occurred',
  'commune',
  'place_text',
  'facts',
  'narrative',
] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

/** The new value of one field; null empties it. The story is only ever added to. */
export type CorrectedValue =
  | { readonly field: 'channel'; readonly channel: string }
  | {
      readonly field: 'received_at';
      readonly receivedAt: Temporal.Instant;
      readonly lateReason: string | null;
    }
  | { readonly field: 'occurred'; readonly occurred: Occurrence | null }
  | { readonly field: 'commune'; readonly communeUnitId: string | null }
  | { readonly field: 'place_text'; readonly placeText: string | null }
  | { readonly field: 'facts'; readonly facts: TipContent['facts'] }
  | { readonly field: 'narrative'; readonly addition: string };

export interface CorrectionRequest {
  readonly value: CorrectedValue;
  readonly reasonCode: string;
  readonly note: string | null;
}

/** What a correction leaves behind. */
export interface TipCorrection {
  readonly field: CorrectionField;
  readonly reasonCode: string;
  readonly note: string | null;
  readonly change:
    | { readonly of: 'codes'; readonly earlier: object; readonly later: object }
    | { readonly of: 'text'; readonly amend: (content: TipContent) => TipContent };
}

interface CorrectionRules {
  readonly codes: RegistrationCodes;
  readonly reasons: ReadonlySet<string>;
  readonly law: ClockLaw;
}

const ADDITIONS_MAX = 50;
const NONE: Decision<Tip, TipEvent>['events'] = [];

/**
 * Strikes the value of one field and puts a new one in its place. What other services or another unit were told with the
 * tip (channel, commune, time of reception) can be corrected only as long as it stands here alone.
 *
 * @throws TransferPending, CorrectionTooLate, ReasonNotAllowed, ReceivedInFuture, LateReasonMissing
 * @throws InvalidField for a value that is not in force, contradicts itself or changes nothing
 */
export function correctTip(
  tip: Tip,
  { value, reasonCode, note }: CorrectionRequest,
  by: Acting & { readonly unit: DeskUnit },
  rules: CorrectionRules,
): { readonly decision: Decision<Tip, TipEvent>; readonly correction: TipCorrection } {
  assertInTime(tip, value.field);
  if (!rules.reasons.has(reasonCode)) throw new ReasonNotAllowed();
  const { next, change } = corrected(tip, value, by, rules);
  if (change.of === 'codes' && JSON.stringify(change.earlier) === JSON.stringify(change.later)) {
    throw new InvalidField('value', 'unchanged');
  }
  return { decision: { next, events: NONE }, correction: { field: value.field, reasonCode, note, change } };
}

function assertInTime({ state, assessment, holderUnitId, firstUnitId }: Tip, field: CorrectionField): void {
  if (state.status === 'transfer_pending') throw new TransferPending();
  const told = field === 'channel' || field === 'commune' || field === 'received_at';
  const open = ['received', 'classified', 'preliminary_check'].includes(state.status);
  if (told && !(open && assessment === null && holderUnitId === firstUnitId)) throw new CorrectionTooLate();
}

interface Corrected {
  readonly next: Tip;
  readonly change: TipCorrection['change'];
}

function corrected(
  tip: Tip,
  value: CorrectedValue,
  by: Acting & { readonly unit: DeskUnit },
  rules: CorrectionRules,
): Corrected {
  switch (value.field) {
    case 'channel': {
      const { channel } = value;
      if (!rules.codes.channels.has(channel)) throw new InvalidField('value.channel', 'not_in_list');
      return codes({ ...tip, channel }, { channel: tip.channel }, { channel });
    }
    case 'received_at':
      return reception(tip, value, by.unit, rules);
    case 'occurred': {
      const { occurred } = value;
      assertOccurrence(occurred, 'value.occurred');
      return codes({ ...tip, occurred }, { occurred: tip.occurred }, { occurred });
    }
    case 'commune': {
      const { communeUnitId } = value;
      return codes({ ...tip, communeUnitId }, { communeUnitId: tip.communeUnitId }, { communeUnitId });
    }
    case 'place_text':
      return text(tip, (content) => ({ ...content, placeText: value.placeText }));
    case 'facts':
      return text(tip, (content) => ({ ...content, facts: value.facts }));
    case 'narrative':
      return text(tip, added(value.addition, by));
    default:
      return assertNever(value);
  }
}

function codes(next: Tip, earlier: object, later: object): Corrected {
  return { next, change: { of: 'codes', earlier, later } };
}

function text(next: Tip, amend: (content: TipContent) => TipContent): Corrected {
  return { next, change: { of: 'text', amend } };
}

function added(addition: string, { officerId, now }: Acting): (content: TipContent) => TipContent {
  if (isBlank(addition)) throw new InvalidField('value.narrative', 'required');
  return (content) => {
    const { additions = [] } = content;
    if (additions.length >= ADDITIONS_MAX) throw new InvalidField('value.narrative', 'too_many');
    return { ...content, additions: [...additions, { text: addition, at: now.toString(), officerId }] };
  };
}

/**
 * Desk clocks start at the first reception (decisions 4.4), so those that run from it are superseded by clocks from the
 * corrected time, earlier or later; the rows they replace stay.
 */
function reception(
  tip: Tip,
  { receivedAt, lateReason }: Extract<CorrectedValue, { field: 'received_at' }>,
  unit: DeskUnit,
  { codes: known, law }: CorrectionRules,
): Corrected {
  const reason = lateReason ?? tip.lateReason;
  const enteredLate = judgeReception({ receivedAt, lateReason: reason }, tip.registeredAt, known);
  const facts = {
    unit,
    urgency: tip.classification?.urgency ?? null,
    categoryCode: tip.classification?.categoryCode ?? null,
  };
  const replaced = tip.clocks
    .filter((clock) => isRunning(clock) && isFromReception(clock, tip.receivedAt))
    .map(({ clockCode }) => startClock(law, clockCode, facts, receivedAt))
    .filter((clock) => clock !== undefined);
  const next: Tip = {
    ...tip,
    receivedAt,
    enteredLate,
    lateReason: enteredLate ? reason : null,
    clocks: replaced.reduce<readonly TipClock[]>(supersede, tip.clocks),
  };
  return codes(
    next,
    { receivedAt: tip.receivedAt, lateReason: tip.lateReason },
    { receivedAt, lateReason: next.lateReason },
  );
}

function isFromReception({ clockCode, startedAt }: TipClock, receivedAt: Temporal.Instant): boolean {
  return (
    (clockCode === CLASSIFICATION || clockCode === TRANSFER_TO_COMPETENT_BODY) && startedAt.equals(receivedAt)
  );
}
