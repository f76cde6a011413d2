import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../lib/format';
import { UnitName } from '../../../ui/names';
import { PartyName } from '../parties/party-name';
import styles from '../shared/desk.module.css';
import { useMeritWords } from '../shared/vocabulary';
import type { Question } from './merit-question';

/** By what it is told apart, and what is shown. */
type Named = readonly [string, ReactNode];

/** The question in words, for paper: a list must say what it is a list of. */
export function QuestionWords({ question }: { readonly question: Question }) {
  const { t } = useTranslation('recognition');
  const words = useMeritWords();
  const { from, to, unitIds, associationUnitIds, partyId, aliasCode, used } = question;
  const units = (ids: readonly string[]): readonly Named[] =>
    ids.map((unitId) => [unitId, <UnitName key={unitId} unitId={unitId} />]);
  const texts = (all: readonly string[]): readonly Named[] => all.map((text) => [text, text]);
  const lines: readonly (readonly [string, readonly Named[]])[] = [
    [t('merits.units'), units(unitIds)],
    [t('merit.association'), units(associationUnitIds)],
    [
      t('merits.party'),
      partyId === undefined ? [] : [[partyId, <PartyName key={partyId} partyId={partyId} />]],
    ],
    [t('merits.alias'), texts(aliasCode === undefined ? [] : [aliasCode])],
    [t('party.kind'), texts(question.partyKinds.map(words.partyKind))],
    [t('merit.kind'), texts(question.kinds.map(words.kind))],
    [t('merit.category'), texts(question.categoryCodes.map(words.category))],
    [t('merits.used'), texts(used === undefined ? [] : [t(used ? 'used.yes' : 'used.no')])],
  ];
  return (
    <div className={styles['onPaper']}>
      <p>
        {formatDate(from ?? '')} – {formatDate(to ?? '')} · {t(`basis.${question.basis}`)} ·{' '}
        {t(`unitMap.${question.unitMap}`)}
      </p>
      {lines
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <p key={name}>
            {name}:{' '}
            {values.map(([key, value], at) => (
              <Fragment key={key}>
                {at > 0 && '; '}
                {value}
              </Fragment>
            ))}
          </p>
        ))}
    </div>
  );
}
