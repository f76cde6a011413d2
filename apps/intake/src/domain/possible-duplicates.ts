import { fold } from '@keng/kernel';

/** Why two tips may be about the same event; all that a desk outside the holder's unit is told (decisions.md §2.8). */
export type DuplicateReason = 'same_plate' | 'same_commune' | 'close_in_time' | 'similar_words';

/** What is compared. Identities, aliases and phone numbers of reporters are not, on purpose: they never enter here. */
export interface EventTraits {
  readonly communeUnitId?: string;
  readonly occurredAt?: Temporal.Instant;
  /** Normalised plates, see `platesIn`. */
  readonly plates: readonly string[];
  /** See {@link foldedWords}. */
  readonly words: readonly string[];
}

export interface DuplicateCandidate extends EventTraits {
  readonly tipId: string;
}

export interface PossibleDuplicate {
  readonly tipId: string;
  /** Strongest first. */
  readonly reasons: readonly DuplicateReason[];
  /** Orders the list; says how alike two events are, nothing about a person. 0 to 100. */
  readonly likeness: number;
}

/** Two events are close in time when they are at most so many hours apart. */
export const CLOSE_HOURS = 6;
/** Share of common words (Dice) from which two short stories read alike. */
const SIMILAR_FROM = 0.4;
/** A handful of words is alike by chance. */
const WORDS_NEEDED = 4;
const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  same_plate: 45,
  similar_words: 25,
  same_commune: 15,
  close_in_time: 15,
};
/**
 * One reason is enough if it is the plate; otherwise the likeness of two other reasons. Whoever gathers candidates may
 * leave out what has the plate not and of the others but one.
 */
const LIKENESS_NEEDED = 30;

const STOP_WORDS: ReadonlySet<string> = new Set(
  `va la co o tai cua cho voi thi ma nay kia do duoc bi dang da se roi vua moi cung rat qua lai ra vao len xuong di den
  tu ve mot hai ba nhung cac cai con nguoi toi em anh chi ong co chu bac chau minh no ho khong chua nhieu it khi luc
  ngay gio phut hom sang trua chieu toi dem theo nhu vay nen vi boi de trong ngoai tren duoi truoc sau bao tin thay
  noi biet hay hoac nhe nha a`.split(/\s+/),
);

/**
 * The words of a story by which it is compared: marks folded ("hoà" and "hòa" alike), without the words of every
 * story, each once, in order. Single letters and lone digits are dropped.
 */
export function foldedWords(text: string): readonly string[] {
  return wordsIn(fold(text));
}

/** {@link foldedWords} of a text that is folded already. */
export function wordsIn(folded: string): readonly string[] {
  const words = folded.match(/[a-z0-9]{2,}/g) ?? [];
  return [...new Set(words.filter((word) => !STOP_WORDS.has(word)))];
}

/** The candidates that may be about the event of `tip`, most alike first; ties in the order given. */
export function possibleDuplicates(
  tip: EventTraits,
  candidates: readonly DuplicateCandidate[],
): readonly PossibleDuplicate[] {
  return candidates
    .map((candidate) => compare(tip, candidate))
    .filter(({ likeness }) => likeness >= LIKENESS_NEEDED)
    .sort((a, b) => b.likeness - a.likeness);
}

function compare(tip: EventTraits, candidate: DuplicateCandidate): PossibleDuplicate {
  const found: Readonly<Record<DuplicateReason, boolean>> = {
    same_plate: tip.plates.some((plate) => candidate.plates.includes(plate)),
    similar_words: wordsAreSimilar(tip.words, candidate.words),
    same_commune: tip.communeUnitId !== undefined && tip.communeUnitId === candidate.communeUnitId,
    close_in_time: isClose(tip.occurredAt, candidate.occurredAt),
  };
  const reasons = REASONS_BY_WEIGHT.filter((reason) => found[reason]);
  return {
    tipId: candidate.tipId,
    reasons,
    likeness: reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0),
  };
}

const REASONS_BY_WEIGHT: readonly DuplicateReason[] = [
  'same_plate',
  'similar_words',
  'same_commune',
  'close_in_time',
];

function wordsAreSimilar(a: readonly string[], b: readonly string[]): boolean {
  if (Math.min(a.length, b.length) < WORDS_NEEDED) return false;
  const others = new Set(b);
  const common = a.filter((word) => others.has(word)).length;
  return (2 * common) / (a.length + others.size) >= SIMILAR_FROM;
}

function isClose(a: Temporal.Instant | undefined, b: Temporal.Instant | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.since(b).abs().total('hours') <= CLOSE_HOURS;
}
