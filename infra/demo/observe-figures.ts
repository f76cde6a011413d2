import { mapBounded } from './bounded';
import { issuerOf } from './bodies';
import { NO_ASSOCIATION } from './expected-figures';
import { Tally, type Figures } from './figures';
import { findMerits } from './ledger';
import type { PlayedCase } from './play-case';
import type { DossierPlan } from './play-dossier';
import type { PlayedTip } from './play-tip';
import type { Stage } from './stage';

/** What a run left in the installation, by id; all that it counts. */
export interface Traces {
  readonly tips: readonly PlayedTip[];
  readonly cases: readonly PlayedCase[];
  readonly dossiers: readonly { readonly dossierId: string; readonly plan: DossierPlan }[];
  readonly provinces: readonly string[];
}

interface TipView {
  readonly status: string;
  readonly channel: string;
  readonly clocks: readonly {
    readonly clockCode: string;
    readonly legalEndAt: string;
    readonly satisfiedAt: string | null;
  }[];
  readonly transfers: readonly { readonly outcome: string | null }[];
}

interface CaseView {
  readonly state: string;
  readonly conclusion: string | null;
}

interface DossierView {
  readonly awards: readonly { readonly awardFormCode: string; readonly bonus: { readonly amount: number } }[];
}

const READS_AT_ONCE = 8;

/**
 * Reads every figure back from the installation, for the run's own tips, cases and dossiers only.
 * @param onTip called when a tip has been read
 */
export async function observeFigures(stage: Stage, traces: Traces, onTip: () => void): Promise<Figures> {
  const { channels, desk } = await observeTips(stage, traces.tips, onTip);
  const { cases, conclusions } = await observeCases(stage, traces.cases);
  const { awards, amounts } = await observeAwards(stage, traces.dossiers);
  const associations = await observeMerits(stage, traces);
  return { channels, desk, cases, conclusions, associations, awards, amounts };
}

async function observeTips(
  stage: Stage,
  tips: readonly PlayedTip[],
  onTip: () => void,
): Promise<Pick<Figures, 'channels' | 'desk'>> {
  const channels = new Tally();
  const desk = new Tally();
  await mapBounded(tips, READS_AT_ONCE, async ({ tipId, holder }) => {
    const view = await stage.officer('desk_commander', holder).get<TipView>(`/api/intake/tips/${tipId}`);
    channels.add(view.channel);
    desk.add('registered');
    if (isClassifiedInTime(view)) desk.add('classified_in_time');
    if (view.transfers.some(({ outcome }) => outcome === 'accepted')) desk.add('transferred');
    if (view.status === 'accepted') desk.add('accepted');
    onTip();
  });
  return { channels: channels.toRecord(), desk: desk.toRecord() };
}

function isClassifiedInTime({ clocks }: TipView): boolean {
  const own = clocks.filter(({ clockCode }) => clockCode === 'classification');
  const isInTime = (satisfiedAt: string, legalEndAt: string): boolean =>
    Temporal.Instant.compare(satisfiedAt, legalEndAt) <= 0;
  return (
    own.length > 0 &&
    own.every(({ satisfiedAt, legalEndAt }) => satisfiedAt !== null && isInTime(satisfiedAt, legalEndAt))
  );
}

async function observeCases(
  stage: Stage,
  played: readonly PlayedCase[],
): Promise<Pick<Figures, 'cases' | 'conclusions'>> {
  const cases = new Tally();
  const conclusions = new Tally();
  await mapBounded(played, READS_AT_ONCE, async ({ first }) => {
    const commander = stage.officer('case_commander', first.holder);
    const { state, conclusion } = await commander.get<CaseView>(`/api/cases/cases/${first.caseId}`);
    cases.add(state);
    if (conclusion !== null) conclusions.add(conclusion);
  });
  return { cases: cases.toRecord(), conclusions: conclusions.toRecord() };
}

async function observeAwards(
  stage: Stage,
  dossiers: Traces['dossiers'],
): Promise<Pick<Figures, 'awards' | 'amounts'>> {
  const awards = new Tally();
  const amounts = new Tally();
  await mapBounded(dossiers, READS_AT_ONCE, async ({ dossierId, plan }) => {
    const { standingBody } = issuerOf(plan.level, plan.province, plan.commune);
    const secretary = stage.officer('committee_secretary', standingBody);
    const view = await secretary.get<DossierView>(`/api/recognition/dossiers/${dossierId}`);
    for (const { awardFormCode, bonus } of view.awards) {
      awards.add(awardFormCode);
      amounts.add(awardFormCode, bonus.amount);
    }
  });
  return { awards: awards.toRecord(), amounts: amounts.toRecord() };
}

async function observeMerits(stage: Stage, traces: Traces): Promise<Figures['associations']> {
  const associations = new Tally();
  for (const { associationUnitId } of await findMerits(stage, traces.provinces, sourcesOf(traces))) {
    const code = associationUnitId === null ? NO_ASSOCIATION : stage.codeOf(associationUnitId);
    associations.add(code ?? associationUnitId ?? NO_ASSOCIATION);
  }
  return associations.toRecord();
}

/** Ids of all tips and cases from which a merit may come. */
export function sourcesOf({ tips }: Pick<Traces, 'tips'>): ReadonlySet<string> {
  return new Set(tips.flatMap(({ tipId, caseId }) => (caseId === undefined ? [tipId] : [tipId, caseId])));
}
