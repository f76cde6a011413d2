import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, idempotent } from '../../api/client';
import type { components } from '../../api/schema/directory';

type Schemas = components['schemas'];
export type LawList = Schemas['LawListView'];
export type LawRow = LawList['rows'][number];
export type LawField = LawList['fields'][number];
export type NewLawRow = Schemas['AddLawRowDto'];
type Added = Schemas['AddedLawRowView'];

/** The lists of law, each with the service that applies it and its name there. */
export const LAW_LISTS = {
  base_salary: { service: 'recognition', list: 'base_salary' },
  award_forms: { service: 'recognition', list: 'award_forms' },
  commendation_rules: { service: 'recognition', list: 'commendation_rules' },
  case_clocks: { service: 'cases', list: 'clock_rules' },
  desk_clocks: { service: 'intake', list: 'clock_rules' },
  categories: { service: 'intake', list: 'categories' },
  calendar: { service: 'directory', list: 'calendar' },
} as const;
export type LawListName = keyof typeof LAW_LISTS;
export const LAW_LIST_NAMES = Object.keys(LAW_LISTS) as LawListName[];

type Service = (typeof LAW_LISTS)[LawListName]['service'];
interface Asked {
  readonly path: { readonly list: string };
  readonly query: { readonly asOf?: string };
}

const read: Readonly<Record<Service, (params: Asked) => Promise<LawList>>> = {
  directory: (params) => bodyOf(api.directory.GET('/api/directory/law/{list}', { params })),
  intake: (params) => bodyOf(api.intake.GET('/api/intake/law/{list}', { params })),
  cases: (params) => bodyOf(api.cases.GET('/api/cases/law/{list}', { params })),
  recognition: (params) => bodyOf(api.recognition.GET('/api/recognition/law/{list}', { params })),
};

type Addition = {
  readonly params: {
    readonly path: { readonly list: string };
    readonly header: { readonly 'Idempotency-Key': string };
  };
  readonly body: NewLawRow;
};

const add: Readonly<Record<Service, (addition: Addition) => Promise<Added>>> = {
  directory: (addition) => bodyOf(api.directory.POST('/api/directory/law/{list}', addition)),
  intake: (addition) => bodyOf(api.intake.POST('/api/intake/law/{list}', addition)),
  cases: (addition) => bodyOf(api.cases.POST('/api/cases/law/{list}', addition)),
  recognition: (addition) => bodyOf(api.recognition.POST('/api/recognition/law/{list}', addition)),
};

/** @param asOf a plain date; the whole history without it */
export const lawQuery = (name: LawListName, asOf: string | undefined) => {
  const { service, list } = LAW_LISTS[name];
  return queryOptions({
    queryKey: [service, 'law', list, asOf ?? null],
    queryFn: () => read[service]({ path: { list }, query: asOf === undefined ? {} : { asOf } }),
  });
};

/** @throws Problem law-in-the-past, law-row-exists, invalid-working-saturday; fields under their own names */
export function addLawRow(name: LawListName, key: string, body: NewLawRow): Promise<Added> {
  const { service, list } = LAW_LISTS[name];
  return add[service]({ params: { path: { list }, header: idempotent(key) }, body });
}
