import { decide, type Decision } from '@keng/kernel';
import {
  cleanText,
  requireStatus,
  type Dossier,
  type DossierContext,
  type DossierEvent,
  type NominatedMerit,
  type Nomination,
} from './dossier';
import { isSameHonouree, type Honouree } from './honouree';
import type { FormLevels } from './issuer-level';
import type { AwardForm } from './law-book';
import type { Party } from './party';
import { recusalsOf } from './recusal';
import {
  FormNotForIssuer,
  InvalidField,
  MeritAlreadyUsed,
  MeritContested,
  PeriodInvalid,
} from './recognition-errors';

/** A nomination as the secretary writes it. */
export interface NominationDraft {
  readonly id: string;
  readonly honouree: Honouree;
  /** The party behind `honouree`; absent for an alias. */
  readonly party?: Pick<Party, 'kind' | 'officerId'> | undefined;
  readonly awardFormCode: string;
  readonly meritIds: readonly string[];
  readonly citation: string;
}

/** What the secretary writes of a dossier; it may still be incomplete. */
export interface DossierContent {
  readonly title: string;
  readonly occasion: string;
  readonly periodFrom: Temporal.PlainDate;
  readonly periodTo: Temporal.PlainDate;
  readonly receivedOn: Temporal.PlainDate;
  readonly issuerUnitId: string;
  /** Levels whose forms the issuer may give. */
  readonly issuerLevels: FormLevels;
  readonly nominations: readonly NominationDraft[];
}

/**
 * Draws up a dossier for a proposing unit. The law's text goes by the day of receipt: before 01/10/2026 that of 2022,
 * from then on the amended one.
 * @throws PeriodInvalid, InvalidField, MeritAlreadyUsed, MeritContested, AwardFormNotInForce, FormNotForPartyKind,
 *   FormNotForIssuer
 */
export function draftDossier(
  unitId: string,
  content: DossierContent,
  context: DossierContext,
): Decision<Dossier, DossierEvent> {
  return decide<Dossier, DossierEvent>({
    ...checkedContent(content, context),
    id: context.newId(),
    version: 0,
    eventSeq: 0,
    unitId,
    status: 'draft',
    createdBy: context.officerId,
    createdAt: context.now,
    revisedBy: null,
    revisedAt: null,
    submittedBy: null,
    submittedAt: null,
    appraisal: null,
    councilResult: null,
    decision: null,
    awards: [],
  });
}

/** Replaces the content of a draft, or of a dossier that was given back for a supplement. @throws as draftDossier */
export function reviseDossier(
  dossier: Dossier,
  content: DossierContent,
  context: DossierContext,
): Decision<Dossier, DossierEvent> {
  requireStatus(dossier, 'draft', 'supplement_requested');
  return decide<Dossier, DossierEvent>({
    ...dossier,
    ...checkedContent(content, context),
    revisedBy: context.officerId,
    revisedAt: context.now,
  });
}

type Content = Pick<
  Dossier,
  | 'title'
  | 'occasion'
  | 'periodFrom'
  | 'periodTo'
  | 'receivedOn'
  | 'issuerUnitId'
  | 'lawVersion'
  | 'nominations'
>;

function checkedContent(content: DossierContent, context: DossierContext): Content {
  const { title, occasion, periodFrom, periodTo, receivedOn, issuerUnitId } = content;
  if (Temporal.PlainDate.compare(periodFrom, periodTo) > 0) throw new PeriodInvalid();
  if (Temporal.PlainDate.compare(receivedOn, context.today) > 0)
    throw new InvalidField('receivedOn', 'too_large');
  requireDistinct(content.nominations);
  return {
    title: cleanText(title),
    occasion: cleanText(occasion),
    periodFrom,
    periodTo,
    receivedOn,
    issuerUnitId,
    nominations: content.nominations.map((draft, at) => nominate(draft, at, content, context)),
    lawVersion: context.law.lawVersion(receivedOn),
  };
}

function requireDistinct(nominations: readonly NominationDraft[]): void {
  if (new Set(nominations.map(({ id }) => id)).size < nominations.length)
    throw new InvalidField('nominations', 'repeated');
  const meritIds = nominations.flatMap((nomination) => nomination.meritIds);
  const repeated = meritIds.find((id, at) => meritIds.indexOf(id) !== at);
  if (repeated !== undefined) throw new MeritAlreadyUsed({ meritId: repeated });
}

function nominate(
  { id, honouree, party, awardFormCode, meritIds, citation }: NominationDraft,
  at: number,
  { receivedOn, issuerLevels }: DossierContent,
  context: DossierContext,
): Nomination {
  const partyKind = partyKindOf(honouree, party, at);
  requireFitsIssuer(context.law.form(awardFormCode, partyKind, receivedOn), issuerLevels, id);
  const merits = meritIds.map((meritId) => {
    const found = context.merits.find(({ merit }) => merit.id === meritId);
    if (!found || !isSameHonouree(found.merit.honouree, honouree))
      throw new InvalidField(`nominations[${at}].meritIds`, 'not_in_list');
    return found;
  });
  requireUsable(merits);
  const recusals = recusalsOf(
    party,
    merits.map(({ merit }) => merit),
  );
  return {
    id,
    honouree,
    partyKind,
    awardFormCode,
    meritIds,
    citation: cleanText(citation),
    recusedOfficerIds: recusals.map(({ officerId }) => officerId),
    outcome: 'pending',
  };
}

function partyKindOf(
  honouree: Honouree,
  party: NominationDraft['party'],
  at: number,
): Nomination['partyKind'] {
  if (honouree.type === 'alias') return 'individual';
  if (!party) throw new InvalidField(`nominations[${at}].partyId`, 'not_in_list');
  return party.kind;
}

/** @throws FormNotForIssuer */
export function requireFitsIssuer(form: AwardForm, issuerLevels: FormLevels, nominationId: string): void {
  if (issuerLevels !== null && !issuerLevels.has(form.issuerLevel))
    throw new FormNotForIssuer({ nominationId, awardFormCode: form.code, issuerLevel: form.issuerLevel });
}

/** @throws MeritAlreadyUsed, MeritContested */
export function requireUsable(merits: readonly NominatedMerit[]): void {
  for (const { merit, usedBy } of merits) {
    if (usedBy !== null) throw new MeritAlreadyUsed({ meritId: merit.id, usedBy: { ...usedBy } });
    if (merit.state.status !== 'valid') throw new MeritContested({ meritId: merit.id });
  }
}
