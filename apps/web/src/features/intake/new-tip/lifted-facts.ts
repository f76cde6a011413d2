/** A fact that stands in the story. */
export interface LiftedFact {
  readonly kind: 'vehicle_plate' | 'phone_number';
  readonly value: string;
}

/** Number plates of Vietnam as people write them: "29A-123.45", "37B1 12345", "29a 1234". */
const PLATE =
  /(?<![\p{L}\d])[1-9]\d[\s.–-]?\p{L}{1,2}\d?[\s.–-]{0,3}(?:\d{3}[.\s]?\d{2}|\d{4})(?![\p{L}\d])/gu;
const PHONE = /(?<!\d)(?:\+84|0)(?:[\s.]?\d){9,10}(?!\d)/gu;

/** Plates and telephone numbers in a story, each once. */
export function liftedFacts(story: string): readonly LiftedFact[] {
  const of = (kind: LiftedFact['kind'], pattern: RegExp): LiftedFact[] =>
    [...new Set([...story.normalize('NFC').matchAll(pattern)].map(([value]) => value.trim()))].map(
      (value) => ({
        kind,
        value,
      }),
    );
  return [...of('vehicle_plate', PLATE), ...of('phone_number', PHONE)];
}
