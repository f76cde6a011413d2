import type { CorrectionField } from '../domain/correct-tip';
import type { CorrectedValuesView, CorrectionView } from '../queries/corrections.view';
import { SUBJECT_KINDS } from '../queries/register-entry-of';
import type { RegisterEntryView, RegisterView } from '../queries/register.view';
import type { PrintedLine } from './printed-table';
import { timeOf, toCells, type RegisterLabels } from './register-cells';

/** A line with the state of the entry that it shows. */
export interface RegisterLine extends PrintedLine {
  readonly ordinal: number;
  readonly entry: RegisterEntryView;
}

type EntryState = Pick<RegisterEntryView, keyof RegisterEntryView>;

const FIELDS: Readonly<Record<CorrectionField, string>> = {
  channel: 'hình thức tiếp nhận',
  received_at: 'giờ tiếp nhận',
  occurred: 'thời gian xảy ra',
  commune: 'xã, phường nơi xảy ra',
  place_text: 'nơi xảy ra',
  facts: 'đối tượng, bị hại',
  narrative: 'nội dung',
};

/** Every entry as it stands, after its earlier states: each struck, under the same number, with why at its end. */
export function registerLines({ entries }: RegisterView, labels: RegisterLabels): RegisterLine[] {
  return entries.flatMap((entry, at) => linesOf(entry, at + 1, labels));
}

function linesOf(entry: RegisterEntryView, ordinal: number, labels: RegisterLabels): RegisterLine[] {
  let state: EntryState = entry;
  const earlier: RegisterLine[] = [];
  for (const correction of entry.corrections.toReversed()) {
    if (correction.earlier === null) continue;
    state = { ...state, ...partsOf(correction.earlier) };
    const cells = [...toCells(state, ordinal, labels).slice(0, -1), remarkOf(correction, labels)];
    earlier.unshift({ ordinal, entry: state, cells, struck: true, earlier: true });
  }
  return [...earlier, { ordinal, entry, cells: toCells(entry, ordinal, labels), struck: entry.struck }];
}

function partsOf(values: CorrectedValuesView): Partial<RegisterEntryView> {
  const { channel, receivedAt, lateReason, occurred, commune, placeText, facts } = values;
  return {
    ...(channel !== undefined && { channel }),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(lateReason !== undefined && { enteredLate: lateReason !== null }),
    ...(occurred !== undefined && { occurred }),
    ...(commune !== undefined && { commune }),
    ...(placeText !== undefined && { placeText }),
    ...(facts && { subjects: facts.filter(({ kind }) => SUBJECT_KINDS.has(kind)) }),
  };
}

function remarkOf({ field, reasonCode, at, officer }: CorrectionView, labels: RegisterLabels): string {
  const who = officer.displayName === null ? '' : `, ${officer.displayName}`;
  return `Gạch: đính chính ${FIELDS[field]} (${labels.correctionReason(reasonCode)}), ${timeOf(at)}${who}`;
}
