import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { awardFormsQuery } from '../../../api/vocabulary';
import { formatMoney, formatNumber } from '../../../lib/format';
import type { Target } from '../../../ui/target';
import { awardFiguresQuery, sumsBy, type AwardGroup } from '../figures';
import type { Period } from '../period';
import { Loaded, Section, Tiles } from './section';
import { StateChart } from './state-chart';
import styles from '../overview.module.css';

const STATUSES = ['granted', 'handed_over', 'paid', 'restored', 'corrected', 'revoked'] as const;

/** Awards of decisions signed in the period. */
export function AwardSection({ period }: { readonly period: Period }) {
  const { t } = useTranslation('overview');
  return (
    <Section title={t('awards.title')}>
      <Loaded answer={useQuery(awardFiguresQuery(period))}>
        {(groups) => <Awards groups={groups} period={period} />}
      </Loaded>
    </Section>
  );
}

interface AwardsProps {
  readonly groups: readonly AwardGroup[];
  readonly period: Period;
}

function Awards({ groups, period: { from, to } }: AwardsProps) {
  const { t } = useTranslation('overview');
  const forms = useQuery(awardFormsQuery()).data ?? [];
  if (groups.length === 0) return <p role="status">{t('awards.none')}</p>;
  const target = (filter: Readonly<Record<string, string>>): Target => ({
    to: '/recognition/awards',
    search: { signedFrom: from, signedTo: to, ...filter },
  });
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const byStatus = sumsBy(
    groups,
    ({ key }) => valueIn(key, 'status'),
    (group) => group.count,
  );
  const byForm = sumsBy(
    groups,
    ({ key }) => valueIn(key, 'awardForm'),
    (group) => group.count,
  );
  return (
    <>
      <Tiles
        tiles={[
          { key: 'awards', name: t('awards.total'), value: count, target: target({}) },
          {
            key: 'amount',
            name: t('awards.amount'),
            value: count,
            text: formatMoney(groups.reduce((sum, group) => sum + group.amount, 0)),
            target: target({}),
          },
          ...STATUSES.filter((status) => byStatus.has(status)).map((status) => ({
            key: `award-${status}`,
            name: t(`awardStatus.${status}`),
            value: byStatus.get(status) ?? 0,
            target: target({ status }),
          })),
        ]}
      />
      <div className={styles['charts']}>
        <StateChart
          title={t('awards.byForm')}
          description={t('awards.byFormWords', { total: formatNumber(count) })}
          column={t('awards.form')}
          rows={[...byForm]
            .sort(([, a], [, b]) => b - a)
            .map(([code, value]) => ({
              key: code,
              name: forms.find(({ awardFormCode }) => awardFormCode === code)?.label ?? code,
              value,
              target: target({ awardFormCode: code }),
            }))}
        />
      </div>
    </>
  );
}

const valueIn = (key: object, name: string): string => {
  const value: unknown = Object.entries(key).find(([each]) => each === name)?.[1];
  return typeof value === 'string' ? value : '';
};
