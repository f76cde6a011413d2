import type { FactKind } from '../domain/tip-content';
import type { TipTexts } from '../persistence/tip-texts';
import type { CorrectionView } from './corrections.view';
import type { RegisterRow } from './register-rows';
import type { EntryHandlingView, EntrySlipView, RegisterEntryView } from './register.view';

/** Facts that name persons concerned and victims. */
export const SUBJECT_KINDS: ReadonlySet<string> = new Set<FactKind>([
  'suspect_name',
  'suspect_description',
  'victim_name',
  'victim_description',
]);

/** What belongs to a line beside its row. */
export interface EntryTexts extends TipTexts {
  readonly corrections: CorrectionView[];
}

export function toEntryView(
  row: RegisterRow,
  { original, shared, corrections }: EntryTexts,
): RegisterEntryView {
  const { entryId, registerNumber, enteredAt, strikeReason, replacedByNumber } = row;
  const line = {
    entryId,
    registerNumber,
    enteredAt: enteredAt.toISOString(),
    struck: strikeReason !== null,
    strikeReason,
    replacedByNumber,
  };
  if (row.restricted) return { ...line, ...NOTHING };
  return {
    ...line,
    restricted: false,
    tipId: row.tipId,
    receivedAt: row.receivedAt.toISOString(),
    enteredLate: row.enteredLate,
    channel: row.channel,
    providers: row.providers,
    content: original?.narrative ?? shared ?? null,
    additions: [...(original?.additions ?? [])],
    commune: row.commune,
    placeText: original?.placeText ?? null,
    occurred: row.occurred,
    subjects: (original?.facts ?? []).filter(({ kind }) => SUBJECT_KINDS.has(kind)),
    receivedBy: row.enteredBy,
    classification: row.classified && {
      at: row.classified.at,
      officer: row.classified.officer,
      ...row.classified.detail,
    },
    handling: handlingOf(row),
    incomingSlip: slipOf(row.incoming),
    outgoingSlip: slipOf(row.outgoing),
    notices: row.notices,
    enclosures: [...(row.incoming?.enclosures ?? []), ...(row.outgoing?.enclosures ?? [])],
    corrections,
  };
}

const NOTHING: Omit<
  RegisterEntryView,
  'entryId' | 'registerNumber' | 'enteredAt' | 'struck' | 'strikeReason' | 'replacedByNumber'
> = {
  restricted: true,
  tipId: null,
  receivedAt: null,
  enteredLate: false,
  channel: null,
  providers: [],
  content: null,
  additions: [],
  commune: null,
  placeText: null,
  occurred: null,
  subjects: [],
  receivedBy: null,
  classification: null,
  handling: null,
  incomingSlip: null,
  outgoingSlip: null,
  notices: [],
  enclosures: [],
  corrections: [],
};

/** What the unit itself did: a tip that left it is transferred there, whatever became of it afterwards. */
function handlingOf(row: RegisterRow): EntryHandlingView {
  if (!row.holds) {
    const at = row.outgoing?.answeredAt ?? row.outgoing?.requestedAt ?? null;
    return { status: 'transferred', outcome: null, reasonCode: null, at };
  }
  const closed = row.closureReason !== null;
  return {
    status: row.status,
    outcome: closed ? row.status : null,
    reasonCode: row.closureReason,
    at: (row.closedAt ?? row.acceptedAt)?.toISOString() ?? null,
  };
}

function slipOf(slip: (EntrySlipView & { readonly enclosures: unknown }) | null): EntrySlipView | null {
  if (!slip) return null;
  const { slipNumber, unit, requestedAt, answeredAt } = slip;
  return { slipNumber, unit, requestedAt, answeredAt };
}
