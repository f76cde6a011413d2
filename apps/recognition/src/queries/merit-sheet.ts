import type { PartyKind } from '@keng/contracts';
import { assertNever, formatDateVi } from '@keng/kernel';
import type { XlsxCell, XlsxColumn, XlsxRow } from '@keng/platform';
import type { MeritFilter, MeritGroup } from '../domain/merit-filter';
import type { MeritGroupView, MeritTotalView, MeritView } from './merits.view';

/** Vietnamese names of what merits hold as ids and codes. */
export interface MeritNames {
  unit(unitId: string): string;
  party(partyId: string): string;
  category(code: string): string;
}

const PARTY_KINDS: Readonly<Record<PartyKind, string>> = {
  individual: 'Cá nhân',
  collective: 'Tập thể',
  household: 'Hộ gia đình',
};
const partyKindNames: Readonly<Record<string, string>> = PARTY_KINDS;
const KINDS: Readonly<Record<string, string>> = {
  valuable_tip: 'Tin có giá trị',
  denunciation: 'Tố giác tội phạm',
  evidence: 'Cung cấp chứng cứ',
  direct_capture: 'Trực tiếp bắt giữ',
  surrender_persuaded: 'Vận động đầu thú',
  conflict_mediated: 'Hòa giải mâu thuẫn',
  offender_reformed: 'Cảm hóa người lầm lỗi',
};
const GROUPS: Readonly<Record<MeritGroup, string>> = {
  association: 'Hội, đoàn thể',
  unit: 'Đơn vị',
  commune: 'Xã, phường, đặc khu',
  kind: 'Loại thành tích',
  category: 'Lĩnh vực',
  partyKind: 'Loại đối tượng',
  party: 'Đối tượng',
  month: 'Tháng',
  year: 'Năm',
};
const BASES: Readonly<Record<MeritFilter['basis'], string>> = {
  occurred: 'ngày xảy ra',
  assessed: 'ngày đánh giá',
  recorded: 'ngày ghi sổ',
};
/** As much of an alias as papers show. */
const ALIAS_LENGTH = 8;
const NAME_WIDTH = 32;

export const MERIT_COLUMNS: readonly XlsxColumn[] = [
  { heading: 'Ngày xảy ra', width: 12 },
  { heading: 'Ngày đánh giá', width: 13 },
  { heading: 'Ngày ghi sổ', width: 12 },
  { heading: 'Loại đối tượng', width: 14 },
  { heading: 'Đối tượng', width: NAME_WIDTH },
  { heading: 'Loại thành tích', width: 22 },
  { heading: 'Lĩnh vực', width: NAME_WIDTH },
  { heading: 'Số lượng', width: 10 },
  { heading: 'Đơn vị', width: NAME_WIDTH },
  { heading: 'Xã, phường, đặc khu', width: NAME_WIDTH },
  { heading: 'Hội, đoàn thể', width: NAME_WIDTH },
  { heading: 'Tình trạng', width: 18 },
  { heading: 'Quyết định khen', width: 18 },
  { heading: 'Ngày ký', width: 12 },
  { heading: 'Mã khen thưởng', width: 24 },
];

/** Which period and map of units the figures rest on. */
export function meritCaption({ from, to, basis, unitMap }: MeritFilter): string {
  const units = unitMap === 'now' ? 'đơn vị hành chính hiện nay' : 'đơn vị hành chính khi đó';
  return `Từ ${vietnamese(from)} đến ${vietnamese(to)}, theo ${BASES[basis]}, ${units}`;
}

/** What narrows the figures beside the period, one line each; nothing where all merits of the area are meant. */
export function meritConditions(filter: MeritFilter, names: MeritNames): readonly string[] {
  const { partyId, alias, aliasCode, used } = filter;
  const words = (known: Readonly<Record<string, string>>) => (code: string) => known[code] ?? code;
  const listed: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['Đơn vị và cấp dưới', filter.unitIds?.map((id) => names.unit(id))],
    ['Đúng đơn vị', filter.ownUnitIds?.map((id) => names.unit(id))],
    ['Đúng xã, phường, đặc khu', filter.communeUnitIds?.map((id) => names.unit(id))],
    ['Hội, đoàn thể', filter.associationUnitIds?.map((id) => names.unit(id))],
    ['Đối tượng', partyId === undefined ? undefined : [names.party(partyId)]],
    ['Một công dân', alias === undefined ? undefined : [alias.slice(0, ALIAS_LENGTH).toUpperCase()]],
    ['Một công dân', aliasCode === undefined ? undefined : [aliasCode.toUpperCase()]],
    ['Loại đối tượng', filter.partyKinds?.map(words(PARTY_KINDS))],
    ['Loại thành tích', filter.kinds?.map(words(KINDS))],
    ['Lĩnh vực', filter.categoryCodes?.map((code) => names.category(code))],
    ['Khen thưởng', used === undefined ? undefined : [used ? 'đã khen' : 'chưa khen']],
    ['Đối tượng', filter.withoutParty === true ? ['người báo tin được giữ bí mật'] : undefined],
    ['Hội, đoàn thể', filter.withoutAssociation === true ? ['không có'] : undefined],
    ['Xã, phường, đặc khu', filter.withoutCommune === true ? ['không rõ'] : undefined],
  ];
  return listed.flatMap(([name, values]) => (values === undefined ? [] : `${name}: ${values.join('; ')}`));
}

export function meritRow(merit: MeritView, names: MeritNames): XlsxRow {
  const { usedBy, honouree, associationUnitId, communeUnitId } = merit;
  const estimated = (name: string): string => (merit.estimate ? `${name} (ước tính)` : name);
  const cells: XlsxCell[] = [
    Temporal.PlainDate.from(merit.occurredOn),
    Temporal.PlainDate.from(merit.assessedOn),
    Temporal.PlainDate.from(merit.recordedOn),
    PARTY_KINDS[merit.partyKind],
    merit.partyName ?? `Một công dân ${honouree.id.slice(0, ALIAS_LENGTH).toUpperCase()}`,
    KINDS[merit.kind] ?? merit.kind,
    names.category(merit.categoryCode),
    merit.quantity,
    estimated(names.unit(merit.unitId)),
    communeUnitId === null ? null : estimated(names.unit(communeUnitId)),
    associationUnitId === null ? null : names.unit(associationUnitId),
    merit.status === 'contested' ? 'Đang xem xét lại' : 'Có hiệu lực',
    usedBy?.decisionNumber ?? null,
    usedBy ? Temporal.PlainDate.from(usedBy.signedOn) : null,
    usedBy?.awardNumber ?? null,
  ];
  return { cells };
}

export function groupColumns(groups: readonly MeritGroup[]): readonly XlsxColumn[] {
  return [
    ...groups.map((group) => ({ heading: GROUPS[group], width: NAME_WIDTH })),
    { heading: 'Thành tích', width: 10 },
    { heading: 'Số lượng', width: 10 },
    { heading: 'Trong đó ước tính', width: 18 },
  ];
}

export function groupRow(
  { key, count, quantity, estimated }: MeritGroupView,
  groups: readonly MeritGroup[],
  names: MeritNames,
): XlsxRow {
  return {
    cells: [...groups.map((group) => keyText(group, key[group] ?? null, names)), count, quantity, estimated],
  };
}

export function totalLine({ count, quantity, estimated }: MeritTotalView): string {
  return `Tổng cộng: ${count} thành tích, số lượng ${quantity}, trong đó ước tính ${estimated}.`;
}

function keyText(group: MeritGroup, value: string | null, names: MeritNames): string {
  if (value === null) return 'Không có';
  switch (group) {
    case 'association':
    case 'unit':
    case 'commune':
      return names.unit(value);
    case 'party':
      return names.party(value);
    case 'kind':
      return KINDS[value] ?? value;
    case 'partyKind':
      return partyKindNames[value] ?? value;
    case 'category':
      return names.category(value);
    case 'month':
    case 'year':
      return value;
    default:
      return assertNever(group);
  }
}

function vietnamese(day: string): string {
  return formatDateVi(Temporal.PlainDate.from(day));
}
