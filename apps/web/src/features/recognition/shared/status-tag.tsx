import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema/recognition';
import styles from './desk.module.css';

export type DossierStatus = components['schemas']['DossierView']['status'];
export type AwardStatus = components['schemas']['AwardView']['status'];
export type NominationOutcome = components['schemas']['NominationView']['outcome'];

/** `[shape, tone]`: colour never stands alone. */
type Look = readonly [string, 'calm' | 'soon' | 'bad' | 'accent' | 'quiet'];

/** Where a dossier stands. */
export function DossierStatusTag({ status }: { readonly status: DossierStatus }) {
  const { t } = useTranslation('recognition');
  return <Tag look={DOSSIER[status]} word={t(`status.${status}`)} />;
}

/** Where an award stands. */
export function AwardStatusTag({ status }: { readonly status: AwardStatus }) {
  const { t } = useTranslation('recognition');
  return <Tag look={AWARD[status]} word={t(`awardStatus.${status}`)} />;
}

/** What became of a nomination so far. */
export function OutcomeTag({ outcome }: { readonly outcome: NominationOutcome }) {
  const { t } = useTranslation('recognition');
  return <Tag look={OUTCOME[outcome]} word={t(`outcome.${outcome}`)} />;
}

function Tag({ look: [shape, tone], word }: { readonly look: Look; readonly word: string }) {
  return (
    <span className={`${styles['tag']} ${styles[tone]}`}>
      <span aria-hidden="true">{shape}</span> {word}
    </span>
  );
}

const DOSSIER: Readonly<Record<DossierStatus, Look>> = {
  draft: ['✎', 'quiet'],
  submitted: ['▲', 'soon'],
  supplement_requested: ['↩', 'soon'],
  on_hold: ['❚❚', 'soon'],
  eligible: ['◆', 'accent'],
  awaiting_signature: ['▲', 'accent'],
  decided: ['●', 'calm'],
  rejected: ['✕', 'bad'],
  withdrawn: ['–', 'quiet'],
  returned: ['↩', 'quiet'],
  forwarded: ['→', 'quiet'],
};

const AWARD: Readonly<Record<AwardStatus, Look>> = {
  granted: ['▲', 'soon'],
  handed_over: ['●', 'calm'],
  paid: ['●', 'calm'],
  revoked: ['✕', 'bad'],
  restored: ['◆', 'accent'],
  corrected: ['◆', 'accent'],
};

const OUTCOME: Readonly<Record<NominationOutcome, Look>> = {
  pending: ['○', 'quiet'],
  eligible: ['◆', 'accent'],
  ineligible: ['✕', 'bad'],
  passed: ['●', 'calm'],
  failed: ['✕', 'bad'],
};
