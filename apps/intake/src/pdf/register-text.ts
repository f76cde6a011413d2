import { formatDateVi, formatDateWords, formatRegisterNumber } from '@keng/kernel';
import type { RegisterView } from '../queries/register.view';
import type { PrintedColumn, PrintedTable } from './printed-table';
import type { RegisterLabels } from './register-cells';
import { registerLines } from './register-lines';

/** The columns of the register (domain brief G2.1, derived from TT 28/2020/TT-BCA Đ.5 k8). */
const COLUMNS: readonly PrintedColumn[] = [
  { heading: 'STT', width: 20 },
  { heading: 'Số tiếp nhận', width: 34 },
  { heading: 'Ngày, giờ', width: 44 },
  { heading: 'Hình thức tiếp nhận', width: 44 },
  { heading: 'Loại tin', width: 46 },
  { heading: 'Người, cơ quan cung cấp; lý do từ chối danh tính', width: 62 },
  { heading: 'Nội dung tóm tắt', width: 112 },
  { heading: 'Nơi, thời gian xảy ra', width: 58 },
  { heading: 'Đối tượng, bị hại', width: 50 },
  { heading: 'Cán bộ tiếp nhận', width: 46 },
  { heading: 'Kết quả phân loại', width: 58 },
  { heading: 'Xử lý', width: 50 },
  { heading: 'Phiếu chuyển: số, nơi nhận, ngày', width: 54 },
  { heading: 'Thông báo VKS, người báo tin', width: 48 },
  { heading: 'Tài liệu, đồ vật kèm', width: 40 },
  { heading: 'Ghi chú', width: 44 },
];

export function toPrintedRegister(
  register: RegisterView,
  labels: RegisterLabels,
  madeAt: Temporal.Instant,
): PrintedTable {
  const { unit, parent, year, entryCount, struckCount, opening, closing } = register;
  const struck = struckCount === 0 ? '' : `, trong đó ${struckCount} mục đã gạch`;
  const last = closing.registerNumber ?? 0;
  return {
    issuer: { above: parent?.fullName ?? null, name: unit.fullName ?? '' },
    title: ['SỔ THEO DÕI TIẾP NHẬN, PHÂN LOẠI', 'NGUỒN TIN VỀ TỘI PHẠM'],
    subtitle: `Năm ${year}${rangeOf(register)} – Mẫu số ${register.formNumber} (${register.formInstrument})`,
    openingLine: `Sổ mở ${wordsOf(opening.on)}, bắt đầu từ số ${formatRegisterNumber(opening.registerNumber ?? 1)}.`,
    closingLine: register.closed
      ? `Sổ khóa ${wordsOf(closing.on)} ở số ${formatRegisterNumber(last)}; phần này có ${entryCount} mục${struck}.`
      : `Sổ chưa khóa; đến ${wordsOf(closing.on)} đã ghi đến số ${formatRegisterNumber(last)}; ` +
        `phần này có ${entryCount} mục${struck}.`,
    columns: COLUMNS,
    lines: registerLines(register, labels).map(({ cells, struck, earlier = false }) => ({
      cells,
      struck,
      earlier,
    })),
    signatures: ['NGƯỜI GHI SỔ', 'CHỈ HUY ĐƠN VỊ'],
    madeAt: madeAt.toString(),
  };
}

function rangeOf({ from, to }: RegisterView): string {
  const parts = [from && `từ ngày ${dayOf(from)}`, to && `đến ngày ${dayOf(to)}`].filter(Boolean);
  return parts.length === 0 ? '' : `, ${parts.join(' ')}`;
}

function wordsOf(day: string): string {
  return formatDateWords(Temporal.PlainDate.from(day));
}

function dayOf(day: string): string {
  return formatDateVi(Temporal.PlainDate.from(day));
}
