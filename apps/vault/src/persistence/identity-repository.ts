import { Injectable } from '@nestjs/common';
import { IdentitySealedV1 } from '@keng/contracts';
import type { Decision } from '@keng/kernel';
import { Outbox } from '@keng/messaging';
import { Gathered, UnitOfWork } from '@keng/persistence';
import { ORPHAN_AFTER_HOURS, type IdentitySealed, type SealedIdentity } from '../domain/identity';
import { IdentityRow } from './identity.row';

/** Ciphertext of an identity and its data key, sealed under the service's key. */
export interface SealedContent {
  readonly sealedKey: Buffer;
  readonly content: Buffer;
}

/** Which tip names an alias. */
interface Claim {
  readonly alias: string;
  readonly tipId: string;
  readonly at: Temporal.Instant;
}

/** Identities and claims, written together with their events. Nothing here can read an identity. */
@Injectable()
export class IdentityRepository {
  private readonly claims: Gathered<Claim>;

  constructor(
    private readonly work: UnitOfWork,
    private readonly outbox: Outbox,
  ) {
    this.claims = new Gathered(work, (claims) => this.writeClaims(claims));
  }

  /** Two requests for one alias queue here, the row there or not. */
  async lockAlias(alias: string): Promise<void> {
    await this.work.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [alias]);
  }

  async find(alias: string): Promise<SealedIdentity | undefined> {
    const row = await this.work.manager.findOneBy(IdentityRow, { alias });
    if (!row) return undefined;
    const { version, eventSeq, sealedBy, sealedAt, destroyedAt } = row;
    return { alias, version, eventSeq, sealedBy, sealedAt, destroyed: destroyedAt !== null };
  }

  async isClaimed(alias: string): Promise<boolean> {
    const claims = await this.work.query('select tip_id from vault.alias_claim where alias = $1', [alias]);
    return claims.length > 0;
  }

  async save(
    { next, events }: Decision<SealedIdentity, IdentitySealed>,
    sealed: SealedContent,
  ): Promise<void> {
    const { alias, version, eventSeq, sealedBy, sealedAt } = next;
    if (version === 1) {
      await this.work.manager.insert(IdentityRow, {
        alias,
        version,
        eventSeq,
        sealedBy,
        sealedAt,
        ...sealed,
      });
    } else {
      await this.work.manager.update(IdentityRow, { alias, version: version - 1 }, { version, ...sealed });
    }
    await this.outbox.add(
      events.map((event) => ({
        key: alias,
        eventSeq,
        payload: Object.assign(new IdentitySealedV1(), { alias, sealedAt: event.sealedAt.toString() }),
      })),
    );
  }

  /** Those of one transaction are written together: a rush of tips comes in few transactions. */
  async claim(aliases: readonly string[], tipId: string, at: Temporal.Instant): Promise<void> {
    for (const alias of aliases) await this.claims.add({ alias, tipId, at });
  }

  private async writeClaims(claims: readonly Claim[]): Promise<void> {
    await this.work.query(
      `insert into vault.alias_claim (alias, tip_id, claimed_at)
       select * from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) on conflict (alias) do nothing`,
      [
        claims.map(({ alias }) => alias),
        claims.map(({ tipId }) => tipId),
        claims.map(({ at }) => at.toString()),
      ],
    );
  }

  /** Destroys content and key of identities that no tip has claimed in time. @returns their aliases */
  async destroyOrphans(now: Temporal.Instant): Promise<string[]> {
    const rows = await this.work.query<{ alias: string }>(
      `update vault.identity i
          set sealed_key = null, content = null, destroyed_at = $1, version = version + 1
        where alias in (
          select alias from vault.identity
           where destroyed_at is null and sealed_at < $2
             and not exists (select from vault.alias_claim c where c.alias = identity.alias)
           limit 500 for update skip locked)
        returning alias`,
      [now.toString(), now.subtract({ hours: ORPHAN_AFTER_HOURS }).toString()],
    );
    return rows.map((row) => row.alias);
  }
}
