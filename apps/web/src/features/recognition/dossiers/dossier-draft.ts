import type { components } from '../../../api/schema/recognition';
import type { Honouree } from '../shared/honouree-name';
import type { PartyKind } from '../shared/vocabulary';
import type { Dossier } from './dossier-queries';

/** A nomination as it is being written. */
export interface NominationDraft {
  readonly nominationId: string;
  readonly honouree: Honouree;
  readonly name: string | undefined;
  readonly partyKind: PartyKind;
  readonly awardFormCode: string | undefined;
  readonly meritIds: readonly string[];
  readonly citation: string;
}

/** A dossier as it is being written; undefined where nothing, or no day, is typed. */
export interface DossierDraft {
  /** The proposing unit; it stays for the dossier's life. */
  readonly unitId: string | undefined;
  readonly title: string;
  readonly occasion: string;
  readonly periodFrom: string | undefined;
  readonly periodTo: string | undefined;
  readonly receivedOn: string | undefined;
  readonly issuerUnitId: string | undefined;
  readonly nominations: readonly NominationDraft[];
}

/** What must be there before a draft can be kept; the rest is asked for when it is handed in. */
export const NEEDED = ['unitId', 'periodFrom', 'periodTo', 'receivedOn', 'issuerUnitId'] as const;

/** A nomination lacks its form. */
type Lack = (typeof NEEDED)[number] | 'awardForm' | 'period';

/** What still keeps the draft from being saved. */
export function lacksOf(draft: DossierDraft): readonly Lack[] {
  const { periodFrom, periodTo, nominations } = draft;
  const isReversed = periodFrom !== undefined && periodTo !== undefined && periodFrom > periodTo;
  return [
    ...NEEDED.filter((field) => draft[field] === undefined),
    ...(isReversed ? (['period'] as const) : []),
    ...(nominations.some(({ awardFormCode }) => awardFormCode === undefined) ? (['awardForm'] as const) : []),
  ];
}

/** The draft as the service takes it. */
export function writtenOf(draft: DossierDraft): components['schemas']['WriteDossierDto'] {
  const { unitId, title, occasion, periodFrom = '', periodTo = '', receivedOn = '' } = draft;
  return {
    ...(unitId !== undefined && { unitId }),
    title,
    occasion,
    periodFrom,
    periodTo,
    receivedOn,
    issuerUnitId: draft.issuerUnitId ?? '',
    nominations: draft.nominations.map(
      ({ nominationId, honouree, awardFormCode = '', meritIds, citation }) => ({
        nominationId,
        ...(honouree.type === 'party' ? { partyId: honouree.id } : { alias: honouree.id }),
        awardFormCode,
        meritIds: [...meritIds],
        citation,
      }),
    ),
  };
}

/** What is to be changed of a dossier. */
export function draftOf(dossier: Dossier): DossierDraft {
  const { unitId, title, occasion, periodFrom, periodTo, receivedOn, issuerUnitId, nominations } = dossier;
  return {
    unitId,
    title,
    occasion,
    periodFrom,
    periodTo,
    receivedOn,
    issuerUnitId,
    nominations: nominations.map(
      ({ nominationId, honouree, partyName, partyKind, awardFormCode, meritIds, citation }) => ({
        nominationId,
        honouree,
        name: partyName ?? undefined,
        partyKind,
        awardFormCode,
        meritIds,
        citation,
      }),
    ),
  };
}
