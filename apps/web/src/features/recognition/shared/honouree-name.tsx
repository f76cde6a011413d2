import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema/recognition';

export type Honouree = components['schemas']['HonoureeView'];

interface HonoureeNameProps {
  readonly honouree: Honouree;
  /** Of a party of the register. */
  readonly name?: string | null | undefined;
}

/** Who is honoured: a party by its name; a protected reporter as "Một công dân" with a code that only tells them apart. */
export function HonoureeName({ honouree, name }: HonoureeNameProps) {
  const { t } = useTranslation('recognition');
  if (honouree.type === 'party') return <span>{name ?? t('honouree.unnamed')}</span>;
  return (
    <span>
      {t('honouree.citizen')} <code>{aliasCodeOf(honouree)}</code>
    </span>
  );
}

/** The name as plain text, for labels. */
export function useHonoureeText(): (props: HonoureeNameProps) => string {
  const { t } = useTranslation('recognition');
  return ({ honouree, name }) =>
    honouree.type === 'party'
      ? (name ?? t('honouree.unnamed'))
      : `${t('honouree.citizen')} ${aliasCodeOf(honouree)}`;
}

const CODE_LENGTH = 8;
/** What lists show of an alias: it only tells protected reporters apart. */
export const aliasCodeOf = ({ id }: Honouree): string => id.slice(0, CODE_LENGTH).toUpperCase();
