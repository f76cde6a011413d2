import { formatDateTimeVi, formatDateVi, formatDateWords, formatRegisterNumber } from '@keng/kernel';
import { shorten } from '../domain/shorten';
import type { EntrySlipView, ProviderView, RegisterEntryView, RegisterView } from '../queries/register.view';
import type { PrintedColumn, PrintedLine, PrintedTable } from './printed-table';

/** Vietnamese names of codes. */
export interface RegisterLabels {
  kind(code: string): string;
  channel(code: string): string;
  category(code: string): string;
  refusalReason(code: string): string;
  closureReason(code: string): string;
}

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

const STATUSES: Readonly<Record<string, string>> = {
  received: 'Đã tiếp nhận',
  classified: 'Đã phân loại',
  preliminary_check: 'Đang kiểm tra, xác minh sơ bộ',
  accepted: 'Giải quyết (thụ lý)',
  transfer_pending: 'Chờ đơn vị nhận trả lời',
  transferred: 'Đã chuyển',
  guided: 'Hướng dẫn',
  referred_administrative: 'Chuyển xử lý hành chính',
  filed: 'Lưu đơn',
  merged: 'Nhập tin khác',
};
const NOTICES: Readonly<Record<string, string>> = {
  procuracy_received: 'VKS (tiếp nhận)',
  reporter_received: 'Người báo tin (tiếp nhận)',
  procuracy_decision: 'VKS (quyết định)',
  reporter_result: 'Người báo tin (kết quả)',
};
const ENCLOSURES: Readonly<Record<string, string>> = {
  document: 'tài liệu',
  photo: 'ảnh',
  video: 'video',
  audio: 'ghi âm',
  electronic_device: 'thiết bị điện tử',
  object: 'đồ vật',
  vehicle: 'phương tiện',
  weapon: 'vũ khí, hung khí',
  money: 'khoản tiền',
};
const URGENT = 'urgent';
/** A summary on paper; the whole text stays in the record. */
const SUMMARY_LENGTH = 400;
const SUBJECTS_LENGTH = 160;
const ALIAS_LENGTH = 8;

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
    lines: register.entries.map((entry, at) => toLine(entry, at + 1, labels)),
    signatures: ['NGƯỜI GHI SỔ', 'CHỈ HUY ĐƠN VỊ'],
    madeAt: madeAt.toString(),
  };
}

function toLine(entry: RegisterEntryView, ordinal: number, labels: RegisterLabels): PrintedLine {
  return {
    struck: entry.struck,
    cells: [
      String(ordinal),
      formatRegisterNumber(entry.registerNumber),
      timeOf(entry.receivedAt ?? entry.enteredAt),
      entry.channel === null ? '' : labels.channel(entry.channel),
      entry.classification ? labels.kind(entry.classification.kind) : '',
      entry.providers.map((provider) => providerText(provider, labels)).join('; '),
      shorten(entry.content ?? '', SUMMARY_LENGTH),
      placeText(entry),
      shorten(entry.subjects.map(({ value }) => value).join('; '), SUBJECTS_LENGTH),
      entry.receivedBy?.displayName ?? '',
      classificationText(entry, labels),
      handlingText(entry, labels),
      [slipText('Đến', entry.incomingSlip), slipText('Đi', entry.outgoingSlip)].filter(Boolean).join('\n'),
      entry.notices
        .map(({ noticeCode, sentOn }) => `${NOTICES[noticeCode] ?? noticeCode}: ${dayOf(sentOn)}`)
        .join('\n'),
      entry.enclosures.map(({ kind, quantity }) => `${quantity} ${ENCLOSURES[kind] ?? kind}`).join('; '),
      remarkText(entry),
    ],
  };
}

/** An alias, never a name: names are the vault's. */
function providerText(
  { alias, identityStatus, refusalReason }: ProviderView,
  labels: RegisterLabels,
): string {
  if (identityStatus === 'refused') {
    return `Từ chối danh tính: ${refusalReason === null ? 'không nêu lý do' : labels.refusalReason(refusalReason)}`;
  }
  const code = `Bí danh ${alias.slice(0, ALIAS_LENGTH)}`;
  return identityStatus === 'sealed' ? code : `${code} (chưa hỏi danh tính)`;
}

function placeText({ placeText: text, commune, occurred }: RegisterEntryView): string {
  const place = [text, commune?.fullName].filter(Boolean).join(', ');
  const time =
    occurred && (occurred.to ? `${timeOf(occurred.from)} – ${timeOf(occurred.to)}` : timeOf(occurred.from));
  return [place, time].filter(Boolean).join('\n');
}

function classificationText({ classification }: RegisterEntryView, labels: RegisterLabels): string {
  if (!classification) return '';
  const { at, officer, categoryCode, urgency } = classification;
  const urgent = urgency === URGENT ? ' (cấp bách)' : '';
  return [`${labels.category(categoryCode)}${urgent}`, timeOf(at), officer.displayName]
    .filter(Boolean)
    .join('\n');
}

function handlingText({ handling }: RegisterEntryView, labels: RegisterLabels): string {
  if (!handling) return '';
  const reason = handling.reasonCode === null ? '' : labels.closureReason(handling.reasonCode);
  const at = handling.at === null ? '' : timeOf(handling.at);
  return [STATUSES[handling.status] ?? handling.status, reason, at].filter(Boolean).join('\n');
}

function slipText(direction: string, slip: EntrySlipView | null): string {
  return slip
    ? `${direction} ${slip.slipNumber}, ${slip.unit.fullName ?? ''}, ${timeOf(slip.requestedAt)}`
    : '';
}

function remarkText(entry: RegisterEntryView): string {
  const replaced = entry.replacedByNumber;
  return [
    entry.struck ? `Gạch${replaced === null ? '' : `, thay bằng số ${formatRegisterNumber(replaced)}`}` : '',
    entry.restricted ? 'Hạn chế xem' : '',
    entry.enteredLate ? `Nhập sau, ${timeOf(entry.enteredAt)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function rangeOf({ from, to }: RegisterView): string {
  const parts = [from && `từ ngày ${dayOf(from)}`, to && `đến ngày ${dayOf(to)}`].filter(Boolean);
  return parts.length === 0 ? '' : `, ${parts.join(' ')}`;
}

function timeOf(at: string): string {
  return formatDateTimeVi(Temporal.Instant.from(at));
}

function dayOf(day: string): string {
  return formatDateVi(Temporal.PlainDate.from(day));
}

function wordsOf(day: string): string {
  return formatDateWords(Temporal.PlainDate.from(day));
}
