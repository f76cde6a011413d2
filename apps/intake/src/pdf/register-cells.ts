import { formatDateTimeVi, formatDateVi, formatRegisterNumber } from '@keng/kernel';
import { shorten } from '../domain/shorten';
import type { EntrySlipView, ProviderView, RegisterEntryView } from '../queries/register.view';

/** Vietnamese names of codes. */
export interface RegisterLabels {
  kind(code: string): string;
  channel(code: string): string;
  category(code: string): string;
  refusalReason(code: string): string;
  closureReason(code: string): string;
  correctionReason(code: string): string;
}

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
const ADDITION_LENGTH = 200;
const SUBJECTS_LENGTH = 160;
const ALIAS_LENGTH = 8;

/** What stands in the columns of the register, in their order. */
export function toCells(entry: RegisterEntryView, ordinal: number, labels: RegisterLabels): string[] {
  return [
    String(ordinal),
    formatRegisterNumber(entry.registerNumber),
    timeOf(entry.receivedAt ?? entry.enteredAt),
    entry.channel === null ? '' : labels.channel(entry.channel),
    entry.classification ? labels.kind(entry.classification.kind) : '',
    entry.providers.map((provider) => providerText(provider, labels)).join('; '),
    contentText(entry),
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
  ];
}

function contentText({ content, additions }: RegisterEntryView): string {
  const added = additions.map(({ at, text }) => `Bổ sung ${timeOf(at)}: ${shorten(text, ADDITION_LENGTH)}`);
  return [shorten(content ?? '', SUMMARY_LENGTH), ...added].join('\n');
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
    entry.corrections.some(({ earlier }) => earlier !== null) ? 'Đã đính chính' : '',
    entry.enteredLate ? `Nhập sau, ${timeOf(entry.enteredAt)}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

/** `dd/MM/yyyy HH:mm` on the clocks of Viet Nam. */
export function timeOf(at: string): string {
  return formatDateTimeVi(Temporal.Instant.from(at));
}

function dayOf(day: string): string {
  return formatDateVi(Temporal.PlainDate.from(day));
}
