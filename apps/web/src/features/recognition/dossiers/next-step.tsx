import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from '../shared/desk.module.css';
import { usePart } from '../shared/committee';
import { AppraisalAct } from './appraisal-act';
import { CouncilAct } from './council-act';
import { DecisionAct } from './decision-act';
import type { Dossier } from './dossier-queries';
import { EditDossier } from './edit-dossier';
import { SubmissionAct } from './submission-act';

/** The act the dossier waits for, offered to whom it belongs to; for all others, who is to do it. */
export function NextStep({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const part = usePart(dossier.unitId, dossier.issuerUnitId);
  switch (dossier.status) {
    case 'draft':
    case 'supplement_requested':
      return part.proposes ? <Drafting dossier={dossier} /> : <Waiting text={t('waits.proposer')} />;
    case 'submitted':
    case 'on_hold':
      return part.standsBy ? <AppraisalAct dossier={dossier} /> : <Waiting text={t('waits.appraisal')} />;
    case 'eligible':
      return part.standsBy ? <CouncilAct dossier={dossier} /> : <Waiting text={t('waits.council')} />;
    case 'awaiting_signature':
      return part.issues ? <DecisionAct dossier={dossier} /> : <Waiting text={t('waits.issuer')} />;
    case 'decided':
      return <HandOverState dossier={dossier} />;
    case 'rejected':
    case 'withdrawn':
    case 'returned':
    case 'forwarded':
      return <Waiting text={t(`ended.${dossier.status}`)} />;
  }
}

function Drafting({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) return <EditDossier dossier={dossier} onDone={() => setIsEditing(false)} />;
  return (
    <section className={styles['panel']}>
      <div className={styles['heading']}>
        <h2>{t('submission.title')}</h2>
        <Button onClick={() => setIsEditing(true)}>{t('edit.open')}</Button>
      </div>
      <SubmissionAct dossier={dossier} />
    </section>
  );
}

function HandOverState({ dossier: { awards } }: { readonly dossier: Dossier }) {
  const { t } = useTranslation('recognition');
  const open = awards.filter(({ status }) => ['granted', 'restored', 'corrected'].includes(status)).length;
  return <Waiting text={open > 0 ? t('waits.handOver', { number: open }) : t('ended.decided')} />;
}

function Waiting({ text }: { readonly text: string }) {
  const { t } = useTranslation('recognition');
  return (
    <section className={styles['panel']}>
      <h2>{t('dossier.next')}</h2>
      <p className={styles['plain']}>{text}</p>
    </section>
  );
}
