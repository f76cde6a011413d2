import { FILED, GUIDED, REFERRED } from './fate';
import type { Job } from './jobs';
import { Deck, type Random } from './random';
import type { Scenario, Tense } from './scenario';
import { ORDER } from './scenarios/order';
import { PROPERTY } from './scenarios/property';
import { SAFETY } from './scenarios/safety';
import { VICE } from './scenarios/vice';
import { VIOLENCE } from './scenarios/violence';

const SCENARIOS: readonly Scenario[] = [...PROPERTY, ...VIOLENCE, ...VICE, ...SAFETY, ...ORDER];
const UNVERIFIABLE = ['order_feedback', 'administrative_complaint', 'whistleblower_report', 'other'];
const SLOW_CHANNELS = ['post', 'tip_box', 'press', 'agency_referral'];

/** Deals scenarios to jobs, each as often as the others that fit. */
export class Scenarios {
  private readonly decks = new Map<string, Deck<Scenario>>();

  constructor(private readonly random: Random) {}

  /** One whose tips may end as the job says. */
  draw(job: Job): Scenario {
    const kind = job.closing ?? (job.stage ? 'case' : job.end);
    const fitting = (): Scenario[] => SCENARIOS.filter((scenario) => fits(scenario, job));
    const deck = this.decks.get(kind) ?? new Deck(fitting(), this.random);
    this.decks.set(kind, deck);
    return deck.draw();
  }
}

function fits(scenario: Scenario, { closing, end }: Job): boolean {
  if (closing === 'anonymous') return scenario.offence !== undefined && scenario.kind === 'denunciation';
  const reasons = reasonsOf(end);
  if (reasons.length > 0) return closuresOf(scenario, reasons).length > 0;
  return scenario.offence !== undefined && !UNVERIFIABLE.includes(scenario.kind);
}

/** Why the tip is closed at the desk; undefined when it is not. */
export function closureOf({ end, closing }: Job, scenario: Scenario, random: Random): string | undefined {
  if (closing === 'repeat') return 'repeat_no_new_facts';
  if (closing === 'anonymous') return 'anonymous_unverifiable';
  const fitting = closuresOf(scenario, reasonsOf(end));
  return fitting.length > 0 ? random.pick(fitting) : undefined;
}

/** Nobody posts a letter about what happens this minute. */
export function tenseOf(channel: string, { tenses }: Scenario, random: Random): Tense {
  const past = tenses.filter((tense) => tense !== 'now');
  return random.pick(SLOW_CHANNELS.includes(channel) && past.length > 0 ? past : tenses);
}

function reasonsOf(end: Job['end']): readonly string[] {
  if (end === 'guided') return GUIDED;
  if (end === 'filed') return FILED;
  return end === 'referred_administrative' ? REFERRED : [];
}

function closuresOf({ closures }: Scenario, reasons: readonly string[]): string[] {
  return (closures ?? []).filter((reason) => reasons.includes(reason));
}
