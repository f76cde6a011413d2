import { projectPath } from '@keng/persistence';

const font = (style: string, file: string): string =>
  projectPath('node_modules/@expo-google-fonts/tinos', style, file);

/** Tinos has the metrics of Times New Roman, which state documents are set in, and all Vietnamese letters. */
export const FONTS = {
  plain: font('400Regular', 'Tinos_400Regular.ttf'),
  bold: font('700Bold', 'Tinos_700Bold.ttf'),
  italic: font('400Regular_Italic', 'Tinos_400Regular_Italic.ttf'),
} as const;

/** Font sizes, in points. */
export const SIZES = { head: 11, title: 14, cell: 7.5 } as const;

/** Measures of an A4 page in landscape, in points (72 to the inch; 57 are 20 mm). */
export const PAGE = {
  margins: { top: 57, bottom: 57, left: 57, right: 43 },
  gap: 10,
  line: 0.5,
  padding: 2,
  totalsHeight: 16,
  signatureHeight: 110,
  rowHeightMax: 300,
  footer: 40,
} as const;
