/** Kinds of administrative unit, as they stand before its name in the name of a body. */
const OF_UNIT = /(?:^|\s)((?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s+)(.+)$/iu;

/**
 * The place of a document, from the name of the body that issues it: `Công an thành phố Hải Phòng` signs in
 * `Hải Phòng`. A unit named by a number keeps its kind: `Quận 1` (NĐ 30/2020, Phụ lục I, mục II.4). Null where the name
 * holds no unit.
 */
export function placeNamedBy(issuerName: string): string | null {
  const [, kind = '', name] = OF_UNIT.exec(issuerName.normalize('NFC')) ?? [];
  if (name === undefined) return null;
  if (!/^\d/.test(name)) return name;
  return kind.charAt(0).toLocaleUpperCase('vi') + kind.slice(1) + name;
}
