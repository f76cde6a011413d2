import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { vocabularyQuery } from '../../../api/vocabulary';
import { formatNumber } from '../../../lib/format';
import { Bars } from '../charts/bars';
import { Chart } from '../charts/chart';
import { Columns, COLUMNS_HEIGHT } from '../charts/columns';
import { barsHeight, seriesOf, type Series } from '../charts/layout';
import { PATTERNS, Swatch } from '../charts/patterns';
import { sumsBy } from '../figures';
import { binsOf } from '../period';
import { ChannelTable, DayTable } from './tip-tables';
import { countIn, longName, shortName, type TipChartProps } from './tip-counts';
import charts from '../charts/charts.module.css';

/** Tips by day and channel, and by channel over the whole period. */
export function TipsByDay({ figures, target }: TipChartProps) {
  const prefix = useId();
  const { t } = useTranslation('overview');
  const channelName = useChannelName();
  const { days, from, to } = figures;
  const bins = binsOf(figures);
  const totals = sumsBy(
    days,
    ({ channel }) => channel,
    ({ count }) => count,
  );
  const series = seriesOf(totals, PATTERNS);
  const nameOf = ({ codes, isRest }: Series): string =>
    isRest ? t('tips.otherChannels', { count: codes.length }) : channelName(codes[0] ?? '');
  const channels = [...totals].sort(([, a], [, b]) => b - a);
  return (
    <>
      {bins.length > 1 && (
        <Chart
          title={t('tips.byDay')}
          description={t('tips.byDayWords', { total: formatNumber(figures.total) })}
          height={COLUMNS_HEIGHT}
          isWide
          renderPicture={(width) => (
            <Columns
              prefix={prefix}
              width={width}
              data={bins.map((bin) => ({
                key: bin.key,
                name: shortName(bin),
                label: t('tips.ofDay', { day: longName(bin), count: countIn(figures, bin) }),
                values: series.map(({ codes }) => countIn(figures, bin, codes)),
                target: target({ receivedFrom: bin.from, receivedTo: bin.to }),
              }))}
            />
          )}
          legend={
            <ul className={charts['legend']}>
              {series.map((each, index) => (
                <li key={nameOf(each)}>
                  <Swatch prefix={prefix} index={index} /> {nameOf(each)}
                </li>
              ))}
            </ul>
          }
          table={
            <DayTable
              figures={figures}
              bins={bins}
              channels={channels.map(([code]) => ({ code, name: channelName(code) }))}
              target={target}
            />
          }
        />
      )}
      <Chart
        title={t('tips.byChannel')}
        description={t('tips.byChannelWords', { channel: channelName(channels[0]?.[0] ?? '') })}
        height={barsHeight(channels.length)}
        renderPicture={(width) => (
          <Bars
            prefix={`${prefix}c`}
            width={width}
            data={channels.map(([code, value]) => ({
              key: code,
              name: channelName(code),
              value,
              pattern: Math.max(
                0,
                series.findIndex(({ codes }) => codes.includes(code)),
              ),
              target: target({ receivedFrom: from, receivedTo: to, channel: code }),
            }))}
          />
        )}
        table={
          <ChannelTable
            rows={channels.map(([code, count]) => ({ code, count, name: channelName(code) }))}
            figures={figures}
            target={target}
          />
        }
      />
    </>
  );
}

function useChannelName(): (code: string) => string {
  const { i18n } = useTranslation();
  const { data } = useQuery(vocabularyQuery);
  return (code) => {
    const row = data?.channels.find((channel) => channel.code === code);
    return (i18n.language === 'en' ? row?.labelEn : row?.label) ?? code;
  };
}
