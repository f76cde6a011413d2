import type { TipKind, Urgency } from '@keng/contracts';

/** `now`: it has just happened; `point`: at an hour; `habit`: it goes on; `past`: some days or months ago. */
export type Tense = 'now' | 'point' | 'habit' | 'past';

/** A kind of incident, in the words of those who report it. Phrases as `writeOut` takes them. */
export interface Scenario {
  readonly category: string;
  readonly kind: TipKind;
  readonly urgency: Urgency;
  readonly tenses: readonly [Tense, ...Tense[]];
  /** Where, finer than the commune. */
  readonly spots: readonly [string, ...string[]];
  /** As an operator notes down what was said. */
  readonly spoken: readonly [string, ...string[]];
  /** As people write it themselves. */
  readonly written: readonly [string, ...string[]];
  /** Facts that the operator lifts out, by kind. */
  readonly facts?: Readonly<Record<string, string>>;
  /** What the offence is called in a decision; set for what investigators take up. */
  readonly offence?: string;
  /** Codes of reasons for which the tip may be closed at the desk. */
  readonly closures?: readonly [string, ...string[]];
}
