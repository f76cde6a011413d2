import { clockState, type Actor } from '@keng/kernel';
import type { TipClock } from '../domain/desk-clocks';
import { DUE_SOON_HOURS } from '../domain/lane';
import { maskNarrative } from '../domain/mask-narrative';
import { may, type TipAction } from '../domain/tip.policy';
import type { Tip } from '../domain/tip';
import type { TipTexts } from '../persistence/tip-texts';
import type { TipDetail } from './tip-detail';
import type { ClockView, TipDetailView } from './tip-detail.view';

interface Shown {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly detail: TipDetail;
  readonly texts: TipTexts;
  readonly readsNarrative: boolean;
}

const ACTIONS: readonly TipAction[] = [
  'issue-receipt',
  'classify',
  'transfer',
  'answer-transfer',
  'accept',
  'close',
  'assess',
];

export function toDetailView(tip: Tip, shown: Shown): TipDetailView {
  const { detail, texts, actor, now, readsNarrative } = shown;
  const { bases, expired, ...rest } = detail;
  const closure = 'reasonCode' in tip.state ? tip.state : undefined;
  return {
    ...rest,
    tipId: tip.id,
    version: tip.version,
    status: tip.state.status,
    firstUnitId: tip.firstUnitId,
    holderUnitId: tip.holderUnitId,
    channel: tip.channel,
    receivedAt: tip.receivedAt.toString(),
    registeredAt: tip.registeredAt.toString(),
    registeredBy: tip.registeredBy,
    communeUnitId: tip.communeUnitId,
    kind: tip.classification?.kind ?? null,
    categoryCode: tip.classification?.categoryCode ?? null,
    urgency: tip.classification?.urgency ?? null,
    closureReason: closure?.reasonCode ?? null,
    referredToUnitId: closure?.referredToUnitId ?? null,
    valuable: tip.assessment?.valuable ?? null,
    assessmentReason: tip.assessment?.reasonCode ?? null,
    ...textsOf(tip, texts),
    textExpired: expired,
    reporters: [...tip.reporters],
    recusedOfficerIds: readsNarrative ? [...tip.recusedOfficerIds] : null,
    clocks: tip.clocks.map((clock) => toClockView(clock, bases, now)),
    allowed: ACTIONS.filter((action) => may(actor, action, tip)),
  };
}

function textsOf(
  { classification }: Tip,
  { original, shared }: TipTexts,
): Pick<
  TipDetailView,
  'narrative' | 'placeText' | 'facts' | 'answers' | 'suggestedSharedNarrative' | 'sharedNarrative'
> {
  const suggests = original !== undefined && shared === undefined && classification === null;
  return {
    narrative: original?.narrative ?? null,
    placeText: original?.placeText ?? null,
    facts: original ? [...original.facts] : null,
    answers: original ? [...original.answers] : null,
    suggestedSharedNarrative: suggests ? maskNarrative(original.narrative).text : null,
    sharedNarrative: shared ?? null,
  };
}

function toClockView(clock: TipClock, bases: TipDetail['bases'], now: Temporal.Instant): ClockView {
  const { id, ruleId, startedAt, dueAt, legalEndAt, satisfiedAt, ...rest } = clock;
  return {
    ...rest,
    clockId: id,
    basis: bases[ruleId] ?? '',
    startedAt: startedAt.toString(),
    dueAt: dueAt.toString(),
    legalEndAt: legalEndAt.toString(),
    satisfiedAt: satisfiedAt?.toString() ?? null,
    state: clock.supersededBy === null ? clockState(clock, now, DUE_SOON_HOURS) : 'superseded',
  };
}
