import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, idempotent } from '../../api/client';
import type { components } from '../../api/schema/intake';

type Schemas = components['schemas'];
export type OperationsState = Schemas['OperationsStateView'];
export type ParkedEvent = Schemas['ParkedListView']['items'][number];
export type AuditVerdict = Schemas['AuditVerdictView'];

/** Every service has the same operations. */
export const SERVICES = ['directory', 'vault', 'intake', 'cases', 'recognition'] as const;
export type Service = (typeof SERVICES)[number];

/** No live events tell of these, so they are asked for again. */
const REFRESH_MS = 5_000;

const readState: Readonly<Record<Service, () => Promise<OperationsState>>> = {
  directory: () => bodyOf(api.directory.GET('/api/directory/operations/state')),
  vault: () => bodyOf(api.vault.GET('/api/vault/operations/state')),
  intake: () => bodyOf(api.intake.GET('/api/intake/operations/state')),
  cases: () => bodyOf(api.cases.GET('/api/cases/operations/state')),
  recognition: () => bodyOf(api.recognition.GET('/api/recognition/operations/state')),
};

const readParked: Readonly<Record<Service, () => Promise<Schemas['ParkedListView']>>> = {
  directory: () => bodyOf(api.directory.GET('/api/directory/operations/parked')),
  vault: () => bodyOf(api.vault.GET('/api/vault/operations/parked')),
  intake: () => bodyOf(api.intake.GET('/api/intake/operations/parked')),
  cases: () => bodyOf(api.cases.GET('/api/cases/operations/parked')),
  recognition: () => bodyOf(api.recognition.GET('/api/recognition/operations/parked')),
};

const readVerdict: Readonly<Record<Service, () => Promise<AuditVerdict>>> = {
  directory: () => bodyOf(api.directory.GET('/api/directory/operations/audit-verification')),
  vault: () => bodyOf(api.vault.GET('/api/vault/operations/audit-verification')),
  intake: () => bodyOf(api.intake.GET('/api/intake/operations/audit-verification')),
  cases: () => bodyOf(api.cases.GET('/api/cases/operations/audit-verification')),
  recognition: () => bodyOf(api.recognition.GET('/api/recognition/operations/audit-verification')),
};

export const stateQuery = (service: Service) =>
  queryOptions({
    queryKey: [service, 'operations', 'state'],
    queryFn: readState[service],
    refetchInterval: REFRESH_MS,
  });

export const parkedQuery = (service: Service) =>
  queryOptions({
    queryKey: [service, 'operations', 'parked'],
    queryFn: readParked[service],
    refetchInterval: REFRESH_MS,
  });

export const verifyAudit = (service: Service): Promise<AuditVerdict> => readVerdict[service]();

type BlockedKey = Schemas['BlockedKeyDto'];

/** What may be done with an event that is parked. */
export type ParkedAct =
  | { readonly act: 'retry'; readonly idempotencyKey: string; readonly body: BlockedKey }
  | { readonly act: 'skip'; readonly idempotencyKey: string; readonly body: Schemas['SkipEventDto'] };

const retryIn: Readonly<Record<Service, (key: string, body: BlockedKey) => Promise<unknown>>> = {
  directory: (key, body) =>
    api.directory.POST('/api/directory/operations/parked/retry', {
      params: { header: idempotent(key) },
      body,
    }),
  vault: (key, body) =>
    api.vault.POST('/api/vault/operations/parked/retry', { params: { header: idempotent(key) }, body }),
  intake: (key, body) =>
    api.intake.POST('/api/intake/operations/parked/retry', { params: { header: idempotent(key) }, body }),
  cases: (key, body) =>
    api.cases.POST('/api/cases/operations/parked/retry', { params: { header: idempotent(key) }, body }),
  recognition: (key, body) =>
    api.recognition.POST('/api/recognition/operations/parked/retry', {
      params: { header: idempotent(key) },
      body,
    }),
};

const skipIn: Readonly<Record<Service, (key: string, body: Schemas['SkipEventDto']) => Promise<unknown>>> = {
  directory: (key, body) =>
    api.directory.POST('/api/directory/operations/parked/skip', {
      params: { header: idempotent(key) },
      body,
    }),
  vault: (key, body) =>
    api.vault.POST('/api/vault/operations/parked/skip', { params: { header: idempotent(key) }, body }),
  intake: (key, body) =>
    api.intake.POST('/api/intake/operations/parked/skip', { params: { header: idempotent(key) }, body }),
  cases: (key, body) =>
    api.cases.POST('/api/cases/operations/parked/skip', { params: { header: idempotent(key) }, body }),
  recognition: (key, body) =>
    api.recognition.POST('/api/recognition/operations/parked/skip', {
      params: { header: idempotent(key) },
      body,
    }),
};

/** @throws Problem nothing-parked when somebody was faster */
export async function doWithParked(service: Service, act: ParkedAct): Promise<void> {
  if (act.act === 'retry') await retryIn[service](act.idempotencyKey, act.body);
  else await skipIn[service](act.idempotencyKey, act.body);
}
