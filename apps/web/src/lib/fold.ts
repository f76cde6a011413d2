/** Lower case without marks, for finding: "Chuyển đơn" → "chuyen don". Keeps the number of words. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase();
}
