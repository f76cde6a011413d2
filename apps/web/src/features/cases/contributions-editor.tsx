import { Button } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import controls from '../../ui/controls.module.css';
import { UnitName } from '../../ui/names';
import { Notice } from '../../ui/notice';
import { chosen, CONTRIBUTION_KINDS } from './choices';
import { ofParty, ofReporter, type CaseReporter, type ContributionRow } from './contributions';
import { PartySearch } from './party-search';
import { refusalOf } from './refusals';
import styles from './cases.module.css';

interface ContributionsEditorProps {
  readonly reporters: readonly CaseReporter[];
  readonly rows: readonly ContributionRow[];
  readonly onChange: (rows: readonly ContributionRow[]) => void;
  readonly error: Error | null;
}

/** Who gave what to the outcome: reporters by alias, collectives by their entry. No name of a citizen is ever here. */
export function ContributionsEditor({ reporters, rows, onChange, error }: ContributionsEditorProps) {
  const { t } = useTranslation('cases');
  const remedy = refusalOf(error, 'contributions');
  const add = (row: ContributionRow): void => onChange([...rows, row]);
  const free = reporters.filter(({ alias }) => rows.every((row) => row.alias !== alias));
  return (
    <fieldset className={styles['group']}>
      <legend>{t('proposal.contributions')}</legend>
      {rows.length === 0 && <p>{t('contribution.none')}</p>}
      <ul className={styles['rows']}>
        {rows.map((row) => (
          <Row
            key={row.contributionId}
            row={row}
            reporters={reporters}
            onKind={(kind) =>
              onChange(
                rows.map((each) => (each.contributionId === row.contributionId ? { ...each, kind } : each)),
              )
            }
            onRemove={() =>
              onChange(rows.filter(({ contributionId }) => contributionId !== row.contributionId))
            }
          />
        ))}
      </ul>
      {remedy !== undefined && <Notice kind="error" title={remedy} />}
      {free.map((reporter) => (
        <Button key={reporter.alias} onClick={() => add(ofReporter(reporter, crypto.randomUUID()))}>
          + {t('contribution.addReporter')}: {nameOfReporter(reporter, t)} (
          {t(`identity.${reporter.identityStatus}`)})
        </Button>
      ))}
      <PartySearch onChoose={(party) => add(ofParty(party, crypto.randomUUID()))} />
    </fieldset>
  );
}

interface RowProps {
  readonly row: ContributionRow;
  readonly reporters: readonly CaseReporter[];
  readonly onKind: (kind: ContributionRow['kind']) => void;
  readonly onRemove: () => void;
}

function Row({ row, reporters, onKind, onRemove }: RowProps) {
  const { t } = useTranslation('cases');
  const id = useId();
  const reporter = reporters.find(({ alias }) => alias === row.alias);
  const who =
    row.name ??
    (reporter
      ? nameOfReporter(reporter, t)
      : t(row.partyId === undefined ? 'contribution.reporter' : 'contribution.party'));
  return (
    <li>
      <span>
        {who}
        {row.associationUnitId != null && (
          <>
            {' '}
            {t('contribution.association')} <UnitName unitId={row.associationUnitId} />
          </>
        )}
      </span>
      <label htmlFor={id} className="visually-hidden">
        {t('contribution.kindOf', { who })}
      </label>
      <select
        id={id}
        className={controls['choice']}
        value={row.kind}
        onChange={({ target }) => onKind(chosen(CONTRIBUTION_KINDS, target.value))}
      >
        {CONTRIBUTION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`contributionKinds.${kind}`)}
          </option>
        ))}
      </select>
      <Button aria-label={t('contribution.remove', { who })} onClick={onRemove}>
        ✕
      </Button>
    </li>
  );
}

export function nameOfReporter(
  { ordinal, registerNumber, registerYear }: CaseReporter,
  t: ReturnType<typeof useTranslation<'cases'>>['t'],
): string {
  return t('tips.reporter', { ordinal, number: registerNumber, year: registerYear });
}
