import { proposerOf, provinceOf } from './bodies';
import { NO_ASSOCIATION } from './expected-figures';
import type { DemoRow } from './register-row';
import type { Stage } from './stage';

/** Words for the codes that no vocabulary of the installation holds. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  registered: 'Đã vào sổ',
  classified_in_time: 'Phân loại đúng hạn 24 giờ',
  transferred: 'Chuyển đơn vị khác, được nhận',
  accepted: 'Thụ lý',
  awaiting_assignment: 'Chờ phân công',
  verifying: 'Đang xác minh',
  concluded: 'Đã kết luận',
  instituted: 'Khởi tố',
  not_instituted: 'Không khởi tố',
  [NO_ASSOCIATION]: 'Không thuộc hội, đoàn thể nào',
};

interface Coded {
  readonly code: string;
  readonly label: string;
}

/** Vietnamese words for the codes of the figures, from the installation's own vocabularies. */
export async function readLabels(
  stage: Stage,
  rows: readonly DemoRow[],
): Promise<ReadonlyMap<string, string>> {
  const desk = rows[0]?.desk ?? '';
  const operator = stage.officer('operator', desk);
  const secretary = stage.officer('committee_secretary', proposerOf(provinceOf(desk)));
  const { channels } = await operator.get<{ channels: Coded[] }>('/api/intake/vocabulary');
  const forms = await secretary.get<{ items: { awardFormCode: string; label: string }[] }>(
    '/api/recognition/award-forms',
  );
  const associations = rows
    .flatMap(({ reporters, contributions }) => [...reporters, ...contributions])
    .flatMap(({ association }) => association ?? []);
  return new Map([
    ...Object.entries(OWN_WORDS),
    ...channels.map(({ code, label }) => [code, label] as const),
    ...forms.items.map(({ awardFormCode, label }) => [awardFormCode, label] as const),
    ...associations.map((code) => [code, stage.unitName(code)] as const),
  ]);
}
