import { formatDateWords, formatDong, formatNumberVi } from '@keng/kernel';
import { PROTECTED_HONOUREE } from '../certificate/certificate-content';

/** A list to sign, every word of it chosen; plain data, so that it can be sent to a thread. */
export interface HandOverList {
  readonly issuer: string;
  readonly placeAndDate: string;
  readonly title: string;
  /** Which decision the list belongs to. */
  readonly subtitle: string;
  readonly columns: readonly ListColumn[];
  readonly lines: readonly ListLine[];
  /** Stands below the last line. */
  readonly closing: readonly string[];
  readonly signatures: readonly string[];
  /** Vietnam date of the decision, which dates the file as well. */
  readonly signedOn: string;
}

export interface ListColumn {
  readonly heading: string;
  /** Share of the width; only its relation to the other columns counts. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface ListLine {
  readonly cells: readonly string[];
  /** Whole đồng, summed up at the foot of each page. */
  readonly amount: number;
}

/** What the list is made of. */
export interface HandOverFacts {
  readonly issuerName: string;
  readonly place: string | null;
  readonly decisionNumber: string;
  readonly signedOn: Temporal.PlainDate;
  /** Awards that stand, in the order of the register. */
  readonly awards: readonly {
    /** Name and unit of a party; null for a protected person. */
    readonly party: { readonly name: string; readonly unitName: string } | null;
    readonly awardNumber: string;
    readonly formLabel: string;
    readonly amount: number;
  }[];
  /** How many awards of the decision are left out because they were revoked. */
  readonly revokedCount: number;
}

const COLUMNS: readonly ListColumn[] = [
  { heading: 'STT', width: 30, align: 'center' },
  { heading: 'Họ và tên, tên tập thể, hộ gia đình', width: 190, align: 'left' },
  { heading: 'Đơn vị', width: 190, align: 'left' },
  { heading: 'Hình thức khen thưởng', width: 150, align: 'left' },
  { heading: 'Tiền thưởng (đồng)', width: 90, align: 'right' },
  { heading: 'Ký nhận', width: 110, align: 'center' },
];

/** A protected person signs nowhere that others read: the award is handed over apart, with minutes of its own. */
const HANDED_OVER_APART = 'Trao riêng';

export function toHandOverList(facts: HandOverFacts): HandOverList {
  const { issuerName, place, decisionNumber, signedOn, awards, revokedCount } = facts;
  const total = awards.reduce((sum, { amount }) => sum + amount, 0);
  return {
    issuer: issuerName,
    placeAndDate: `${place === null ? 'N' : `${place}, n`}gày … tháng … năm ……`,
    title: 'DANH SÁCH TRAO KHEN THƯỞNG',
    subtitle: `Kèm theo Quyết định số ${decisionNumber} ${formatDateWords(signedOn)}`,
    columns: COLUMNS,
    lines: awards.map(({ party, awardNumber, formLabel, amount }, at) => ({
      amount,
      cells: [
        String(at + 1),
        party?.name ?? PROTECTED_HONOUREE,
        party?.unitName ?? `Mã khen thưởng ${awardNumber}`,
        formLabel,
        amount === 0 ? '–' : formatNumberVi(amount),
        party === null ? HANDED_OVER_APART : '',
      ],
    })),
    closing: [
      `Tổng cộng: ${awards.length} khen thưởng; tiền thưởng ${formatDong(total)}.`,
      ...(revokedCount > 0 ? [`Không gồm ${revokedCount} khen thưởng đã bị thu hồi.`] : []),
    ],
    signatures: ['NGƯỜI LẬP DANH SÁCH', 'NGƯỜI TRAO', 'THỦ TRƯỞNG CƠ QUAN'],
    signedOn: String(signedOn),
  };
}
