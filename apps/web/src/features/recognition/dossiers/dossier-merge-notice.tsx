import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUnit } from '../../../api/units';
import { formatDate, formatTime } from '../../../lib/format';
import type { Collision } from '../../../lib/three-way';
import { OfficerName } from '../../../ui/names';
import { StaleNotice, type Side } from '../../../ui/stale-notice';
import { useHonoureeText } from '../shared/honouree-name';
import { awardFormsQuery } from '../shared/vocabulary';
import type { DossierDraft } from './dossier-draft';
import { placeAt } from './dossier-merge';

/** What came of another officer's saving. */
export interface DossierMerge {
  /** Who saved, and when; undefined where the dossier went on in another way. */
  readonly saved: { readonly officerId: string; readonly at: string } | undefined;
  readonly taken: readonly string[];
  readonly collisions: readonly (Collision & { readonly side: Side })[];
}

interface DossierMergeNoticeProps {
  readonly merge: DossierMerge;
  readonly draft: DossierDraft;
  readonly onChoose: (path: string, side: Side) => void;
}

/** What was taken over from the one who saved meanwhile, and both texts where both wrote. */
export function DossierMergeNotice({ merge, draft, onChoose }: DossierMergeNoticeProps) {
  const { t } = useTranslation('recognition');
  const nameOf = useHonoureeText();
  const textOf = useValueText(merge, draft);
  const labelOf = (path: string): string => {
    const place = placeAt(path);
    if (place.of === 'dossier') return t(`draftField.${place.field}`);
    const nomination = draft.nominations.find(({ nominationId }) => nominationId === place.nominationId);
    const whose = nomination ? nameOf(nomination) : t('merge.nominationGone');
    return place.part === undefined ? whose : `${whose}: ${t(`merge.${place.part}`)}`;
  };
  return (
    <StaleNotice
      changes={[{ key: 'saved', line: <Saved saved={merge.saved} /> }]}
      taken={merge.taken.map(labelOf)}
      collisions={merge.collisions.map(({ path, side, mine, theirs }) => ({
        path,
        side,
        label: labelOf(path),
        mine: textOf(path, mine),
        theirs: textOf(path, theirs),
      }))}
      onChoose={onChoose}
    />
  );
}

function Saved({ saved }: Pick<DossierMerge, 'saved'>) {
  const { t } = useTranslation('recognition');
  if (saved === undefined) return t('merge.title');
  return (
    <>
      {formatTime(saved.at)} · {t('merge.saved')} · <OfficerName officerId={saved.officerId} />
    </>
  );
}

/** A value in words: days, units and forms by name. */
function useValueText(
  { collisions }: DossierMerge,
  draft: DossierDraft,
): (path: string, value: unknown) => string {
  const { t } = useTranslation('recognition');
  const forms = useQuery(awardFormsQuery(draft.receivedOn)).data ?? [];
  const issuer = collisions.find(({ path }) => path === 'issuerUnitId');
  const idOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  const units = [useUnit(idOf(issuer?.mine)), useUnit(idOf(issuer?.theirs))];
  return (path, value) => {
    if (Array.isArray(value)) return t('nominations.meritCount', { number: value.length });
    if (typeof value !== 'string' || value === '') return '';
    const place = placeAt(path);
    if (place.of === 'nomination')
      return forms.find(({ awardFormCode }) => awardFormCode === value)?.label ?? value;
    if (place.field === 'issuerUnitId') return units.find((unit) => unit?.unitId === value)?.fullName ?? '…';
    return place.field === 'title' || place.field === 'occasion' ? value : formatDate(value);
  };
}
