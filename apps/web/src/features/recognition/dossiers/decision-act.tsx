import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent, ifVersion } from '../../../api/client';
import { officersQuery } from '../../../api/officers';
import { useSession } from '../../../api/session';
import { vietnamToday } from '../../../lib/day-entry';
import { formatDate } from '../../../lib/format';
import { useNow } from '../../../lib/now';
import { DayField } from '../../../ui/day-field';
import { Field } from '../../../ui/field';
import { ProblemNotice, remedyOf } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { RuleList } from '../shared/rule-list';
import { DecisionPreview } from './decision-preview';
import type { Dossier } from './dossier-queries';

/** Enters the signed decision, with what it will grant and why that much. */
export function DecisionAct({ dossier }: { readonly dossier: Dossier }) {
  const now = useNow();
  const { t } = useTranslation('recognition');
  const { officer } = useSession();
  const [numberId, signerId, rulesId] = [useId(), useId(), useId()];
  const [number, setNumber] = useState('');
  const today = vietnamToday(now);
  const [signedOn, setSignedOn] = useState<string | undefined>(today);
  const signers = useQuery(officersQuery({ unitId: dossier.issuerUnitId, role: 'issuer' })).data ?? [];
  const [signer, setSigner] = useState(officer.officerId);
  const { dossierId, version, councilResult } = dossier;
  const heldOn = councilResult?.heldOn ?? dossier.receivedOn;
  const act = useAct((_: undefined, key) =>
    bodyOf(
      api.recognition.POST('/api/recognition/dossiers/{dossierId}/decision', {
        params: { path: { dossierId }, header: { ...idempotent(key), ...ifVersion(version) } },
        body: { decisionNumber: number.trim(), signedOn: signedOn ?? '', signedByOfficerId: signer },
      }),
    ),
  );
  const rules = [
    { text: t('decision.rules.number'), isMet: number.trim() !== '' },
    {
      text: t('decision.rules.day', { heldOn: formatDate(heldOn) }),
      isMet: signedOn !== undefined && signedOn >= heldOn && signedOn <= today,
    },
    { text: t('decision.rules.signer'), isMet: signers.some(({ officerId }) => officerId === signer) },
  ];
  return (
    <section className={styles['panel']}>
      <h2>{t('decision.title')}</h2>
      <div className={styles['fields']}>
        <Field label={t('decision.number')} htmlFor={numberId} remedy={remedyOf(act.error, 'decisionNumber')}>
          <Input
            id={numberId}
            maxLength={64}
            autoComplete="off"
            placeholder="123/QĐ-UBND"
            onChange={({ target }) => setNumber(target.value)}
          />
        </Field>
        <DayField
          label={t('decision.signedOn')}
          isPast
          defaultValue={today}
          onDay={setSignedOn}
          remedy={remedyOf(act.error, 'signedOn')}
        />
        <Field
          label={t('decision.signer')}
          htmlFor={signerId}
          remedy={remedyOf(act.error, 'signedByOfficerId')}
        >
          <Select
            id={signerId}
            value={signer}
            options={signers.map(({ officerId, displayName }) => ({ value: officerId, label: displayName }))}
            onChange={setSigner}
          />
        </Field>
      </div>
      {signedOn !== undefined && <DecisionPreview dossier={dossier} signedOn={signedOn} />}
      <RuleList id={rulesId} rules={rules} />
      <ProblemNotice error={act.error} shownFields={['decisionNumber', 'signedOn', 'signedByOfficerId']} />
      <div>
        <Button
          type="primary"
          disabled={!rules.every(({ isMet }) => isMet)}
          aria-describedby={rulesId}
          loading={act.isPending}
          onClick={() => act.mutate(undefined)}
        >
          {t('decision.submit')}
        </Button>
      </div>
    </section>
  );
}
