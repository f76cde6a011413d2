/** Periods of the yearly round of reports. */
export const PERIODS = ['month', 'quarter', 'half', 'nine', 'year', 'lastYear', 'fiveYears'] as const;
export type Period = (typeof PERIODS)[number];

const FIVE = 5;

/** The days of a period as it stands on a day, both included; nothing of it lies after that day. */
export function periodDays(period: Period, today: string): { readonly from: string; readonly to: string } {
  const [year = '', month = ''] = today.split('-');
  const from = (firstMonth: string, ofYear = year): string => `${ofYear}-${firstMonth}-01`;
  const until = (day: string): string => (day < today ? day : today);
  switch (period) {
    case 'month':
      return { from: from(month), to: today };
    case 'quarter':
      return { from: from(twoDigits(Math.floor((Number(month) - 1) / 3) * 3 + 1)), to: today };
    case 'half':
      return { from: from('01'), to: until(`${year}-06-30`) };
    case 'nine':
      return { from: from('01'), to: until(`${year}-09-30`) };
    case 'year':
      return { from: from('01'), to: today };
    case 'lastYear':
      return { from: from('01', String(Number(year) - 1)), to: `${Number(year) - 1}-12-31` };
    case 'fiveYears':
      return { from: from('01', String(Number(year) - FIVE + 1)), to: today };
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
