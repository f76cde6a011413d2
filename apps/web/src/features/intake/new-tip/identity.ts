import type { components } from '../../../api/schema/vault';

type Identity = Omit<components['schemas']['SealIdentityDto'], 'alias'>;

/** What a reporter may agree to. */
export const CONSENTS = ['contact', 'protection_request', 'named_award', 'share_with_prosecutor'] as const;

/** Whether anything was typed into the box. */
export function holdsIdentity(data: FormData): boolean {
  return [...data].some(([name, value]) => name !== 'consents' && textOf(value) !== '');
}

/** What is sealed: only what was typed. A date of issue may be typed day first. */
export function identityOf(data: FormData): Identity {
  const text = (name: string): string | undefined => textOf(data.get(name)) || undefined;
  const chosen = data.getAll('consents').map(textOf);
  const idDocument = filled({
    number: text('idDocument.number') ?? '',
    issuedOn: plainDate(text('idDocument.issuedOn')),
    issuedBy: text('idDocument.issuedBy'),
  });
  const guardian = filled({
    fullName: text('guardian.fullName') ?? '',
    phone: text('guardian.phone'),
    relation: text('guardian.relation'),
  });
  const birthYear = text('birthYear');
  return {
    ...given('fullName', text('fullName')),
    ...given('phone', text('phone')),
    ...given('address', text('address')),
    ...given('birthYear', birthYear === undefined ? undefined : Number(birthYear)),
    ...given('idDocument', idDocument),
    ...given('guardian', guardian),
    consents: CONSENTS.filter((consent) => chosen.includes(consent)),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

type Given<Key extends string, Value> = Partial<Record<Key, Exclude<Value, undefined>>>;

function given<Key extends string, Value>(key: Key, value: Value): Given<Key, Value> {
  return value === undefined ? {} : ({ [key]: value } as Given<Key, Value>);
}

/** Without what is missing; undefined where all is. */
function filled<Part extends Record<string, string | undefined>>(part: Part): OfPart<Part> | undefined {
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  const isEmpty = entries.every(([, value]) => value === '');
  return isEmpty ? undefined : (Object.fromEntries(entries) as OfPart<Part>);
}

type OfPart<Part> = {
  [Key in keyof Part as undefined extends Part[Key] ? never : Key]: Part[Key];
} & { [Key in keyof Part as undefined extends Part[Key] ? Key : never]?: Exclude<Part[Key], undefined> };

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;

function plainDate(typed: string | undefined): string | undefined {
  const [, day, month, year] = DAY_FIRST.exec(typed ?? '') ?? [];
  if (day === undefined || month === undefined || year === undefined) return typed;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
