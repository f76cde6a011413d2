/** How a kind of cell looks: places in the list `cellXfs` of {@link XLSX_STYLES}. */
export const XLSX_STYLE = {
  plain: 0,
  heading: 1,
  upright: { text: 2, number: 3, day: 4, moment: 5 },
  struck: { text: 6, number: 7, day: 8, moment: 9 },
} as const;

const UPRIGHT = 0;
const BOLD = 1;
const STRUCK = 2;
/** Built-in formats: text, and whole numbers in groups of three. */
const TEXT = 49;
const NUMBER = 3;
const DAY = 164;
const MOMENT = 165;

const font = (mark: string): string => `<font>${mark}<sz val="11"/><name val="Times New Roman"/></font>`;
const look = (format: number, fontId: number, alignment = 'vertical="top" wrapText="1"'): string =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment ${alignment}/></xf>`;

const LOOKS = [
  look(TEXT, UPRIGHT, 'vertical="top"'),
  look(TEXT, BOLD, 'horizontal="center" vertical="center" wrapText="1"'),
  ...[UPRIGHT, STRUCK].flatMap((fontId) => [TEXT, NUMBER, DAY, MOMENT].map((format) => look(format, fontId))),
];

/** The part `xl/styles.xml`. */
export const XLSX_STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="${DAY}" formatCode="dd/mm/yyyy"/><numFmt numFmtId="${MOMENT}" formatCode="dd/mm/yyyy hh:mm"/></numFmts><fonts count="3">${font('')}${font('<b/>')}${font('<strike/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${LOOKS.length}">${LOOKS.join('')}</cellXfs></styleSheet>`;
