import { useTranslation } from 'react-i18next';
import type { CaseFigures } from '../figures';
import { casesWith, LANES } from './case-lanes';
import { NumberLink } from './section';
import charts from '../charts/charts.module.css';

/** Every kind of clock that runs, by how it stands; a case with several stands in several rows. */
export function ClockTable({ figures: { clocks } }: { readonly figures: CaseFigures }) {
  const { t } = useTranslation('overview');
  const lanes = LANES.filter(({ lane }) => lane !== 'no_clock');
  const codes = [...new Set(clocks.map(({ clockCode }) => clockCode))];
  if (codes.length === 0) return null;
  return (
    <figure className={charts['chart']}>
      <figcaption className={charts['caption']}>
        <h3>{t('cases.byClock')}</h3>
      </figcaption>
      <div className={charts['table']}>
        <table>
          <caption className="visually-hidden">{t('cases.byClock')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cases.clock')}</th>
              {lanes.map(({ lane, shape }) => (
                <th key={lane} scope="col">
                  <span aria-hidden="true">{shape}</span> {t(`caseLanes.${lane}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {codes.map((code) => (
              <tr key={code}>
                <th scope="row">{t(`clocks.${code}`)}</th>
                {lanes.map(({ lane }) => (
                  <td key={lane}>
                    <NumberLink
                      value={clocks.find((row) => row.clockCode === code && row.lane === lane)?.count ?? 0}
                      target={casesWith({ clockCode: code, lane })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
