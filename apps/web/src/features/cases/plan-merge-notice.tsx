import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '../../lib/format';
import { OfficerName } from '../../ui/names';
import { StaleNotice, type Side } from '../../ui/stale-notice';
import { useCaseWork } from './case-context';
import type { PlanRow } from './plan-draft';
import type { PlanMerge } from './use-plan-draft';

interface PlanMergeNoticeProps {
  readonly merge: PlanMerge;
  readonly rows: readonly PlanRow[];
  readonly onChoose: (path: string, side: Side) => void;
}

/** Who saved the plan meanwhile, what was taken over, and both texts where both wrote. */
export function PlanMergeNotice({ merge, rows, onChoose }: PlanMergeNoticeProps) {
  const { t } = useTranslation('cases');
  const { plan } = useCaseWork().seen;
  const nameOf = (path: string): string => {
    const [list, key, field] = path.split('.');
    if (list !== 'rows') return t(`plan.${LABELS[path] ?? 'content'}`);
    const ordinal = rows.findIndex((row) => row.key === key) + 1;
    const step = ordinal === 0 ? t('plan.stepGone') : t('plan.stepText', { ordinal });
    return field === 'dueOn' ? `${step}: ${t('plan.stepDue')}` : step;
  };
  return (
    <StaleNotice
      changes={
        plan == null
          ? []
          : [
              {
                key: plan.draftedAt,
                line: (
                  <>
                    {formatTime(plan.draftedAt)} · {t('changes.plan')} ·{' '}
                    <OfficerName officerId={plan.authorId} />
                  </>
                ),
              },
            ]
      }
      taken={merge.taken.map(nameOf)}
      collisions={merge.collisions.map(({ path, mine, theirs, side }) => ({
        path,
        side,
        label: nameOf(path),
        mine: textOf(path, mine),
        theirs: textOf(path, theirs),
      }))}
      onChoose={onChoose}
    />
  );
}

const LABELS: Readonly<Record<string, 'purpose' | 'content' | 'protection'>> = {
  purpose: 'purpose',
  content: 'content',
  reporterProtection: 'protection',
};

const textOf = (path: string, value: unknown): string => {
  if (typeof value !== 'string' || value === '') return '';
  return path.endsWith('.dueOn') ? formatDate(value) : value;
};
