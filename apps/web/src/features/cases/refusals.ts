import { Problem, remedyOf } from '../../api/problem';

/** Fields that a refusal as a whole is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'decision-number-taken': 'decisionNumber',
  'ground-required': 'groundCode',
  'sent-in-future': 'sentOn',
  'notice-already-sent': 'noticeCode',
  'reporter-refused': 'noticeCode',
  'alias-not-in-case': 'contributions',
};

const OFFICER_SLUGS: ReadonlySet<string> = new Set([
  'officer-recused',
  'officer-inactive',
  'capacity-missing',
]);

/** What to do about a field: as the server says it for the field, or by the refusal that is about it. */
export function refusalOf(error: unknown, field: string): string | undefined {
  const remedy = remedyOf(error, field);
  if (remedy !== undefined) return remedy;
  if (error instanceof Problem && FIELD_OF[error.slug] === field) {
    return `${error.title}. ${error.detail ?? ''}`.trim();
  }
  return undefined;
}

/** The officer whom an assignment was refused for, and why. */
export function refusedOfficer(
  error: unknown,
): { readonly officerId: string; readonly remedy: string } | undefined {
  if (!(error instanceof Problem) || !OFFICER_SLUGS.has(error.slug)) return undefined;
  const { officerId } = error.body;
  if (typeof officerId !== 'string') return undefined;
  return { officerId, remedy: `${error.title}. ${error.detail ?? ''}`.trim() };
}

/** Whether the refusal stands beside a field already, as a whole. */
export function isShownAtField(error: unknown, fields: readonly string[]): boolean {
  if (!(error instanceof Problem)) return false;
  const field = FIELD_OF[error.slug];
  if (field !== undefined) return fields.includes(field);
  return (
    error.fields.length > 0 &&
    error.fields.every(({ name }) => fields.some((each) => each === name || name.startsWith(`${each}[`)))
  );
}
