import type { EncodedPlaces, PlacesDocument } from '../queries/places.query';

/** The first encoding that `Accept-Encoding` allows (RFC 9110 §12.5.3); the plain one where it allows none. */
export function chooseEncoding(document: PlacesDocument, accepted: string | string[] = ''): EncodedPlaces {
  const allowed = new Set(String(accepted).split(',').filter(isWanted).map(nameOf));
  const chosen = document.find(({ encoding }) => encoding === undefined || allowed.has(encoding));
  if (!chosen) throw new Error('a document is always there as it is');
  return chosen;
}

/** Whether `If-None-Match` names the tag; one that a proxy made weak counts too. */
export function isKnown(etag: string, known: string | undefined): boolean {
  return (known ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

function nameOf(coding: string): string {
  return coding.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function isWanted(coding: string): boolean {
  return !/;\s*q=0(?:\.0*)?\s*$/i.test(coding);
}
