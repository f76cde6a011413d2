import { assertNever, decide, isBlank, type Decision } from '@keng/kernel';
import {
  CLASSIFICATION,
  satisfy,
  startClock,
  supersede,
  TRANSFER_TO_COMPETENT_BODY,
  type ClockLaw,
} from './desk-clocks';
import type { DeskUnit } from './desk-unit';
import { InvalidField } from './invalid-field';
import {
  CategoryNotInForce,
  IdentityQuestionOpen,
  SharedNarrativeMissing,
  TipAlreadyClassified,
  TransferPending,
} from './tip-errors';
import type { Acting, Classification, Reporter, Tip, TipEvent } from './tip';

/** What the classifying officer decides. */
export interface ClassificationRequest extends Classification {
  /** The text that every later reader sees, with identifying parts masked (decisions 2.3). */
  readonly sharedNarrative: string;
  /** Answers to identity questions that were still open. */
  readonly refusals: readonly { readonly alias: string; readonly refusalReason: string }[];
}

/** Codes in force on the day of reception. */
export interface ClassificationCodes {
  readonly kinds: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly refusalReasons: ReadonlySet<string>;
}

/**
 * Classifies a tip within 24 h of its reception (TTLT 01/2017 Đ.8 k1–2; TT 28/2020 Đ.8). What turns out urgent moves
 * to the 24/48 h track, which still counts from reception (TTLT 01/2017 Đ.8 k5).
 *
 * @throws TipAlreadyClassified, TransferPending, SharedNarrativeMissing, CategoryNotInForce, IdentityQuestionOpen
 */
export function classifyTip(
  tip: Tip,
  request: ClassificationRequest,
  by: Acting & { readonly unit: DeskUnit },
  rules: { readonly codes: ClassificationCodes; readonly law: ClockLaw },
): Decision<Tip, TipEvent> {
  assertUnclassified(tip);
  if (isBlank(request.sharedNarrative)) throw new SharedNarrativeMissing();
  if (!rules.codes.kinds.has(request.kind)) throw new InvalidField('kind', 'not_in_list');
  if (!rules.codes.categories.has(request.categoryCode)) throw new CategoryNotInForce();
  const reporters = answerIdentityQuestions(tip.reporters, request.refusals, rules.codes);
  const { kind, categoryCode, urgency } = request;
  const clocks = satisfy(tip.clocks, by.now, [CLASSIFICATION]);
  const track = startClock(
    rules.law,
    TRANSFER_TO_COMPETENT_BODY,
    { unit: by.unit, urgency, categoryCode },
    tip.receivedAt,
  );
  return decide<Tip, TipEvent>(
    {
      ...tip,
      state: { status: 'classified' },
      classification: { kind, categoryCode, urgency },
      reporters,
      clocks: track ? supersede(clocks, track) : clocks,
    },
    { type: 'classified', unitId: by.unitId, at: by.now },
  );
}

/** @throws TipAlreadyClassified, TransferPending */
export function assertUnclassified({ state }: Tip): void {
  switch (state.status) {
    case 'received':
      return;
    case 'transfer_pending':
      throw new TransferPending();
    case 'classified':
    case 'preliminary_check':
    case 'accepted':
    case 'transferred':
    case 'guided':
    case 'referred_administrative':
    case 'filed':
    case 'merged':
      throw new TipAlreadyClassified();
    default:
      assertNever(state);
  }
}

function answerIdentityQuestions(
  reporters: readonly Reporter[],
  refusals: ClassificationRequest['refusals'],
  codes: ClassificationCodes,
): readonly Reporter[] {
  for (const [at, { alias, refusalReason }] of refusals.entries()) {
    if (!reporters.some((reporter) => reporter.alias === alias)) {
      throw new InvalidField(`refusals[${at}].alias`, 'not_in_list');
    }
    if (!codes.refusalReasons.has(refusalReason)) {
      throw new InvalidField(`refusals[${at}].refusalReason`, 'not_in_list');
    }
  }
  const answered = reporters.map((reporter): Reporter => {
    const refusal = refusals.find(({ alias }) => alias === reporter.alias);
    if (!refusal || reporter.identityStatus !== 'not_asked') return reporter;
    return { ...reporter, identityStatus: 'refused', refusalReason: refusal.refusalReason };
  });
  if (answered.some(({ identityStatus }) => identityStatus === 'not_asked')) throw new IdentityQuestionOpen();
  return answered;
}
