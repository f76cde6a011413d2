import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, idempotent } from '../../api/client';
import type { components } from '../../api/schema/directory';

type Schemas = components['schemas'];
export type ImportPreview = Schemas['ImportPreviewView'];
export type ImportFault = ImportPreview['faults'][number];
export type ImportDone = Schemas['ImportDoneView'];
export type ImportKind = 'officers' | 'units';

const PROGRESS_MS = 500;

export function previewImport(kind: ImportKind, csv: string): Promise<ImportPreview> {
  return kind === 'units'
    ? bodyOf(api.directory.POST('/api/directory/imports/units/preview', { body: { csv } }))
    : bodyOf(api.directory.POST('/api/directory/imports/officers/preview', { body: { csv } }));
}

export interface Confirmed {
  readonly kind: ImportKind;
  readonly key: string;
  readonly csv: string;
  readonly digest: string;
}

/** @throws Problem import-faulty, import-changed */
export function confirmImport({ kind, key, ...body }: Confirmed): Promise<ImportDone> {
  const params = { header: idempotent(key) };
  return kind === 'units'
    ? bodyOf(api.directory.POST('/api/directory/imports/units', { params, body }))
    : bodyOf(api.directory.POST('/api/directory/imports/officers', { params, body }));
}

/** How far an import has come; asked again and again while it runs. */
export const progressQuery = (digest: string, isRunning: boolean) =>
  queryOptions({
    queryKey: ['directory', 'import-progress', digest],
    queryFn: () =>
      bodyOf(api.directory.GET('/api/directory/imports/{digest}/progress', { params: { path: { digest } } })),
    enabled: isRunning,
    retry: false,
    refetchInterval: PROGRESS_MS,
  });
