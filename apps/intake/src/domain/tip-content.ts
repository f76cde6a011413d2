import { nfc } from '@keng/kernel';
import { normalisePlate, platesIn } from './plate';

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
  /** What was told later; the narrative itself is never written over. */
  readonly additions?: readonly {
    readonly text: string;
    /** RFC 3339. */
    readonly at: string;
    readonly officerId: string;
  }[];
}

export interface Occurrence {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | null;
  readonly precision: Precision;
}

/** The story with what was added to it later. */
export function wholeNarrative({ narrative, additions = [] }: TipContent): string {
  return [narrative, ...additions.map(({ text }) => text)].join('\n');
}

/** Plates that were lifted out as facts, and those that stand in the narrative; normalised. */
export function platesOf(content: TipContent): readonly string[] {
  const given = content.facts
    .filter(({ kind }) => kind === 'vehicle_plate')
    .map(({ value }) => normalisePlate(nfc(value)))
    .filter((plate) => plate !== undefined);
  return [...new Set([...given, ...platesIn(wholeNarrative(content))])];
}
