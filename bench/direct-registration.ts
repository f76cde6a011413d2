import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { TipRegisteredV1 } from '@keng/contracts';
import { SystemIds } from '@keng/kernel';
import { toOutboxRow } from '@keng/messaging';
import {
  REGISTER_TIP,
  REGISTER_TIP_SQL,
  registrationValues,
  type RegistrationRows,
} from '../apps/intake/src/persistence/register-tip-statement';
import { NARRATIVE, type Desk } from './tips';

const ids = new SystemIds();

/** Registers many tips of all desks by one statement. */
export async function registerManyByStatement(
  pool: Pool,
  desks: readonly Desk[],
  tips: number,
): Promise<void> {
  const rows = Array.from({ length: tips }, (_, at) => desks[at % desks.length]).flatMap((desk) =>
    desk ? [rowsOf(ids, desk)] : [],
  );
  await pool.query({ name: REGISTER_TIP, text: REGISTER_TIP_SQL, values: registrationValues(rows) });
}

/** Registers one tip by the service's own statement, past everything else. */
export async function registerByStatement(pool: Pool, desk: Desk): Promise<void> {
  const values = registrationValues([rowsOf(ids, desk)]);
  await pool.query({ name: REGISTER_TIP, text: REGISTER_TIP_SQL, values });
}

/** The same rows as the service writes, without deciding and encrypting anything. */
function rowsOf(ids: SystemIds, { officerId, unitId }: Desk): RegistrationRows {
  const now = Temporal.Now.instant();
  const tipId = ids.next();
  const reporter = {
    alias: randomUUID(),
    identityStatus: 'not_asked' as const,
    wantsAnonymity: true,
    wantsFollowUp: false,
    wantsRecognition: false,
  };
  const payload = Object.assign(new TipRegisteredV1(), {
    tipId,
    unitId,
    registerNumber: 1,
    registerYear: 2026,
    channel: 'phone',
    enteredLate: false,
    receivedAt: now.toString(),
    registeredAt: now.toString(),
    reporters: [reporter],
  });
  const dueAt = now.add({ hours: 24 });
  return {
    tip: {
      id: tipId,
      unitId,
      registeredBy: officerId,
      registeredAt: now,
      receivedAt: now,
      enteredLate: false,
      lateReason: null,
      channel: 'phone',
      content: { narrative: NARRATIVE, placeText: null, facts: [], answers: [] },
      occurred: null,
      communeUnitId: null,
      reporters: [{ ...reporter, refusalReason: null, associationUnitId: null }],
      recusedOfficerIds: [],
      draftId: null,
      clocks: [
        {
          id: ids.next(),
          clockCode: 'classification',
          ruleId: 1,
          startedAt: now,
          dueAt,
          legalEndAt: dueAt,
          satisfiedAt: null,
          supersededBy: null,
          holderUnitId: unitId,
        },
      ],
    },
    claim: { officerId, route: 'POST /api/intake/tips', key: randomUUID(), bodyHash: randomBytes(32) },
    answer: { tipId, registerYear: 2026, unitId, status: 'received', clocks: [], version: 1 },
    wrappedKey: randomBytes(61),
    sealed: randomBytes(700),
    outbox: toOutboxRow({ key: tipId, eventSeq: 1, payload }, { correlationId: ids.next() }, now, ids.next()),
    entryId: ids.next(),
    auditId: ids.next(),
    correlationId: ids.next(),
  };
}
