import { formatDong, formatNumberVi } from '@keng/kernel';
import type { DemoOutcome } from './play-demo';
import { SECTIONS, type Section } from './figures';

const TITLES: Readonly<Record<Section, string>> = {
  channels: 'Tin theo hình thức tiếp nhận',
  desk: 'Tiếp nhận, phân loại, chuyển, thụ lý',
  cases: 'Vụ việc theo trạng thái',
  conclusions: 'Kết luận xác minh',
  associations: 'Thành tích theo hội, đoàn thể',
  awards: 'Khen thưởng theo hình thức',
  amounts: 'Tiền thưởng theo hình thức',
};

const LABEL_WIDTH = 50;
const NUMBER_WIDTH = 18;

type TableOutcome = Pick<DemoOutcome, 'expected' | 'observed' | 'differences' | 'labels'>;

/** The one table of the demo: what the register gives, what the installation shows, and whether they agree. */
export function outcomeTable({ expected, observed, differences, labels }: TableOutcome): string {
  const rule = '─'.repeat(LABEL_WIDTH + 2 * NUMBER_WIDTH + 4);
  const lines = SECTIONS.flatMap((section) => {
    const codes = [...new Set([...Object.keys(expected[section]), ...Object.keys(observed[section])])];
    const shown = section === 'amounts' ? formatDong : formatNumberVi;
    const line = (label: string, wanted: number, found: number): string =>
      `  ${label.padEnd(LABEL_WIDTH)}${shown(wanted).padStart(NUMBER_WIDTH)}${shown(found).padStart(NUMBER_WIDTH)}${wanted === found ? '' : ' ≠'}`;
    return [
      rule,
      TITLES[section].padEnd(LABEL_WIDTH + 2) +
        'sổ'.padStart(NUMBER_WIDTH) +
        'hệ thống'.padStart(NUMBER_WIDTH),
      ...codes.map((code) =>
        line(labels.get(code) ?? code, expected[section][code] ?? 0, observed[section][code] ?? 0),
      ),
    ];
  });
  const verdict =
    differences.length === 0
      ? 'Mọi số liệu của hệ thống khớp với sổ.'
      : `${differences.length} số liệu KHÔNG khớp: ${differences.map(({ section, code }) => `${section}/${code}`).join(', ')}`;
  return [...lines, rule, verdict].join('\n');
}
