import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format';
import type { Bin } from '../period';
import { NumberLink } from './section';
import { countIn, longName, type TipChartProps } from './tip-counts';

interface Channel {
  readonly code: string;
  readonly name: string;
}

interface DayTableProps extends TipChartProps {
  readonly bins: readonly Bin[];
  readonly channels: readonly Channel[];
}

/** Days down, channels across. */
export function DayTable({ figures, bins, channels, target }: DayTableProps) {
  const { t } = useTranslation('overview');
  const days = ({ from, to }: Bin) => ({ receivedFrom: from, receivedTo: to });
  return (
    <table>
      <caption className="visually-hidden">{t('tips.byDay')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tips.day')}</th>
          {channels.map(({ code, name }) => (
            <th key={code} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{t('sum')}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.key}>
            <th scope="row">{longName(bin)}</th>
            {channels.map(({ code }) => (
              <td key={code}>
                <NumberLink
                  value={countIn(figures, bin, [code])}
                  target={target({ ...days(bin), channel: code })}
                />
              </td>
            ))}
            <td>
              <NumberLink value={countIn(figures, bin)} target={target(days(bin))} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ChannelTableProps extends TipChartProps {
  readonly rows: readonly (Channel & { readonly count: number })[];
}

export function ChannelTable({ rows, figures: { from, to, total }, target }: ChannelTableProps) {
  const { t } = useTranslation('overview');
  const days = { receivedFrom: from, receivedTo: to };
  return (
    <table>
      <caption className="visually-hidden">{t('tips.byChannel')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tips.channel')}</th>
          <th scope="col">{t('tips.count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, count }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td>
              <NumberLink value={count} target={target({ ...days, channel: code })} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sum')}</th>
          <td>{formatNumber(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
