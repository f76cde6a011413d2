import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@keng/persistence';
import { newKey, openUnder, sealUnder } from '@keng/platform';
import { SealedTexts } from '../domain/sealed-texts';

/** The service's own key, which seals the keys of the cases. */
export abstract class ServiceKey {
  abstract readonly bytes: Buffer;
}

/**
 * Words sealed by AES-256-GCM under a key for each case, which lies sealed under the service's key (decisions 2.7):
 * destroying the case's key row makes its words unreadable wherever copies of them lie.
 */
@Injectable()
export class AesSealedTexts extends SealedTexts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly serviceKey: ServiceKey,
  ) {
    super();
  }

  async put(caseId: string, textId: string, content: object): Promise<void> {
    const key = (await this.findKey(caseId)) ?? (await this.makeKey(caseId));
    const sealed = sealUnder(key, Buffer.from(JSON.stringify(content)), textPlace(caseId, textId));
    await this.work.query('insert into cases.case_text (id, case_id, sealed) values ($1, $2, $3)', [
      textId,
      caseId,
      sealed,
    ]);
  }

  async getAll(caseId: string): Promise<ReadonlyMap<string, object>> {
    const key = await this.findKey(caseId);
    if (!key) return new Map();
    const rows = await this.work.query<{ id: string; sealed: Buffer }>(
      'select id, sealed from cases.case_text where case_id = $1',
      [caseId],
    );
    return new Map(
      rows.map(({ id, sealed }) => {
        const text = openUnder(key, sealed, textPlace(caseId, id)).toString();
        return [id, JSON.parse(text) as object];
      }),
    );
  }

  /** Two writers at once agree on the key of the one who came first. */
  private async makeKey(caseId: string): Promise<Buffer> {
    const key = newKey();
    const sealed = sealUnder(this.serviceKey.bytes, key, keyPlace(caseId));
    const won = await this.work.query(
      `insert into cases.case_key (case_id, sealed_key) values ($1, $2) on conflict do nothing returning case_id`,
      [caseId, sealed],
    );
    if (won.length > 0) return key;
    const other = await this.findKey(caseId);
    if (!other) throw new Error('the key of the case is gone');
    return other;
  }

  private async findKey(caseId: string): Promise<Buffer | undefined> {
    const [row] = await this.work.query<{ sealed_key: Buffer }>(
      'select sealed_key from cases.case_key where case_id = $1',
      [caseId],
    );
    return row && openUnder(this.serviceKey.bytes, row.sealed_key, keyPlace(caseId));
  }
}

const keyPlace = (caseId: string): string => `keng/cases/key/${caseId}`;
const textPlace = (caseId: string, textId: string): string => `keng/cases/text/${caseId}/${textId}`;
