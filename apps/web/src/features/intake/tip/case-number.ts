const NUMBER = /^(\d{1,7})(?:\/(\d{4}))?$/u;

/** `12` or `12/2026`; what is no number asks for all. */
export function caseNumberIn(typed: string): { readonly caseNumber?: number; readonly caseYear?: number } {
  const [, number, year] = NUMBER.exec(typed.trim()) ?? [];
  if (number === undefined || Number(number) === 0) return {};
  return { caseNumber: Number(number), ...(year !== undefined && { caseYear: Number(year) }) };
}
