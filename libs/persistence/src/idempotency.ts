import { createHash } from 'node:crypto';
import { DomainError } from '@keng/kernel';
import type { UnitOfWork } from './unit-of-work';

/** The key was used before with another body (422 `idempotency-key-reused`). */
export class IdempotencyKeyReused extends DomainError {
  readonly slug = 'idempotency-key-reused';
}

/** Who asked what, once. */
export interface IdempotentRequest {
  readonly officerId: string;
  /** Method and path pattern with its ids, e.g. `POST /tips/0192…/classification`. */
  readonly route: string;
  readonly key: string;
  readonly body: unknown;
}

/** The stored answer: ids and numbers only, never words or content (decisions 3.3). */
export interface StoredResponse {
  readonly status: number;
  readonly body: unknown;
}

/** Digest of a JSON body that does not depend on the order of its members. */
export function bodyHash(body: unknown): Buffer {
  return createHash('sha256').update(canonicalJson(body)).digest();
}

/** JSON text with members sorted by name at every level. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

/** Makes a change happen once for each (officer, route, key), however often and however concurrently it is sent. */
export class Idempotency {
  constructor(
    private readonly work: UnitOfWork,
    private readonly schema: string,
  ) {}

  /**
   * Runs `change` in one transaction with the key's row. A repeat gets the stored answer; while the first is still
   * running a repeat waits for it. An error is not stored, so the same key may be tried again.
   * @throws IdempotencyKeyReused
   */
  async once(request: IdempotentRequest, change: () => Promise<StoredResponse>): Promise<StoredResponse> {
    const hash = bodyHash(request.body);
    const id = [request.officerId, request.route, request.key];
    return this.work.run(async () => {
      const claimed = await this.work.query(
        `insert into ${this.schema}.idempotency (officer_id, route, key, body_hash, status, response)
         values ($1, $2, $3, $4, 0, 'null') on conflict do nothing returning key`,
        [...id, hash],
      );
      if (claimed.length === 0) return this.repeat(id, hash);
      const response = await change();
      await this.work.query(
        `update ${this.schema}.idempotency set status = $4, response = $5
         where officer_id = $1 and route = $2 and key = $3`,
        [...id, response.status, JSON.stringify(response.body)],
      );
      return response;
    });
  }

  private async repeat(id: readonly string[], hash: Buffer): Promise<StoredResponse> {
    const [row] = await this.work.query<{ body_hash: Buffer; status: number; response: unknown }>(
      `select body_hash, status, response from ${this.schema}.idempotency
       where officer_id = $1 and route = $2 and key = $3`,
      id,
    );
    if (!row || !row.body_hash.equals(hash)) throw new IdempotencyKeyReused();
    return { status: row.status, body: row.response };
  }
}
