import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Progress, Select } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, idempotent } from '../../../api/client';
import { remedyIn } from '../../../api/refusal-texts';
import { formatTime } from '../../../lib/format';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useAct } from '../shared/act';
import styles from '../shared/desk.module.css';
import { decisionPrintsQuery, isEnded, printQuery, shownPrint, type DecisionFile } from './award-queries';
import { readOffset } from './offsets';
import { usePrinters } from './printers';

const ORDERS = ['register', 'name'] as const;

/** All certificates of a decision as one file, moved to where the printer's blanks lie. */
export function PrintPanel({ decision }: { readonly decision: DecisionFile }) {
  const { t } = useTranslation('recognition');
  const [printerId, xId, yId, orderId] = [useId(), useId(), useId(), useId()];
  const printers = usePrinters();
  const { offsets } = printers;
  const [order, setOrder] = useState<(typeof ORDERS)[number]>('register');
  const [withoutRevoked, setWithoutRevoked] = useState(false);
  const [orderedHere, setOrderedHere] = useState<string>();
  const { data: found = [] } = useQuery(decisionPrintsQuery(decision.decisionId));
  const printId = shownPrint(found, orderedHere);
  const hasRevoked = decision.awards.some(({ status }) => status === 'revoked');
  const [x, y] = [readOffset(offsets.x), readOffset(offsets.y)];
  const ordering = useAct(
    (_: undefined, key) => {
      printers.keep();
      return bodyOf(
        api.recognition.POST('/api/recognition/decisions/{decisionId}/prints', {
          params: { path: { decisionId: decision.decisionId }, header: idempotent(key) },
          body: { offsetXMm: x ?? 0, offsetYMm: y ?? 0, order, ...(hasRevoked ? { withoutRevoked } : {}) },
        }),
      );
    },
    (ordered) => setOrderedHere(ordered.printId),
  );
  const offset = (id: string, axis: 'x' | 'y') => (
    <Field
      label={t(`print.${axis}`)}
      htmlFor={id}
      remedy={readOffset(offsets[axis]) === undefined ? t('print.offsetWrong') : undefined}
    >
      <Input
        id={id}
        inputMode="decimal"
        value={offsets[axis]}
        suffix="mm"
        onChange={({ target }) => printers.move({ ...offsets, [axis]: target.value })}
      />
    </Field>
  );
  return (
    <section className={styles['panel']}>
      <div className={styles['heading']}>
        <h2>{t('print.title')}</h2>
        <a
          href={`/api/recognition/decisions/${decision.decisionId}/hand-over-list`}
          target="_blank"
          rel="noreferrer"
        >
          {t('print.handOverList')}
        </a>
      </div>
      <div className={styles['fields']}>
        <Field label={t('print.printer')} htmlFor={printerId} hint={t('print.printerHint')}>
          <Input
            id={printerId}
            key={printers.known.join()}
            defaultValue={printers.printer}
            maxLength={40}
            list={`${printerId}-known`}
            onBlur={({ target }) => printers.choose(target.value)}
          />
          <datalist id={`${printerId}-known`}>
            {printers.known.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </datalist>
        </Field>
        {offset(xId, 'x')}
        {offset(yId, 'y')}
        <Field label={t('print.order')} htmlFor={orderId}>
          <Select
            id={orderId}
            value={order}
            options={ORDERS.map((value) => ({ value, label: t(`pageOrder.${value}`) }))}
            onChange={setOrder}
          />
        </Field>
      </div>
      {hasRevoked && (
        <Checkbox checked={withoutRevoked} onChange={({ target }) => setWithoutRevoked(target.checked)}>
          {t('print.withoutRevoked')}
        </Checkbox>
      )}
      <ProblemNotice error={ordering.error} />
      <div>
        <Button
          type="primary"
          disabled={x === undefined || y === undefined}
          loading={ordering.isPending}
          onClick={() => ordering.mutate(undefined)}
        >
          {t('print.make', { number: decision.awards.length })}
        </Button>
      </div>
      {printId !== undefined && <PrintState key={printId} printId={printId} />}
    </section>
  );
}

/** How far the order is, and its file once it is done. */
function PrintState({ printId }: { readonly printId: string }) {
  const { t } = useTranslation('recognition');
  const { data: print, error, refetch } = useQuery(printQuery(printId));
  const cancellation = useAct(() =>
    api.recognition.DELETE('/api/recognition/prints/{printId}', { params: { path: { printId } } }),
  );
  if (print === undefined) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const { state, done, total, failure, fileUntil } = print;
  return (
    <div className={styles['page']}>
      <ProblemNotice error={error ?? cancellation.error} onRetry={() => void refetch()} />
      <div role="status">{t(`printState.${state}`, { done, total })}</div>
      {!isEnded(print) && (
        <>
          <Progress
            percent={total === 0 ? 0 : Math.round((done / total) * 100)}
            aria-label={t('print.progress')}
          />
          <div>
            <Button loading={cancellation.isPending} onClick={() => cancellation.mutate(undefined)}>
              {t('print.cancel')}
            </Button>
          </div>
        </>
      )}
      {state === 'done' && (
        <p className={styles['plain']}>
          <a href={`/api/recognition/prints/${printId}/file`} target="_blank" rel="noreferrer">
            {t('print.open')}
          </a>{' '}
          {fileUntil != null && (
            <span className={styles['weak']}>{t('print.until', { time: formatTime(fileUntil) })}</span>
          )}
        </p>
      )}
      {failure && <Notice kind="error" title={remedyIn(failure)} />}
    </div>
  );
}
